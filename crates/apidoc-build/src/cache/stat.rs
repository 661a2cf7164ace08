//! Size, time and inode of a file: if they are as before, the content is taken to be as before.

use serde::{Deserialize, Serialize};
use std::{fs::Metadata, time::SystemTime};

/// A time as the file system has it.
pub type Time = SystemTime;

/// Size, time and inode of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    size: u64,
    modified: u64,
    inode: u64,
}

impl Stat {
    /// Reads it from metadata.
    pub fn of(meta: &Metadata) -> Self {
        Self { size: meta.len(), modified: meta.modified().map_or(0, nanoseconds), inode: inode(meta) }
    }

    /// Whether the file was changed before a time. A file that was changed in the same instant may change again unseen.
    pub fn is_before(&self, time: Time) -> bool {
        self.modified < nanoseconds(time)
    }
}

fn nanoseconds(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(u64::MAX))
}

#[cfg(unix)]
fn inode(meta: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(meta)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}
