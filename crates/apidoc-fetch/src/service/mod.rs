//! One service: its lists, the pages to request, and the pages that are gone.

mod commit;
mod look;
mod plan;

pub(crate) use commit::{commit, write};
pub(crate) use look::look;
pub(crate) use plan::plan;

use crate::{
    AcceptGone, Error, Fault,
    client::Client,
    lock::{Entry, Lock},
    page::PageKind,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// Values that all pages of a run share.
pub(crate) struct Context<'a> {
    pub(crate) client: &'a Client,
    pub(crate) docs: &'a Path,
    pub(crate) today: &'a str,
    pub(crate) accept_gone: &'a AcceptGone,
    /// Whether the list of services was read whole.
    pub(crate) whole: bool,
}

/// Work of a run for one service.
#[derive(Default)]
pub(crate) struct Plan {
    pub(crate) service: String,
    pub(crate) version: String,
    /// Locks of the versions on disk.
    locks: BTreeMap<String, Lock>,
    /// Lists that were requested; they are written after the pages.
    lists: Vec<(Page, Look)>,
    /// Pages to request.
    pub(crate) pages: Vec<Page>,
    /// Pages that are no longer listed, by version and path.
    gone: BTreeSet<(String, String)>,
    pub(crate) faults: Vec<Fault>,
    /// Whether the server could not be reached for a list.
    pub(crate) stopped: bool,
}

/// A file of the reference.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// Path in the folder of the version: `action/DescribeZones.md`.
    pub(crate) path: String,
    pub(crate) address: String,
    kind: PageKind,
    name: String,
}

/// State of a page after it was requested.
pub(crate) struct Look {
    pub(crate) state: Change,
    pub(crate) entry: Entry,
    /// The bytes to write, unless the file on disk has them.
    body: Option<Vec<u8>>,
}

/// State of the content of a page, compared with the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Same,
    New,
    Changed,
}

/// Why a page was not read.
pub(crate) enum Problem {
    /// Something is wrong with this page.
    Page { message: String, absent: bool },
    /// Nothing was requested, since the server cannot be reached.
    Stopped,
    /// The run has to stop.
    Run(Error),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Run(error)
    }
}

impl Problem {
    fn page(message: impl Into<String>) -> Self {
        Self::Page { message: message.into(), absent: false }
    }
}

impl Plan {
    fn page(&self, context: &Context<'_>, path: String, remote: &str, kind: PageKind, name: &str) -> Page {
        let address = context.client.address(&format!("service/{}/{remote}", self.service));
        Page { path, address, kind, name: name.into() }
    }
    fn fault(&mut self, place: String, message: String) {
        self.faults.push(Fault { place, message });
    }
    fn folder(&self) -> String {
        format!("{}/{}", self.service, self.version)
    }
    fn on_disk(&self, context: &Context<'_>, path: &str) -> PathBuf {
        context.docs.join(&self.service).join(&self.version).join(path)
    }
}
