//! The smaller settings, as values.

use std::time::Duration;

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

/// How much of a request is held against the documentation before it is sent.
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

/// How long calls may take.
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

/// Which proxy the default transport goes through.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Proxy {
    /// What `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` say.
    #[default]
    Environment,
    /// None, whatever the environment says.
    Direct,
    /// This one for everything: `http://user:password@proxy.example:3128`.
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

/// How the transports of this crate connect.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Connections {
    /// Until a connection is there, TLS included. 10 seconds at first.
    pub connect_timeout: Duration,
    /// How long a connection that nobody uses is kept. 30 seconds at first, which is less than servers keep it.
    pub keep_alive: Duration,
    /// Which proxy they go through.
    pub proxy: Proxy,
    /// Certificates in PEM form that are trusted beside those of the public authorities.
    pub trust: Vec<Vec<u8>>,
}

impl Connections {
    /// Whether a host is reached without the proxy: the machine's own metadata always, and what runs on this machine unless a proxy was set by hand.
    #[cfg(any(feature = "hyper", feature = "blocking"))]
    pub(crate) fn is_direct(&self, host: &str) -> bool {
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let local = || host.eq_ignore_ascii_case("localhost") || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
        host == "metadata.tencentyun.com" || (self.proxy == Proxy::Environment && local())
    }
}

impl Default for Connections {
    fn default() -> Self {
        Self { connect_timeout: Duration::from_secs(10), keep_alive: Duration::from_secs(30), proxy: Proxy::default(), trust: Vec::new() }
    }
}

#[cfg(all(test, any(feature = "hyper", feature = "blocking")))]
mod tests {
    use super::*;

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
        assert!(environment.is_direct("metadata.tencentyun.com") && own.is_direct("metadata.tencentyun.com"));
    }
}
