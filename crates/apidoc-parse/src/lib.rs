//! Reads pages of API documentation (Markdown, HTML and text copied from them) into [`apidoc_ir`].
//!
//! [`read_page`] reads one page without knowledge of the others: text -> [`document::Document`] -> [`page::Page`].
//! [`join()`] then combines all pages into services. Each step is a function from plain data to plain data; problems are
//! collected as [`diagnostics::Diagnostic`]s. Nothing here depends on generated code or on the file system.

pub mod diagnostics;
pub mod document;
pub mod examples;
pub mod facts;
pub mod join;
pub mod overrides;
pub mod page;
pub mod prose;
pub mod span;
mod summary;
pub mod text;
pub mod vocabulary;

use apidoc_ir::Ir;
use diagnostics::Diagnostic;
pub use join::Joined;
use overrides::OverridesFile;
use page::Page;

/// Reads one page. `path` is relative to the docs folder, with `/` between folders.
///
/// The result depends on the arguments only, so callers may run it in parallel and cache the result.
pub fn read_page(path: &str, bytes: &[u8]) -> Page {
    if bytes.len() > MAX_PAGE_BYTES {
        return page::too_large(path, MAX_PAGE_BYTES);
    }
    match text::decode(bytes) {
        Ok(text) => {
            let (document, notes) = document::read(&text);
            page::read(path, &text, &document, notes)
        }
        Err(fault) => page::undecoded(path, fault),
    }
}

/// Maximum size of a page. Reading takes up to about 80 times the memory of the page; real pages stay below 3 MiB.
pub const MAX_PAGE_BYTES: usize = 8 << 20;

/// Joins pages into services: resolves types, merges duplicates, infers undocumented types.
///
/// The order of `pages` does not matter.
pub fn join(pages: Vec<Page>) -> (Ir, Vec<Diagnostic>) {
    join_with(pages, Vec::new())
}

/// Joins pages and overrides into services. The order of `pages` and `overrides` does not matter.
pub fn join_with(pages: Vec<Page>, overrides: Vec<OverridesFile>) -> (Ir, Vec<Diagnostic>) {
    let joined = join_all(pages, overrides);
    (joined.ir, joined.diagnostics)
}

/// Joins pages and overrides, and lists the skipped pages with their reasons.
pub fn join_all(pages: Vec<Page>, overrides: Vec<OverridesFile>) -> Joined {
    join::services(pages, overrides)
}
