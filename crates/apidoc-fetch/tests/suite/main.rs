//! The tests of this crate in one binary, since each binary links everything that the crate depends on.

mod support;

mod corpus;
mod faults;
mod fetch;
