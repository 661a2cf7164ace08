//! Moves one file or folder in one system call.

use std::{fs, io, path::Path};

/// Exchanges two folders.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Puts a file or folder where nothing is. An error if something is there.
pub(super) fn put(from: &Path, to: &Path) -> io::Result<()> {
    match put_without_replacing(from, to) {
        // The file system has no such call.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => match fs::symlink_metadata(to) {
            Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(from, to),
        },
        done => done,
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn put_without_replacing(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn put_without_replacing(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Makes a second name for a file, or a copy with the same time on a file system without links.
pub(super) fn link(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).or_else(|_| {
        let time = fs::metadata(from)?.modified()?;
        fs::copy(from, to)?;
        fs::File::options().write(true).open(to)?.set_modified(time)
    })
}

/// Makes a folder writable for its owner. Somebody may have made it read-only while it was in the tree, and then nothing in it can be removed.
#[cfg(unix)]
pub(super) fn make_writable(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::symlink_metadata(folder)?.permissions().mode();
    if mode & 0o300 == 0o300 { Ok(()) } else { fs::set_permissions(folder, fs::Permissions::from_mode(mode | 0o700)) }
}

/// A read-only folder does not protect its entries here.
#[cfg(not(unix))]
pub(super) fn make_writable(_: &Path) -> io::Result<()> {
    Ok(())
}
