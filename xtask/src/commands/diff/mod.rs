//! `cargo xtask diff`: changes between two states of the documentation, or of two locks.

mod content;
mod git;
mod side;

use crate::report;
use apidoc_build::{Error, Kind};
use apidoc_diff::{Change, Class, render};
use side::Side;
use std::{collections::BTreeMap, process::ExitCode};

/// Options of `diff`.
#[derive(clap::Args)]
#[command(
    after_help = "Each side is a docs folder, an IR file (`cargo xtask ir --out FILE`), a surface.lock, or `git:REV[:PATH]` of one of these \
    [default PATH: docs-input]. Both sides are documentation, or both are locks."
)]
pub(crate) struct Options {
    /// State before.
    old: String,
    /// State after.
    new: String,
    /// Print text for people, Markdown for a pull request, or one JSON object per line.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Fail (exit code 1) if a change of one of these classes occurs.
    #[arg(long, value_name = "CLASS,…", value_delimiter = ',', value_parser = class)]
    fail_on: Vec<Class>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    Human,
    Markdown,
    Json,
}

fn class(name: &str) -> Result<Class, String> {
    let names = || Class::ALL.map(Class::name).join(", ");
    Class::find(name).ok_or_else(|| format!("expected one of {}", names()))
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let changes = match (side::read(&options.old)?, side::read(&options.new)?) {
        (Side::Documentation(old), Side::Documentation(new)) => apidoc_diff::documentation(&old, &new),
        (Side::Lock(old), Side::Lock(new)) => apidoc_diff::locks(&service_of(&options.new), &old, &new),
        (Side::Documentation(_), Side::Lock(_)) | (Side::Lock(_), Side::Documentation(_)) => {
            let message = "one side is documentation and the other one is a lock; compare two of a kind".to_owned();
            return Err(Error { kind: Kind::Usage, message });
        }
    };
    let text = match options.format {
        Format::Human => render::human(&changes),
        Format::Markdown => render::markdown(&changes),
        Format::Json => render::json(&changes),
    };
    report::out(text.as_bytes())?;
    Ok(verdict(&changes, &options.fail_on))
}

/// Reads a side that is documentation.
pub(crate) fn documentation(name: &str) -> Result<apidoc_ir::Ir, Error> {
    match side::read(name)? {
        Side::Documentation(ir) => Ok(ir),
        Side::Lock(_) => Err(Error { kind: Kind::Usage, message: format!("{name} is a lock; expected documentation") }),
    }
}

/// Returns the service of a lock by the folder that it is in: `tencentcloud-sms/surface.lock`.
fn service_of(lock: &str) -> String {
    let folder = lock.rsplit(['/', '\\']).nth(1).unwrap_or_default();
    let folder = folder.rsplit(':').next().unwrap_or_default();
    folder.strip_prefix("tencentcloud-").unwrap_or(folder).to_owned()
}

/// Names the classes of `--fail-on` that occur.
fn verdict(changes: &[Change], fail_on: &[Class]) -> ExitCode {
    let mut counts: BTreeMap<Class, usize> = BTreeMap::new();
    for change in changes.iter().filter(|change| fail_on.contains(&change.class)) {
        *counts.entry(change.class).or_default() += 1;
    }
    for (class, count) in &counts {
        say!("error: {count} changes of the class `{}`", class.name());
    }
    ExitCode::from(u8::from(!counts.is_empty()))
}
