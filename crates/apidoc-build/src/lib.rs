//! The pipeline: a folder of documentation pages in, a folder of crates out.
//!
//! The only room that knows both ends. A run is: [`load`] the files, read them in parallel, join them
//! ([`read`]), write the crates' files in memory ([`generate`]), and hold them against the folder that is
//! there ([`tree`]): compare, or swap in a new tree whole. Arguments, progress bars and printing are the caller's.

pub mod generate;
pub mod load;
pub mod read;
pub mod root;
pub mod tree;

mod error;
mod wanted;

pub use error::{Error, Kind};
pub use wanted::Wanted;
