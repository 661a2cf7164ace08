//! Pages that document an API in a form that is not read: another language, tables whose borders are lost, another markup.
//!
//! Called for a page from which nothing was read. A page that documents an API is refused with an error, so that it is never taken for
//! one that documents nothing; a page that documents none never has one.

use super::{
    action, date,
    foreign::{self, ForeignPage},
    grid::{self, Grid, GridKind, text_of},
    host::Host,
    lost_headers, nameless,
    notes::Notes,
    outline_item::OutlineItem,
    type_heads,
};
use crate::{
    diagnostics::{Code, Severity},
    document::{Cell, RowShape},
    span::Span,
    vocabulary::{self, Column, Section},
};

/// The kind of a page from which nothing was read.
#[derive(Debug)]
pub(super) enum Unsupported {
    /// It documents an API in a form that is not read, which is an error.
    Refused,
    /// It documents an action in a language that is not read.
    Foreign(ForeignPage),
    /// It has tables of parameters, but names no action.
    Tables,
    /// It documents no API.
    Guide,
}

/// Finds out why nothing was read from a page. Only what every page of an action has is taken for a sign of one: the values of its
/// common rows, or its host line under the heading of its description. Sentences and tables of a guide are not.
pub(super) fn classify(parts: &[OutlineItem<'_>], notes: &mut Notes<'_>) -> Unsupported {
    let values = OwnValues::of(parts);
    for part in parts {
        let OutlineItem::Table(grid) = part else { continue };
        if grid.kind != GridKind::Other || grid.table.header.len() < 3 {
            continue;
        }
        let texts = |cells: &[Cell]| -> Vec<String> { cells.iter().map(|cell| text_of(&cell.blocks).trim().to_owned()).collect() };
        let header = texts(&grid.table.header);
        let rows: Vec<Vec<String>> = grid.table.rows.iter().map(|row| texts(&row.cells)).chain([header.clone()]).collect();
        let names: Vec<String> = rows.iter().filter_map(|row| row.first().cloned()).collect();
        let row = |name: &str| rows.iter().find(|row| row.first().is_some_and(|first| first == name));
        let (Some(action), Some(version)) = (row("Action"), row("Version")) else { continue };
        // A table of what every request is signed with documents no action.
        let is_common = values.both() || foreign::is_action_row(action) && foreign::is_version_row(version);
        if grid::are_signing(&names) || !is_common {
            continue;
        }
        if RowShape::is_row_without_header(&header) {
            notes.report(
                Code::NoAction,
                grid.span,
                "the table of parameters has no header row: its first row is in the place of the header",
                "add the header row: name, required, type, description",
            );
            return Unsupported::Refused;
        }
        if header.iter().any(|text| vocabulary::column(text).is_some()) {
            nameless::unknown_columns(grid, notes);
            return Unsupported::Refused;
        }
        if !values.both() {
            return Unsupported::Foreign(ForeignPage::of(parts, foreign::action_of(action), notes.source(grid.span)));
        }
        notes.report(
            Code::Language,
            grid.span,
            "a table has the rows Action and Version, but no known column",
            "name the columns as Chinese or English pages do; the page is skipped",
        );
        return Unsupported::Refused;
    }
    // The page may have been cut before its version.
    let named = values.action.filter(|_| values.version.is_some() || lost_headers::header_in_text(parts).is_some());
    let lost = named.or_else(|| users_without_tables(parts));
    if let Some(span) = lost {
        notes.report(
            Code::LostCells,
            span,
            "the page documents an API, but the borders between the cells of its tables are lost",
            "save the page as HTML or Markdown; in this form it cannot be read",
        );
        return Unsupported::Refused;
    }
    if let Some((action, span)) = foreign::rows_in_text(parts) {
        return Unsupported::Foreign(ForeignPage::of(parts, action, notes.source(span)));
    }
    if let Some(span) = described_host(parts)
        && parts.iter().all(|part| part.grid(GridKind::Fields).is_none_or(grid::has_request_id))
    {
        notes.report(
            Code::NoAction,
            span,
            "the page describes an action, but has no table of its parameters",
            "it may have been cut; without its parameters the action has no name",
        );
        return Unsupported::Refused;
    }
    if let Some(at) = nameless(parts, &[]).first() {
        notes.report(Code::BadName, parts[*at].span(), NAMELESS.0, NAMELESS.1);
        return Unsupported::Refused;
    }
    if let Some(span) = lost_headers::header_in_text(parts) {
        notes.report_as(
            Severity::Warning,
            Code::LostCells,
            span,
            "this text looks like the header of a table of parameters whose borders are lost",
            "if the page documents an API, save it as HTML or Markdown",
        );
        return Unsupported::Tables;
    }
    let tables: Vec<&Grid<'_>> =
        parts.iter().filter_map(|part| part.grid(GridKind::Fields)).filter(|grid| !grid.table.rows.is_empty()).collect();
    let Some(first) = tables.iter().find(|grid| grid.column(Column::Required).is_some()).or(tables.first()) else {
        return Unsupported::Guide;
    };
    let severity = if first.column(Column::Required).is_some() { Severity::Warning } else { Severity::Note };
    notes.report_as(
        severity,
        Code::NoActionTable,
        first.span,
        "the page has a table of parameters, but no row names an action",
        "if the page documents an action, add the rows `Action` and `Version`; it is skipped",
    );
    Unsupported::Tables
}

/// The places of the values of the common rows: `本接口取值：ListThings`, `The value used for this API: 2022-01-06`.
#[derive(Default)]
struct OwnValues {
    action: Option<Span>,
    version: Option<Span>,
}

impl OwnValues {
    fn of(parts: &[OutlineItem<'_>]) -> Self {
        let mut values = Self::default();
        for part in parts {
            match part {
                OutlineItem::Text { text, block, .. } => values.add(text, block.span),
                OutlineItem::Code { text, block, .. } => values.add(text, block.span),
                OutlineItem::Table(grid) if grid.kind == GridKind::Other => {
                    let rows = grid.table.rows.iter().map(|row| &row.cells).chain([&grid.table.header]);
                    rows.flatten().for_each(|cell| values.add(&text_of(&cell.blocks), grid.span));
                }
                _ => {}
            }
        }
        values
    }

    fn both(&self) -> bool {
        self.action.is_some() && self.version.is_some()
    }

    fn add(&mut self, text: &str, span: Span) {
        for line in text.split('\n').filter(|line| line.len() < MAX_LINE) {
            let key = vocabulary::key(line);
            for phrase in vocabulary::LANGUAGES.iter().flat_map(|words| words.own_value) {
                for (at, _) in key.match_indices(phrase) {
                    let value = key[at + phrase.len()..].trim_start_matches("is").trim_start_matches([':', '：', '*', '`']);
                    let end = value.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(value.len());
                    match &value[..end] {
                        date if date::date_in(date).is_some() => self.version = self.version.or(Some(span)),
                        name if name.len() > 2 && name.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                            self.action = self.action.or(Some(span))
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}

/// Longer lines are not searched for a value.
const MAX_LINE: usize = 64 * 1024;

/// The line that says which actions use a type, on a page without tables of fields.
fn users_without_tables(parts: &[OutlineItem<'_>]) -> Option<Span> {
    if parts.iter().any(|part| part.grid(GridKind::Fields).is_some()) {
        return None;
    }
    let names_users = |line: &str| {
        let key = vocabulary::first_key(line);
        let names = line.split_once([':', '：']).map_or("", |(_, names)| names);
        vocabulary::begins(&key, |words| words.used_by).is_some() && names.trim_start().starts_with(|c: char| c.is_ascii_uppercase())
    };
    parts.iter().find_map(|part| match part {
        OutlineItem::Text { text, block, .. } => text.split('\n').any(names_users).then_some(block.span),
        _ => None,
    })
}

/// The host line of a page that also has the heading of an action's description, both in the words that only such pages have.
fn described_host(parts: &[OutlineItem<'_>]) -> Option<Span> {
    let is_own_heading = |part: &OutlineItem<'_>| {
        part.heading().is_some_and(|heading| {
            matches!(heading.section, Some((Section::Description, _)))
                && ["接口描述", "接口說明", "接口说明", "apidescription"].contains(&vocabulary::heading_key(&heading.text).as_str())
        })
    };
    let (host, span) = action::host_of(parts)?;
    (matches!(host, Host::Ours(_)) && parts.iter().any(is_own_heading)).then_some(span)
}

/// Message and help for a table of fields without the name of its type.
pub(super) const NAMELESS: (&str, &str) =
    ("the table lists fields of a type, but no heading above it is the name of the type", "add the name of the type as a heading");

/// The tables of fields, other than the `taken` ones, that have a list of users above them, but no name of a type.
pub(super) fn nameless(parts: &[OutlineItem<'_>], taken: &[usize]) -> Vec<usize> {
    let used = |at: usize| parts[..at].iter().rev().take_while(|part| matches!(part, OutlineItem::Text { .. })).any(type_heads::says_users);
    let own = |at: &usize| parts[*at].grid(GridKind::Fields).is_some() && !taken.contains(at);
    (0..parts.len()).filter(own).filter(|at| used(*at)).collect()
}
