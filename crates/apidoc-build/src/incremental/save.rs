//! Keeps the results of a run for the next one.

use super::{
    emit::{Output, crate_key},
    run::Run,
};
use crate::{
    Decisions, Error,
    cache::{self, Cache, Stat},
    components,
    text::Text,
};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::atomic::Ordering,
};

impl Run<'_> {
    /// Keeps what was read for the next run, if the run ends without generating.
    pub fn save_read(mut self) -> Result<(), Error> {
        self.new.outputs = self.old.outputs.clone();
        self.new.crates = self.old.crates.clone();
        self.store()
    }

    /// Keeps the results for the next run. Call it after the tree was written, or found to be as it should be.
    pub fn save(mut self, out: &Path, files: &BTreeMap<String, Text>, output: &Output, decisions: &Decisions) -> Result<(), Error> {
        if self.store.is_none() {
            return Ok(());
        }
        let written: Vec<_> = files
            .par_iter()
            .filter_map(|(path, file)| {
                let stat = Stat::of_output(&fs::symlink_metadata(out.join(path)).ok()?);
                Some((path.clone(), cache::Output { stat, hash: cache::of(file.text.as_bytes()) }, file.once))
            })
            .collect();
        if !decisions.change_output() {
            self.keep_crates(&written, output);
        }
        // A file that is written once may have been edited, so its hash is not known.
        self.new.outputs.extend(written.into_iter().filter(|(_, _, once)| !once).map(|(path, file, _)| (path, file)));
        self.store()
    }

    /// Keeps the hashes of the generated crates.
    fn keep_crates(&mut self, written: &[(String, cache::Output, bool)], output: &Output) {
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
                let key = crate_key(&self.parts[part].key, &service, |path| generated.files.get(path).map(|file| file.hash.clone()));
                self.new.crates.insert(key, generated);
            }
        }
    }

    /// Writes the cache. A run for some services keeps what is known of the others.
    fn store(mut self) -> Result<(), Error> {
        let Some(store) = self.store else { return Ok(()) };
        let Cache { begun, mut pages, outputs, reads, crates } = std::mem::take(&mut self.old);
        let new = &mut self.new;
        let is_known = !self.reread.load(Ordering::Relaxed)
            && is_part(&new.pages, &pages)
            && is_part(&new.outputs, &outputs)
            && is_part(&new.reads, &reads)
            && is_part(&new.crates, &crates);
        let all = self.wanted.0.is_empty();
        let lengths = |cache: [usize; 4]| cache == [new.pages.len(), new.outputs.len(), new.reads.len(), new.crates.len()];
        if is_known && (!all || lengths([pages.len(), outputs.len(), reads.len(), crates.len()])) {
            return self.saved;
        }
        if all {
            store.keep_pages_of(self.files.iter().map(|file| components::group(&file.path)));
        } else {
            let files: BTreeSet<_> = self.files.iter().chain(&self.overrides).map(|file| file.path.as_str()).collect();
            pages.retain(|path, _| files.contains(path.as_str()));
            merge(&mut new.pages, pages);
            // The other pages were read by an earlier run.
            new.begun = begun.or(new.begun);
            merge(&mut new.outputs, outputs);
            merge(&mut new.reads, reads);
            merge(&mut new.crates, crates);
        }
        store.save(&self.new)?;
        self.saved
    }
}

/// Whether all entries are in another map too.
fn is_part<V: PartialEq>(some: &BTreeMap<String, V>, all: &BTreeMap<String, V>) -> bool {
    some.iter().all(|(key, value)| all.get(key) == Some(value))
}

fn merge<V>(new: &mut BTreeMap<String, V>, old: BTreeMap<String, V>) {
    for (key, value) in old {
        new.entry(key).or_insert(value);
    }
}
