//! The crates of a folder as they are on disk.

use crate::{Error, Record, Version, manifest, state::RELEASED};
use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// A crate that can be released.
#[derive(Clone, Debug)]
pub struct Package {
    /// Its folder.
    pub folder: PathBuf,
    /// Name of the package.
    pub name: String,
    /// Whether it was generated; otherwise it is the runtime.
    pub generated: bool,
    /// Text of `Cargo.toml`.
    pub manifest: String,
    /// Its own version in `Cargo.toml`, if it has one.
    pub version: Option<Version>,
    /// Text of `surface.lock`; empty for the runtime.
    pub surface: String,
    /// Text of `CHANGELOG.md`; empty if the file does not exist.
    pub changelog: String,
    /// Content of `released.lock`.
    pub record: Record,
}

/// Returns the generated crates of a folder, by folder name.
pub(crate) fn generated(out: &Path) -> Result<Vec<Package>, Error> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(out).map_err(|e| Error::file("read the folder", out, &e))? {
        let entry = entry.map_err(|e| Error::file("read the folder", out, &e))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // Behind a link are files of somebody else.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let has_lock = || fs::symlink_metadata(entry.path().join("surface.lock")).is_ok_and(|meta| meta.is_file());
        if name.starts_with("tencentcloud-") && is_folder && has_lock() {
            folders.push(entry.path());
        }
    }
    folders.sort();
    folders.into_iter().map(|folder| package(folder, true)).collect()
}

/// Reads one crate.
pub(crate) fn package(folder: PathBuf, generated: bool) -> Result<Package, Error> {
    let read = |name: &str| {
        let path = folder.join(name);
        match apidoc_files::text(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            text => text.map_err(|e| Error::file("read", &path, &e)),
        }
    };
    let manifest = read("Cargo.toml")?;
    let path = folder.join("Cargo.toml");
    let name = manifest::get(&manifest, "name").ok_or_else(|| Error::io(format!("{} names no package", path.display())))?;
    let version = manifest::get(&manifest, "version").map(|version| version.parse()).transpose();
    let version = version.map_err(|message: String| Error::refused(format!("{}: {message}", path.display())))?;
    let released = folder.join(RELEASED);
    let record = match read(RELEASED)? {
        text if text.is_empty() && !released.exists() => Record::default(),
        text => Record::parse(&released.display().to_string(), &text)?,
    };
    Ok(Package { name, generated, version, surface: read("surface.lock")?, changelog: read("CHANGELOG.md")?, record, manifest, folder })
}

/// Writes a file in one step, so that an interruption leaves the old or the new text.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let staged = path.with_file_name(format!(".{name}.new-{}", std::process::id()));
    let write = || -> io::Result<()> {
        let mut file = fs::File::create_new(&staged)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&staged, path)
    };
    write().map_err(|error| {
        let _ = fs::remove_file(&staged);
        Error::file("write", path, &error)
    })
}
