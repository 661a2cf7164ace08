//! Proxies: the one that a request goes through, and the errors of those that refuse. Both default transports use this file, so that one
//! setting means the same in both.

mod exception;
mod hop;

pub(super) use hop::{Hop, Kind};

use crate::{
    Error, Result,
    config::{Connections, Proxy},
};
use exception::Exception;
use http::Uri;

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
        // A value that is not Unicode is set, and an error where it is not an address.
        Self::read(connections, |name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
