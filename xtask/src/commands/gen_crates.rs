//! `cargo xtask gen`: generates crates from pages.

use super::{PageArgs, watch};
use crate::{added::added, paths, report};
use apidoc_build::{
    Breaking, Decisions, Error, Kind,
    cache::Store,
    root,
    tree::{self, Scope},
};
use apidoc_diff::Class;
use apidoc_ir::Language;
use apidoc_parse::diagnostics::Severity;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

/// Options of `gen`.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(flatten)]
    pages: PageArgs,
    /// Directory of generated crates [default: generated]; outside the repository it becomes a workspace of its own
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Write nothing; fail if a file differs, is missing, or was not generated
    #[arg(long)]
    check: bool,
    /// Apply breaking changes that surface.lock would otherwise prevent, for one crate or all
    #[arg(long, value_name = "CRATE", num_args = 0..=1, default_missing_value = "")]
    breaking: Option<String>,
    /// Accept the documented type of one field instead of the locked one (`Task.Fee`); can be repeated
    #[arg(long, value_name = "ITEM")]
    take: Vec<String>,
    /// Keep what is gone although it is much of a crate, for this crate or all; can be repeated
    #[arg(long, value_name = "CRATE|all")]
    accept_gone: Vec<String>,
    /// Day of the documentation, for the notes of items that are gone [default: the newest day in fetch.lock]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<String>,
    /// Print all findings, also those that an earlier run has reported
    #[arg(long)]
    findings: bool,
    /// Fail if there is a new finding of this class: refused, unreadable, withdrawn or held
    #[arg(long, value_name = "CLASS", value_delimiter = ',')]
    fail_on: Vec<String>,
    /// Language of the texts, if the directory has pages in both [default: the language of most pages of a service]
    #[arg(long, value_name = "zh|en", value_parser = language)]
    doc_language: Option<Language>,
    /// Run again whenever a page or an override is saved, until interrupted
    #[arg(long, conflicts_with = "check")]
    watch: bool,
    /// Write the crates even if pages have errors
    #[arg(long)]
    keep_going: bool,
    /// Runtime of a directory outside the repository: path or version [default: the one of this repository]
    #[arg(long, value_name = "PATH|VERSION")]
    core: Option<String>,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    if options.watch {
        return watch::run(&options.pages.folder(), &|| once(options));
    }
    once(options)
}

fn once(options: &Options) -> Result<ExitCode, Error> {
    let mut times = Times::new();
    let folder = options.pages.folder();
    let wanted = options.pages.wanted();
    let out = paths::out(options.out.as_deref());
    let decisions = decisions(options, &folder)?;
    let store = Store::new(&paths::caches(), &folder, &out);
    let mut run = super::index(&folder, &wanted, &store)?;
    let found = run.diagnostics();
    let classes = classes(options)?;
    let mut new: Vec<_> =
        found.iter().filter(|one| options.findings || one.severity == Severity::Error || !run.is_known(one)).cloned().collect();
    let known_pages = found.len() - new.len();
    let skipped = run.skipped();
    times.mark("read");
    let errors = report::errors(&found);
    if errors > 0 && !options.keep_going {
        keep(run.save_read());
        report::findings(&folder, &new, options.findings);
        report::skipped(&skipped, options.pages.verbose);
        return Ok(refused(errors));
    }
    if run.versions().next().is_none() {
        report::skipped(&skipped, options.pages.verbose);
        say!("error: no page of the {} in {} documents an action; nothing was written", run.len(), folder.display());
        return Ok(ExitCode::from(1));
    }
    // The tree is locked before anything of it is read, so that two runs cannot mix.
    let locked = if options.check { None } else { Some(tree::lock(&out)?) };
    let tree = locked.as_ref().map_or(&*out, |locked| locked.path());
    let mut output = run.generate(tree, &decisions)?;
    let told: Vec<_> = output.diagnostics.iter().filter(|d| !found.contains(d)).cloned().collect();
    new.extend(told.iter().filter(|one| options.findings || one.severity == Severity::Error || output.crates.new.contains(one)).cloned());
    let printed = report::findings(&folder, &new, options.findings);
    if !options.findings {
        report::standing(&output.standing, known_pages);
    }
    let errors = errors + report::errors(&told);
    if errors > 0 && !options.keep_going {
        keep(run.save_read());
        return Ok(refused(errors));
    }
    let home = root::home(&out, &paths::repository(), options.core.as_deref());
    let mut files = root::files(&home, &workspace()?);
    files.append(&mut output.crates.files);
    times.mark("generate");
    let refused = std::mem::take(&mut output.crates.refused);
    let scope = if options.pages.services.is_empty() {
        Scope::AllBut(refused.keys().cloned().collect())
    } else {
        Scope::Crates(output.names.iter().cloned().collect())
    };
    let hits: Vec<_> = output.crates.new.iter().filter(|one| classes.contains(&report::class(one.code.as_str()))).collect();
    let failed = errors > 0 || !refused.is_empty() || !hits.is_empty();
    let changes = run.compare(tree, &files, &output, &scope)?;
    times.mark("compare");
    let Some(locked) = &locked else {
        report::skipped(&skipped, options.pages.verbose);
        report::changes(&out, &changes, &output.names, true)?;
        report::broken(&output.crates.broken)?;
        report::refused(&refused);
        if changes.is_empty() && changes.unknown.is_empty() {
            return Ok(ExitCode::from(u8::from(failed)));
        }
        if changes.is_empty() {
            say!("error: {} holds files that `gen` did not write; move them away", out.display());
        } else {
            say!("error: {} differs from the pages; run `{}`", out.display(), update(options));
        }
        return Ok(ExitCode::from(1));
    };
    let added = added(tree, |file| files.get(file).map(|text| text.text.as_str()), &changes);
    let written = tree::write(locked, &files, &changes)?;
    times.mark("write");
    report::changes(&out, &changes, &output.names, false)?;
    report::added(&added, printed, options.findings)?;
    report::broken(&output.crates.broken)?;
    keep(run.save(tree, &files, &output, &decisions));
    times.mark("cache");
    report::skipped(&skipped, options.pages.verbose);
    report::figures(&times.parts, &written);
    report::refused(&refused);
    Ok(ExitCode::from(u8::from(failed)))
}

/// A cache that cannot be written costs time only.
fn keep(saved: Result<(), Error>) {
    if let Err(error) = saved {
        say!("note: {error}; the next run starts without it");
    }
}

/// The duration of each part of a run.
struct Times {
    parts: Vec<(&'static str, Duration)>,
    begin: Instant,
}

impl Times {
    fn new() -> Self {
        Self { parts: Vec::new(), begin: Instant::now() }
    }
    fn mark(&mut self, part: &'static str) {
        self.parts.push((part, self.begin.elapsed()));
        self.begin = Instant::now();
    }
}

fn refused(errors: usize) -> ExitCode {
    say!("error: {errors} {} in the pages; nothing was written (--keep-going writes what can be read)", plural(errors, "error"));
    ExitCode::from(1)
}

/// Reads the classes of `--fail-on`.
fn classes(options: &Options) -> Result<Vec<Class>, Error> {
    const KNOWN: [Class; 4] = [Class::Refused, Class::Unreadable, Class::Withdrawn, Class::Held];
    let find = |name: &String| {
        Class::find(name).filter(|class| KNOWN.contains(class)).ok_or_else(|| Error {
            kind: Kind::Usage,
            message: format!("--fail-on {name}: expected one of {}", KNOWN.map(Class::name).join(", ")),
        })
    };
    options.fail_on.iter().map(find).collect()
}

fn decisions(options: &Options, docs: &Path) -> Result<Decisions, Error> {
    let breaking = match options.breaking.as_deref() {
        None => Breaking::No,
        Some("") => Breaking::All,
        Some(name) => Breaking::One(name.into()),
    };
    let day = match &options.date {
        Some(day) => Some(day.clone()),
        None => newest_day(docs)?,
    };
    let (accept_gone, take) = (options.accept_gone.clone(), options.take.clone());
    Ok(Decisions { breaking, accept_gone, take, day, doc_language: options.doc_language })
}

/// Reads a language.
fn language(text: &str) -> Result<Language, String> {
    match text {
        "zh" => Ok(Language::Zh),
        "en" => Ok(Language::En),
        _ => Err("expected zh or en".into()),
    }
}

/// Reads the day of the documentation.
fn day(text: &str) -> Result<String, String> {
    if apidoc_codegen::names::is_day(text) { Ok(text.to_owned()) } else { Err("expected a day like 2026-01-31".into()) }
}

/// Returns the newest day in the `fetch.lock` files of a docs folder.
fn newest_day(docs: &Path) -> Result<Option<String>, Error> {
    let folders = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path()).collect()
    };
    let mut newest = None;
    for version in folders(docs).iter().flat_map(|service| folders(service)) {
        let lock = apidoc_fetch::lock::Lock::read(&version).map_err(|error| Error { kind: Kind::Io, message: error.message })?;
        newest = newest.max(lock.newest_change().map(str::to_owned));
    }
    Ok(newest)
}

/// The text of the repository's manifest. A tree outside the repository repeats its tables.
fn workspace() -> Result<String, Error> {
    let path = paths::repository().join("Cargo.toml");
    fs::read_to_string(&path).map_err(|e| Error { kind: Kind::Io, message: format!("cannot read {}: {e}", path.display()) })
}

/// The command that brings the tree up to date.
fn update(options: &Options) -> String {
    let mut command = String::from("cargo xtask gen");
    for (flag, path) in [("--docs", &options.pages.docs), ("--out", &options.out)] {
        if let Some(path) = path {
            command.push_str(&format!(" {flag} {}", path.display()));
        }
    }
    for service in &options.pages.services {
        command.push_str(&format!(" --service {service}"));
    }
    if let Some(language) = options.doc_language {
        command.push_str(if language == Language::En { " --doc-language en" } else { " --doc-language zh" });
    }
    command
}

fn plural(n: usize, word: &str) -> String {
    if n == 1 { word.into() } else { format!("{word}s") }
}
