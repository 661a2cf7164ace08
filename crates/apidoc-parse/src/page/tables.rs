//! The raw rows of a table of fields: the content and place of their cells, before they are interpreted.
//!
//! A row keeps its blocks. Names are checked here, so that no text of a page becomes a name unchecked.

use super::{
    grid::{self, Grid, text_of},
    notes::{Notes, shown},
    type_name,
};
use crate::{
    diagnostics::{Code, Severity},
    document::{Block, BlockKind, Cell, Covered, Mark, Row},
    span::Span,
    vocabulary::{self, Column},
};
use apidoc_ir::Type;

/// A row of a table of fields.
#[derive(Clone, Debug)]
pub(super) struct RawField<'a> {
    /// The name without the mark of a list.
    pub(super) name: String,
    /// Whether the name was marked as a list: `Statuses.N`.
    pub(super) listed: bool,
    /// The text of the type.
    pub(super) type_text: String,
    /// Yes or no; none where the table has no such column.
    pub(super) required: Option<bool>,
    pub(super) doc: &'a [Block],
    pub(super) doc_span: Span,
    pub(super) span: Span,
    pub(super) type_span: Span,
    /// Whether the description calls it a common parameter.
    pub(super) common: bool,
    /// Whether the name is struck through: the field was withdrawn.
    pub(super) struck: bool,
}

/// Reads the rows of a table; reports those that cannot be read.
pub(super) fn rows<'a>(grid: &Grid<'a>, notes: &mut Notes<'_>) -> Vec<RawField<'a>> {
    let mut out: Vec<RawField<'a>> = Vec::with_capacity(grid.table.rows.len());
    let indents: Vec<usize> = grid.table.rows.iter().map(|row| indent(grid, row, notes)).collect();
    let least = indents.iter().min().copied().unwrap_or(0);
    for (row, indent) in grid.table.rows.iter().zip(indents) {
        if let Some(field) = row_of(grid, row, notes) {
            if indent > least + 1 {
                notes.report_as(
                    Severity::Warning,
                    Code::BadRow,
                    field.span,
                    format!("the name `{}` is indented, so it may be a field of the row above", field.name),
                    "it is read as a field like the others; if it belongs to the row above, document the type of that row",
                );
            }
            out.push(field);
        }
    }
    out
}

/// The place of a column with an unknown name in a table without a column that says what is required.
pub(super) fn unknown_instead_of_required(grid: &Grid<'_>) -> Option<Span> {
    let is_known = |at: usize| grid.columns.iter().any(|(_, of)| *of == at);
    let unknown = grid.table.header.iter().enumerate().find(|(at, _)| !is_known(*at))?.1;
    grid.column(Column::Required).is_none().then_some(unknown.span)
}

/// The number of wide or no-break blanks before the name of a row.
fn indent(grid: &Grid<'_>, row: &Row, notes: &Notes<'_>) -> usize {
    let Some(cell) = grid.column(Column::Name).and_then(|at| row.cells.get(at)) else { return 0 };
    let inside = text_of(&cell.blocks).chars().take_while(|c| c.is_whitespace() && *c != '\n').count();
    inside + cell.blocks.first().map_or(0, |block| notes.wide_blanks_before(block.span.start))
}

fn is_struck(cell: &Cell) -> bool {
    let mut inlines = cell.blocks.iter().flat_map(|block| match &block.kind {
        BlockKind::Paragraph(inlines) => &inlines[..],
        _ => &[],
    });
    inlines.all(|inline| inline.mark == Mark::Struck || inline.text.trim().is_empty())
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
    if is_caption(grid, row, &texts) {
        notes.report(Code::Caption, span, format!("a row of one cell is not a field: `{}`", shown(&text)), "");
        return None;
    }
    let Some((name, listed)) = field_name(&text).filter(|_| !has_remark(name_cell, &text)) else {
        let what =
            if text.trim().is_empty() { "a row without a name".to_owned() } else { format!("`{}` is not a name of a field", shown(&text)) };
        notes.report(Code::BadName, span, what, "names of fields are letters, digits and `_`; the row is skipped");
        return None;
    };
    if name_cell.is_some_and(|cell| grid::has_script(&cell.blocks)) || vocabulary::without_marks(&text).len() < text.trim().len() {
        notes.report(
            Code::NameMark,
            span,
            format!("the name `{name}` has a mark, such as that of a footnote"),
            "it is read without the mark; check that the mark does not belong to the name",
        );
    }
    let struck = name_cell.is_some_and(is_struck);
    if struck {
        notes.report(Code::NameMark, span, format!("the name `{name}` is struck through"), "the field is read as deprecated");
    }
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
    if let Some(reason) = shifted(grid, row) {
        notes.report(Code::BadRow, span, format!("the cells of `{name}` are in the wrong columns: {reason}"), "the row is skipped");
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
        type_text: type_cell.map(|cell| text_of(&cell.blocks)).unwrap_or_default(),
        required,
        doc,
        doc_span: cell(Column::Description).map_or(Span::default(), |cell| cell.span),
        span,
        type_span: type_cell.map_or(span, |cell| cell.span),
        common,
        struck,
    })
}

/// Whether a row is the caption of the rows below it: a cell that spans the row, or a text in the first cell that is not a name.
fn is_caption(grid: &Grid<'_>, row: &Row, texts: &[String]) -> bool {
    let others_empty = || texts[1..].iter().all(|text| text.trim().is_empty());
    match row.cells.len() {
        0 => false,
        // A row whose borders are lost has a name at its beginning.
        1 => grid.table.header.len() > 2 && !texts[0].trim_start().starts_with(|c: char| c.is_ascii_alphanumeric()),
        _ => {
            row.cells[1..].iter().all(|cell| cell.covered == Covered::FromLeft)
                || row.cells.len() == grid.table.header.len() && others_empty() && field_name(&texts[0]).is_none()
        }
    }
}

/// Whether a line break in the cell of a name divides it from a remark, as in `Limit<br><em>required</em>`. A long name may be broken too.
fn has_remark(cell: Option<&Cell>, text: &str) -> bool {
    if !text.trim().contains('\n') {
        return false;
    }
    let is_word = text.split('\n').any(|line| vocabulary::yes_or_no(line).is_some());
    let blocks = cell.map_or(&[][..], |cell| &cell.blocks);
    let inlines = blocks.iter().flat_map(|block| match &block.kind {
        BlockKind::Paragraph(inlines) => &inlines[..],
        _ => &[],
    });
    let mut marks = inlines.filter(|inline| !inline.text.trim().is_empty()).map(|inline| inline.mark);
    let first = marks.next();
    is_word || marks.any(|mark| Some(mark) != first)
}

/// The reason why the cells of a row cannot be those of their columns.
fn shifted(grid: &Grid<'_>, row: &Row) -> Option<String> {
    let cell = |column: Column| grid.column(column).and_then(|at| row.cells.get(at));
    let (ty, required) = (cell(Column::Type)?, cell(Column::Required));
    if ty.covered == Covered::FromLeft {
        return Some("a merged cell covers the type".to_owned());
    }
    let text = text_of(&ty.blocks);
    if vocabulary::yes_or_no(&text).is_some() && required.is_some() {
        return Some(format!("the column of the type contains `{}`", shown(&text)));
    }
    let text = text_of(&required?.blocks);
    let is_type = vocabulary::yes_or_no(&text).is_none() && matches!(type_name::read(&text), Some(Type::Scalar(_) | Type::Array(_)));
    is_type.then(|| format!("the column that says yes or no contains the type `{}`", shown(&text)))
}

/// Whether a row repeats the header, as in a table that was joined from several.
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

/// The marks of a list behind a name: `Statuses.N`, `Statuses[]`.
const LIST_MARKS: [&str; 7] = [".N", ".n", ".0", "[]", "[N]", "[n]", "[i]"];

/// The name of a field without the mark of a list (`.N`, `[]`); `None` if the text is not a name.
pub(super) fn field_name(text: &str) -> Option<(String, bool)> {
    let bare = vocabulary::bare_name(vocabulary::without_marks(text).trim_start_matches(['*', ' ']))?;
    let bare = bare.trim_matches('`');
    let (name, listed) = match LIST_MARKS.iter().find_map(|mark| bare.strip_suffix(mark)) {
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
