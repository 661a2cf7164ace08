//! Locking of mutexes that cannot be poisoned by a broken invariant.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// No code that can panic runs under these locks, so a poisoned one is sound.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
