//! One command a file.

pub(crate) mod fetch;
pub(crate) mod gen_crates;
pub(crate) mod ir;
pub(crate) mod lint;
pub(crate) mod stress;

use crate::{paths, progress};
use apidoc_build::{Error, read};
use std::path::{Path, PathBuf};

/// Which pages to read; shared by the commands that read some.
#[derive(clap::Args)]
pub(crate) struct Pages {
    /// The folder of pages, nested anyhow [default: docs-input].
    #[arg(long, value_name = "DIR")]
    pub(crate) docs: Option<PathBuf>,
    /// Only this service, or one version of it; may be given several times.
    #[arg(long = "service", value_name = "S[/V]")]
    pub(crate) services: Vec<String>,
}

impl Pages {
    pub(crate) fn folder(&self) -> PathBuf {
        paths::docs(self.docs.as_deref())
    }
    pub(crate) fn wanted(&self) -> apidoc_build::Wanted {
        apidoc_build::Wanted(self.services.clone())
    }
}

/// Reads the pages with a bar.
pub(crate) fn read(folder: &Path, wanted: &apidoc_build::Wanted) -> Result<read::Read, Error> {
    let bar = progress::Pages::new();
    let read = read::folder(folder, wanted, &|done, all| bar.at(done, all));
    bar.done();
    read
}
