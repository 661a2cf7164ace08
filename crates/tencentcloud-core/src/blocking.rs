//! `.wait()`: calls from programs without an async runtime, under the feature `blocking`.
//!
//! A future is driven on the caller's own thread, which is parked while there is nothing to do. No runtime and no other thread is started.

use crate::{
    Action, Call, DynamicCall, Items, Json, Pages, Paginate, Response, Result, WaitUntil, WithMetadata,
    call::{Execute, HasOptions},
    events::{Events, RawEvents},
};
use futures_core::Stream;
use std::{
    cell::Cell,
    future::{Future, IntoFuture, poll_fn},
    pin::{Pin, pin},
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

impl<R: Action> Call<R> {
    /// Makes the call and blocks this thread until it ends. Do not use it inside async code.
    ///
    /// # Errors
    /// As for `.await`.
    pub fn wait(self) -> Result<R::Response> {
        wait(self)
    }
}

impl DynamicCall {
    /// Makes the call and blocks this thread until it ends. Do not use it inside async code.
    ///
    /// # Errors
    /// As for `.await`.
    pub fn wait(self) -> Result<Json> {
        wait(self)
    }
}

impl<C: Execute> WithMetadata<C> {
    /// Makes the call and blocks this thread until it ends. Do not use it inside async code.
    ///
    /// # Errors
    /// As for `.await`.
    pub fn wait(self) -> Result<Response<C::Value>> {
        wait(self)
    }
}

impl<R: Action + Clone> WaitUntil<R> {
    /// Makes the calls and blocks this thread until the expected state is reached. Do not use it inside async code.
    ///
    /// # Errors
    /// As for `.await`.
    pub fn wait(self) -> Result<R::Response> {
        wait(self)
    }
}

/// Drives a call to its end on this thread.
fn wait<C: HasOptions + IntoFuture>(mut call: C) -> C::Output {
    call.options_mut().blocking = true;
    block_on(call.into_future())
}

impl<R: Action> Call<R> {
    /// The events of the answer, each waited for on this thread; see [`Call::events`]. Not for use inside async code.
    pub fn wait_events(mut self) -> BlockingIter<Events<R>> {
        self.options.blocking = true;
        BlockingIter(self.events())
    }
}

impl DynamicCall {
    /// The events of the answer, each waited for on this thread; see [`Call::events`]. Not for use inside async code.
    pub fn wait_events(mut self) -> BlockingIter<RawEvents> {
        self.options.blocking = true;
        BlockingIter(self.events())
    }
}

impl<R: Action> BlockingIter<Events<R>> {
    /// See [`Events::idle_timeout`].
    pub fn idle_timeout(self, limit: Duration) -> Self {
        Self(self.0.idle_timeout(limit))
    }
}

impl BlockingIter<RawEvents> {
    /// See [`RawEvents::idle_timeout`].
    pub fn idle_timeout(self, limit: Duration) -> Self {
        Self(self.0.idle_timeout(limit))
    }
}

/// Pages, items or events, one after another on this thread.
#[derive(Debug)]
pub struct BlockingIter<S>(S);

impl<S: Stream + Unpin> Iterator for BlockingIter<S> {
    type Item = S::Item;
    fn next(&mut self) -> Option<S::Item> {
        block_on(poll_fn(|cx| Pin::new(&mut self.0).poll_next(cx)))
    }
}

impl<R: Paginate> Pages<R> {
    /// The pages, each waited for on this thread. Not for use inside async code.
    pub fn wait(mut self) -> BlockingIter<Self> {
        self.options_mut().blocking = true;
        BlockingIter(self)
    }
}

impl<R: Paginate> Items<R> {
    /// The items, waited for on this thread. Not for use inside async code.
    pub fn wait(mut self) -> BlockingIter<Self> {
        self.options_mut().blocking = true;
        BlockingIter(self)
    }
}
