//! Options of a run.

use std::{collections::BTreeSet, path::PathBuf, time::Duration};

/// Address of the public reference.
pub const DEFAULT_BASE: &str = "https://cloudcache.tencentcs.com/capi/refs/";

/// Options of [`run`](crate::run).
#[derive(Clone, Debug)]
pub struct Options {
    /// Address of the folder that holds `services.md`.
    pub base: String,
    /// Docs folder. It is created if it does not exist.
    pub docs: PathBuf,
    /// Services to fetch.
    pub wanted: ServiceChoice,
    /// Services that may lose more than half of their pages.
    pub accept_gone: AcceptGone,
    /// Limits of requests and waits.
    pub limits: Limits,
}

/// Services to fetch.
#[derive(Clone, Debug)]
pub enum ServiceChoice {
    /// Every listed service, and every service in the docs folder.
    All,
    /// These services, by short name (`cvm`).
    Services(BTreeSet<String>),
}

/// Services that may lose more than half of their pages.
#[derive(Clone, Debug)]
pub enum AcceptGone {
    /// Every service.
    All,
    /// These services, by short name.
    Services(BTreeSet<String>),
}

impl AcceptGone {
    pub(crate) fn has(&self, service: &str) -> bool {
        match self {
            Self::All => true,
            Self::Services(services) => services.contains(service),
        }
    }
}

/// Limits of requests and waits.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Requests at a time.
    pub jobs: usize,
    /// Attempts per request, the first included.
    pub attempts: u32,
    /// Longest duration of one attempt, its body included.
    pub timeout: Duration,
    /// Wait before the second attempt. It doubles with each further attempt.
    pub backoff: Duration,
    /// Longest wait that the server may ask for with `Retry-After`.
    pub longest_wait: Duration,
    /// Requests that may fail in a row, after all their attempts, before the run stops.
    pub failures: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            jobs: 6,
            attempts: 4,
            timeout: Duration::from_secs(60),
            backoff: Duration::from_millis(500),
            longest_wait: Duration::from_secs(120),
            failures: 24,
        }
    }
}
