//! The folder of staged files, `.NAME.new` next to the tree.
//!
//! | entry | content |
//! |---|---|
//! | `mark` | says that `gen` made the folder |
//! | `staging/` | new files that are not flushed yet; the tree has not been changed |
//! | `tree/` | the same folder after the flush; steps move its files into the tree, and the exchanged old folders end up here |
//! | `gone/` | folders of removed crates |

use super::{
    listing::holds,
    names::{LIST, MARK},
    owned::{is_root_file, listed},
    place,
};
use crate::{Error, Kind};
use rayon::prelude::*;
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

/// Creates an empty staging folder. Returns the path of `staging/`.
pub(super) fn create(new: &Path) -> Result<PathBuf, Error> {
    fs::create_dir(new).map_err(|e| Error::io("create the folder", new, &e))?;
    let mark = new.join("mark");
    fs::write(&mark, MARK).map_err(|e| Error::io("write", &mark, &e))?;
    let staging = new.join("staging");
    fs::create_dir(&staging).map_err(|e| Error::io("create the folder", &staging, &e))?;
    Ok(staging)
}

/// Removes a staging folder: the one of this run at its end, or of a killed run before the next.
///
/// Deletes only generated files. A foreign file in it was created in an old folder while a run exchanged it: it goes back to its
/// place in the tree. A folder that `gen` did not make is an error.
pub(super) fn clear(new: &Path, out: &Path) -> Result<(), Error> {
    match fs::symlink_metadata(new) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::io("look at", new, &error)),
        Ok(meta) if !meta.is_dir() => return Err(foreign(new)),
        Ok(_) => {}
    }
    let names = names(new)?;
    let mark = new.join("mark");
    let marked = match fs::symlink_metadata(&mark) {
        // A run that was killed while it wrote the mark has written nothing else.
        Ok(meta) if meta.is_file() => {
            let is_mark = |text: Vec<u8>| text == MARK.as_bytes() || names.len() == 1 && MARK.as_bytes().starts_with(&text);
            apidoc_files::read(&mark, MARK.len() as u64).is_ok_and(is_mark)
        }
        _ => names.is_empty(),
    };
    // A link would lead to the files of somebody else.
    let is_ours = |name: &String| match &**name {
        "mark" => true,
        "staging" | "tree" | "gone" => fs::symlink_metadata(new.join(name)).is_ok_and(|meta| meta.is_dir()),
        _ => false,
    };
    if !marked || !names.iter().all(is_ours) {
        return Err(foreign(new));
    }
    let staging = new.join("staging");
    if names.contains("staging") {
        fs::remove_dir_all(&staging).map_err(|e| Error::io("remove", &staging, &e))?;
    }
    let parts: Vec<_> = ["tree", "gone"].into_iter().filter(|part| names.contains(*part)).map(|part| new.join(part)).collect();
    let known = known(&parts, out)?;
    for part in &parts {
        retire(part, "", &known, out)?;
    }
    if names.contains("mark") {
        fs::remove_file(&mark).map_err(|e| Error::io("remove", &mark, &e))?;
    }
    fs::remove_dir(new).map_err(|e| Error::io("remove", new, &e))
}

fn foreign(new: &Path) -> Error {
    Error {
        kind: Kind::Io,
        message: format!("{} exists and holds files that `gen` did not write, which needs this name; move it away", new.display()),
    }
}

/// The generated files that the lists of all crates name: of the tree, and of both sides of an exchange.
fn known(parts: &[PathBuf], out: &Path) -> Result<BTreeSet<String>, Error> {
    let mut known = BTreeSet::new();
    for part in parts {
        for name in names(part)? {
            if is_root_file(&name) {
                known.insert(name);
                continue;
            }
            for tree in parts.iter().map(PathBuf::as_path).chain([out]) {
                known.extend(listed(tree, &name)?);
            }
        }
    }
    Ok(known)
}

/// Deletes a folder of generated files. Files that no list names go back into the tree.
fn retire(folder: &Path, prefix: &str, known: &BTreeSet<String>, out: &Path) -> Result<(), Error> {
    place::make_writable(folder).map_err(|e| Error::io("make writable", folder, &e))?;
    // The list goes last: without it, the next run would take the remaining files for foreign ones.
    let (lists, others): (Vec<_>, Vec<_>) = names(folder)?.into_iter().partition(|name| name == LIST);
    let retire_one = |name: &String| -> Result<(), Error> {
        let (from, path) = (folder.join(name), format!("{prefix}{name}"));
        let meta = fs::symlink_metadata(&from).map_err(|e| Error::io("look at", &from, &e))?;
        if meta.is_dir() && (holds(known, &path) || is_empty_crate(prefix, &from)) {
            retire(&from, &format!("{path}/"), known, out)
        } else if meta.is_file() && known.contains(&path) {
            fs::remove_file(&from).map_err(|e| Error::io("remove", &from, &e))
        } else {
            put_back(&from, &out.join(&path))
        }
    };
    others.par_iter().try_for_each(retire_one)?;
    lists.iter().try_for_each(retire_one)?;
    fs::remove_dir(folder).map_err(|e| Error::io("remove", folder, &e))
}

/// Whether a folder is what a killed run left of a crate: its files and its list are gone, the folder is not.
fn is_empty_crate(prefix: &str, folder: &Path) -> bool {
    prefix.is_empty() && names(folder).is_ok_and(|names| names.is_empty())
}

fn put_back(from: &Path, to: &Path) -> Result<(), Error> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|e| Error::io("create the folder", folder, &e))?;
    }
    place::put(from, to).map_err(|error| Error {
        kind: Kind::Io,
        message: format!(
            "cannot put back {} to {}: {error}; it was created during an update, move it to a place of your choice",
            from.display(),
            to.display()
        ),
    })
}

fn names(folder: &Path) -> Result<BTreeSet<String>, Error> {
    let entries = fs::read_dir(folder).map_err(|e| Error::io("read the folder", folder, &e))?;
    entries
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_, _>>()
        .map_err(|e| Error::io("read the folder", folder, &e))
}
