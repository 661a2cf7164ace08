//! Proxies: the one that a request goes through, and the errors of those that refuse. Both default transports use this file, so that one
//! setting means the same in both.

use super::{Fault, TransportError};
use crate::{
    Error, Result,
    config::{Connections, Proxy, encoded_proxy},
};
use http::Uri;
use std::{fmt, net::IpAddr};

const EXPECTED: &str = "expected http://[user:password@]host:port, socks5://… or socks5h://…";

/// The proxies of a client, by the scheme of the address that is called.
pub(super) struct Proxies {
    http: Option<Hop>,
    https: Option<Hop>,
    exceptions: Vec<Exception>,
    connections: Connections,
}

impl Proxies {
    /// Reads the settings.
    pub(super) fn new(connections: &Connections) -> Result<Self> {
        Self::read(connections, |name| std::env::var(name).ok())
    }

    fn read(connections: &Connections, variable: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let none = Self { http: None, https: None, exceptions: Vec::new(), connections: connections.clone() };
        match &connections.proxy {
            Proxy::Direct => Ok(none),
            Proxy::Url(url) => {
                let hop = Hop::parse(url).map_err(|why| Error::construction(format!("the proxy {why}")))?;
                Ok(Self { http: Some(hop.clone()), https: Some(hop), ..none })
            }
            Proxy::Environment => {
                // A CGI server sets HTTP_PROXY to the header `Proxy` of its client.
                let is_cgi = variable("REQUEST_METHOD").is_some();
                let hop = |names: [&str; 2]| -> Result<Option<Hop>> {
                    let set = names.into_iter().find_map(|name| Some((name, variable(name).filter(|value| !value.is_empty())?)));
                    let Some((name, value)) = set else { return Ok(None) };
                    Hop::parse(&value).map(Some).map_err(|why| Error::construction(format!("the proxy in {name} {why}")))
                };
                let all = hop(["ALL_PROXY", "all_proxy"])?;
                let https = hop(["HTTPS_PROXY", "https_proxy"])?.or_else(|| all.clone());
                let http = if is_cgi { None } else { hop(["HTTP_PROXY", "http_proxy"])?.or(all) };
                let exceptions = ["NO_PROXY", "no_proxy"].into_iter().find_map(variable).unwrap_or_default();
                let exceptions = exceptions.split(',').filter_map(Exception::parse).collect();
                Ok(Self { http, https, exceptions, ..none })
            }
        }
    }

    /// Returns the proxy for an address; `None` if it is reached directly.
    pub(super) fn hop(&self, target: &Uri) -> Option<&Hop> {
        let hop = if target.scheme_str() == Some("http") { &self.http } else { &self.https };
        let host = target.host()?;
        let direct = self.connections.is_direct(host) || self.exceptions.iter().any(|exception| exception.covers(host));
        hop.as_ref().filter(|_| !direct)
    }
}

/// An entry of `NO_PROXY`.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Exception {
    Everything,
    /// A domain and all below it.
    Domain(String),
    /// The first bits of an address.
    Network(IpAddr, u32),
}

impl Exception {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address = address.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        match (address, bits) {
            _ if text == "*" => Some(Self::Everything),
            (Ok(ip), None) => Some(Self::Network(ip, 128)),
            (Ok(ip), Some(bits)) => bits.parse().ok().map(|bits| Self::Network(ip, bits)),
            (Err(_), _) => {
                let domain = text.trim_start_matches("*.").trim_matches('.').to_ascii_lowercase();
                (!domain.is_empty()).then_some(Self::Domain(domain))
            }
        }
    }
    fn covers(&self, host: &str) -> bool {
        let host = host.trim_start_matches('[').trim_end_matches(']').trim_end_matches('.').to_ascii_lowercase();
        match self {
            Self::Everything => true,
            Self::Domain(domain) => host.strip_suffix(domain.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')),
            Self::Network(network, bits) => match (network, host.parse()) {
                (IpAddr::V4(a), Ok(IpAddr::V4(b))) => same_network(a.to_bits().into(), u32::from(b).into(), 32, *bits),
                (IpAddr::V6(a), Ok(IpAddr::V6(b))) => same_network(a.to_bits(), b.to_bits(), 128, *bits),
                _ => false,
            },
        }
    }
}

fn same_network(a: u128, b: u128, width: u32, bits: u32) -> bool {
    let host_bits = width.saturating_sub(bits);
    a.checked_shr(host_bits).unwrap_or(0) == b.checked_shr(host_bits).unwrap_or(0)
}

/// Protocol of a proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// HTTP; a tunnel for https.
    Http,
    /// SOCKS 5; names are resolved on this machine.
    Socks5,
    /// SOCKS 5; names are resolved by the proxy.
    Socks5h,
}

/// A proxy. `Display` shows it without user and password.
#[derive(Clone)]
pub(super) struct Hop {
    pub(super) kind: Kind,
    /// The whole address, user and password percent-encoded.
    #[cfg_attr(not(feature = "blocking"), allow(dead_code, reason = "only the blocking transport takes it as a text"))]
    pub(super) url: String,
    /// The address without user and password.
    pub(super) uri: Uri,
    /// User and password, decoded.
    pub(super) user: Option<(String, String)>,
}

impl Hop {
    /// Reads an address. The error does not show it, because it may contain a password.
    fn parse(text: &str) -> std::result::Result<Self, String> {
        let text = text.trim();
        let encoded = encoded_proxy(&if text.contains("://") { text.to_owned() } else { format!("http://{text}") });
        let (scheme, rest) = encoded.split_once("://").unwrap_or(("", &encoded));
        let kind = match scheme.to_ascii_lowercase().as_str() {
            "http" => Kind::Http,
            "socks5" => Kind::Socks5,
            "socks5h" => Kind::Socks5h,
            other => return Err(format!("has the scheme {other:?}; {EXPECTED}")),
        };
        let (user, host) = rest.rsplit_once('@').map_or((None, rest), |(user, host)| (Some(user), host));
        let authority = host.split(['/', '?', '#']).next().unwrap_or_default();
        let port = if kind == Kind::Http { 80 } else { 1080 };
        let uri = format!("{scheme}://{authority}/").parse::<Uri>().ok().filter(|uri| uri.host().is_some_and(|host| !host.is_empty()));
        let uri = uri.ok_or_else(|| format!("is not an address; {EXPECTED}"))?;
        let uri = match uri.port_u16() {
            Some(_) => uri,
            None => {
                let with_port = format!("{scheme}://{authority}:{port}/").parse::<Uri>().ok().filter(|uri| uri.port_u16().is_some());
                with_port.ok_or_else(|| format!("has no number after the colon; {EXPECTED}"))?
            }
        };
        let at = user.map(|user| format!("{user}@")).unwrap_or_default();
        let url = format!("{scheme}://{at}{}", uri.authority().map_or("", |authority| authority.as_str()));
        let user = user.map(|user| user.split_once(':').unwrap_or((user, ""))).map(|(user, password)| (decoded(user), decoded(password)));
        Ok(Self { kind, url, uri, user })
    }

    /// Returns the error for a proxy that could not be reached; nothing was sent.
    pub(super) fn unreachable(&self, host: &str) -> TransportError {
        TransportError::new(Fault::Connect, format!("can't connect to the proxy {self} on the way to {host}"))
    }

    /// Returns the error for a proxy that does not speak its protocol.
    pub(super) fn confused(&self, host: &str) -> TransportError {
        let other = if self.kind == Kind::Http { "a socks5://" } else { "an http://" };
        TransportError::new(Fault::Refused, format!("the answer of the proxy {self} for {host} cannot be read; is it {other} proxy?"))
    }

    /// Returns the error for a proxy that closed the connection before it answered.
    pub(super) fn hung_up(&self, host: &str) -> TransportError {
        TransportError::new(Fault::Connect, format!("the proxy {self} closed the connection before it reached {host}"))
    }

    /// Returns the error for an HTTP proxy that refused a tunnel.
    pub(super) fn refused(&self, host: &str, status: u16) -> TransportError {
        let remedy = match status {
            407 => return self.unauthorized(host, "HTTP 407"),
            408 | 429 | 500.. => "",
            400..500 => "; allow the host at the proxy, or call it without this proxy",
            _ => "; is it an HTTP proxy?",
        };
        let fault = if remedy.is_empty() { Fault::Connect } else { Fault::Refused };
        TransportError::new(fault, format!("the proxy {self} refused a tunnel to {host} with HTTP {status}{remedy}"))
    }

    /// Returns the error for a proxy that wants another user or password.
    pub(super) fn unauthorized(&self, host: &str, answer: &str) -> TransportError {
        let remedy = if self.user.is_some() {
            "correct the user and password in its address".to_owned()
        } else {
            format!("add them to its address: {}://user:password@{}", self.uri.scheme_str().unwrap_or("http"), self.authority())
        };
        let message = format!("the proxy {self} wants a user and password on the way to {host} ({answer}); {remedy}");
        TransportError::new(Fault::Refused, message)
    }

    /// Returns the error for a SOCKS proxy that answered with a status other than success.
    pub(super) fn socks_failure(&self, host: &str, reason: &str, is_final: bool) -> TransportError {
        let (fault, remedy) = if is_final { (Fault::Refused, "; allow the host at the proxy") } else { (Fault::Connect, "") };
        TransportError::new(fault, format!("the proxy {self} could not reach {host}: {reason}{remedy}"))
    }

    /// Whether the name of the proxy itself can be resolved on this machine. Used after a failure, to name the right host.
    #[cfg(feature = "blocking")]
    pub(super) fn resolves(&self) -> bool {
        use std::net::ToSocketAddrs;
        self.authority().to_socket_addrs().is_ok()
    }

    fn authority(&self) -> &str {
        self.uri.authority().map_or("", |authority| authority.as_str())
    }
}

impl fmt::Display for Hop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.uri.scheme_str().unwrap_or("http"), self.authority())
    }
}

/// Decodes percent-encoded bytes.
fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let [first, tail @ ..] = rest {
        let digits = if *first == b'%' { tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok()) } else { None };
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_password_are_decoded() {
        for (url, user) in [
            ("http://us%40er:p%C3%A9@ss:x@p:1", Some(("us@er", "pé@ss:x"))),
            ("http://user@p", Some(("user", ""))),
            ("http://user:50%@p", Some(("user", "50%"))),
            ("http://p", None),
        ] {
            let hop = Hop::parse(url).unwrap();
            assert_eq!(hop.user.as_ref().map(|(user, password)| (user.as_str(), password.as_str())), user, "{url}");
        }
    }

    fn proxies(variables: &'static [(&'static str, &'static str)]) -> Result<Proxies> {
        let get = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        Proxies::read(&Connections::default(), get)
    }

    #[track_caller]
    fn check(variables: &'static [(&'static str, &'static str)], target: &'static str, expected: Option<&str>) {
        let proxies = proxies(variables).unwrap();
        assert_eq!(proxies.hop(&Uri::from_static(target)).map(|hop| hop.url.clone()).as_deref(), expected);
    }

    #[test]
    fn reads_the_variables_by_the_scheme_of_the_target() {
        let both = &[("HTTPS_PROXY", "http://s:1"), ("http_proxy", "http://p:2")];
        check(both, "https://a.example", Some("http://s:1"));
        check(both, "http://a.example", Some("http://p:2"));
        check(&[("http_proxy", "http://p:2")], "https://a.example", None);
        check(&[("all_proxy", "socks5h://p"), ("HTTPS_PROXY", "")], "https://a.example", Some("socks5h://p:1080"));
        check(&[("HTTPS_PROXY", "u:p@ss@p:1")], "https://a.example", Some("http://u:p%40ss@p:1"));
        check(&[("HTTP_PROXY", "http://p"), ("REQUEST_METHOD", "GET")], "http://a.example", None);
    }

    #[test]
    fn rejects_a_variable_that_is_not_an_address_and_does_not_show_it() {
        for value in
            ["https://user:planted@p:1", "socks4://user:planted@p", "http://user:planted@", "http://user:planted@p:port", "http://p:"]
        {
            let get = |name: &str| (name == "HTTPS_PROXY").then(|| value.to_owned());
            let error = Proxies::read(&Connections::default(), get).err().expect(value).to_string();
            assert!(error.starts_with("the proxy in HTTPS_PROXY ") && error.contains("expected http://["), "{error}");
            assert!(!error.contains("planted"), "{error}");
        }
    }

    #[test]
    fn exceptions_cover_domains_addresses_and_networks() {
        for (entries, covered, other) in [
            ("example.com", "https://a.EXAMPLE.com.", "https://notexample.com"),
            (" .example.com , x", "https://example.com", "https://example.org"),
            ("*.example.com", "https://b.a.example.com", "https://com"),
            ("10.0.0.0/8", "https://10.200.3.4", "https://11.0.0.1"),
            ("192.168.1.7", "https://192.168.1.7", "https://192.168.1.8"),
            ("fd00::/8", "https://[fd12::1]", "https://[fe00::1]"),
            ("[fd00::1]", "https://[fd00::1]", "https://[fd00::2]"),
            ("0.0.0.0/0", "https://9.9.9.9", "https://a.example"),
            ("10.0.0.0/99", "https://10.0.0.0", "https://10.0.0.1"),
        ] {
            let get =
                |name: &str| [("NO_PROXY", entries), ("HTTPS_PROXY", "p")].into_iter().find(|(k, _)| *k == name).map(|(_, v)| v.to_owned());
            let proxies = Proxies::read(&Connections::default(), get).unwrap();
            let hop = |target: &str| proxies.hop(&target.parse().unwrap()).is_some();
            assert!(!hop(covered) && hop(other), "{entries}");
        }
        check(&[("NO_PROXY", "*"), ("HTTPS_PROXY", "p")], "https://a.example", None);
    }

    #[test]
    fn a_refusal_names_proxy_status_and_remedy() {
        let hop = |url: &str| Hop::parse(url).unwrap();
        for (error, is_final, text) in [
            (
                hop("http://p:1").refused("a.example:443", 407),
                true,
                "the proxy http://p:1 wants a user and password on the way to a.example:443 (HTTP 407); add them to its address: http://user:password@p:1",
            ),
            (
                hop("http://u:planted@p:1").refused("a", 407),
                true,
                "the proxy http://p:1 wants a user and password on the way to a (HTTP 407); correct the user and password in its address",
            ),
            (
                hop("p:1").refused("a", 403),
                true,
                "the proxy http://p:1 refused a tunnel to a with HTTP 403; allow the host at the proxy, or call it without this proxy",
            ),
            (hop("p:1").refused("a", 502), false, "the proxy http://p:1 refused a tunnel to a with HTTP 502"),
            (hop("p:1").refused("a", 302), true, "the proxy http://p:1 refused a tunnel to a with HTTP 302; is it an HTTP proxy?"),
            (
                hop("socks5://p").confused("a"),
                true,
                "the answer of the proxy socks5://p:1080 for a cannot be read; is it an http:// proxy?",
            ),
        ] {
            assert_eq!((error.to_string().as_str(), error.is_retryable()), (text, !is_final));
        }
    }
}
