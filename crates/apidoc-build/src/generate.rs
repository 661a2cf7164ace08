//! Generates the files of all crates from the IR, in memory and in parallel.

pub use crate::text::Text;
use crate::{Decisions, Error, Kind, ServiceFilter, tree, tree::LOCK};
pub use apidoc_codegen::surface::Broken;
use apidoc_codegen::{FINDINGS, GONE, Generated, Options, State, names::package};
use apidoc_ir::{Ir, Service};
use apidoc_parse::diagnostics::{Diagnostic, escaped, tidy};
use rayon::prelude::*;
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The files of a tree, by their path in it.
#[derive(Clone, Debug, Default)]
pub struct Crates {
    /// The files by path.
    pub files: BTreeMap<String, Text>,
    /// The names of the crates.
    pub names: Vec<String>,
    /// The diagnostics of the code generator.
    pub diagnostics: Vec<Diagnostic>,
    /// The same by crate.
    pub by_crate: BTreeMap<String, Vec<Diagnostic>>,
    /// Those that the last run did not report.
    pub new: Vec<Diagnostic>,
    /// Lines of `surface.lock` that were replaced or removed, by crate.
    pub broken: BTreeMap<String, Vec<Broken>>,
    /// Crates of which nothing is generated, because the run would withdraw too much of them: a sentence that says so.
    pub refused: BTreeMap<String, String>,
}

/// Generates the crates of the wanted services, with all versions of a service in one crate. Reads the state of each crate in `out`.
///
/// `vanished` names crates in `out` whose service has no page: they are generated from their state alone. A service is dropped as soon as
/// its crate is generated, so that its memory is used for texts.
pub fn crates(ir: Ir, wanted: &ServiceFilter, out: &Path, vanished: &[String], decisions: &Decisions) -> Result<Crates, Error> {
    let mut services: BTreeMap<String, Vec<Service>> = BTreeMap::new();
    for service in ir.services {
        services.entry(service.service.clone()).or_default().push(service);
    }
    services.retain(|_, versions| versions.iter().any(|v| wanted.has(&v.service, &v.version)));
    let mut wanted: Vec<(String, Vec<Service>)> = services.into_iter().map(|(name, versions)| (package(&name), versions)).collect();
    wanted.extend(vanished.iter().filter(|name| !decisions.breaks(name)).map(|name| (name.clone(), Vec::new())));
    // The largest crates come first, so that no thread is left with one at the end.
    let size = |versions: &[Service]| versions.iter().map(|version| version.actions.len() + version.types.len()).sum::<usize>();
    wanted.sort_by_cached_key(|(_, versions)| Reverse(size(versions)));
    let made = wanted.into_par_iter().with_max_len(1).map(|(name, versions)| {
        let generated = one(&name, &versions.iter().collect::<Vec<_>>(), out, decisions)?;
        Ok((name, generated))
    });
    let mut made = made.collect::<Result<Vec<_>, Error>>()?;
    made.sort_by(|(a, _), (b, _)| a.cmp(b));
    let is_taken = |item: &&String| made.iter().any(|(_, generated)| generated.taken.contains(item));
    if let Some(item) = decisions.take.iter().find(|item| !is_taken(item)) {
        let message = format!("--take {item}: no change of this item is pending; `gen --check --findings` lists those that are");
        return Err(Error::usage(message));
    }
    let mut crates = Crates::default();
    for (name, generated) in made {
        if let Some(refused) = generated.refused {
            crates.refused.insert(name.clone(), refused);
            continue;
        }
        for file in generated.files {
            crates.files.insert(format!("{}/{}", generated.name, file.path), Text { text: file.text, once: file.once });
        }
        if !generated.broken.is_empty() {
            crates.broken.insert(generated.name.clone(), generated.broken);
        }
        let named = |found: Diagnostic| Diagnostic { message: format!("{name}: {}", escaped(&found.message)), ..found };
        let found: Vec<_> = generated.findings.into_iter().map(named).collect();
        crates.new.extend(generated.new.into_iter().map(named));
        crates.diagnostics.extend(found.iter().cloned());
        crates.by_crate.insert(generated.name.clone(), found);
        crates.names.push(generated.name);
    }
    tree::add_lists(&mut crates.files);
    tidy(&mut crates.diagnostics);
    tidy(&mut crates.new);
    Ok(crates)
}

/// Generates the crates of all services, and of the services that only `out` has.
pub fn all(ir: Ir, out: &Path, decisions: &Decisions) -> Result<Crates, Error> {
    let names = ir.services.iter().map(|service| package(&service.service)).collect();
    crates(ir, &ServiceFilter::default(), out, &vanished(out, &names)?, decisions)
}

/// Overrides that have no valid form in Rust, whatever `surface.lock` contains.
pub fn check_overrides(ir: &Ir) -> Vec<Diagnostic> {
    let services: Vec<_> = by_name(ir).into_values().filter(|versions| versions.iter().any(|v| !v.overrides.is_empty())).collect();
    services
        .par_iter()
        .flat_map_iter(|versions| apidoc_codegen::check_overrides(versions))
        .map(|found| Diagnostic { message: escaped(&found.message), ..found })
        .collect()
}

/// All versions of each service.
fn by_name(ir: &Ir) -> BTreeMap<&str, Vec<&Service>> {
    let mut services: BTreeMap<&str, Vec<&Service>> = BTreeMap::new();
    for service in &ir.services {
        services.entry(&service.service).or_default().push(service);
    }
    services
}

fn one(name: &str, versions: &[&Service], out: &Path, decisions: &Decisions) -> Result<Generated, Error> {
    let folder = out.join(name);
    let (lock, gone) = (state(&folder.join(LOCK))?, state(&folder.join(GONE))?);
    if versions.is_empty() && gone.is_none() {
        let refused = format!(
            "nothing was written: no page documents the service any more, and there is no {GONE} to keep it from; restore its pages, or \
             remove the crate with `--breaking {name}`"
        );
        return Ok(Generated { name: name.to_owned(), refused: Some(refused), ..Generated::default() });
    }
    let findings = state(&folder.join(FINDINGS))?;
    let state = State { lock: lock.as_deref(), gone: gone.as_deref(), findings: findings.as_deref() };
    // A manifest that cannot be read is written anew, like any other generated file.
    let manifest = apidoc_files::text(&folder.join("Cargo.toml")).ok();
    let options = Options { manifest: manifest.as_deref(), ..decisions.of(name) };
    let generated = apidoc_codegen::generate(versions, state, &options);
    let generated = generated.map_err(|damage| Error::damage(&folder.join(damage.file), &damage.faults))?;
    if generated.name != name {
        let message = format!("{} is of another crate, {}", folder.join(GONE).display(), generated.name);
        return Err(Error { kind: Kind::Io, message });
    }
    let refused = generated.refused.map(|lost| {
        format!(
            "nothing was written: the run would withdraw {lost}; if the pages are right, keep it as deprecated with `--accept-gone {name}`"
        )
    });
    Ok(Generated { refused, ..generated })
}

/// Reads a file that an earlier run wrote. The reader of the code generator checks its content.
fn state(path: &Path) -> Result<Option<String>, Error> {
    match apidoc_files::text(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("read", path, &error)),
    }
}

/// The crates in a tree that are not among `names`, and that have a `surface.lock`.
pub(crate) fn vanished(out: &Path, names: &BTreeSet<String>) -> Result<Vec<String>, Error> {
    let entries = match fs::read_dir(out) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|e| Error::io("read the folder", out, &e))?,
    };
    let mut vanished = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|e| Error::io("read the folder", out, &e))?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let has_lock = || fs::symlink_metadata(entry.path().join(LOCK)).is_ok_and(|meta| meta.is_file());
        if is_folder && name.starts_with("tencentcloud-") && !names.contains(&name) && has_lock() {
            vanished.push(name);
        }
    }
    vanished.sort();
    Ok(vanished)
}
