//! `surface.lock`: what the public items of a crate are called and what they hold, one line each. What stands there stays.

use std::collections::BTreeMap;

/// The lines of a lock, by key.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    lines: BTreeMap<String, String>,
}

impl Lock {
    /// Reads a lock; a line that is none is passed over.
    pub fn read(text: &str) -> Self {
        let line = |line: &str| line.split_once("  ").map(|(key, value)| (key.to_owned(), value.trim().to_owned()));
        Self { lines: text.lines().filter(|line| !line.starts_with('#')).filter_map(line).collect() }
    }
    /// What stands behind a key, which is made of names as the wire has them.
    pub fn get(&self, key: &str) -> Option<&str> {
        if self.lines.is_empty() { None } else { self.lines.get(&escape(key)).map(String::as_str) }
    }
    /// Whether the crate has no lock.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// A key as a line writes it: what is not a letter, a digit or of `._:/-` becomes `%` and its code.
pub(crate) fn escape(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for c in key.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | ':' | '/' | '-') {
            out.push(c);
        } else {
            out.push_str(&format!("%{:X}", u32::from(c)));
        }
    }
    out
}
