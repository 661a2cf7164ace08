//! Whether and when an attempt is repeated.
//!
//! In comes the error of an attempt, out goes a decision; nothing here sleeps or sends. An attempt is repeated only if that is safe: the service
//! said that it did nothing, nothing was sent, or doing it twice is the same as doing it once.

mod budget;
mod policy;

pub(crate) use budget::{Budget, THROTTLED};
pub use policy::{Decision, FailedAttempt, Policy};

use crate::{ErrorKind, RetriesEnded, Timeout, code, random, transport::Fault};
use budget::FAILURE;
use std::{borrow::Cow, time::Duration};

/// No wait is longer, whatever is set: a day.
const MAX_DELAY: Duration = Duration::from_secs(86_400);

/// The standard [`Policy`]: repeats attempts if that is safe and may help.
///
/// Repeated are, up to the number of attempts: refusals for the rate of calls, connections that could not be opened, and HTTP 429; and, if sending the
/// request twice has the same effect as sending it once (an action that reads, a request with a client token, or [`idempotent`](crate::CallOptions::idempotent)), also timeouts,
/// connections that broke, HTTP 408, 500, 502, 503 and 504, and `InternalError` with all codes that begin with it.
///
/// ```
/// use std::time::Duration;
/// use tencentcloud_core::retry::RetryPolicy;
///
/// let patient = RetryPolicy::standard().max_attempts(8).max_delay(Duration::from_secs(60));
/// assert_eq!(RetryPolicy::never().attempts(), 1);
/// # let _ = patient;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryPolicy {
    attempts: u32,
    base: Duration,
    cap: Duration,
    budget: u32,
    also: Vec<Cow<'static, str>>,
    never: Vec<Cow<'static, str>>,
}

impl RetryPolicy {
    /// Three attempts, with waits that double from a fifth of a second up to 20 seconds.
    pub const fn standard() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(200),
            cap: Duration::from_secs(20),
            budget: 500,
            also: Vec::new(),
            never: Vec::new(),
        }
    }
    /// One attempt.
    pub const fn never() -> Self {
        Self::standard().max_attempts(1)
    }
    /// The most attempts of one call, the first included.
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.attempts = if attempts == 0 { 1 } else { attempts };
        self
    }
    /// Sets the upper limit of the first wait; later ones double.
    pub const fn base_delay(mut self, delay: Duration) -> Self {
        self.base = delay;
        self
    }
    /// The longest wait. A server that asks for a longer one is not asked again.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.cap = delay;
        self
    }
    /// Sets how many tokens a client has for repeating attempts. Each repetition takes 5, or 1 after a refusal for the rate of calls; calls that succeed
    /// bring them back. When they are used up, as in an outage, calls fail at once instead of adding to the load, and the error says so.
    /// 500 by default; 0 for no limit.
    pub const fn budget(mut self, tokens: u32) -> Self {
        self.budget = tokens;
        self
    }
    /// Repeats attempts that the service refuses with one of these codes too, if sending the request twice has the same effect as sending it once.
    ///
    /// ```
    /// use tencentcloud_core::retry::RetryPolicy;
    ///
    /// let policy = RetryPolicy::standard().also_on(["ResourceUnavailable", "FailedOperation.Busy"]).never_on(["RequestLimitExceeded"]);
    /// # let _ = policy;
    /// ```
    pub fn also_on<C: Into<Cow<'static, str>>>(mut self, codes: impl IntoIterator<Item = C>) -> Self {
        self.also.extend(codes.into_iter().map(Into::into));
        self
    }
    /// Never repeats attempts that the service refuses with one of these codes; stronger than [`also_on`](Self::also_on).
    pub fn never_on<C: Into<Cow<'static, str>>>(mut self, codes: impl IntoIterator<Item = C>) -> Self {
        self.never.extend(codes.into_iter().map(Into::into));
        self
    }
    /// The most attempts of one call.
    pub const fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns the wait after failed attempt `n` (from 1). Half of it is random, so that callers that failed together do not return
    /// together. `None` if the server asks for a longer wait than the policy allows.
    pub(crate) fn delay(&self, n: u32, chance: f64, retry_after: Option<Duration>) -> Option<Duration> {
        let (base, cap) = (self.base.min(MAX_DELAY), self.cap.min(MAX_DELAY));
        let doubled = base.saturating_mul(1_u32.checked_shl(n.saturating_sub(1)).unwrap_or(u32::MAX));
        let own = doubled.min(cap).mul_f64(0.5 + chance / 2.0);
        match retry_after {
            Some(asked) if asked > cap => None,
            // A little more than asked for, for the same reason.
            Some(asked) => Some(asked.max(own) + base.mul_f64(chance / 2.0)),
            None => Some(own),
        }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::standard()
    }
}

impl Policy for RetryPolicy {
    fn decide(&self, failed: &FailedAttempt<'_>) -> Decision {
        let safe = match side_effect(self, failed.error) {
            None => return Decision::Fail(None),
            Some(SideEffect::None) => true,
            Some(SideEffect::Maybe) => failed.idempotent,
        };
        if !safe || failed.attempts >= self.attempts {
            return Decision::Fail(None);
        }
        match self.delay(failed.attempts, random::fraction(), failed.retry_after) {
            Some(delay) => Decision::Retry(delay),
            None => Decision::Fail(Some(RetriesEnded::LongWait)),
        }
    }
    fn budget(&self) -> u32 {
        self.budget
    }
}

/// Whether an attempt that failed may have had an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SideEffect {
    /// None: it was not sent, or it was refused before anything was done.
    None,
    /// Unknown.
    Maybe,
}

/// Returns whether the attempt that failed may have had an effect; `None` if a repetition does not help.
fn side_effect(policy: &RetryPolicy, kind: &ErrorKind) -> Option<SideEffect> {
    match kind {
        ErrorKind::Service(service) if policy.never.iter().any(|code| *code == service.code) => None,
        ErrorKind::Service(service) if code::is_throttled(&service.code) => Some(SideEffect::None),
        ErrorKind::Service(service) => {
            let code = &service.code;
            (code::is_internal(code) || policy.also.iter().any(|also| also == code)).then_some(SideEffect::Maybe)
        }
        ErrorKind::Http(http) if http.status == 429 => Some(SideEffect::None),
        ErrorKind::Http(http) => http.is_retryable().then_some(SideEffect::Maybe),
        ErrorKind::Transport(error) => match error.fault() {
            Fault::Connect => Some(SideEffect::None),
            Fault::Interrupted | Fault::TimedOut => Some(SideEffect::Maybe),
            _ => None,
        },
        ErrorKind::Timeout(Timeout::Attempt(_)) => Some(SideEffect::Maybe),
        _ => None,
    }
}

/// Returns the tokens that the attempt after this failure takes from the budget.
pub(crate) fn cost(kind: &ErrorKind) -> u32 {
    match kind {
        ErrorKind::Service(service) if code::is_throttled(&service.code) => THROTTLED,
        ErrorKind::Http(http) if http.status == 429 => THROTTLED,
        _ => FAILURE,
    }
}

/// The verbs at the beginning of the names of actions that only read.
const READ_ONLY_VERBS: &[&str] = &include!("read_only_verbs.rs");

/// Whether an action of this name only reads: for calls by name, where no table says it.
pub(crate) fn reads(action: &str) -> bool {
    READ_ONLY_VERBS.iter().any(|verb| action.strip_prefix(verb).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_cap_and_are_half_chance() {
        let policy = RetryPolicy::standard().base_delay(Duration::from_millis(100)).max_delay(Duration::from_secs(1));
        let delays = |chance| (1..6).map(|n| policy.delay(n, chance, None).unwrap().as_millis()).collect::<Vec<_>>();
        assert_eq!(delays(1.0), [100, 200, 400, 800, 1000]);
        assert_eq!(delays(0.0), [50, 100, 200, 400, 500]);
        assert_eq!(policy.delay(u32::MAX, 1.0, None), Some(Duration::from_secs(1)));
        let endless = policy.clone().base_delay(Duration::MAX).max_delay(Duration::MAX);
        assert_eq!(endless.delay(u32::MAX, 1.0, None), Some(MAX_DELAY));
        assert_eq!(endless.delay(1, 1.0, Some(Duration::MAX)), None);
    }

    #[test]
    fn the_server_may_ask_for_patience_up_to_the_cap() {
        let policy = RetryPolicy::standard().max_delay(Duration::from_secs(5));
        let asked = |seconds| policy.delay(1, 0.0, Some(Duration::from_secs(seconds)));
        assert_eq!(asked(3), Some(Duration::from_secs(3)));
        assert_eq!(asked(0), Some(Duration::from_millis(100)));
        assert_eq!(asked(6), None);
    }

    #[test]
    fn verbs_are_whole_words() {
        assert!(reads("DescribeZones") && reads("GetUser") && reads("InquiryPriceRunInstances"));
        assert!(!reads("CreateZone") && !reads("Getaway") && !reads("Checkout") && !reads(""));
    }
}
