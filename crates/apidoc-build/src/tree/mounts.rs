//! Finds mount points in a tree. A bind mount of the same file system has the same device number, so the numbers are not enough.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The mount points below a folder, as paths in it. Empty where the system has no list of mounts.
pub(super) fn below(folder: &Path) -> BTreeSet<PathBuf> {
    let list = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    fs::canonicalize(folder).map_or_else(|_| BTreeSet::new(), |folder| parse(&list, &folder))
}

/// Reads a list of mounts: the fifth word of a line is the mount point, with some characters as `\` and three octal digits.
fn parse(list: &str, folder: &Path) -> BTreeSet<PathBuf> {
    let points = list.lines().filter_map(|line| line.split(' ').nth(4)).map(|word| PathBuf::from(unescape(word)));
    points.filter_map(|point| point.strip_prefix(folder).map(Path::to_path_buf).ok()).filter(|point| *point != Path::new("")).collect()
}

fn unescape(word: &str) -> String {
    let mut parts = word.split('\\');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.get(..3).and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            Some(byte) => {
                text.push(char::from(byte));
                text.push_str(&part[3..]);
            }
            None => {
                text.push('\\');
                text.push_str(part);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_mounts_below_a_folder_and_no_others() {
        let list = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
            40 22 8:1 /a/b /home/me/out/src/one\\040two rw shared:1 - ext4 /dev/sda1 rw\n\
            41 22 8:1 /a/c /home/me/out/file.rs rw - ext4 /dev/sda1 rw\n\
            42 22 0:5 / /home/me/out rw - tmpfs none rw\n\
            43 22 0:6 / /home/me/outside rw - tmpfs none rw\n";
        let found: Vec<_> = parse(list, Path::new("/home/me/out")).into_iter().collect();
        assert_eq!(found, [Path::new("file.rs"), Path::new("src/one two")]);
        assert!(parse("", Path::new("/home")).is_empty() && unescape("a\\09") == "a\\09");
    }
}
