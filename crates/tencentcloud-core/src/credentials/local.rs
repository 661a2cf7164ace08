//! Small local files.

use super::error::Failure;
use std::{
    fs::{self, File},
    io::{ErrorKind, Read},
    path::Path,
};

/// The variable that names a profile, of the profile file and of the command line tool.
pub(super) const PROFILE_VARIABLE: &str = "TENCENTCLOUD_PROFILE";

/// The maximum length of a file with credentials, in bytes.
const MAX_FILE: u64 = 1 << 20;

/// Whether there is a file with this name, or something that hides whether there is one: a link that leads nowhere, or a folder of
/// the file that cannot be read. A home directory that may not be searched says nothing about a file in it.
pub(super) fn exists(path: &Path) -> bool {
    match fs::symlink_metadata(path) {
        Ok(_) => true,
        Err(error) => is_hidden(path, &error),
    }
}

/// Whether the folder of a file is there, but does not show the file.
fn is_hidden(path: &Path, error: &std::io::Error) -> bool {
    let Some(folder) = path.parent() else { return false };
    let leads_nowhere = |meta: fs::Metadata| meta.is_symlink() && fs::metadata(folder).is_err();
    let is_readable = matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
    fs::symlink_metadata(folder).is_ok_and(|meta| !is_readable || leads_nowhere(meta))
}

/// Returns the text of a file; `None` if it does not exist.
///
/// Only regular files are read: opening a named pipe or a device could block the thread for ever.
pub(super) fn read(path: &Path) -> Result<Option<String>, Failure> {
    let unreadable = |error: std::io::Error| Failure::malformed(format!("cannot read {}: {error}", path.display()));
    let kind = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound && exists(path) => {
            let (link, what) = match (fs::symlink_metadata(path), path.parent()) {
                (Err(_), Some(folder)) => (folder, "folder"),
                _ => (path, "file"),
            };
            return Err(Failure::malformed(format!("{} is a link to a {what} that does not exist", link.display())));
        }
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(unreadable(error)),
    };
    if !kind.is_file() {
        return Err(Failure::malformed(format!("{} is not a regular file", path.display())));
    }
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(MAX_FILE + 1).read_to_string(&mut text));
    match read {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(error)),
        Ok(n) if n as u64 > MAX_FILE => Err(Failure::malformed(format!("{} is longer than a megabyte", path.display()))),
        Ok(_) => Ok(Some(text)),
    }
}
