//! The files of a cache for a docs folder and a tree.

use super::{
    file,
    hash::{Hash, of, of_all},
    model::Cache,
    parsed::ParsedPages,
    stat::Time,
};
use crate::Error;
use apidoc_parse::page::Page;
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

/// The files of a cache: one of results, and one of parsed pages per folder of pages.
#[derive(Clone, Debug)]
pub struct Store {
    file: PathBuf,
    pages: PathBuf,
}

impl Store {
    /// The cache for these two folders, in a folder of caches.
    pub fn new(caches: &Path, docs: &Path, out: &Path) -> Self {
        let full = |path: &Path| fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.into());
        let name = of_all([&*full(docs).to_string_lossy(), &*full(out).to_string_lossy()]);
        Self { pages: caches.join(format!("{name}.pages")), file: caches.join(name) }
    }

    /// Reads the results and the time of their last change. Returns an empty cache if the file is missing, damaged, or from another
    /// version of the generator. Removes what killed runs left.
    pub fn load(&self) -> (Cache, Option<Time>) {
        self.file.parent().into_iter().chain([&*self.pages]).for_each(file::clear);
        let read = || {
            let time = fs::metadata(&self.file).ok()?.modified().ok()?;
            Some((serde_json::from_slice(&file::read(&self.file)?).ok()?, time))
        };
        read().map_or_else(|| (Cache::default(), None), |(cache, time)| (cache, Some(time)))
    }

    /// Writes the results.
    pub fn save(&self, cache: &Cache) -> Result<(), Error> {
        let written = serde_json::to_vec(cache).map_err(io::Error::from).and_then(|body| file::write(&self.file, &body));
        written.map_err(|e| Error::io("write the cache", &self.file, &e))
    }

    /// Reads the parsed pages of a folder.
    pub fn load_pages(&self, folder: &str) -> ParsedPages {
        ParsedPages::load(&self.pages.join(of(folder.as_bytes())))
    }

    /// Writes the parsed pages of a folder, each with its key. `old` has those of an earlier run.
    pub fn save_pages(&self, folder: &str, old: &ParsedPages, pages: &[(Hash, &Page)]) -> Result<(), Error> {
        let path = self.pages.join(of(folder.as_bytes()));
        old.save(&path, pages).map_err(|e| Error::io("write the cache", &path, &e))
    }

    /// Removes the parsed pages of folders that are gone.
    pub fn keep_pages_of<'a>(&self, folders: impl IntoIterator<Item = &'a str>) {
        let names: BTreeSet<_> = folders.into_iter().map(|folder| of(folder.as_bytes())).collect();
        for entry in fs::read_dir(&self.pages).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.len() == of(b"").len() && !names.contains(&name) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}
