//! Credentials in environment variables.

use super::{Context, Credentials, CredentialsError, Provider};
use crate::transport::BoxFuture;

const ID: &str = "TENCENTCLOUD_SECRET_ID";
const KEY: &str = "TENCENTCLOUD_SECRET_KEY";
const TOKEN: &str = "TENCENTCLOUD_TOKEN";

/// Reads `TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY` and, for temporary credentials, `TENCENTCLOUD_TOKEN`.
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct EnvironmentProvider;

impl EnvironmentProvider {
    /// The provider.
    pub fn new() -> Self {
        Self
    }
}

impl Provider for EnvironmentProvider {
    fn name(&self) -> &str {
        "environment"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        let environment = &context.environment;
        let found = match (environment.get(ID), environment.get(KEY)) {
            (Some(id), Some(key)) => Ok(Credentials::new(id, key).token(environment.get(TOKEN).unwrap_or_default())),
            (None, None) => Err(format!("{ID} and {KEY} are not set")),
            (None, _) => Err(format!("{KEY} is set, but {ID} is not")),
            (_, None) => Err(format!("{ID} is set, but {KEY} is not")),
        };
        Box::pin(std::future::ready(found.map_err(|reason| CredentialsError::new(self.name(), reason))))
    }
}
