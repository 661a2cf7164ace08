//! Services as [`apidoc_ir`] has them to crates: first the surface (every public Rust item with its name
//! and type, as plain data), then the text.
//!
//! Nothing here touches the disk or knows pages.

mod emit;
mod findings;
pub mod names;
mod print;
pub mod surface;

pub use surface::LockError;

use apidoc_ir::{Service, diagnostics::Diagnostic};

/// A file of a crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct File {
    /// Relative to the crate, with `/` between folders; made of checked names only.
    pub path: String,
    /// Its text, LF, with a final line break.
    pub text: String,
    /// Written only where it is absent (a changelog); afterwards it belongs to whoever edits it.
    pub once: bool,
}

/// Decisions about one crate.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// Apply the changes that `surface.lock` prevents, and remove what is gone.
    pub breaking: bool,
    /// Accept that much of the crate is gone.
    pub accept_gone: bool,
    /// Fields whose documented type replaces the locked one, besides those of the overrides: `Task.Fee`.
    pub take: &'a [String],
    /// Day of the documentation (`2026-01-31`), for the notes of items that are gone.
    pub day: Option<&'a str>,
    /// Text of the `Cargo.toml` of the crate, if it has one: what a release wrote there stays.
    pub manifest: Option<&'a str>,
    /// Language of the texts, as far as pages have them [default: the language of most pages].
    pub doc_language: Option<apidoc_ir::Language>,
}

/// Files of earlier runs in the folder of a crate.
#[derive(Clone, Copy, Debug, Default)]
pub struct State<'s> {
    /// The text of `surface.lock`.
    pub lock: Option<&'s str>,
    /// The text of `gone.json`.
    pub gone: Option<&'s str>,
    /// The text of `findings.txt`.
    pub findings: Option<&'s str>,
}

impl<'s> From<Option<&'s str>> for State<'s> {
    fn from(lock: Option<&'s str>) -> Self {
        Self { lock, ..Self::default() }
    }
}

/// Name of the file that remembers the last documentation of each item.
pub const GONE: &str = "gone.json";

/// Name of the file that lists the findings of the last run. A finding in it is not new any more.
pub const FINDINGS: &str = "findings.txt";

/// Result for one service.
#[derive(Clone, Debug, Default)]
pub struct Generated {
    /// Folder of the crate, named after its service: `tencentcloud-teo`. The package may have another name.
    pub name: String,
    /// Its files, by path.
    pub files: Vec<File>,
    /// Findings for the maintainer (pending type, missing paginator, removed item), with positions in the pages.
    pub findings: Vec<Diagnostic>,
    /// Those of them that the last run did not report.
    pub new: Vec<Diagnostic>,
    /// Items of `surface.lock` that were dropped.
    pub broken: Vec<surface::Broken>,
    /// The fields of [`Options::take`] and of the overrides that were pending.
    pub taken: Vec<String>,
    /// Description of the loss that has to be confirmed; then no files are generated.
    pub refused: Option<String>,
}

/// Faults of a file that an earlier run wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Name of the file: `surface.lock` or `gone.json`.
    pub file: &'static str,
    /// Its faults.
    pub faults: Vec<LockError>,
}

/// Checks the overrides of a service against its pages alone.
pub fn check_overrides(versions: &[&Service]) -> Vec<Diagnostic> {
    let mut findings = surface::check_overrides(versions);
    findings.sort();
    findings
}

/// Writes the crate of one service, all its versions in it. A service without a page is generated from its state alone.
///
/// Returns the faults of the state if it has any: then nothing can be said of the crate, and nothing may be written.
pub fn generate<'s>(versions: &[&Service], state: impl Into<State<'s>>, options: &Options<'_>) -> Result<Generated, Damage> {
    let state = state.into();
    let pending = if takes(versions, options) { run(versions, state, options, None)?.findings } else { Vec::new() };
    run(versions, state, options, Some(&pending))
}

/// Whether a maintainer accepts the documented type of a field in place of the locked one.
fn takes(versions: &[&Service], options: &Options<'_>) -> bool {
    !options.take.is_empty() || versions.iter().any(|version| !version.overrides.take.is_empty())
}

/// Writes a crate. `pending` has the findings before any decision about locked types; `None` for the run that collects them.
fn run(versions: &[&Service], state: State<'_>, options: &Options<'_>, pending: Option<&[Diagnostic]>) -> Result<Generated, Damage> {
    let State { lock, gone, findings: reported } = state;
    let damaged = |file| move |faults| Damage { file, faults };
    let stood = lock.map(surface::Lock::parse).transpose().map_err(damaged("surface.lock"))?.unwrap_or_default();
    let known = gone.map(surface::Past::parse).transpose().map_err(damaged(GONE))?.unwrap_or_default();
    let service = versions.first().copied().or(known.versions.first()).map_or("", |version| &version.service);
    if let Some(other) = known.versions.first().filter(|version| version.service != service) {
        let message = format!("the file is of the service `{}`, not of `{service}`", other.service);
        return Err(Damage { file: GONE, faults: vec![LockError { line: 1, message }] });
    }
    if !options.breaking
        && !options.accept_gone
        && let Some(refused) = surface::withdrawal(versions, &stood)
    {
        return Ok(Generated { name: names::package(service), refused: Some(refused), ..Generated::default() });
    }
    let before = (options.breaking || takes(versions, options)).then(|| stood.clone());
    let (mut lock, mut past) = if options.breaking { Default::default() } else { (stood, known) };
    let translated: Vec<Service> =
        options.doc_language.map(|language| versions.iter().map(|version| version.in_language(language)).collect()).unwrap_or_default();
    let translated: Vec<&Service> = translated.iter().collect();
    let versions = if options.doc_language.is_some() { &translated } else { versions };
    let renamed = surface::take_over_renames(versions, &mut lock, &mut past);
    let taken = pending.map_or(Vec::new(), |pending| surface::take(versions, &mut lock, options.take, pending));
    let with_gone = surface::restore(versions, &past, &lock);
    let restored: Vec<&Service> = with_gone.iter().map(|version| &**version).collect();
    let (desired, mut findings) = surface::build(&restored);
    let documented = surface::Documented { versions, lock: &lock, day: options.day };
    let (surface, resolved) = surface::resolve(desired, &lock, &past, &documented);
    findings.extend(renamed);
    findings.extend(resolved);
    if pending.is_some() {
        surface::report_decisions(&restored, &lock, &mut findings);
    }
    let mut files = emit::files(&surface, options.manifest);
    findings.sort();
    let (text, new) = findings::list(&findings, reported.unwrap_or_default());
    files.push(File { path: FINDINGS.into(), text, once: false });
    let broken = match before.filter(|_| options.breaking || !taken.is_empty()) {
        Some(before) => before.broken_by(&surface::Lock::parse(&surface::lock::write(&surface)).map_err(damaged("surface.lock"))?),
        None => Vec::new(),
    };
    let name = names::package(surface.service);
    drop(surface);
    files.push(File { path: GONE.into(), text: surface::write_past(&surface::remember(with_gone, &past, &lock)), once: false });
    files.sort();
    Ok(Generated { name, files, findings, new, broken, taken, refused: None })
}
