//! The retry budget of a client: in an outage, more attempts are load that helps nobody.

use std::sync::atomic::{AtomicU32, Ordering};

/// Cost of an attempt after a failure.
pub(crate) const FAILURE: u32 = 5;
/// Cost of an attempt after a rate limit. It is low, since the server rejects such calls cheaply and the client waits.
pub(crate) const THROTTLED: u32 = 1;

/// Tokens that attempts take and successes bring back.
#[derive(Debug)]
pub(crate) struct Budget {
    most: u32,
    left: AtomicU32,
}

impl Budget {
    /// Creates a full budget; 0 means unlimited.
    pub(crate) fn new(most: u32) -> Self {
        Self { most, left: AtomicU32::new(most) }
    }
    /// Takes the tokens of one more attempt. Returns false if too few are left.
    pub(crate) fn take(&self, cost: u32) -> bool {
        let less = |left: u32| left.checked_sub(cost);
        self.most == 0 || self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }
    /// Takes in that a call has succeeded after attempts that cost `spent` tokens, which come back. A call without such attempts brings one token.
    pub(crate) fn give(&self, spent: u32) {
        let back = spent.max(1);
        let more = |left: u32| (left < self.most).then(|| left.saturating_add(back).min(self.most));
        // At the brim nothing changes.
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_uses_it_up_and_success_fills_it() {
        let budget = Budget::new(12);
        let take = || budget.take(FAILURE);
        assert_eq!([take(), take(), take()], [true, true, false]);
        for _ in 0..3 {
            budget.give(0);
        }
        assert_eq!([take(), take()], [true, false]);
        budget.give(100);
        assert_eq!(budget.left.load(Ordering::Relaxed), 12);
    }

    #[test]
    fn a_refusal_for_the_rate_costs_less_than_a_failure() {
        let budget = Budget::new(5);
        assert!((0..5).all(|_| budget.take(THROTTLED)) && !budget.take(THROTTLED));
    }

    #[test]
    fn nothing_is_no_limit() {
        let budget = Budget::new(0);
        assert!((0..1000).all(|_| budget.take(FAILURE)));
    }
}
