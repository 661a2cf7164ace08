//! The tests of this crate in one binary, since each binary links everything that the crate depends on.

mod corpus;
mod docs_input;
mod incremental;
mod overrides;
mod tree;
