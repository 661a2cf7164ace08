//! How to test code that calls Tencent Cloud: a transport in memory, with scripted answers and recorded requests.
//!
//! Under the feature `testing`. What is tested is the real client: it signs, retries and decodes; only the network is played. Time is played too: waits
//! between attempts and timeouts pass in no time, in the right order.
//!
//! ```
//! use tencentcloud_core::{ErrorKind, testing::{Reply, Script, block_on}};
//!
//! let script = Script::new([
//!     Reply::status(502).body("<html>bad gateway</html>"),
//!     Reply::response(r#"{"TotalCount":1,"RequestId":"r-1"}"#),
//! ]);
//! let zones = block_on(script.client().call("teo", "2022-09-01", "DescribeZones", serde_json::json!({})))?;
//! assert_eq!(zones.get("TotalCount").unwrap().as_str(), "1");
//!
//! let sent = script.requests();
//! assert_eq!(sent.len(), 2);
//! assert_eq!((sent[0].action(), sent[0].body()), ("DescribeZones", "{}"));
//! # Ok::<(), tencentcloud_core::Error>(())
//! ```

mod clock;
mod example;
mod reply;
mod run;

pub use example::example;
pub use reply::{Reply, Sent};
pub use run::{block_on, collect};

use crate::{
    Client,
    config::Builder,
    credentials::Credentials,
    transport::{self, BoxFuture, Fault, HttpClient, Request, Response, Sleep, TransportError},
};
use clock::Clock;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

/// A transport in memory: answers in the order in which they were scripted, keeps what was sent.
///
/// Clones share one script.
#[derive(Debug, Clone)]
pub struct Script(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    replies: Mutex<VecDeque<Reply>>,
    sent: Mutex<Vec<Sent>>,
    clock: Clock,
}

impl Script {
    /// A script of answers; a text is the body of an answer with status 200.
    pub fn new<R: Into<Reply>>(replies: impl IntoIterator<Item = R>) -> Self {
        let replies = Mutex::new(replies.into_iter().map(Into::into).collect());
        Self(Arc::new(Parts { replies, sent: Mutex::default(), clock: Clock::starting(SystemTime::now()) }))
    }
    /// The same, at another time of day.
    pub fn at(time: SystemTime, replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies = Mutex::new(replies.into_iter().collect());
        Self(Arc::new(Parts { replies, sent: Mutex::default(), clock: Clock::starting(time) }))
    }
    /// One more answer.
    pub fn push(&self, reply: impl Into<Reply>) {
        lock(&self.0.replies).push_back(reply.into());
    }
    /// A client on this script, with credentials and a region that mean nothing.
    pub fn client(&self) -> Client {
        // Nothing of it can be wrong.
        self.builder().build().unwrap_or_else(|error| unreachable!("{error}"))
    }
    /// The same, to set more.
    pub fn builder(&self) -> Builder {
        Client::builder().transport(self.clone()).credentials(Credentials::new("AKIDtest", "test")).region("ap-guangzhou")
    }
    /// Action and body of each request so far.
    pub fn sent(&self) -> Vec<(String, String)> {
        lock(&self.0.sent).iter().map(|sent| (sent.action().to_owned(), sent.body().to_owned())).collect()
    }
    /// Each request so far.
    pub fn requests(&self) -> Vec<Sent> {
        lock(&self.0.sent).clone()
    }
    /// How many answers are left.
    pub fn left(&self) -> usize {
        lock(&self.0.replies).len()
    }
}

/// No code that can panic runs under these locks, so a poisoned one is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl HttpClient for Script {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(async move {
            lock(&self.0.sent).push(Sent::of(request, self.0.clock.elapsed()));
            let reply = lock(&self.0.replies).pop_front();
            let Some(reply) = reply else { return Err(TransportError::new(Fault::Other, "the script has no answer left")) };
            if !reply.after.is_zero() {
                self.sleep(reply.after).await;
            }
            reply.give().await
        })
    }
}

impl Sleep for Script {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(self.0.clock.sleep(duration))
    }
}

impl transport::Clock for Script {
    fn now(&self) -> SystemTime {
        self.0.clock.now()
    }
    fn elapsed(&self) -> Duration {
        self.0.clock.elapsed()
    }
}
