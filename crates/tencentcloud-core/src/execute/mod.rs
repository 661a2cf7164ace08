//! One call, from an encoded request to a decoded answer or an error: its attempts, and the waits between them.
//!
//! In comes an [`Operation`], its body and where the answer goes; out comes the answer. Nothing here is generic: it is compiled once for
//! all actions. It never changes the request between attempts but for what signing it anew changes, and never another region or host.

mod answer;
mod attempt;
mod form;
mod mask;
mod prepare;
mod query;
mod request;
mod run;

pub(crate) use answer::{Answer, Arrived, Reader};
pub(crate) use mask::mask;
pub(crate) use request::{JSON, Operation, Options};
pub(crate) use run::Run;

use crate::{
    Error, ErrorKind, Result, Timeout,
    clock::{self, within},
    credentials::Credentials,
    error::{Attempt, RetriesEnded},
    observe::{Ended, Sight},
    retry::{Decision, FailedAttempt, THROTTLED, cost},
    sign,
};
use answer::Said;
use attempt::{Failure, attempt};
use std::{
    pin::pin,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

/// A service whose clock differs by less than this has another reason to call a signature expired.
const SKEW_TOLERANCE: i64 = 5;

/// Attempts so far. They are stored outside of the attempts, so that a cancelled call can report them.
#[derive(Default)]
struct Log {
    attempts: Vec<Attempt>,
    began: Option<Duration>,
    retries_ended: Option<RetriesEnded>,
}

impl Log {
    fn end(
        &mut self,
        sight: &Sight<'_>,
        now: Duration,
        outcome: String,
        error_type: Option<&str>,
        status: Option<u16>,
        request_id: Option<String>,
    ) {
        if let Some(began) = self.began.take() {
            let elapsed = now.saturating_sub(began);
            let ended = Ended { outcome: &outcome, error_type, status, request_id: request_id.as_deref(), elapsed };
            sight.attempt(self.attempts.len() + 1, ended);
            self.attempts.push(Attempt { outcome, status, request_id, elapsed, waited: None });
        }
    }
}

/// When a call has to be over, by the transport's clock.
#[derive(Clone, Copy)]
struct Deadline {
    limit: Duration,
    at: Duration,
}

/// Decision after a failed attempt.
enum Next {
    /// Another attempt after this time.
    Retry(Duration),
    /// The error, and what prevented another attempt that the policy allows.
    Fail(Option<RetriesEnded>),
}

impl Run<'_> {
    /// Makes the call.
    pub(crate) async fn run(self, mut reader: Reader<'_>) -> Result<(Arrived, Vec<Attempt>)> {
        let limit = self.options.timeout.or(self.shared.settings.timeouts.call);
        let began = self.transport.elapsed();
        let deadline = limit.map(|limit| Deadline { limit, at: began.saturating_add(limit) });
        let mut log = Log::default();
        let action = &self.operation.action;
        let sight = Sight::new(&self.shared.hook, self.info());
        let end = {
            // Pinned where they are made: a future that is passed on is copied, and takes its place twice.
            let attempts = pin!(self.attempts(&mut reader, began, deadline, &mut log, &sight));
            let followed = pin!(sight.follow(attempts));
            within(&**self.transport, limit, followed).await
        };
        let end = end.unwrap_or_else(|| Err(ErrorKind::Timeout(Timeout::Call(limit.unwrap_or_default()))));
        let now = self.transport.elapsed();
        log.end(&sight, now, "canceled".into(), Some("canceled"), None, None);
        let attempts = log.attempts.len();
        let end = match end {
            Ok(arrived) => Ok((arrived, log.attempts)),
            Err(kind) => Err(Error::new(action.clone(), kind).with_attempts(log.attempts).with_retries_ended(log.retries_ended)),
        };
        sight.end(attempts, now.saturating_sub(began), end.as_ref().err());
        end
    }

    async fn attempts(
        &self,
        reader: &mut Reader<'_>,
        began: Duration,
        deadline: Option<Deadline>,
        log: &mut Log,
        sight: &Sight<'_>,
    ) -> Result<Arrived, ErrorKind> {
        let (mut failed, mut spent, mut corrected, mut renewed) = (0, 0_u32, false, false);
        loop {
            // The rate limit comes before the concurrency limit, so that a call that waits for its rate does not occupy a place.
            let rates = self.shared.rates.as_ref().map(|rates| (rates, self.operation.bucket()));
            let slot =
                rates.as_ref().and_then(|(rates, bucket)| rates.reserve(bucket, self.operation.rate_limit, self.transport.elapsed()));
            let wait = slot.as_ref().map_or(Duration::ZERO, |slot| slot.wait(self.transport.elapsed()));
            if !wait.is_zero() {
                // Waiting for a slot that comes too late would only delay the error.
                if let Some(deadline) = deadline.filter(|deadline| self.transport.elapsed().saturating_add(wait) >= deadline.at) {
                    return Err(ErrorKind::Timeout(Timeout::Rate { wait, limit: deadline.limit }));
                }
                self.transport.sleep(wait).await;
            }
            let place = match &self.shared.gate {
                Some(gate) => Some(gate.enter().await),
                None => None,
            };
            let credentials =
                if sign::skips(&self.operation.service, &self.operation.action) { None } else { Some(self.credentials(deadline).await?) };
            let skew = self.shared.skew.load(Ordering::Relaxed);
            let left = deadline.map(|d| d.at.saturating_sub(self.transport.elapsed()));
            log.began = Some(self.transport.elapsed());
            if let Some(slot) = slot {
                slot.use_up();
            }
            let result = attempt(self, log.attempts.len() + 1, credentials.as_ref(), skew, left, reader).await;
            let now = self.transport.elapsed();
            if let Some((rates, bucket)) = &rates {
                rates.learn(bucket, result.as_ref().err().map(|failure| cost(&failure.kind) == THROTTLED), now);
            }
            let failure = match result {
                Ok(arrived) => {
                    let said = if sight.is_on() { arrived.said() } else { Said::default() };
                    log.end(sight, now, "ok".into(), None, Some(arrived.status()), said.request_id);
                    if let Some(warning) = said.deprecated {
                        sight.deprecated(&warning);
                    }
                    self.shared.budget.give(spent);
                    return Ok(arrived);
                }
                Err(failure) if failure.unsent => {
                    log.began = None;
                    return Err(failure.kind);
                }
                Err(mut failure) => {
                    mask(self.request, credentials.as_deref(), &mut failure.kind);
                    failure
                }
            };
            log.end(sight, now, failure.outcome(), Some(&failure.kind.error_type()), failure.status, failure.request_id.clone());
            let kind = match failure.kind {
                // The attempt had less time than its own limit: it is the call that took too long.
                ErrorKind::Timeout(Timeout::Attempt(limit)) => match deadline {
                    Some(deadline) if left.is_some_and(|left| left <= limit) => {
                        return Err(ErrorKind::Timeout(Timeout::Call(deadline.limit)));
                    }
                    _ => failure.kind,
                },
                kind => kind,
            };
            let failure = Failure { kind, ..failure };
            if !corrected && self.correct(&failure, skew) {
                corrected = true;
                continue;
            }
            let temporary = credentials.as_deref().filter(|c| c.session_token().is_some() && failure.code() == "AuthFailure.TokenFailure");
            if let (Some(rejected), false) = (temporary, renewed) {
                self.shared.credentials.reject(rejected);
                renewed = true;
                continue;
            }
            failed += 1;
            let delay = match self.after(&failure, failed, began, deadline, now) {
                Next::Retry(delay) => delay,
                Next::Fail(ended) => {
                    log.retries_ended = ended;
                    return Err(failure.kind);
                }
            };
            spent = spent.saturating_add(cost(&failure.kind));
            if let Some(last) = log.attempts.last_mut() {
                last.waited = Some(delay);
            }
            drop(place);
            sight.waits(delay);
            self.transport.sleep(delay).await;
        }
    }

    /// Returns the credentials to sign with. The limits of the call and of an attempt hold for a refresh too.
    async fn credentials(&self, deadline: Option<Deadline>) -> Result<Arc<Credentials>, ErrorKind> {
        let left = deadline.map(|deadline| deadline.at.saturating_sub(self.transport.elapsed()));
        let attempt = self.options.attempt_timeout.or(self.shared.settings.timeouts.attempt);
        let limit = attempt.into_iter().chain(left).min();
        let found = self.shared.credentials.get_within(&self.shared.context(self.transport), limit).await;
        found.map_err(|error| match deadline {
            // A transport that blocks its thread ends at the deadline with an error of its own.
            Some(deadline) if self.transport.elapsed() >= deadline.at => ErrorKind::Timeout(Timeout::Call(deadline.limit)),
            _ => ErrorKind::Credentials(error),
        })
    }

    /// Decides what follows a failure. A retry takes its tokens from the budget.
    fn after(&self, failure: &Failure, attempts: u32, began: Duration, deadline: Option<Deadline>, now: Duration) -> Next {
        let policy = self.options.retry.as_ref().unwrap_or(&self.shared.settings.retry);
        let failed = FailedAttempt {
            service: &self.operation.service,
            action: &self.operation.action,
            error: &failure.kind,
            attempts,
            elapsed: now.saturating_sub(began),
            idempotent: self.options.idempotent.unwrap_or(self.operation.idempotent),
            retry_after: failure.retry_after,
        };
        let delay = match policy.decide(&failed) {
            Decision::Retry(delay) => delay,
            Decision::Fail(ended) => return Next::Fail(ended),
        };
        // After a wait that the deadline would cut, the error would say less than this failure does.
        if deadline.is_some_and(|deadline| now.saturating_add(delay) >= deadline.at) {
            return Next::Fail(Some(RetriesEnded::Deadline));
        }
        if !self.shared.budget.take(cost(&failure.kind)) {
            return Next::Fail(Some(RetriesEnded::Budget));
        }
        Next::Retry(delay)
    }

    /// Sets the client's clock by the server's, where the service says that a signature has expired and its clock tells why.
    fn correct(&self, failure: &Failure, used: i64) -> bool {
        let Some(server) = failure.server_time.filter(|_| failure.code() == "AuthFailure.SignatureExpire") else { return false };
        let skew = server.saturating_sub(clock::seconds(self.transport.now()));
        let differs = skew.saturating_sub(used).saturating_abs() > SKEW_TOLERANCE;
        if differs {
            self.shared.skew.store(skew, Ordering::Relaxed);
        }
        differs
    }
}
