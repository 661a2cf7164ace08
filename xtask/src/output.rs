//! Files that a command writes because the user names them.

use apidoc_build::{Error, Kind};
use std::{fs, path::Path};

/// The length of a file's beginning, by which a command finds out what the file is.
const BEGINNING: u64 = 2048;

/// Writes a file. Refuses to replace a regular file unless it is empty or begins as what this command writes: a mistyped name costs no file.
pub(crate) fn write(path: &Path, text: &[u8], is_ours: impl Fn(&str) -> bool) -> Result<(), Error> {
    let failed = |message: String| Error { kind: Kind::Io, message };
    // Pipes and devices, such as standard output, are written to.
    if fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() > 0) {
        let target = fs::canonicalize(path).map_err(|e| failed(format!("cannot read {}: {e}", path.display())))?;
        let beginning = apidoc_files::begin(&target, BEGINNING).map_err(|e| failed(format!("cannot read {}: {e}", path.display())))?;
        if !is_ours(&String::from_utf8_lossy(&beginning)) {
            let message = format!("{} exists and was not written by this command; name another file, or remove it first", path.display());
            return Err(failed(message));
        }
    }
    fs::write(path, text).map_err(|e| failed(format!("cannot write {}: {e}", path.display())))
}
