//! A bucket of tokens an action, filled at the rate that the documentation allows.
//!
//! A bucket is one number: the time at which the next call would be on schedule. Calls that come early wait for their place.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// The buckets of a client.
#[derive(Debug, Default)]
pub(crate) struct Rates(Mutex<BTreeMap<String, Duration>>);

impl Rates {
    /// Takes a place in the bucket of `action` and says how long to wait for it. A second's worth of calls may come at once.
    pub(crate) fn reserve(&self, action: &str, per_second: u32, now: Duration) -> Duration {
        let apart = Duration::from_secs(1) / per_second.max(1);
        // No code that can panic runs under the lock, so a poisoned one is sound.
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let next = match buckets.get_mut(action) {
            Some(next) => next,
            None => buckets.entry(action.to_owned()).or_default(),
        };
        let due = (*next).max(now.saturating_sub(Duration::from_secs(1) - apart));
        *next = due + apart;
        due.saturating_sub(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seconds_worth_at_once_then_one_by_one() {
        let rates = Rates::default();
        let start = Duration::from_secs(100);
        let waits: Vec<u128> = (0..7).map(|_| rates.reserve("A", 5, start).as_millis()).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 200, 400]);
        assert_eq!(rates.reserve("B", 5, start), Duration::ZERO);
        assert_eq!(rates.reserve("A", 5, start + Duration::from_secs(10)), Duration::ZERO);
    }

    #[test]
    fn a_client_that_starts_at_time_zero_may_call() {
        assert_eq!(Rates::default().reserve("A", 20, Duration::ZERO), Duration::ZERO);
    }
}
