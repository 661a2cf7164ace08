//! A role that the token of a cluster, or of any other identity provider, may take on.

use super::{Context, Credentials, CredentialsError, Provider, local, sts};
use crate::transport::BoxFuture;
use serde_json::Map;
use std::{path::PathBuf, time::Duration};

/// Takes on a role with a web identity token, with `AssumeRoleWithWebIdentity` of the token service.
///
/// The token's file is read again at each refresh: clusters write a new token into it before the old one ends.
#[derive(Debug, Clone, Default)]
pub struct WebIdentity {
    region: Option<String>,
    provider: Option<String>,
    token_file: Option<PathBuf>,
    role: Option<String>,
    session: Option<String>,
    duration: Option<Duration>,
    service: sts::Service,
}

impl WebIdentity {
    /// What the cluster sets: `TKE_REGION`, `TKE_PROVIDER_ID`, `TKE_WEB_IDENTITY_TOKEN_FILE` and `TKE_ROLE_ARN`.
    pub fn new() -> Self {
        Self::default()
    }
    /// The region whose token service is asked, instead of `TKE_REGION`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }
    /// The identity provider, instead of `TKE_PROVIDER_ID`.
    pub fn provider_id(mut self, id: impl Into<String>) -> Self {
        self.provider = Some(id.into());
        self
    }
    /// The file with the token, instead of `TKE_WEB_IDENTITY_TOKEN_FILE`.
    pub fn token_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.token_file = Some(path.into());
        self
    }
    /// The role, instead of `TKE_ROLE_ARN`.
    pub fn role(mut self, arn: impl Into<String>) -> Self {
        self.role = Some(arn.into());
        self
    }
    /// The name of the session in audits; one with the time in it unless set.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session = Some(name.into());
        self
    }
    /// How long the credentials are to last: two hours unless set, twelve at most.
    pub fn duration(mut self, duration: Duration) -> Self {
        self.duration = Some(duration);
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

    async fn fetch(&self, context: &Context) -> Result<Credentials, String> {
        let set = |own: &Option<String>, variable: &str| {
            let found = own.clone().or_else(|| context.environment.get(variable));
            found.ok_or_else(|| format!("{variable} is not set"))
        };
        let file = self.token_file.clone().or_else(|| context.environment.get("TKE_WEB_IDENTITY_TOKEN_FILE").map(PathBuf::from));
        let file = file.ok_or("TKE_WEB_IDENTITY_TOKEN_FILE is not set")?;
        let service = sts::Service { region: set(&self.region, "TKE_REGION")?, ..self.service.clone() };
        let (provider, role) = (set(&self.provider, "TKE_PROVIDER_ID")?, set(&self.role, "TKE_ROLE_ARN")?);
        let token = local::read(&file)?;
        let token = token.trim();
        if token.is_empty() {
            return Err(format!("{} is empty", file.display()));
        }
        let seconds = self.duration.unwrap_or(sts::USUAL).as_secs();
        if seconds == 0 || seconds > sts::LONGEST {
            return Err(format!("a duration of {seconds} s was asked for; the service gives 1 to {} s", sts::LONGEST));
        }
        let mut parameters = Map::new();
        parameters.insert("ProviderId".into(), provider.into());
        parameters.insert("WebIdentityToken".into(), token.into());
        parameters.insert("RoleArn".into(), role.into());
        parameters.insert("RoleSessionName".into(), self.session.clone().unwrap_or_else(|| sts::session(context)).into());
        parameters.insert("DurationSeconds".into(), seconds.into());
        service.call(context, "AssumeRoleWithWebIdentity", parameters, None).await
    }
}

impl Provider for WebIdentity {
    fn name(&self) -> &str {
        "web identity"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(async move { self.fetch(context).await.map_err(|reason| CredentialsError::new(self.name(), reason)) })
    }
}
