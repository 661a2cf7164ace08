//! Headers that users add, and the ones that they must leave alone.

use crate::{Error, Result};
use http::{HeaderMap, HeaderName, HeaderValue};

/// The version of this crate, as the service sees it.
const SDK: &str = concat!("SDK_RUST_", env!("CARGO_PKG_VERSION"));

/// The most characters that `X-TC-RequestClient` may have.
const MOST: usize = 128;

/// Adds a header of the user's. What the runtime sets and signs can't be set.
pub(crate) fn add(headers: &mut HeaderMap, name: &str, value: &str) -> Result<()> {
    let wrong = |why: &str| Error::construction(format!("header {name:?}: {why}"));
    let name: HeaderName = name.parse().map_err(|_| wrong("not a name of a header"))?;
    let taken =
        ["host", "content-type", "content-length", "transfer-encoding", "connection", "authorization", "x-tc-action", "x-tc-version"];
    let more = ["x-tc-timestamp", "x-tc-token", "x-tc-region", "x-tc-content-sha256", "x-tc-requestclient", "user-agent"];
    if taken.iter().chain(&more).any(|taken| name == *taken) {
        return Err(wrong("the client sets it"));
    }
    let mut value = HeaderValue::from_str(value).map_err(|_| wrong("a value with characters that no header may have"))?;
    // Nobody but the user knows what it is.
    value.set_sensitive(true);
    headers.insert(name, value);
    Ok(())
}

/// `X-TC-RequestClient` and `User-Agent`: this crate, then the application.
pub(crate) fn client_name(application: Option<&str>) -> Result<HeaderValue> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_ ,;.".contains(c);
    let name = match application {
        None => SDK.to_owned(),
        Some(application) => format!("{SDK}; {application}"),
    };
    let value = HeaderValue::from_str(&name).ok().filter(|_| name.chars().all(allowed) && name.len() <= MOST);
    value.ok_or_else(|| {
        Error::construction(format!(
            "{application:?} as the name of an application: at most {} of 0-9 a-z A-Z - _ , ; . and space",
            MOST - SDK.len() - 2
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signed_headers_are_the_clients() {
        let mut headers = HeaderMap::new();
        assert!(add(&mut headers, "X-TC-TraceId", "abc").is_ok());
        for (name, value) in [("Host", "a"), ("x-tc-action", "b"), ("AUTHORIZATION", "c"), ("a b", "d"), ("x-a", "line\nbreak")] {
            assert!(add(&mut headers, name, value).is_err(), "{name}");
        }
        assert_eq!(headers.len(), 1);
    }

    #[test]
    fn the_name_of_a_client_is_short_and_plain() {
        assert!(client_name(None).is_ok() && client_name(Some("my-app 1.2")).is_ok());
        assert!(client_name(Some("a/b")).is_err());
        assert!(client_name(Some(&"a".repeat(128))).is_err());
    }
}
