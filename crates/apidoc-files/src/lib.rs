//! Reads regular files only, and only up to a limit.
//!
//! A named pipe would block a run for ever, and a device such as `/dev/zero` has no end.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::Path,
};

/// Largest text that is read. The largest lock has 4 MB.
const MOST_TEXT_BYTES: u64 = 64 << 20;

/// Reads a file of at most `most` bytes. A link, a folder, a pipe, a device and a larger file are errors.
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let bytes = begin(path, most + 1)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other(format!("it has more than {most} bytes")));
    }
    Ok(bytes)
}

/// Reads a text that an earlier run wrote: a lock, a list, a manifest.
pub fn text(path: &Path) -> io::Result<String> {
    String::from_utf8(read(path, MOST_TEXT_BYTES)?).map_err(|error| io::Error::other(error.utf8_error()))
}

/// Reads the first bytes of a file, at most `most`.
pub fn begin(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let (file, size) = open(path)?;
    // One byte more than the file has, so that its end is found without another allocation.
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(most)).unwrap_or(0) + 1);
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens a regular file, and returns its size.
fn open(path: &Path) -> io::Result<(File, u64)> {
    let regular = |meta: &fs::Metadata| match meta.is_file() {
        true => Ok(()),
        false => Err(io::Error::other("it is not a regular file")),
    };
    regular(&fs::symlink_metadata(path)?)?;
    let mut options = OpenOptions::new();
    options.read(true);
    // What was a file a moment ago may be a link or a pipe by now.
    #[cfg(unix)]
    {
        use {rustix::fs::OFlags, std::os::unix::fs::OpenOptionsExt};
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    let file = options.open(path)?;
    let meta = file.metadata()?;
    regular(&meta)?;
    Ok((file, meta.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_regular_files_up_to_the_limit() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        fs::write(&path, "12345").unwrap();
        assert_eq!(read(&path, 5).unwrap(), b"12345");
        assert_eq!(begin(&path, 2).unwrap(), b"12");
        assert_eq!(text(&path).unwrap(), "12345");
        assert_eq!(read(&path, 4).unwrap_err().to_string(), "it has more than 4 bytes");
        fs::write(&path, b"\xff").unwrap();
        assert!(text(&path).is_err());
        assert_eq!(read(dir.path(), 4).unwrap_err().to_string(), "it is not a regular file");
        assert_eq!(read(&dir.path().join("b"), 4).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[cfg(unix)]
    #[test]
    fn rejects_devices_pipes_and_links() {
        let dir = tempfile::tempdir().unwrap();
        let link = dir.path().join("link");
        fs::write(dir.path().join("a"), "1").unwrap();
        std::os::unix::fs::symlink("a", &link).unwrap();
        let pipe = dir.path().join("pipe");
        rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, rustix::fs::Mode::RWXU, 0).unwrap();
        for path in [&link, &pipe, Path::new("/dev/zero")] {
            assert_eq!(read(path, 4).unwrap_err().to_string(), "it is not a regular file", "{}", path.display());
        }
    }
}
