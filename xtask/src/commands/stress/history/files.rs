//! Files of the generated crates, and errors about files.

use apidoc_build::{Error, Kind};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

pub(super) fn crates(out: &Path) -> Result<Vec<String>, Error> {
    let names = entries(out)?.into_iter().filter(|path| path.join("surface.lock").is_file());
    let mut names: Vec<String> = names.filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned())).collect();
    names.sort();
    Ok(names)
}

pub(super) fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Error> {
    let (mut all, mut open) = (BTreeMap::new(), vec![folder.to_path_buf()]);
    while let Some(dir) = open.pop() {
        for path in entries(&dir)? {
            match path.is_dir() {
                true => open.push(path),
                false => {
                    let text = fs::read(&path).map_err(|e| io("read", &path, &e))?;
                    all.insert(path.strip_prefix(folder).unwrap_or(&path).to_path_buf(), text);
                }
            }
        }
    }
    Ok(all)
}

pub(super) fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    for (path, text) in files(from)? {
        let path = to.join(path);
        let folder = path.parent().unwrap_or(to);
        fs::create_dir_all(folder).map_err(|e| io("create", folder, &e))?;
        write(&path, &text)?;
    }
    Ok(())
}

pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(|e| io("read the folder", folder, &e))?;
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(|e| io("read the folder", folder, &e))).collect()
}

pub(super) fn write(path: &Path, text: &[u8]) -> Result<(), Error> {
    fs::write(path, text).map_err(|e| io("write", path, &e))
}

pub(super) fn io(what: &str, path: &Path, error: &std::io::Error) -> Error {
    failed(format!("cannot {what} {}: {error}", path.display()))
}

pub(super) fn failed(message: String) -> Error {
    Error { kind: Kind::Io, message }
}
