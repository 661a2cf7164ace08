//! The state of a run.

use crate::{
    Error, ServiceFilter,
    cache::{self, Cache, Hash, Store, Time},
    components::{self, Component, Division},
    load::{self, DocFile},
};
use apidoc_ir::Ir;
use apidoc_parse::{
    diagnostics::{self, Diagnostic},
    page::{Page, SkippedPage},
};
use std::{collections::BTreeSet, path::Path, sync::atomic::AtomicBool};

/// A run of the pipeline.
pub struct Run<'a> {
    pub(super) wanted: &'a ServiceFilter,
    pub(super) store: Option<&'a Store>,
    pub(super) old: Cache,
    /// When the old cache was written.
    pub(super) time: Option<Time>,
    pub(super) new: Cache,
    pub(super) files: Vec<DocFile>,
    /// The parsed pages, where one was parsed.
    pub(super) pages: Vec<Option<Page>>,
    pub(super) overrides: Vec<DocFile>,
    pub(super) parts: Vec<Part>,
    /// The number of pages that were parsed.
    pub parsed: usize,
    /// The pages that were parsed and are not in the cache yet.
    pub(super) fresh: BTreeSet<usize>,
    /// Whether the parsed pages could be kept.
    pub(super) saved: Result<(), Error>,
    /// Whether a file was read that the cache should have had: it was changed, or it was as young as the cache.
    pub(super) reread: AtomicBool,
}

/// A component in a run.
pub(super) struct Part {
    pub(super) component: Component,
    pub(super) key: Hash,
    /// The joined services, if the component was joined.
    pub(super) ir: Option<Ir>,
    pub(super) read: cache::Read,
}

impl<'a> Run<'a> {
    /// Reads a docs folder. `progress` is called for each page, from any thread: number done, number of all.
    ///
    /// If services are selected, only their pages are read as far as the other folders name other services. Of other pages, a run
    /// without a cache reads the head.
    pub fn read(
        docs: &Path,
        wanted: &'a ServiceFilter,
        store: Option<&'a Store>,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<Self, Error> {
        let (docs, (old, time)) = rayon::join(|| load::docs(docs), || store.map(Store::load).unwrap_or_default());
        let docs = docs?;
        let mut run = Self {
            wanted,
            store,
            old,
            time,
            new: Cache { begun: Some(cache::now()), ..Cache::default() },
            pages: docs.pages.iter().map(|_| None).collect(),
            files: docs.pages,
            overrides: docs.overrides,
            parts: Vec::new(),
            parsed: 0,
            fresh: BTreeSet::new(),
            saved: Ok(()),
            reread: AtomicBool::new(false),
        };
        run.index(progress)?;
        run.divide();
        run.join()?;
        Ok(run)
    }

    /// The number of pages in the docs folder.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether the docs folder has no page.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The service versions that were read.
    pub fn versions(&self) -> impl Iterator<Item = &cache::Version> {
        self.parts.iter().flat_map(|part| &part.read.versions)
    }

    /// The diagnostics of the pages, in order.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut all: Vec<_> = self.parts.iter().flat_map(|part| part.read.diagnostics.iter().cloned()).collect();
        diagnostics::tidy(&mut all);
        all
    }

    /// Whether a diagnostic of the pages is in the cache of an earlier run. Places do not count, since they move with every edit.
    pub fn is_known(&self, one: &Diagnostic) -> bool {
        let is = |known: &Diagnostic| (&known.source.file, known.code, &known.message) == (&one.source.file, one.code, &one.message);
        self.old.reads.values().any(|read| read.diagnostics.iter().any(is))
    }

    /// The pages from which nothing is generated, in order.
    pub fn skipped(&self) -> Vec<SkippedPage> {
        let mut all: Vec<_> = self.parts.iter().flat_map(|part| part.read.skipped.iter().cloned()).collect();
        all.sort();
        all.dedup();
        all
    }

    /// The wanted services, each with its component.
    pub(super) fn services(&self) -> BTreeSet<(usize, String)> {
        let wanted = |version: &&cache::Version| self.wanted.has(&version.service, &version.version);
        let parts = self.parts.iter().enumerate();
        parts.flat_map(|(i, part)| part.read.versions.iter().filter(wanted).map(move |version| (i, version.service.clone()))).collect()
    }

    pub(super) fn division(&self) -> Division {
        let pages: Vec<_> = self
            .files
            .iter()
            .map(|file| (file.path.as_str(), self.new.pages.get(&file.path).and_then(|page| page.head.as_ref())))
            .collect();
        let overrides: Vec<_> = self.overrides.iter().map(|file| file.path.as_str()).collect();
        components::divide(&pages, &overrides)
    }
}
