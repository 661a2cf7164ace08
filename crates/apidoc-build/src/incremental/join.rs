//! Divides the pages into components, and joins those that the cache does not have.

use super::run::{Part, Run};
use crate::{
    Error, ServiceFilter, cache, generate,
    load::{self, DocFile},
};
use apidoc_parse::{diagnostics, page::Page};
use rayon::prelude::*;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

impl Run<'_> {
    /// Divides the pages into components, and leaves out those without a wanted service.
    pub(super) fn divide(&mut self) {
        let hash = |file: &DocFile| self.new.pages.get(&file.path).map_or("", |page| page.hash.as_str());
        let parts = self
            .division()
            .components
            .into_iter()
            .filter(|component| self.wanted.0.is_empty() || self.wanted.services().any(|service| component.services.contains(service)))
            .map(|component| {
                let files = component.pages.iter().map(|i| &self.files[*i]).chain(component.overrides.iter().map(|i| &self.overrides[*i]));
                let key = cache::of_all(files.flat_map(|file| [file.path.as_str(), hash(file)]));
                let read = self.old.reads.get(&key).cloned();
                Part { component, key, ir: None, read: read.unwrap_or_default() }
            })
            .collect();
        self.parts = parts;
    }

    /// Joins the components that the cache does not have.
    pub(super) fn join(&mut self) -> Result<(), Error> {
        let parts: Vec<_> = (0..self.parts.len()).filter(|i| !self.old.reads.contains_key(&self.parts[*i].key)).collect();
        self.join_parts(&parts)?;
        for part in &self.parts {
            self.new.reads.insert(part.key.clone(), part.read.clone());
        }
        let missing = self.wanted.0.iter().find(|wanted| {
            let is = |version: &cache::Version| {
                **wanted == version.service || wanted.split_once('/') == Some((&version.service, &version.version))
            };
            !self.versions().any(is)
        });
        if let Some(missing) = missing {
            let all: BTreeSet<_> =
                self.new.pages.values().filter_map(|page| page.head.as_ref()).flat_map(|head| head.services.iter().cloned()).collect();
            return Err(ServiceFilter::error(missing, &all.into_iter().collect::<Vec<_>>()));
        }
        Ok(())
    }

    /// Joins some components.
    pub(super) fn join_parts(&mut self, parts: &[usize]) -> Result<(), Error> {
        let needed: BTreeSet<usize> = parts.iter().flat_map(|i| self.parts[*i].component.pages.iter().copied()).collect();
        self.complete_pages(&needed)?;
        // A page that several components need is cloned for all but the last one.
        let mut uses: BTreeMap<usize, usize> = BTreeMap::new();
        for i in parts.iter().flat_map(|i| &self.parts[*i].component.pages) {
            *uses.entry(*i).or_default() += 1;
        }
        let mut inputs = Vec::new();
        for i in parts {
            let mut take = |page: &usize| match uses.get_mut(page) {
                Some(left) if *left > 1 => {
                    *left -= 1;
                    self.pages[*page].clone()
                }
                _ => self.pages[*page].take(),
            };
            let pages: Vec<Page> = self.parts[*i].component.pages.iter().filter_map(&mut take).collect();
            let files = self.parts[*i].component.overrides.iter().map(|i| &self.overrides[*i]);
            let overrides = files
                .map(|file| Ok(apidoc_parse::overrides::read(&file.path, &load::overrides(file)?)))
                .collect::<Result<Vec<_>, Error>>()?;
            inputs.push((*i, pages, overrides));
        }
        // The largest components come first, so that no thread is left with one at the end.
        inputs.sort_by_key(|(_, pages, _)| Reverse(pages.len()));
        let joined: Vec<_> = inputs
            .into_par_iter()
            .with_max_len(1)
            .map(|(i, pages, overrides)| {
                let joined = apidoc_parse::join_all(pages, overrides);
                let (ir, mut found) = (joined.ir, joined.diagnostics);
                found.extend(generate::check_overrides(&ir));
                diagnostics::tidy(&mut found);
                (i, ir, found, joined.skipped)
            })
            .collect();
        for (i, ir, diagnostics, skipped) in joined {
            let version = |service: &apidoc_ir::Service| cache::Version {
                service: service.service.clone(),
                version: service.version.clone(),
                actions: service.actions.len(),
                types: service.types.len(),
            };
            self.parts[i].read = cache::Read { versions: ir.services.iter().map(version).collect(), diagnostics, skipped };
            self.parts[i].ir = Some(ir);
        }
        Ok(())
    }
}
