//! The trait of a source of credentials.

use super::{Context, Credentials, CredentialsError, identity::FIXED};
use crate::transport::BoxFuture;
use std::{fmt, future::ready, sync::Arc};

/// A source of credentials, such as the environment or a vault.
///
/// A provider fetches credentials each time it is asked. A [`Cache`](super::Cache) keeps them and asks again in time;
/// every client has one. [`from_fn`](super::from_fn) makes a provider from an async function.
pub trait Provider: fmt::Debug + Send + Sync + 'static {
    /// Returns the name in errors, events and [`Credentials::provider`]: `profile file`.
    fn name(&self) -> &str;

    /// Fetches credentials.
    ///
    /// # Errors
    /// [`CredentialsError::not_configured`] if this source is not set up here: a chain then asks its next source.
    /// Any other error stops the chain.
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>>;

    /// Checks the settings without asking anybody. Building a client calls it, so that a wrong setting is found before the first call.
    ///
    /// # Errors
    /// An error that names the setting. The default implementation returns `Ok`.
    fn validate(&self) -> Result<(), CredentialsError> {
        Ok(())
    }

    /// Tells a provider that keeps credentials that the service no longer accepts these. The default implementation does nothing.
    fn reject(&self, credentials: &Credentials) {
        let _ = credentials;
    }
}

/// Fixed credentials are the simplest provider.
impl Provider for Credentials {
    fn name(&self) -> &str {
        FIXED
    }
    fn credentials<'a>(&'a self, _: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(ready(self.clone().checked(FIXED)))
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        self.clone().checked(FIXED).map(drop)
    }
}

impl Provider for Box<dyn Provider> {
    fn name(&self) -> &str {
        (**self).name()
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        (**self).credentials(context)
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        (**self).validate()
    }
    fn reject(&self, credentials: &Credentials) {
        (**self).reject(credentials);
    }
}

/// Several clients can share one provider, such as a [`Cache`](super::Cache).
impl<P: Provider + ?Sized> Provider for Arc<P> {
    fn name(&self) -> &str {
        (**self).name()
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        (**self).credentials(context)
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        (**self).validate()
    }
    fn reject(&self, credentials: &Credentials) {
        (**self).reject(credentials);
    }
}
