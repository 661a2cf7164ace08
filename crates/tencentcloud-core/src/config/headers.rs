//! Headers that users add, and the ones that they must leave alone.

use crate::{Error, Result};
use http::{HeaderMap, HeaderName, HeaderValue};

/// The version of this crate, as the service sees it.
const SDK_NAME: &str = concat!("SDK_RUST_", env!("CARGO_PKG_VERSION"));

/// The most characters that `X-TC-RequestClient` may have.
const MAX_CLIENT_NAME: usize = 128;

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

/// `User-Agent`: this crate and the application, `SDK_RUST_0.1.0; shop/1.2`.
pub(crate) fn user_agent(application: Option<&str>) -> Result<HeaderValue> {
    let Some(application) = application else { return Ok(HeaderValue::from_static(SDK_NAME)) };
    let value = HeaderValue::from_str(&format!("{SDK_NAME}; {application}"));
    value.map_err(|_| Error::construction(format!("{application:?} as the name of an application: no header may have that")))
}

/// `X-TC-RequestClient`: the same in the few characters that it may have.
pub(crate) fn request_client(application: Option<&str>) -> HeaderValue {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "-_ ,;.".contains(c) { c } else { '-' };
    let name = application.map_or_else(|| SDK_NAME.to_owned(), |application| format!("{SDK_NAME}; {application}"));
    let name: String = name.chars().map(plain).take(MAX_CLIENT_NAME).collect();
    HeaderValue::from_str(name.trim_end()).unwrap_or(HeaderValue::from_static(SDK_NAME))
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
        assert_eq!(request_client(None), SDK_NAME);
        assert_eq!(request_client(Some("shop/1.2 (名)")), format!("{SDK_NAME}; shop-1.2 ---").as_str());
        assert_eq!(request_client(Some(&"a".repeat(500))).len(), MAX_CLIENT_NAME);
        assert_eq!(user_agent(Some("shop/1.2")).unwrap(), format!("{SDK_NAME}; shop/1.2").as_str());
        assert!(user_agent(Some("line\nbreak")).is_err());
    }
}
