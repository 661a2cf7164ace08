//! Updates a tree: stages the changed files, flushes them, and moves them into place.

use super::{
    compare::Changes,
    flush,
    listing::inside,
    lock::Locked,
    names::LIST,
    place,
    plan::{self, Step},
    staging,
};
use crate::{Error, text::Text};
use rayon::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// The figures of an update.
#[derive(Clone, Copy, Debug, Default)]
pub struct Written {
    /// The number of files that it wrote.
    pub files: usize,
    /// The time until the new files were on disk.
    pub flush: Duration,
}

/// Makes the tree what `files` and `changes` say. `changes` comes from a comparison under the same lock.
///
/// If the run is killed, every folder that holds nothing foreign is as before or as after, and the next run completes the rest.
pub fn write(locked: &Locked, files: &BTreeMap<String, Text>, changes: &Changes) -> Result<Written, Error> {
    let (out, new) = (&locked.out, &locked.new);
    let exists = out.is_dir();
    if changes.is_empty() && exists {
        return Ok(Written::default());
    }
    let steps = plan::steps(changes, exists);
    let staged = staging::create(new).and_then(|staging| {
        let files = stage(out, &staging, files, changes, &steps)?;
        let begin = Instant::now();
        flush::below(&staging)?;
        Ok((staging, Written { files, flush: begin.elapsed() }))
    });
    if staged.is_err() {
        // The tree has not been changed. On a full disk the staged files would keep the space.
        let _ = staging::clear(new, out);
    }
    let (staging, mut written) = staged?;
    let tree = new.join("tree");
    fs::rename(&staging, &tree).map_err(|e| Error::io("rename", &staging, &e))?;
    let update = Update { out, new, tree: &tree, changes };
    let mut touched = BTreeSet::new();
    for step in &steps {
        update.step(step, &mut touched)?;
    }
    let begin = Instant::now();
    for folder in touched.iter().filter(|folder| folder.is_dir()) {
        flush::folder(folder)?;
    }
    written.flush += begin.elapsed();
    staging::clear(new, out)?;
    Ok(written)
}

/// Writes the changed files, and links the others of folders that are exchanged. Returns how many files were written.
fn stage(out: &Path, staging: &Path, files: &BTreeMap<String, Text>, changes: &Changes, steps: &[Step]) -> Result<usize, Error> {
    let written: Vec<&String> = changes.missing.iter().chain(&changes.different).collect();
    let exchanged = steps.iter().filter_map(|step| if let Step::Exchange(folder) = step { Some(folder) } else { None });
    let linked: Vec<&String> = exchanged.flat_map(|folder| inside(&changes.same, folder)).collect();
    let folders: BTreeSet<_> = written.iter().chain(&linked).filter_map(|path| path.rsplit_once('/')).map(|(folder, _)| folder).collect();
    for folder in folders {
        let folder = staging.join(folder);
        fs::create_dir_all(&folder).map_err(|e| Error::io("create the folder", &folder, &e))?;
    }
    written.par_iter().try_for_each(|path| {
        let to = staging.join(path);
        let text = files.get(*path).map_or("", |file| file.text.as_str());
        fs::write(&to, text).map_err(|e| Error::io("write", &to, &e))
    })?;
    linked.par_iter().try_for_each(|path| {
        let to = staging.join(path);
        place::link(&out.join(path), &to).map_err(|e| Error::io("write", &to, &e))
    })?;
    Ok(written.len())
}

struct Update<'a> {
    out: &'a Path,
    new: &'a Path,
    tree: &'a Path,
    changes: &'a Changes,
}

impl Update<'_> {
    /// Carries out a step, and notes the folders whose names it changes.
    fn step(&self, step: &Step, touched: &mut BTreeSet<PathBuf>) -> Result<(), Error> {
        let (Step::Exchange(path) | Step::Put(path) | Step::Replace(path) | Step::Remove(path) | Step::Drop(path)) = step;
        let (from, to) = (at(self.tree, path), at(self.out, path));
        touched.extend(to.parent().map(Path::to_path_buf));
        let failed = |what: &str, error: &io::Error| Error::io(what, &to, error);
        match step {
            Step::Exchange(path) => {
                if place::exchange(&from, &to).is_err() {
                    // A file system without this call, or a mount point: file by file.
                    for step in plan::one_by_one(self.changes, path) {
                        self.step(&step, touched)?;
                    }
                }
            }
            Step::Put(_) => {
                if let Some(folder) = to.parent() {
                    fs::create_dir_all(folder).map_err(|e| failed("create the folder of", &e))?;
                }
                // A rename replaces a folder only if it is empty.
                let put = place::put(&from, &to).or_else(|error| if to.is_dir() { fs::rename(&from, &to) } else { Err(error) });
                put.map_err(|e| failed("put the new file or folder at", &e))?;
            }
            // The old list stays in the staging folder: it names what else is there.
            Step::Replace(path) if path.ends_with(LIST) && place::exchange(&from, &to).is_ok() => {}
            Step::Replace(_) => fs::rename(&from, &to).map_err(|e| failed("replace", &e))?,
            Step::Remove(path) => {
                // A list goes where the removed folders are, since it names what is in them.
                let removed = if path.ends_with(LIST) { self.drop(path) } else { fs::remove_file(&to) };
                removed.map_err(|e| failed("remove", &e))?;
                self.remove_empty(path);
            }
            Step::Drop(path) => {
                if self.drop(path).is_err() {
                    for step in plan::one_by_one(self.changes, path) {
                        self.step(&step, touched)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Moves a file or folder out of the tree.
    fn drop(&self, path: &str) -> io::Result<()> {
        let gone = self.new.join("gone").join(path);
        gone.parent().map_or(Ok(()), fs::create_dir_all)?;
        place::put(&at(self.out, path), &gone)
    }

    /// Removes the folders above a removed file as far as they are empty.
    fn remove_empty(&self, path: &str) {
        let mut folder = path;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            if fs::remove_dir(self.out.join(parent)).is_err() {
                return;
            }
            folder = parent;
        }
    }
}

/// A path in a tree; the root itself without a separator at its end.
fn at(tree: &Path, path: &str) -> PathBuf {
    if path.is_empty() { tree.to_path_buf() } else { tree.join(path) }
}
