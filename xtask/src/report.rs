//! What the commands print. Diagnostics and reports go to standard error; only what was asked for goes to standard output.

use apidoc_build::{generate::Broken, read::Read, tree::Changes};
use apidoc_parse::{
    diagnostics::{self, Diagnostic, Severity},
    text,
};
use std::{
    collections::BTreeMap,
    fs,
    io::{IsTerminal, stderr},
    path::Path,
    process::ExitCode,
};

/// How many of them are errors.
pub(crate) fn errors(all: &[Diagnostic]) -> usize {
    all.iter().filter(|d| d.severity == Severity::Error).count()
}

/// 1 where a page has an error.
pub(crate) fn exit_code(all: &[Diagnostic]) -> ExitCode {
    ExitCode::from(u8::from(errors(all) > 0))
}

/// Prints diagnostics with the lines they speak of.
pub(crate) fn diagnostics(folder: &Path, all: &[Diagnostic]) {
    let source = |file: &str| text::decode(&fs::read(folder.join(file)).ok()?).ok().map(|text| text.as_str().to_owned());
    eprint!("{}", diagnostics::render(all, &source, stderr().is_terminal()));
}

/// One line on what was read.
pub(crate) fn pages(read: &Read) {
    let actions: usize = read.ir.services.iter().map(|s| s.actions.len()).sum();
    let types: usize = read.ir.services.iter().map(|s| s.types.len()).sum();
    let services = read.ir.services.len();
    eprintln!(
        "read {} pages: {services} service versions, {actions} actions, {types} types; {}",
        read.pages,
        diagnostics::summary(&read.diagnostics)
    );
}

/// Prints what differs, a line a crate; under `--check` a line a file.
pub(crate) fn changes(out: &Path, changes: &Changes, names: &[String], check: bool) {
    let all = [("missing", "new", &changes.missing), ("different", "changed", &changes.different), ("stray", "removed", &changes.stray)];
    if changes.is_empty() {
        println!(
            "{}: nothing {} ({} crates, {} files)",
            out.display(),
            if check { "differs" } else { "changed" },
            names.len(),
            changes.same.len()
        );
        return;
    }
    if check {
        for (word, _, files) in all {
            for file in files {
                println!("{word}: {}", out.join(file).display());
            }
        }
        return;
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
        println!("{name}: {}", counts.join(", "));
    }
}

/// Prints what stood in `surface.lock` and does so no more: what may break a program, and so what a changelog has to say.
pub(crate) fn broken(crates: &BTreeMap<String, Vec<Broken>>) {
    const MOST: usize = 200;
    for (name, items) in crates {
        println!("{name}: no longer as it stood in surface.lock:");
        for item in items.iter().take(MOST) {
            println!("  {}\n    was {}\n    is  {}", item.item, item.was, item.is.as_deref().unwrap_or("gone"));
        }
        if items.len() > MOST {
            println!("  and {} more", items.len() - MOST);
        }
    }
}
