//! What can go wrong with a call: one error that says what kind of fault it is, what was tried, and what may be done about it.
//!
//! `execute` and the builders create errors; this module holds and formats them. Nothing in an error, its text or its `Debug` is a
//! secret of the user's: answers are kept, requests are not.

mod kind;
mod show;

#[cfg(feature = "tracing")]
pub(crate) use show::Line;

pub use kind::{Attempt, DecodeError, ErrorKind, HttpError, RetriesEnded, ServiceError, Timeout, UnexpectedState, Violation};

use crate::{
    Category, Code, Open,
    code::{is_retryable, is_throttled},
    credentials::CredentialsErrorKind,
};
use std::{borrow::Cow, error::Error as StdError};

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Error of a call.
///
/// ```
/// # fn show(error: tencentcloud_core::Error) {
/// use tencentcloud_core::ErrorKind;
///
/// match error.kind() {
///     ErrorKind::Service(service) => println!("the service says {}", service.code),
///     ErrorKind::Timeout(_) => println!("too slow"),
///     _ if error.is_retryable() => println!("again later"),
///     _ => println!("{error}"),
/// }
/// # }
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    action: Cow<'static, str>,
    kind: ErrorKind,
    attempts: Vec<Attempt>,
    ended_by: Option<RetriesEnded>,
}

/// The request id of errors that tests make.
pub(crate) const TEST_REQUEST_ID: &str = "request-id";

impl Error {
    /// Creates the error of a service that refused a call, for test doubles. Status and request id are those of an ordinary response.
    ///
    /// ```
    /// use tencentcloud_core::Error;
    ///
    /// let error = Error::service("DescribeZones", "AuthFailure.SecretIdNotFound", "unknown id");
    /// assert_eq!(error.service_code(), Some("AuthFailure.SecretIdNotFound"));
    /// ```
    pub fn service(action: impl Into<Cow<'static, str>>, code: impl Into<String>, message: impl Into<String>) -> Self {
        let request_id = TEST_REQUEST_ID.to_owned();
        let service = ServiceError { code: code.into(), message: message.into(), request_id, status: 200 };
        Self::new(action, ErrorKind::Service(service))
    }
    pub(crate) fn new(action: impl Into<Cow<'static, str>>, kind: ErrorKind) -> Self {
        Self(Box::new(Inner { action: action.into(), kind, attempts: Vec::new(), ended_by: None }))
    }
    pub(crate) fn construction(message: impl Into<String>) -> Self {
        Self::new("", ErrorKind::Construction(message.into()))
    }
    pub(crate) fn with_attempts(mut self, attempts: Vec<Attempt>) -> Self {
        self.0.attempts = attempts;
        self
    }
    pub(crate) fn with_retries_ended(mut self, by: Option<RetriesEnded>) -> Self {
        self.0.ended_by = by;
        self
    }
    /// Returns what prevented another attempt though the retry policy allowed one.
    pub fn retries_ended(&self) -> Option<RetriesEnded> {
        self.0.ended_by
    }
    /// Whether a time limit was reached, at any place.
    pub fn is_timeout(&self) -> bool {
        match &self.0.kind {
            ErrorKind::Timeout(_) => true,
            ErrorKind::Transport(error) => error.fault() == crate::transport::Fault::TimedOut,
            _ => false,
        }
    }
    /// Whether calls came too fast: the service or a gateway refused this one for the rate of calls.
    pub fn is_throttled(&self) -> bool {
        match &self.0.kind {
            ErrorKind::Service(service) => is_throttled(&service.code),
            ErrorKind::Http(http) => http.status == 429,
            _ => false,
        }
    }
    /// Returns the kind of the error with its details.
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }
    /// The same, to keep.
    pub fn into_kind(self) -> ErrorKind {
        self.0.kind
    }
    /// The action that was called; empty where the client could not be built.
    pub fn action(&self) -> &str {
        &self.0.action
    }
    /// Returns all attempts in order, including the last one; empty if nothing was sent.
    pub fn attempts(&self) -> &[Attempt] {
        &self.0.attempts
    }
    /// The text of the service's error code.
    pub fn service_code(&self) -> Option<&str> {
        match &self.0.kind {
            ErrorKind::Service(service) => Some(&service.code),
            _ => None,
        }
    }
    /// The service's error code, as the enum of a version.
    pub fn code<C: Code>(&self) -> Option<Open<C>> {
        self.service_code().map(Open::from)
    }
    /// Whether the service answered with this code.
    pub fn is(&self, code: impl Code) -> bool {
        self.service_code() == Some(code.as_str())
    }
    /// Returns the category of the service's error code.
    pub fn category(&self) -> Option<Category> {
        self.service_code().map(Category::of)
    }
    /// The service's id of the call, for questions to its support.
    pub fn request_id(&self) -> Option<&str> {
        let id = match &self.0.kind {
            ErrorKind::Service(service) => &service.request_id,
            ErrorKind::Decode(decode) => &decode.request_id,
            ErrorKind::Http(http) => &http.request_id,
            ErrorKind::UnexpectedState(unexpected) => &unexpected.request_id,
            _ => return None,
        };
        Some(id.as_str()).filter(|id| !id.is_empty())
    }
    /// The status of the answer, where there was one.
    pub fn status(&self) -> Option<u16> {
        match &self.0.kind {
            ErrorKind::Service(service) => Some(service.status),
            ErrorKind::Decode(decode) => Some(decode.status),
            ErrorKind::Http(http) => Some(http.status),
            _ => None,
        }
    }
    /// Whether the same call may succeed a little later: too many calls, a service (`InternalError`) or a connection that failed, a timeout.
    ///
    /// It does not say that sending it again is safe: a call that changes something may have had its effect.
    pub fn is_retryable(&self) -> bool {
        match &self.0.kind {
            ErrorKind::Service(service) => is_retryable(&service.code),
            ErrorKind::Http(http) => http.is_retryable(),
            ErrorKind::Transport(error) => error.is_retryable(),
            ErrorKind::Timeout(_) => true,
            ErrorKind::Credentials(error) => error.kind() == CredentialsErrorKind::Unreachable,
            _ => false,
        }
    }
}

impl StdError for Error {
    /// Returns the underlying cause; [`kind`](Self::kind) returns the error itself.
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.kind {
            ErrorKind::Transport(error) => error.source(),
            ErrorKind::Credentials(error) => error.source(),
            ErrorKind::Refused(error) => error.source(),
            _ => None,
        }
    }
}
