//! `released.lock`: the state of a crate at its last release.
//!
//! The file is committed. It is the base of the next comparison, so each line is checked.

use crate::{Error, Version, documentation};
use apidoc_ir::Ir;

/// The name of the file in the folder of a crate.
pub const RELEASED: &str = "released.lock";

const HEADER: &str = "# Written by `cargo xtask release`: the state of this crate at its last release. Do not edit.\n";

/// The content of a `released.lock`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The version whose publication began and whose end is not known.
    pub publishing: Option<Version>,
    /// The last release, if there was one.
    pub state: Option<State>,
}

/// A crate at a release.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Name of the package.
    pub package: String,
    /// Its version.
    pub version: Version,
    /// The version of the runtime that it requires; `None` for the runtime.
    pub runtime: Option<String>,
    /// The Rust version that it requires.
    pub rust: String,
    /// Hash of the published files, without what a release writes.
    pub files: String,
    /// The text of `surface.lock`; empty for the runtime.
    pub surface: String,
    /// Documentation at that time, with hashes in place of texts.
    pub documentation: Ir,
}

impl Record {
    /// Writes the file.
    pub fn write(&self) -> String {
        let mut text = HEADER.to_owned();
        let mut line = |key: &str, value: &str| text.push_str(&format!("{key} {value}\n"));
        if let Some(version) = self.publishing {
            line("publishing", &version.to_string());
        }
        let Some(state) = &self.state else { return text };
        line("package", &state.package);
        line("version", &state.version.to_string());
        if let Some(runtime) = &state.runtime {
            line("runtime", runtime);
        }
        line("rust", &state.rust);
        line("files", &state.files);
        line("surface", &state.surface.lines().count().to_string());
        let documentation = documentation::write(&state.documentation);
        text.push_str(&state.surface);
        text.push_str(&format!("documentation {}\n", documentation.len()));
        documentation.iter().for_each(|line| text.push_str(&format!("{line}\n")));
        text
    }

    /// Reads the file. `name` is the file in error messages.
    pub fn parse(name: &str, text: &str) -> Result<Self, Error> {
        if text.lines().next() != Some(HEADER.trim_end()) {
            return Err(damaged(name, 1, "expected the first line of a file that `cargo xtask release` wrote"));
        }
        let mut lines = Lines { name, all: text.lines().collect(), at: 1 };
        let publishing = lines.optional("publishing").map(|version| lines.version(version)).transpose()?;
        if lines.peek().is_none() {
            return Ok(Self { publishing, state: None });
        }
        let package = lines.key("package")?.to_owned();
        if !package.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
            return Err(lines.fault("expected the name of a package"));
        }
        let version = lines.key("version")?;
        let version = lines.version(version)?;
        let runtime = lines.optional("runtime").map(str::to_owned);
        let (rust, files) = (lines.key("rust")?.to_owned(), lines.key("files")?.to_owned());
        let surface: String = lines.block("surface")?.iter().map(|line| format!("{line}\n")).collect();
        let begin = lines.at + 1;
        let documentation = documentation::read(&lines.block("documentation")?);
        let documentation = documentation.map_err(|(line, message)| damaged(name, begin + line + 1, &message))?;
        if lines.peek().is_some() {
            return Err(lines.fault("expected the end of the file"));
        }
        Ok(Self { publishing, state: Some(State { package, version, runtime, rust, files, surface, documentation }) })
    }
}

/// The lines of a file.
struct Lines<'t> {
    name: &'t str,
    all: Vec<&'t str>,
    at: usize,
}

impl<'t> Lines<'t> {
    fn peek(&self) -> Option<&'t str> {
        self.all.get(self.at).copied()
    }
    fn optional(&mut self, key: &str) -> Option<&'t str> {
        let value = self.peek()?.strip_prefix(key)?.strip_prefix(' ')?;
        self.at += 1;
        Some(value)
    }
    fn key(&mut self, key: &str) -> Result<&'t str, Error> {
        self.optional(key).ok_or_else(|| self.fault(&format!("expected `{key} …`")))
    }
    fn version(&self, text: &str) -> Result<Version, Error> {
        text.parse().map_err(|message: String| damaged(self.name, self.at, &message))
    }
    /// Returns the lines of a block, whose first line has their number.
    fn block(&mut self, key: &str) -> Result<Vec<&'t str>, Error> {
        let count = self.key(key)?;
        let count = count.parse().ok().filter(|count: &usize| *count <= self.all.len() - self.at);
        let count = count.ok_or_else(|| damaged(self.name, self.at, "the file ends before this block"))?;
        let lines = self.all[self.at..self.at + count].to_vec();
        self.at += count;
        Ok(lines)
    }
    fn fault(&self, message: &str) -> Error {
        damaged(self.name, self.at + 1, message)
    }
}

fn damaged(name: &str, line: usize, message: &str) -> Error {
    Error::io(format!("{name}:{line}: {message}\n  = help: restore the file from version control"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state() -> State {
        State {
            package: "tencentcloud-box".into(),
            version: crate::version::FIRST,
            runtime: Some("1.0.0".into()),
            rust: "1.89".into(),
            files: "abc".into(),
            surface: "# comment\n@lines 0\n".into(),
            documentation: Ir::default(),
        }
    }

    #[test]
    fn reads_back_what_was_written() {
        let version = Some("1.1.0".parse().unwrap());
        for record in [
            Record { publishing: version, state: Some(state()) },
            Record { publishing: None, state: Some(State { runtime: None, surface: String::new(), ..state() }) },
            Record { publishing: version, state: None },
        ] {
            assert_eq!(Record::parse("released.lock", &record.write()).unwrap(), record);
        }
    }

    #[test]
    fn rejects_a_file_that_is_cut_or_edited() {
        let whole = Record { publishing: None, state: Some(state()) }.write();
        let lines: Vec<&str> = whole.lines().collect();
        for cut in (0..lines.len()).filter(|cut| *cut != 1) {
            let text: String = lines[..cut].iter().map(|line| format!("{line}\n")).collect();
            assert!(Record::parse("released.lock", &text).is_err(), "{text}");
        }
        for (from, to) in [("version 1.0.0", "version 1"), ("surface 2", "surface 200"), ("documentation 0", "documentation 0\nmore")] {
            let error = Record::parse("released.lock", &whole.replace(from, to)).unwrap_err();
            assert!(error.message.starts_with("released.lock:"), "{error}");
        }
        assert!(Record::parse("a", &whole.replace("package tencentcloud-box", "package a b")).is_err());
    }
}
