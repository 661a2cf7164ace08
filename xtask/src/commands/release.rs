//! `cargo xtask release`: versions, changelogs and publication of the generated crates.

use crate::{paths, report};
use apidoc_build::{
    Decisions, Error, Kind, ServiceFilter, generate, read,
    tree::{self, Scope},
};
use apidoc_release::{Cargo, Inputs, Outcome, Plan, Step};
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Options of `release`.
#[derive(clap::Args)]
#[command(
    after_help = "Without options, the command writes versions and changelogs; commit them before you publish. `--publish` writes what is missing, then runs \
    `cargo publish` for each crate and notes each release in the released.lock of its folder. After an interruption, run it again.\n\n\
    Exit codes: 0 done, 1 the crates cannot be released as they are, or the registry accepts no more for now, 2 usage, 3 a file, cargo or the registry failed."
)]
pub(crate) struct Options {
    /// Write nothing; print versions and entries, and check the names of new crates
    #[arg(long)]
    dry_run: bool,
    /// Publish the crates with the cargo in PATH
    #[arg(long)]
    publish: bool,
    /// Directory of pages, searched recursively [default: docs-input]
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,
    /// Directory of generated crates [default: generated]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Directory of the runtime, to release it with the crates [default: the one of this repository, for its own crates]
    #[arg(long, value_name = "DIR")]
    core: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let docs = paths::docs(options.docs.as_deref());
    let out = paths::out(options.out.as_deref());
    // A run of `gen` at the same time would exchange the folders that this run reads and writes.
    let _locked = (!options.dry_run && out.is_dir()).then(|| tree::lock(&out)).transpose()?;
    let read = super::read(&docs, &ServiceFilter::default())?;
    let errors = report::errors(&read.diagnostics);
    if errors > 0 {
        report::diagnostics(&docs, &read.diagnostics);
        say!("error: {errors} errors in the pages; nothing can be released");
        return Ok(ExitCode::from(1));
    }
    if let Some(path) = outdated(&read, &out)? {
        say!("error: {} is not what the pages give; run `cargo xtask gen` and review the difference first", path.display());
        return Ok(ExitCode::from(1));
    }
    let repository = paths::repository();
    let own = same(&out, &repository.join("generated"));
    let workspace = if own { repository.clone() } else { out.clone() };
    let manifest = workspace.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(|e| io(format!("cannot read {}: {e}", manifest.display())))?;
    let runtime = options.core.clone().or_else(|| own.then(|| repository.join("crates/tencentcloud-core")));
    let inputs = Inputs { out: &out, ir: &read.ir, workspace: &text, runtime: runtime.as_deref() };
    let plan = match apidoc_release::plan(&inputs) {
        Ok(plan) => plan,
        Err(error) => return failed(error),
    };
    if apidoc_release::workspace_entry(&text, "repository").is_none() {
        say!(
            "warning: no `repository` in [workspace.package] of {}; crates are released without a link to their source",
            manifest.display()
        );
    }
    let cargo = Cargo { program: "cargo".into(), workspace };
    match carry_out(options, &plan, &cargo) {
        Ok(code) => Ok(code),
        Err(error) => failed(error),
    }
}

/// Prints, writes and publishes a plan, as the options say.
fn carry_out(options: &Options, plan: &Plan, cargo: &Cargo) -> Result<ExitCode, apidoc_release::Error> {
    let stopped = |error: Error| apidoc_release::Error { kind: apidoc_release::Kind::Io, message: error.message };
    report::out(summary(plan, options.dry_run).as_bytes()).map_err(stopped)?;
    if options.dry_run || options.publish {
        let mut say = |name: &str, free: bool| say!("name {name}: {}", if free { "free" } else { "belongs to another project" });
        apidoc_release::names(plan, cargo, &mut say)?;
    }
    if options.dry_run {
        return Ok(ExitCode::SUCCESS);
    }
    let written = apidoc_release::apply(plan, &cargo.workspace.join("Cargo.lock"))?;
    say!("{written} files written");
    if !options.publish {
        return Ok(ExitCode::SUCCESS);
    }
    let all = plan.steps.len();
    let mut number = 0;
    let mut say = |step: &Step| {
        number += 1;
        say!("publishing {} {} ({number} of {all})", step.package.name, step.to);
    };
    match apidoc_release::publish(plan, cargo, &mut say)? {
        Outcome::Done => {
            say!("{all} crates published; commit the released.lock files");
            Ok(ExitCode::SUCCESS)
        }
        Outcome::Limit { after, left } => {
            let after = after.map_or_else(|| "later".to_owned(), |time| format!("after {time}"));
            say!(
                "error: the registry accepts no more crates for now; {} of {all} are published. Commit the released.lock files and run \
                 `cargo xtask release --publish` again {after}: it continues with the other {left}",
                all - left
            );
            Ok(ExitCode::from(1))
        }
    }
}

/// Returns a line per crate; with `entries`, also its section of the changelog.
fn summary(plan: &Plan, entries: bool) -> String {
    let mut text = String::new();
    for step in &plan.steps {
        let name = &step.package.name;
        let _ = match step.from {
            Some(from) => writeln!(text, "{name} {from} -> {} ({})", step.to, step.level.name()),
            None => writeln!(text, "{name} {} (first release)", step.to),
        };
        if entries {
            let section = step.changelog.split("\n## ").nth(1).unwrap_or_default();
            section.lines().skip(1).filter(|line| !line.is_empty()).for_each(|line| text.push_str(&format!("    {line}\n")));
        }
    }
    let _ = writeln!(text, "{} to release, {} unchanged", plan.steps.len(), plan.unchanged);
    text
}

/// Returns a generated file that differs from what the pages give, if there is one.
fn outdated(read: &read::Read, out: &Path) -> Result<Option<PathBuf>, Error> {
    let crates = generate::all(read.ir.clone(), out, &Decisions::default())?;
    if let Some(name) = crates.refused.keys().next() {
        return Ok(Some(out.join(name)));
    }
    let changes = tree::compare(out, &crates.files, &Scope::All)?;
    // The files at the root depend on options of `gen`, and are not published.
    let mut paths = changes.missing.iter().chain(&changes.different).chain(&changes.stray).filter(|path| path.contains('/'));
    Ok(paths.next().map(|path| out.join(path)))
}

fn same(a: &Path, b: &Path) -> bool {
    let absolute = |path: &Path| std::path::absolute(path).ok();
    absolute(a) == absolute(b)
}

fn io(message: String) -> Error {
    Error { kind: Kind::Io, message }
}

fn failed(error: apidoc_release::Error) -> Result<ExitCode, Error> {
    say!("error: {error}");
    Ok(ExitCode::from(match error.kind {
        apidoc_release::Kind::Refused => 1,
        apidoc_release::Kind::Io => 3,
    }))
}
