//! Tests of code that calls Tencent Cloud: a transport in memory, with scripted replies and recorded requests.
//!
//! Under the feature `testing`. The client under test is the real one: it signs, retries and decodes; only the network is simulated. Time is
//! simulated too: waits between attempts and timeouts take no time and end in the right order.
//!
//! Replies belong to actions. A call without a matching reply and a reply without a call fail the test:
//!
//! ```
//! use tencentcloud_core::{json, testing::{Expect, Reply, Script, block_on}};
//!
//! let script = Script::empty()
//!     .on("DescribeZones", Reply::status(502).body("<html>bad gateway</html>"))
//!     .on("DescribeZones", Reply::response(r#"{"TotalCount":1,"RequestId":"r-1"}"#))
//!     .on(Expect::action("DeleteZone").body(json!({ "ZoneId": "zone-1" })), Reply::response("{}"));
//! let client = script.client();
//! let zones = block_on(client.call("teo", "2022-09-01", "DescribeZones", json!({})))?;
//! assert_eq!(zones.get("TotalCount").unwrap().as_str(), "1");
//! block_on(client.call("teo", "2022-09-01", "DeleteZone", json!({ "ZoneId": "zone-1", "Force": true })))?;
//!
//! script.verify();
//! assert_eq!(script.requests().len(), 3);
//! # Ok::<(), tencentcloud_core::Error>(())
//! ```
//!
//! [`Script::new`] gives replies in the order of the calls, of whatever action. [`build!`](crate::build) makes values of generated types,
//! [`errors`] and [`Error::service`](crate::Error::service) make errors.

mod build;
mod clock;
pub mod errors;
mod example;
mod expect;
mod mutex;
mod reply;
mod run;

pub use example::example;
pub use expect::Expect;
pub use reply::{Reply, Sent};
pub use run::{block_on, collect};

use crate::{
    Client,
    config::Builder,
    credentials::{Credentials, Environment},
    field::Schema,
    hide::hide,
    transport::{self, BoxFuture, Fault, HttpClient, Request, Response, Sleep, TransportError, UnknownFields},
};
use clock::Clock;
use expect::Rules;
use mutex::lock;
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

/// A transport in memory that gives scripted replies and records the requests.
///
/// Clones share one script. When the last one is dropped, a script with rules ([`on`](Self::on)) panics if a call had no reply or a
/// reply no call, unless [`verify`](Self::verify) has been called or the test is panicking already.
#[derive(Debug, Clone)]
pub struct Script(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    replies: Mutex<VecDeque<Reply>>,
    rules: Mutex<Rules>,
    sent: Mutex<Vec<Sent>>,
    clock: Clock,
}

impl Script {
    /// Creates a script of replies in the order of the calls, of whatever action. A text is the body of a response with status 200.
    pub fn new<R: Into<Reply>>(replies: impl IntoIterator<Item = R>) -> Self {
        Self::at(SystemTime::now(), replies.into_iter().map(Into::into))
    }
    /// Creates a script without replies, to which [`on`](Self::on) adds some.
    pub fn empty() -> Self {
        Self::at(SystemTime::now(), [])
    }
    /// Creates the same as [`new`](Self::new) at another time of day.
    pub fn at(time: SystemTime, replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies = Mutex::new(replies.into_iter().collect());
        Self(Arc::new(Inner { replies, rules: Mutex::default(), sent: Mutex::default(), clock: Clock::starting(time) }))
    }
    /// Adds a reply to requests of an action, or to those that an [`Expect`] describes. The first rule that matches and is not used up
    /// gives the reply.
    ///
    /// A request that no rule matches is an error that is not repeated; it names the action and the differences.
    pub fn on(self, requests: impl Into<Expect>, reply: impl Into<Reply>) -> Self {
        lock(&self.0.rules).add(requests.into(), reply.into());
        self
    }
    /// Requires the calls in the order of the rules.
    pub fn in_order(self) -> Self {
        lock(&self.0.rules).in_order();
        self
    }
    /// Checks that every call had a reply and every reply the expected number of calls.
    ///
    /// # Panics
    /// If not. The message names action and difference.
    #[track_caller]
    pub fn verify(&self) {
        let failure = lock(&self.0.rules).verify();
        if let Some(failure) = failure {
            panic!("{failure}");
        }
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
        Client::builder()
            .environment(Environment::of::<String, String>([]))
            .transport(self.clone())
            .credentials(Credentials::new("AKIDtest", "test"))
            .region("ap-guangzhou")
    }
    /// Action and body of each request so far.
    pub fn sent(&self) -> Vec<(String, String)> {
        lock(&self.0.sent).iter().map(|sent| (sent.action().to_owned(), sent.body().to_owned())).collect()
    }
    /// Each request so far.
    pub fn requests(&self) -> Vec<Sent> {
        lock(&self.0.sent).clone()
    }
    /// Returns how many replies are left.
    pub fn left(&self) -> usize {
        lock(&self.0.replies).len() + lock(&self.0.rules).left()
    }

    /// Returns the check of a reply to a call: fields that the type of the response does not have fail the test.
    fn check(&self, response: Option<Schema>, action: &str) -> UnknownFields {
        /// Every response may have these.
        const ALWAYS: [&str; 2] = ["Response.RequestId", "Response.DeprecatedWarning"];
        let (script, name) = (self.clone(), response.map_or("its type", |schema| schema.name));
        let action = action.to_owned();
        UnknownFields(Arc::new(move |paths| {
            let unknown: Vec<_> = paths.iter().map(String::as_str).filter(|path| !ALWAYS.contains(path)).collect();
            if unknown.is_empty() {
                return Ok(());
            }
            let failure = format!(
                "the reply to the call of {action} has fields that {name} does not have: {}; correct them, or add `Reply::allow_unknown_fields`",
                unknown.join(", ")
            );
            lock(&script.0.rules).fail(failure.clone());
            Err(TransportError::new(Fault::Other, failure))
        }))
    }

    /// Returns the reply to a request, or the reason why no reply matches.
    fn reply(&self, sent: &Sent, response: Option<Schema>, secrets: &[String]) -> Result<Reply, String> {
        let mut rules = lock(&self.0.rules);
        let next = if rules.is_empty() { None } else { Some(rules.reply(sent)) };
        // A difference quotes the request, and a test may take its password from the environment.
        let next = next.map(|next| next.map_err(|failure| hidden(failure, secrets)));
        let reply = match next {
            Some(Ok(reply)) => Ok(reply),
            next => match (lock(&self.0.replies).pop_front(), next) {
                (Some(reply), _) => Ok(reply),
                (None, Some(Err(failure))) => Err(failure),
                (None, _) => return Err("the script has no answer left".into()),
            },
        };
        let reply = reply.and_then(|reply| match response.and_then(|schema| reply.foreign(schema)) {
            Some(why) => Err(format!("the reply to the call of {} {why}", sent.action())),
            None => Ok(reply),
        });
        if let Err(failure) = &reply {
            rules.fail(failure.clone());
        }
        reply
    }
}

fn hidden(mut text: String, secrets: &[String]) -> String {
    hide(&mut text, secrets);
    text
}

impl Drop for Inner {
    fn drop(&mut self) {
        let failure = lock(&self.rules).verify();
        if let Some(failure) = failure.filter(|_| !std::thread::panicking()) {
            panic!("{failure}");
        }
    }
}

impl HttpClient for Script {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(async move {
            let (response, secrets) = (request.response, request.secrets.clone());
            let sent = Sent::of(request, self.0.clock.elapsed());
            lock(&self.0.sent).push(sent.clone());
            let reply = self.reply(&sent, response, &secrets).map_err(|why| TransportError::new(Fault::Other, why))?;
            if !reply.after.is_zero() {
                self.sleep(reply.after).await;
            }
            reply.give(self.check(response, sent.action())).await
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
