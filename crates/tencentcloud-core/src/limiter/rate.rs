//! The rate of each action, documented or learned, as a schedule of slots that are one interval apart.
//!
//! Bursts are not allowed: a burst would let twice the documented number through in the first second. A slot that is reserved and not used (because its
//! caller gave up, or its deadline is earlier) goes back into the schedule.

use super::adaptive::Adaptive;
use crate::config::RateLimits;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// The schedules of a client, by action.
#[derive(Debug)]
pub(crate) struct RateLimiter {
    adaptive: bool,
    schedules: Mutex<BTreeMap<String, Schedule>>,
}

#[derive(Debug, Default)]
struct Schedule {
    /// The first time at which nothing is reserved, and nothing after it.
    next: Duration,
    /// Slots before `next` that have been returned.
    returned: BTreeSet<Duration>,
    adaptive: Adaptive,
}

/// A reserved slot. Returned to the schedule when it is dropped, unless it was used.
#[derive(Debug)]
#[must_use = "dropping a slot returns it"]
pub(crate) struct Slot<'a> {
    rates: &'a RateLimiter,
    action: String,
    at: Duration,
    apart: Duration,
    used: bool,
}

impl RateLimiter {
    /// Returns None if there is nothing to limit.
    pub(crate) fn new(limits: RateLimits) -> Option<Self> {
        (limits != RateLimits::Off).then(|| Self { adaptive: limits == RateLimits::Adaptive, schedules: Mutex::default() })
    }

    /// Reserves the next free slot of `action`; None if it has no limit. `documented` is its number of calls per second.
    pub(crate) fn reserve(&self, action: &str, documented: Option<u32>, now: Duration) -> Option<Slot<'_>> {
        let mut schedules = self.schedules();
        let schedule = schedules.entry(action.to_owned()).or_default();
        let apart = if self.adaptive { schedule.adaptive.apart()? } else { Duration::from_secs(1) / documented?.max(1) };
        // Slots in the past can't be used any more.
        schedule.returned = schedule.returned.split_off(&now);
        let at = schedule.returned.pop_first().unwrap_or_else(|| {
            let at = schedule.next.max(now);
            schedule.next = at.saturating_add(apart);
            at
        });
        Some(Slot { rates: self, action: action.to_owned(), at, apart, used: false })
    }

    /// Takes in how a call ended: `failed` is None after a success, and says of a failure whether it was a refusal for the rate of calls.
    pub(crate) fn learn(&self, action: &str, failed: Option<bool>, now: Duration) {
        if !self.adaptive {
            return;
        }
        let mut schedules = self.schedules();
        let adaptive = &mut schedules.entry(action.to_owned()).or_default().adaptive;
        match failed {
            None => adaptive.accepted(now),
            Some(true) => adaptive.refused(now),
            Some(false) => {}
        }
    }

    fn schedules(&self) -> MutexGuard<'_, BTreeMap<String, Schedule>> {
        // No code that can panic runs under the lock, so a poisoned one is sound.
        self.schedules.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot<'_> {
    /// Returns how long to wait for the slot.
    pub(crate) fn wait(&self, now: Duration) -> Duration {
        self.at.saturating_sub(now)
    }
    /// Keeps the slot: the call is sent.
    pub(crate) fn use_up(mut self) {
        self.used = true;
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        if self.used {
            return;
        }
        let mut schedules = self.rates.schedules();
        let Some(schedule) = schedules.get_mut(&self.action) else { return };
        schedule.returned.insert(self.at);
        // Returned slots at the end of the schedule shorten it.
        while let Some(last) = schedule.returned.last().copied().filter(|last| last.saturating_add(self.apart) >= schedule.next) {
            schedule.returned.remove(&last);
            schedule.next = last;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Duration = Duration::from_secs(100);

    fn limiter() -> RateLimiter {
        RateLimiter::new(RateLimits::Documented).unwrap()
    }

    fn reserve<'a>(rates: &'a RateLimiter, action: &str, per_second: u32, now: Duration) -> Slot<'a> {
        rates.reserve(action, Some(per_second), now).unwrap()
    }

    fn millis(rates: &RateLimiter, count: usize) -> Vec<u128> {
        let slots: Vec<_> = (0..count).map(|_| reserve(rates, "A", 5, START)).collect();
        let waits = slots.iter().map(|slot| slot.wait(START).as_millis()).collect();
        slots.into_iter().for_each(Slot::use_up);
        waits
    }

    #[test]
    fn calls_are_spread_over_the_second() {
        let rates = limiter();
        assert_eq!(millis(&rates, 4), [0, 200, 400, 600]);
        assert_eq!(reserve(&rates, "B", 5, START).wait(START), Duration::ZERO);
        let later = START + Duration::from_secs(10);
        assert_eq!(reserve(&rates, "A", 5, later).wait(later), Duration::ZERO);
        assert_eq!(reserve(&rates, "C", 0, Duration::ZERO).wait(Duration::ZERO), Duration::ZERO);
    }

    #[test]
    fn slots_of_callers_that_gave_up_are_reserved_again() {
        let rates = limiter();
        assert_eq!(millis(&rates, 1), [0]);
        // In any order of giving up, nothing is left of the schedule.
        for order in [false, true] {
            let mut slots: Vec<_> = (0..60).map(|_| reserve(&rates, "A", 5, START)).collect();
            if order {
                slots.reverse();
            }
            drop(slots);
            assert_eq!(reserve(&rates, "A", 5, START).wait(START), Duration::from_millis(200));
        }
    }

    #[test]
    fn a_returned_slot_in_the_middle_is_the_next_one() {
        let rates = limiter();
        let mut slots: Vec<_> = (0..4).map(|_| reserve(&rates, "A", 5, START)).collect();
        drop(slots.remove(1));
        assert_eq!(reserve(&rates, "A", 5, START).wait(START), Duration::from_millis(200));
        let later = START + Duration::from_millis(300);
        assert_eq!(reserve(&rates, "A", 5, later).wait(later), Duration::from_millis(500), "the slot at 200 ms has passed");
        slots.into_iter().for_each(Slot::use_up);
    }
}
