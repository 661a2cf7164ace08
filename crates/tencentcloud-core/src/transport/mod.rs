//! Requests out, answers in: the one door through which the runtime reaches the network and the clock.
//!
//! A [`Transport`] sends a signed request, sleeps, and tells the time; the runtime knows no async runtime, no socket and no
//! clock of its own, so it works on any executor and builds where there is none of them.
//! In comes an [`http::Request`] that is ready to go, out comes an [`http::Response`] whose body may still be arriving.
//! A transport never retries, never follows a redirect, never changes a header, and never judges a status:
//! what an answer means is decided in the rooms above.

mod body;
mod error;
#[cfg(feature = "hyper")]
mod hyper;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(feature = "blocking")]
mod ureq;

pub use body::Body;
pub use error::{Fault, TransportError};
#[cfg(feature = "hyper")]
pub use hyper::Hyper;
#[cfg(feature = "reqwest")]
pub use reqwest::Reqwest;
#[cfg(feature = "blocking")]
pub use ureq::Ureq;

use bytes::Bytes;
use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::OnceLock,
    time::{Duration, Instant, SystemTime},
};

/// A future on the heap, as the traits of this crate return them.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A request that is ready to go, with the limit of this attempt.
#[non_exhaustive]
pub struct Request {
    /// Method, absolute address, headers (signed, so none may be changed) and body.
    pub http: http::Request<Bytes>,
    /// How long the answer may take. The runtime itself stops waiting then and drops the future; a transport that blocks
    /// its thread has to keep the limit by itself and to answer with [`Fault::TimedOut`].
    pub timeout: Option<Duration>,
    /// Set where a stream of events is asked for: the limit is for the headers alone then, and this one is from piece to piece of the
    /// body. The runtime keeps it by itself too; a transport that blocks its thread has to.
    pub idle: Option<Duration>,
    /// Whether the request must not go through a proxy: the metadata service of an instance is reached directly or not at all, and its
    /// answers contain keys.
    pub direct: bool,
}

impl Request {
    /// A request without a limit.
    pub fn new(http: http::Request<Bytes>) -> Self {
        Self { http, timeout: None, idle: None, direct: false }
    }
    /// Sets [`timeout`](Self::timeout).
    pub fn timeout(mut self, limit: Option<Duration>) -> Self {
        self.timeout = limit;
        self
    }
    /// Sets [`direct`](Self::direct).
    pub fn without_proxy(mut self) -> Self {
        self.direct = true;
        self
    }
    /// Sets [`idle`](Self::idle).
    pub fn idle(mut self, limit: Option<Duration>) -> Self {
        self.idle = limit;
        self
    }
}

/// Shows the address without its query, and neither headers nor body: they hold the signature, the token and the parameters of the call.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Request");
        out.field("method", self.http.method()).field("uri", &WithoutQuery(self.http.uri()));
        if let Some(action) = self.http.headers().get("x-tc-action") {
            out.field("action", action);
        }
        out.field("bytes", &self.http.body().len()).field("timeout", &self.timeout).finish()
    }
}

/// Shows an address without its query and without a user's name and password.
pub(crate) struct WithoutQuery<'a>(pub(crate) &'a http::Uri);

impl fmt::Display for WithoutQuery<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(scheme) = self.0.scheme_str() {
            write!(f, "{scheme}://")?;
        }
        if let Some(authority) = self.0.authority() {
            f.write_str(authority.as_str().rsplit('@').next().unwrap_or_default())?;
        }
        f.write_str(self.0.path())
    }
}

impl fmt::Debug for WithoutQuery<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// An answer: status, headers, and a body that may still be arriving.
pub type Response = http::Response<Body>;

/// Sends requests, and knows the time.
///
/// Dropping the future of [`send`](Self::send) gives the request up.
pub trait Transport: fmt::Debug + Send + Sync + 'static {
    /// Sends one request and answers as soon as the headers are there.
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>>;

    /// Is ready after this time.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// The time of day, read once for date and timestamp of a signature.
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    /// A clock that never goes back, from any beginning: for deadlines, which must not follow when somebody sets the time of day.
    fn elapsed(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }
}
