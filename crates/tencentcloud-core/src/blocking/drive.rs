//! Drives a future on the thread of its caller, which is parked while there is nothing to do.

use std::{
    cell::Cell,
    future::{Future, poll_fn},
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
    time::{Duration, Instant},
};

thread_local! {
    /// When this thread has to look again, while it drives a future; `None` where it drives none.
    static NEXT: Cell<Option<Option<Instant>>> = const { Cell::new(None) };
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Drives a future to its end.
pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut cx = Context::from_waker(&waker);
    loop {
        let outer = NEXT.replace(Some(None));
        let polled = future.as_mut().poll(&mut cx);
        let next = NEXT.replace(outer).flatten();
        match (polled, next) {
            (Poll::Ready(value), _) => return value,
            (Poll::Pending, Some(at)) => thread::park_timeout(at.saturating_duration_since(Instant::now())),
            (Poll::Pending, None) => thread::park(),
        }
    }
}

/// Sleeps on the thread that drives the future, which can be woken before.
pub(crate) fn sleep(duration: Duration) -> impl Future<Output = ()> + Send + 'static {
    let at = Instant::now().checked_add(duration);
    poll_fn(move |_| {
        let now = Instant::now();
        match (at, NEXT.get()) {
            (Some(at), _) if at <= now => Poll::Ready(()),
            // So far away that it never comes.
            (None, _) => Poll::Pending,
            (Some(at), Some(next)) => {
                NEXT.set(Some(Some(next.map_or(at, |next| next.min(at)))));
                Poll::Pending
            }
            // Another executor drives it: all that is left is to block its thread.
            (Some(at), None) => {
                thread::sleep(at.saturating_duration_since(now));
                Poll::Ready(())
            }
        }
    })
}
