//! The pipeline: a folder of documentation pages in, a folder of crates out.
//!
//! This crate is the only one that knows both ends. A run reads the files ([`load`]), parses them in parallel and joins them
//! ([`read`]), generates the files of the crates in memory ([`generate`]), compares them with the folder on disk, and updates it
//! ([`tree`]). [`incremental`] does the same with a [`cache`]. Arguments, progress bars and printing are left to the caller.

pub mod cache;
pub mod components;
pub mod generate;
pub mod incremental;
pub mod load;
pub mod read;
pub mod root;
pub mod tree;

mod decisions;
mod error;
mod service_filter;
mod text;

pub use decisions::{Breaking, Decisions};
pub use error::{Error, Kind};
pub use service_filter::ServiceFilter;
