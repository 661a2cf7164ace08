//! Providers made of a function.

use super::{Context, Credentials, CredentialsError, Provider};
use crate::transport::BoxFuture;
use std::{error::Error, fmt, future::Future};

/// A provider made of an async function; see [`from_fn`].
pub struct FunctionProvider<F> {
    name: String,
    function: F,
}

/// Creates a provider that calls `function` whenever credentials are needed. `name` is its name in errors and events.
///
/// An error of any type becomes the reason of a [`CredentialsError`]. Return a [`CredentialsError`] to set its kind: a chain
/// continues only after [`not_configured`](CredentialsError::not_configured).
///
/// ```
/// use tencentcloud_core::credentials::{Credentials, CredentialsError, from_fn};
///
/// let vault = from_fn("vault", || async {
///     let Ok(address) = std::env::var("VAULT_ADDR") else {
///         return Err(CredentialsError::not_configured("vault", "VAULT_ADDR is not set"));
///     };
///     // Ask the vault at this address here.
///     # let _ = address;
///     Ok(Credentials::new("AKIDexample", "secret").token("token"))
/// });
/// # let _ = vault;
/// ```
pub fn from_fn<F, Fut, E>(name: impl Into<String>, function: F) -> FunctionProvider<F>
where
    F: Fn() -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<Credentials, E>> + Send + 'static,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    FunctionProvider { name: name.into(), function }
}

impl<F> fmt::Debug for FunctionProvider<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FunctionProvider").field(&self.name).finish()
    }
}

impl<F, Fut, E> Provider for FunctionProvider<F>
where
    F: Fn() -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<Credentials, E>> + Send + 'static,
    E: Into<Box<dyn Error + Send + Sync>>,
{
    fn name(&self) -> &str {
        &self.name
    }
    fn credentials<'a>(&'a self, _: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        let fetching = (self.function)();
        Box::pin(async move {
            let found = fetching.await.map_err(|error| match error.into().downcast::<CredentialsError>() {
                Ok(error) => error.within(&self.name),
                Err(error) => CredentialsError::new(&self.name, causes(&*error)),
            })?;
            found.checked(&self.name)
        })
    }
}

/// Returns the text of an error and of its causes, on one line.
pub(super) fn causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    // A user's own error may be its own cause.
    for _ in 0..16 {
        let Some(error) = source else { break };
        let more = error.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        source = error.source();
    }
    text
}
