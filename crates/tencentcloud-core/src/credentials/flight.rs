//! One future that many wait for.
//!
//! Whoever waits drives it too, so nothing has to be spawned, and it goes on when the one who began it goes away.

use std::{
    collections::BTreeMap,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError},
    task::{Context, Poll, Wake, Waker},
};

type Work<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A future under way, or its outcome.
pub(super) struct Flight<T> {
    work: Mutex<Option<Work<T>>>,
    outcome: Mutex<Option<T>>,
    waiters: Arc<Waiters>,
}

/// The tasks that wait; the future wakes them all, because any of them may have to drive it on.
#[derive(Default)]
struct Waiters(Mutex<BTreeMap<u64, Waker>>);

/// None of the locks of this module is held while foreign code runs that could leave its data half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Wake for Waiters {
    fn wake(self: Arc<Self>) {
        // Woken outside the lock: a waker may run its task at once, which comes back here.
        let wakers: Vec<Waker> = lock(&self.0).values().cloned().collect();
        for waker in wakers {
            waker.wake();
        }
    }
}

impl<T: Clone> Flight<T> {
    /// A flight that begins when somebody waits for it.
    pub(super) fn new(work: impl Future<Output = T> + Send + 'static) -> Self {
        Self { work: Mutex::new(Some(Box::pin(work))), outcome: Mutex::new(None), waiters: Arc::default() }
    }

    /// Whether somebody is driving it on; if not, the next to come has to.
    pub(super) fn is_driven(&self) -> bool {
        !lock(&self.waiters.0).is_empty()
    }

    /// Waits for the outcome; `broken` is the outcome of a future that panicked.
    pub(super) fn wait(self: &Arc<Self>, broken: fn() -> T) -> Waiting<T> {
        Waiting { flight: Arc::clone(self), seat: None, broken }
    }

    fn poll(&self, broken: fn() -> T) -> Option<T> {
        if let Some(outcome) = &*lock(&self.outcome) {
            return Some(outcome.clone());
        }
        let outcome = match self.work.try_lock() {
            // Another task is at it this moment, and wakes all when there is something new.
            Err(TryLockError::WouldBlock) => return None,
            Err(TryLockError::Poisoned(_)) => broken(),
            Ok(mut work) => {
                let waker = Waker::from(Arc::clone(&self.waiters));
                match work.as_mut().map(|work| work.as_mut().poll(&mut Context::from_waker(&waker))) {
                    Some(Poll::Pending) => return None,
                    Some(Poll::Ready(outcome)) => {
                        *work = None;
                        // Before the lock on the work is let go: who finds no work finds the outcome.
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
    broken: fn() -> T,
}

impl<T: Clone> Future for Waiting<T> {
    type Output = T;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        // The seat is taken before the future is asked, or its wake could be missed.
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
        match self.flight.poll(self.broken) {
            Some(outcome) => Poll::Ready(outcome),
            None => Poll::Pending,
        }
    }
}

/// Who goes away owes the others nothing: whatever woke him woke them too. Only a panic of the future wakes nobody by itself.
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
