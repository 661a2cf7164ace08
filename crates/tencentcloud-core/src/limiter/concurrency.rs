//! Limit on the number of concurrent calls, for any executor.

use std::{
    collections::BTreeMap,
    future::Future,
    pin::Pin,
    sync::{Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

/// Limits the number of concurrent calls; further calls wait in their order of arrival.
#[derive(Debug)]
pub(crate) struct ConcurrencyLimit(Mutex<State>);

#[derive(Debug)]
struct State {
    free: usize,
    ticket: u64,
    waiting: BTreeMap<u64, Waker>,
}

impl ConcurrencyLimit {
    /// A limit for `most` at once, at least one.
    pub(crate) fn new(most: usize) -> Self {
        Self(Mutex::new(State { free: most.max(1), ticket: 0, waiting: BTreeMap::new() }))
    }
    /// Waits for a place.
    pub(crate) fn enter(&self) -> Enter<'_> {
        Enter { limit: self, ticket: None }
    }
    fn state(&self) -> MutexGuard<'_, State> {
        // No code that can panic runs under the lock, so a poisoned one is sound.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn wake_next(&self) {
        let next = {
            let mut state = self.state();
            if state.free > 0 { state.waiting.pop_first() } else { None }
        };
        if let Some((_, waker)) = next {
            waker.wake();
        }
    }
}

/// A place; dropping it lets the next one in.
#[derive(Debug)]
pub(crate) struct Permit<'a>(&'a ConcurrencyLimit);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.state().free += 1;
        self.0.wake_next();
    }
}

/// Waits for a place.
#[derive(Debug)]
pub(crate) struct Enter<'a> {
    limit: &'a ConcurrencyLimit,
    ticket: Option<u64>,
}

impl<'a> Future for Enter<'a> {
    type Output = Permit<'a>;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Permit<'a>> {
        let limit = self.limit;
        let mut state = limit.state();
        // Who was woken is no longer in the queue and goes before those who still are.
        let turn = match self.ticket {
            None => state.waiting.is_empty(),
            Some(ticket) => !state.waiting.contains_key(&ticket),
        };
        if state.free > 0 && turn {
            state.free -= 1;
            self.ticket = None;
            return Poll::Ready(Permit(limit));
        }
        let ticket = self.ticket.unwrap_or_else(|| {
            state.ticket += 1;
            state.ticket
        });
        self.ticket = Some(ticket);
        state.waiting.insert(ticket, cx.waker().clone());
        Poll::Pending
    }
}

impl Drop for Enter<'_> {
    fn drop(&mut self) {
        let Some(ticket) = self.ticket else { return };
        if self.limit.state().waiting.remove(&ticket).is_none() {
            // Woken and given up: the place is somebody else's.
            self.limit.wake_next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{pin::pin, sync::Arc, sync::atomic::AtomicUsize, sync::atomic::Ordering, task::Wake};

    #[derive(Default)]
    struct Count(AtomicUsize);
    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn poll<'a>(enter: &mut Pin<&mut Enter<'a>>, count: &Arc<Count>) -> Option<Permit<'a>> {
        match enter.as_mut().poll(&mut Context::from_waker(&Waker::from(count.clone()))) {
            Poll::Ready(place) => Some(place),
            Poll::Pending => None,
        }
    }

    #[test]
    fn so_many_and_in_order() {
        let (limit, count) = (ConcurrencyLimit::new(1), Arc::new(Count::default()));
        let (mut a, mut b, mut c) = (pin!(limit.enter()), pin!(limit.enter()), pin!(limit.enter()));
        let place = poll(&mut a, &count).unwrap();
        assert!(poll(&mut b, &count).is_none() && poll(&mut c, &count).is_none());
        drop(place);
        assert_eq!(count.0.load(Ordering::Relaxed), 1);
        assert!(poll(&mut c, &count).is_none(), "b came first");
        let place = poll(&mut b, &count).unwrap();
        drop(place);
        assert!(poll(&mut c, &count).is_some());
    }

    #[test]
    fn who_gives_up_passes_the_place_on() {
        let (limit, count) = (ConcurrencyLimit::new(1), Arc::new(Count::default()));
        let mut a = pin!(limit.enter());
        let place = poll(&mut a, &count).unwrap();
        let mut c = pin!(limit.enter());
        {
            let mut b = pin!(limit.enter());
            assert!(poll(&mut b, &count).is_none() && poll(&mut c, &count).is_none());
            drop(place);
        }
        assert_eq!(count.0.load(Ordering::Relaxed), 2, "b, then c");
        assert!(poll(&mut c, &count).is_some());
    }
}
