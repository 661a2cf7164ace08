//! `fetch.lock`: what was fetched from where, and when its content last changed.
//!
//! One file per service version, next to its pages. The first line names the format; each further line is one page as a JSON object,
//! sorted by path. The file is checked when it is read, since it decides what may be overwritten and deleted.

use crate::{Error, client, names};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, io, path::Path};

/// Name of the file.
pub const NAME: &str = "fetch.lock";
const HEAD: &str = r#"{"fetch_lock":1}"#;
/// Largest lock file that is read, in bytes.
const MAX_LOCK_BYTES: u64 = 64 << 20;

/// Pages of one service version by path, relative to the folder of the version (`action/DescribeZones.md`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock(pub BTreeMap<String, Entry>);

/// One fetched page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Address that it was fetched from.
    pub address: String,
    /// `ETag` of the answer.
    pub etag: Option<String>,
    /// `Last-Modified` of the answer.
    pub modified: Option<String>,
    /// SHA-256 of the page, 64 lower-case hex digits.
    pub sha256: String,
    /// Day (UTC, `2026-01-31`) on which a run found the content new or changed.
    pub changed: String,
}

/// A line of the file: the path of a page, and its entry.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    page: String,
    address: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    etag: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    modified: Option<String>,
    sha256: String,
    changed: String,
}

/// Parses a line, without checking its values.
fn parse_line(line: &str) -> Result<(String, Entry), String> {
    let Line { page, address, etag, modified, sha256, changed } = serde_json::from_str(line).map_err(|e| format!("not an entry: {e}"))?;
    Ok((page, Entry { address, etag, modified, sha256, changed }))
}

impl Lock {
    /// Reads the lock of a service version from its folder; empty if the file does not exist.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(NAME);
        let length = match fs::symlink_metadata(&path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(e) => return Err(Error::io("read", &path, &e)),
            Ok(meta) if !meta.is_file() => return Err(Error::failed(format!("{} is not a file", path.display()))),
            Ok(meta) => meta.len(),
        };
        if length > MAX_LOCK_BYTES {
            return Err(Error::failed(format!("{} has {length} bytes, more than a lock file can have", path.display())));
        }
        let text = fs::read_to_string(&path).map_err(|e| Error::io("read", &path, &e))?;
        Self::parse(&text).map_err(|fault| {
            Error::failed(format!(
                "{}: {fault}; restore the file from version control, or delete it together with its pages",
                path.display()
            ))
        })
    }
    /// Parses the text of a lock file. The error names the line.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut lines = text.lines().enumerate();
        if lines.next().map(|(_, line)| line) != Some(HEAD) {
            return Err(format!("line 1: expected `{HEAD}`"));
        }
        let mut lock = Self::default();
        for (at, line) in lines {
            let fault = |why: String| format!("line {}: {why}", at + 1);
            let (page, entry) = parse_line(line).map_err(fault)?;
            check(&page, &entry).map_err(fault)?;
            if lock.0.last_key_value().is_some_and(|(before, _)| *before >= page) {
                return Err(fault("the entries are not sorted by page".into()));
            }
            lock.0.insert(page, entry);
        }
        Ok(lock)
    }
    /// Returns the text of the lock file.
    pub fn text(&self) -> String {
        let mut text = format!("{HEAD}\n");
        for (page, entry) in &self.0 {
            text += &line(page, entry);
        }
        text
    }
    /// Returns the newest day on which a page of this service version changed.
    pub fn newest_change(&self) -> Option<&str> {
        self.0.values().map(|entry| entry.changed.as_str()).max()
    }
}

/// Returns the line of an entry, with its end.
pub(crate) fn line(page: &str, entry: &Entry) -> String {
    let Entry { address, etag, modified, sha256, changed } = entry.clone();
    let line = Line { page: page.to_owned(), address, etag, modified, sha256, changed };
    // Strings and options always have a JSON form.
    serde_json::to_string(&line).unwrap_or_default() + "\n"
}

/// Parses one line of a journal, which has the path from the docs folder on: service, version, page, entry.
pub(crate) fn journal_line(line: &str) -> Option<(String, String, String, Entry)> {
    let (path, entry) = parse_line(line).ok()?;
    let (service, rest) = path.split_once('/')?;
    let (version, page) = rest.split_once('/')?;
    let valid = names::is_service(service) && names::is_version(version) && check(page, &entry).is_ok();
    valid.then(|| (service.to_owned(), version.to_owned(), page.to_owned(), entry))
}

fn check(page: &str, entry: &Entry) -> Result<(), String> {
    if !is_page(page) {
        return Err(format!("`{}` is not the path of a fetched page", crate::listing::shown(page)));
    }
    let address = entry.address.starts_with("http://") || entry.address.starts_with("https://");
    if !address || entry.address.len() > 2_000 || entry.address.bytes().any(|c| !c.is_ascii_graphic()) {
        return Err("`address` is not an HTTP address".into());
    }
    if [&entry.etag, &entry.modified].into_iter().flatten().any(|value| !client::is_validator(value)) {
        return Err("`etag` and `modified` are at most 256 printable ASCII characters".into());
    }
    if entry.sha256.len() != 64 || !entry.sha256.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f')) {
        return Err("`sha256` is not 64 lower-case hex digits".into());
    }
    match entry.changed.parse::<Date>() {
        Ok(date) if date.to_string() == entry.changed => Ok(()),
        _ => Err("`changed` is not a day like 2026-01-31".into()),
    }
}

/// Whether a path is one that a run writes.
fn is_page(page: &str) -> bool {
    // `-2` and so on: a name that differs from another one by case only.
    let item = |name: &str| {
        let (name, number) = name.split_once('-').map_or((name, None), |(name, number)| (name, Some(number)));
        names::is_item(name) && number.is_none_or(|n| n.parse::<u16>().is_ok_and(|value| value > 1 && value.to_string() == n))
    };
    let in_folder = |folder: &str| page.strip_prefix(folder).and_then(|rest| rest.strip_suffix(".md")).is_some_and(item);
    matches!(page, "index.md" | "actions.md" | "models.md") || in_folder("action/") || in_folder("model/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry() -> Entry {
        Entry {
            address: "https://host/x.md".into(),
            etag: Some("\"a\"".into()),
            modified: None,
            sha256: "0".repeat(64),
            changed: "2026-01-31".into(),
        }
    }

    #[test]
    fn a_lock_survives_writing_and_reading() {
        let pages = ["action/A.md", "action/B-2.md", "index.md", "model/A.md"];
        let lock = Lock(pages.map(|page| (page.to_owned(), entry())).into());
        insta::assert_snapshot!(lock.text());
        assert_eq!(Lock::parse(&lock.text()).unwrap(), lock);
        assert_eq!(lock.newest_change(), Some("2026-01-31"));
    }

    #[test]
    fn rejects_entries_that_would_reach_other_files() {
        for page in [
            "../x.md",
            "action/../../x.md",
            "/etc/passwd",
            "action/A.txt",
            "overrides.toml",
            "action/A-1.md",
            "action/A-02.md",
            "",
            "action/.md",
        ] {
            let text = format!("{HEAD}\n{}", line(page, &entry()));
            assert!(Lock::parse(&text).unwrap_err().starts_with("line 2: `"), "{page}");
        }
    }

    #[test]
    fn rejects_damaged_entries() {
        let good = line("action/A.md", &entry());
        for (from, to, message) in [
            ("https://host/x.md", "file:///x.md", "HTTP address"),
            ("https://host/x.md", "https://host/x\\ny", "HTTP address"),
            ("\\\"a\\\"", "a\\r\\nX: y", "printable"),
            ("0000000", "000000g", "hex"),
            ("2026-01-31", "2026-01-32", "day"),
            ("\"etag\"", "\"other\"", "unknown field"),
            ("{", "", "not an entry"),
        ] {
            let text = format!("{HEAD}\n{}", good.replacen(from, to, 1));
            let fault = Lock::parse(&text).unwrap_err();
            assert!(fault.contains(message), "{fault}");
        }
        assert!(Lock::parse("").unwrap_err().contains("line 1"));
        assert!(Lock::parse(&format!("{HEAD}\n{good}{good}")).unwrap_err().contains("sorted"));
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in ".{0,200}") {
            let _ = Lock::parse(&text);
            let _ = Lock::parse(&format!("{HEAD}\n{text}"));
            let _ = journal_line(&text);
        }
    }
}
