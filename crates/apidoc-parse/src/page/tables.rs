//! The raw rows of a table of fields: the content and place of their cells, before they are interpreted.
//!
//! A row keeps its blocks. Names are checked here, so that no text of a page becomes a name unchecked.

use super::{
    grid::{self, Grid, text_of},
    notes::{Notes, shown},
};
use crate::{
    diagnostics::Code,
    document::{Block, Covered, Row},
    span::Span,
    vocabulary::{self, Column},
};

/// A row of a table of fields.
#[derive(Clone, Debug)]
pub(super) struct RawField<'a> {
    /// The name without the mark of a list.
    pub(super) name: String,
    /// Whether the name was marked as a list: `Statuses.N`.
    pub(super) listed: bool,
    pub(super) ty: &'a [Block],
    /// Yes or no; none where the table has no such column.
    pub(super) required: Option<bool>,
    pub(super) doc: &'a [Block],
    pub(super) doc_span: Span,
    pub(super) span: Span,
    pub(super) type_span: Span,
    /// Whether the description calls it a common parameter.
    pub(super) common: bool,
}

/// Reads the rows of a table; reports those that cannot be read.
pub(super) fn rows<'a>(grid: &Grid<'a>, notes: &mut Notes<'_>) -> Vec<RawField<'a>> {
    let mut out: Vec<RawField<'a>> = Vec::with_capacity(grid.table.rows.len());
    for row in &grid.table.rows {
        if let Some(field) = row_of(grid, row, notes) {
            out.push(field);
        }
    }
    out
}

fn row_of<'a>(grid: &Grid<'a>, row: &'a Row, notes: &mut Notes<'_>) -> Option<RawField<'a>> {
    let cell = |column: Column| grid.column(column).and_then(|at| row.cells.get(at));
    let name_cell = cell(Column::Name);
    let text = name_cell.map(|cell| text_of(&cell.blocks)).unwrap_or_default();
    let texts: Vec<String> = row.cells.iter().map(|cell| text_of(&cell.blocks)).collect();
    if texts.iter().all(|text| text.trim().is_empty()) || is_header_again(grid, &texts) {
        return None;
    }
    let span = row.span;
    // A cell that spans the row is a caption.
    if row.cells.len() > 1 && row.cells[1..].iter().all(|cell| cell.covered == Covered::FromLeft) {
        notes.report(Code::Caption, span, format!("a row of one cell is not a field: `{}`", shown(&text)), "");
        return None;
    }
    let Some((name, listed)) = field_name(&text) else {
        let what =
            if text.trim().is_empty() { "a row without a name".to_owned() } else { format!("`{}` is not a name of a field", shown(&text)) };
        notes.report(Code::BadName, span, what, "names of fields are letters, digits and `_`; the row is skipped");
        return None;
    };
    let last = [Column::Type, Column::Description, Column::Required].into_iter().filter_map(|c| grid.column(c)).max().unwrap_or(0);
    let needed = [Some(Column::Type), grid.column(Column::Required).map(|_| Column::Required)]
        .into_iter()
        .flatten()
        .filter_map(|c| grid.column(c))
        .max()
        .unwrap_or(0);
    if row.cells.len() <= needed {
        notes.report(
            Code::BadRow,
            span,
            format!("the row of `{name}` has {} cells where the header has {}", row.cells.len(), grid.table.header.len()),
            "the row is skipped: the missing cell is unknown",
        );
        return None;
    }
    if row.cells.len() <= last {
        notes.report(Code::ShortRow, span, format!("the row of `{name}` lacks its description"), "");
    }
    let doc = cell(Column::Description).map_or(&[][..], |cell| &cell.blocks);
    let doc_text = text_of(doc);
    let common = grid::is_common(&name, &doc_text);
    let required = required(grid, row, &name, notes);
    let type_cell = cell(Column::Type);
    Some(RawField {
        name,
        listed,
        ty: type_cell.map_or(&[][..], |cell| &cell.blocks),
        required,
        doc,
        doc_span: cell(Column::Description).map_or(Span::default(), |cell| cell.span),
        span,
        type_span: type_cell.map_or(span, |cell| cell.span),
        common,
    })
}

/// Whether a row repeats the header, as in tables that were put together.
fn is_header_again(grid: &Grid<'_>, texts: &[String]) -> bool {
    grid.table.header.len() == texts.len()
        && grid.table.header.iter().zip(texts).all(|(head, text)| vocabulary::key(&text_of(&head.blocks)) == vocabulary::key(text))
}

fn required(grid: &Grid<'_>, row: &Row, name: &str, notes: &mut Notes<'_>) -> Option<bool> {
    let at = grid.column(Column::Required)?;
    let cell = row.cells.get(at)?;
    let text = text_of(&cell.blocks);
    Some(vocabulary::yes_or_no(&text).unwrap_or_else(|| {
        notes.report(
            Code::OddRequired,
            cell.span,
            format!("the required column of `{name}` contains `{}`", shown(&text)),
            "expected yes or no; it is read as no",
        );
        false
    }))
}

/// The name of a field without the mark of a list (`.N`, `[]`); `None` if the text is not a name.
pub(super) fn field_name(text: &str) -> Option<(String, bool)> {
    let bare = vocabulary::bare_name(text)?;
    let bare = bare.trim_matches('`');
    let (name, listed) = match bare
        .strip_suffix(".N")
        .or_else(|| bare.strip_suffix(".n"))
        .or_else(|| bare.strip_suffix("[]"))
        .or_else(|| bare.strip_suffix(".0"))
    {
        Some(name) => (name, true),
        None => (bare, false),
    };
    let starts = name.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '_');
    let good = name.chars().all(|c| c.is_alphanumeric() && !is_han(c) || c == '_' || c == '-');
    (starts && good && name.len() <= 128).then(|| (name.to_owned(), listed))
}

/// Characters of Chinese text, which no name has.
fn is_han(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}
