//! Fetches pages of the public Markdown reference into a docs folder.
//!
//! A run reads the list of services, then the lists of actions and types of each wanted service, then every listed page that
//! changed. Pages go to `DIR/SERVICE/VERSION/`, with a [`fetch.lock`](lock) next to them. The server is not trusted: names become
//! paths only after a check, every body, list and wait has a limit, and a page is written only if it is Markdown of the reference.
//! Files that a run did not write are neither overwritten nor deleted.

pub mod lock;

mod client;
mod digest;
mod disk;
mod error;
mod listing;
mod names;
mod options;
mod page;
mod redirect;
mod report;
mod retry;
mod run;
mod service;
mod session;

pub use client::MAX_PAGE_BYTES;
pub use error::{Error, Kind};
pub use options::{AcceptGone, DEFAULT_BASE, Limits, Options, ServiceChoice};
pub use report::{Fault, Progress, Report, ServiceReport};
pub use run::{run, today};
