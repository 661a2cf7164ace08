//! A role that other credentials may take on.

use super::{Context, Credentials, CredentialsError, Provider, sts};
use crate::{sign::percent, transport::BoxFuture};
use serde_json::Map;
use std::{sync::Arc, time::Duration};

/// Takes on a role, with `AssumeRole` of the token service.
///
/// The credentials that ask for it come from another provider, which may itself be a role: so roles make a chain.
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
    /// The role named by `arn`, taken on with the credentials of `source`.
    pub fn new(source: impl Provider, arn: impl Into<String>) -> Self {
        Self {
            source: Arc::new(source),
            role: arn.into(),
            session: None,
            external_id: None,
            policy: None,
            duration: sts::USUAL,
            service: sts::Service::default(),
        }
    }
    /// The name of the session in audits; one with the time in it unless set.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session = Some(name.into());
        self
    }
    /// The id that the role's owner asks for.
    pub fn external_id(mut self, id: impl Into<String>) -> Self {
        self.external_id = Some(id.into());
        self
    }
    /// A policy that narrows what the role may do, as JSON text; it is encoded as the service wants it.
    pub fn policy(mut self, json: impl Into<String>) -> Self {
        self.policy = Some(json.into());
        self
    }
    /// How long the credentials are to last: two hours unless set, twelve at most.
    pub fn duration(mut self, duration: Duration) -> Self {
        self.duration = duration;
        self
    }
    /// The region whose token service is asked; `ap-guangzhou` unless set.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.service.region = region.into();
        self
    }
    /// Another host or address of the token service.
    pub fn endpoint(mut self, host: impl Into<String>) -> Self {
        self.service.endpoint = host.into();
        self
    }
    /// The limit of each request, ten seconds unless set.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.service.timeout = limit;
        self
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, CredentialsError> {
        let source = self.source.credentials(context).await.map_err(|error| error.within(self.name()))?;
        let mut parameters = Map::new();
        let mut set = |name: &str, value: &str| drop(parameters.insert(name.into(), value.into()));
        set("RoleArn", &self.role);
        set("RoleSessionName", &self.session.clone().unwrap_or_else(|| sts::session(context)));
        if let Some(id) = &self.external_id {
            set("ExternalId", id);
        }
        if let Some(policy) = &self.policy {
            set("Policy", &percent(policy));
        }
        let seconds = self.duration.as_secs();
        if seconds == 0 || seconds > sts::LONGEST {
            let reason = format!("a duration of {seconds} s was asked for; the service gives 1 to {} s", sts::LONGEST);
            return Err(CredentialsError::new(self.name(), reason));
        }
        parameters.insert("DurationSeconds".into(), seconds.into());
        let answer = self.service.call(context, "AssumeRole", parameters, Some(&source)).await;
        answer.map_err(|reason| CredentialsError::new(self.name(), format!("{}: {reason}", self.role)))
    }
}

impl Provider for AssumeRole {
    fn name(&self) -> &str {
        "assumed role"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(self.fetch(context))
    }
}
