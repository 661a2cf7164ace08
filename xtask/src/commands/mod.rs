//! One file per command.

pub(crate) mod diff;
pub(crate) mod facts;
pub(crate) mod fetch;
pub(crate) mod gen_crates;
pub(crate) mod ir;
pub(crate) mod lint;
pub(crate) mod release;
pub(crate) mod report;
pub(crate) mod stress;
mod watch;

use crate::{paths, progress};
use apidoc_build::{Error, cache::Store, incremental, read};
use std::path::{Path, PathBuf};

/// Options of all commands that read pages.
#[derive(clap::Args)]
pub(crate) struct PageArgs {
    /// Directory of pages, searched recursively [default: docs-input]
    #[arg(long, value_name = "DIR")]
    pub(crate) docs: Option<PathBuf>,
    /// Only this service, or one version of it; can be repeated
    #[arg(long = "service", value_name = "S[/V]")]
    pub(crate) services: Vec<String>,
    /// List the skipped pages
    #[arg(long)]
    pub(crate) verbose: bool,
}

impl PageArgs {
    pub(crate) fn folder(&self) -> PathBuf {
        paths::docs(self.docs.as_deref())
    }
    pub(crate) fn wanted(&self) -> apidoc_build::ServiceFilter {
        apidoc_build::ServiceFilter(self.services.clone())
    }
}

/// Reads the pages that have changed, with a progress bar.
pub(crate) fn index<'a>(folder: &Path, wanted: &'a apidoc_build::ServiceFilter, store: &'a Store) -> Result<incremental::Run<'a>, Error> {
    let bar = progress::PageProgress::new();
    let run = incremental::Run::read(folder, wanted, Some(store), &|done, all| bar.at(done, all));
    bar.done();
    run
}

/// Reads all pages, with a progress bar.
pub(crate) fn read(folder: &Path, wanted: &apidoc_build::ServiceFilter) -> Result<read::Read, Error> {
    let bar = progress::PageProgress::new();
    let read = read::folder(folder, wanted, &|done, all| bar.at(done, all));
    bar.done();
    read
}
