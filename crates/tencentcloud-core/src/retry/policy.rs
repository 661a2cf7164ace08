//! The decision after a failed attempt, as a trait.

use crate::{ErrorKind, RetriesEnded};
use std::{fmt, sync::Arc, time::Duration};

/// Decides whether and when a failed attempt is repeated. [`RetryPolicy`](super::RetryPolicy) is the standard implementation.
///
/// The client asks after each failed attempt. It corrects its clock and renews rejected credentials without asking. Whatever the policy
/// says, no retry begins after the time limit of the call, and each retry takes its tokens from the budget of the client.
///
/// ```
/// use std::time::Duration;
/// use tencentcloud_core::{
///     Client, ErrorKind,
///     retry::{Decision, FailedAttempt, Policy, RetryPolicy},
/// };
///
/// /// Repeats an action of one product that is refused while its resource is busy; everything else as usual.
/// #[derive(Debug)]
/// struct WhileBusy(RetryPolicy);
///
/// impl Policy for WhileBusy {
///     fn decide(&self, failed: &FailedAttempt<'_>) -> Decision {
///         match failed.error {
///             ErrorKind::Service(error) if error.code == "ResourceInUse" && failed.attempts < 20 => Decision::Retry(Duration::from_secs(3)),
///             _ => self.0.decide(failed),
///         }
///     }
/// }
///
/// let builder = Client::builder().retry(WhileBusy(RetryPolicy::standard()));
/// # let _ = builder;
/// ```
pub trait Policy: fmt::Debug + Send + Sync + 'static {
    /// Decides what follows a failed attempt. Must not block.
    fn decide(&self, failed: &FailedAttempt<'_>) -> Decision;
    /// The tokens that a client has for retries, 0 for no limit; see [`RetryPolicy::budget`](super::RetryPolicy::budget). Only the policy
    /// of the client is asked, when it is built.
    fn budget(&self) -> u32 {
        500
    }
}

impl<P: Policy + ?Sized> Policy for Arc<P> {
    fn decide(&self, failed: &FailedAttempt<'_>) -> Decision {
        (**self).decide(failed)
    }
    fn budget(&self) -> u32 {
        (**self).budget()
    }
}

/// A failed attempt, as a [`Policy`] sees it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct FailedAttempt<'a> {
    /// The service, `teo`.
    pub service: &'a str,
    /// The action, `DescribePurgeTasks`.
    pub action: &'a str,
    /// The error of this attempt.
    pub error: &'a ErrorKind,
    /// The number of failed attempts of this call, including this one.
    pub attempts: u32,
    /// The time since the call began.
    pub elapsed: Duration,
    /// Whether sending the request twice has the same effect as sending it once: the action only reads, the request has a client token, or
    /// the program said so. If not, an attempt that may have arrived, such as one that timed out, should not be repeated.
    pub idempotent: bool,
    /// The time that the server asks to wait.
    pub retry_after: Option<Duration>,
}

/// The decision of a [`Policy`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Decision {
    /// Repeat the request after this time.
    Retry(Duration),
    /// Return the error; with the reason if only a setting prevents a retry.
    Fail(Option<RetriesEnded>),
}
