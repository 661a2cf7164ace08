//! Running futures and streams in tests that have no async runtime.

use futures_core::Stream;
use std::{
    future::IntoFuture,
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

/// Runs a future that waits for nothing outside (a call over a script).
pub fn block_on<F: IntoFuture>(future: F) -> F::Output {
    let mut future = pin!(future.into_future());
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

/// All that a stream gives.
pub fn collect<S: Stream + Unpin>(mut stream: S) -> Vec<S::Item> {
    let mut cx = Context::from_waker(Waker::noop());
    let mut all = Vec::new();
    loop {
        match Pin::new(&mut stream).poll_next(&mut cx) {
            Poll::Ready(Some(item)) => all.push(item),
            Poll::Ready(None) => return all,
            Poll::Pending => {}
        }
    }
}
