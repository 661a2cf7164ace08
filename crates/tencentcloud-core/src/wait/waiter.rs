//! Tables that say which state of a response is waited for; generated code makes them.

use super::state::WaitState;
use crate::{Value, field::items, record::present};
use std::time::Duration;

/// The first wait, unless set otherwise.
pub(super) const FIRST_WAIT: Duration = Duration::from_secs(1);
/// The limit of a wait, unless set otherwise.
pub(super) const WAIT_LIMIT: Duration = Duration::from_secs(600);

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
        Self { path, success, failure: &[], any: false, every: FIRST_WAIT, at_most: WAIT_LIMIT }
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
    pub(super) fn judge(&self, response: Value<'_>) -> WaitState {
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
            let value = present(record).into_iter().find(|(wire, _)| wire == name).map_or(Value::Absent, |(_, value)| value);
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
