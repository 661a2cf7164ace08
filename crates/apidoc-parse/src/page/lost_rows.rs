//! Reports rows that are outside of their table, because their borders were lost: text or list items behind the table, or a line in the
//! description of the row above.
//!
//! The document layer reads such a row if its cells are certain. All others are reported here with their line.

use super::{
    errors,
    grid::{Grid, GridKind, text_of},
    notes::{Notes, shown},
    outline_item::OutlineItem,
};
use crate::{
    diagnostics::{Code, Severity},
    document::{Fit, RowShape},
    span::Span,
    vocabulary::{Column, Section},
};

/// Reports the rows that are lost on a page that was read.
pub(super) fn check(parts: &[OutlineItem<'_>], notes: &mut Notes<'_>) {
    if let Some(span) = table_in_code(parts) {
        notes.report(Code::BadRow, span, "a table of fields is in a code block", "write it as a table; it is not read");
    }
    let codes = RowShape::error_codes();
    let mut table: Option<(&Grid<'_>, RowShape)> = None;
    // Without a table, the heading of error codes opens no section.
    let mut in_errors = false;
    for part in parts {
        if let Some((section, _)) = part.heading().and_then(|heading| heading.section) {
            in_errors = matches!(section, Section::Errors | Section::OwnErrors | Section::CommonErrors);
        }
        match part {
            OutlineItem::Table(grid) => {
                let header: Vec<String> = grid.table.header.iter().map(|cell| text_of(&cell.blocks)).collect();
                table = RowShape::of(header.iter().map(String::as_str)).filter(|_| grid.kind != GridKind::Other).map(|shape| (grid, shape));
                if let Some((grid, shape)) = table.as_ref().filter(|(grid, _)| grid.kind == GridKind::Fields) {
                    in_descriptions(grid, shape, notes);
                }
            }
            OutlineItem::Heading(heading) if in_errors && codes.fit(&[&heading.text, "-"]) == Fit::Yes => {
                report(&heading.text, heading.span, Severity::Warning, notes);
            }
            OutlineItem::Heading(heading) if heading.level < 7 || heading.section.is_some() || heading.example.is_some() => table = None,
            OutlineItem::Text { block, .. } | OutlineItem::Code { block, .. } => {
                let (kind, shape) = match &table {
                    Some((grid, shape)) => (grid.kind, shape),
                    None if in_errors => (GridKind::Errors, &codes),
                    None => continue,
                };
                // In the place of a table, a line that begins with a code is a row too.
                let is_alone = |line: &str| table.is_none() && errors::begins(line);
                let lost = text_lines(part).find(|line| shape.recover(line).is_some() || shape.is_run_together(line) || is_alone(line));
                // A text may well name error codes.
                let severity = if kind == GridKind::Fields { Severity::Error } else { Severity::Warning };
                if let Some(line) = lost {
                    report(line, block.span, severity, notes);
                }
            }
            _ => {}
        }
    }
}

/// The first code block that contains the header of a table of fields, outside of examples: a table that lost its form.
pub(super) fn table_in_code(parts: &[OutlineItem<'_>]) -> Option<Span> {
    let mut in_examples = false;
    parts.iter().find_map(|part| match part {
        OutlineItem::Heading(heading) => {
            if let Some((section, _)) = heading.section {
                in_examples = section == Section::Examples;
            }
            None
        }
        OutlineItem::Code { text, block, .. } => {
            (!in_examples && text.lines().take(MAX_HEADER_LINES).any(begins_with_header)).then_some(block.span)
        }
        _ => None,
    })
}

/// The header of a table is among the first lines of its code block.
const MAX_HEADER_LINES: usize = 32;

/// Whether a line begins with the columns of a table of fields, divided by pipes or tabs.
fn begins_with_header(line: &str) -> bool {
    const MAX_HEADER_CELLS: usize = 8;
    let cells: Vec<&str> = line.split(['|', '\t']).map(str::trim).filter(|cell| !cell.is_empty()).take(MAX_HEADER_CELLS).collect();
    cells.len() > 1 && RowShape::of(cells).is_some_and(|shape| shape.lists_fields())
}

/// The beginning of a line: enough to recognize a row, however long its description is.
fn beginning(line: &str) -> &str {
    const MAX_BEGINNING: usize = 4096;
    let end = (0..=line.len().min(MAX_BEGINNING)).rev().find(|end| line.is_char_boundary(*end)).unwrap_or(0);
    &line[..end]
}

/// The lines of a text or a code block.
fn text_lines<'t>(part: &'t OutlineItem<'_>) -> impl Iterator<Item = &'t str> {
    let text = match part {
        OutlineItem::Text { text, .. } => text.as_str(),
        OutlineItem::Code { text, .. } => text,
        _ => "",
    };
    text.split('\n').filter(|line| !line.is_empty()).map(beginning)
}

/// Reports a row that became a line of the description above it.
fn in_descriptions(grid: &Grid<'_>, shape: &RowShape, notes: &mut Notes<'_>) {
    for row in &grid.table.rows {
        let Some(cell) = grid.column(Column::Description).and_then(|at| row.cells.get(at)) else { continue };
        let text = text_of(&cell.blocks);
        if let Some(line) =
            text.split('\n').skip(1).map(beginning).find(|line| shape.recover(line).is_some() || shape.is_run_together(line))
        {
            // A description may list the fields of something else; only a row that says yes or no is surely one of the table.
            let severity = if grid.column(Column::Required).is_some() { Severity::Error } else { Severity::Warning };
            report(line, cell.span, severity, notes);
        }
    }
}

fn report(line: &str, span: Span, severity: Severity, notes: &mut Notes<'_>) {
    notes.report_as(
        severity,
        Code::BadRow,
        span,
        format!("this text looks like a row of a table whose borders are lost: `{}`", shown(line)),
        "write it as a row of the table; it is not read",
    );
}
