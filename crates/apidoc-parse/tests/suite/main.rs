//! The tests of this crate in one binary, since each binary links everything that the crate depends on.

mod common;

mod codes;
mod document;
mod fuzz_corpus;
mod hostile;
mod languages;
mod own;
mod pages;
mod properties;
