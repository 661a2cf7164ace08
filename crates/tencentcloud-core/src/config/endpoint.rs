//! Where a service is reached.

use crate::{Error, Result};
use http::uri::{Authority, Scheme};
use std::{fmt, str::FromStr};

/// The domain of all public services.
const ROOT_DOMAIN: &str = "tencentcloudapi.com";

/// Endpoint of a service. By default the nearest data centre.
///
/// ```
/// use tencentcloud_core::config::Endpoint;
///
/// let local: Endpoint = "http://127.0.0.1:8080/tencent".parse()?;
/// assert_eq!(local.to_string(), "http://127.0.0.1:8080/tencent");
/// # Ok::<(), tencentcloud_core::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Endpoint {
    /// `{service}.tencentcloudapi.com`
    #[default]
    Nearest,
    /// `{service}.{region}.tencentcloudapi.com`; the call needs a region.
    Regional,
    /// `{service}.internal.tencentcloudapi.com`, from machines in Tencent Cloud's own network.
    Internal,
    /// `{service}.intl.tencentcloudapi.com`, for accounts of the international site.
    International,
    /// `{service}.ai.tencentcloudapi.com`, where some actions answer with event streams.
    Ai,
    /// `{service}.ai.intl.tencentcloudapi.com`
    AiInternational,
    /// `{service}.{root}`, for a cloud of one's own.
    Root(Root),
    /// One address for all services.
    Url(Url),
}

/// A domain under which services are reached by their names. Made by [`Endpoint::root`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root(String);

/// An address. Made by reading its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url {
    scheme: Scheme,
    authority: Authority,
    path: String,
}

/// Resolved parts of an endpoint for a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// `https://teo.tencentcloudapi.com/`
    pub(crate) uri: String,
    /// `teo.tencentcloudapi.com`, with its port where it isn't the scheme's own.
    pub(crate) host: String,
}

impl Endpoint {
    /// Services under another domain: `{service}.{domain}`.
    pub fn root(domain: &str) -> Result<Self> {
        let parsed = domain.parse::<Authority>().ok().filter(|a| a.as_str() == domain && !domain.contains('@') && has_valid_port(a));
        let wrong = || Error::construction(format!("{:?} is not a domain", without_user(domain)));
        parsed.map(|a| Self::Root(Root(a.as_str().into()))).ok_or_else(wrong)
    }

    /// The address of a service.
    pub(crate) fn address(&self, service: &str, region: Option<&str>) -> Result<Address> {
        let label = |what: &str, text: &str| {
            let fits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            if fits { Ok(()) } else { Err(Error::construction(format!("{text:?} is not the name of a {what}"))) }
        };
        label("service", service)?;
        let host = match self {
            Self::Nearest => format!("{service}.{ROOT_DOMAIN}"),
            Self::Regional => {
                let region = region.ok_or_else(|| Error::construction("a regional endpoint needs a region"))?;
                label("region", region)?;
                format!("{service}.{region}.{ROOT_DOMAIN}")
            }
            Self::Internal => format!("{service}.internal.{ROOT_DOMAIN}"),
            Self::International => format!("{service}.intl.{ROOT_DOMAIN}"),
            Self::Ai => format!("{service}.ai.{ROOT_DOMAIN}"),
            Self::AiInternational => format!("{service}.ai.intl.{ROOT_DOMAIN}"),
            Self::Root(Root(domain)) => format!("{service}.{domain}"),
            Self::Url(url) => return Ok(url.address()),
        };
        Ok(Address { uri: format!("https://{host}/"), host })
    }
}

/// Whether an authority has no port, or a number as its port: `https:evil.example` is a host called `https` to a lenient parser.
fn has_valid_port(authority: &Authority) -> bool {
    authority.as_str().rsplit('@').next().and_then(|rest| rest.strip_prefix(authority.host())).is_some_and(|rest| rest.is_empty())
        || authority.port_u16().is_some()
}

/// Returns an address without a user's name and password, for error messages.
fn without_user(text: &str) -> String {
    let (scheme, rest) = text.split_once("://").map_or(("", text), |(scheme, rest)| (scheme, rest));
    match rest.rsplit_once('@') {
        None => text.to_owned(),
        Some((_, rest)) if scheme.is_empty() => format!("***@{rest}"),
        Some((_, rest)) => format!("{scheme}://***@{rest}"),
    }
}

impl Url {
    fn address(&self) -> Address {
        let default = if self.scheme == Scheme::HTTP { 80 } else { 443 };
        let host = match self.authority.port_u16() {
            Some(port) if port == default => self.authority.host(),
            _ => self.authority.as_str(),
        };
        Address { uri: self.to_string(), host: host.into() }
    }
}

/// An address with `http://` or `https://`, or a host alone, which means `https`.
impl FromStr for Endpoint {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let wrong = |why: &str| Error::construction(format!("endpoint {:?}: {why}", without_user(text)));
        let full = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let uri: http::Uri = full.trim().parse().map_err(|e: http::uri::InvalidUri| wrong(&e.to_string()))?;
        let parts = uri.into_parts();
        let scheme = parts.scheme.filter(|s| *s == Scheme::HTTP || *s == Scheme::HTTPS).ok_or_else(|| wrong("neither http nor https"))?;
        let authority = parts.authority.filter(|a| !a.host().is_empty()).ok_or_else(|| wrong("no host"))?;
        if authority.as_str().contains('@') {
            return Err(wrong("an endpoint must not contain a user or password"));
        }
        if !has_valid_port(&authority) {
            return Err(wrong("the port is not a number"));
        }
        let path = parts.path_and_query;
        if path.as_ref().is_some_and(|p| p.query().is_some()) {
            return Err(wrong("an endpoint must not contain a query"));
        }
        let path = path.map_or("/".into(), |p| p.path().to_owned());
        Ok(Self::Url(Url { scheme, authority, path }))
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
    }
}

/// The host with `{service}` and `{region}` for what a call brings.
impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nearest => write!(f, "{{service}}.{ROOT_DOMAIN}"),
            Self::Regional => write!(f, "{{service}}.{{region}}.{ROOT_DOMAIN}"),
            Self::Internal => write!(f, "{{service}}.internal.{ROOT_DOMAIN}"),
            Self::International => write!(f, "{{service}}.intl.{ROOT_DOMAIN}"),
            Self::Ai => write!(f, "{{service}}.ai.{ROOT_DOMAIN}"),
            Self::AiInternational => write!(f, "{{service}}.ai.intl.{ROOT_DOMAIN}"),
            Self::Root(Root(domain)) => write!(f, "{{service}}.{domain}"),
            Self::Url(url) => url.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(endpoint: &str) -> Result<(String, String)> {
        let address = endpoint.parse::<Endpoint>()?.address("cvm", None)?;
        Ok((address.uri, address.host))
    }

    #[test]
    fn own_addresses_keep_port_and_path() {
        let own = |uri: &str, host: &str| (uri.to_owned(), host.to_owned());
        assert_eq!(address("http://127.0.0.1:80/a/b").unwrap(), own("http://127.0.0.1:80/a/b", "127.0.0.1"));
        assert_eq!(address("https://proxy.example:8443").unwrap(), own("https://proxy.example:8443/", "proxy.example:8443"));
        assert_eq!(address("cvm.example").unwrap(), own("https://cvm.example/", "cvm.example"));
        assert_eq!(address("http://[::1]:8080").unwrap(), own("http://[::1]:8080/", "[::1]:8080"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for wrong in ["", "ftp://a.example", "https://", "http://u:p@a.example", "https://a.example/?q=1", "https://a b", "/path"] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
        assert!(Endpoint::root("a b").is_err());
        assert!(Endpoint::Regional.address("cvm", Some("x.evil.example/")).is_err());
        assert!(Endpoint::Regional.address("cvm", None).is_err());
        assert!(Endpoint::Nearest.address("evil.example/", None).is_err());
    }

    #[test]
    fn no_password_is_shown_in_an_error() {
        for text in [
            "https://user:hunter2@a.example",
            "user:hunter2@a.example",
            "ftp://u:hunter2@b@a.example/",
            "http://u:hunter2@[::1",
            "x y:hunter2@a",
        ] {
            let error = text.parse::<Endpoint>().unwrap_err();
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
            let error = Endpoint::root(text).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
        }
    }

    #[test]
    fn rejects_a_scheme_without_slashes() {
        for text in ["https:evil.example", "https:", "a.example:80x"] {
            assert!(text.parse::<Endpoint>().is_err() && Endpoint::root(text).is_err(), "{text}");
        }
    }

    #[test]
    fn services_have_their_hosts() {
        let host = |endpoint: Endpoint| endpoint.address("hunyuan", Some("ap-guangzhou")).unwrap().host;
        assert_eq!(host(Endpoint::Nearest), "hunyuan.tencentcloudapi.com");
        assert_eq!(host(Endpoint::Regional), "hunyuan.ap-guangzhou.tencentcloudapi.com");
        assert_eq!(host(Endpoint::Internal), "hunyuan.internal.tencentcloudapi.com");
        assert_eq!(host(Endpoint::International), "hunyuan.intl.tencentcloudapi.com");
        assert_eq!(host(Endpoint::Ai), "hunyuan.ai.tencentcloudapi.com");
        assert_eq!(host(Endpoint::AiInternational), "hunyuan.ai.intl.tencentcloudapi.com");
        assert_eq!(host(Endpoint::root("cloud.example").unwrap()), "hunyuan.cloud.example");
    }
}
