//! The retry budget of a client: in an outage, calls made again are load that helps nobody.

use std::sync::atomic::{AtomicU32, Ordering};

/// What one more attempt costs.
const COST: u32 = 5;

/// Tokens that attempts take and successes bring back.
#[derive(Debug)]
pub(crate) struct Budget {
    most: u32,
    left: AtomicU32,
}

impl Budget {
    /// A full budget; 0 is no limit.
    pub(crate) fn new(most: u32) -> Self {
        Self { most, left: AtomicU32::new(most) }
    }
    /// Takes the tokens of one more attempt, where they are there.
    pub(crate) fn take(&self) -> bool {
        let less = |left: u32| left.checked_sub(COST);
        self.most == 0 || self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }
    /// A call has succeeded, after `again` more attempts: those were worth their tokens.
    pub(crate) fn give(&self, again: u32) {
        let back = again.saturating_mul(COST).max(1);
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
        assert_eq!([budget.take(), budget.take(), budget.take()], [true, true, false]);
        for _ in 0..3 {
            budget.give(0);
        }
        assert_eq!([budget.take(), budget.take()], [true, false]);
        budget.give(100);
        assert_eq!(budget.left.load(Ordering::Relaxed), 12);
    }

    #[test]
    fn nothing_is_no_limit() {
        let budget = Budget::new(0);
        assert!((0..1000).all(|_| budget.take()));
    }
}
