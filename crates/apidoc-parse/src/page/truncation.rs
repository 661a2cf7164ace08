//! Detects pages that end too early: parts that every page of an action has behind its parameters are missing.

use super::{
    grid::{self, GridKind},
    notes::Notes,
    outline_item::OutlineItem,
    sections::{SectionMap, Segment},
};
use crate::{
    diagnostics::{Code, Severity},
    span::Span,
    vocabulary::{self, Section},
};

/// Reports an action whose page was truncated or lacks the table of the response.
pub(super) fn check(parts: &[OutlineItem<'_>], section_map: &SectionMap, segment: &Segment, output: Option<usize>, notes: &mut Notes<'_>) {
    let last = segment.range.end == parts.len();
    // Pages that people make of several actions often leave the codes out.
    if last && segment.range.start == 0 {
        without_codes(parts, section_map, notes);
    }
    match output {
        None => without_answer(parts, section_map, segment, notes),
        Some(output) => {
            if let Some(message) = cut(parts, output, notes).or_else(|| begun(parts, section_map, output)).filter(|_| last) {
                report(parts, message, notes);
            } else if parts[output].grid(GridKind::Fields).is_some_and(|grid| !grid::has_request_id(grid)) {
                notes.report(
                    Code::NoAnswer,
                    parts[output].span(),
                    "the table of the response lacks the id that every response has",
                    "check whether other rows are missing too",
                );
            }
        }
    }
}

/// Reports a page that ends before its error codes. All pages that have examples have a section of them, if only to say that there are none.
fn without_codes(parts: &[OutlineItem<'_>], section_map: &SectionMap, notes: &mut Notes<'_>) {
    let is_of_codes = |section: Section| matches!(section, Section::Errors | Section::OwnErrors | Section::CommonErrors);
    let is_headed = parts.iter().filter_map(|part| part.heading()?.section).any(|(section, _)| is_of_codes(section));
    let announces = |part: &OutlineItem<'_>| matches!(part, OutlineItem::Text { text, .. } if vocabulary::begins(&vocabulary::first_key(text), |words| words.lists_codes).is_some());
    let message = if parts.iter().any(announces) {
        "the page says that it lists error codes, but has no table of them: its end may be missing"
    } else if section_map.contains(&Some(Section::Examples)) && !is_headed {
        "the page has examples, but no section of error codes: its end may be missing"
    } else {
        return;
    };
    if parts.iter().all(|part| part.grid(GridKind::Errors).is_none()) {
        let end = parts.last().map_or(0, |part| part.span().end);
        let span = Span { start: end.saturating_sub(1), end };
        notes.report_as(Severity::Warning, Code::CutPage, span, message, "fetch or copy the page again");
    }
}

fn report(parts: &[OutlineItem<'_>], message: &str, notes: &mut Notes<'_>) {
    let end = parts.last().map_or(0, |part| part.span().end);
    notes.report(Code::CutPage, Span { start: end.saturating_sub(1), end }, message, "fetch or copy the page again");
}

/// The reason why the last part of a page cannot be its end.
fn cut(parts: &[OutlineItem<'_>], output: usize, notes: &Notes<'_>) -> Option<&'static str> {
    // Text with a border, or punctuation only, behind the table is the beginning of a row; any text if the table has no row yet.
    let none = parts[output].grid(GridKind::Fields).is_some_and(|grid| grid.table.rows.is_empty());
    let row = |part: &OutlineItem<'_>| matches!(part, OutlineItem::Text { text, .. } if none || text.contains('|') || !text.contains(char::is_alphanumeric));
    let last = parts.iter().rposition(|part| !row(part))?;
    match &parts[last] {
        // Where blank lines follow, somebody left the section empty.
        OutlineItem::Heading(heading)
            if (heading.section.is_some() || heading.part.is_some() || heading.example.is_some()) && notes.ends_at(heading.span) =>
        {
            Some("the page ends behind the heading of a section without text")
        }
        OutlineItem::Table(grid) if grid.kind == GridKind::Errors && grid.table.rows.is_empty() => {
            Some("the page ends behind the header of a table")
        }
        // The id is the last row of the table, and every answer has it.
        OutlineItem::Table(grid) if output == last && !grid::has_request_id(grid) => {
            Some("the page ends in its table of the response: the id that every response has is missing")
        }
        _ => None,
    }
}

/// Whether the description of another action follows the last one, without tables.
fn begun(parts: &[OutlineItem<'_>], section_map: &SectionMap, output: usize) -> Option<&'static str> {
    let describes = |at: usize| {
        let heading = parts[at].heading().filter(|heading| heading.level < 7);
        section_map[at] == Some(Section::Description) && heading.is_some_and(|heading| heading.section.is_some())
    };
    (output + 1..parts.len()).any(describes).then_some("the page ends in the description of a further action")
}

/// Every response has an id: a page without a table of the response was truncated, or its table was not found.
fn without_answer(parts: &[OutlineItem<'_>], section_map: &SectionMap, segment: &Segment, notes: &mut Notes<'_>) {
    let rest = segment.anchor + 1..segment.range.end;
    let more = rest.clone().any(|at| section_map[at] != Some(Section::Input) && !matches!(parts[at], OutlineItem::Text { .. }));
    if !more && segment.range.end == parts.len() {
        report(parts, "the page ends behind its parameters: the table of the response is missing", notes);
    } else {
        notes.report(
            Code::NoAnswer,
            parts[segment.anchor].span(),
            "the page has no table of the fields of the response",
            "the response is taken as empty; every response has at least an id",
        );
    }
}
