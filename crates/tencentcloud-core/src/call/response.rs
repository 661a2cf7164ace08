//! A response with its metadata: status, headers, body, and differences from the documentation.

use super::options::HasOptions;
use crate::{
    Result,
    error::Attempt,
    execute::{Answer, Options},
    json::{self, CoercedValue},
    transport::BoxFuture,
};
use bytes::Bytes;
use http::HeaderMap;
use std::{fmt, future::IntoFuture};

/// A value, and the response that it was read from. Returned by calls [`with_metadata`](crate::Call::with_metadata).
#[derive(Clone)]
#[non_exhaustive]
pub struct Response<T> {
    /// The decoded value.
    pub value: T,
    /// The request ID of the service.
    pub request_id: String,
    /// The HTTP status.
    pub status: u16,
    /// The HTTP headers.
    pub headers: HeaderMap,
    /// The body as it was received.
    pub body: Bytes,
    /// Paths of fields that the documentation does not have: `Response.Tasks[].Region`.
    pub unknown_fields: Vec<String>,
    /// Values of another type than the documented one.
    pub coerced_values: Vec<CoercedValue>,
    /// All attempts in order, including the last one.
    pub attempts: Vec<Attempt>,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, answer: Answer, attempts: Vec<Attempt>) -> Self {
        let Answer { status, headers, body, read } = answer;
        let request_id = json::head(&body).0.request_id;
        Self { value, request_id, status, headers, body, unknown_fields: read.unknown_paths, coerced_values: read.coerced, attempts }
    }
}

/// Shows the length of the body only, because it may hold secrets.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Response");
        out.field("value", &self.value).field("request_id", &self.request_id).field("status", &self.status);
        out.field("headers", &self.headers).field("body", &format_args!("{} bytes", self.body.len()));
        out.field("unknown_fields", &self.unknown_fields).field("coerced_values", &self.coerced_values);
        out.field("attempts", &self.attempts).finish()
    }
}

/// A call that can be made for its whole response.
pub trait Execute: HasOptions + Sized {
    /// The decoded value.
    type Value;
    /// Makes the call.
    fn execute(self) -> BoxFuture<'static, Result<Response<Self::Value>>>;
}

/// A call that returns its [`Response`] instead of the value alone; see [`Call::with_metadata`](crate::Call::with_metadata).
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct WithMetadata<C>(pub(crate) C);

impl<C: HasOptions> HasOptions for WithMetadata<C> {
    fn options_mut(&mut self) -> &mut Options {
        self.0.options_mut()
    }
}

impl<C: Execute> IntoFuture for WithMetadata<C> {
    type Output = Result<Response<C::Value>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        self.0.execute()
    }
}
