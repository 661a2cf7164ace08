//! From pages to services: links resolved by name, directions, duplicates, inference.

use crate::{diagnostics::Diagnostic, page::Page};
use apidoc_ir::Ir;

/// Joins pages, in whatever order they come.
pub fn services(pages: Vec<Page>) -> (Ir, Vec<Diagnostic>) {
    let diagnostics = pages.into_iter().flat_map(|page| page.diagnostics).collect();
    (Ir::default(), diagnostics)
}
