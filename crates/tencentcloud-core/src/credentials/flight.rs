//! One future that many tasks wait for.
//!
//! Every task that waits polls the future too, so nothing is spawned, and the future continues if the task that began it goes away.

use super::context::Deadline;
use std::{
    collections::BTreeMap,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError},
    task::{Context, Poll, Wake, Waker},
    time::Duration,
};

type Work<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A shared future, or its outcome.
pub(super) struct Flight<T> {
    work: Mutex<Option<Work<T>>>,
    outcome: Mutex<Option<T>>,
    waiters: Arc<Waiters>,
    /// Read by the future: how long the task that polls it can wait.
    deadline: Deadline,
}

/// The tasks that wait. The future wakes all of them, because any of them may have to poll it next.
#[derive(Default)]
struct Waiters(Mutex<BTreeMap<u64, Waker>>);

/// No code that could leave the data incomplete runs under the locks of this module.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Wake for Waiters {
    fn wake(self: Arc<Self>) {
        // Outside of the lock: a waker may run its task at once, which comes back here.
        let wakers: Vec<Waker> = lock(&self.0).values().cloned().collect();
        for waker in wakers {
            waker.wake();
        }
    }
}

impl<T: Clone> Flight<T> {
    /// Creates a flight that begins when a task waits for it. `deadline` is the one that `work` reads.
    pub(super) fn new(deadline: Deadline, work: impl Future<Output = T> + Send + 'static) -> Self {
        Self { work: Mutex::new(Some(Box::pin(work))), outcome: Mutex::new(None), waiters: Arc::default(), deadline }
    }

    /// Whether a task waits for it. If not, it makes no progress.
    pub(super) fn is_driven(&self) -> bool {
        !lock(&self.waiters.0).is_empty()
    }

    /// Waits for the outcome. `until` is the deadline of the task that waits; `panicked` is the outcome if the future panicked.
    pub(super) fn wait(self: &Arc<Self>, until: Option<Duration>, panicked: fn() -> T) -> Waiting<T> {
        Waiting { flight: Arc::clone(self), seat: None, until, panicked }
    }

    fn poll(&self, until: Option<Duration>, panicked: fn() -> T) -> Option<T> {
        if let Some(outcome) = &*lock(&self.outcome) {
            return Some(outcome.clone());
        }
        let outcome = match self.work.try_lock() {
            // Another task polls it at this moment, and wakes all others when there is something new.
            Err(TryLockError::WouldBlock) => return None,
            Err(TryLockError::Poisoned(_)) => panicked(),
            Ok(mut work) => {
                self.deadline.set(until);
                let waker = Waker::from(Arc::clone(&self.waiters));
                match work.as_mut().map(|work| work.as_mut().poll(&mut Context::from_waker(&waker))) {
                    Some(Poll::Pending) => return None,
                    Some(Poll::Ready(outcome)) => {
                        *work = None;
                        // Before the lock on the work is released: a task that finds no work finds the outcome.
                        *lock(&self.outcome) = Some(outcome.clone());
                        outcome
                    }
                    None => return lock(&self.outcome).clone(),
                }
            }
        };
        Arc::clone(&self.waiters).wake();
        Some(outcome)
    }
}

/// Waits for a [`Flight`].
pub(super) struct Waiting<T> {
    flight: Arc<Flight<T>>,
    seat: Option<u64>,
    until: Option<Duration>,
    panicked: fn() -> T,
}

impl<T: Clone> Future for Waiting<T> {
    type Output = T;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        // Registered before the future is polled, or its wake could be missed.
        {
            let mut waiters = lock(&self.flight.waiters.0);
            let seat = self.seat.unwrap_or_else(|| waiters.last_key_value().map_or(0, |(last, _)| last + 1));
            match waiters.get_mut(&seat) {
                Some(waker) => waker.clone_from(cx.waker()),
                None => drop(waiters.insert(seat, cx.waker().clone())),
            }
            drop(waiters);
            self.seat = Some(seat);
        }
        match self.flight.poll(self.until, self.panicked) {
            Some(outcome) => Poll::Ready(outcome),
            None => Poll::Pending,
        }
    }
}

/// A task that stops waiting need not wake the others: what woke it woke them too. Only a panic of the future wakes nobody by itself.
impl<T> Drop for Waiting<T> {
    fn drop(&mut self) {
        if let Some(seat) = self.seat {
            lock(&self.flight.waiters.0).remove(&seat);
        }
        if self.flight.work.is_poisoned() {
            Arc::clone(&self.flight.waiters).wake();
        }
    }
}
