//! Reads a docs folder: parses the pages in parallel and joins them.

use crate::{Error, ServiceFilter, generate, load};
use apidoc_ir::Ir;
use apidoc_parse::{
    diagnostics::{self, Diagnostic},
    page::SkippedPage,
};
use rayon::prelude::*;
use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

/// The content of a docs folder.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// The services.
    pub ir: Ir,
    /// The diagnostics of the pages, in order.
    pub diagnostics: Vec<Diagnostic>,
    /// The number of pages.
    pub pages: usize,
    /// The pages from which nothing is generated, with the reason of each.
    pub skipped: Vec<SkippedPage>,
}

/// Reads a docs folder. `progress` is called for each page, from any thread: number done, number of all.
pub fn folder(docs: &Path, wanted: &ServiceFilter, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Read, Error> {
    let files = load::docs(docs)?;
    let (done, total) = (AtomicUsize::new(0), files.pages.len());
    let pages = files
        .pages
        .par_iter()
        .map(|file| {
            let page = load::page(file);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
            page
        })
        .collect::<Result<Vec<_>, _>>()?;
    let overrides = files.overrides.iter().map(|file| Ok(apidoc_parse::overrides::read(&file.path, &load::overrides(file)?)));
    let joined = apidoc_parse::join_all(pages, overrides.collect::<Result<Vec<_>, Error>>()?);
    let (ir, mut diagnostics) = (joined.ir, joined.diagnostics);
    diagnostics.extend(generate::check_overrides(&ir));
    diagnostics::tidy(&mut diagnostics);
    if let Some(missing) = wanted.unmatched(&ir.services).next() {
        let there: Vec<_> = ir.services.iter().map(|s| format!("{}/{}", s.service, s.version)).collect();
        return Err(ServiceFilter::error(missing, &there));
    }
    Ok(Read { ir, diagnostics, pages: total, skipped: joined.skipped })
}
