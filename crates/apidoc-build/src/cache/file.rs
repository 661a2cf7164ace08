//! A file of a cache: read whole or not at all, and replaced in one step.

use super::hash::of;

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

/// The hash of the generator's sources.
const GENERATOR: &str = env!("APIDOC_GENERATOR");
/// Largest file that is read.
const MOST_BYTES: u64 = 2 << 30;
/// The form of the files.
const CACHE_VERSION: u32 = 2;
/// The extension of a file that is not complete, before the number of the process that writes it.
const NEW: &str = "new-";
/// The beginning of each file.
const NAME: &str = "apidoc-cache ";

/// Reads the content of a file. Returns `None` if it is missing, damaged, or from another version of the generator.
pub(super) fn read(file: &Path) -> Option<Vec<u8>> {
    let mut text = apidoc_files::read(file, MOST_BYTES).ok()?;
    let end = text.iter().position(|byte| *byte == b'\n')?;
    if text[..end] != *head(&text[end + 1..]).as_bytes() {
        return None;
    }
    text.drain(..=end);
    Some(text)
}

/// Writes the content of a file. A run that is killed meanwhile leaves the one before.
pub(super) fn write(file: &Path, body: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // Two runs at once write two files; the last one wins.
    let new = file.with_extension(format!("{NEW}{}", std::process::id()));
    let write = || {
        // A killed run with this number may have left the file. Whatever else has its name is not written through.
        let _ = fs::remove_file(&new);
        let mut file = fs::File::create_new(&new)?;
        // Keeps the file from `clear` in other runs, where the file system can lock.
        let _ = file.lock();
        file.write_all(head(body).as_bytes())?;
        file.write_all(b"\n")?;
        file.write_all(body)
    };
    let written = write().and_then(|()| fs::rename(&new, file));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}

/// Removes the new files that killed runs left in a folder.
///
/// Runs that have not ended lock their new files. A file with another name or another beginning is not ours.
pub(super) fn clear(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if is_new(&entry.file_name().to_string_lossy()) && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let path = entry.path();
            // A run that was killed early has not written all of the beginning.
            let is_ours = |begin: Vec<u8>| NAME.as_bytes().starts_with(&begin);
            if apidoc_files::begin(&path, NAME.len() as u64).is_ok_and(is_ours)
                && let Ok(file) = fs::File::open(&path)
                && file.try_lock().is_ok()
            {
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// Whether a file is named as [`write`] names a new one: a hash and the number of a process.
fn is_new(name: &str) -> bool {
    let is_hash = |stem: &str| stem.len() == of(b"").len() && stem.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let number = |end: &str| end.strip_prefix(NEW).is_some_and(is_number);
    name.split_once('.').is_some_and(|(stem, end)| is_hash(stem) && number(end))
}

/// The first line: what wrote the file, and the hash of the rest.
fn head(body: &[u8]) -> String {
    format!("{NAME}{CACHE_VERSION} {GENERATOR} {}", of(body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_no_file_of_others() {
        let dir = tempfile::tempdir().unwrap();
        let (file, other) = (dir.path().join("cache"), dir.path().join("other"));
        fs::write(&other, "mine").unwrap();
        #[cfg(unix)]
        for link in [file.clone(), file.with_extension(format!("new-{}", std::process::id()))] {
            std::os::unix::fs::symlink(&other, link).unwrap();
        }
        assert_eq!(read(&file), None);
        write(&file, b"body").unwrap();
        assert_eq!((read(&file).unwrap(), fs::read(&other).unwrap()), (b"body".to_vec(), b"mine".to_vec()));
    }

    #[test]
    fn removes_only_new_files_that_no_run_is_writing() {
        let dir = tempfile::tempdir().unwrap();
        let path = |name: &str| dir.path().join(name);
        let hash = of(b"");
        let left = [(format!("{hash}.new-1"), ""), (format!("{hash}.new-22"), "apidoc-"), (format!("{hash}.new-333"), "apidoc-cache 2 x")];
        let kept = [
            (format!("{hash}.new-4444"), "written by somebody"),
            (format!("{hash}.new-"), ""),
            (format!("{hash}.new-1a"), ""),
            (format!("{hash}.old-1"), ""),
            (format!("{}.new-1", &hash[1..]), ""),
            (hash.clone(), "apidoc-cache 2 x"),
            (format!("{hash}.new-5"), "apidoc-cache 2 x"),
        ];
        for (name, text) in left.iter().chain(&kept) {
            fs::write(path(name), text).unwrap();
        }
        let (folder, written) = (path(&format!("{hash}.new-6")), fs::File::open(path(&format!("{hash}.new-5"))).unwrap());
        fs::create_dir(&folder).unwrap();
        written.lock().unwrap();
        clear(dir.path());
        assert!(left.iter().all(|(name, _)| !path(name).exists()));
        assert!(folder.is_dir() && kept.iter().all(|(name, text)| fs::read_to_string(path(name)).unwrap() == *text));
    }

    #[test]
    fn ignores_another_generator_and_whatever_is_not_a_file() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("cache");
        write(&file, b"body").unwrap();
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace(GENERATOR, "0123456789abcdef")).unwrap();
        assert_eq!(read(&file), None);
        fs::remove_file(&file).unwrap();
        fs::create_dir(&file).unwrap();
        assert_eq!(read(&file), None);
        assert!(write(&file, b"body").is_err());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
