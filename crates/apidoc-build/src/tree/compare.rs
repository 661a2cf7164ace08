//! What differs between a tree on disk and the files that it should have. Reads only.

use super::{MARKER, is_cargos};
use crate::{Error, generate::Text, root::MARK};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

/// What a run answers for.
#[derive(Clone, Debug)]
pub enum Scope {
    /// The whole tree: a crate that is not among the files is stray.
    All,
    /// Only these crates and the root files; others stay as they are.
    Crates(BTreeSet<String>),
}

impl Scope {
    fn has(&self, path: &str) -> bool {
        match self {
            Self::All => true,
            Self::Crates(names) => match path.split_once('/') {
                Some((folder, _)) => names.contains(folder),
                None => false,
            },
        }
    }
}

/// What differs, by path in the tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Should be there and is not.
    pub missing: Vec<String>,
    /// Is there with another text.
    pub different: Vec<String>,
    /// Is there and should not be.
    pub stray: Vec<String>,
    /// Is there as it should be, or is none of this run's business.
    pub same: BTreeSet<String>,
}

impl Changes {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.different.is_empty() && self.stray.is_empty()
    }
}

/// Holds the tree at `out` against `files`. A folder that is not there is an empty tree; one that is not ours is an error.
pub fn compare(out: &Path, files: &BTreeMap<String, Text>, scope: &Scope) -> Result<Changes, Error> {
    let on_disk = list(out)?;
    ours(out, &on_disk)?;
    let mut changes = Changes::default();
    for path in &on_disk {
        match files.get(path) {
            None if scope.has(path) => changes.stray.push(path.clone()),
            None => _ = changes.same.insert(path.clone()),
            Some(file) if file.once => _ = changes.same.insert(path.clone()),
            Some(file) => {
                let file_path = out.join(path);
                let text = fs::read(&file_path).map_err(|e| Error::io("read", &file_path, &e))?;
                if text == file.text.as_bytes() {
                    changes.same.insert(path.clone());
                } else {
                    changes.different.push(path.clone());
                }
            }
        }
    }
    changes.missing = files.keys().filter(|path| !on_disk.contains(*path)).cloned().collect();
    Ok(changes)
}

/// Refuses to change a folder that holds something and was not written by this program.
fn ours(out: &Path, on_disk: &BTreeSet<String>) -> Result<(), Error> {
    let marked = || fs::read_to_string(out.join(MARKER)).is_ok_and(|text| text.starts_with(MARK));
    if on_disk.is_empty() || marked() {
        return Ok(());
    }
    Err(Error::usage(format!(
        "{} holds files and was not written by `gen` ({MARKER} does not begin with {MARK:?}); name an empty folder or one that is not there",
        out.display()
    )))
}

/// Every file of the tree, by its path in it; what cargo made at the root and hidden files at the root are left out.
fn list(out: &Path) -> Result<BTreeSet<String>, Error> {
    let mut files = BTreeSet::new();
    let mut open = vec![(out.to_path_buf(), String::new())];
    while let Some((dir, prefix)) = open.pop() {
        let entries = match fs::read_dir(&dir) {
            Err(e) if e.kind() == io::ErrorKind::NotFound && prefix.is_empty() => return Ok(files),
            entries => entries.map_err(|e| Error::io("read the folder", &dir, &e))?,
        };
        for entry in entries {
            let entry = entry.map_err(|e| Error::io("read the folder", &dir, &e))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if prefix.is_empty() && (is_cargos(&name) || name.starts_with('.')) {
                continue;
            }
            let kind = entry.file_type().map_err(|e| Error::io("look at", &entry.path(), &e))?;
            if kind.is_dir() {
                open.push((entry.path(), format!("{prefix}{name}/")));
            } else {
                files.insert(format!("{prefix}{name}"));
            }
        }
    }
    Ok(files)
}
