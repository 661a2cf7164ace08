//! The role of the instance that the program runs on, from the metadata service.

use super::{Context, Credentials, CredentialsError, Provider, error::Failure, fetch, sts};
use crate::{
    Json,
    sign::percent,
    transport::{BoxFuture, Fault},
};
use std::time::Duration;

const SERVICE: &str = "http://metadata.tencentyun.com";
const DISABLED: &str = "TENCENTCLOUD_METADATA_DISABLED";
/// The maximum length of a role's name, in bytes. Longer is the page of something else that answers.
const MAX_ROLE: usize = 256;
const PATH: &str = "/latest/meta-data/cam/security-credentials/";

/// Asks the metadata service of the instance for the credentials of its role.
///
/// It is not configured if no metadata service can be reached, if the instance has no role, or if `TENCENTCLOUD_METADATA_DISABLED` is
/// `true` (any value other than `false`, `0`, `no` and `off`).
/// The metadata service is never asked through a proxy.
///
/// ```
/// use tencentcloud_core::credentials::InstanceRole;
///
/// let role = InstanceRole::new().role("deploy");
/// # let _ = role;
/// ```
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct InstanceRole {
    role: Option<String>,
    service: Option<String>,
    timeout: Option<Duration>,
}

impl InstanceRole {
    /// Creates a provider for the role that the instance has.
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets the name of the role, so that the metadata service is not asked for it.
    pub fn role(mut self, name: impl Into<String>) -> Self {
        self.role = Some(name.into());
        self
    }
    /// Sets another address of the metadata service: `http://host` or `http://host:port`, without a path.
    pub fn endpoint(mut self, url: impl Into<String>) -> Self {
        self.service = Some(url.into());
        self
    }
    /// Sets the limit of each request; 2 seconds by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    fn base(&self) -> Result<String, Failure> {
        self.service.as_deref().map_or_else(|| Ok(SERVICE.into()), fetch::base)
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, Failure> {
        // A value that is neither yes nor no is a yes: otherwise a program would use an identity that somebody wanted to exclude.
        let is_no = |value: &str| ["false", "0", "no", "off"].iter().any(|no| value.eq_ignore_ascii_case(no));
        if context.environment.get(DISABLED).is_some_and(|value| !is_no(&value)) {
            return Err(Failure::not_configured(format!("{DISABLED} is set")));
        }
        let list = format!("{}{PATH}", self.base()?);
        let role = match &self.role {
            Some(role) => role.clone(),
            None => {
                let answer = self.get(context, &list, true).await?;
                let text = String::from_utf8_lossy(&answer.body).into_owned();
                let role = text.lines().map(str::trim).find(|line| !line.is_empty());
                role.ok_or_else(|| Failure::not_configured("the instance has no role"))?.to_owned()
            }
        };
        if role.len() > MAX_ROLE {
            return Err(Failure::malformed(format!("the metadata service named a role of {} bytes; expected a name", role.len())));
        }
        // As the last part of a path, these would name another address.
        if matches!(&*role, "." | "..") {
            return Err(Failure::malformed(format!("the metadata service named the role `{role}`; expected a name")));
        }
        let answer = self.get(context, &format!("{list}{}", percent(&role)), false).await?;
        let wrong = || Failure::malformed(format!("the answer for role `{role}` is not JSON"));
        let json = Json::read(&answer.body).map_err(|_| wrong())?;
        match sts::field(&json, "Code").text().as_deref() {
            Some("Success") | None => {
                let credentials = sts::credentials(&json, &json)?;
                sts::learn_clock(context, &credentials, answer.date);
                Ok(credentials)
            }
            Some(code) => Err(Failure::denied(format!("the metadata service answered {code} for role `{role}`"))),
        }
    }

    /// Asks the service. Only the list of roles can say that there is none: a role that is listed and not found is a failure.
    async fn get(&self, context: &Context, url: &str, is_list: bool) -> Result<fetch::Answer, Failure> {
        let limit = self.timeout.unwrap_or(Duration::from_secs(2));
        let answer = fetch::metadata(context, url, limit).await.map_err(|no| match no.fault {
            // Elsewhere than on an instance the name is unknown or nobody listens, unless the user said where to ask.
            Fault::Connect if self.service.is_none() && is_list => Failure::not_configured(no.reason),
            _ => no.into(),
        })?;
        // The body is not shown: behind a proxy that rewrites answers it may contain keys.
        match answer.status {
            200 => Ok(answer),
            404 if is_list => Err(Failure::not_configured("the instance has no role (HTTP 404)")),
            404 => Err(Failure::malformed("the instance has no such role (HTTP 404)")),
            401 | 403 => Err(Failure::denied(format!("the metadata service answered HTTP {}", answer.status))),
            429 | 500.. => Err(Failure::unreachable(format!("the metadata service answered HTTP {}", answer.status))),
            status => Err(Failure::malformed(format!("the metadata service answered HTTP {status}"))),
        }
    }

    fn error(&self, failure: Failure) -> CredentialsError {
        CredentialsError::from_failure(self.name().into(), failure.skip(format!("set {DISABLED}=true")))
    }
}

impl Provider for InstanceRole {
    fn name(&self) -> &str {
        "instance role"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let found = self.fetch(context).await.map_err(|failure| self.error(failure))?;
            found.checked(self.name())
        })
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        self.base().map(drop).map_err(|failure| self.error(failure))
    }
}
