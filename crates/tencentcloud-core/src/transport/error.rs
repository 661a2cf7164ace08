//! What can go wrong between here and there.

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
#[cfg(any(feature = "hyper", feature = "blocking"))]
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
    use rustls::{AlertDescription, CertificateError, Error, InvalidMessage};
    match chain(error).find_map(|cause| cause.downcast_ref::<Error>())? {
        Error::InvalidCertificate(CertificateError::UnknownIssuer) => {
            Some("; if a proxy signs its certificates, give its authority to `Builder::add_root_certificate`")
        }
        Error::InvalidCertificate(_) => Some(""),
        Error::AlertReceived(AlertDescription::CertificateRequired) => {
            Some("; the server asks for a client certificate, give it to `Builder::client_certificate`")
        }
        Error::AlertReceived(AlertDescription::CloseNotify | AlertDescription::InternalError | AlertDescription::UserCanceled) => None,
        Error::AlertReceived(_) => Some("; the server refuses this connection"),
        Error::InvalidMessage(InvalidMessage::InvalidContentType) => Some("; does the server speak http:// instead of https://?"),
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
