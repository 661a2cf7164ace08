//! The network and clock of a client, and the environment of the process, as providers see them.

use crate::transport::Transport;
use std::{
    collections::BTreeMap,
    ffi::OsString,
    fmt,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};

/// A clock that differs by fewer seconds than this is right.
const TOLERANCE: u64 = 5;

/// The network, the clock and the environment variables that providers use. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Context {
    /// The network, and the clock of this machine.
    pub transport: Arc<dyn Transport>,
    /// The environment variables.
    pub environment: Environment,
    /// The correction of this machine's clock, in seconds; shared with the client.
    skew: Arc<AtomicI64>,
    /// The deadline of the caller that drives a refresh; `None` outside of one.
    deadline: Option<Deadline>,
}

impl Context {
    /// Creates a context with this transport and the environment of this process.
    pub fn new(transport: Arc<dyn Transport>) -> Self {
        Self { transport, environment: Environment::process(), skew: Arc::default(), deadline: None }
    }
    /// Sets other environment variables, for tests.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }
    /// Creates the context of a client, which shares its clock correction. Every call creates one, so nothing is allocated.
    pub(crate) fn of_client(transport: &Arc<dyn Transport>, environment: &Environment, skew: &Arc<AtomicI64>) -> Self {
        Self { transport: Arc::clone(transport), environment: environment.clone(), skew: Arc::clone(skew), deadline: None }
    }
    /// Sets where the deadline of the caller that drives a refresh is written.
    pub(super) fn deadline(mut self, deadline: Deadline) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Returns the time of day, corrected by what services said about it.
    pub fn now(&self) -> SystemTime {
        let (now, skew) = (self.transport.now(), self.skew.load(Ordering::Relaxed));
        let by = Duration::from_secs(skew.unsigned_abs());
        if skew < 0 { now.checked_sub(by) } else { now.checked_add(by) }.unwrap_or(now)
    }
    /// Corrects the clock by the time that a service sent. Returns whether it was wrong.
    pub(super) fn correct(&self, server: SystemTime) -> bool {
        let now = self.now();
        let (ahead, by) = match server.duration_since(now) {
            Ok(by) => (true, by.as_secs()),
            Err(behind) => (false, behind.duration().as_secs()),
        };
        if by < TOLERANCE {
            return false;
        }
        let by = i64::try_from(by).unwrap_or(i64::MAX);
        let skew = self.skew.load(Ordering::Relaxed);
        self.skew.store(if ahead { skew.saturating_add(by) } else { skew.saturating_sub(by) }, Ordering::Relaxed);
        true
    }
    /// Limits a wait by the time that the caller has left.
    pub(super) fn limit(&self, own: Duration) -> Duration {
        self.deadline.as_ref().and_then(Deadline::get).map_or(own, |at| own.min(at.saturating_sub(self.transport.elapsed())))
    }
}

/// The time by which the caller that drives a refresh wants an answer, on the transport's monotonic clock.
///
/// A transport that blocks its thread needs it, because such a caller cannot stop waiting by itself.
#[derive(Debug, Clone)]
pub(super) struct Deadline(Arc<AtomicU64>);

impl Default for Deadline {
    fn default() -> Self {
        Self(Arc::new(AtomicU64::new(u64::MAX)))
    }
}

impl Deadline {
    pub(super) fn set(&self, at: Option<Duration>) {
        let nanos = at.and_then(|at| u64::try_from(at.as_nanos()).ok()).unwrap_or(u64::MAX);
        self.0.store(nanos, Ordering::Relaxed);
    }
    fn get(&self) -> Option<Duration> {
        Some(self.0.load(Ordering::Relaxed)).filter(|nanos| *nanos != u64::MAX).map(Duration::from_nanos)
    }
}

/// Environment variables: those of the process, or others in their place.
#[derive(Clone)]
pub struct Environment(Option<Arc<BTreeMap<String, String>>>);

impl Environment {
    /// Returns the variables of this process, as they are when they are read.
    pub fn process() -> Self {
        Self(None)
    }
    /// Returns an environment with only the given variables.
    ///
    /// ```
    /// use tencentcloud_core::credentials::Environment;
    ///
    /// let environment = Environment::of([("TENCENTCLOUD_REGION", "ap-guangzhou\n")]);
    /// assert_eq!(environment.get("TENCENTCLOUD_REGION").as_deref(), Some("ap-guangzhou"));
    /// ```
    pub fn of<K: Into<String>, V: Into<String>>(variables: impl IntoIterator<Item = (K, V)>) -> Self {
        Self(Some(Arc::new(variables.into_iter().map(|(k, v)| (k.into(), v.into())).collect())))
    }
    /// Returns a variable without the white space around it; `None` if it is not set or empty.
    pub fn get(&self, name: &str) -> Option<String> {
        let value = match &self.0 {
            Some(variables) => variables.get(name).cloned(),
            // What is not Unicode is set, and an error where it is used.
            None => std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()),
        }?;
        let trimmed = value.trim();
        (!trimmed.is_empty()).then(|| trimmed.into())
    }
    /// Returns the home directory.
    pub(super) fn home(&self) -> Option<PathBuf> {
        let variable = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
        let value = match &self.0 {
            Some(variables) => variables.get(variable).map(OsString::from),
            None => std::env::var_os(variable),
        };
        value.filter(|v| !v.is_empty()).map(PathBuf::from)
    }
}

/// Shows the names of the variables only: some values are secrets.
impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(variables) => f.debug_set().entries(variables.keys()).finish(),
            None => f.write_str("Environment(process)"),
        }
    }
}
