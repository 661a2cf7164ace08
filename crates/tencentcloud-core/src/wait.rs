//! A call made again and again until its answer says what one waits for.

use crate::{Action, Call, Error, ErrorKind, Result, Timeout, transport::BoxFuture};
use std::{fmt, future::IntoFuture, time::Duration};

/// A call that is repeated until its answer is the one that is waited for; see [`Call::wait_until`].
#[must_use = "nothing is waited for until it is awaited"]
pub struct WaitUntil<R, F> {
    pub(crate) call: Call<R>,
    done: F,
    every: Duration,
    at_most: Duration,
}

impl<R: Action + Clone> Call<R> {
    /// Makes this call until `done` is true of its answer, and gives that answer. The waits between two calls begin with a second and grow to half a minute;
    /// after ten minutes it is a timeout. An error of a call ends it.
    ///
    /// ```no_run
    /// # use tencentcloud_core::{Action, Call, Result};
    /// # async fn example<R: Action + Clone>(call: Call<R>, running: fn(&R::Response) -> bool) -> Result<()> {
    /// let ready = call.wait_until(move |answer| running(answer)).await?;
    /// # let _ = ready; Ok(()) }
    /// ```
    pub fn wait_until<F: FnMut(&R::Response) -> bool + Send>(self, done: F) -> WaitUntil<R, F> {
        WaitUntil { call: self, done, every: Duration::from_secs(1), at_most: Duration::from_secs(600) }
    }
}

impl<R, F> WaitUntil<R, F> {
    /// The first wait; later ones grow to thirty times of it.
    pub fn every(mut self, wait: Duration) -> Self {
        self.every = wait;
        self
    }
    /// How long to go on.
    pub fn at_most(mut self, limit: Duration) -> Self {
        self.at_most = limit;
        self
    }
}

impl<R: fmt::Debug, F> fmt::Debug for WaitUntil<R, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WaitUntil")
            .field("call", &self.call)
            .field("every", &self.every)
            .field("at_most", &self.at_most)
            .finish_non_exhaustive()
    }
}

impl<R: Action + Clone, F: FnMut(&R::Response) -> bool + Send + 'static> IntoFuture for WaitUntil<R, F> {
    type Output = Result<R::Response>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        let Self { call, mut done, every, at_most } = self;
        Box::pin(async move {
            let client = call.client.clone();
            let transport = client.shared().transport(call.options.blocking)?;
            let end = transport.elapsed().saturating_add(at_most);
            let mut wait = every;
            loop {
                let answer = call.clone().await?;
                if done(&answer) {
                    return Ok(answer);
                }
                if transport.elapsed().saturating_add(wait) >= end {
                    return Err(Error::new(R::META.name, ErrorKind::Timeout(Timeout::Wait(at_most))));
                }
                transport.sleep(wait).await;
                wait = wait.saturating_mul(3) / 2;
                wait = wait.min(every.saturating_mul(30));
            }
        })
    }
}
