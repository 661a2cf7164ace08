//! Limits on the number of concurrent calls and on the calls per second.
//!
//! The caller's future does the waiting: nothing here has a thread or a timer of its own.

mod adaptive;
mod concurrency;
mod rate;

pub(crate) use concurrency::ConcurrencyLimit;
pub(crate) use rate::RateLimiter;
