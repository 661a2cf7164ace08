//! Gets the parsed pages that a join needs: from the cache, or from the docs folder.

use super::run::Run;
use crate::{
    Error, Kind,
    cache::{self, ParsedPages},
    components,
    load::{self, DocFile},
};
use apidoc_parse::page::Page;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

impl Run<'_> {
    /// Gets the pages of some components that were not parsed in this run, and keeps the parsed pages for the next one.
    pub(super) fn complete_pages(&mut self, needed: &BTreeSet<usize>) -> Result<(), Error> {
        let missing: Vec<usize> = needed.iter().copied().filter(|i| self.pages[*i].is_none()).collect();
        let mut folders: BTreeMap<String, ParsedPages> =
            missing.iter().map(|i| (components::group(&self.files[*i].path).to_owned(), ParsedPages::default())).collect();
        if let Some(store) = self.store {
            folders.par_iter_mut().for_each(|(folder, pages)| *pages = store.load_pages(folder));
        }
        let get = |i: &usize| {
            let file = &self.files[*i];
            let cached = folders.get(components::group(&file.path)).and_then(|pages| pages.get(&self.key(file)));
            cached.map_or_else(|| Ok((self.parse_again(file)?, true)), |page| Ok((page, false)))
        };
        let pages = missing.par_iter().map(get).collect::<Result<Vec<_>, Error>>()?;
        for (i, (page, is_fresh)) in missing.into_iter().zip(pages) {
            if is_fresh {
                self.parsed += 1;
                self.fresh.insert(i);
            }
            self.pages[i] = Some(page);
        }
        self.keep_pages(needed, &folders);
        Ok(())
    }

    fn key(&self, file: &DocFile) -> cache::Hash {
        ParsedPages::key(&file.path, self.new.pages.get(&file.path).map_or("", |page| &page.hash))
    }

    /// Parses a page that is known to the cache by its content.
    fn parse_again(&self, file: &DocFile) -> Result<Page, Error> {
        let bytes = load::bytes(file)?;
        if self.new.pages.get(&file.path).is_some_and(|page| page.hash != cache::of(&bytes)) {
            return Err(Error { kind: Kind::Io, message: format!("{} changed during the run; run again", file.disk.display()) });
        }
        Ok(apidoc_parse::read_page(&file.path, &bytes))
    }

    /// Writes the pages of the folders in which a page was parsed.
    fn keep_pages(&mut self, needed: &BTreeSet<usize>, old: &BTreeMap<String, ParsedPages>) {
        let Some(store) = self.store else { return };
        let changed: BTreeSet<&str> = needed.intersection(&self.fresh).map(|i| components::group(&self.files[*i].path)).collect();
        let mut folders: BTreeMap<&str, Vec<(cache::Hash, &Page)>> = BTreeMap::new();
        for (file, page) in self.files.iter().zip(&self.pages) {
            let folder = components::group(&file.path);
            if let Some(page) = page.as_ref().filter(|_| changed.contains(folder)) {
                folders.entry(folder).or_default().push((self.key(file), page));
            }
        }
        let none = ParsedPages::default();
        let save = |(folder, pages): (&&str, &Vec<_>)| store.save_pages(folder, old.get(*folder).unwrap_or(&none), pages);
        let saved: Result<(), Error> = folders.par_iter().map(save).collect();
        // A cache that cannot be written costs time only; the caller learns of it at the end.
        self.saved = std::mem::replace(&mut self.saved, Ok(())).and(saved);
        self.fresh = self.fresh.difference(needed).copied().collect();
    }
}
