//! From pages to services: links resolved by name, directions, duplicates, inference.
//!
//! Input: pages in any order. Output: services sorted by name. The passes, in order: `services` (the service version of each page), `merge`
//! (items on several pages), `resolve` (names of types to types), overrides of declared types, `settle` (examples that need types),
//! inference of undocumented types, overrides of inferred types and of values, `directions` (the users of a type), and the comparison of
//! facts and tables with the examples. Nothing here reads text of pages again.

mod assign_service;
mod case;
mod circles;
mod directions;
mod end_flags;
mod foreign;
mod merge;
mod resolve;
mod resolve_examples;

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
    let mut diagnostics: Vec<Diagnostic> = pages.iter_mut().flat_map(|page| std::mem::take(&mut page.diagnostics)).collect();
    diagnostics.extend(overrides.iter_mut().flat_map(|file| std::mem::take(&mut file.diagnostics)));
    foreign::check(&pages, &mut diagnostics);
    let mut skipped: Vec<SkippedPage> =
        pages.iter().filter_map(|page| Some(SkippedPage { file: page.file.clone(), reason: page.skipped? })).collect();
    let files: BTreeSet<String> = pages.iter().filter(|page| !page.actions.is_empty()).map(|page| page.file.clone()).collect();
    let mut ir = Ir::default();
    let mut duplicates = Duplicates::default();
    for service_pages in assign_service::find(pages, overrides, &mut diagnostics) {
        ir.services.push(service(service_pages, &mut duplicates, &mut diagnostics));
    }
    let is_duplicate = |file: &&String| duplicates.unused.contains(*file) && !duplicates.used.contains(*file);
    skipped.extend(files.iter().filter(is_duplicate).map(|file| SkippedPage { file: file.clone(), reason: Skipped::Duplicate }));
    skipped.sort();
    diagnostics.sort();
    diagnostics.dedup();
    Joined { ir, diagnostics, skipped }
}

/// The files whose actions are used, and the files with actions that another page of the same language documents.
#[derive(Debug, Default)]
pub(super) struct Duplicates {
    pub(super) used: BTreeSet<String>,
    pub(super) unused: BTreeSet<String>,
}

/// One service version out of its pages.
fn service(mut service_pages: assign_service::ServicePages, duplicates: &mut Duplicates, diagnostics: &mut Vec<Diagnostic>) -> Service {
    let mut service = Service {
        service: service_pages.service,
        version: service_pages.version,
        host: service_pages.host,
        endpoints: service_pages.endpoints,
        title: service_pages.title,
        language: service_pages.language,
        ..Service::default()
    };
    let (actions, boxes) = merge::actions(service_pages.actions, service.language, (duplicates, &mut service.texts), diagnostics);
    service.actions = actions;
    service.types = merge::types(service_pages.types, service.language, &mut service.texts, diagnostics);
    service.errors = merge::errors(service_pages.errors, service.language, &service.actions, &mut service.texts);
    merge::listed(&mut service.actions, &service_pages.listed, service.language);
    for action in &mut service.actions {
        action.summary = summary(&action.doc);
        action.idempotent = apidoc_ir::is_read_only(&action.name);
    }
    resolve::names(&mut service, diagnostics);
    overrides::override_declared_types(&mut service, &mut service_pages.overrides, diagnostics);
    resolve_examples::resolve(&mut service, &boxes, diagnostics);
    diagnostics.extend(examples::infer(
        &mut service,
        &examples::Order::of(boxes.values().map(|shown| shown.keys.as_str())),
        &vocabulary::is_secret,
    ));
    overrides::override_inferred_types(&mut service, &mut service_pages.overrides, diagnostics);
    overrides::values(&mut service, &mut service_pages.overrides, diagnostics);
    overrides::secrets(&mut service, &mut service_pages.overrides, diagnostics);
    directions::mark(&mut service, diagnostics);
    end_flags::mark(&mut service);
    circles::check(&service, diagnostics);
    let place = |action: &str, example: usize, response: bool| resolve_examples::place(&boxes, action, example, response);
    diagnostics.extend(examples::mark_contradicted(&mut service, &place));
    diagnostics.extend(examples::extra(&service, &place));
    service.overrides = overrides::words(&service, &mut service_pages.overrides, diagnostics);
    case::check(&service, diagnostics);
    service
}

/// A diagnostic of a place.
fn diagnostic(code: Code, source: &Source, message: String, help: &str) -> Diagnostic {
    Diagnostic { source: source.clone(), severity: code.severity(), code, message, help: help.to_owned(), related: Vec::new() }
}
