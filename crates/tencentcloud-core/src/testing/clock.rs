//! Time that passes only when everybody waits for it.

use super::mutex::lock;
use std::{
    collections::BTreeSet,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
    task::{Context, Poll},
    time::{Duration, SystemTime},
};

/// A clock that is moved by those who sleep: who sleeps shortest wakes first, and takes no time to do so.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    start: SystemTime,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    now: Duration,
    number: u64,
    sleepers: BTreeSet<(Duration, u64)>,
}

impl Clock {
    pub(super) fn starting(start: SystemTime) -> Self {
        Self { start, state: Arc::default() }
    }
    pub(super) fn elapsed(&self) -> Duration {
        lock(&self.state).now
    }
    pub(super) fn now(&self) -> SystemTime {
        self.start.checked_add(self.elapsed()).unwrap_or(self.start)
    }
    pub(super) fn sleep(&self, duration: Duration) -> Sleep {
        let mut state = lock(&self.state);
        state.number += 1;
        let key = (state.now.saturating_add(duration), state.number);
        drop(state);
        Sleep { clock: self.clone(), key, seen: false }
    }
}

/// Ready when the clock is there.
pub(super) struct Sleep {
    clock: Clock,
    key: (Duration, u64),
    seen: bool,
}

impl Future for Sleep {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let state = self.clock.state.clone();
        let mut state = lock(&state);
        let first = state.sleepers.first().is_none_or(|first| *first >= self.key);
        // Everybody is asked once before time moves on: who sleeps shorter may not have said so yet.
        if state.now >= self.key.0 || (self.seen && first) {
            state.now = state.now.max(self.key.0);
            state.sleepers.remove(&self.key);
            return Poll::Ready(());
        }
        state.sleepers.insert(self.key);
        self.seen = true;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        lock(&self.clock.state).sleepers.remove(&self.key);
    }
}
