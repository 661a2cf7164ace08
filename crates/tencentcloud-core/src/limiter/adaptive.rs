//! A rate that is learned from what a service accepts and refuses.

use std::{collections::VecDeque, time::Duration};

/// Calls are counted over this time, and the rate sinks once in it at most: refusals of calls that were sent together are one piece of news.
const WINDOW: Duration = Duration::from_secs(1);
/// The slowest rate, in calls per second.
const SLOWEST: f64 = 0.5;
/// The rate sinks to this part of what was accepted.
const BACK_OFF: f64 = 0.9;
/// The number of calls per second that each accepted call adds.
const GROWTH: f64 = 0.1;
/// At this rate the limit is dropped: no documented one is higher.
const FASTEST: f64 = 5_000.0;

/// The learned rate of one action.
#[derive(Debug, Default)]
pub(super) struct Adaptive {
    /// Calls per second; None until a call is refused.
    rate: Option<f64>,
    /// When the rate sank last.
    sank: Option<Duration>,
    /// The times of accepted calls within the window.
    accepted: VecDeque<Duration>,
}

impl Adaptive {
    /// Time between two calls; `None` without a limit.
    pub(super) fn apart(&self) -> Option<Duration> {
        self.rate.map(|rate| Duration::from_secs(1).div_f64(rate))
    }
    /// Takes in that the service accepted a call.
    pub(super) fn accepted(&mut self, now: Duration) {
        self.forget(now);
        self.accepted.push_back(now);
        let sinking = self.is_sinking(now);
        let counted = self.counted();
        if let Some(rate) = &mut self.rate {
            // Accepted calls that were sent together with the refused one arrive after it too.
            *rate = if sinking { rate.max(counted) } else { *rate + GROWTH };
            if *rate >= FASTEST {
                self.rate = None;
            }
        }
    }
    /// Takes in that the service refused a call for its rate.
    pub(super) fn refused(&mut self, now: Duration) {
        self.forget(now);
        if !self.is_sinking(now) {
            self.rate = Some(self.counted().min(self.rate.map_or(f64::MAX, |rate| rate * BACK_OFF)).max(SLOWEST));
            self.sank = Some(now);
        }
    }
    fn counted(&self) -> f64 {
        self.accepted.len() as f64 * BACK_OFF / WINDOW.as_secs_f64()
    }
    fn is_sinking(&self, now: Duration) -> bool {
        self.sank.is_some_and(|sank| now.saturating_sub(sank) < WINDOW)
    }
    fn forget(&mut self, now: Duration) {
        while self.accepted.front().is_some_and(|at| now.saturating_sub(*at) >= WINDOW) {
            self.accepted.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Duration = Duration::from_secs(100);

    #[test]
    fn is_unlimited_until_a_call_is_refused() {
        let mut adaptive = Adaptive::default();
        (0..1000).for_each(|_| adaptive.accepted(START));
        assert_eq!(adaptive.apart(), None);
    }

    #[test]
    fn sinks_to_what_was_accepted_in_the_last_second() {
        let mut adaptive = Adaptive::default();
        (0..15).for_each(|_| adaptive.accepted(START));
        (0..180).for_each(|_| adaptive.refused(START));
        assert_eq!(adaptive.rate, Some(13.5));
        (0..5).for_each(|_| adaptive.accepted(START));
        assert_eq!(adaptive.rate, Some(18.0), "calls of the same burst count, in whatever order they arrive");
        let later = START + WINDOW;
        (0..2).for_each(|_| adaptive.refused(later));
        assert_eq!(adaptive.rate, Some(SLOWEST), "nothing was accepted");
    }

    #[test]
    fn grows_with_accepted_calls() {
        let mut adaptive = Adaptive::default();
        adaptive.refused(START);
        (1..=100).for_each(|n| adaptive.accepted(START + WINDOW * n));
        assert!((adaptive.rate.unwrap() - 10.5).abs() < 1e-6, "{adaptive:?}");
    }
}
