//! An answer with all that came beside its value.

use super::Call;
use crate::{
    Action, Result,
    error::Attempt,
    execute::Answer,
    json::{self, Bent},
    transport::BoxFuture,
};
use bytes::Bytes;
use http::HeaderMap;
use std::{fmt, future::IntoFuture};

/// A call whose answer comes with all that came beside its value; see [`Call::detailed`].
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Detailed<C>(pub(crate) Call<C>);

/// A value, and all that came with it.
#[derive(Clone)]
#[non_exhaustive]
pub struct Details<T> {
    /// The value.
    pub value: T,
    /// The service's id of this call.
    pub request_id: String,
    /// The status of the answer.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, as it came.
    pub body: Bytes,
    /// Fields that the documentation does not have: `Response.Tasks[].Region`.
    pub unknown: Vec<String>,
    /// Values of another type than the documented one.
    pub bent: Vec<Bent>,
    /// What was sent, in order, the last attempt included.
    pub attempts: Vec<Attempt>,
}

impl<T> Details<T> {
    pub(crate) fn of(value: T, answer: Answer, attempts: Vec<Attempt>) -> Self {
        let Answer { status, headers, body, read } = answer;
        let request_id = json::head(&body).0.request_id;
        Self { value, request_id, status, headers, body, unknown: read.unknown_paths, bent: read.bent, attempts }
    }
}

/// Without the body, which may hold secrets.
impl<T: fmt::Debug> fmt::Debug for Details<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Details");
        out.field("value", &self.value).field("request_id", &self.request_id).field("status", &self.status);
        out.field("headers", &self.headers).field("body", &format_args!("{} bytes", self.body.len()));
        out.field("unknown", &self.unknown).field("bent", &self.bent).field("attempts", &self.attempts).finish()
    }
}

impl<R: Action> IntoFuture for Detailed<R> {
    type Output = Result<Details<R::Response>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        let Call { client, request, options } = self.0;
        Box::pin(async move {
            let mut response = R::Response::default();
            let (answer, attempts) = client.execute(R::META, &options, &request, &mut response, true).await?;
            Ok(Details::of(response, answer, attempts))
        })
    }
}
