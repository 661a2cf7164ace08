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
pub(crate) fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other(format!("it has more than {most} bytes")));
    }
    Ok(bytes)
}

/// Reads a text that an earlier run wrote: a lock, a list, a manifest.
pub(crate) fn text(path: &Path) -> io::Result<String> {
    String::from_utf8(read(path, MOST_TEXT_BYTES)?).map_err(|error| io::Error::other(error.utf8_error()))
}

/// Reads the first bytes of a file, at most `most`.
pub(crate) fn begin(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn open(path: &Path) -> io::Result<File> {
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
    regular(&file.metadata()?)?;
    Ok(file)
}
