//! A bucket an action, filled at the rate that the documentation allows, with room for one token.
//!
//! Room for more would let twice the documented number through in the first second. So a bucket is one number: the time at which the next call is on
//! schedule. Calls that come early wait for their place.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// The buckets of a client.
#[derive(Debug, Default)]
pub(crate) struct Rates(Mutex<BTreeMap<String, Duration>>);

impl Rates {
    /// Takes a place in the bucket of `action` and says how long to wait for it.
    pub(crate) fn reserve(&self, action: &str, per_second: u32, now: Duration) -> Duration {
        let apart = Duration::from_secs(1) / per_second.max(1);
        // No code that can panic runs under the lock, so a poisoned one is sound.
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let next = match buckets.get_mut(action) {
            Some(next) => next,
            None => buckets.entry(action.to_owned()).or_default(),
        };
        let due = (*next).max(now);
        *next = due + apart;
        due.saturating_sub(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_spread_over_the_second() {
        let rates = Rates::default();
        let start = Duration::from_secs(100);
        let waits: Vec<u128> = (0..4).map(|_| rates.reserve("A", 5, start).as_millis()).collect();
        assert_eq!(waits, [0, 200, 400, 600]);
        assert_eq!(rates.reserve("B", 5, start), Duration::ZERO);
        assert_eq!(rates.reserve("A", 5, start + Duration::from_secs(10)), Duration::ZERO);
        assert_eq!(rates.reserve("C", 0, Duration::ZERO), Duration::ZERO);
    }
}
