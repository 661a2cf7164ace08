//! Refuses a tree in which two crates have the same package name: cargo cannot load such a workspace.

use super::{
    listing::Listing,
    names::{CRATE, MANIFEST},
    scope::Scope,
};
use crate::{Error, text::Text};
use std::{collections::BTreeMap, path::Path};

/// Checks the crates that will be in the tree: the generated ones, the kept ones, and those that are not part of the run.
pub(super) fn check<T>(
    out: &Path,
    files: &BTreeMap<String, Text>,
    kept: &BTreeMap<String, T>,
    scope: &Scope,
    listing: &Listing,
) -> Result<(), Error> {
    let manifest = |folder: &str| format!("{folder}/{MANIFEST}");
    let generated = files.keys().chain(kept.keys()).filter_map(|path| path.split_once('/')).filter(|(_, file)| *file == MANIFEST);
    let mut folders: Vec<&str> = generated.map(|(folder, _)| folder).collect();
    if let Scope::Crates(names) = scope {
        let is_other = |path: &&String| path.starts_with(CRATE) && !path.contains('/') && !names.contains(*path);
        folders.extend(listing.foreign.iter().filter(is_other).map(String::as_str));
    }
    let mut packages: BTreeMap<String, &str> = BTreeMap::new();
    for folder in folders {
        let text = match files.get(&manifest(folder)) {
            Some(file) => Some(file.text.clone()),
            // A folder without a manifest is not a crate.
            None => apidoc_files::text(&out.join(manifest(folder))).ok(),
        };
        let Some(name) = text.as_deref().and_then(name) else { continue };
        if let Some(other) = packages.insert(name.to_owned(), folder).filter(|other| *other != folder) {
            return Err(Error::usage(format!(
                "{other} and {folder} would both be the package `{name}`, so cargo could read neither; change `package` in overrides.toml"
            )));
        }
    }
    Ok(())
}

/// The name of the package that a generated manifest describes.
fn name(manifest: &str) -> Option<&str> {
    manifest.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'))
}
