//! The parsed pages of one folder, so that a changed page can be joined with the unchanged ones.
//!
//! A file has one line per page: a key of path and content, a blank, and the page as JSON.

use super::{
    file,
    hash::{Hash, of_all},
};
use apidoc_parse::page::Page;
use std::{collections::BTreeMap, io, ops::Range, path::Path};

/// The parsed pages of one folder.
#[derive(Clone, Debug, Default)]
pub struct ParsedPages {
    text: Vec<u8>,
    lines: BTreeMap<Hash, Range<usize>>,
}

impl ParsedPages {
    pub(super) fn load(path: &Path) -> Self {
        let text = file::read(path).unwrap_or_default();
        let mut lines = BTreeMap::new();
        let mut begin = 0;
        for end in memchr::memchr_iter(b'\n', &text) {
            if let Some(blank) = memchr::memchr(b' ', &text[begin..end])
                && let Ok(key) = std::str::from_utf8(&text[begin..begin + blank])
            {
                lines.insert(key.to_owned(), begin + blank + 1..end);
            }
            begin = end + 1;
        }
        Self { text, lines }
    }

    /// Writes the pages. Those that `self` has are copied as they are.
    pub(super) fn save(&self, path: &Path, pages: &[(Hash, &Page)]) -> io::Result<()> {
        let mut text = Vec::with_capacity(self.text.len());
        for (key, page) in pages {
            text.extend(key.as_bytes());
            text.push(b' ');
            match self.lines.get(key) {
                Some(line) => text.extend_from_slice(&self.text[line.clone()]),
                None => serde_json::to_writer(&mut text, page)?,
            }
            text.push(b'\n');
        }
        file::write(path, &text)
    }

    /// The key of a page: its path and the hash of its content.
    pub fn key(path: &str, content: &str) -> Hash {
        of_all([path, content])
    }

    /// Returns a page by its key, if it is there.
    pub fn get(&self, key: &str) -> Option<Page> {
        serde_json::from_slice(&self.text[self.lines.get(key)?.clone()]).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page that comes back changed would make a run with a cache differ from one without.
    #[test]
    fn pages_come_back_as_they_were() {
        let docs = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs-input"));
        let files = crate::load::docs(docs).unwrap().pages;
        let pages: Vec<_> = files.iter().step_by(9).map(|file| crate::load::page(file).unwrap()).collect();
        let keyed: Vec<_> = pages.iter().map(|page| (ParsedPages::key(&page.file, ""), page)).collect();
        let dir = tempfile::tempdir().unwrap();
        ParsedPages::default().save(&dir.path().join("pages"), &keyed).unwrap();
        let loaded = ParsedPages::load(&dir.path().join("pages"));
        for (key, page) in keyed {
            assert_eq!(loaded.get(&key).as_ref(), Some(page), "{}", page.file);
        }
        assert!(pages.len() > 5 && loaded.get("").is_none());
    }
}
