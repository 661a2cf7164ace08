//! What can go wrong between here and there.

use crate::hide::hide;
use std::{error::Error as StdError, fmt};

/// Kind of a transport failure, which decides whether a retry is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// No connection: name not found, refused, no TLS. The request was not sent.
    Connect,
    /// The connection broke. The request may have arrived.
    Interrupted,
    /// The answer took too long. The request may have arrived.
    TimedOut,
    /// The answer is longer than the client takes.
    TooLarge,
    /// No connection, and another attempt would end in the same way: a wrong certificate, a proxy that refuses. The request was not sent.
    Refused,
    /// Something else; the request may have arrived.
    Other,
}

/// Why a transport gave no answer.
#[derive(Debug)]
pub struct TransportError {
    fault: Fault,
    message: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl TransportError {
    /// A fault in words.
    pub fn new(fault: Fault, message: impl Into<String>) -> Self {
        Self { fault, message: message.into(), source: None }
    }
    /// Sets the error behind it.
    pub fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }
    pub(crate) fn too_large(limit: usize) -> Self {
        Self::new(Fault::TooLarge, format!("the answer is longer than {limit} bytes"))
    }
    /// Hides secrets in the message, and replaces causes that show one with their text. A transport of the program may quote an address, and with
    /// `GET` all parameters are part of it.
    pub(crate) fn hide(&mut self, secrets: &[String]) {
        hide(&mut self.message, secrets);
        let mut next = self.source();
        let mut causes = Vec::new();
        // A chain that contains itself has no end.
        while let Some(cause) = next.filter(|_| causes.len() < 32) {
            causes.push(cause.to_string());
            next = cause.source();
        }
        let shown = causes.join(": ");
        let mut hidden = shown.clone();
        hide(&mut hidden, secrets);
        if hidden != shown {
            self.source = Some(hidden.into());
        }
    }
    /// Whether the same request may succeed a little later.
    pub fn is_retryable(&self) -> bool {
        matches!(self.fault, Fault::Connect | Fault::Interrupted | Fault::TimedOut)
    }
    /// Returns the kind of the failure.
    pub fn fault(&self) -> Fault {
        self.fault
    }
}

impl TransportError {
    /// Returns the error of this type among the causes of `error`, with `error` as its own cause if there is more to know.
    #[cfg(feature = "hyper")]
    pub(super) fn among(error: impl StdError + Send + Sync + 'static) -> Result<Self, impl StdError + Send + Sync + 'static> {
        let Some(found) = chain(&error).find_map(|cause| cause.downcast_ref::<Self>()) else { return Err(error) };
        let same = Self::new(found.fault, found.message.clone());
        Ok(if found.source.is_some() { same.because(error) } else { same })
    }
}

/// The errors behind an error, itself first.
#[cfg(any(feature = "hyper", feature = "blocking", feature = "reqwest"))]
pub(super) fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error| {
        let error: &'a (dyn StdError + 'static) = *error;
        // An I/O error hides what it carries from `source`.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        inner.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| error.source())
    })
    .take(32)
}

/// Returns what to do about a TLS error that stays the same however often the request is sent; `None` for any other error.
#[cfg(any(feature = "hyper", feature = "blocking"))]
pub(super) fn tls_remedy(error: &(dyn StdError + 'static)) -> Option<&'static str> {
    use rustls::{CertificateError, Error, InvalidMessage};
    match chain(error).find_map(|cause| cause.downcast_ref::<Error>())? {
        Error::InvalidCertificate(CertificateError::UnknownIssuer) => {
            Some("; if a proxy signs its certificates, give its authority to `Builder::add_root_certificate`")
        }
        Error::InvalidCertificate(_) => Some(""),
        Error::AlertReceived(alert) => alert_remedy(*alert),
        Error::PeerIncompatible(_) => Some(NOTHING_IN_COMMON),
        Error::InvalidMessage(InvalidMessage::InvalidContentType) => Some("; does the server speak http:// instead of https://?"),
        _ => None,
    }
}

#[cfg(any(feature = "hyper", feature = "blocking"))]
const NOTHING_IN_COMMON: &str = "; the server supports neither TLS 1.2 nor TLS 1.3 with the algorithms of this client";

/// Returns what to do about an alert of the server; `None` for one that another attempt may not meet.
#[cfg(any(feature = "hyper", feature = "blocking"))]
fn alert_remedy(alert: rustls::AlertDescription) -> Option<&'static str> {
    use rustls::AlertDescription as Alert;
    match alert {
        Alert::CertificateRequired | Alert::NoCertificate => {
            Some("; the server asks for a client certificate, give it to `Builder::client_certificate`")
        }
        Alert::BadCertificate
        | Alert::UnsupportedCertificate
        | Alert::CertificateRevoked
        | Alert::CertificateExpired
        | Alert::CertificateUnknown
        | Alert::UnknownCA
        | Alert::AccessDenied => Some("; the server does not accept the client certificate, check that of `Builder::client_certificate`"),
        Alert::ProtocolVersion | Alert::InsufficientSecurity | Alert::HandshakeFailure | Alert::InappropriateFallback => {
            Some(NOTHING_IN_COMMON)
        }
        Alert::UnrecognisedName => Some("; the server does not know this host name, check the endpoint"),
        Alert::ExportRestriction
        | Alert::MissingExtension
        | Alert::UnsupportedExtension
        | Alert::NoApplicationProtocol
        | Alert::UnknownPSKIdentity
        | Alert::EncryptedClientHelloRequired => Some("; the server refuses this connection"),
        // Closed, canceled, internal errors, and faults in what was received, which a broken line may cause.
        _ => None,
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

#[cfg(all(test, feature = "hyper"))]
mod tests {
    use super::*;
    use rustls::{AlertDescription as Alert, Error, PeerIncompatible};

    #[test]
    fn refusals_of_tls_are_final_and_faults_on_the_line_are_not() {
        let remedy = |error: Error| tls_remedy(&std::io::Error::other(error));
        for (alert, expected) in [
            (Alert::ProtocolVersion, "TLS 1.2"),
            (Alert::HandshakeFailure, "TLS 1.2"),
            (Alert::InsufficientSecurity, "TLS 1.2"),
            (Alert::UnknownCA, "client certificate"),
            (Alert::BadCertificate, "client certificate"),
            (Alert::CertificateExpired, "client certificate"),
            (Alert::CertificateRequired, "asks for a client certificate"),
            (Alert::UnrecognisedName, "endpoint"),
            (Alert::NoApplicationProtocol, "refuses"),
        ] {
            assert!(remedy(Error::AlertReceived(alert)).is_some_and(|text| text.contains(expected)), "{alert:?}");
        }
        for alert in
            [Alert::CloseNotify, Alert::InternalError, Alert::UserCanceled, Alert::BadRecordMac, Alert::DecodeError, Alert::Unknown(200)]
        {
            assert_eq!(remedy(Error::AlertReceived(alert)), None, "{alert:?}");
        }
        assert!(remedy(Error::PeerIncompatible(PeerIncompatible::NoCipherSuitesInCommon)).is_some());
        assert_eq!(remedy(Error::DecryptError), None);
    }
}
