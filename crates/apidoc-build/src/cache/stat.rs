//! Size, times and inode of a file: if they are as before, the content is taken to be as before.

use serde::{Deserialize, Serialize};
use std::{
    fs::Metadata,
    time::{Duration, SystemTime},
};

/// A time as the file system has it.
pub type Time = SystemTime;

/// The longest step of the clock that gives files their times.
const STEP: Duration = Duration::from_millis(10);
/// The same of a file system that stores whole seconds, or even ones.
const COARSE_STEP: Duration = Duration::from_secs(2);

/// Size, times and inode of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    size: u64,
    modified: u64,
    /// The time of the last change of content or metadata, which no program can set.
    changed: u64,
    inode: u64,
}

impl Stat {
    /// Reads it from metadata.
    pub fn of(meta: &Metadata) -> Self {
        Self { changed: changed(meta), ..Self::of_output(meta) }
    }

    /// Reads it from metadata of a generated file. An update gives unchanged files further names, which counts as a change of metadata.
    pub fn of_output(meta: &Metadata) -> Self {
        Self { size: meta.len(), modified: meta.modified().map_or(0, nanoseconds), changed: 0, inode: inode(meta) }
    }

    /// Whether the file was changed before a time. A file that was changed in the same instant may change again unseen.
    pub fn is_before(&self, time: Time) -> bool {
        let is_coarse = self.modified.is_multiple_of(1_000_000_000);
        let time = if is_coarse { time.checked_sub(COARSE_STEP) } else { Some(time) };
        time.is_some_and(|time| self.modified.max(self.changed) < nanoseconds(time))
    }
}

/// Returns the time before which files must have been changed so that nothing read from now on can change unseen.
pub fn now() -> Time {
    let now = SystemTime::now();
    now.checked_sub(STEP).unwrap_or(now)
}

fn nanoseconds(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_nanos()).unwrap_or(u64::MAX))
}

#[cfg(unix)]
fn changed(meta: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    let (seconds, rest) = (u64::try_from(meta.ctime()).unwrap_or(0), u64::try_from(meta.ctime_nsec()).unwrap_or(0));
    seconds.saturating_mul(1_000_000_000).saturating_add(rest)
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> u64 {
    0
}

#[cfg(unix)]
fn inode(meta: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(meta)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_in_whole_seconds_is_not_taken_as_exact() {
        let at = |nanoseconds: u64| SystemTime::UNIX_EPOCH + Duration::from_nanos(nanoseconds);
        let stat = |modified| Stat { size: 1, modified, changed: 0, inode: 1 };
        assert!(stat(5_000_000_001).is_before(at(5_000_000_002)) && !stat(5_000_000_001).is_before(at(5_000_000_001)));
        assert!(stat(5_000_000_000).is_before(at(7_000_000_001)) && !stat(5_000_000_000).is_before(at(6_900_000_000)));
    }
}
