//! `cargo xtask gen`: pages in, crates out.

use super::Pages;
use crate::{paths, report};
use apidoc_build::{
    Error, Kind,
    generate::{self, Breaking},
    root,
    tree::{self, Scope},
};
use std::{fs, path::PathBuf, process::ExitCode};

/// What `gen` takes.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(flatten)]
    pages: Pages,
    /// The folder of crates [default: generated]. One outside the repository becomes a workspace of its own.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write nothing; fail on a difference, a stray file and a missing one.
    #[arg(long)]
    check: bool,
    /// Take over the names and types that surface.lock holds back, of this crate or of all.
    #[arg(long, value_name = "CRATE", num_args = 0..=1, default_missing_value = "")]
    breaking: Option<String>,
    /// Write what can be read although pages have errors.
    #[arg(long)]
    keep_going: bool,
    /// The runtime of a folder outside the repository: its path or its version [default: this repository's].
    #[arg(long, value_name = "PATH|VERSION")]
    core: Option<String>,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let folder = options.pages.folder();
    let wanted = options.pages.wanted();
    let out = paths::out(options.out.as_deref());
    let read = super::read(&folder, &wanted)?;
    report::diagnostics(&folder, &read.diagnostics);
    let errors = report::errors(&read.diagnostics);
    if errors > 0 && !options.keep_going {
        return Ok(refused(errors));
    }
    if read.ir.services.is_empty() {
        eprintln!("error: none of the {} pages in {} documents an action; nothing was written", read.pages, folder.display());
        return Ok(ExitCode::from(1));
    }
    let crates = generate::crates(&read.ir, &wanted, &out, &breaking(options))?;
    let told: Vec<_> = crates.diagnostics.iter().filter(|d| !read.diagnostics.contains(d)).cloned().collect();
    report::diagnostics(&folder, &told);
    let errors = errors + report::errors(&told);
    if errors > 0 && !options.keep_going {
        return Ok(refused(errors));
    }
    let repository = paths::repository();
    let home = root::home(&out, &repository, options.core.as_deref());
    let mut files = root::files(&home, &workspace()?);
    files.extend(crates.files);
    let scope = if options.pages.services.is_empty() { Scope::All } else { Scope::Crates(crates.names.iter().cloned().collect()) };
    let changes = tree::compare(&out, &files, &scope)?;
    report::changes(&out, &changes, &crates.names, options.check)?;
    report::broken(&crates.broken)?;
    if options.check {
        if changes.is_empty() {
            return Ok(ExitCode::from(u8::from(errors > 0)));
        }
        eprintln!("error: {} is not what the pages give; mend it with `{}`", out.display(), mend(options));
        return Ok(ExitCode::from(1));
    }
    tree::write(&out, &files, &changes)?;
    Ok(ExitCode::from(u8::from(errors > 0)))
}

fn refused(errors: usize) -> ExitCode {
    eprintln!("error: {errors} {} in the pages; nothing was written (--keep-going writes what can be read)", plural(errors, "error"));
    ExitCode::from(1)
}

fn breaking(options: &Options) -> Breaking {
    match options.breaking.as_deref() {
        None => Breaking::No,
        Some("") => Breaking::All,
        Some(name) => Breaking::One(name.into()),
    }
}

/// The text of the repository's manifest, whose tables a tree elsewhere repeats.
fn workspace() -> Result<String, Error> {
    let path = paths::repository().join("Cargo.toml");
    fs::read_to_string(&path).map_err(|e| Error { kind: Kind::Io, message: format!("cannot read {}: {e}", path.display()) })
}

/// The command that makes the tree what it should be.
fn mend(options: &Options) -> String {
    let mut command = String::from("cargo xtask gen");
    for (flag, path) in [("--docs", &options.pages.docs), ("--out", &options.out)] {
        if let Some(path) = path {
            command.push_str(&format!(" {flag} {}", path.display()));
        }
    }
    for service in &options.pages.services {
        command.push_str(&format!(" --service {service}"));
    }
    command
}

fn plural(n: usize, word: &str) -> String {
    if n == 1 { word.into() } else { format!("{word}s") }
}
