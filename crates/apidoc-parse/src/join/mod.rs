//! From pages to services: links resolved by name, directions, duplicates, inference.
//!
//! Input: pages in any order. Output: services sorted by name. The passes, in order: `homes` (the service version of each page), `merge`
//! (items on several pages), `resolve` (names of types to types), overrides of declared types, `settle` (examples that need types),
//! inference of undocumented types, overrides of inferred types and of values, `directions` (the users of a type), and the comparison of
//! facts and tables with the examples. Nothing here reads text of pages again.

mod case;
mod circles;
mod directions;
mod foreign;
mod homes;
mod merge;
mod resolve;
mod settle;

use crate::{
    diagnostics::{Code, Diagnostic},
    examples,
    overrides::{self, OverridesFile},
    page::{Page, Skipped, SkippedPage},
    summary::summary,
    vocabulary,
};
use apidoc_ir::{Ir, Service, Source};
use std::collections::BTreeSet;

/// The result of joining the pages and overrides of a folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joined {
    /// The services.
    pub ir: Ir,
    /// The diagnostics of the pages and of the join, sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The pages from which nothing is generated, with the reason of each, sorted.
    pub skipped: Vec<SkippedPage>,
}

/// Joins pages and overrides. The order in which they come does not matter.
pub fn services(mut pages: Vec<Page>, mut overrides: Vec<OverridesFile>) -> Joined {
    pages.sort_by(|a, b| a.file.cmp(&b.file));
    overrides.sort_by(|a, b| a.file.cmp(&b.file));
    let mut found: Vec<Diagnostic> = pages.iter_mut().flat_map(|page| std::mem::take(&mut page.diagnostics)).collect();
    found.extend(overrides.iter_mut().flat_map(|file| std::mem::take(&mut file.diagnostics)));
    foreign::check(&pages, &mut found);
    let mut skipped: Vec<SkippedPage> =
        pages.iter().filter_map(|page| Some(SkippedPage { file: page.file.clone(), reason: page.skipped? })).collect();
    let files: BTreeSet<String> = pages.iter().filter(|page| !page.actions.is_empty()).map(|page| page.file.clone()).collect();
    let mut ir = Ir::default();
    let mut duplicates = Duplicates::default();
    for home in homes::find(pages, overrides, &mut found) {
        ir.services.push(service(home, &mut duplicates, &mut found));
    }
    let is_duplicate = |file: &&String| duplicates.unused.contains(*file) && !duplicates.used.contains(*file);
    skipped.extend(files.iter().filter(is_duplicate).map(|file| SkippedPage { file: file.clone(), reason: Skipped::Duplicate }));
    skipped.sort();
    found.sort();
    found.dedup();
    Joined { ir, diagnostics: found, skipped }
}

/// The files whose actions are used, and the files with actions that another page of the same language documents.
#[derive(Debug, Default)]
pub(super) struct Duplicates {
    pub(super) used: BTreeSet<String>,
    pub(super) unused: BTreeSet<String>,
}

/// One service version out of its pages.
fn service(mut home: homes::Home, duplicates: &mut Duplicates, found: &mut Vec<Diagnostic>) -> Service {
    let mut service = Service {
        service: home.service,
        version: home.version,
        host: home.host,
        endpoints: home.endpoints,
        title: home.title,
        language: home.language,
        ..Service::default()
    };
    let (actions, boxes) = merge::actions(home.actions, service.language, duplicates, found);
    service.actions = actions;
    service.types = merge::types(home.types, service.language, found);
    service.errors = merge::errors(home.errors, service.language, &service.actions);
    merge::listed(&mut service.actions, &home.listed, service.language);
    for action in &mut service.actions {
        action.summary = summary(&action.doc);
        action.idempotent = apidoc_ir::is_read_only(&action.name);
    }
    resolve::names(&mut service, found);
    overrides::override_declared_types(&mut service, &mut home.overrides, found);
    settle::examples(&mut service, &boxes, found);
    found.extend(examples::infer(
        &mut service,
        &examples::Order::of(boxes.values().map(|shown| shown.keys.as_str())),
        &vocabulary::is_secret,
    ));
    overrides::override_inferred_types(&mut service, &mut home.overrides, found);
    overrides::values(&mut service, &mut home.overrides, found);
    overrides::secrets(&mut service, &mut home.overrides, found);
    directions::mark(&mut service, found);
    circles::tell(&service, found);
    let place = |action: &str, example: usize, response: bool| settle::place(&boxes, action, example, response);
    found.extend(examples::mark(&mut service, &place));
    found.extend(examples::extra(&service, &place));
    service.overrides = overrides::words(&service, &mut home.overrides, found);
    case::check(&service, found);
    service
}

/// A diagnostic of a place.
fn say(code: Code, source: &Source, message: String, help: &str) -> Diagnostic {
    Diagnostic { source: source.clone(), severity: code.severity(), code, message, help: help.to_owned(), related: Vec::new() }
}
