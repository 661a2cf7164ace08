//! Who calls: where credentials come from, and how they are kept fresh.
//!
//! A [`Provider`] fetches credentials, a [`Cache`] keeps them and asks again in time. In comes a [`Context`] (the network,
//! the clock, the environment), out come [`Credentials`], or an error that says which providers were asked and why each failed.
//! Providers keep no global state, touch nothing when they are made, and never log what they find.
//!
//! Small local files are read with `std::fs`: they take microseconds, a refresh reads at most one or two, and it keeps this
//! crate free of an async runtime.

mod cache;
mod chain;
mod context;
mod environment;
mod error;
mod fetch;
mod flight;
mod function;
mod ini;
mod instance;
mod local;
mod profile;
mod role;
mod secret;
mod sts;
mod web_identity;

pub use cache::Cache;
pub use chain::Chain;
pub use context::{Context, Environment};
pub use environment::EnvironmentProvider;
pub use error::{CredentialsError, Tried};
pub use function::{FunctionProvider, from_fn};
pub use instance::InstanceRole;
pub use profile::{ProfileFile, ToolFile};
pub use role::AssumeRole;
pub use secret::Secret;
pub use web_identity::WebIdentity;

use crate::transport::BoxFuture;
use std::{fmt, time::SystemTime};

/// What a call is signed with.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    secret_id: String,
    secret_key: Secret,
    token: Option<Secret>,
    expires: Option<SystemTime>,
}

impl Credentials {
    /// Credentials that do not expire.
    pub fn new(secret_id: impl Into<String>, secret_key: impl Into<Secret>) -> Self {
        Self { secret_id: secret_id.into(), secret_key: secret_key.into(), token: None, expires: None }
    }
    /// With the token of temporary credentials.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into()).filter(|token| !token.expose().is_empty());
        self
    }
    /// Good until then.
    pub fn expires(mut self, when: SystemTime) -> Self {
        self.expires = Some(when);
        self
    }
    /// The public half.
    pub fn secret_id(&self) -> &str {
        &self.secret_id
    }
    /// The half that signs.
    pub fn secret_key(&self) -> &Secret {
        &self.secret_key
    }
    /// The token that has to be sent beside a signature of temporary credentials.
    pub fn session_token(&self) -> Option<&Secret> {
        self.token.as_ref()
    }
    /// When they stop being good; `None` for those that last.
    pub fn expiry(&self) -> Option<SystemTime> {
        self.expires
    }
}

/// Shows the beginning of the id, to tell two of them apart, and nothing of the rest.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown: String = self.secret_id.chars().take(if self.secret_id.len() < 16 { 0 } else { 6 }).collect();
        let mut out = f.debug_struct("Credentials");
        out.field("secret_id", &format_args!("{shown}***")).field("secret_key", &self.secret_key);
        out.field("token", &self.token).field("expires", &self.expires).finish()
    }
}

/// A source of credentials. The ones of this module cover what Tencent Cloud knows; a user's own may ask a vault.
///
/// A provider fetches anew each time it is asked; keeping what it gave is the [`Cache`]'s work.
pub trait Provider: fmt::Debug + Send + Sync + 'static {
    /// How errors name it: `profile file`.
    fn name(&self) -> &str;
    /// Fetches credentials.
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>>;
}

/// Fixed credentials are the simplest provider.
impl Provider for Credentials {
    fn name(&self) -> &str {
        "fixed credentials"
    }
    fn credentials<'a>(&'a self, _: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(std::future::ready(Ok(self.clone())))
    }
}

impl Provider for Box<dyn Provider> {
    fn name(&self) -> &str {
        (**self).name()
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        (**self).credentials(context)
    }
}

impl Provider for std::sync::Arc<dyn Provider> {
    fn name(&self) -> &str {
        (**self).name()
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        (**self).credentials(context)
    }
}

#[cfg(test)]
mod tests;
