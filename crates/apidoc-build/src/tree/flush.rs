//! Flushes files and folders to disk, so that a power cut after an update finds whole files.

use crate::Error;
use std::{fs::File, io, path::Path};

/// Flushes everything below a folder: the whole file system in one call where there is one, else file by file.
pub(super) fn below(folder: &Path) -> Result<(), Error> {
    file_system(folder).or_else(|_| each(folder)).map_err(|e| Error::io("flush", folder, &e))
}

/// Flushes the names in a folder.
pub(super) fn folder(path: &Path) -> Result<(), Error> {
    names(path).map_err(|e| Error::io("flush", path, &e))
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn file_system(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn file_system(_: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

fn each(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            each(&entry.path())?;
        } else {
            File::open(entry.path())?.sync_all()?;
        }
    }
    names(folder)
}

#[cfg(unix)]
fn names(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some file systems cannot flush a folder; there is nothing else to try.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        done => done,
    }
}

/// A folder cannot be opened as a file here.
#[cfg(not(unix))]
fn names(_: &Path) -> io::Result<()> {
    Ok(())
}
