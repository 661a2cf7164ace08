//! Generates the files of all crates from the IR, in memory and in parallel.

pub use crate::text::Text;
use crate::{Error, Wanted, error::list, tree};
pub use apidoc_codegen::surface::Broken;
use apidoc_codegen::{Finding, Generated, Options};
use apidoc_ir::{Ir, Service};
use apidoc_parse::diagnostics::{Code, Diagnostic, escaped, tidy};
use rayon::prelude::*;
use std::{collections::BTreeMap, fs, path::Path};

/// Crates whose breaking changes are applied although their `surface.lock` prevents them.
#[derive(Clone, Debug, Default)]
pub enum Breaking {
    /// None.
    #[default]
    No,
    /// One crate, by its name or the name of its service.
    One(String),
    /// All.
    All,
}

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
    /// Lines of `surface.lock` that were replaced or removed, by crate.
    pub broken: BTreeMap<String, Vec<Broken>>,
}

/// Generates the crates of the wanted services, with all versions of a service in one crate. Reads each crate's `surface.lock` in `out`.
///
/// A breaking change of a crate that is not generated is a usage error.
pub fn crates(ir: &Ir, wanted: &Wanted, out: &Path, breaking: &Breaking) -> Result<Crates, Error> {
    let mut services = by_name(ir);
    services.retain(|_, versions| versions.iter().any(|v| wanted.has(&v.service, &v.version)));
    if let Breaking::One(asked) = breaking {
        let is = |service: &str| *asked == *service || *asked == apidoc_codegen::names::package(service);
        if !services.keys().copied().any(is) {
            let names: Vec<_> = services.keys().map(|service| apidoc_codegen::names::package(service)).collect();
            return Err(Error::usage(format!("--breaking {asked}: no such crate; this run generates {}", list(&names))));
        }
    }
    let services: Vec<_> = services.into_iter().collect();
    let made = services.par_iter().map(|(name, versions)| one(name, versions, out, breaking)).collect::<Result<Vec<_>, _>>()?;
    let mut crates = Crates::default();
    for generated in made {
        for file in generated.files {
            crates.files.insert(format!("{}/{}", generated.name, file.path), Text { text: file.text, once: file.once });
        }
        if !generated.broken.is_empty() {
            crates.broken.insert(generated.name.clone(), generated.broken);
        }
        let found: Vec<_> = generated.findings.iter().filter_map(diagnostic).collect();
        crates.diagnostics.extend(found.iter().cloned());
        crates.by_crate.insert(generated.name.clone(), found);
        crates.names.push(generated.name);
    }
    tree::add_lists(&mut crates.files);
    tidy(&mut crates.diagnostics);
    Ok(crates)
}

/// Overrides that have no valid form in Rust, whatever `surface.lock` contains.
pub fn misfits(ir: &Ir) -> Vec<Diagnostic> {
    let services: Vec<_> = by_name(ir).into_values().filter(|versions| versions.iter().any(|v| !v.overrides.is_empty())).collect();
    services
        .par_iter()
        .flat_map_iter(|versions| apidoc_codegen::check_overrides(versions))
        .filter_map(|finding| diagnostic(&finding))
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

/// A finding as a diagnostic. The catalogue has its severity.
fn diagnostic(finding: &Finding) -> Option<Diagnostic> {
    let code = Code::find(finding.code)?;
    Some(Diagnostic {
        source: finding.source.clone(),
        severity: code.severity(),
        code,
        message: escaped(&finding.message),
        help: finding.help.clone(),
        related: finding.related.clone(),
    })
}

fn one(service: &str, versions: &[&Service], out: &Path, breaking: &Breaking) -> Result<Generated, Error> {
    let name = apidoc_codegen::names::package(service);
    let path = out.join(&name).join("surface.lock");
    let lock = match fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(Error::io("read", &path, &error)),
    };
    // A manifest that cannot be read is written anew, like any other generated file.
    let manifest = fs::read_to_string(out.join(&name).join("Cargo.toml")).ok();
    let breaking = match breaking {
        Breaking::No => false,
        Breaking::One(one) => *one == name || one == service,
        Breaking::All => true,
    };
    apidoc_codegen::generate(versions, lock.as_deref(), &Options { breaking, manifest: manifest.as_deref() })
        .map_err(|faults| Error::lock(&path, &faults))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A finding with a code that is not in the catalogue would be lost.
    #[test]
    fn the_catalogue_has_the_code_of_every_finding() {
        for code in apidoc_codegen::CODES {
            assert!(Code::find(code).is_some(), "{code}");
        }
    }
}
