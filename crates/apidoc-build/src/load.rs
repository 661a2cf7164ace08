//! Lists and reads the files of a docs folder, in an order that does not depend on the disk.

use crate::Error;
use apidoc_parse::page::Page;
use std::{
    fs,
    path::{Path, PathBuf},
};

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
    for files in [&docs.pages, &docs.overrides] {
        if let Some(two) = files.windows(2).find(|two| two[0].path == two[1].path) {
            let message = format!("two files have the name {} if bytes that are not UTF-8 are replaced; rename one", two[0].path);
            return Err(Error { kind: crate::Kind::Io, message });
        }
    }
    if docs.pages.is_empty() {
        return Err(Error {
            kind: crate::Kind::Io,
            message: format!("{} contains no page (*.md, *.html, *.txt); --docs takes a folder of pages", folder.display()),
        });
    }
    Ok(docs)
}

/// Reads and parses a page.
pub fn page(file: &DocFile) -> Result<Page, Error> {
    Ok(apidoc_parse::read_page(&file.path, &bytes(file)?))
}

/// The bytes of a file. Of a file over the limit for a page, one byte more than the limit, which the parser reports.
pub fn bytes(file: &DocFile) -> Result<Vec<u8>, Error> {
    apidoc_files::begin(&file.disk, apidoc_parse::MAX_PAGE_BYTES as u64 + 1).map_err(|e| Error::io("read", &file.disk, &e))
}

/// The bytes of a file of overrides. A file over the limit for a page is an error: its end would be ignored.
pub fn overrides(file: &DocFile) -> Result<Vec<u8>, Error> {
    let bytes = bytes(file)?;
    if bytes.len() > apidoc_parse::MAX_PAGE_BYTES {
        let most = apidoc_parse::MAX_PAGE_BYTES >> 20;
        return Err(Error { kind: crate::Kind::Io, message: format!("{} has more than {most} MiB; divide it", file.disk.display()) });
    }
    Ok(bytes)
}

/// Whether a file is a page, by the end of its name.
pub fn is_page(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    matches!(end.as_str(), "md" | "markdown" | "html" | "htm" | "txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both would be one page to the cache, which would miss changes of the first one.
    #[cfg(target_os = "linux")]
    #[test]
    fn rejects_two_names_that_differ_in_invalid_bytes() {
        use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join(OsStr::from_bytes(b"a\xff.md")), "# A\n").unwrap();
        assert_eq!(docs(dir.path()).unwrap().pages[0].path, "a\u{fffd}.md");
        fs::write(dir.path().join(OsStr::from_bytes(b"a\xfe.md")), "# A\n").unwrap();
        assert!(docs(dir.path()).unwrap_err().to_string().starts_with("two files have the name a\u{fffd}.md if"));
    }

    #[test]
    fn refuses_overrides_whose_end_would_be_ignored() {
        let dir = tempfile::tempdir().unwrap();
        let file = DocFile { path: "overrides.toml".into(), disk: dir.path().join("overrides.toml") };
        fs::write(&file.disk, vec![b'#'; apidoc_parse::MAX_PAGE_BYTES]).unwrap();
        assert!(overrides(&file).is_ok());
        fs::write(&file.disk, vec![b'#'; apidoc_parse::MAX_PAGE_BYTES + 1]).unwrap();
        assert!(overrides(&file).unwrap_err().to_string().ends_with("overrides.toml has more than 8 MiB; divide it"));
    }
}
