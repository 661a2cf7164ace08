//! Any action by its name: for actions that are newer than the crate, and for programs that learn at run time what to call.

use super::{
    options::HasOptions,
    response::{Execute, Response, WithMetadata},
};
use crate::{
    Client, Error, ErrorKind, Json, Region, Result,
    execute::{JSON, Operation, Options},
    retry,
    transport::BoxFuture,
};
use bytes::Bytes;
use std::{borrow::Cow, fmt, future::IntoFuture};

/// A call of an action by name. Returns the content of `Response` as JSON; numbers keep all digits.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DynamicCall {
    pub(crate) client: Client,
    pub(crate) operation: Operation,
    pub(crate) body: Json,
    pub(crate) raw_body: Option<Bytes>,
    pub(crate) options: Options,
}

impl Client {
    /// A call of any action of any service, by name. `body` is the JSON object of its parameters.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use tencentcloud_core::{Client, json};
    ///
    /// let client = Client::from_env()?;
    /// let body = json!({ "Limit": 20 });
    /// let zones = client.call("teo", "2022-09-01", "DescribeZones", body).await?;
    /// println!("{} in all", zones.get("TotalCount").unwrap_or_default());
    /// # Ok(()) }
    /// ```
    pub fn call(
        &self,
        service: impl Into<Cow<'static, str>>,
        version: impl Into<Cow<'static, str>>,
        action: impl Into<Cow<'static, str>>,
        body: impl Into<Json>,
    ) -> DynamicCall {
        let (action, body) = (action.into(), body.into());
        let token = body.get("ClientToken").and_then(|token| token.text()).is_some_and(|token| !token.is_empty());
        let idempotent = token || retry::reads(&action);
        let operation = Operation {
            service: service.into(),
            version: version.into(),
            action,
            region: Region::Unknown,
            rate_limit: None,
            content_type: JSON.into(),
            idempotent,
        };
        DynamicCall { client: self.clone(), operation, body, raw_body: None, options: Options::default() }
    }
}

/// Without the body: nobody knows which of it is secret.
impl fmt::Debug for DynamicCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("DynamicCall");
        out.field("operation", &self.operation).field("options", &self.options).finish_non_exhaustive()
    }
}

impl DynamicCall {
    /// Sends these bytes as `application/octet-stream` instead of JSON, for actions that take a file this way and their parameters as headers.
    pub fn raw_body(mut self, bytes: impl Into<Bytes>) -> Self {
        self.operation.content_type = "application/octet-stream".into();
        self.raw_body = Some(bytes.into());
        self
    }
    /// Returns the whole [`Response`] instead of the value alone.
    pub fn with_metadata(self) -> WithMetadata<Self> {
        WithMetadata(self)
    }
    /// Sent body.
    pub(crate) fn body(&self) -> Result<Bytes> {
        match &self.raw_body {
            Some(bytes) => Ok(bytes.clone()),
            None if self.body.is_null() => Ok(Bytes::from_static(b"{}")),
            None if self.body.as_str().starts_with('{') => Ok(self.body.to_string().into()),
            None => Err(Error::new(self.operation.action.clone(), ErrorKind::Construction("the body is not a JSON object".into()))),
        }
    }
}

impl HasOptions for DynamicCall {
    fn options_mut(&mut self) -> &mut Options {
        &mut self.options
    }
}

impl Execute for DynamicCall {
    type Value = Json;
    fn execute(self) -> BoxFuture<'static, Result<Response<Json>>> {
        Box::pin(async move {
            let body = self.body()?;
            let Self { client, operation, options, .. } = self;
            let (answer, attempts) = client.execute_raw(&operation, &options, body).await?;
            let text = String::from_utf8_lossy(&answer.body);
            let whole = text.trim_start_matches('\u{feff}').parse::<Json>().ok();
            let value = whole.and_then(|whole| whole.get("Response")).unwrap_or_default();
            drop(text);
            Ok(Response::new(value, answer, attempts))
        })
    }
}

impl IntoFuture for DynamicCall {
    type Output = Result<Json>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.execute().await?.value) })
    }
}
