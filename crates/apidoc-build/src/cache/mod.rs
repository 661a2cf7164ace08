//! Results of earlier runs, so that the cost of a run depends on what has changed.
//!
//! | part | key | content |
//! |---|---|---|
//! | pages | path | size, time and inode; hash of the content; which services the page names |
//! | outputs | path in the tree | size, time and inode; hash of the content |
//! | reads | hash of the pages of a component | diagnostics and sizes of its services |
//! | crates | the same, the service and its lock | diagnostics, and hashes of the generated files |
//! | parsed pages, a file per folder of the docs | path and hash of the content | the page as parsed, for a join with changed pages |
//!
//! As in git's index, size, times and inode decide whether a file is read again; content decides everything else. A file that is
//! not older than the cache is always read; a page also if it is not older than the run that read it. The cache only saves time: a missing, damaged or foreign one is ignored.

mod file;
mod hash;
mod model;
mod parsed;
mod stat;
mod store;

pub use hash::{Hash, of, of_all};
pub use model::{Cache, File, Generated, Output, Page, Read, Version};
pub use parsed::ParsedPages;
pub use stat::{Stat, Time, now};
pub use store::Store;
