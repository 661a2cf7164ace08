//! The list of generated files in each crate's folder.

use super::names::{CRATE, LIST, MANIFEST, MARK, MARKER};
use crate::{Error, text::Text};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

/// Adds each crate's list to the files of a tree.
pub fn add_lists(files: &mut BTreeMap<String, Text>) {
    let mut lists: BTreeMap<String, String> = BTreeMap::new();
    for path in files.keys() {
        if let Some((name, file)) = path.split_once('/')
            && file != LIST
        {
            let list =
                lists.entry(name.into()).or_insert_with(|| format!("{MARK} The files of this crate that it may replace or remove.\n"));
            list.push_str(file);
            list.push('\n');
        }
    }
    files.extend(lists.into_iter().map(|(name, text)| (format!("{name}/{LIST}"), Text { text, once: false })));
}

/// Returns the paths that the list of one crate has, relative to the tree. A crate without a list has none.
///
/// The lines are only compared with paths found on disk, so a wrong line has no effect.
pub(super) fn listed(tree: &Path, name: &str) -> Result<BTreeSet<String>, Error> {
    let path = tree.join(name).join(LIST);
    let text = match fs::symlink_metadata(&path) {
        // Something that is not a file is somebody else's.
        Ok(meta) if !meta.is_file() => return Ok(BTreeSet::new()),
        Ok(_) => apidoc_files::text(&path).map_err(|e| Error::io("read", &path, &e))?,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Ok(BTreeSet::new()),
        Err(error) => return Err(Error::io("read", &path, &error)),
    };
    if !text.starts_with(MARK) {
        return Ok(BTreeSet::new());
    }
    let lines = text.lines().skip(1).map(|line| format!("{name}/{line}"));
    Ok(lines.chain([format!("{name}/{LIST}")]).collect())
}

/// Whether a name at the root of a tree is one of the root files of `gen`.
pub(super) fn is_root_file(name: &str) -> bool {
    matches!(name, MARKER | MANIFEST)
}

/// Whether a name at the root of a tree is a crate's folder.
pub(super) fn is_crate(name: &str) -> bool {
    name.starts_with(CRATE)
}
