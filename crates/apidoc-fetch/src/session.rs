//! State of a run on disk, in the hidden folder `.fetch` of the docs folder.
//!
//! `run.lock` keeps a second run out. `journal` has a line per page, written before the page is put in its place. If a run is
//! interrupted, the next one takes the lines whose page is on disk over into the lock files, and so knows what the first one wrote.

use crate::{
    Error,
    disk::{self, State},
    lock::{self, Entry, Lock},
};
use std::{
    collections::BTreeMap,
    fs::{self, File, TryLockError},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

const FOLDER: &str = ".fetch";
/// The name of a lock of a service version that is not in its place yet.
const TEMPORARY_LOCK: &str = "page-lock";
const MOST_JOURNAL: u64 = 256 << 20;

/// The only run on a docs folder.
pub(crate) struct Session {
    folder: PathBuf,
    journal: Mutex<File>,
    next: AtomicUsize,
    _run: File,
}

impl Session {
    /// Begins a run on a docs folder, and recovers what an interrupted run wrote.
    pub(crate) fn begin(docs: &Path) -> Result<Self, Error> {
        fs::create_dir_all(docs).map_err(|e| Error::io("create", docs, &e))?;
        let folder = disk::folder(docs, FOLDER)?;
        let run = only_run(&folder.join("run.lock"))?;
        let journal = folder.join("journal");
        recover(docs, &folder, &journal)?;
        for entry in fs::read_dir(&folder).map_err(|e| Error::io("read", &folder, &e))?.flatten() {
            if is_temporary(&entry.file_name().to_string_lossy()) {
                disk::remove(&entry.path())?;
            }
        }
        let file = File::create(&journal).map_err(|e| Error::io("create", &journal, &e))?;
        Ok(Self { folder, journal: Mutex::new(file), next: AtomicUsize::new(0), _run: run })
    }
    /// Writes a page: a line in the journal, then the file in one step. `page` is relative to the docs folder.
    pub(crate) fn write_page(&self, path: &Path, page: &str, entry: &Entry, body: &[u8]) -> Result<(), Error> {
        let line = lock::line(page, entry);
        let mut journal = self.journal.lock().unwrap_or_else(|e| e.into_inner());
        journal.write_all(line.as_bytes()).map_err(|e| Error::io("write", &self.folder.join("journal"), &e))?;
        drop(journal);
        disk::write(path, &self.temporary(), body)
    }
    /// Writes the lock of a service version, or removes it if no page is left.
    pub(crate) fn write_lock(&self, folder: &Path, lock: &Lock) -> Result<(), Error> {
        let path = folder.join(lock::NAME);
        if lock.0.is_empty() { disk::remove(&path) } else { disk::write(&path, &self.temporary(), lock.text().as_bytes()) }
    }
    /// Ends a run whose lock files are all written.
    pub(crate) fn end(self) -> Result<(), Error> {
        disk::remove(&self.folder.join("journal"))?;
        disk::remove(&self.folder.join("run.lock"))?;
        disk::remove_if_empty(&self.folder);
        Ok(())
    }
    fn temporary(&self) -> PathBuf {
        self.folder.join(format!("page-{}", self.next.fetch_add(1, Ordering::Relaxed)))
    }
}

/// Whether a run gives this name to files that it has not put in their places yet.
fn is_temporary(name: &str) -> bool {
    name == TEMPORARY_LOCK || name.strip_prefix("page-").is_some_and(|number| number.parse::<usize>().is_ok())
}

fn only_run(path: &Path) -> Result<File, Error> {
    let busy = || Error::failed(format!("another fetch is running on this folder ({} is locked): wait until it is done", path.display()));
    // A run writes nothing into its lock file.
    if fs::symlink_metadata(path).is_ok_and(|meta| !meta.is_file() || meta.len() > 0) {
        return Err(Error::failed(format!("{} is not the lock file of a fetch: move it away", path.display())));
    }
    let file = File::options().write(true).create(true).truncate(false).open(path).map_err(|e| Error::io("create", path, &e))?;
    match file.try_lock() {
        // The run before removed its lock file at its end: a removed file locks nothing.
        Ok(()) if is_linked(&file) && path.exists() => Ok(file),
        Ok(()) | Err(TryLockError::WouldBlock) => Err(busy()),
        Err(TryLockError::Error(e)) => Err(Error::io("lock", path, &e)),
    }
}

#[cfg(unix)]
fn is_linked(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|meta| meta.nlink() > 0)
}

#[cfg(not(unix))]
fn is_linked(_: &File) -> bool {
    true
}

/// Adds the pages of an interrupted run to the lock files.
fn recover(docs: &Path, folder: &Path, journal: &Path) -> Result<(), Error> {
    let text = match fs::symlink_metadata(journal) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
        Ok(meta) if meta.is_file() && meta.len() <= MOST_JOURNAL => fs::read(journal).map_err(|e| Error::io("read", journal, &e))?,
        _ => return Err(Error::failed(format!("{} is not a journal of a fetch: move it away", journal.display()))),
    };
    let text = String::from_utf8_lossy(&text);
    if text.contains('\n') && text.lines().all(|line| lock::journal_line(line).is_none()) {
        return Err(Error::failed(format!("{} is not a journal of a fetch: move it away", journal.display())));
    }
    let mut found: BTreeMap<(String, String), BTreeMap<String, Entry>> = BTreeMap::new();
    // The last line may be cut; a line that is not understood is a page that the next run requests again.
    for (service, version, page, entry) in text.lines().filter_map(lock::journal_line) {
        found.entry((service, version)).or_default().insert(page, entry);
    }
    for ((service, version), pages) in found {
        let home = docs.join(&service).join(&version);
        let mut lock = Lock::read(&home)?;
        let before = lock.clone();
        for (page, entry) in pages {
            if disk::state(&home.join(&page))? == State::File(entry.sha256.clone()) {
                lock.0.insert(page, entry);
            }
        }
        if lock != before {
            disk::write(&home.join(lock::NAME), &folder.join(TEMPORARY_LOCK), lock.text().as_bytes())?;
        }
    }
    Ok(())
}
