//! A role that is assumed with the token of a cluster or of another identity provider.

use super::{Context, Credentials, CredentialsError, Provider, error::Failure, local, sts};
use crate::{json, transport::BoxFuture};
use std::{path::PathBuf, time::Duration};

const REGION_VARIABLE: &str = "TKE_REGION";
const PROVIDER_VARIABLE: &str = "TKE_PROVIDER_ID";
const TOKEN_FILE_VARIABLE: &str = "TKE_WEB_IDENTITY_TOKEN_FILE";
const ROLE_VARIABLE: &str = "TKE_ROLE_ARN";

/// Assumes a role with a web identity token, with the action `AssumeRoleWithWebIdentity` of the token service.
///
/// The file of the token is read at each refresh, because a cluster replaces the token before it expires. It is not configured if neither
/// the variables of a cluster nor settings of this type name a provider, a token file or a role.
///
/// ```
/// use tencentcloud_core::credentials::WebIdentity;
///
/// let identity = WebIdentity::new()
///     .region("ap-guangzhou")
///     .provider_id("ci")
///     .token_file("/run/secrets/id-token")
///     .role("qcs::cam::uin/100000000001:roleName/deploy");
/// # let _ = identity;
/// ```
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
    /// Creates a provider with the settings that a cluster puts into `TKE_REGION`, `TKE_PROVIDER_ID`, `TKE_WEB_IDENTITY_TOKEN_FILE` and
    /// `TKE_ROLE_ARN`.
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets the region of the request to the token service, instead of `TKE_REGION`.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }
    /// Sets the identity provider, instead of `TKE_PROVIDER_ID`.
    pub fn provider_id(mut self, id: impl Into<String>) -> Self {
        self.provider = Some(id.into());
        self
    }
    /// Sets the file with the token, instead of `TKE_WEB_IDENTITY_TOKEN_FILE`.
    pub fn token_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.token_file = Some(path.into());
        self
    }
    /// Sets the role, instead of `TKE_ROLE_ARN`.
    pub fn role(mut self, arn: impl Into<String>) -> Self {
        self.role = Some(arn.into());
        self
    }
    /// Sets the name of the session in audits. By default it is made of the time.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session = Some(name.into());
        self
    }
    /// Sets how long the credentials last: 2 hours by default, 12 hours at most.
    pub fn duration(mut self, duration: Duration) -> Self {
        self.duration = Some(duration);
        self
    }
    /// Sets another host or address of the token service.
    pub fn endpoint(mut self, host: impl Into<String>) -> Self {
        self.service.endpoint = host.into();
        self
    }
    /// Sets the limit of each request; 10 seconds by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.service.timeout = limit;
        self
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, Failure> {
        let setting = |own: &Option<String>, variable: &str| own.clone().or_else(|| context.environment.get(variable));
        let file = self.token_file.clone().or_else(|| context.environment.get(TOKEN_FILE_VARIABLE).map(PathBuf::from));
        let (provider, role) = (setting(&self.provider, PROVIDER_VARIABLE), setting(&self.role, ROLE_VARIABLE));
        // A cluster sets the region for pods without a role too.
        if file.is_none() && provider.is_none() && role.is_none() {
            return Err(Failure::not_configured(format!("{TOKEN_FILE_VARIABLE}, {PROVIDER_VARIABLE} and {ROLE_VARIABLE} are not set")));
        }
        let missing = |variable: &str| Failure::malformed(format!("{variable} is not set, but other settings of the web identity are"));
        let file = file.ok_or_else(|| missing(TOKEN_FILE_VARIABLE))?;
        let (provider, role) = (provider.ok_or_else(|| missing(PROVIDER_VARIABLE))?, role.ok_or_else(|| missing(ROLE_VARIABLE))?);
        let region = setting(&self.region, REGION_VARIABLE).ok_or_else(|| missing(REGION_VARIABLE))?;
        let service = sts::Service { region, ..self.service.clone() };
        let token = local::read(&file)?.ok_or_else(|| Failure::malformed(format!("the file {} does not exist", file.display())))?;
        let token = token.trim();
        if token.is_empty() {
            return Err(Failure::malformed(format!("the file {} is empty", file.display())));
        }
        let parameters = json!({
            "ProviderId": provider,
            (sts::WEB_IDENTITY_TOKEN): token,
            "RoleArn": role,
            "RoleSessionName": self.session.clone().unwrap_or_else(|| sts::session(context)),
            "DurationSeconds": sts::duration(self.duration.unwrap_or(sts::DEFAULT_DURATION))?,
        });
        service.call(context, "AssumeRoleWithWebIdentity", parameters, None).await
    }

    fn error(&self, failure: Failure) -> CredentialsError {
        CredentialsError::from_failure(
            self.name().into(),
            failure.skip(format!("unset {TOKEN_FILE_VARIABLE}, {PROVIDER_VARIABLE} and {ROLE_VARIABLE}")),
        )
    }
}

impl Provider for WebIdentity {
    fn name(&self) -> &str {
        "web identity"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let found = self.fetch(context).await.map_err(|failure| self.error(failure))?;
            found.checked(self.name())
        })
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        let duration = || sts::duration(self.duration.unwrap_or(sts::DEFAULT_DURATION)).map(drop);
        self.service.validate().and_then(|()| duration()).map_err(|failure| self.error(failure))
    }
}
