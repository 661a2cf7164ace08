//! Attacks on the runtime, each once succeeded: events, secrets, limits of time and rate, runtimes.

mod events;
mod limits;
mod runtimes;
mod secrets;
