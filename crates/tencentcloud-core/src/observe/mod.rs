//! What can be seen of calls from outside: spans and events for `tracing` (feature `tracing`), and a hook for counters.
//!
//! Input: the progress of a call in `execute`. Output: names, numbers, statuses and ids. Bodies, headers, credentials
//! and the values of parameters never reach this module, so they can't leave it. Without an observer it costs one branch.

mod hook;
mod intercept;
mod trace;

pub(crate) use hook::Hook;
pub use hook::{CallEvent, CallInfo};
pub(crate) use intercept::Interceptors;
pub use intercept::PendingAttempt;

use crate::Error;
use std::{future::Future, time::Duration};
use trace::Span;

/// Observation of one call.
pub(crate) struct Sight<'a> {
    hook: &'a Hook,
    call: CallInfo<'a>,
    span: Span,
}

/// Result of an attempt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ended<'a> {
    /// In a few words: `ok`, `HTTP 502`, `RequestLimitExceeded`.
    pub(crate) outcome: &'a str,
    /// The kind of the failure, in one of few words; None after a success.
    pub(crate) error_type: Option<&'a str>,
    pub(crate) status: Option<u16>,
    pub(crate) request_id: Option<&'a str>,
    pub(crate) elapsed: Duration,
}

impl<'a> Sight<'a> {
    /// A call begins.
    pub(crate) fn new(hook: &'a Hook, call: CallInfo<'a>) -> Self {
        let span = Span::new(&call);
        Self { hook, call, span }
    }
    /// Whether somebody looks, so that what costs to find out is worth it.
    pub(crate) fn is_on(&self) -> bool {
        self.hook.is_on() || self.span.is_on()
    }
    /// Runs a future inside the span.
    pub(crate) async fn follow<T>(&self, future: impl Future<Output = T>) -> T {
        self.span.follow(future).await
    }
    /// An attempt ended; they count from 1.
    pub(crate) fn attempt(&self, number: usize, ended: Ended<'_>) {
        self.span.attempt(number, ended);
        let Ended { outcome, error_type, status, request_id, elapsed } = ended;
        self.hook.tell(&CallEvent::Attempt { call: self.call, number, outcome, error_type, status, request_id, elapsed });
    }
    /// The call waits before its next attempt.
    pub(crate) fn waits(&self, delay: Duration) {
        self.span.waits(delay);
    }
    /// The service says that the action will go away.
    pub(crate) fn deprecated(&self, warning: &str) {
        self.span.deprecated(warning);
    }
    /// The call ended.
    pub(crate) fn end(&self, attempts: usize, elapsed: Duration, error: Option<&Error>) {
        self.span.end(attempts, elapsed, error);
        self.hook.tell(&CallEvent::Call { call: self.call, attempts, elapsed, error });
    }
}

/// Reports credentials that are in use from now on: the provider, and the first characters of the id.
pub(crate) fn credentials(provider: &str, masked_id: &str) {
    trace::credentials(provider, masked_id);
}

/// Reports that credentials could not be refreshed, and that the old ones are still valid.
pub(crate) fn stale_credentials(error: &dyn std::fmt::Display) {
    trace::stale_credentials(error);
}

/// Reports that a source of credentials failed, and that another one is used instead.
pub(crate) fn skipped_credentials(error: &dyn std::fmt::Display) {
    trace::skipped_credentials(error);
}

#[cfg(test)]
mod tests;
