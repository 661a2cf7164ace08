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

/// Whether there is a file with this name, also a link that leads nowhere. A directory that may not be searched says nothing about a file in it.
pub(super) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Returns the text of a file; `None` if it does not exist.
///
/// Only regular files are read: opening a named pipe or a device could block the thread for ever.
pub(super) fn read(path: &Path) -> Result<Option<String>, Failure> {
    let unreadable = |error: std::io::Error| Failure::malformed(format!("cannot read {}: {error}", path.display()));
    let kind = match fs::metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound && exists(path) => {
            return Err(Failure::malformed(format!("{} is a link to a file that does not exist", path.display())));
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
