//! Compares a tree on disk with the generated files. Reads only.

use super::{
    listing::{Listing, inside, list},
    names::{LIST, LOCK, MANIFEST, MARK, MARKER},
    packages,
    scope::Scope,
};
use crate::{Error, Kind, text::Text};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The differences, by path in the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Generated files that are not on disk.
    pub missing: Vec<String>,
    /// Generated files whose text on disk differs.
    pub different: Vec<String>,
    /// Files that an earlier run generated and this one does not.
    pub stray: Vec<String>,
    /// Files in the crates' folders that `gen` did not write. It leaves them as they are.
    pub unknown: Vec<String>,
    /// Files that do not change.
    pub same: BTreeSet<String>,
    /// The tree on disk at the time of the comparison.
    pub(super) listing: Listing,
}

impl Changes {
    /// Whether the tree on disk has exactly the generated files. Foreign files do not count.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.different.is_empty() && self.stray.is_empty()
    }
}

/// Compares the tree at `out` with `files`. A folder that does not exist is an empty tree; one that `gen` did not write is an error.
pub fn compare(out: &Path, files: &BTreeMap<String, Text>, scope: &Scope) -> Result<Changes, Error> {
    compare_with(out, files, &BTreeMap::<String, ()>::new(), scope)
}

/// The same with generated files that are known to be on disk as they should be.
pub(crate) fn compare_with<T: Sync>(
    out: &Path,
    files: &BTreeMap<String, Text>,
    kept: &BTreeMap<String, T>,
    scope: &Scope,
) -> Result<Changes, Error> {
    belongs(out)?;
    let wanted = |name: &str| match scope {
        Scope::All => true,
        Scope::Crates(names) => names.contains(name),
        Scope::AllBut(names) => !names.contains(name),
    };
    let generated: BTreeSet<&str> = files.keys().chain(kept.keys()).map(String::as_str).collect();
    let mut listing = list(out, &generated, &wanted)?;
    for path in std::mem::take(&mut listing.claimed) {
        if !kept.contains_key(&path) && !is_ours(out, &path, files)? {
            return Err(blocked(out, &path, "a file that it did not write"));
        }
        listing.owned.insert(path);
    }
    reachable(out, files, &generated, &listing)?;
    packages::check(out, files, kept, scope, &listing)?;
    let mut changes = Changes::default();
    let state = |path: &String| if kept.contains_key(path) { Ok(State::Same) } else { state(out, path, files) };
    let owned: Vec<&String> = listing.owned.iter().collect();
    // The first error by path is reported, whichever thread is first.
    let states: Vec<Result<State, Error>> = owned.into_par_iter().map(state).collect();
    for (path, state) in listing.owned.iter().zip(states) {
        match state? {
            State::Same => _ = changes.same.insert(path.clone()),
            State::Different => changes.different.push(path.clone()),
            State::Stray => changes.stray.push(path.clone()),
        }
    }
    changes.missing = files.keys().filter(|path| !listing.owned.contains(*path)).cloned().collect();
    changes.unknown = listing.unknown.iter().cloned().collect();
    changes.listing = listing;
    Ok(changes)
}

enum State {
    Same,
    Different,
    Stray,
}

fn state(out: &Path, path: &str, files: &BTreeMap<String, Text>) -> Result<State, Error> {
    match files.get(path) {
        None => Ok(State::Stray),
        Some(file) if file.once => Ok(State::Same),
        Some(file) => {
            let path = out.join(path);
            let text = fs::read(&path).map_err(|e| Error::io("read", &path, &e))?;
            Ok(if text == file.text.as_bytes() { State::Same } else { State::Different })
        }
    }
}

/// Whether `gen` wrote a file in the place of a generated file that no list names: a run that was killed did not come to its list, or a
/// crate lost it.
fn is_ours(out: &Path, path: &str, files: &BTreeMap<String, Text>) -> Result<bool, Error> {
    let state = state(out, path, files)?;
    let folder = out.join(path.split('/').next().unwrap_or(path));
    let begins = |name: &str| apidoc_files::begin(&folder.join(name), MARK.len() as u64).is_ok_and(|text| text == MARK.as_bytes());
    Ok(matches!(state, State::Same) || fs::symlink_metadata(folder.join(LIST)).is_err() && begins(LOCK))
}

/// Refuses a folder that holds files and was not written by this program.
fn belongs(out: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(out) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(|e| Error::io("read the folder", out, &e))?,
    };
    let mut names = BTreeSet::new();
    for entry in entries {
        names.insert(entry.map_err(|e| Error::io("read the folder", out, &e))?.file_name().to_string_lossy().into_owned());
    }
    let marked = |name: &str| apidoc_files::begin(&out.join(name), MARK.len() as u64).is_ok_and(|text| text == MARK.as_bytes());
    let refused = |name: &str| {
        Err(Error::usage(format!(
            "{} holds files and was not written by `gen` ({name} does not begin with {MARK:?}); name an empty folder or a new one",
            out.display()
        )))
    };
    if names.iter().all(|name| name.starts_with('.') || matches!(&**name, "target" | "Cargo.lock")) {
        return Ok(());
    }
    if !marked(MARKER) {
        return refused(MARKER);
    }
    if names.contains(MANIFEST) && !marked(MANIFEST) {
        return refused(MANIFEST);
    }
    Ok(())
}

/// Refuses a tree where something foreign is in the place of a generated file or its folder.
fn reachable(out: &Path, files: &BTreeMap<String, Text>, generated: &BTreeSet<&str>, listing: &Listing) -> Result<(), Error> {
    let blocked = |path: &str, what: &str| blocked(out, path, what);
    for path in &listing.foreign {
        let below = format!("{path}/");
        if generated.contains(path.as_str()) || generated.range(&*below..).next().is_some_and(|file| file.starts_with(&below)) {
            return Err(blocked(path, "a link, a mount point or a hidden file"));
        }
    }
    for path in files.keys() {
        if inside(&listing.owned, path).chain(inside(&listing.unknown, path)).next().is_some() {
            return Err(blocked(path, "a folder"));
        }
        let mut folder = path.as_str();
        while let Some((parent, _)) = folder.rsplit_once('/') {
            if listing.owned.contains(parent) || listing.unknown.contains(parent) {
                return Err(blocked(parent, "a file"));
            }
            folder = parent;
        }
    }
    Ok(())
}

fn blocked(out: &Path, path: &str, what: &str) -> Error {
    Error { kind: Kind::Io, message: format!("{} is {what} where `gen` writes a file or a folder; move it away", out.join(path).display()) }
}
