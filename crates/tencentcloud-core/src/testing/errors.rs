//! Errors for test doubles: a mock of your own trait can return each kind of [`Error`].
//!
//! [`Error::service`] makes the most frequent kind.
//!
//! ```
//! use tencentcloud_core::{Error, testing::errors, transport::Fault};
//!
//! let refused = Error::service("DescribeZones", "ResourceNotFound.ZoneNotFound", "no such zone");
//! assert_eq!(refused.to_string(), "DescribeZones: ResourceNotFound.ZoneNotFound: no such zone (RequestId request-id)");
//! let offline = errors::transport("DescribeZones", Fault::Connect, "connection refused");
//! assert!(offline.is_retryable());
//! ```

use crate::{
    DecodeError, Error, ErrorKind, HttpError, Timeout, UnexpectedState,
    credentials::CredentialsError,
    error::TEST_REQUEST_ID as REQUEST_ID,
    transport::{Fault, TransportError},
};

/// Returns the error of a response that is not the service's, such as the page of a gateway.
pub fn http(action: &'static str, status: u16, body: impl Into<String>) -> Error {
    let http = HttpError { status, content_type: String::new(), body: body.into(), request_id: String::new(), retry_after: None };
    Error::new(action, ErrorKind::Http(http))
}

/// Returns the error of a call without a response.
pub fn transport(action: &'static str, fault: Fault, message: impl Into<String>) -> Error {
    Error::new(action, ErrorKind::Transport(TransportError::new(fault, message)))
}

/// Returns the error of a call that took too long.
pub fn timeout(action: &'static str, timeout: Timeout) -> Error {
    Error::new(action, ErrorKind::Timeout(timeout))
}

/// Returns the error of a call without credentials.
pub fn credentials(action: &'static str, error: CredentialsError) -> Error {
    Error::new(action, ErrorKind::Credentials(error))
}

/// Returns the error of a response that cannot be decoded. `path` is like `$.Response.TotalCount`.
pub fn decode(action: &'static str, path: impl Into<String>, expected: &'static str, found: impl Into<String>) -> Error {
    let request_id = REQUEST_ID.to_owned();
    let decode = DecodeError { path: path.into(), expected, found: found.into(), request_id, status: 200, body: Default::default() };
    Error::new(action, ErrorKind::Decode(Box::new(decode)))
}

/// Returns the error of pages that do not end.
pub fn pagination(action: &'static str, message: impl Into<String>) -> Error {
    Error::new(action, ErrorKind::Pagination(message.into()))
}

/// Returns the error of a waiter that found a final state in its first call. `path` is like `InstanceSet.*.InstanceState`.
pub fn unexpected_state(action: &'static str, path: impl Into<String>, state: impl Into<String>) -> Error {
    let request_id = REQUEST_ID.to_owned();
    Error::new(action, ErrorKind::UnexpectedState(UnexpectedState { path: path.into(), state: state.into(), polls: 1, request_id }))
}

/// Returns the error of a client or request that cannot be built.
pub fn construction(message: impl Into<String>) -> Error {
    Error::construction(message)
}
