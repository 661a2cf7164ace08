//! One proxy: its address, and the errors of one that refuses.

use crate::{
    config::encoded_proxy,
    transport::{Fault, TransportError},
};
use http::Uri;
use std::fmt;

const EXPECTED_PROXY: &str = "expected http://[user:password@]host:port, socks5://… or socks5h://…";

/// Protocol of a proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::transport) enum Kind {
    /// HTTP; a tunnel for https.
    Http,
    /// SOCKS 5; names are resolved on this machine.
    Socks5,
    /// SOCKS 5; names are resolved by the proxy.
    Socks5h,
}

/// A proxy. `Display` shows it without user and password.
#[derive(Clone)]
pub(in crate::transport) struct Hop {
    pub(in crate::transport) kind: Kind,
    /// The whole address, user and password percent-encoded.
    #[cfg_attr(not(feature = "blocking"), allow(dead_code, reason = "only the blocking transport takes it as a text"))]
    pub(in crate::transport) url: String,
    /// The address without user and password.
    pub(in crate::transport) uri: Uri,
    /// User and password, decoded.
    pub(in crate::transport) user: Option<(String, String)>,
}

impl Hop {
    /// Reads an address. The error does not show it, because it may contain a password.
    pub(super) fn parse(text: &str) -> std::result::Result<Self, String> {
        let text = text.trim();
        let encoded = encoded_proxy(&if text.contains("://") { text.to_owned() } else { format!("http://{text}") });
        let (scheme, rest) = encoded.split_once("://").unwrap_or(("", &encoded));
        let kind = match scheme.to_ascii_lowercase().as_str() {
            "http" => Kind::Http,
            "socks5" => Kind::Socks5,
            "socks5h" => Kind::Socks5h,
            other => return Err(format!("has the scheme {other:?}; {EXPECTED_PROXY}")),
        };
        let (user, host) = rest.rsplit_once('@').map_or((None, rest), |(user, host)| (Some(user), host));
        let authority = host.split(['/', '?', '#']).next().unwrap_or_default();
        let port = if kind == Kind::Http { 80 } else { 1080 };
        let uri = format!("{scheme}://{authority}/").parse::<Uri>().ok().filter(|uri| uri.host().is_some_and(|host| !host.is_empty()));
        let uri = uri.ok_or_else(|| format!("is not an address; {EXPECTED_PROXY}"))?;
        let uri = match uri.port_u16() {
            Some(_) => uri,
            None => {
                let with_port = format!("{scheme}://{authority}:{port}/").parse::<Uri>().ok().filter(|uri| uri.port_u16().is_some());
                with_port.ok_or_else(|| format!("has no number after the colon; {EXPECTED_PROXY}"))?
            }
        };
        let at = user.map(|user| format!("{user}@")).unwrap_or_default();
        let url = format!("{scheme}://{at}{}", uri.authority().map_or("", |authority| authority.as_str()));
        let user = user.map(|user| user.split_once(':').unwrap_or((user, ""))).map(|(user, password)| (decoded(user), decoded(password)));
        Ok(Self { kind, url, uri, user })
    }

    /// Returns the error for a proxy that could not be reached; nothing was sent.
    pub(in crate::transport) fn unreachable(&self, host: &str) -> TransportError {
        TransportError::new(Fault::Connect, format!("can't connect to the proxy {self} on the way to {host}"))
    }

    /// Returns the error for a proxy that does not speak its protocol.
    pub(in crate::transport) fn confused(&self, host: &str) -> TransportError {
        let other = if self.kind == Kind::Http { "a socks5://" } else { "an http://" };
        TransportError::new(Fault::Refused, format!("the answer of the proxy {self} for {host} cannot be read; is it {other} proxy?"))
    }

    /// Returns the error for a proxy that closed the connection before it answered.
    pub(in crate::transport) fn hung_up(&self, host: &str) -> TransportError {
        TransportError::new(Fault::Connect, format!("the proxy {self} closed the connection before it reached {host}"))
    }

    /// Returns the error for an HTTP proxy that refused a tunnel.
    pub(in crate::transport) fn refused(&self, host: &str, status: u16) -> TransportError {
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
    pub(in crate::transport) fn unauthorized(&self, host: &str, answer: &str) -> TransportError {
        let remedy = if self.user.is_some() {
            "correct the user and password in its address".to_owned()
        } else {
            format!("add them to its address: {}://user:password@{}", self.uri.scheme_str().unwrap_or("http"), self.authority())
        };
        let message = format!("the proxy {self} wants a user and password on the way to {host} ({answer}); {remedy}");
        TransportError::new(Fault::Refused, message)
    }

    /// Returns the error for a SOCKS proxy that answered with a status other than success.
    pub(in crate::transport) fn socks_failure(&self, host: &str, reason: &str, is_final: bool) -> TransportError {
        let (fault, remedy) = if is_final { (Fault::Refused, "; allow the host at the proxy") } else { (Fault::Connect, "") };
        TransportError::new(fault, format!("the proxy {self} could not reach {host}: {reason}{remedy}"))
    }

    /// Whether the name of the proxy itself can be resolved on this machine. Used after a failure, to name the right host.
    #[cfg(feature = "blocking")]
    pub(in crate::transport) fn resolves(&self) -> bool {
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
