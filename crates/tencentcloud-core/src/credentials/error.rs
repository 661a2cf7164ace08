//! Why there are no credentials: each provider that was asked, with its own reason.

use std::{fmt, sync::Arc};

/// No provider gave credentials. Cheap to clone, because all who waited for one refresh get it.
#[derive(Debug, Clone)]
pub struct CredentialsError {
    tried: Arc<[Tried]>,
}

/// A provider that was asked, and why it gave nothing.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Tried {
    /// The provider, as [`Provider::name`](super::Provider::name) has it.
    pub provider: String,
    /// Why it gave nothing. Never holds a secret.
    pub reason: String,
}

impl CredentialsError {
    /// The error of one provider. `reason` completes "profile file: …" and must not hold a secret.
    pub fn new(provider: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { tried: Arc::new([Tried { provider: provider.into(), reason: reason.into() }]) }
    }
    /// The error of a chain: what each of its providers said.
    pub(super) fn all(errors: Vec<CredentialsError>) -> Self {
        Self { tried: errors.iter().flat_map(|error| error.tried.iter().cloned()).collect() }
    }
    /// The same, told of the provider that needed the others.
    pub(super) fn within(self, provider: &str) -> Self {
        let tried = self.tried.iter().map(|t| Tried { provider: format!("{provider}: {}", t.provider), reason: t.reason.clone() });
        Self { tried: tried.collect() }
    }
    /// Which providers were asked, in order, and why each gave nothing.
    pub fn tried(&self) -> &[Tried] {
        &self.tried
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no credentials")?;
        for (i, tried) in self.tried.iter().enumerate() {
            write!(f, "{}{}: {}", if i == 0 { ": " } else { "; " }, tried.provider, tried.reason)?;
        }
        Ok(())
    }
}

impl std::error::Error for CredentialsError {}
