//! Limits on the number of concurrent calls and on the calls per second.
//!
//! The caller's future does the waiting: nothing here has a thread or a timer of its own.

mod gate;
mod rate;

pub(crate) use gate::Gate;
pub(crate) use rate::Rates;
