//! Tables of error codes.

use super::{
    grid::{Grid, text_of},
    notes::{Notes, shown},
};
use crate::{
    diagnostics::{Code, Severity},
    document::{Covered, Row, RowShape, Site, markdown},
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

impl Codes {
    /// Adds a code. Of several descriptions the first one is kept.
    fn add(&mut self, code: String, doc: &str, common: bool) {
        match self.places.get(&code) {
            Some(at) if self.list[*at].doc.is_empty() => self.list[*at].doc = doc.to_owned(),
            Some(_) => {}
            None => {
                self.places.insert(code.clone(), self.list.len());
                self.list.push(ErrorCode { code, doc: doc.to_owned(), common });
            }
        }
    }
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
        let codes = several(&text).unwrap_or_else(|| vec![bare.clone()]);
        if !codes.iter().all(|code| is_code(code)) {
            notes.report(
                Code::BadErrorCode,
                row.span,
                format!("`{}` is not an error code", shown(&text)),
                "codes are letters, digits, `_` and `.`; the row is skipped",
            );
            continue;
        }
        if codes.len() == 1 && text.trim().contains('\n') && is_broken_in_a_word(&text) {
            notes.report_as(
                Severity::Warning,
                Code::BadErrorCode,
                row.span,
                format!("the code `{}` is broken over lines, and is read as one", shown(&text)),
                "if they are several codes, write a row for each",
            );
        }
        let described = grid.column(Column::Description).filter(|description| *description != at).or(grid.column(Column::Code));
        let described = described.filter(|description| *description != at).and_then(|at| row.cells.get(at));
        let doc = described.map(|cell| markdown(&cell.blocks, site)).unwrap_or_default();
        codes.into_iter().for_each(|code| into.add(code, &doc, common));
    }
}

/// The codes of a cell that lists several, each on a line of its own or between marks. A single code may be broken over lines too,
/// so each has to be a code by itself.
fn several(text: &str) -> Option<Vec<String>> {
    let parts = text.split(|c: char| c.is_whitespace() || "、，,；;/".contains(c)).map(|part| part.trim_matches('`'));
    let codes: Vec<String> = parts.filter(|part| !part.is_empty()).map(str::to_owned).collect();
    (codes.len() > 1 && codes.iter().all(|code| is_whole(code))).then_some(codes)
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

/// Whether the lines of a code are divided where no dot is.
fn is_broken_in_a_word(text: &str) -> bool {
    let lines: Vec<&str> = text.trim().split('\n').map(|line| line.trim_matches(vocabulary::is_blank)).collect();
    lines.windows(2).any(|pair| !pair[0].ends_with(['.', '_']) && !pair[1].starts_with(['.', '_']))
}

/// Whether a line begins with a code.
pub(super) fn begins(line: &str) -> bool {
    let word = line.trim_start_matches(['-', '*', '`', ' ']).split([' ', ':', '：', '`', '*', '-']).next().unwrap_or_default();
    is_whole(word.trim_end_matches('.'))
}

/// Whether a word is a whole code, and not a part of one: it has a dot inside, or is a code that every service has.
fn is_whole(word: &str) -> bool {
    !word.ends_with('.') && RowShape::is_error_code(word) && (word.contains('.') || vocabulary::is_code_root(word))
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
