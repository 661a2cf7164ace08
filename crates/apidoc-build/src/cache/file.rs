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
    let new = file.with_extension(format!("new-{}", std::process::id()));
    let write = || {
        // A killed run with this number may have left the file. Whatever else has its name is not written through.
        let _ = fs::remove_file(&new);
        let mut file = fs::File::create_new(&new)?;
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

/// The first line: what wrote the file, and the hash of the rest.
fn head(body: &[u8]) -> String {
    format!("apidoc-cache {CACHE_VERSION} {GENERATOR} {}", of(body))
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
