//! Files in a tree that `gen` did not write: they must stay as they are, whenever it is killed.

use super::failed;
use apidoc_build::Error;
use std::{collections::BTreeMap, fs, path::Path};

/// A crate that has foreign files in it.
const CRATE: &str = "tencentcloud-sts";

const PLANTED: [&str; 10] = [
    ".git/HEAD",
    ".git/objects/aa/bb",
    ".git/refs/heads/main",
    ".env",
    "target/debug/build",
    "Cargo.lock",
    "notes.txt",
    "tencentcloud-sts/.idea/workspace.xml",
    "tencentcloud-sts/src/notes.txt",
    "tencentcloud-sts/target/debug/build",
];

/// Links, each with its target. Neither the link nor the file behind it may change.
const LINKS: [(&str, &str); 3] =
    [("link", "nowhere"), ("notes-link.txt", "notes.txt"), ("tencentcloud-sts/src/linked.rs", "../../notes.txt")];

/// The foreign files of a tree: their content, and on Unix what a move or a new file would change.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Files(BTreeMap<&'static str, (Vec<u8>, u64, i64)>);

impl Files {
    /// The first difference.
    pub(super) fn differs(&self, now: &Self) -> Option<String> {
        let path = self.0.iter().find(|(path, file)| now.0.get(*path) != Some(file)).map(|(path, _)| path)?;
        Some(format!("{path} is gone or was moved"))
    }
}

/// Whether a crate has foreign files in it.
pub(super) fn is_in(name: &str) -> bool {
    name == CRATE
}

/// Adds foreign files to a tree: a repository, hidden files, folders of cargo, notes, links.
pub(super) fn plant(out: &Path) -> Result<(), Error> {
    for path in PLANTED {
        let path = out.join(path);
        let folder = path.parent().unwrap_or(out);
        fs::create_dir_all(folder).map_err(|e| failed("create", folder, &e))?;
        fs::write(&path, path.to_string_lossy().as_bytes()).map_err(|e| failed("write", &path, &e))?;
    }
    for (path, target) in LINKS {
        let path = out.join(path);
        link(target, &path).map_err(|e| failed("create the link", &path, &e))?;
    }
    Ok(())
}

#[cfg(unix)]
fn link(target: &str, path: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

/// Links need a privilege here.
#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Reads the foreign files that are there, and the folder of the repository.
pub(super) fn files(out: &Path) -> Result<Files, Error> {
    let mut files = Files::default();
    for path in PLANTED.into_iter().chain([".git", "target"]).chain(LINKS.map(|(path, _)| path)) {
        let full = out.join(path);
        if let Ok(meta) = fs::symlink_metadata(&full) {
            let content = if meta.is_dir() {
                Vec::new()
            } else if meta.is_symlink() {
                let target = fs::read_link(&full).map_err(|e| failed("read", &full, &e))?;
                target.to_string_lossy().into_owned().into_bytes()
            } else {
                fs::read(&full).map_err(|e| failed("read", &full, &e))?
            };
            let (inode, changed) = identity(&meta);
            files.0.insert(path, (content, inode, changed));
        }
    }
    Ok(files)
}

#[cfg(unix)]
fn identity(meta: &fs::Metadata) -> (u64, i64) {
    use std::os::unix::fs::MetadataExt;
    (meta.ino(), meta.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &fs::Metadata) -> (u64, i64) {
    (0, 0)
}
