//! Decisions about crates that a maintainer makes for one run.

use crate::{Error, error::list};
use apidoc_codegen::{Options, names::package};
use apidoc_ir::Language;

/// Decisions for one run.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// Crates whose breaking changes are applied although their `surface.lock` prevents them.
    pub breaking: Breaking,
    /// Crates that may lose much of their documentation, each by its name or the name of its service; `all` for all.
    pub accept_gone: Vec<String>,
    /// Fields whose documented type replaces the locked one: `Task.Fee`.
    pub take: Vec<String>,
    /// Day of the documentation (`2026-01-31`).
    pub day: Option<String>,
    /// Language of the texts, as far as pages have them. `None` for the language of most pages of a service.
    pub doc_language: Option<Language>,
}

/// Crates whose breaking changes are applied.
#[derive(Clone, Debug, Default)]
pub enum Breaking {
    /// None.
    #[default]
    No,
    /// One crate, by its name or the name of its service.
    One(String),
    /// All.
    All,
}

impl Decisions {
    /// Whether they change how any crate is generated.
    pub(crate) fn change_output(&self) -> bool {
        !matches!(self.breaking, Breaking::No) || !self.take.is_empty() || self.doc_language.is_some()
    }
    /// Refuses the name of a crate that the run does not have.
    pub(crate) fn check(&self, crates: &[String]) -> Result<(), Error> {
        let unknown = |asked: &str| !crates.iter().any(|name| is(asked, name));
        let refuse =
            |flag: &str, asked: &str| Err(Error::usage(format!("{flag} {asked}: no such crate; this run generates {}", list(crates))));
        if let Breaking::One(asked) = &self.breaking
            && unknown(asked)
        {
            return refuse("--breaking", asked);
        }
        match self.accept_gone.iter().find(|asked| *asked != "all" && unknown(asked)) {
            Some(asked) => refuse("--accept-gone", asked),
            None => Ok(()),
        }
    }
    /// Whether a crate's breaking changes are applied.
    pub(crate) fn breaks(&self, name: &str) -> bool {
        match &self.breaking {
            Breaking::No => false,
            Breaking::One(asked) => is(asked, name),
            Breaking::All => true,
        }
    }
    /// Returns the decisions about one crate.
    pub(crate) fn of(&self, name: &str) -> Options<'_> {
        Options {
            breaking: self.breaks(name),
            accept_gone: self.accept_gone.iter().any(|asked| asked == "all" || is(asked, name)),
            take: &self.take,
            day: self.day.as_deref(),
            manifest: None,
            doc_language: self.doc_language,
        }
    }
}

/// Whether a crate is the one that somebody names by its name or by its service.
fn is(asked: &str, name: &str) -> bool {
    asked == name || package(asked) == name
}
