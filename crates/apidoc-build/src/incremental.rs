//! The pipeline with a cache: unchanged components are not parsed, joined, generated or written.
//!
//! Steps of a run: [`Run::read`] finds the changed pages and joins the components that have one, [`Run::generate`] generates their
//! crates, [`Run::compare`] compares the tree, and [`Run::save`] keeps the results. The outcome is the same as without a cache.

use crate::{
    Error, Wanted,
    cache::{self, Cache, Hash, Stat, Store, Time},
    components::{self, Component, Division, Head},
    generate::{self, Breaking, Crates, Text},
    load::{self, DocFile},
    read,
    tree::{self, Changes, Scope},
};
use apidoc_ir::Ir;
use apidoc_parse::{
    diagnostics::{self, Diagnostic},
    page::{Page, SkippedPage},
};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

/// A run of the pipeline.
pub struct Run<'a> {
    wanted: &'a Wanted,
    store: Option<&'a Store>,
    old: Cache,
    /// When the old cache was written.
    time: Option<Time>,
    new: Cache,
    files: Vec<DocFile>,
    /// The parsed pages, where one was parsed.
    pages: Vec<Option<Page>>,
    overrides: Vec<DocFile>,
    parts: Vec<Part>,
    /// The number of pages that were parsed.
    pub parsed: usize,
    /// Whether a file was read that the cache should have had: it was changed, or it was as young as the cache.
    reread: AtomicBool,
}

/// A component in a run.
struct Part {
    component: Component,
    key: Hash,
    /// The joined services, if the component was joined.
    ir: Option<Ir>,
    read: cache::Read,
}

/// The result of generating.
#[derive(Clone, Debug, Default)]
pub struct Output {
    /// The crates that were generated.
    pub crates: Crates,
    /// The files of crates that were not: they are in the tree as they should be.
    pub kept: BTreeMap<String, cache::File>,
    /// The names of all crates of the run.
    pub names: Vec<String>,
    /// The diagnostics of the code generator.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Run<'a> {
    /// Reads a docs folder. `progress` is called for each page, from any thread: number done, number of all.
    ///
    /// If services are selected, only their pages are parsed as far as the other folders name other services.
    pub fn read(
        docs: &Path,
        wanted: &'a Wanted,
        store: Option<&'a Store>,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Result<Self, Error> {
        let docs = load::docs(docs)?;
        let (old, time) = store.map(Store::load).unwrap_or_default();
        let mut run = Self {
            wanted,
            store,
            old,
            time,
            new: Cache::default(),
            pages: docs.pages.iter().map(|_| None).collect(),
            files: docs.pages,
            overrides: docs.overrides,
            parts: Vec::new(),
            parsed: 0,
            reread: AtomicBool::new(false),
        };
        run.index(progress)?;
        run.divide();
        run.join()?;
        Ok(run)
    }

    /// Finds out which pages have changed, and parses those.
    fn index(&mut self, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<(), Error> {
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

    fn division(&self) -> Division {
        let pages: Vec<_> = self.files.iter().map(|file| (file.path.as_str(), self.new.pages[&file.path].head.as_ref())).collect();
        let overrides: Vec<_> = self.overrides.iter().map(|file| file.path.as_str()).collect();
        components::divide(&pages, &overrides)
    }

    /// Divides the pages into components, and leaves out those without a wanted service.
    fn divide(&mut self) {
        let entry = |file: &DocFile| &self.new.pages[&file.path];
        let parts = self
            .division()
            .components
            .into_iter()
            .filter(|component| self.wanted.0.is_empty() || self.wanted.services().any(|service| component.services.contains(service)))
            .map(|component| {
                let files = component.pages.iter().map(|i| &self.files[*i]).chain(component.overrides.iter().map(|i| &self.overrides[*i]));
                let key = cache::of_all(files.flat_map(|file| [file.path.as_str(), entry(file).hash.as_str()]));
                let read = self.old.reads.get(&key).cloned();
                Part { component, key, ir: None, read: read.unwrap_or_default() }
            })
            .collect();
        self.parts = parts;
    }

    /// Joins the components that the cache does not have.
    fn join(&mut self) -> Result<(), Error> {
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
            return Err(read::unmatched(missing, &all.into_iter().collect::<Vec<_>>()));
        }
        Ok(())
    }

    /// Parses what is not parsed yet of some components, and joins them.
    fn join_parts(&mut self, parts: &[usize]) -> Result<(), Error> {
        let needed: BTreeSet<usize> = parts.iter().flat_map(|i| self.parts[*i].component.pages.iter().copied()).collect();
        let unread: Vec<usize> = needed.into_iter().filter(|i| self.pages[*i].is_none()).collect();
        let read = |i: &usize| load::page(&self.files[*i]);
        let pages = unread.par_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        self.parsed += unread.len();
        for (i, page) in unread.into_iter().zip(pages) {
            self.pages[i] = Some(page);
        }
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
            let overrides =
                files.map(|file| Ok(apidoc_parse::overrides::read(&file.path, &load::bytes(file)?))).collect::<Result<Vec<_>, Error>>()?;
            inputs.push((*i, pages, overrides));
        }
        let joined: Vec<_> = inputs
            .into_par_iter()
            .map(|(i, pages, overrides)| {
                let joined = apidoc_parse::join_all(pages, overrides);
                let (ir, mut found) = (joined.ir, joined.diagnostics);
                found.extend(generate::misfits(&ir));
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

    /// The pages from which nothing is generated, in order.
    pub fn skipped(&self) -> Vec<SkippedPage> {
        let mut all: Vec<_> = self.parts.iter().flat_map(|part| part.read.skipped.iter().cloned()).collect();
        all.sort();
        all.dedup();
        all
    }

    /// Generates the crates, except those whose files in the tree at `out` are as an earlier run generated them.
    pub fn generate(&mut self, out: &Path, breaking: &Breaking) -> Result<Output, Error> {
        let mut output = Output::default();
        let mut stale: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
        for (part, service) in self.services() {
            let key = crate_key(&self.parts[part].key, &service, out);
            let known = if matches!(breaking, Breaking::No) { self.old.crates.get(&key).cloned() } else { None };
            match known {
                Some(generated) if self.is_current(&generated, out)? => {
                    output.kept.extend(generated.files.iter().map(|(path, file)| (path.clone(), file.clone())));
                    output.names.push(generated.name.clone());
                    output.diagnostics.extend(generated.diagnostics.iter().cloned());
                    self.new.crates.insert(key, generated);
                }
                _ => _ = stale.entry(part).or_default().insert(service),
            }
        }
        let unjoined: Vec<_> = stale.keys().copied().filter(|part| self.parts[*part].ir.is_none()).collect();
        self.join_parts(&unjoined)?;
        let mut ir = Ir::default();
        for (part, services) in &stale {
            let joined = self.parts[*part].ir.take().map(|ir| ir.services).unwrap_or_default();
            ir.services.extend(joined.into_iter().filter(|service| services.contains(&service.service)));
        }
        ir.services.sort_by(|a, b| (&a.service, &a.version).cmp(&(&b.service, &b.version)));
        output.crates = generate::crates(&ir, self.wanted, out, breaking)?;
        output.names.extend(output.crates.names.iter().cloned());
        output.names.sort();
        output.diagnostics.extend(output.crates.diagnostics.iter().cloned());
        diagnostics::tidy(&mut output.diagnostics);
        Ok(output)
    }

    /// The wanted services, each with its component.
    fn services(&self) -> BTreeSet<(usize, String)> {
        let wanted = |version: &&cache::Version| self.wanted.has(&version.service, &version.version);
        let parts = self.parts.iter().enumerate();
        parts.flat_map(|(i, part)| part.read.versions.iter().filter(wanted).map(move |version| (i, version.service.clone()))).collect()
    }

    /// Whether all files of a crate are in the tree.
    fn is_current(&mut self, generated: &cache::Generated, out: &Path) -> Result<bool, Error> {
        let files: Vec<_> = generated.files.iter().collect();
        let outputs = files.par_iter().map(|(path, file)| self.output(out, path, file)).collect::<Result<Vec<_>, _>>()?;
        if outputs.iter().any(Option::is_none) {
            return Ok(false);
        }
        self.new.outputs.extend(files.into_iter().zip(outputs).filter_map(|((path, _), output)| Some((path.clone(), output?))));
        Ok(true)
    }

    /// A file of the tree, if it has the expected content.
    fn output(&self, out: &Path, path: &str, file: &cache::File) -> Result<Option<cache::Output>, Error> {
        let full = out.join(path);
        let Ok(meta) = fs::symlink_metadata(&full) else { return Ok(None) };
        if !meta.is_file() {
            return Ok(None);
        }
        let stat = Stat::of(&meta);
        let known = self.old.outputs.get(path).filter(|known| known.stat == stat && self.time.is_some_and(|time| stat.is_before(time)));
        let hash = match known {
            Some(known) => known.hash.clone(),
            None => {
                self.reread.store(true, Ordering::Relaxed);
                cache::of(&fs::read(&full).map_err(|e| Error::io("read", &full, &e))?)
            }
        };
        Ok((file.once || hash == file.hash).then_some(cache::Output { stat, hash }))
    }

    /// Compares the tree at `out` with `files` and what was kept.
    pub fn compare(&self, out: &Path, files: &BTreeMap<String, Text>, output: &Output, scope: &Scope) -> Result<Changes, Error> {
        tree::compare_with(out, files, &output.kept, scope)
    }

    /// Keeps what was read for the next run, if the run ends without generating.
    pub fn save_read(mut self) -> Result<(), Error> {
        self.new.outputs = self.old.outputs.clone();
        self.new.crates = self.old.crates.clone();
        self.store()
    }

    /// Keeps the results for the next run. Call it after the tree was written, or found to be as it should be.
    pub fn save(mut self, out: &Path, files: &BTreeMap<String, Text>, output: &Output, breaking: &Breaking) -> Result<(), Error> {
        if self.store.is_none() {
            return Ok(());
        }
        let written: Vec<_> = files
            .par_iter()
            .filter_map(|(path, file)| {
                let stat = Stat::of(&fs::symlink_metadata(out.join(path)).ok()?);
                Some((path.clone(), cache::Output { stat, hash: cache::of(file.text.as_bytes()) }, file.once))
            })
            .collect();
        if matches!(breaking, Breaking::No) {
            self.keep_crates(out, &written, output);
        }
        // A file that is written once may have been edited, so its hash is not known.
        self.new.outputs.extend(written.into_iter().filter(|(_, _, once)| !once).map(|(path, file, _)| (path, file)));
        self.store()
    }

    /// Keeps the hashes of the generated crates.
    fn keep_crates(&mut self, out: &Path, written: &[(String, cache::Output, bool)], output: &Output) {
        let mut crates: BTreeMap<&str, cache::Generated> = BTreeMap::new();
        for (path, file, once) in written {
            if let Some((name, _)) = path.split_once('/') {
                let generated = crates.entry(name).or_insert_with(|| cache::Generated { name: name.into(), ..Default::default() });
                generated.files.insert(path.clone(), cache::File { hash: file.hash.clone(), once: *once });
            }
        }
        for (name, generated) in &mut crates {
            generated.diagnostics = output.crates.by_crate.get(*name).cloned().unwrap_or_default();
        }
        for (part, service) in self.services() {
            if let Some(generated) = crates.remove(&*apidoc_codegen::names::package(&service)) {
                // The key contains the lock after the run, since the next run starts with that lock.
                self.new.crates.insert(crate_key(&self.parts[part].key, &service, out), generated);
            }
        }
    }

    /// Writes the cache. A run for some services keeps what is known of the others.
    fn store(mut self) -> Result<(), Error> {
        let Some(store) = self.store else { return Ok(()) };
        if self.wanted.0.is_empty() && self.new == self.old && !self.reread.load(Ordering::Relaxed) {
            return Ok(());
        }
        if !self.wanted.0.is_empty() {
            let Cache { pages, outputs, reads, crates } = std::mem::take(&mut self.old);
            for (path, page) in pages {
                if let Some(new) = self.new.pages.get_mut(&path)
                    && new.head.is_none()
                    && new.hash == page.hash
                {
                    new.head = page.head;
                }
            }
            merge(&mut self.new.outputs, outputs);
            merge(&mut self.new.reads, reads);
            merge(&mut self.new.crates, crates);
        }
        store.save(&self.new)
    }
}

/// The key of a crate: the pages of its component, and its lock in the tree.
fn crate_key(component: &str, service: &str, out: &Path) -> Hash {
    let lock = out.join(apidoc_codegen::names::package(service)).join("surface.lock");
    let lock = fs::read(&lock).map_or_else(|_| "absent".into(), |text| cache::of(&text));
    cache::of_all([component, service, &lock])
}

fn merge<V>(new: &mut BTreeMap<String, V>, old: BTreeMap<String, V>) {
    for (key, value) in old {
        new.entry(key).or_insert(value);
    }
}

/// A file of the docs folder at the beginning of a run.
enum Seen {
    /// As the cache has it.
    Same(cache::Page),
    /// New or changed.
    Read(Stat, Hash, Vec<u8>),
}
