//! Output of the commands. Diagnostics and summaries go to standard error, results to standard output.

use crate::{added::Added, say};
use apidoc_build::{
    Error, Kind,
    generate::Broken,
    read::Read,
    tree::{Changes, Written},
};
use apidoc_diff::Class;
use apidoc_parse::{
    diagnostics::{self, Diagnostic, Severity},
    page::{Skipped, SkippedPage},
    text,
};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{self, IsTerminal, Write as _, stderr, stdout},
    path::Path,
    process::ExitCode,
    time::Duration,
};

/// The number of errors.
pub(crate) fn errors(all: &[Diagnostic]) -> usize {
    all.iter().filter(|d| d.severity == Severity::Error).count()
}

/// The exit code: 1 if a page has an error.
pub(crate) fn exit_code(all: &[Diagnostic]) -> ExitCode {
    ExitCode::from(u8::from(errors(all) > 0))
}

/// Prints diagnostics with their source lines.
pub(crate) fn diagnostics(folder: &Path, all: &[Diagnostic]) {
    let source = |file: &str| text::decode(&fs::read(folder.join(file)).ok()?).ok().map(|text| text.as_str().to_owned());
    say::write(&mut stderr(), &diagnostics::render(all, &source, stderr().is_terminal()));
}

/// Writes to standard output. A closed pipe is not an error; the command still finishes its work.
pub(crate) fn out(text: &[u8]) -> Result<(), Error> {
    let mut stdout = stdout().lock();
    match stdout.write_all(text).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Error { kind: Kind::Io, message: format!("cannot write to standard output: {error}") })
        }
        _ => Ok(()),
    }
}

/// Prints a line with the numbers of pages, services, actions and types.
pub(crate) fn pages(read: &Read) {
    let actions: usize = read.ir.services.iter().map(|s| s.actions.len()).sum();
    let types: usize = read.ir.services.iter().map(|s| s.types.len()).sum();
    let services = read.ir.services.len();
    say!(
        "read {} pages: {services} service versions, {actions} actions, {types} types; {}",
        read.pages,
        diagnostics::summary(&read.diagnostics)
    );
}

/// Prints the number of skipped pages by reason, and the pages themselves if asked.
pub(crate) fn skipped(pages: &[SkippedPage], verbose: bool) {
    if pages.is_empty() {
        return;
    }
    let count = |reason: Skipped| pages.iter().filter(|page| page.reason == reason).count();
    let counts: Vec<_> = Skipped::ALL
        .into_iter()
        .map(|reason| (count(reason), reason.as_str()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, reason)| format!("{count} {reason}"))
        .collect();
    let hint = if verbose { "" } else { " (--verbose lists them)" };
    let plural = if pages.len() == 1 { "" } else { "s" };
    say!("skipped {} page{plural}: {}{hint}", pages.len(), counts.join(", "));
    if verbose {
        for page in pages {
            say!("  {}: {}", diagnostics::escaped(&page.file), page.reason.as_str());
        }
    }
}

/// Prints what differs: a line per crate, or a line per file under `--check`.
pub(crate) fn changes(out: &Path, changes: &Changes, names: &[String], check: bool) -> Result<(), Error> {
    let mut text = String::new();
    let all = [("missing", "new", &changes.missing), ("different", "changed", &changes.different), ("stray", "removed", &changes.stray)];
    if check {
        for (word, _, files) in all.into_iter().chain([("not generated", "", &changes.unknown)]) {
            for file in files {
                let _ = writeln!(text, "{word}: {}", out.join(file).display());
            }
        }
    } else if let Some(first) = changes.unknown.first() {
        let n = changes.unknown.len();
        say!("note: {n} files in {} were not written by `gen` and are left as they are, such as {first}", out.display());
    }
    if changes.is_empty() {
        let word = if check { "differs" } else { "changed" };
        let _ = writeln!(text, "{}: nothing {word} ({} crates, {} files)", out.display(), names.len(), changes.same.len());
        return self::out(text.as_bytes());
    }
    if check {
        return self::out(text.as_bytes());
    }
    let mut crates: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for (_, word, files) in all {
        for file in files {
            let name = file.split_once('/').map_or("root files", |(folder, _)| folder);
            *crates.entry(name).or_default().entry(word).or_default() += 1;
        }
    }
    for (name, counts) in crates {
        let counts: Vec<_> = counts.iter().map(|(word, n)| format!("{n} {word}")).collect();
        let _ = writeln!(text, "{name}: {}", counts.join(", "));
    }
    self::out(text.as_bytes())
}

/// Prints the duration of each part of a run. The flush to disk has a line of its own, since it depends on what else the disk does.
pub(crate) fn figures(parts: &[(&str, Duration)], written: &Written) {
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, time)| (name, if *name == "write" { time.saturating_sub(written.flush) } else { *time }))
        .map(|(name, time)| format!("{name} {:.2} s", time.as_secs_f64()))
        .collect();
    say!("time: {}", parts.join(", "));
    if written.files > 0 {
        say!("flush: {:.2} s ({} files)", written.flush.as_secs_f64(), written.files);
    }
}

/// Prints the lines of `surface.lock` that a breaking run replaced: they may break programs and belong into a changelog.
pub(crate) fn broken(crates: &BTreeMap<String, Vec<Broken>>) -> Result<(), Error> {
    const MAX_PRINTED_ITEMS: usize = 200;
    let mut text = String::new();
    for (name, items) in crates {
        let _ = writeln!(text, "{name}: breaking changes to surface.lock:");
        for item in items.iter().take(MAX_PRINTED_ITEMS) {
            let _ = writeln!(text, "  {}\n    was {}\n    is  {}", item.item, item.was, item.is.as_deref().unwrap_or("gone"));
        }
        if items.len() > MAX_PRINTED_ITEMS {
            let _ = writeln!(text, "  and {} more", items.len() - MAX_PRINTED_ITEMS);
        }
    }
    out(text.as_bytes())
}

/// Prints the crates of which nothing was generated, and the command that accepts what is gone.
pub(crate) fn refused(crates: &BTreeMap<String, String>) {
    for (name, sentence) in crates {
        say!("error: {name}: {sentence}");
    }
}

/// Returns the class of a finding by its code.
pub(crate) fn class(code: &str) -> Class {
    match code {
        "now-required" | "request-retyped" => Class::Refused,
        "response-retyped" => Class::Unreadable,
        "item-gone" | "rename-unclear" => Class::Withdrawn,
        _ => Class::Held,
    }
}

/// The lines of findings and new items that a run prints unless all are wanted.
const MOST_LINES: usize = 100;

/// Prints findings in full, the most severe first; at most 100 lines unless all are wanted. Returns the number of lines.
pub(crate) fn findings(folder: &Path, all: &[Diagnostic], unlimited: bool) -> usize {
    let mut sorted: Vec<&Diagnostic> = all.iter().collect();
    sorted.sort_by_key(|one| (one.severity != Severity::Error, class(one.code.as_str())));
    let source = |file: &str| text::decode(&fs::read(folder.join(file)).ok()?).ok().map(|text| text.as_str().to_owned());
    let mut lines = 0;
    for (i, one) in sorted.iter().enumerate() {
        let text = diagnostics::render(std::slice::from_ref(*one), &source, stderr().is_terminal());
        let more = text.lines().count();
        if lines + more > MOST_LINES && !unlimited {
            say!("and {} more new findings; `cargo xtask gen --check --findings` prints all", sorted.len() - i);
            return MOST_LINES;
        }
        lines += more;
        say::write(&mut stderr(), &text);
    }
    lines
}

/// Prints the new items of each crate. `printed` is the number of lines of findings before them.
pub(crate) fn added(crates: &Added, printed: usize, unlimited: bool) -> Result<(), Error> {
    let mut room = if unlimited { usize::MAX } else { MOST_LINES.saturating_sub(printed) };
    let mut text = String::new();
    for (name, items) in crates {
        let plural = if items.len() == 1 { "" } else { "s" };
        let hidden = items.len().saturating_sub(room);
        let hint = if hidden == 0 {
            String::new()
        } else {
            format!(" ({hidden} not shown; `cargo xtask diff` of both states of surface.lock lists all)")
        };
        let _ = writeln!(text, "{name}: {} new item{plural}{hint}", items.len());
        for item in items.iter().take(room) {
            let _ = writeln!(text, "  {item}");
        }
        room = room.saturating_sub(items.len());
    }
    out(text.as_bytes())
}

/// Prints a line per crate with findings that an earlier run has reported, and the command that prints them.
pub(crate) fn standing(crates: &BTreeMap<String, usize>, pages: usize) {
    for (name, count) in crates {
        let plural = if *count == 1 { "" } else { "s" };
        say!("{name}: {count} finding{plural} of earlier runs");
    }
    if pages > 0 {
        say!("pages: {pages} diagnostics of earlier runs");
    }
    if pages > 0 || !crates.is_empty() {
        say!("`cargo xtask gen --check --findings` prints them; `--service` selects a crate");
    }
}
