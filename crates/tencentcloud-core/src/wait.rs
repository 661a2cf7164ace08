//! A call made again and again until its answer says what one waits for: by a closure, or by a table.

use crate::{Action, Call, Error, ErrorKind, Result, Timeout, Unwanted, Value, field::items, record::present, transport::BoxFuture};
use std::{fmt, future::IntoFuture, time::Duration};

/// The first wait, unless said otherwise.
const EVERY: Duration = Duration::from_secs(1);
/// How long to go on, unless said otherwise.
const AT_MOST: Duration = Duration::from_secs(600);

/// What both kinds of waiting set.
macro_rules! waits {
    () => {
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
    };
}

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
        WaitUntil { call: self, done, every: EVERY, at_most: AT_MOST }
    }
    /// Makes this call until its answer is what the waiter waits for, and gives that answer. A value that the waiter takes for a failure ends it with
    /// [`ErrorKind::Unwanted`], too long a time is a timeout, an error of a call ends it.
    pub fn wait_for(self, waiter: &'static Waiter) -> WaitFor<R> {
        WaitFor { call: self, waiter, every: waiter.every, at_most: waiter.at_most }
    }
}

/// What an answer has to say before waiting is over; a table, which generated code gives.
#[derive(Debug)]
#[non_exhaustive]
pub struct Waiter {
    /// Where the answer has the value, by the names on the wire; `*` is every item of a list.
    pub path: &'static [&'static str],
    /// The values that are waited for, as texts.
    pub success: &'static [&'static str],
    /// The values that end the waiting with an error.
    pub failure: &'static [&'static str],
    /// Whether one item is enough; otherwise there have to be some, and all of them.
    pub any: bool,
    /// The first wait; later ones grow to thirty times of it.
    pub every: Duration,
    /// How long to go on.
    pub at_most: Duration,
}

impl Waiter {
    /// Waits until all that stands at the path is one of these values.
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
    /// Whether the waiting is over, or the value that ends it.
    fn judge(&self, answer: Value<'_>) -> Result<bool, String> {
        let (mut all, mut met, mut failed) = (0, 0, None);
        leaves(answer, self.path, &mut |text| {
            all += 1;
            met += usize::from(self.success.contains(&text));
            if failed.is_none() && self.failure.contains(&text) {
                failed = Some(text.to_owned());
            }
        });
        match failed {
            Some(value) => Err(value),
            None => Ok(met > 0 && (self.any || met == all)),
        }
    }
}

/// Shows what stands at a path, as texts; what is not there is an empty one.
fn leaves(value: Value<'_>, path: &[&str], visit: &mut dyn FnMut(&str)) {
    match (path.split_first(), value) {
        (Some((&"*", rest)), Value::List(list)) => items(list).for_each(|item| leaves(item, rest, visit)),
        (Some((name, rest)), Value::Record(record)) => {
            let value = present(record).find(|(wire, _)| wire == name).map_or(Value::Absent, |(_, value)| value);
            leaves(value, rest, visit);
        }
        // A list that is not there has no items.
        (Some((&"*", _)), _) => {}
        (None, Value::Text(text)) => visit(text),
        (None, Value::I64(number)) => visit(&number.to_string()),
        (None, Value::U64(number)) => visit(&number.to_string()),
        (None, Value::Bool(value)) => visit(if value { "true" } else { "false" }),
        (None, _) | (Some(_), _) => visit(""),
    }
}

/// A call that is repeated until its answer is what a [`Waiter`] waits for; see [`Call::wait_for`].
#[must_use = "nothing is waited for until it is awaited"]
pub struct WaitFor<R> {
    pub(crate) call: Call<R>,
    waiter: &'static Waiter,
    every: Duration,
    at_most: Duration,
}

impl<R> WaitFor<R> {
    waits!();
}

impl<R: fmt::Debug> fmt::Debug for WaitFor<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { call, waiter, every, at_most } = self;
        f.debug_struct("WaitFor").field("call", call).field("waiter", waiter).field("every", every).field("at_most", at_most).finish()
    }
}

impl<R: Action + Clone> IntoFuture for WaitFor<R> {
    type Output = Result<R::Response>;
    type IntoFuture = BoxFuture<'static, Self::Output>;
    fn into_future(self) -> Self::IntoFuture {
        let Self { call, waiter, every, at_most } = self;
        let judge = move |answer: &R::Response| {
            waiter.judge(Value::Record(answer)).map_err(|value| {
                let id = present(answer).find(|(name, _)| *name == "RequestId");
                let request_id =
                    id.and_then(|(_, id)| if let Value::Text(id) = id { Some(id.to_owned()) } else { None }).unwrap_or_default();
                Error::new(R::META.name, ErrorKind::Unwanted(Unwanted { path: waiter.path.join("."), value, request_id }))
            })
        };
        Box::pin(repeat(call, every, at_most, judge))
    }
}

impl<R, F> WaitUntil<R, F> {
    waits!();
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
        Box::pin(repeat(call, every, at_most, move |answer: &R::Response| Ok(done(answer))))
    }
}

/// Makes a call until its answer is judged to be the one, with growing waits between.
async fn repeat<R: Action + Clone>(
    call: Call<R>,
    every: Duration,
    at_most: Duration,
    mut done: impl FnMut(&R::Response) -> Result<bool> + Send,
) -> Result<R::Response> {
    let client = call.client.clone();
    let transport = client.shared().transport(call.options.blocking)?;
    let end = transport.elapsed().saturating_add(at_most);
    let mut wait = every;
    loop {
        let answer = call.clone().await?;
        if done(&answer)? {
            return Ok(answer);
        }
        if transport.elapsed().saturating_add(wait) >= end {
            return Err(Error::new(R::META.name, ErrorKind::Timeout(Timeout::Wait(at_most))));
        }
        transport.sleep(wait).await;
        wait = wait.saturating_mul(3) / 2;
        wait = wait.min(every.saturating_mul(30));
    }
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

    crate::record! {
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
    fn check(waiter: Waiter, answer: &Job, expected: Result<bool, &str>) {
        assert_eq!(waiter.judge(Value::Record(answer)), expected.map_err(str::to_owned));
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
