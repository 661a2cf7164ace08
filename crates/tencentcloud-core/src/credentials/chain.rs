//! Several providers, asked in order.

use super::{
    Context, Credentials, CredentialsError, CredentialsErrorKind, EnvironmentProvider, InstanceRole, ProfileFile, Provider, ToolFile,
    WebIdentity,
};
use crate::{observe, transport::BoxFuture};
use std::sync::{Arc, OnceLock};

/// Asks several providers in order and returns the first credentials.
///
/// The chain continues with its next provider only if one is *not configured*: no variable, no file, no role. A provider that is
/// configured but fails ends the chain with its error, because the next provider would sign calls as somebody else. The error
/// names that provider and the setting that skips it.
///
/// The provider that gave credentials is the only one that is asked again, so the identity of a program does not change while it runs.
///
/// ```
/// use tencentcloud_core::credentials::{Chain, EnvironmentProvider, ProfileFile};
///
/// // The environment, else one profile of the profile file, and nothing else.
/// let chain = Chain::new().or(EnvironmentProvider::new()).or(ProfileFile::new().profile("deploy"));
/// # let _ = chain;
/// ```
#[derive(Debug, Default)]
pub struct Chain {
    providers: Vec<Arc<dyn Provider>>,
    continues: bool,
    /// The provider that gave credentials before.
    chosen: OnceLock<usize>,
}

impl Clone for Chain {
    /// The clone has the same providers and has not chosen one yet.
    fn clone(&self) -> Self {
        Self { providers: self.providers.clone(), continues: self.continues, chosen: OnceLock::new() }
    }
}

impl Chain {
    /// Creates a chain without providers, to add some with [`or`](Self::or).
    pub fn new() -> Self {
        Self::default()
    }
    /// Creates the chain that a client uses by default: the environment, the profile file, the file of the command line tool, the web
    /// identity of a cluster, the role of the instance. Those that need the network come last.
    pub fn standard() -> Self {
        Self::local().or(WebIdentity::new()).or(InstanceRole::new())
    }
    /// Creates the standard chain without the sources that ask a service of the network: the environment, the profile file, the file of the
    /// command line tool. For programs on a workstation, which should not wait for a metadata service that does not exist there.
    pub fn local() -> Self {
        Self::new().or(EnvironmentProvider::new()).or(ProfileFile::new()).or(ToolFile::new())
    }
    /// Adds a provider, which is asked if those before it are not configured.
    pub fn or(mut self, provider: impl Provider) -> Self {
        self.providers.push(Arc::new(provider));
        self
    }
    /// Makes the chain continue after a provider that fails, as if it were not configured.
    ///
    /// Use it only if all providers lead to the same account: while one of them fails, calls are signed with the identity of the next.
    /// A failure that was skipped is reported as a `tracing` event at the level *warn*.
    ///
    /// ```
    /// use tencentcloud_core::credentials::{Chain, InstanceRole, WebIdentity};
    ///
    /// let chain = Chain::new().or(WebIdentity::new()).or(InstanceRole::new()).continue_after_failure();
    /// # let _ = chain;
    /// ```
    pub fn continue_after_failure(mut self) -> Self {
        self.continues = true;
        self
    }

    async fn ask(&self, context: &Context) -> Result<Credentials, CredentialsError> {
        if let Some(provider) = self.chosen.get().filter(|_| !self.continues).and_then(|place| self.providers.get(*place)) {
            let found = provider.credentials(context).await;
            let found = found.map_err(|error| CredentialsError::chain(&[error.required("it gave the credentials in use before")]));
            return found.map(|credentials| credentials.provided_by(provider.name()));
        }
        let mut errors: Vec<CredentialsError> = Vec::new();
        for (place, provider) in self.providers.iter().enumerate() {
            match provider.credentials(context).await {
                Ok(credentials) => {
                    for error in errors.iter().filter(|error| error.kind() != CredentialsErrorKind::NotConfigured) {
                        observe::skipped_credentials(error);
                    }
                    // A call at the same time may have found another provider, if one was being set up.
                    if *self.chosen.get_or_init(|| place) != place && !self.continues {
                        return Box::pin(self.ask(context)).await;
                    }
                    return Ok(credentials.provided_by(provider.name()));
                }
                Err(error) => {
                    let ends = error.kind() != CredentialsErrorKind::NotConfigured && !self.continues;
                    errors.push(error);
                    if ends {
                        break;
                    }
                }
            }
        }
        if errors.is_empty() {
            return Err(CredentialsError::not_configured(self.name(), "it has no providers"));
        }
        Err(CredentialsError::chain(&errors))
    }
}

impl Provider for Chain {
    fn name(&self) -> &str {
        "chain"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(self.ask(context))
    }
    fn reject(&self, credentials: &Credentials) {
        self.providers.iter().for_each(|provider| provider.reject(credentials));
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        self.providers.iter().try_for_each(|provider| provider.validate())
    }
}
