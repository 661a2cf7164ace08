//! Whether a call is made again, and when.
//!
//! In comes the fault of an attempt, out comes a decision; nothing here sleeps or sends. A call is made again only where that
//! can't do harm: the service said that it did nothing, nothing was sent, or doing it twice is the same as doing it once.

mod budget;

pub(crate) use budget::Budget;

use crate::{ErrorKind, Timeout, code, transport::Fault};
use std::time::Duration;

/// No wait is longer, whatever is set: a day.
const LONGEST: Duration = Duration::from_secs(86_400);

/// How often and how patiently a call is made again.
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
}

impl RetryPolicy {
    /// Three attempts, with waits that double from a fifth of a second up to 20 seconds.
    pub const fn standard() -> Self {
        Self { attempts: 3, base: Duration::from_millis(200), cap: Duration::from_secs(20), budget: 500 }
    }
    /// One attempt.
    pub const fn never() -> Self {
        Self { attempts: 1, ..Self::standard() }
    }
    /// The most attempts of one call, the first included.
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.attempts = if attempts == 0 { 1 } else { attempts };
        self
    }
    /// The longest that the first wait may be; later ones double.
    pub const fn base_delay(mut self, delay: Duration) -> Self {
        self.base = delay;
        self
    }
    /// The longest wait. A server that asks for a longer one is not asked again.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.cap = delay;
        self
    }
    /// How many tokens a client has for making calls again; 5 are taken each time, and successful calls bring them back one by one.
    /// When they are used up, as in an outage, calls fail at once instead of adding to the load. 500 at first; 0 for no limit.
    pub const fn budget(mut self, tokens: u32) -> Self {
        self.budget = tokens;
        self
    }
    /// The most attempts of one call.
    pub const fn attempts(&self) -> u32 {
        self.attempts
    }
    pub(crate) fn tokens(&self) -> u32 {
        self.budget
    }

    /// How long to wait before the attempt after attempt `n` (from 1). Half of it is chance, so that callers who failed together don't come
    /// back together. `None` where the server wants more patience than the caller has.
    pub(crate) fn delay(&self, n: u32, chance: f64, retry_after: Option<Duration>) -> Option<Duration> {
        let (base, cap) = (self.base.min(LONGEST), self.cap.min(LONGEST));
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

/// Whether the attempt that failed so may have had an effect; `None` where trying again does not help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// None: it was not sent, or it was refused before anything was done.
    None,
    /// Unknown.
    Maybe,
}

pub(crate) fn effect(kind: &ErrorKind) -> Option<Effect> {
    match kind {
        ErrorKind::Service(service) => code::is_retryable(&service.code).then_some(Effect::None),
        ErrorKind::Http(http) if http.status == 429 => Some(Effect::None),
        ErrorKind::Http(http) => http.is_retryable().then_some(Effect::Maybe),
        ErrorKind::Transport(error) => match error.fault() {
            Fault::Connect => Some(Effect::None),
            Fault::Interrupted | Fault::TimedOut => Some(Effect::Maybe),
            _ => None,
        },
        ErrorKind::Timeout(Timeout::Attempt(_)) => Some(Effect::Maybe),
        _ => None,
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
        let endless = policy.base_delay(Duration::MAX).max_delay(Duration::MAX);
        assert_eq!(endless.delay(u32::MAX, 1.0, None), Some(LONGEST));
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
