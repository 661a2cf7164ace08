//! Targets from the command line, a file or standard input, checked before they are sent.

use crate::{
    cli::By,
    failure::{Failure, Result},
};
use anyhow::Context;
use std::{
    collections::BTreeSet,
    io::{self, Read},
    path::Path,
};

/// Form of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A URL that begins with `http://` or `https://`.
    Address,
    /// A host name.
    Host,
}

impl From<By> for Form {
    fn from(by: By) -> Self {
        if by == By::Host { Self::Host } else { Self::Address }
    }
}

/// Returns all targets in the given order, without duplicates.
pub(crate) fn collect(given: Vec<String>, file: Option<&Path>, form: Form) -> Result<Vec<String>> {
    let mut targets = Vec::new();
    let mut seen = BTreeSet::new();
    let mut add = |target: &str, place: &dyn Fn() -> String| {
        if let Some(fault) = fault(target, form) {
            return Err(Failure::usage(format!("{}: {fault}", place())));
        }
        if seen.insert(target.to_owned()) {
            targets.push(target.to_owned());
        }
        Ok(())
    };
    for target in given {
        add(target.trim(), &|| format!("`{}`", target.trim()))?;
    }
    if let Some(path) = file {
        let text = read(path).map_err(|error| Failure::usage(format!("{error:#}")))?;
        for (i, line) in text.lines().enumerate() {
            let line = line.trim_start_matches('\u{feff}').trim();
            if !line.is_empty() && !line.starts_with('#') {
                add(line, &|| format!("{}, line {}: `{line}`", path.display(), i + 1))?;
            }
        }
    }
    Ok(targets)
}

fn read(path: &Path) -> anyhow::Result<String> {
    let mut text = String::new();
    if path == Path::new("-") {
        io::stdin().read_to_string(&mut text).context("cannot read standard input")?;
    } else {
        text = std::fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))?;
    }
    Ok(text)
}

/// Returns the error of a target, if any. This detects only obvious errors; EdgeOne checks the rest.
fn fault(target: &str, form: Form) -> Option<&'static str> {
    if target.contains(char::is_whitespace) {
        return Some("there is a space in it");
    }
    let after_scheme = ["http://", "https://"].iter().find_map(|scheme| {
        let start = target.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &target[scheme.len()..])
    });
    match (form, after_scheme) {
        (Form::Address, None) => Some("expected a URL that begins with http:// or https://"),
        (Form::Address, Some(rest)) => rest.split(['/', '?']).next().is_none_or(str::is_empty).then_some("the address has no host"),
        (Form::Host, Some(_)) => Some("expected a host name such as www.example.com, found a URL"),
        (Form::Host, None) => (target.contains('/') || !target.contains('.')).then_some("expected a host name such as www.example.com"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[track_caller]
    fn check(target: &str, form: Form, fine: bool) {
        assert_eq!(fault(target, form).is_none(), fine, "{target}");
    }

    #[test]
    fn addresses_and_hosts() {
        check("http://www.example.com/a.txt", Form::Address, true);
        check("HTTPS://www.example.com", Form::Address, true);
        check("http://例子.example.com/图", Form::Address, true);
        check("www.example.com/a.txt", Form::Address, false);
        check("https://", Form::Address, false);
        check("http:///a", Form::Address, false);
        check("http://www.example.com/a b", Form::Address, false);
        check("图", Form::Address, false);
        check("www.example.com", Form::Host, true);
        check("http://www.example.com", Form::Host, false);
        check("www.example.com/a", Form::Host, false);
        check("localhost", Form::Host, false);
    }

    #[test]
    fn a_file_adds_to_what_was_given() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        write!(file, "\u{feff}http://a.example.com/\r\n\n# later\nhttp://b.example.com/\nhttp://a.example.com/\n").unwrap();
        let all = collect(vec!["http://b.example.com/".into()], Some(file.path()), Form::Address).unwrap();
        assert_eq!(all, ["http://b.example.com/", "http://a.example.com/"]);
    }

    #[test]
    fn names_a_wrong_line() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        write!(file, "http://a.example.com/\nftp://b.example.com/\n").unwrap();
        let failure = collect(Vec::new(), Some(file.path()), Form::Address).unwrap_err().to_string();
        assert!(failure.contains("line 2") && failure.contains("ftp://b.example.com/"), "{failure}");
    }
}
