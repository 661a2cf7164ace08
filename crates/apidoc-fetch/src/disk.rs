//! Files of the docs folder: state, writing in one step, careful removal.

use crate::{Error, digest};
use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// State of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing is there.
    Missing,
    /// A file, by the SHA-256 of its bytes.
    File(String),
    /// A folder, a link or something else.
    Other,
}

/// Looks at a path, without following a link.
pub(crate) fn state(path: &Path) -> Result<State, Error> {
    match fs::symlink_metadata(path) {
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(State::Missing),
        Err(e) => Err(Error::io("read", path, &e)),
        Ok(meta) if meta.is_file() => {
            let bytes = fs::read(path).map_err(|e| Error::io("read", path, &e))?;
            Ok(State::File(digest::sha256(&bytes)))
        }
        Ok(_) => Ok(State::Other),
    }
}

/// Creates a folder below another one. No part below `root` may be a link, which could lead out of it.
pub(crate) fn folder(root: &Path, below: &str) -> Result<PathBuf, Error> {
    let mut path = root.to_path_buf();
    for part in below.split('/') {
        path.push(part);
        match fs::symlink_metadata(&path) {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => return Err(Error::failed(format!("{} is not a folder: move it away", path.display()))),
            Err(e) if e.kind() == io::ErrorKind::NotFound => match fs::create_dir(&path) {
                Err(e) if e.kind() != io::ErrorKind::AlreadyExists => return Err(Error::io("create", &path, &e)),
                _ => {}
            },
            Err(e) => return Err(Error::io("read", &path, &e)),
        }
    }
    Ok(path)
}

/// Writes a file in one step: it has the old content or the new one, whatever happens. `temporary` is created anew: under that name may be a
/// link to a file of somebody else.
pub(crate) fn write(path: &Path, temporary: &Path, bytes: &[u8]) -> Result<(), Error> {
    remove(temporary)?;
    let written = fs::File::create_new(temporary).and_then(|mut file| file.write_all(bytes));
    written.map_err(|e| Error::io("write", temporary, &e))?;
    fs::rename(temporary, path).map_err(|e| Error::io("write", path, &e))
}

/// Removes a file.
pub(crate) fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(Error::io("remove", path, &e)),
        _ => Ok(()),
    }
}

/// Removes a folder if nothing is in it.
pub(crate) fn remove_if_empty(path: &Path) {
    // A folder that is in use or missing is left unchanged.
    let _ = fs::remove_dir(path);
}
