//! Writes a tree beside the old one and puts it in its place in one step, so that a run that dies leaves the old one whole.
//!
//! Files that stay are linked, not written, and keep their times; nothing is touched at all where nothing changes.

use super::{Changes, is_cargos};
use crate::{Error, Kind, generate::Text};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// Makes the tree at `out` what `files` and `changes` say. Only one run at a time works on a tree.
pub fn write(out: &Path, files: &BTreeMap<String, Text>, changes: &Changes) -> Result<(), Error> {
    let out = std::path::absolute(out).map_err(|e| Error::io("find", out, &e))?;
    let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
        return Err(Error::usage(format!("{} cannot be replaced; name a folder inside another", out.display())));
    };
    let name = name.to_string_lossy();
    fs::create_dir_all(parent).map_err(|e| Error::io("make the folder", parent, &e))?;
    let beside = |what: &str| parent.join(format!(".{name}.{what}"));
    let (lock, new) = (beside("lock"), beside("new"));
    let guard = lock_run(&lock)?;
    // What a run that died left behind.
    remove(&new)?;
    if changes.is_empty() && out.is_dir() {
        forget(&lock)?;
        drop(guard);
        return Ok(());
    }
    build(&out, &new, files, changes)?;
    let old = replace(&out, &new, &beside("old"))?;
    keep_cargos(&old, &out)?;
    remove(&old)?;
    forget(&lock)?;
    drop(guard);
    Ok(())
}

fn lock_run(lock: &Path) -> Result<File, Error> {
    let busy = || Error {
        kind: Kind::Io,
        message: format!("another run is writing this folder ({} is locked); wait until it is done", lock.display()),
    };
    let file = File::create(lock).map_err(|e| Error::io("make", lock, &e))?;
    match file.try_lock() {
        // The run before removes its lock file when it is done: one that is gone locks nothing.
        Ok(()) if is_there(&file, lock) => Ok(file),
        Ok(()) | Err(fs::TryLockError::WouldBlock) => Err(busy()),
        Err(fs::TryLockError::Error(error)) => Err(Error::io("lock", lock, &error)),
    }
}

#[cfg(unix)]
fn is_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let inode = |meta: io::Result<fs::Metadata>| meta.ok().map(|m| (m.dev(), m.ino()));
    inode(file.metadata()).is_some_and(|own| inode(fs::metadata(path)) == Some(own))
}

#[cfg(not(unix))]
fn is_there(_: &File, path: &Path) -> bool {
    path.exists()
}

fn forget(lock: &Path) -> Result<(), Error> {
    fs::remove_file(lock).map_err(|e| Error::io("remove", lock, &e))
}

fn build(out: &Path, new: &Path, files: &BTreeMap<String, Text>, changes: &Changes) -> Result<(), Error> {
    let mut made = BTreeSet::new();
    fs::create_dir(new).map_err(|e| Error::io("make the folder", new, &e))?;
    let mut place = |path: &str| -> Result<PathBuf, Error> {
        let target = new.join(path);
        if let Some(folder) = target.parent()
            && made.insert(folder.to_path_buf())
        {
            fs::create_dir_all(folder).map_err(|e| Error::io("make the folder", folder, &e))?;
        }
        Ok(target)
    };
    for path in &changes.same {
        let (from, to) = (out.join(path), place(path)?);
        fs::hard_link(&from, &to).or_else(|_| copy(&from, &to)).map_err(|e| Error::io("write", &to, &e))?;
    }
    for path in changes.missing.iter().chain(&changes.different) {
        let to = place(path)?;
        let text = files.get(path).map_or("", |file| file.text.as_str());
        fs::write(&to, text).map_err(|e| Error::io("write", &to, &e))?;
    }
    Ok(())
}

/// For file systems without links: the text and the time.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let time = fs::metadata(from)?.modified()?;
    fs::copy(from, to)?;
    File::options().write(true).open(to)?.set_modified(time)
}

/// Puts `new` where `out` is; gives where the old tree went.
fn replace(out: &Path, new: &Path, old: &Path) -> Result<PathBuf, Error> {
    if !out.exists() {
        fs::rename(new, out).map_err(|e| Error::io("put the new tree at", out, &e))?;
        return Ok(new.to_path_buf());
    }
    if exchange(new, out).is_ok() {
        return Ok(new.to_path_buf());
    }
    // Without an exchange in one step: two, and the first is taken back where the second fails.
    remove(old)?;
    fs::rename(out, old).map_err(|e| Error::io("move away", out, &e))?;
    if let Err(error) = fs::rename(new, out) {
        fs::rename(old, out).map_err(|e| Error::io("put back", out, &e))?;
        return Err(Error::io("put the new tree at", out, &error));
    }
    Ok(old.to_path_buf())
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// What cargo made at the root, and hidden files there, go on in the new tree.
fn keep_cargos(old: &Path, out: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(old) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(|e| Error::io("read the folder", old, &e))?,
    };
    for entry in entries {
        let entry = entry.map_err(|e| Error::io("read the folder", old, &e))?;
        let name = entry.file_name();
        let text = name.to_string_lossy();
        if is_cargos(&text) || text.starts_with('.') {
            fs::rename(entry.path(), out.join(&name)).map_err(|e| Error::io("keep", &entry.path(), &e))?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(Error::io("remove", folder, &e)),
        _ => Ok(()),
    }
}
