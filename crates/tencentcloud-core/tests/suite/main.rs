//! The tests that share a process, in one binary: each binary links the whole runtime.
//!
//! A test with a global of its own (an allocator, a logger) or with features that are not always on is a file next to this folder.

#[path = "../common/mod.rs"]
mod common;

mod blocking;
mod call;
mod connections;
mod faults;
mod hostile;
mod intercept;
mod known_faults;
mod paginate;
mod properties;
mod proxies;
mod public_items;
mod rates;
mod retry;
mod retyped;
mod safety;
mod scripts;
mod shapes;
mod signatures;
mod stored;
