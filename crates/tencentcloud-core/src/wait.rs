//! A call that is repeated until its response shows the expected state: by a closure, or by a table of generated code.

use crate::{
    Action, Call, Error, ErrorKind, Paginate, Result, Timeout, UnexpectedState, Value, call::HasOptions, execute::Options, field::items,
    record::present, transport::BoxFuture,
};
use std::{fmt, future::IntoFuture, time::Duration};

/// The default of the first wait.
const EVERY: Duration = Duration::from_secs(1);
/// The default of the limit.
const AT_MOST: Duration = Duration::from_secs(600);

/// State of what a program waits for, as read from a response.
///
/// The texts name the state in errors; they may be empty. Made from a `bool` (`true` is ready) and from a `Result<bool, E>` (an error is a
/// failure).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaitState {
    /// The expected state is reached.
    Ready,
    /// Not yet; the call is repeated.
    Pending(String),
    /// The expected state cannot be reached any more.
    Failed(String),
}

impl WaitState {
    /// Compares a state with the ones that are expected and the ones that mean failure; any other is pending.
    ///
    /// ```
    /// use tencentcloud_core::WaitState;
    ///
    /// let state = |text: &str| WaitState::of(text, &["RUNNING"], &["LAUNCH_FAILED"]);
    /// assert_eq!(state("RUNNING"), WaitState::Ready);
    /// assert_eq!(state("PENDING"), WaitState::Pending("PENDING".into()));
    /// assert_eq!(state("LAUNCH_FAILED"), WaitState::Failed("LAUNCH_FAILED".into()));
    /// ```
    pub fn of(state: impl AsRef<str>, ready: &[&str], failed: &[&str]) -> Self {
        let state = state.as_ref();
        if ready.contains(&state) {
            Self::Ready
        } else if failed.contains(&state) {
            Self::Failed(state.into())
        } else {
            Self::Pending(state.into())
        }
    }
}

impl From<bool> for WaitState {
    fn from(ready: bool) -> Self {
        if ready { Self::Ready } else { Self::Pending(String::new()) }
    }
}

impl<E: fmt::Display> From<Result<bool, E>> for WaitState {
    fn from(ready: Result<bool, E>) -> Self {
        ready.map_or_else(|error| Self::Failed(error.to_string()), Self::from)
    }
}

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

/// A table that says which state of a response is waited for. Made by generated code, which checks the path.
#[derive(Debug)]
#[non_exhaustive]
pub struct Waiter {
    /// The path of the state, by the names on the wire; `*` is every item of a list.
    pub path: &'static [&'static str],
    /// The expected states, as texts.
    pub success: &'static [&'static str],
    /// The states that mean failure.
    pub failure: &'static [&'static str],
    /// Whether one item in an expected state is enough; otherwise there have to be items, and all of them in such a state.
    pub any: bool,
    /// The first wait; later ones grow to thirty times of it.
    pub every: Duration,
    /// The limit of the whole wait.
    pub at_most: Duration,
}

impl Waiter {
    /// Waits until all values at the path are among these.
    pub const fn new(path: &'static [&'static str], success: &'static [&'static str]) -> Self {
        Self { path, success, failure: &[], any: false, every: EVERY, at_most: AT_MOST }
    }
    /// Sets [`failure`](Self::failure).
    pub const fn failure(mut self, values: &'static [&'static str]) -> Self {
        self.failure = values;
        self
    }
    /// Sets [`any`](Self::any).
    pub const fn any(mut self) -> Self {
        self.any = true;
        self
    }
    /// Sets [`every`](Self::every), in seconds.
    pub const fn every(mut self, seconds: u32) -> Self {
        self.every = Duration::from_secs(seconds as u64);
        self
    }
    /// Sets [`at_most`](Self::at_most), in seconds.
    pub const fn at_most(mut self, seconds: u32) -> Self {
        self.at_most = Duration::from_secs(seconds as u64);
        self
    }
    fn judge(&self, response: Value<'_>) -> WaitState {
        let (mut count, mut ready, mut failed, mut pending) = (0, 0, None, None);
        visit_values(response, self.path, &mut |text| {
            count += 1;
            match WaitState::of(text, self.success, self.failure) {
                WaitState::Ready => ready += 1,
                WaitState::Failed(state) => failed = failed.take().or(Some(state)),
                WaitState::Pending(state) => pending = pending.take().or(Some(state)),
            }
        });
        match failed {
            Some(state) => WaitState::Failed(state),
            None if ready > 0 && (self.any || ready == count) => WaitState::Ready,
            None => WaitState::Pending(if count == 0 { "no items".into() } else { pending.unwrap_or_default() }),
        }
    }
}

/// Visits the values at a path, as texts; an absent value is an empty text.
fn visit_values(value: Value<'_>, path: &[&str], visit: &mut dyn FnMut(&str)) {
    match (path.split_first(), value) {
        (Some((&"*", rest)), Value::List(list)) => items(list).for_each(|item| visit_values(item, rest, visit)),
        (Some((name, rest)), Value::Record(record)) => {
            let value = present(record).find(|(wire, _)| wire == name).map_or(Value::Absent, |(_, value)| value);
            visit_values(value, rest, visit);
        }
        // An absent list has no items.
        (Some((&"*", _)), _) => {}
        (None, Value::Text(text)) => visit(text),
        (None, Value::I64(number)) => visit(&number.to_string()),
        (None, Value::U64(number)) => visit(&number.to_string()),
        (None, Value::Bool(value)) => visit(if value { "true" } else { "false" }),
        (None, _) | (Some(_), _) => visit(""),
    }
}

impl<R: Action> WaitUntil<R> {
    fn new(call: Call<R>, judge: Judge<R::Response>) -> Self {
        Self { call, judge, path: String::new(), every: EVERY, at_most: AT_MOST }
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
    let id = present(response).find(|(name, _)| *name == "RequestId");
    id.and_then(|(_, id)| if let Value::Text(id) = id { Some(id.to_owned()) } else { None }).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Job {
        state: String,
        code: Option<i64>,
        done: bool,
        parts: Option<Vec<Job>>,
    }

    crate::rt::record! {
        Job: "Job";
        0 => state: "State",
        1 => code: "Code",
        2 => done: "Done",
        3 => parts: "Parts",
    }

    fn job(state: &str) -> Job {
        Job { state: state.into(), ..Job::default() }
    }

    fn jobs(states: &[&str]) -> Job {
        Job { parts: Some(states.iter().map(|state| job(state)).collect()), ..Job::default() }
    }

    #[track_caller]
    fn check(waiter: Waiter, response: &Job, expected: Result<bool, &str>) {
        let state = match waiter.judge(Value::Record(response)) {
            WaitState::Ready => Ok(true),
            WaitState::Pending(_) => Ok(false),
            WaitState::Failed(state) => Err(state),
        };
        assert_eq!(state, expected.map_err(str::to_owned));
    }

    #[test]
    fn all_items_or_one() {
        let all = || Waiter::new(&["Parts", "*", "State"], &["done", "kept"]).failure(&["lost"]);
        check(all(), &jobs(&["done", "kept"]), Ok(true));
        check(all(), &jobs(&["done", "running"]), Ok(false));
        check(all(), &jobs(&["running", "lost", "done"]), Err("lost"));
        check(all(), &jobs(&[]), Ok(false));
        check(all(), &job("done"), Ok(false));
        check(all().any(), &jobs(&["running", "done"]), Ok(true));
        check(all().any(), &jobs(&["running"]), Ok(false));
        check(all().any(), &jobs(&["done", "lost"]), Err("lost"));
    }

    #[test]
    fn values_of_every_kind() {
        check(Waiter::new(&["State"], &["done"]), &job("done"), Ok(true));
        check(Waiter::new(&["Code"], &["3"]), &Job { code: Some(3), ..Job::default() }, Ok(true));
        check(Waiter::new(&["Code"], &["3"]), &Job::default(), Ok(false));
        check(Waiter::new(&["Done"], &["true"]), &Job { done: true, ..Job::default() }, Ok(true));
        check(Waiter::new(&["Lost", "State"], &["done"]), &job("done"), Ok(false));
        check(Waiter::new(&["State", "*"], &["done"]), &job("done"), Ok(false));
    }
}
