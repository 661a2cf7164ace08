//! `.wait()`: calls from programs without an async runtime, under the feature `blocking`.
//!
//! The future of a call is driven on the thread of its caller; no runtime and no other thread is started.

pub(crate) mod drive;

use drive::block_on;

use crate::{
    Action, Call, DynamicCall, Items, Json, Pages, Paginate, Response, Result, WaitUntil, WithMetadata,
    call::{Execute, HasOptions},
    events::{Events, RawEvents},
};
use futures_core::Stream;
use std::{
    future::{IntoFuture, poll_fn},
    pin::Pin,
    time::Duration,
};

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
