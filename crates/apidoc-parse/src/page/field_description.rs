//! The description of a field: split once into Markdown, prose and markers, then read for facts.
//!
//! The one place that calls the rules for facts.

use super::{notes::Notes, page_base, text_hash};
use crate::{
    diagnostics::Code,
    document::{Block, Site, escaped_breaks, markdown, plain_blanks},
    examples::example_breaks,
    facts::{self, Subject, Taken},
    prose::{self, Prose},
    span::Span,
};
use apidoc_ir::{FactRule, Facts, Field, Scalar, Type};

/// A description, split.
struct Description {
    /// The text as the IR keeps it.
    markdown: String,
    /// The lines in which facts are looked for.
    prose: Prose,
    /// The content of fixed sentences: the field may be null, an example of its value. Both texts lack these sentences.
    markers: Taken,
}

impl Description {
    fn split(blocks: &[Block], site: Site) -> Self {
        let mut blocks = blocks.to_vec();
        plain_blanks(&mut blocks);
        escaped_breaks(&mut blocks);
        let markers = facts::take_out(&mut blocks);
        Self { markdown: markdown(&blocks, site), prose: prose::from_blocks(&blocks), markers }
    }
}

/// Sets what the description says of a field; returns the prose for facts over several fields.
///
/// `cell` is the cell of the description, `at` the row of the field.
pub(super) fn read(
    field: &mut Field,
    (blocks, cell): (&[Block], Span),
    at: Span,
    siblings: &[&str],
    site: Site,
    notes: &mut Notes<'_>,
) -> Prose {
    let Description { markdown, prose, markers } = Description::split(blocks, site);
    field.text_hash = text_hash::cell(cell, &markers, notes);
    let reading = facts::read(&prose, Subject { name: &field.name, ty: &field.ty, siblings });
    for (span, message) in &reading.faults {
        notes.report(Code::ImpossibleFact, *span, message.clone(), "the fact is left out");
    }
    field.nullable = !markers.nulls.is_empty() || reading.nullable;
    field.deprecated = reading.deprecated;
    field.required_when = reading.required_when;
    field.example = markers.example.map(|(text, _)| text).or(reading.example);
    field.doc = markdown;
    field.facts = Facts {
        values: if is_boolean(&field.ty) { Vec::new() } else { reading.values },
        open: reading.open,
        confidence: reading.confidence.filter(|_| !is_boolean(&field.ty)),
        default: reading.default,
        min: reading.min,
        max: reading.max,
        max_items: reading.max_items,
        min_len: reading.min_len,
        max_len: reading.max_len,
        end_flag: None,
        page_base: counts_pages(&field.ty).then(|| page_base::read(&field.name, &field.doc)).flatten(),
        suspect: Vec::new(),
        at: reading.rules.iter().map(|(kind, _, span)| (*kind, notes.place(if span.end == 0 { at } else { *span }))).collect(),
        rules: reading
            .rules
            .iter()
            .map(|(kind, rule, span)| (*kind, FactRule { rule: (*rule).into(), start: span.start, end: span.end }))
            .collect(),
        by_hand: std::collections::BTreeMap::new(),
    };
    for (kind, shown) in example_breaks(field) {
        let name = serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_string)).unwrap_or_default();
        let message = format!("the example has {shown}, which contradicts `{name}` of the same description");
        notes.report(Code::ImpossibleFact, at, message, "check which of the two is right; the fact is not used for validation");
        field.facts.suspect.push(kind);
    }
    prose
}

/// Whether a field of the type can be the number of a page.
fn counts_pages(ty: &Type) -> bool {
    matches!(ty.scalar(), Some(Scalar::Integer | Scalar::String)) && !ty.is_array()
}

fn is_boolean(ty: &Type) -> bool {
    ty.scalar() == Some(Scalar::Boolean)
}
