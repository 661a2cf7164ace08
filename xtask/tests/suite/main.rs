//! The tests of this crate in one binary, since each binary links everything that the crate depends on.

#[path = "../support/mod.rs"]
mod support;

mod classes;
mod diff;
mod fetch;
mod generate;
mod release;
mod report;
mod watch;
