//! A user's own provider, from a function.

use super::{Context, Credentials, CredentialsError, Provider};
use crate::transport::BoxFuture;
use std::{error::Error, fmt, future::Future};

/// A provider made of an async function; see [`from_fn`].
pub struct FunctionProvider<F> {
    name: String,
    function: F,
}

/// A provider that calls `function` whenever credentials are needed; `name` stands in errors.
///
/// ```
/// use tencentcloud_core::credentials::{Credentials, from_fn};
///
/// let vault = from_fn("vault", || async {
///     // ask the vault here; an error of any type becomes the reason
///     Ok::<_, std::io::Error>(Credentials::new("AKIDexample", "secret").token("token"))
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
        Box::pin(async move { fetching.await.map_err(|error| CredentialsError::new(&self.name, reasons(&*error.into()))) })
    }
}

/// An error and what it came from, in one line.
pub(super) fn reasons(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    // A chain of errors has an end, but nothing makes a user's own have one.
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
