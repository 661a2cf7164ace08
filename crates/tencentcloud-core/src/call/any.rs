//! Any action by its name: for actions that are newer than the crate, and for programs that learn at run time what to call.

use super::Details;
use crate::{
    Client, Error, ErrorKind, Json, Region, Result,
    execute::{JSON, Operation, Options},
    retry,
    transport::BoxFuture,
};
use bytes::Bytes;
use std::{borrow::Cow, fmt, future::IntoFuture};

/// A call of an action by its name; what stands in `Response` comes back as JSON with every digit.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AnyCall {
    pub(crate) client: Client,
    pub(crate) operation: Operation,
    pub(crate) body: Json,
    pub(crate) octets: Option<Bytes>,
    pub(crate) options: Options,
}

impl Client {
    /// A call of any action of any service, by name. `body` is the JSON object of its parameters.
    ///
    /// ```no_run
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use tencentcloud_core::Client;
    ///
    /// let client = Client::from_env()?;
    /// let body = serde_json::json!({ "Limit": 20 });
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
    ) -> AnyCall {
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
        AnyCall { client: self.clone(), operation, body, octets: None, options: Options::default() }
    }
}

/// Without the body: nobody knows which of it is secret.
impl fmt::Debug for AnyCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("AnyCall");
        out.field("operation", &self.operation).field("options", &self.options).finish_non_exhaustive()
    }
}

impl AnyCall {
    /// Sends these bytes as `application/octet-stream` in place of JSON, for the few actions that take a file so; their parameters are headers.
    pub fn octets(mut self, bytes: impl Into<Bytes>) -> Self {
        self.operation.content_type = "application/octet-stream".into();
        self.octets = Some(bytes.into());
        self
    }
    /// The answer with all that came beside its value.
    pub fn detailed(self) -> DetailedAny {
        DetailedAny(self)
    }
    /// The body as it is sent.
    pub(crate) fn body(&self) -> Result<Bytes> {
        match &self.octets {
            Some(bytes) => Ok(bytes.clone()),
            None if self.body.is_null() => Ok(Bytes::from_static(b"{}")),
            None if self.body.as_str().starts_with('{') => Ok(self.body.to_string().into()),
            None => Err(Error::new(self.operation.action.clone(), ErrorKind::Construction("the body is no JSON object".into()))),
        }
    }
    async fn run(self) -> Result<Details<Json>> {
        let body = self.body()?;
        let Self { client, operation, options, .. } = self;
        let (answer, attempts) = client.execute_raw(&operation, &options, body).await?;
        let text = String::from_utf8_lossy(&answer.body);
        let value = text.trim_start_matches('\u{feff}').parse::<Json>().ok().and_then(|whole| whole.get("Response")).unwrap_or_default();
        drop(text);
        Ok(Details::of(value, answer, attempts))
    }
}

impl IntoFuture for AnyCall {
    type Output = Result<Json>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.run().await?.value) })
    }
}

/// A call by name whose answer comes with all that came beside its value; see [`AnyCall::detailed`].
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DetailedAny(pub(crate) AnyCall);

impl IntoFuture for DetailedAny {
    type Output = Result<Details<Json>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.0.run())
    }
}
