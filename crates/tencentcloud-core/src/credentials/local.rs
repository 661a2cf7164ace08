//! Small local files.

use std::{fs::File, io::Read, path::Path};

/// No file with credentials is longer; a path that leads elsewhere must not fill memory.
const MOST: u64 = 1 << 20;

/// The text of a file, or why there is none.
pub(super) fn read(path: &Path) -> Result<String, String> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(MOST + 1).read_to_string(&mut text));
    match read {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(format!("there is no file {}", path.display())),
        Err(error) => Err(format!("{} cannot be read: {error}", path.display())),
        Ok(n) if n as u64 > MOST => Err(format!("{} is longer than a megabyte", path.display())),
        Ok(_) => Ok(text),
    }
}
