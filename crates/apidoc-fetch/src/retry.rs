//! Waits between attempts.

use crate::Limits;
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Mutex,
    time::{Duration, Instant},
};

/// Returns the wait before an attempt (the second is 2): exponential, with up to a quarter added so that requests do not meet again.
pub(crate) fn backoff(limits: &Limits, attempt: u32, address: &str) -> Duration {
    let wait = limits.backoff.saturating_mul(1 << attempt.saturating_sub(2).min(6)).min(limits.longest_wait);
    let mut hasher = DefaultHasher::new();
    (address, attempt).hash(&mut hasher);
    wait + wait.mul_f64((hasher.finish() % 256) as f64 / 1024.0)
}

/// Reads a `Retry-After` header: seconds, or a date. A date in the past asks for no wait.
pub(crate) fn retry_after(header: &str, now: jiff::Timestamp) -> Option<Duration> {
    let header = header.trim();
    if let Ok(seconds) = header.parse::<u32>() {
        return Some(Duration::from_secs(seconds.into()));
    }
    let until = jiff::fmt::rfc2822::parse(header).ok()?.timestamp();
    Some(Duration::try_from(until.duration_since(now)).unwrap_or(Duration::ZERO))
}

/// Pause that holds for all requests: a server that asks one of them to wait means all.
#[derive(Debug, Default)]
pub(crate) struct Pause(Mutex<Option<Instant>>);

impl Pause {
    /// Holds back all requests for a time.
    pub(crate) fn extend(&self, wait: Duration) {
        let until = Instant::now() + wait;
        let mut held = self.0.lock().unwrap_or_else(|e| e.into_inner());
        *held = Some(held.map_or(until, |held| held.max(until)));
    }
    /// Waits until no pause is left.
    pub(crate) fn wait(&self) {
        loop {
            let until = *self.0.lock().unwrap_or_else(|e| e.into_inner());
            match until.and_then(|until| until.checked_duration_since(Instant::now())) {
                Some(left) if !left.is_zero() => std::thread::sleep(left),
                _ => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_forms_of_retry_after() {
        let now = "2026-01-02T03:04:05Z".parse().unwrap();
        for (header, seconds) in [("7", Some(7)), (" 0 ", Some(0)), ("Fri, 02 Jan 2026 03:05:05 GMT", Some(60))] {
            assert_eq!(retry_after(header, now), seconds.map(Duration::from_secs), "{header}");
        }
        assert_eq!(retry_after("Fri, 02 Jan 2026 03:00:00 GMT", now), Some(Duration::ZERO));
        for header in ["", "soon", "-5", "99999999999999999999", "1.5"] {
            assert_eq!(retry_after(header, now), None, "{header}");
        }
    }

    #[test]
    fn waits_grow_and_have_an_upper_bound() {
        let limits = Limits::default();
        let waits: Vec<_> = (2..40).map(|attempt| backoff(&limits, attempt, "x")).collect();
        assert!(waits[0] >= limits.backoff && waits[1] > waits[0] && waits[2] > waits[1]);
        assert!(waits.iter().all(|wait| *wait <= limits.longest_wait.mul_f64(1.25)));
    }
}
