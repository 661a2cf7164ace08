//! Finds the changed pages of a docs folder, and parses those.

use super::run::Run;
use crate::{
    Error,
    cache::{self, Hash, Stat, Time},
    components::{Component, Head},
    load::{self, DocFile},
};
use apidoc_parse::page::Page;
use rayon::prelude::*;
use std::{
    fs,
    sync::atomic::{AtomicUsize, Ordering},
};

/// A file of the docs folder at the beginning of a run.
enum Seen {
    /// As the cache has it.
    Same(cache::Page),
    /// New or changed.
    Read(Stat, Hash, Vec<u8>),
}

impl Run<'_> {
    /// Finds out which pages have changed, and parses those.
    pub(super) fn index(&mut self, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<(), Error> {
        let pages = if self.wanted.0.is_empty() { (0..self.files.len()).collect() } else { self.near()? };
        self.index_pages(&pages, progress)?;
        self.index_overrides()?;
        if !self.wanted.0.is_empty() && self.needs_rest() {
            let is_left_out = |i: &usize| !self.new.pages.contains_key(&self.files[*i].path);
            let rest: Vec<_> = (0..self.files.len()).filter(is_left_out).collect();
            self.index_pages(&rest, progress)?;
        }
        Ok(())
    }

    fn index_pages(&mut self, pages: &[usize], progress: &(dyn Fn(usize, usize) + Sync)) -> Result<(), Error> {
        let done = AtomicUsize::new(0);
        let parse = |i: &usize| {
            // The content of a page is dropped after parsing.
            let parsed = self.parse(&self.files[*i])?;
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, pages.len());
            Ok(parsed)
        };
        let parsed = pages.par_iter().map(parse).collect::<Result<Vec<_>, Error>>()?;
        for (i, (page, entry)) in pages.iter().zip(parsed) {
            if page.is_some() {
                self.parsed += 1;
                self.fresh.insert(*i);
            }
            self.pages[*i] = page;
            self.new.pages.insert(self.files[*i].path.clone(), entry);
        }
        Ok(())
    }

    fn parse(&self, file: &DocFile) -> Result<(Option<Page>, cache::Page), Error> {
        Ok(match self.look(file)? {
            Seen::Same(entry) => (None, entry),
            Seen::Read(stat, hash, bytes) => {
                let page = apidoc_parse::read_page(&file.path, &bytes);
                let head = Some(Head::of(&page));
                (Some(page), cache::Page { stat, hash, head })
            }
        })
    }

    /// Whether the folders that were left out matter: a page may belong to any service, or the selected folders name other services,
    /// which other folders may name too.
    fn needs_rest(&self) -> bool {
        let division = self.division();
        let is_wanted = |service: &str| self.wanted.services().any(|wanted| wanted == service);
        let selected = |component: &&Component| component.services.iter().any(|service| is_wanted(service));
        let mut services = division.components.iter().filter(selected).flat_map(|component| &component.services);
        division.is_joined || services.any(|service| !is_wanted(service))
    }

    fn index_overrides(&mut self) -> Result<(), Error> {
        for file in &self.overrides {
            let entry = match self.look(file)? {
                Seen::Same(page) => page,
                Seen::Read(stat, hash, _) => cache::Page { stat, hash, head: None },
            };
            self.new.pages.insert(file.path.clone(), entry);
        }
        Ok(())
    }

    /// Returns the cache entry of a file if the file is unchanged.
    pub(super) fn known(&self, file: &DocFile, stat: &Stat) -> Option<&cache::Page> {
        let is_before = |time: Option<Time>| time.is_some_and(|time| stat.is_before(time));
        self.old.pages.get(&file.path).filter(|page| page.stat == *stat && is_before(self.time) && is_before(self.old.begun))
    }

    /// Looks at a file of the docs folder; reads it unless it is as the cache has it.
    fn look(&self, file: &DocFile) -> Result<Seen, Error> {
        let stat = Stat::of(&fs::metadata(&file.disk).map_err(|e| Error::io("read", &file.disk, &e))?);
        if let Some(page) = self.known(file, &stat) {
            return Ok(Seen::Same(page.clone()));
        }
        self.reread.store(true, Ordering::Relaxed);
        let bytes = load::bytes(file)?;
        let hash = cache::of(&bytes);
        Ok(match self.old.pages.get(&file.path).filter(|page| page.hash == hash) {
            Some(page) => Seen::Same(cache::Page { stat, ..page.clone() }),
            None => Seen::Read(stat, hash, bytes),
        })
    }
}
