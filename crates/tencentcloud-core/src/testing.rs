//! Scripted answers and recorded requests, for tests of code that uses a client.

use crate::{ActionMeta, Client, Error, Result, Transport};
use futures_core::Stream;
use std::{
    collections::VecDeque,
    future::{Future, IntoFuture},
    pin::{Pin, pin},
    sync::{Arc, Mutex},
    task::{Context, Poll, Waker},
};

/// A transport in memory: answers in the order they were scripted, keeps what was sent.
#[derive(Debug, Clone, Default)]
pub struct Script {
    answers: Arc<Mutex<VecDeque<String>>>,
    sent: Arc<Mutex<Vec<(&'static str, String)>>>,
}

impl Script {
    /// A script of whole response documents.
    pub fn new<S: Into<String>>(answers: impl IntoIterator<Item = S>) -> Self {
        Self { answers: Arc::new(Mutex::new(answers.into_iter().map(Into::into).collect())), sent: Arc::default() }
    }
    /// A client on this script.
    pub fn client(&self) -> Client {
        Client::new(self.clone())
    }
    /// Action and body of each request so far.
    pub fn sent(&self) -> Vec<(&'static str, String)> {
        self.sent.lock().map(|s| s.clone()).unwrap_or_default()
    }
}

impl Transport for Script {
    fn send<'a>(&'a self, meta: &'static ActionMeta, body: String) -> Pin<Box<dyn Future<Output = Result<Vec<u8>>> + Send + 'a>> {
        Box::pin(async move {
            if let Ok(mut sent) = self.sent.lock() {
                sent.push((meta.name, body));
            }
            let answer = self.answers.lock().ok().and_then(|mut a| a.pop_front());
            answer.map(String::into_bytes).ok_or_else(|| Error::Client("the script has no answer left".into()))
        })
    }
}

/// Runs a future that never waits for anything outside (an in-memory call).
pub fn block_on<F: IntoFuture>(future: F) -> F::Output {
    let mut future = pin!(future.into_future());
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

/// All that a stream gives, for tests.
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
