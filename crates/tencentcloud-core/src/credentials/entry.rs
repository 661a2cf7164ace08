//! Credentials in the cache: whether they are valid, and when they are asked for again.

use super::Credentials;
use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

/// The longest time before expiry at which a refresh begins.
const REFRESH_WINDOW: Duration = Duration::from_secs(15 * 60);
/// The pause after a refresh that failed or brought nothing newer, while the old credentials are valid.
pub(super) const REFRESH_PAUSE: Duration = Duration::from_secs(10);

/// Credentials and the time of their next refresh.
pub(super) struct Entry {
    pub(super) credentials: Arc<Credentials>,
    /// When a refresh begins; never if they do not expire.
    pub(super) refresh: Option<SystemTime>,
}

impl Entry {
    pub(super) fn new(credentials: Arc<Credentials>, now: SystemTime) -> Self {
        let refresh = credentials.expiry().map(|end| {
            let life = end.duration_since(now).unwrap_or_default();
            let begin = end.checked_sub((life / 4).min(REFRESH_WINDOW)).unwrap_or(end);
            // A service that answers with the same credentials again is not asked without a pause.
            begin.max(later(now)).min(end)
        });
        Self { credentials, refresh }
    }
    pub(super) fn is_fresh(&self, now: SystemTime) -> bool {
        self.is_valid(now) && self.refresh.is_none_or(|when| now < when)
    }
    pub(super) fn is_valid(&self, now: SystemTime) -> bool {
        self.credentials.expiry().is_none_or(|end| now < end)
    }
}

/// Returns the end of the pause that begins now.
pub(super) fn later(now: SystemTime) -> SystemTime {
    now.checked_add(REFRESH_PAUSE).unwrap_or(now)
}
