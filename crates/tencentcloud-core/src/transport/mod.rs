//! The network, the timer and the clock that calls use.
//!
//! A [`Transport`] is an [`HttpClient`], a [`Sleep`] and a [`Clock`]. Calls use no other socket, timer or clock, so they run on any
//! executor and build for platforms without them.
//! A transport takes a signed [`http::Request`] and returns an [`http::Response`] whose body may still be arriving.
//! It never retries, never follows a redirect, never changes a header, and never interprets a status.
//!
//! # On another async runtime
//!
//! Implement [`HttpClient`] and [`Sleep`] with the sockets and timers of that runtime, and combine them with [`Parts`]. A type of your own
//! may also implement all three traits; then it is a transport without [`Parts`].
//!
//! ```
//! use std::time::Duration;
//! use tencentcloud_core::{Client, transport::{BoxFuture, HttpClient, Parts, Request, Response, Sleep, TransportError}};
//!
//! #[derive(Debug)]
//! struct Http;
//!
//! impl HttpClient for Http {
//!     fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
//!         Box::pin(async move {
//!             println!("{} {}", request.http.method(), request.http.uri());
//!             // Send it with the HTTP client of your runtime.
//!             Ok(Response::new(r#"{"Response":{"RequestId":"r"}}"#.into()))
//!         })
//!     }
//! }
//!
//! #[derive(Debug)]
//! struct Timer;
//!
//! impl Sleep for Timer {
//!     fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
//!         // The timer of your runtime.
//!         Box::pin(async move { std::thread::sleep(duration) })
//!     }
//! }
//!
//! let client = Client::builder().transport(Parts::new(Http, Timer)).build()?;
//! # let _ = client;
//! # Ok::<(), tencentcloud_core::Error>(())
//! ```

mod body;
mod error;
#[cfg(feature = "hyper")]
mod hyper;
mod parts;
#[cfg(any(feature = "hyper", feature = "blocking"))]
mod proxy;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(any(feature = "hyper", feature = "blocking"))]
mod tls;
#[cfg(feature = "blocking")]
mod ureq;

pub use body::Body;
pub use error::{Fault, TransportError};
#[cfg(feature = "hyper")]
pub use hyper::Hyper;
pub use parts::{Parts, SystemClock};
#[cfg(feature = "reqwest")]
pub use reqwest::Reqwest;
#[cfg(feature = "blocking")]
pub use ureq::Ureq;

use crate::field::Schema;
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
    /// Timeout of the response. The runtime itself stops waiting then and drops the future; a transport that blocks
    /// its thread has to keep the limit by itself and to answer with [`Fault::TimedOut`].
    pub timeout: Option<Duration>,
    /// Set where a stream of events is asked for: the limit is for the headers alone then, and this one is from piece to piece of the
    /// body. The runtime keeps it by itself too; a transport that blocks its thread has to.
    pub idle: Option<Duration>,
    /// Whether the request must not go through a proxy: the metadata service of an instance is reached directly or not at all, and its
    /// answers contain keys.
    pub direct: bool,
    /// The type that the response is decoded into; a scripted reply is checked against it.
    #[cfg_attr(not(feature = "testing"), allow(dead_code))]
    pub(crate) response: Option<Schema>,
    /// The secrets of the typed request, which no failure of a script shows.
    #[cfg(feature = "testing")]
    pub(crate) secrets: Vec<String>,
}

/// Checks the paths of the fields of a response that its type does not have: scripts of tests refuse them.
#[cfg(feature = "testing")]
#[derive(Clone)]
pub(crate) struct UnknownFields(pub(crate) std::sync::Arc<UnknownFieldsCheck>);

/// Fails if a path is not of a field that every response may have.
pub(crate) type UnknownFieldsCheck = dyn Fn(&[String]) -> Result<(), TransportError> + Send + Sync;

impl Request {
    /// A request without a limit.
    pub fn new(http: http::Request<Bytes>) -> Self {
        Self {
            http,
            timeout: None,
            idle: None,
            direct: false,
            response: None,
            #[cfg(feature = "testing")]
            secrets: Vec::new(),
        }
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

/// Sends HTTP requests.
///
/// Dropping the future of [`send`](Self::send) cancels the request.
pub trait HttpClient: fmt::Debug + Send + Sync + 'static {
    /// Sends one request. The future is ready as soon as the headers of the response have arrived.
    ///
    /// # Errors
    /// A [`TransportError`] whose [`Fault`] says whether the request may have been sent. A response of any status is not an error.
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>>;
}

/// Waits, by the timer of an async runtime.
pub trait Sleep: fmt::Debug + Send + Sync + 'static {
    /// Returns a future that is ready after this time.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// Reads clocks. The default methods are those of the operating system; a platform without clocks implements both.
pub trait Clock: fmt::Debug + Send + Sync + 'static {
    /// Returns the time of day. It is read once per attempt, for the date and the timestamp of the signature.
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    /// Returns the time since any fixed moment, by a clock that never runs backwards. Deadlines use it, so that setting the time of day
    /// does not change them.
    fn elapsed(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        START.get_or_init(Instant::now).elapsed()
    }
}

/// Everything that the runtime needs from its platform. Implemented by every type that implements the three traits.
pub trait Transport: HttpClient + Sleep + Clock {}

impl<T: HttpClient + Sleep + Clock> Transport for T {}
