//! Lists and reads the files of a docs folder, in an order that does not depend on the disk.

use crate::Error;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The size limit of a page. Reading a page takes up to 80 times its size in memory, and no public page is over 3 MB.
const LARGEST: u64 = 8 << 20;

/// The files of a docs folder.
#[derive(Clone, Debug, Default)]
pub struct Docs {
    /// The pages, by their path.
    pub pages: Vec<DocFile>,
    /// The `overrides.toml` files, by their path.
    pub overrides: Vec<DocFile>,
}

/// One file of a docs folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocFile {
    /// Path in the docs folder, with `/` between folders. Bytes that are not UTF-8 are replaced.
    pub path: String,
    /// Path on disk.
    pub disk: PathBuf,
}

/// Finds the files of a docs folder. Links are not followed and hidden files are left out.
pub fn docs(folder: &Path) -> Result<Docs, Error> {
    let meta = fs::metadata(folder).map_err(|e| Error::io("read the docs folder", folder, &e))?;
    if !meta.is_dir() {
        return Err(Error::usage(format!("{} is not a folder; --docs takes a folder of pages", folder.display())));
    }
    let mut docs = Docs::default();
    let mut open = vec![(folder.to_path_buf(), String::new())];
    while let Some((dir, prefix)) = open.pop() {
        let entries = fs::read_dir(&dir).map_err(|e| Error::io("read the folder", &dir, &e))?;
        for entry in entries {
            let entry = entry.map_err(|e| Error::io("read the folder", &dir, &e))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().map_err(|e| Error::io("look at", &entry.path(), &e))?;
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{prefix}{name}");
            if kind.is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else if kind.is_file() {
                let file = DocFile { path, disk: entry.path() };
                if name == "overrides.toml" {
                    docs.overrides.push(file);
                } else if is_page(&name) {
                    docs.pages.push(file);
                }
            }
        }
    }
    docs.pages.sort();
    docs.overrides.sort();
    if docs.pages.is_empty() {
        return Err(Error {
            kind: crate::Kind::Io,
            message: format!("{} contains no page (*.md, *.html, *.txt); --docs takes a folder of pages", folder.display()),
        });
    }
    Ok(docs)
}

/// The bytes of a file.
pub fn bytes(file: &DocFile) -> Result<Vec<u8>, Error> {
    let length = fs::metadata(&file.disk).map_err(|e| Error::io("read", &file.disk, &e))?.len();
    if length > LARGEST {
        return Err(Error {
            kind: crate::Kind::Io,
            message: format!(
                "{} has {length} bytes; the limit for a page is {} MiB; move it out of the docs folder or split it",
                file.disk.display(),
                LARGEST >> 20
            ),
        });
    }
    fs::read(&file.disk).map_err(|e| Error::io("read", &file.disk, &e))
}

/// Whether a file is a page, by the end of its name.
pub fn is_page(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    matches!(end.as_str(), "md" | "markdown" | "html" | "htm" | "txt")
}
