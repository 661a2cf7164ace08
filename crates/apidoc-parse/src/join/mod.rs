//! From pages to services: links resolved by name, directions, duplicates, inference.
//!
//! In come pages in whatever order, out come services sorted by name. The passes, in order: `homes` (which service
//! version a page belongs to), `merge` (what stands on several pages), `resolve` (names of types to types), `settle`
//! (examples that wait for types), inference of what no page documents, facts that maintainers set by hand (types before the examples are settled), `directions` (who uses a type), and last the facts
//! are held against the examples. Nothing here reads text of pages again.

mod circles;
mod directions;
mod homes;
mod merge;
mod resolve;
mod settle;

use crate::{
    diagnostics::{Code, Diagnostic},
    examples,
    overrides::{self, OverridesFile},
    page::Page,
    vocabulary,
};
use apidoc_ir::{Ir, Service, Source};

/// Joins pages and overrides, in whatever order they come.
pub fn services(mut pages: Vec<Page>, mut overrides: Vec<OverridesFile>) -> (Ir, Vec<Diagnostic>) {
    pages.sort_by(|a, b| a.file.cmp(&b.file));
    overrides.sort_by(|a, b| a.file.cmp(&b.file));
    let mut found: Vec<Diagnostic> = pages.iter_mut().flat_map(|page| std::mem::take(&mut page.diagnostics)).collect();
    found.extend(overrides.iter_mut().flat_map(|file| std::mem::take(&mut file.diagnostics)));
    let mut ir = Ir::default();
    for home in homes::find(pages, overrides, &mut found) {
        ir.services.push(service(home, &mut found));
    }
    found.sort();
    found.dedup();
    (ir, found)
}

/// One service version out of its pages.
fn service(mut home: homes::Home, found: &mut Vec<Diagnostic>) -> Service {
    let mut service = Service {
        service: home.service,
        version: home.version,
        host: home.host,
        endpoints: home.endpoints,
        title: home.title,
        language: home.language,
        ..Service::default()
    };
    let (actions, boxes) = merge::actions(home.actions, service.language, found);
    service.actions = actions;
    service.types = merge::types(home.types, service.language, found);
    service.errors = merge::errors(home.errors, service.language, &service.actions);
    merge::listed(&mut service.actions, &home.listed, service.language);
    resolve::names(&mut service, found);
    overrides::types(&mut service, &mut home.overrides, false, found);
    settle::examples(&mut service, &boxes, found);
    found.extend(examples::infer(
        &mut service,
        &examples::Order::of(boxes.values().map(|shown| shown.keys.as_str())),
        &vocabulary::is_secret,
    ));
    overrides::types(&mut service, &mut home.overrides, true, found);
    overrides::values(&mut service, &mut home.overrides, found);
    overrides::secrets(&mut service, &mut home.overrides, found);
    directions::mark(&mut service, found);
    circles::tell(&service, found);
    found.extend(examples::mark(&mut service, &|action, example, response| settle::place(&boxes, action, example, response)));
    service.overrides = overrides::words(&service, &mut home.overrides, found);
    service
}

/// A diagnostic of a place.
fn say(code: Code, source: &Source, message: String, help: &str) -> Diagnostic {
    Diagnostic { source: source.clone(), severity: code.severity(), code, message, help: help.to_owned(), related: Vec::new() }
}
