//! Generates the crates whose files in the tree are not as an earlier run generated them.

use super::run::Run;
use crate::{
    Decisions, Error,
    cache::{self, Hash, Stat},
    generate::{self, Crates},
    text::Text,
    tree::{self, Changes, Scope},
};
use apidoc_ir::Ir;
use apidoc_parse::diagnostics::{self, Diagnostic};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::atomic::Ordering,
};

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
    /// The number of diagnostics by crate that an earlier run has reported.
    pub standing: BTreeMap<String, usize>,
}

impl Run<'_> {
    /// Generates the crates, except those whose files in the tree at `out` are as an earlier run generated them.
    pub fn generate(&mut self, out: &Path, decisions: &Decisions) -> Result<Output, Error> {
        let mut output = Output::default();
        let services = self.services();
        let names: BTreeSet<String> = services.iter().map(|(_, service)| apidoc_codegen::names::package(service)).collect();
        // A run for some services says nothing of the others.
        let vanished = if self.wanted.0.is_empty() { generate::vanished(out, &names)? } else { Vec::new() };
        decisions.check(&names.iter().chain(&vanished).cloned().collect::<Vec<_>>())?;
        let mut stale: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
        let services: Vec<_> = services.into_iter().collect();
        let key = |(part, service): &(usize, String)| crate_key(&self.parts[*part].key, service, |path| self.state(out, path));
        let keys: Vec<_> = services.par_iter().map(key).collect();
        for ((part, service), key) in services.into_iter().zip(keys) {
            let known = if !decisions.change_output() { self.old.crates.get(&key).cloned() } else { None };
            match known {
                Some(generated) if self.is_current(&generated, out)? => {
                    output.kept.extend(generated.files.iter().map(|(path, file)| (path.clone(), file.clone())));
                    output.names.push(generated.name.clone());
                    output.diagnostics.extend(generated.diagnostics.iter().cloned());
                    output.standing.insert(generated.name.clone(), generated.diagnostics.len());
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
        output.crates = generate::crates(ir, self.wanted, out, &vanished, decisions)?;
        for (name, found) in &output.crates.by_crate {
            let standing = found.iter().filter(|one| !output.crates.new.contains(one)).count();
            output.standing.insert(name.clone(), standing);
        }
        output.standing.retain(|_, count| *count > 0);
        output.names.extend(output.crates.names.iter().cloned());
        output.names.sort();
        output.diagnostics.extend(output.crates.diagnostics.iter().cloned());
        diagnostics::tidy(&mut output.diagnostics);
        Ok(output)
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
        let stat = Stat::of_output(&meta);
        let hash = match self.known_output(path, &stat) {
            Some(known) => known.hash.clone(),
            None => {
                self.reread.store(true, Ordering::Relaxed);
                cache::of(&fs::read(&full).map_err(|e| Error::io("read", &full, &e))?)
            }
        };
        Ok((file.once || hash == file.hash).then_some(cache::Output { stat, hash }))
    }

    /// Returns the cache entry of a file of the tree if the file is unchanged.
    fn known_output(&self, path: &str, stat: &Stat) -> Option<&cache::Output> {
        self.old.outputs.get(path).filter(|known| known.stat == *stat && self.time.is_some_and(|time| stat.is_before(time)))
    }

    /// Returns the hash of a text in the tree, if it is there and can be read.
    fn state(&self, out: &Path, path: &str) -> Option<Hash> {
        let full = out.join(path);
        let meta = fs::symlink_metadata(&full).ok()?;
        match self.known_output(path, &Stat::of_output(&meta)) {
            Some(known) if meta.is_file() => Some(known.hash.clone()),
            _ => apidoc_files::text(&full).ok().map(|text| cache::of(text.as_bytes())),
        }
    }

    /// Compares the tree at `out` with `files` and what was kept.
    pub fn compare(&self, out: &Path, files: &BTreeMap<String, Text>, output: &Output, scope: &Scope) -> Result<Changes, Error> {
        tree::compare_with(out, files, &output.kept, scope)
    }
}

/// The key of a crate: the pages of its component, and its state in the tree. `hash` returns the hash of a file of the tree.
pub(super) fn crate_key(component: &str, service: &str, hash: impl Fn(&str) -> Option<Hash>) -> Hash {
    let folder = apidoc_codegen::names::package(service);
    let state = |file: &str| hash(&format!("{folder}/{file}")).unwrap_or_else(|| "absent".into());
    cache::of_all([component, service, &state("surface.lock"), &state(apidoc_codegen::GONE)])
}
