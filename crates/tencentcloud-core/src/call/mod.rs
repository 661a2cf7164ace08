//! A call that has not been made yet: the request, the client, and what this one call sets for itself.
//!
//! This code is generic over the request and therefore small; `execute` does the work once for all actions.

mod dynamic;
mod options;
mod response;
mod validate;

pub use dynamic::DynamicCall;
pub use options::CallOptions;
pub(crate) use options::HasOptions;
pub(crate) use response::Execute;
pub use response::{Response, WithMetadata};
pub(crate) use validate::violations;

use crate::{Action, Client, Error, ErrorKind, Result, config::Validation, execute::Options, transport::BoxFuture};
use std::future::IntoFuture;

/// Call that has not been made yet: `.await` makes it, the methods set options of this call.
///
/// It owns what it needs, so it can be moved into a spawned task. Dropping the future gives the call up. A call that nobody awaits is a warning, here
/// made an error:
///
/// ```compile_fail
/// # #![deny(unused_must_use)]
/// # fn example<R: tencentcloud_core::Action>(client: &tencentcloud_core::Client, request: R) {
/// tencentcloud_core::Call::new(client, request);
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<R> {
    pub(crate) client: Client,
    pub(crate) request: R,
    pub(crate) options: Options,
}

impl<R: Action> Call<R> {
    /// A call of `request` through `client`.
    #[inline]
    pub fn new(client: &Client, request: R) -> Self {
        Self { client: client.clone(), request, options: Options::default() }
    }
    /// The request.
    pub fn request(&self) -> &R {
        &self.request
    }
    /// Checks the request against all documented limits now.
    ///
    /// # Errors
    /// [`ErrorKind::Validation`] with everything that breaks a limit.
    pub fn validated(self) -> Result<Self> {
        let violations = validate::violations(R::META, &self.request, Validation::Strict);
        if violations.is_empty() { Ok(self) } else { Err(Error::new(R::META.name, ErrorKind::Validation(violations))) }
    }
    /// Returns the whole [`Response`] instead of the value alone: status, headers, request ID, body, fields that the documentation does not
    /// have, and values of another type than the documented one.
    ///
    /// ```no_run
    /// # use tencentcloud_core::{Action, Call, Result};
    /// # async fn example<R: Action>(call: Call<R>) -> Result<()> {
    /// let response = call.with_metadata().await?;
    /// println!("{} after {} attempts: HTTP {}", response.request_id, response.attempts.len(), response.status);
    /// println!("not documented: {:?}", response.unknown_fields);
    /// # Ok(()) }
    /// ```
    pub fn with_metadata(self) -> WithMetadata<Self> {
        WithMetadata(self)
    }
    /// Sets how much of the request is checked against the documentation before it is sent.
    pub fn validation(mut self, level: Validation) -> Self {
        self.options.validation = Some(level);
        self
    }
}

impl<R: Action> IntoFuture for Call<R> {
    type Output = Result<R::Response>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let mut response = R::Response::default();
            self.client.execute(R::META, &self.options, &self.request, &mut response, false).await?;
            Ok(response)
        })
    }
}

impl<R> HasOptions for Call<R> {
    fn options_mut(&mut self) -> &mut Options {
        &mut self.options
    }
}

impl<R: Action> Execute for Call<R> {
    type Value = R::Response;
    fn execute(self) -> BoxFuture<'static, Result<Response<R::Response>>> {
        let Self { client, request, options } = self;
        Box::pin(async move {
            let mut value = R::Response::default();
            let (answer, attempts) = client.execute(R::META, &options, &request, &mut value, true).await?;
            Ok(Response::new(value, answer, attempts))
        })
    }
}
