//! The smaller settings, as values.

use crate::{Error, Result};
use std::{str::FromStr, time::Duration};
use zeroize::Zeroizing;

/// The language of error messages, `X-TC-Language`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Language {
    /// `zh-CN`
    Chinese,
    /// `en-US`
    English,
}

impl Language {
    /// The value of the header.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en-US",
        }
    }
}

/// Reads `zh-CN` or `en-US` in any case, or the language alone: `zh`, `en`.
impl FromStr for Language {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        match text.to_ascii_lowercase().as_str() {
            "zh-cn" | "zh" => Ok(Self::Chinese),
            "en-us" | "en" => Ok(Self::English),
            _ => Err(Error::construction(format!("{text:?} is not a language; expected zh-CN or en-US"))),
        }
    }
}

/// Validation of a request against the documented limits before it is sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Validation {
    /// Nothing: documentation may be wrong or old, the service decides.
    #[default]
    Off,
    /// Ranges, lengths and counts.
    Limits,
    /// Those, and texts that the documentation lists in full.
    Strict,
}

/// The HTTP method of requests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Method {
    /// Parameters as JSON in the body.
    #[default]
    Post,
    /// Parameters in the query of the address.
    Get,
}

/// Rates that a client keeps by letting calls wait before they are sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum RateLimits {
    /// None; the service refuses calls that are too many.
    #[default]
    Off,
    /// The documented number of calls per second of each action.
    Documented,
    /// A rate per action that the client learns. It is unlimited until the service refuses a call for its rate; then it becomes the number
    /// of calls that the service accepted in the last second, and grows again slowly. For accounts that several programs share, and for
    /// limits that differ from the documented ones.
    Adaptive,
}

/// Timeouts of calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// One attempt, from the first byte sent to the last received. 60 seconds at first.
    pub attempt: Option<Duration>,
    /// The whole call: all attempts and the waits between them. No limit at first.
    pub call: Option<Duration>,
    /// Between two pieces of an answer that arrives as events; such an answer has no limit as a whole. 60 seconds at first.
    pub idle: Option<Duration>,
}

impl Default for Timeouts {
    fn default() -> Self {
        let minute = Some(Duration::from_secs(60));
        Self { attempt: minute, call: None, idle: minute }
    }
}

/// The proxy of the default transports.
///
/// The scheme of its address is one of:
///
/// | scheme | proxy |
/// |---|---|
/// | `http://` | an HTTP proxy; calls over https go through a tunnel (`CONNECT`) |
/// | `socks5://` | SOCKS 5; the name of the service is resolved on this machine |
/// | `socks5h://` | SOCKS 5; the proxy resolves the name |
///
/// An address without a scheme is the address of an HTTP proxy. The metadata service of an instance is never called through a proxy.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Proxy {
    /// The proxy in `HTTPS_PROXY`, for calls over plain http the one in `HTTP_PROXY`, else the one in `ALL_PROXY`. Hosts in `NO_PROXY` and hosts
    /// on this machine are called directly. The names of the variables may be in lower case.
    #[default]
    Environment,
    /// None, whatever the environment says.
    Direct,
    /// This one for everything: `http://user:password@proxy.example:3128`. User and password may be percent-encoded; a colon in the user's
    /// name has to be.
    Url(String),
}

/// Without the address, which may have a password.
impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Environment => "Environment",
            Self::Direct => "Direct",
            Self::Url(_) => "Url(***)",
        })
    }
}

/// Connection settings of the transports of this crate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Connections {
    /// Until a connection is there, TLS included. 10 seconds at first.
    pub connect_timeout: Duration,
    /// Time that an idle connection is kept. The default of 30 seconds is less than servers keep it.
    pub keep_alive: Duration,
    /// Proxy of all connections.
    pub proxy: Proxy,
    /// Certificates in PEM form that are trusted in addition to those of the public authorities.
    pub root_certificates: Vec<Vec<u8>>,
    /// The certificate that the client shows to servers that ask for one.
    pub client_certificate: Option<ClientCertificate>,
}

/// The certificate and key of a client, in PEM form. `Debug` shows neither, and the memory of the key is cleared when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct ClientCertificate {
    pub(crate) chain: Vec<u8>,
    pub(crate) key: Zeroizing<Vec<u8>>,
}

impl ClientCertificate {
    /// `chain` is the certificate, followed by those between it and its authority; `key` its private key without encryption, as PKCS #8, PKCS #1 or
    /// SEC 1. They are checked when a transport is built.
    pub fn new(chain: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        Self { chain: chain.into(), key: Zeroizing::new(key.into()) }
    }
}

impl std::fmt::Debug for ClientCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientCertificate(***)")
    }
}

impl Connections {
    /// Whether a host is reached without the proxy: a metadata service always, and this machine unless a proxy was set explicitly.
    #[cfg(any(feature = "hyper", feature = "blocking"))]
    pub(crate) fn is_direct(&self, host: &str) -> bool {
        use std::net::IpAddr;
        let host = host.trim_start_matches('[').trim_end_matches(']').trim_end_matches('.');
        let ip = host.parse::<IpAddr>().ok().map(|ip| ip.to_canonical());
        // Addresses of this kind are valid on the local network segment only, so no proxy can reach the same host.
        let metadata = host.eq_ignore_ascii_case("metadata.tencentyun.com")
            || ip.is_some_and(|ip| match ip {
                IpAddr::V4(ip) => ip.is_link_local(),
                IpAddr::V6(ip) => ip.is_unicast_link_local(),
            });
        let local = || host.eq_ignore_ascii_case("localhost") || ip.is_some_and(|ip| ip.is_loopback());
        metadata || (self.proxy == Proxy::Environment && local())
    }
}

/// The longest time that is passed to an operating system or an HTTP client: adding more to the current time overflows on some systems.
#[cfg(any(feature = "hyper", feature = "blocking"))]
pub(crate) fn bounded(time: Duration) -> Duration {
    const THIRTY_YEARS: Duration = Duration::from_secs(30 * 365 * 86_400);
    time.min(THIRTY_YEARS)
}

/// Percent-encodes reserved characters in the user and password of a proxy's address, so that a password may contain `@`, `#` or `/`.
/// Percent-encoded characters stay as they are.
#[cfg(any(feature = "hyper", feature = "blocking"))]
pub(crate) fn encoded_proxy(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").map_or(("http", url), |(scheme, rest)| (scheme, rest));
    let Some((user, host)) = rest.rsplit_once('@') else { return url.to_owned() };
    let mut out = format!("{scheme}://");
    let bytes = user.as_bytes();
    for (i, byte) in bytes.iter().enumerate() {
        let is_escape = || bytes.get(i + 1..i + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        match byte {
            b'%' if is_escape() => out.push('%'),
            b':' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => out.push(char::from(*byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    format!("{out}@{host}")
}

impl Default for Connections {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            keep_alive: Duration::from_secs(30),
            proxy: Proxy::default(),
            root_certificates: Vec::new(),
            client_certificate: None,
        }
    }
}

#[cfg(all(test, any(feature = "hyper", feature = "blocking")))]
mod tests {
    use super::*;

    #[test]
    fn passwords_of_a_proxy_may_contain_any_character() {
        for (url, encoded) in [
            ("http://user:pa@ss@proxy:3128", "http://user:pa%40ss@proxy:3128"),
            ("http://user:p#w/x?@proxy", "http://user:p%23w%2Fx%3F@proxy"),
            ("socks5://us%40er:p%3Aw%zz@proxy:1", "socks5://us%40er:p%3Aw%25zz@proxy:1"),
            ("user:密@proxy:1", "http://user:%E5%AF%86@proxy:1"),
            ("http://proxy:3128", "http://proxy:3128"),
            ("proxy:3128", "proxy:3128"),
        ] {
            assert_eq!(encoded_proxy(url), encoded);
        }
    }

    #[test]
    fn what_runs_on_this_machine_is_behind_no_proxy_of_the_environment() {
        let of = |proxy| Connections { proxy, ..Connections::default() };
        let (environment, own) = (of(Proxy::Environment), of(Proxy::Url("http://proxy.example".into())));
        for host in ["127.0.0.1", "127.8.8.8", "localhost", "[::1]"] {
            assert!(environment.is_direct(host) && !own.is_direct(host), "{host}");
        }
        for host in ["teo.tencentcloudapi.com", "10.0.0.1", "localhost.example"] {
            assert!(!environment.is_direct(host), "{host}");
        }
        for host in [
            "metadata.tencentyun.com",
            "METADATA.tencentyun.com",
            "metadata.tencentyun.com.",
            "169.254.0.23",
            "[::ffff:169.254.0.23]",
            "[fe80::1]",
        ] {
            assert!(environment.is_direct(host) && own.is_direct(host), "{host}");
        }
    }
}

/// Checks that a text can be the name of a region: letters, digits and `-`.
pub(crate) fn check_region(text: &str) -> Result<()> {
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Ok(());
    }
    Err(Error::construction(format!("{text:?} is not a region; expected one such as \"ap-guangzhou\"")))
}
