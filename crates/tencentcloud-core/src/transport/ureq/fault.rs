//! The errors of ureq as errors of a transport.

use crate::transport::{
    Fault, TransportError,
    error::{chain, tls_remedy},
    proxy::{Hop, Kind},
};
use std::io::{self, ErrorKind};

pub(super) fn fault(host: &str, hop: Option<&Hop>, error: ureq::Error) -> TransportError {
    // What ureq wraps is not in the chain of its error.
    let remedy = match &error {
        ureq::Error::Io(error) => tls_remedy(error),
        ureq::Error::Rustls(error) => tls_remedy(error),
        error => tls_remedy(error),
    };
    if let Some(remedy) = remedy {
        return TransportError::new(Fault::Refused, format!("can't connect to {host}{remedy}")).because(error);
    }
    if let Some(error) = hop.and_then(|hop| of_proxy(host, hop, &error)) {
        return error;
    }
    let fault = kind(&error);
    let through = hop.map(|hop| format!(" through the proxy {hop}")).unwrap_or_default();
    let message = match fault {
        Fault::Connect => format!("can't connect to {host}{through}"),
        Fault::TimedOut => format!("no answer from {host} in time"),
        _ => format!("the connection to {host}{through} broke"),
    };
    TransportError::new(fault, message).because(error)
}

/// Returns the error for a proxy that is to blame. ureq reports its refusals as text.
fn of_proxy(host: &str, hop: &Hop, error: &ureq::Error) -> Option<TransportError> {
    const SOCKS_FINAL: [&str; 3] = ["connection not allowed by ruleset", "command not supported", "address kind not supported"];
    const SOCKS: [&str; 6] =
        ["general SOCKS server failure", "network unreachable", "host unreachable", "connection refused", "TTL expired", "unknown error"];
    match error {
        ureq::Error::ConnectProxyFailed(reason) => {
            let digits = |word: &str| word.split('/').next().and_then(|digits| digits.parse::<u16>().ok());
            Some(match reason.split(' ').find_map(digits) {
                Some(status) => hop.refused(host, status),
                None => hop.hung_up(host),
            })
        }
        ureq::Error::HostNotFound => Some(hop.unreachable(host)),
        ureq::Error::Io(error) if error.kind() == ErrorKind::ConnectionRefused || is_lookup(error) => {
            let cause = io::Error::new(error.kind(), error.to_string());
            // Behind socks5:// two names are resolved on this machine.
            if is_lookup(error) && hop.kind == Kind::Socks5 && hop.resolves() {
                let message = format!("can't resolve {host} on this machine; behind socks5h:// the proxy resolves it");
                return Some(TransportError::new(Fault::Connect, message).because(cause));
            }
            Some(hop.unreachable(host).because(cause))
        }
        ureq::Error::Io(error) if hop.kind != Kind::Http => {
            let text = error.to_string();
            match text.as_str() {
                "password authentication failed" | "no acceptable auth methods" | "unknown auth method" => {
                    Some(hop.unauthorized(host, &text))
                }
                "invalid response version" | "invalid response code" | "invalid reserved byte" | "unsupported address type" => {
                    Some(hop.confused(host))
                }
                text if SOCKS_FINAL.contains(&text) => Some(hop.socks_failure(host, text, true)),
                text if SOCKS.contains(&text) => Some(hop.socks_failure(host, text, false)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether a name could not be resolved. The standard library has no kind for it.
fn is_lookup(error: &io::Error) -> bool {
    // WSAHOST_NOT_FOUND, WSATRY_AGAIN, WSANO_RECOVERY and WSANO_DATA.
    let windows = cfg!(windows) && matches!(error.raw_os_error(), Some(11001..=11004));
    windows || error.to_string().starts_with("failed to lookup address information")
}

/// Returns the kind of an error.
///
/// [`Fault::Connect`] promises that nothing was sent. An unreachable host or network does not: the network may say so after the request has
/// arrived. Only errors that a connected socket never gives count.
fn kind(error: &ureq::Error) -> Fault {
    use ureq::{Error, Timeout};
    match error {
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => Fault::Connect,
        Error::Timeout(_) => Fault::TimedOut,
        Error::HostNotFound | Error::ConnectionFailed | Error::ConnectProxyFailed(_) => Fault::Connect,
        Error::Io(error) if is_lookup(error) => Fault::Connect,
        Error::Io(error) => match error.kind() {
            ErrorKind::ConnectionRefused | ErrorKind::AddrNotAvailable => Fault::Connect,
            ErrorKind::TimedOut => Fault::TimedOut,
            _ => Fault::Interrupted,
        },
        Error::Protocol(_) => Fault::Interrupted,
        _ => Fault::Other,
    }
}

pub(super) fn broken(host: &str, error: io::Error) -> TransportError {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    let late = error.kind() == ErrorKind::TimedOut || matches!(inner, Some(ureq::Error::Timeout(_)));
    let fault = if late { Fault::TimedOut } else { Fault::Interrupted };
    TransportError::new(fault, format!("the connection to {host} broke in the middle of the answer")).because(error)
}

/// Returns the error of a request whose body was not sent: if the host is unreachable then, the connection failed, and no complete request
/// has arrived.
pub(super) fn not_sent(host: &str, error: TransportError) -> TransportError {
    // What ureq wraps is not in the chain of its error.
    let io = chain(&error).find_map(|cause| match cause.downcast_ref::<ureq::Error>() {
        Some(ureq::Error::Io(error)) => Some(error.kind()),
        _ => None,
    });
    match io {
        Some(ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown)
            if error.fault() == Fault::Interrupted =>
        {
            TransportError::new(Fault::Connect, format!("can't connect to {host}")).because(error)
        }
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_certificate_is_final() {
        let wrong = || rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        for error in [ureq::Error::Io(io::Error::new(ErrorKind::InvalidData, wrong())), ureq::Error::Rustls(wrong())] {
            let error = fault("a.example", None, error);
            assert!(!error.is_retryable() && error.to_string().contains("Builder::add_root_certificate"), "{error}");
        }
    }

    #[test]
    fn an_unreachable_host_has_received_nothing_if_no_body_was_sent() {
        for kind in [ErrorKind::HostUnreachable, ErrorKind::NetworkUnreachable, ErrorKind::NetworkDown] {
            let error = || fault("a.example", None, ureq::Error::Io(kind.into()));
            assert_eq!(error().fault(), Fault::Interrupted, "{kind}");
            let error = not_sent("a.example", error());
            assert_eq!((error.fault(), error.to_string().as_str()), (Fault::Connect, "can't connect to a.example"), "{kind}");
        }
        let reset = fault("a.example", None, ureq::Error::Io(ErrorKind::ConnectionReset.into()));
        assert_eq!(not_sent("a.example", reset).fault(), Fault::Interrupted);
    }

    #[test]
    fn an_unreachable_host_may_have_received_the_request() {
        for io in [
            ErrorKind::HostUnreachable,
            ErrorKind::NetworkUnreachable,
            ErrorKind::ConnectionReset,
            ErrorKind::ConnectionAborted,
            ErrorKind::BrokenPipe,
            ErrorKind::UnexpectedEof,
            ErrorKind::NotConnected,
            ErrorKind::Other,
        ] {
            assert_eq!(kind(&ureq::Error::Io(io.into())), Fault::Interrupted, "{io}");
        }
        assert_eq!(kind(&ureq::Error::Io(ErrorKind::TimedOut.into())), Fault::TimedOut);
        assert_eq!(kind(&ureq::Error::Io(ErrorKind::ConnectionRefused.into())), Fault::Connect);
        assert_eq!(kind(&ureq::Error::HostNotFound), Fault::Connect);
    }
}
