//! Lists the files of a tree. Reads only, follows no link, and enters no other file system.

use super::mounts;
use super::{
    names::{LIST, RELEASED},
    owned::{is_crate, is_root_file, listed},
};
use crate::Error;
use std::{collections::BTreeSet, fs, io, path::Path};

/// The entries of a tree, by their path in it. The sets have no path in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Listing {
    /// Regular files that a list of generated files names, and the root files.
    pub(super) owned: BTreeSet<String>,
    /// Regular files in the place of a generated file that no list names: of a run that was killed, or of somebody else.
    pub(super) claimed: BTreeSet<String>,
    /// Other regular files in the crates' folders.
    pub(super) unknown: BTreeSet<String>,
    /// Everything else, not entered: hidden files, `target`, [`RELEASED`], links, mount points, folders without a generated file, and all
    /// entries at the root except crates and root files.
    pub(super) foreign: BTreeSet<String>,
}

impl Listing {
    /// Whether a folder (`""` for the root) holds nothing but generated files.
    pub(super) fn is_pure(&self, folder: &str) -> bool {
        !holds(&self.unknown, folder) && !holds(&self.foreign, folder)
    }
}

/// Whether a sorted set has a path inside a folder (`""` for the root).
pub(super) fn holds(paths: &BTreeSet<String>, folder: &str) -> bool {
    inside(paths, folder).next().is_some()
}

/// The paths of a sorted set inside a folder (`""` for the root).
pub(super) fn inside<'a>(paths: &'a BTreeSet<String>, folder: &str) -> impl Iterator<Item = &'a String> + use<'a> {
    let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    paths.range(start.clone()..).take_while(move |path| path.starts_with(&start))
}

/// Lists a tree. `generated` names the paths of generated files. Crates for which `wanted` is false are not entered and count as foreign.
pub(super) fn list(tree: &Path, generated: &BTreeSet<&str>, wanted: &dyn Fn(&str) -> bool) -> Result<Listing, Error> {
    let mut listing = Listing::default();
    let root = match fs::metadata(tree) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(listing),
        meta => device(&meta.map_err(|e| Error::io("read the folder", tree, &e))?),
    };
    let mounts = mounts::below(tree);
    let mut lists = BTreeSet::new();
    let mut folders = Vec::new();
    let mut open = vec![(tree.to_path_buf(), String::new())];
    while let Some((dir, prefix)) = open.pop() {
        for entry in fs::read_dir(&dir).map_err(|e| Error::io("read the folder", &dir, &e))? {
            let entry = entry.map_err(|e| Error::io("read the folder", &dir, &e))?;
            let kind = entry.file_type().map_err(|e| Error::io("look at", &entry.path(), &e))?;
            let name = entry.file_name();
            let path = format!("{prefix}{}", name.to_string_lossy());
            let entered = match name.to_str() {
                None => false,
                Some(name) if prefix.is_empty() && kind.is_dir() => is_crate(name) && wanted(name),
                Some(name) if prefix.is_empty() => is_root_file(name),
                Some(name) if prefix.matches('/').count() == 1 => {
                    name == LIST || !name.starts_with('.') && !matches!(name, "target" | RELEASED)
                }
                Some(name) => !name.starts_with('.'),
            };
            if !entered || mounts.contains(Path::new(&path)) {
                listing.foreign.insert(path);
            } else if kind.is_dir() {
                let meta = entry.metadata().map_err(|e| Error::io("look at", &entry.path(), &e))?;
                if device(&meta) != root {
                    listing.foreign.insert(path);
                    continue;
                }
                if prefix.is_empty() {
                    lists.extend(listed(tree, &path)?);
                }
                open.push((entry.path(), format!("{path}/")));
                folders.push(path);
            } else if !kind.is_file() {
                listing.foreign.insert(path);
            } else if prefix.is_empty() {
                listing.owned.insert(path);
            } else {
                listing.unknown.insert(path);
            }
        }
    }
    let regular = std::mem::take(&mut listing.unknown);
    for path in regular {
        let set = match (lists.contains(&path), generated.contains(path.as_str())) {
            (true, _) => &mut listing.owned,
            (false, true) => &mut listing.claimed,
            (false, false) => &mut listing.unknown,
        };
        set.insert(path);
    }
    let is_empty = |folder: &String| [&listing.owned, &listing.claimed, &listing.unknown].iter().all(|set| !holds(set, folder));
    let is_generated = |folder: &str| {
        let below = format!("{folder}/");
        generated.range(&*below..).next().is_some_and(|path| path.starts_with(&below))
    };
    let empty: Vec<_> = folders.into_iter().filter(|folder| is_empty(folder) && !is_generated(folder)).collect();
    listing.foreign.extend(empty);
    Ok(listing)
}

#[cfg(unix)]
fn device(meta: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::dev(meta)
}

#[cfg(not(unix))]
fn device(_: &fs::Metadata) -> u64 {
    0
}
