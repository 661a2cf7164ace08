//! What providers work with: the network and clock of a client, and the environment of the process.

use crate::transport::Transport;
use std::{collections::BTreeMap, ffi::OsString, fmt, path::PathBuf, sync::Arc};

/// What providers work with. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Context {
    /// The network and the clock.
    pub transport: Arc<dyn Transport>,
    /// The environment variables.
    pub environment: Environment,
}

impl Context {
    /// The given transport, and the environment of this process.
    pub fn new(transport: Arc<dyn Transport>) -> Self {
        Self { transport, environment: Environment::process() }
    }
    /// Another environment, for tests.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }
}

/// Environment variables: those of the process, or others in their place.
#[derive(Clone)]
pub struct Environment(Option<Arc<BTreeMap<String, String>>>);

impl Environment {
    /// The variables of this process, as they are when they are read.
    pub fn process() -> Self {
        Self(None)
    }
    /// The given variables and no others.
    pub fn of<K: Into<String>, V: Into<String>>(variables: impl IntoIterator<Item = (K, V)>) -> Self {
        Self(Some(Arc::new(variables.into_iter().map(|(k, v)| (k.into(), v.into())).collect())))
    }
    /// A variable that is set and not empty, without white space around it (a line end that came with it is a common fault).
    pub fn get(&self, name: &str) -> Option<String> {
        let value = match &self.0 {
            Some(variables) => variables.get(name).cloned(),
            None => std::env::var(name).ok(),
        }?;
        let trimmed = value.trim();
        (!trimmed.is_empty()).then(|| trimmed.into())
    }
    /// The home directory.
    pub(super) fn home(&self) -> Option<PathBuf> {
        let variable = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
        let value = match &self.0 {
            Some(variables) => variables.get(variable).map(OsString::from),
            None => std::env::var_os(variable),
        };
        value.filter(|v| !v.is_empty()).map(PathBuf::from)
    }
}

/// Without values: some of them are secrets.
impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(variables) => f.debug_set().entries(variables.keys()).finish(),
            None => f.write_str("Environment(process)"),
        }
    }
}
