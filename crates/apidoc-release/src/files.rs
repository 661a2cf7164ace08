//! The hash of what a package contains.

use crate::{Error, manifest};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// Returns the hash of the files of a crate that are published, without the entries that a release writes.
///
/// What `exclude` in `Cargo.toml` names, hidden files, links and the changelog are left out: they change nothing for users.
pub(crate) fn hash(folder: &Path) -> Result<String, Error> {
    let path = folder.join("Cargo.toml");
    let excluded = manifest::excluded(&apidoc_files::text(&path).map_err(|e| Error::file("read", &path, &e))?);
    let mut files = Vec::new();
    let mut open = vec![(folder.to_path_buf(), String::new())];
    while let Some((dir, prefix)) = open.pop() {
        let entries = fs::read_dir(&dir).map_err(|e| Error::file("read the folder", &dir, &e))?;
        for entry in entries {
            let entry = entry.map_err(|e| Error::file("read the folder", &dir, &e))?;
            let kind = entry.file_type().map_err(|e| Error::file("look at", &entry.path(), &e))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            let own = prefix.is_empty() && matches!(&*name, "target" | "released.lock" | "CHANGELOG.md" | "Cargo.lock");
            if name.starts_with('.') || own || excluded.iter().any(|one| one.trim_end_matches('/') == path) {
                continue;
            }
            if kind.is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else if kind.is_file() {
                files.push((path, entry.path()));
            }
        }
    }
    files.sort();
    let mut hasher = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    for (path, disk) in files {
        let mut bytes = fs::read(&disk).map_err(|e| Error::file("read", &disk, &e))?;
        if path == "Cargo.toml" {
            bytes = manifest::without_written(&String::from_utf8_lossy(&bytes)).into_bytes();
        }
        add(path.as_bytes());
        add(&bytes);
    }
    let digest = hasher.finalize();
    Ok(digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
}
