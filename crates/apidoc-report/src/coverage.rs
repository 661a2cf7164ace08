//! Counts of what the documentation says.

use crate::escape::escape;
use apidoc_ir::{Field, Service};
use std::fmt::Write as _;

/// A heading, and whether a field counts.
type Column = (&'static str, fn(&Field) -> bool);

const COLUMNS: [Column; 7] = [
    ("described", |field| !field.doc.trim().is_empty()),
    ("example", |field| field.example.is_some()),
    ("values", |field| !field.facts.values.is_empty()),
    ("default", |field| field.facts.default.is_some()),
    ("range", |field| field.facts.min.is_some() || field.facts.max.is_some()),
    ("length", |field| field.facts.min_len.is_some() || field.facts.max_len.is_some() || field.facts.max_items.is_some()),
    ("contradicted", |field| !field.facts.suspect.is_empty()),
];

/// Returns the table: a row per service version.
pub(crate) fn table(services: &[Service]) -> String {
    let mut out = String::from("<div class=wide><table class=numbers><tr><th>service<th>actions<th>with example<th>types<th>fields");
    COLUMNS.iter().for_each(|(name, _)| out.push_str(&format!("<th>{name}")));
    for (number, service) in services.iter().enumerate() {
        let fields: Vec<&Field> = fields(service).collect();
        let shown = service.actions.iter().filter(|action| !action.examples.is_empty()).count();
        let _ = write!(
            out,
            "<tr><td><a href=#s{number}>{} {}</a><td>{}<td>{}<td>{}<td>{}",
            escape(&service.service),
            escape(&service.version),
            service.actions.len(),
            share(shown, service.actions.len()),
            service.types.len(),
            fields.len()
        );
        for (_, counts) in COLUMNS {
            let _ = write!(out, "<td>{}", share(fields.iter().filter(|field| counts(field)).count(), fields.len()));
        }
    }
    out.push_str("</table></div>");
    out
}

/// Returns all fields of a service version.
pub(crate) fn fields(service: &Service) -> impl Iterator<Item = &Field> {
    let actions = service.actions.iter().flat_map(|action| action.request.iter().chain(&action.response));
    actions.chain(service.types.iter().flat_map(|ty| &ty.fields))
}

fn share(count: usize, all: usize) -> String {
    match (count * 100).checked_div(all) {
        Some(percent) => format!("{count} <small>{percent} %</small>"),
        None => "–".into(),
    }
}
