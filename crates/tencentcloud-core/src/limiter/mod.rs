//! How many calls at once, and how many in a second. Both off unless asked for.
//!
//! Waiting is done by the caller's future; nothing here has a thread or a timer of its own.

mod gate;
mod rate;

pub(crate) use gate::Gate;
pub(crate) use rate::Rates;
