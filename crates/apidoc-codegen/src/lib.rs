//! Services as [`apidoc_ir`] has them to crates: first the surface (every public Rust item with its name
//! and type, as plain data), then the text.
//!
//! Nothing here touches the disk or knows pages.

mod emit;
pub mod names;
mod print;
pub mod surface;

pub use surface::LockError;

use apidoc_ir::Service;

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

/// How a crate is to stand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// Take over what `surface.lock` holds back.
    pub breaking: bool,
    /// Text of the `Cargo.toml` of the crate, if it has one: what a release wrote there stays.
    pub manifest: Option<&'a str>,
}

/// What came of one service.
#[derive(Clone, Debug, Default)]
pub struct Generated {
    /// Folder of the crate, named after its service: `tencentcloud-teo`. The package may have another name.
    pub name: String,
    /// Its files, by path.
    pub files: Vec<File>,
    /// What a maintainer has to know (retype pending, no paginator, gone): with the place in the pages.
    pub findings: Vec<Finding>,
    /// What stood in `surface.lock` and was let go of.
    pub broken: Vec<surface::Broken>,
}

/// Something that a maintainer has to know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where in the pages.
    pub source: apidoc_ir::Source,
    /// A short stable code: `retype-pending`, `no-paginator`, `override-name`, … The catalogue of diagnostics has them all.
    pub code: &'static str,
    /// What it is.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Other places that belong to it, and what they are.
    pub related: Vec<(apidoc_ir::Source, String)>,
}

/// The codes of all findings. Whoever shows them needs an entry for each in the catalogue of diagnostics.
pub const CODES: [&str; 10] = [
    "item-gone",
    "no-paginator",
    "override-item",
    "override-name",
    "override-stale",
    "override-twice",
    "override-unfit",
    "request-retyped",
    "retype-pending",
    "unnamed",
];

impl Finding {
    fn new(code: &'static str, source: &apidoc_ir::Source, message: String, help: &str) -> Self {
        debug_assert!(CODES.contains(&code), "{code} is missing from CODES, so nothing holds it against the catalogue");
        Self { source: source.clone(), code, message, help: help.to_owned(), related: Vec::new() }
    }
}

/// Checks the overrides of a service against its pages alone.
pub fn check_overrides(versions: &[&Service]) -> Vec<Finding> {
    let mut findings = surface::check_overrides(versions);
    findings.sort();
    findings
}

/// Writes the crate of one service, all its versions in it. `lock` is the text of the crate's `surface.lock`, if it has one.
///
/// Returns the faults of the lock if it has any: then nothing can be said of the crate, and nothing may be written.
pub fn generate(versions: &[&Service], lock: Option<&str>, options: &Options<'_>) -> Result<Generated, Vec<LockError>> {
    let stood = lock.map(surface::Lock::parse).transpose()?.unwrap_or_default();
    let lock = if options.breaking { surface::Lock::default() } else { stood.clone() };
    let (desired, mut findings) = surface::build(versions);
    let (surface, resolved) = surface::resolve(desired, &lock);
    findings.extend(resolved);
    let files = emit::files(&surface, options.manifest);
    findings.sort();
    let broken = match options.breaking {
        true => stood.broken_by(&surface::Lock::parse(&surface::lock::write(&surface))?),
        false => Vec::new(),
    };
    Ok(Generated { name: names::package(surface.service), files, findings, broken })
}
