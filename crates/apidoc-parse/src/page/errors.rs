//! Tables of error codes.

use super::{
    grid::{Grid, text_of},
    notes::{Notes, shown},
};
use crate::{
    diagnostics::Code,
    document::{Covered, Row, Site, markdown},
    vocabulary::{self, Column},
};
use apidoc_ir::ErrorCode;
use std::collections::BTreeMap;

/// Codes in the order of the page, each once.
#[derive(Debug, Default)]
pub(super) struct Codes {
    pub(super) list: Vec<ErrorCode>,
    /// The index of each code in the list.
    places: BTreeMap<String, usize>,
}

/// The codes of a table, in its order, each once.
pub(super) fn read(grid: &Grid<'_>, common: bool, site: Site, into: &mut Codes, notes: &mut Notes<'_>) {
    let Some(at) = code_column(grid) else {
        if !grid.table.rows.is_empty() {
            notes.report(
                Code::BadErrorCode,
                grid.span,
                "the codes of this table are numbers, like those of the legacy API",
                "they are skipped",
            );
        }
        return;
    };
    if grid.column(Column::Description) == Some(at) {
        notes.report(
            Code::BadErrorCode,
            grid.span,
            "the column of the descriptions contains the codes, and the column of the codes contains texts",
            "the two columns are exchanged; correct the header",
        );
    }
    for row in &grid.table.rows {
        let text = row.cells.get(at).map(|cell| text_of(&cell.blocks)).unwrap_or_default();
        let bare = vocabulary::bare_name(&text).unwrap_or_else(|| text.trim().to_owned()).replace('`', "");
        if bare.is_empty() && row.cells.iter().all(|cell| text_of(&cell.blocks).trim().is_empty())
            || is_caption(row)
            || vocabulary::column(&bare).is_some()
        {
            continue;
        }
        if !is_code(&bare) {
            notes.report(
                Code::BadErrorCode,
                row.span,
                format!("`{}` is not an error code", shown(&text)),
                "codes are letters, digits, `_` and `.`; the row is skipped",
            );
            continue;
        }
        let described = grid.column(Column::Description).filter(|description| *description != at).or(grid.column(Column::Code));
        let described = described.filter(|description| *description != at).and_then(|at| row.cells.get(at));
        let doc = described.map(|cell| markdown(&cell.blocks, site)).unwrap_or_default();
        match into.places.get(&bare) {
            Some(at) => {
                if into.list[*at].doc.is_empty() {
                    into.list[*at].doc = doc;
                }
            }
            None => {
                into.places.insert(bare.clone(), into.list.len());
                into.list.push(ErrorCode { code: bare, doc, common });
            }
        }
    }
}

/// The column of the codes: the one with that name, or another one with codes if that one has numbers.
fn code_column(grid: &Grid<'_>) -> Option<usize> {
    let named = grid.column(Column::Code)?;
    let text = |row: &Row, at: usize| row.cells.get(at).map(|cell| text_of(&cell.blocks)).unwrap_or_default();
    let is_number =
        |text: &str| text.trim().trim_start_matches('-').bytes().all(|b| b.is_ascii_digit()) && text.bytes().any(|b| b.is_ascii_digit());
    let has_codes = |text: String| is_code(text.trim()) && !is_number(&text);
    if grid.table.rows.iter().any(|row| has_codes(text(row, named))) || grid.table.rows.is_empty() {
        return Some(named);
    }
    let are_numbers = grid.table.rows.iter().all(|row| is_number(&text(row, named)));
    let other = (0..grid.table.header.len()).find(|at| grid.table.rows.iter().all(|row| is_code(text(row, *at).trim())));
    // Without another column, each row is reported.
    if are_numbers { other } else { other.or(Some(named)) }
}

/// Whether one cell spans the row, as in a caption.
fn is_caption(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells[1..].iter().all(|cell| cell.covered == Covered::FromLeft)
}

/// Whether a text can be an error code.
pub(super) fn is_code(text: &str) -> bool {
    text.len() <= 200
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}
