//! Hosts that are called without a proxy: the entries of `NO_PROXY`.

use std::net::IpAddr;

/// An entry of `NO_PROXY`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Exception {
    Everything,
    /// A domain and all below it.
    Domain(String),
    /// The first bits of an address.
    Network(IpAddr, u32),
}

impl Exception {
    pub(super) fn parse(text: &str) -> Option<Self> {
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
    pub(super) fn covers(&self, host: &str) -> bool {
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
