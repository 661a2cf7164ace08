//! One run at a time works on a tree: a locked file next to it.

use super::{names::MARK, staging};
use crate::{Error, Kind};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

/// A locked tree. Dropping it releases the lock.
#[derive(Debug)]
pub struct Locked {
    /// The folder of the tree, with all links resolved.
    pub(super) out: PathBuf,
    /// The folder for staged files, next to the tree.
    pub(super) new: PathBuf,
    lock: PathBuf,
    remove: bool,
    _file: File,
}

impl Locked {
    /// The folder of the tree, with all links resolved.
    pub fn path(&self) -> &Path {
        &self.out
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        // A lock file that stays is taken over by the next run.
        if self.remove {
            let _ = fs::remove_file(&self.lock);
        }
    }
}

/// Locks the tree at `out` and clears what a killed run left next to it.
///
/// If `out` is a symbolic link, the folder behind it is locked. Folders above `out` are created.
pub fn lock(out: &Path) -> Result<Locked, Error> {
    let out = resolve(out)?;
    let (Some(parent), Some(name)) = (out.parent(), out.file_name()) else {
        return Err(Error::usage(format!("{} cannot be updated; name a folder inside another", out.display())));
    };
    let name = name.to_string_lossy();
    let (lock, new) = (parent.join(format!(".{name}.lock")), parent.join(format!(".{name}.new")));
    let (file, remove) = take(&lock)?;
    let locked = Locked { out, new, lock, remove, _file: file };
    staging::clear(&locked.new, &locked.out)?;
    Ok(locked)
}

/// The folder that a path names, behind all links. Creates the folders above it.
fn resolve(out: &Path) -> Result<PathBuf, Error> {
    match fs::canonicalize(out) {
        Ok(folder) if folder.is_dir() => return Ok(folder),
        Ok(_) => return Err(Error::usage(format!("{} is not a folder; name a folder of crates", out.display()))),
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Error::io("find", out, &error)),
        Err(_) if fs::symlink_metadata(out).is_ok() => {
            return Err(Error::usage(format!(
                "{} is a link to a folder that does not exist; create the folder or remove the link",
                out.display()
            )));
        }
        Err(_) => {}
    }
    let absolute = std::path::absolute(out).map_err(|e| Error::io("find", out, &e))?;
    let (Some(parent), Some(name)) = (absolute.parent(), absolute.file_name()) else {
        return Err(Error::usage(format!("{} cannot be created; name a folder inside another", out.display())));
    };
    fs::create_dir_all(parent).map_err(|e| Error::io("create the folder", parent, &e))?;
    Ok(fs::canonicalize(parent).map_err(|e| Error::io("find", parent, &e))?.join(name))
}

/// Opens and locks the lock file. Returns also whether it is ours to remove.
///
/// The file is never emptied and never opened through a link: whatever is there under that name may be somebody else's.
fn take(lock: &Path) -> Result<(File, bool), Error> {
    let foreign = || Error {
        kind: Kind::Io,
        message: format!("{} exists and was not written by `gen`, which needs this name for its lock; move it away", lock.display()),
    };
    let busy = || Error {
        kind: Kind::Io,
        message: format!("another run is writing this folder ({} is locked); wait until it is done", lock.display()),
    };
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    let (mut file, created) = match options.clone().create_new(true).open(lock) {
        Ok(file) => (file, true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let meta = fs::symlink_metadata(lock).map_err(|e| Error::io("look at", lock, &e))?;
            if !meta.is_file() {
                return Err(foreign());
            }
            no_link(&mut options);
            (options.open(lock).map_err(|e| Error::io("open", lock, &e))?, false)
        }
        Err(error) => return Err(Error::io("create", lock, &error)),
    };
    match file.try_lock() {
        // A run removes its lock file at its end. A file that is gone by now locks nothing.
        Ok(()) if is_there(&file, lock) => {}
        Ok(()) | Err(fs::TryLockError::WouldBlock) => return Err(busy()),
        Err(fs::TryLockError::Error(error)) => return Err(Error::io("lock", lock, &error)),
    }
    let mut text = String::new();
    let read = std::io::Read::by_ref(&mut file).take(MARK.len() as u64 + 2).read_to_string(&mut text);
    if read.is_err() || !MARK.starts_with(text.trim_end()) {
        return Err(foreign());
    }
    if created {
        // On a full disk the file stays empty, which locks as well.
        let _ = file.write_all(MARK.as_bytes());
    }
    // An empty file that was there before may be somebody's; it is used and left.
    Ok((file, created || !text.is_empty()))
}

#[cfg(unix)]
fn no_link(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
}

#[cfg(not(unix))]
fn no_link(_: &mut OpenOptions) {}

#[cfg(unix)]
fn is_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let inode = |meta: io::Result<fs::Metadata>| meta.ok().map(|m| (m.dev(), m.ino()));
    inode(file.metadata()).is_some_and(|own| inode(fs::symlink_metadata(path)) == Some(own))
}

#[cfg(not(unix))]
fn is_there(_: &File, path: &Path) -> bool {
    path.exists()
}
