//! A role that is assumed with the credentials of another provider.

use super::{Context, Credentials, CredentialsError, Provider, error::Failure, sts};
use crate::{Json, observe, sign::percent, transport::BoxFuture};
use std::{sync::Arc, time::Duration};

/// Assumes a role with the action `AssumeRole` of the token service.
///
/// The credentials that sign this request come from another provider, which may be an assumed role itself.
/// If that provider is not configured, the role is not configured either.
///
/// ```
/// use tencentcloud_core::credentials::{AssumeRole, EnvironmentProvider};
///
/// let role = AssumeRole::new(EnvironmentProvider::new(), "qcs::cam::uin/100000000001:roleName/deploy")
///     .external_id("partner-7")
///     .session_name("nightly");
/// # let _ = role;
/// ```
#[derive(Debug, Clone)]
pub struct AssumeRole {
    source: Arc<dyn Provider>,
    role: String,
    session: Option<String>,
    external_id: Option<String>,
    policy: Option<String>,
    duration: Duration,
    service: sts::Service,
}

impl AssumeRole {
    /// Creates a provider that assumes the role `arn` with the credentials of `source`.
    pub fn new(source: impl Provider, arn: impl Into<String>) -> Self {
        Self {
            source: Arc::new(source),
            role: arn.into(),
            session: None,
            external_id: None,
            policy: None,
            duration: sts::DEFAULT_DURATION,
            service: sts::Service::default(),
        }
    }
    /// Sets the name of the session in audits. By default it is made of the time.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session = Some(name.into());
        self
    }
    /// Sets the external id that the owner of the role asks for.
    pub fn external_id(mut self, id: impl Into<String>) -> Self {
        self.external_id = Some(id.into());
        self
    }
    /// Sets a policy as JSON text that narrows what the role may do. It is encoded as the service expects it.
    pub fn policy(mut self, json: impl Into<String>) -> Self {
        self.policy = Some(json.into());
        self
    }
    /// Sets how long the credentials last: 2 hours by default, 12 hours at most.
    pub fn duration(mut self, duration: Duration) -> Self {
        self.duration = duration;
        self
    }
    /// Sets the region of the request to the token service; `ap-guangzhou` by default.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.service.region = region.into();
        self
    }
    /// Sets another host (`sts.internal.tencentcloudapi.com`) or address (`http://127.0.0.1:8080`) of the token service.
    pub fn endpoint(mut self, host: impl Into<String>) -> Self {
        self.service.endpoint = host.into();
        self
    }
    /// Sets the limit of each request; 10 seconds by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.service.timeout = limit;
        self
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, CredentialsError> {
        let source = self.source.credentials(context).await.map_err(|error| error.within(self.name()))?;
        let source = source.checked(self.source.name()).map_err(|error| error.within(self.name()))?;
        observe::credentials(source.provider(), &source.masked_id());
        let found = self.assume(context, &source).await;
        let found = found.map_err(|failure| CredentialsError::from_failure(self.name().into(), failure.about(&self.role)))?;
        found.checked(self.name())
    }

    async fn assume(&self, context: &Context, source: &Credentials) -> Result<Credentials, Failure> {
        let session = self.session.clone().unwrap_or_else(|| sts::session(context));
        let mut parameters: Vec<(&str, Json)> = vec![("RoleArn", self.role.as_str().into()), ("RoleSessionName", session.into())];
        parameters.extend(self.external_id.as_deref().map(|id| ("ExternalId", id.into())));
        parameters.extend(self.policy.as_deref().map(|policy| ("Policy", percent(policy).into())));
        parameters.push(("DurationSeconds", sts::duration(self.duration)?.into()));
        self.service.call(context, "AssumeRole", Json::object(parameters), Some(source)).await
    }
}

impl Provider for AssumeRole {
    fn name(&self) -> &str {
        "assumed role"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(self.fetch(context))
    }
    fn reject(&self, credentials: &Credentials) {
        self.source.reject(credentials);
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        self.source.validate().map_err(|error| error.within(self.name()))?;
        let own = self.service.validate().and_then(|()| sts::duration(self.duration).map(drop));
        own.map_err(|failure| CredentialsError::from_failure(self.name().into(), failure.about(&self.role)))
    }
}
