//! One self-contained HTML page about the documented services: actions, types, facts, coverage, diagnostics and changes.
//!
//! Texts of pages are hostile: each is escaped. Of the Markdown of descriptions only a fixed set of tags and links to web addresses are
//! written. The page has a content security policy that allows
//! its own style and script by their hashes and nothing else, so a text could not load or run anything even if it became markup. It needs no network.
//! Without scripts everything is readable; only the search needs one.

mod coverage;
mod escape;
mod facts;
mod lists;
mod markdown;
mod page;
mod services;

use apidoc_ir::Ir;
use std::fmt;

/// Largest page, in bytes. Browsers on phones get slow beyond it.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The title of the page. It is within the first kilobyte after the policy, so that a report can be told from other files.
pub const TITLE: &str = "<title>API documentation report</title>";

/// Content of a report.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The services.
    pub ir: Ir,
    /// The number of pages that were read.
    pub pages: usize,
    /// The diagnostics of the pages.
    pub remarks: Vec<Remark>,
    /// The changes since a revision, if they were asked for.
    pub changes: Option<Changes>,
}

/// A diagnostic with the line that it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// Its code: `example-extra`.
    pub code: String,
    /// The message.
    pub message: String,
    /// The help text; may be empty.
    pub help: String,
    /// The file.
    pub file: String,
    /// The line, from 1; 0 for the whole file.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
    /// The text of the line.
    pub text: String,
}

/// Changes between two states of the documentation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Name of the older state.
    pub since: String,
    /// The changes by service and class, as Markdown with inline code.
    pub sections: Vec<ChangeSection>,
}

/// The changes of one service and class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSection {
    /// Short name of the service.
    pub service: String,
    /// Name of the class.
    pub class: String,
    /// One entry per cause.
    pub lines: Vec<String>,
}

/// A report that is larger than [`MOST_BYTES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// The size in bytes.
    pub bytes: usize,
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let megabytes = |bytes: usize| (bytes as f64 / 1_048_576.0 * 10.0).ceil() / 10.0;
        write!(f, "the report has {:.1} MB; at most {:.0} MB are allowed", megabytes(self.bytes), megabytes(MOST_BYTES))
    }
}

impl std::error::Error for TooLarge {}

/// Returns the page.
pub fn html(report: &Report) -> Result<String, TooLarge> {
    let text = page::html(report);
    if text.len() > MOST_BYTES { Err(TooLarge { bytes: text.len() }) } else { Ok(text) }
}
