//! Transports that are made of others: of three parts, or shared behind a pointer.

use super::{BoxFuture, Clock, HttpClient, Request, Response, Sleep, TransportError};
use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

/// The clocks of the operating system.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SystemClock;

impl Clock for SystemClock {}

/// A transport made of an HTTP client, a timer and a clock.
///
/// The example of the [module](super) shows it.
#[derive(Debug, Clone, Copy)]
pub struct Parts<H, S, C = SystemClock> {
    http: H,
    sleep: S,
    clock: C,
}

impl<H: HttpClient, S: Sleep> Parts<H, S> {
    /// Combines an HTTP client and a timer with the clocks of the operating system.
    pub fn new(http: H, sleep: S) -> Self {
        Self { http, sleep, clock: SystemClock }
    }
}

impl<H: HttpClient, S: Sleep, C: Clock> Parts<H, S, C> {
    /// Sets another clock, for a platform without one or for tests.
    pub fn clock<D: Clock>(self, clock: D) -> Parts<H, S, D> {
        Parts { http: self.http, sleep: self.sleep, clock }
    }
}

impl<H: HttpClient, S: Sleep, C: Clock> HttpClient for Parts<H, S, C> {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        self.http.send(request)
    }
}

impl<H: HttpClient, S: Sleep, C: Clock> Sleep for Parts<H, S, C> {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.sleep.sleep(duration)
    }
}

impl<H: HttpClient, S: Sleep, C: Clock> Clock for Parts<H, S, C> {
    fn now(&self) -> SystemTime {
        self.clock.now()
    }
    fn elapsed(&self) -> Duration {
        self.clock.elapsed()
    }
}

impl<T: HttpClient + ?Sized> HttpClient for Arc<T> {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        (**self).send(request)
    }
}

impl<T: Sleep + ?Sized> Sleep for Arc<T> {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (**self).sleep(duration)
    }
}

impl<T: Clock + ?Sized> Clock for Arc<T> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }
    fn elapsed(&self) -> Duration {
        (**self).elapsed()
    }
}
