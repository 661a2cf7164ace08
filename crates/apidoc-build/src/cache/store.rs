//! The file of a cache: read whole or not at all, and replaced in one step.

use super::{
    hash::{of, of_all},
    model::Cache,
    stat::Time,
};
use crate::Error;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The hash of the generator's sources.
const GENERATOR: &str = env!("APIDOC_GENERATOR");
/// The form of the file.
const FORM: u32 = 1;

/// The file of the cache for a docs folder and a tree.
#[derive(Clone, Debug)]
pub struct Store {
    file: PathBuf,
}

impl Store {
    /// The cache for these two folders, in a folder of caches.
    pub fn new(caches: &Path, docs: &Path, out: &Path) -> Self {
        let full = |path: &Path| fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.into());
        let name = of_all([&*full(docs).to_string_lossy(), &*full(out).to_string_lossy()]);
        Self { file: caches.join(name) }
    }

    /// Reads the cache and the time of its last change. Returns an empty cache if the file is missing, damaged, or from another
    /// version of the generator.
    pub fn load(&self) -> (Cache, Option<Time>) {
        self.read().map_or_else(|| (Cache::default(), None), |(cache, time)| (cache, Some(time)))
    }

    fn read(&self) -> Option<(Cache, Time)> {
        let time = fs::metadata(&self.file).ok()?.modified().ok()?;
        let text = fs::read(&self.file).ok()?;
        let end = text.iter().position(|byte| *byte == b'\n')?;
        let (head, body) = (&text[..end], &text[end + 1..]);
        if head != self::head(body).as_bytes() {
            return None;
        }
        Some((serde_json::from_slice(body).ok()?, time))
    }

    /// Writes the cache. A run that is killed meanwhile leaves the one before.
    pub fn save(&self, cache: &Cache) -> Result<(), Error> {
        self.write(cache).map_err(|e| Error::io("write the cache", &self.file, &e))
    }

    fn write(&self, cache: &Cache) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let body = serde_json::to_vec(cache)?;
        let mut text = head(&body).into_bytes();
        text.push(b'\n');
        text.extend(body);
        // Two runs at once write two files; the last one wins.
        let new = self.file.with_extension(format!("new-{}", std::process::id()));
        let written = fs::write(&new, &text).and_then(|()| fs::rename(&new, &self.file));
        if written.is_err() {
            let _ = fs::remove_file(&new);
        }
        written
    }
}

/// The first line: what wrote the file, and the hash of the rest.
fn head(body: &[u8]) -> String {
    format!("apidoc-cache {FORM} {GENERATOR} {}", of(body))
}
