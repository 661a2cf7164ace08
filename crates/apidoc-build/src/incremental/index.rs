//! Finds the changed pages of a docs folder, and parses those.

use super::run::Run;
use crate::{
    Error,
    cache::{self, Hash, Stat},
    components::{self, Component, Head},
    load::{self, DocFile},
};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::atomic::{AtomicUsize, Ordering},
};

impl Run<'_> {
    /// Finds out which pages have changed, and parses those.
    pub(super) fn index(&mut self, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<(), Error> {
        let (done, total) = (AtomicUsize::new(0), self.files.len());
        let parse = |file: &DocFile, seen: Seen, near: bool| {
            let parsed = match seen {
                Seen::Same(page) => (None, page),
                Seen::Read(stat, hash, bytes) if near => {
                    let page = apidoc_parse::read_page(&file.path, &bytes);
                    let head = Some(Head::of(&page));
                    (Some(page), cache::Page { stat, hash, head })
                }
                Seen::Read(stat, hash, _) => (None, cache::Page { stat, hash, head: None }),
            };
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
            parsed
        };
        let parsed: Vec<_> = if self.wanted.0.is_empty() {
            // The content of a page is dropped as soon as it is parsed.
            self.files.par_iter().map(|file| Ok(parse(file, self.look(file)?, true))).collect::<Result<_, Error>>()?
        } else {
            let seen = self.files.par_iter().map(|file| self.look(file)).collect::<Result<Vec<_>, _>>()?;
            let near = self.near(&seen);
            let is_near = |file: &DocFile| near.contains(components::group(&file.path));
            self.files.par_iter().zip(seen).map(|(file, seen)| parse(file, seen, is_near(file))).collect()
        };
        for (i, (page, entry)) in parsed.into_iter().enumerate() {
            self.parsed += usize::from(page.is_some());
            self.pages[i] = page;
            self.new.pages.insert(self.files[i].path.clone(), entry);
        }
        self.index_overrides()?;
        if !self.wanted.0.is_empty() && self.needs_rest() {
            self.parse_rest()?;
        }
        Ok(())
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

    /// Parses the pages that were left out.
    fn parse_rest(&mut self) -> Result<(), Error> {
        let rest: Vec<usize> = (0..self.files.len()).filter(|i| self.new.pages[&self.files[*i].path].head.is_none()).collect();
        let pages = rest.par_iter().map(|i| load::page(&self.files[*i])).collect::<Result<Vec<_>, _>>()?;
        self.parsed += rest.len();
        for (i, page) in rest.into_iter().zip(pages) {
            if let Some(entry) = self.new.pages.get_mut(&self.files[i].path) {
                entry.head = Some(Head::of(&page));
            }
            self.pages[i] = Some(page);
        }
        Ok(())
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

    /// Looks at a file of the docs folder; reads it unless it is as the cache has it.
    fn look(&self, file: &DocFile) -> Result<Seen, Error> {
        let stat = Stat::of(&fs::metadata(&file.disk).map_err(|e| Error::io("read", &file.disk, &e))?);
        let old = self.old.pages.get(&file.path);
        let usable = |page: &&cache::Page| page.head.is_some() || self.overrides.contains(file);
        if let Some(page) = old.filter(|page| page.stat == stat && self.time.is_some_and(|time| stat.is_before(time))).filter(usable) {
            return Ok(Seen::Same(page.clone()));
        }
        self.reread.store(true, Ordering::Relaxed);
        let bytes = load::bytes(file)?;
        let hash = cache::of(&bytes);
        Ok(match old.filter(|page| page.hash == hash).filter(usable) {
            Some(page) => Seen::Same(cache::Page { stat, ..page.clone() }),
            None => Seen::Read(stat, hash, bytes),
        })
    }

    /// The folders that may have pages of a selected service. A folder whose pages name hosts of other services only is not among
    /// them.
    fn near(&self, seen: &[Seen]) -> BTreeSet<&str> {
        let services: Vec<_> = self.wanted.services().collect();
        let host = memchr::memmem::Finder::new(b".tencentcloudapi.com");
        let mut groups: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
        for (file, seen) in self.files.iter().zip(seen) {
            let (near, other) = groups.entry(components::group(&file.path)).or_default();
            match seen {
                Seen::Same(cache::Page { head: Some(head), .. }) => {
                    *near |= services.iter().any(|service| head.services.contains(*service));
                    *other |= head.names;
                }
                Seen::Same(_) => {}
                Seen::Read(_, _, bytes) => {
                    for at in host.find_iter(bytes) {
                        *other = true;
                        *near |= services.iter().any(|service| bytes[..at].ends_with(service.as_bytes()));
                    }
                }
            }
        }
        // A page at the root of the docs folder may belong to any service.
        let is_near = |group: &str, near: bool, other: bool| near || !other || group.is_empty() || services.contains(&group);
        groups.into_iter().filter(|(group, (near, other))| is_near(group, *near, *other)).map(|(group, _)| group).collect()
    }
}

/// A file of the docs folder at the beginning of a run.
enum Seen {
    /// As the cache has it.
    Same(cache::Page),
    /// New or changed.
    Read(Stat, Hash, Vec<u8>),
}
