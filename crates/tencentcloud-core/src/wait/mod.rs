//! A call that is repeated until its response shows the expected state: by a closure, or by a table of generated code.

mod state;
mod waiter;

pub use state::WaitState;
pub use waiter::Waiter;

use crate::{
    Action, Call, Error, ErrorKind, Paginate, Result, Timeout, UnexpectedState, Value, call::HasOptions, execute::Options, record::present,
    transport::BoxFuture,
};
use std::{fmt, future::IntoFuture, time::Duration};
use waiter::{FIRST_WAIT, WAIT_LIMIT};

type Judge<T> = Box<dyn FnMut(&mut T) -> WaitState + Send>;

/// A call that is repeated until its response shows the expected state; see [`Call::wait_until`].
#[must_use = "does nothing until it is awaited"]
pub struct WaitUntil<R: Action> {
    call: Call<R>,
    judge: Judge<R::Response>,
    /// The path of the state in the response, if it is known.
    path: String,
    every: Duration,
    at_most: Duration,
}

impl<R: Action + Clone> Call<R> {
    /// Repeats this call until `state` is ready, and returns that response. The closure returns a `bool`, a `Result<bool, E>` or a
    /// [`WaitState`].
    ///
    /// The first wait is one second, later ones grow to 30 seconds; the limit is ten minutes. See [`WaitUntil::every`] and
    /// [`WaitUntil::at_most`]. For a state in the items of a list prefer [`wait_until_items`](Self::wait_until_items): `all` of an
    /// empty list is true.
    ///
    /// ```no_run
    /// # use tencentcloud_core::{Action, Call, Result, WaitState};
    /// # async fn example<R: Action + Clone>(call: Call<R>, state: fn(&R::Response) -> &str) -> Result<()> {
    /// let response = call.wait_until(move |response| WaitState::of(state(response), &["RUNNING"], &["LAUNCH_FAILED"])).await?;
    /// # let _ = response; Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::UnexpectedState`] with the state if the closure returns a failure, [`Timeout::Wait`] with the last state after the limit,
    /// or the error of a call.
    pub fn wait_until<S: Into<WaitState>>(self, mut state: impl FnMut(&R::Response) -> S + Send + 'static) -> WaitUntil<R> {
        WaitUntil::new(self, Box::new(move |response| state(response).into()))
    }
    /// Repeats this call until the response has items and `state` is ready for all of them, and returns that response. An empty list is
    /// pending. Only the page that the request asks for is read.
    ///
    /// ```no_run
    /// # use tencentcloud_core::{Call, Paginate, Result, WaitState};
    /// # async fn example<R: Paginate>(call: Call<R>, state: fn(&R::Item) -> &str) -> Result<()> {
    /// let response = call.wait_until_items(move |item| WaitState::of(state(item), &["RUNNING"], &["LAUNCH_FAILED"])).await?;
    /// # let _ = response; Ok(()) }
    /// ```
    ///
    /// # Errors
    /// As for [`wait_until`](Self::wait_until).
    pub fn wait_until_items<S: Into<WaitState>>(self, mut state: impl FnMut(&R::Item) -> S + Send + 'static) -> WaitUntil<R>
    where
        R: Paginate,
    {
        let judge = move |response: &mut R::Response| {
            let items = R::items(response).map_or(&mut [][..], Vec::as_mut_slice);
            let mut all = if items.is_empty() { WaitState::Pending("no items".into()) } else { WaitState::Ready };
            for item in items {
                match state(item).into() {
                    failed @ WaitState::Failed(_) => return failed,
                    pending @ WaitState::Pending(_) if all == WaitState::Ready => all = pending,
                    _ => {}
                }
            }
            all
        };
        WaitUntil::new(self, Box::new(judge))
    }
    /// Repeats this call until the response has the state that the table describes.
    #[doc(hidden)]
    pub fn wait_for(self, waiter: &'static Waiter) -> WaitUntil<R> {
        let Waiter { every, at_most, .. } = *waiter;
        let judge = move |response: &mut R::Response| waiter.judge(Value::Record(response));
        WaitUntil { path: waiter.path.join("."), every, at_most, ..WaitUntil::new(self, Box::new(judge)) }
    }
}

impl<R: Action> WaitUntil<R> {
    fn new(call: Call<R>, judge: Judge<R::Response>) -> Self {
        Self { call, judge, path: String::new(), every: FIRST_WAIT, at_most: WAIT_LIMIT }
    }
    /// Sets the first wait between two calls; later ones grow to thirty times of it. One second by default.
    pub fn every(mut self, wait: Duration) -> Self {
        self.every = wait;
        self
    }
    /// Sets the limit of the whole wait. Ten minutes by default.
    pub fn at_most(mut self, limit: Duration) -> Self {
        self.at_most = limit;
        self
    }
}

impl<R: Action> HasOptions for WaitUntil<R> {
    fn options_mut(&mut self) -> &mut Options {
        &mut self.call.options
    }
}

impl<R: Action + fmt::Debug> fmt::Debug for WaitUntil<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { call, path, every, at_most, .. } = self;
        let mut out = f.debug_struct("WaitUntil");
        out.field("call", call).field("path", path).field("every", every).field("at_most", at_most).finish_non_exhaustive()
    }
}

impl<R: Action + Clone> IntoFuture for WaitUntil<R> {
    type Output = Result<R::Response>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<R: Action + Clone> WaitUntil<R> {
    async fn run(self) -> Result<R::Response> {
        let Self { call, mut judge, path, every, at_most } = self;
        let client = call.client.clone();
        let transport = client.shared().transport(call.options.blocking)?;
        let end = transport.elapsed().saturating_add(at_most);
        let (mut wait, mut polls) = (every, 0_u32);
        loop {
            let mut response = call.clone().await?;
            polls = polls.saturating_add(1);
            let last = match judge(&mut response) {
                WaitState::Ready => return Ok(response),
                WaitState::Pending(state) => state,
                WaitState::Failed(state) => {
                    let unexpected = UnexpectedState { path, state, polls, request_id: request_id(&response) };
                    return Err(Error::new(R::META.name, ErrorKind::UnexpectedState(unexpected)));
                }
            };
            if transport.elapsed().saturating_add(wait) >= end {
                return Err(Error::new(R::META.name, ErrorKind::Timeout(Timeout::Wait { limit: at_most, polls, last })));
            }
            transport.sleep(wait).await;
            wait = wait.saturating_mul(3) / 2;
            wait = wait.min(every.saturating_mul(30));
        }
    }
}

fn request_id(response: &dyn crate::Record) -> String {
    let id = present(response).into_iter().find(|(name, _)| *name == "RequestId");
    id.and_then(|(_, id)| if let Value::Text(id) = id { Some(id.to_owned()) } else { None }).unwrap_or_default()
}
