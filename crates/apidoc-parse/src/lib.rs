//! Pages of API documentation to [`apidoc_ir`]: Markdown, HTML and what people make of them.
//!
//! A page flows text -> [`document::Document`] -> [`page::Page`] (what kind of page, what it says, raw),
//! each alone and without knowledge of the others ([`read_page`]); then [`join()`] makes
//! services of all pages together. Each step is a function from plain data to plain data that
//! collects [`diagnostics::Diagnostic`]s and goes on. Nothing here knows Rust code, and nothing touches the disk.

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
/// Depends on nothing but its arguments, so that callers may run it in parallel and keep what it gives.
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

/// Joins all pages into services: types over pages, duplicates, directions, inference.
///
/// The order of `pages` does not matter.
pub fn join(pages: Vec<Page>) -> (Ir, Vec<Diagnostic>) {
    join_with(pages, Vec::new())
}

/// The same with what maintainers decided by hand. The order of `overrides` does not matter either.
pub fn join_with(pages: Vec<Page>, overrides: Vec<OverridesFile>) -> (Ir, Vec<Diagnostic>) {
    let joined = join_all(pages, overrides);
    (joined.ir, joined.diagnostics)
}

/// The same, with the pages that were skipped and why.
pub fn join_all(pages: Vec<Page>, overrides: Vec<OverridesFile>) -> Joined {
    join::services(pages, overrides)
}
