//! The tests of this crate in one binary, since each binary links everything that the crate depends on.

mod common;

mod changes;
mod compiled;
mod equal_enums;
mod gone;
mod hostile_lock;
mod huge;
mod language;
mod limits;
mod lock;
mod no_prose;
mod overrides;
mod pages;
mod printed;
mod snapshot;
