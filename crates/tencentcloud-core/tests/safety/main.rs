//! Attacks on the runtime, each once succeeded: events, secrets, limits of time and rate, runtimes.

#[path = "../common/mod.rs"]
mod common;

mod events;
mod limits;
mod runtimes;
mod secrets;
