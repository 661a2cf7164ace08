//! Several providers, asked in turn.

use super::{Context, Credentials, CredentialsError, EnvironmentProvider, InstanceRole, ProfileFile, Provider, ToolFile, WebIdentity};
use crate::transport::BoxFuture;
use std::sync::Arc;

/// The first provider of several that gives credentials. When none does, the error has the reason of each.
#[derive(Debug, Clone, Default)]
pub struct Chain {
    providers: Vec<Arc<dyn Provider>>,
}

impl Chain {
    /// A chain of nothing, to add to.
    pub fn new() -> Self {
        Self::default()
    }
    /// What a program finds without being told: the environment, the profile file, the command line tool's file,
    /// a cluster's web identity, the role of the instance. What costs a request to the network comes last.
    pub fn standard() -> Self {
        Self::local().or(WebIdentity::new()).or(InstanceRole::new())
    }
    /// The same without the network: the environment, the profile file, the command line tool's file. For programs that run on
    /// somebody's desk, where nobody wants to wait for a metadata service that isn't there.
    pub fn local() -> Self {
        Self::new().or(EnvironmentProvider::new()).or(ProfileFile::new()).or(ToolFile::new())
    }
    /// Asks this provider when those before it gave nothing.
    pub fn or(mut self, provider: impl Provider) -> Self {
        self.providers.push(Arc::new(provider));
        self
    }
}

impl Provider for Chain {
    fn name(&self) -> &str {
        "chain"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let mut errors = Vec::new();
            for provider in &self.providers {
                match provider.credentials(context).await {
                    Ok(credentials) => return Ok(credentials),
                    Err(error) => errors.push(error),
                }
            }
            if errors.is_empty() {
                return Err(CredentialsError::new(self.name(), "it has no providers"));
            }
            Err(CredentialsError::all(errors))
        })
    }
}
