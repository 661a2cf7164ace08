//! Credentials in environment variables.

use super::{AssumeRole, Context, Credentials, CredentialsError, Environment, Provider, error::Failure};
use crate::transport::BoxFuture;

const ID_VARIABLE: &str = "TENCENTCLOUD_SECRET_ID";
const KEY_VARIABLE: &str = "TENCENTCLOUD_SECRET_KEY";
const TOKEN_VARIABLE: &str = "TENCENTCLOUD_TOKEN";
/// The name of the same variable for other tools, such as the Terraform provider.
const SECURITY_TOKEN_VARIABLE: &str = "TENCENTCLOUD_SECURITY_TOKEN";
const ROLE_VARIABLE: &str = "TENCENTCLOUD_ROLE_ARN";
const SESSION_VARIABLE: &str = "TENCENTCLOUD_ROLE_SESSION_NAME";

/// Reads credentials from environment variables.
///
/// | variable | meaning |
/// |---|---|
/// | `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` | id and key; both or neither |
/// | `TENCENTCLOUD_TOKEN`, else `TENCENTCLOUD_SECURITY_TOKEN` | the token of temporary credentials |
/// | `TENCENTCLOUD_ROLE_ARN` | a role that is assumed with them |
/// | `TENCENTCLOUD_ROLE_SESSION_NAME` | the name of the session of this role |
///
/// An empty variable counts as not set. If only some of them are set, the error names the missing one.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct EnvironmentProvider;

impl EnvironmentProvider {
    /// Creates the provider.
    pub fn new() -> Self {
        Self
    }

    fn keys(environment: &Environment) -> Result<Credentials, Failure> {
        let token = [TOKEN_VARIABLE, SECURITY_TOKEN_VARIABLE].into_iter().find_map(|name| Some((name, environment.get(name)?)));
        let lone =
            |set: &str, missing: &str| Err(Failure::malformed(format!("{set} is set, but {missing} is not")).skip(format!("unset {set}")));
        match (environment.get(ID_VARIABLE), environment.get(KEY_VARIABLE)) {
            (Some(id), Some(key)) => Ok(Credentials::new(id, key).token(token.map(|(_, token)| token).unwrap_or_default())),
            (Some(_), None) => lone(ID_VARIABLE, KEY_VARIABLE),
            (None, Some(_)) => lone(KEY_VARIABLE, ID_VARIABLE),
            (None, None) => match (token, environment.get(ROLE_VARIABLE)) {
                (Some((name, _)), _) => lone(name, ID_VARIABLE),
                (None, Some(_)) => lone(ROLE_VARIABLE, ID_VARIABLE),
                (None, None) => Err(Failure::not_configured(format!("{ID_VARIABLE} and {KEY_VARIABLE} are not set"))),
            },
        }
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, CredentialsError> {
        let environment = &context.environment;
        let keys = Self::keys(environment).map_err(|failure| {
            CredentialsError::from_failure(self.name().into(), failure.skip(format!("unset {ID_VARIABLE} and {KEY_VARIABLE}")))
        })?;
        let keys = keys.checked(self.name())?;
        let Some(arn) = environment.get(ROLE_VARIABLE) else { return Ok(keys) };
        let role = AssumeRole::new(keys, arn);
        let role = match environment.get(SESSION_VARIABLE) {
            Some(name) => role.session_name(name),
            None => role,
        };
        Ok(role.credentials(context).await.map_err(|error| error.within(self.name()))?.renamed(self.name()))
    }
}

impl Provider for EnvironmentProvider {
    fn name(&self) -> &str {
        "environment"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(self.fetch(context))
    }
}
