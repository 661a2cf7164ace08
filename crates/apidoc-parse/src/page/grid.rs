//! A table of a page with the meaning of its columns, and the common rows that show what the table lists.

use super::date::{date_in, date_in_another_order};
use crate::{
    document::{Block, BlockKind, Inline, Row, Script, Table},
    span::Span,
    vocabulary::{self, Column, Words},
};
use apidoc_ir::Language;

/// A table with the meaning of its columns.
#[derive(Clone, Debug)]
pub(super) struct Grid<'a> {
    pub(super) table: &'a Table,
    pub(super) block: &'a Block,
    pub(super) kind: GridKind,
    pub(super) language: Option<Language>,
    /// The index of each known column.
    pub(super) columns: Vec<(Column, usize)>,
    pub(super) span: Span,
}

/// The kind of a table's rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GridKind {
    /// Parameters, or fields of an answer or a type.
    Fields,
    /// Error codes.
    Errors,
    /// Actions.
    Actions,
    /// Something else.
    Other,
}

impl Grid<'_> {
    /// The index of a column.
    pub(super) fn column(&self, column: Column) -> Option<usize> {
        self.columns.iter().find(|(is, _)| *is == column).map(|(_, at)| *at)
    }
    /// Returns the text of a cell of a row; empty if the row lacks it.
    pub(super) fn text(&self, row: &Row, column: Column) -> String {
        self.column(column).and_then(|at| row.cells.get(at)).map(|cell| text_of(&cell.blocks)).unwrap_or_default()
    }
}

/// A table with the meaning of its columns.
pub(super) fn grid<'a>(table: &'a Table, block: &'a Block) -> Grid<'a> {
    let mut columns: Vec<(Column, usize)> = Vec::new();
    let mut language = None;
    let mut unknown = Vec::new();
    for (at, cell) in table.header.iter().enumerate() {
        match vocabulary::column(&text_of(&cell.blocks)) {
            Some((column, of)) if !columns.iter().any(|(is, _)| *is == column) => {
                columns.push((column, at));
                language = language.or(Some(of));
            }
            Some(_) => {}
            None => unknown.push(at),
        }
    }
    let has = |column: Column| columns.iter().any(|(is, _)| *is == column);
    let kind = if has(Column::Name) && has(Column::Type) {
        GridKind::Fields
    } else if has(Column::Code) && (has(Column::Description) || table.header.len() > 1) {
        GridKind::Errors
    } else if has(Column::Action) && table.header.len() > 1 {
        GridKind::Actions
    } else {
        GridKind::Other
    };
    // In a damaged header the only unknown column is the missing one.
    if kind != GridKind::Other
        && !has(Column::Description)
        && let [at] = unknown[..]
    {
        columns.push((Column::Description, at));
    }
    Grid { table, block, kind, language, columns, span: block.span }
}

/// Whether the text of a row calls it a common parameter.
pub(super) fn is_common(name: &str, doc: &str) -> bool {
    if !vocabulary::is_common(name) {
        return false;
    }
    let key = vocabulary::first_key(doc);
    let begins = |phrases: fn(&Words) -> &'static [&'static str]| {
        vocabulary::begins(key.trim_start_matches(['[', '【', '(', '（', '*']), phrases).is_some()
    };
    let has_date = || date_in(doc).is_some() || date_in_another_order(doc).is_some();
    begins(|words| words.common) || name == "Version" && begins(|words| words.version_row) && has_date()
}

/// Whether a table of fields has the common row that names the action.
pub(super) fn names_action(grid: &Grid<'_>) -> bool {
    let is = |row: &Row| grid.text(row, Column::Name).trim() == "Action" && is_common("Action", &grid.text(row, Column::Description));
    grid.table.rows.iter().any(is)
}

/// Whether a table of fields lists the id that every response has.
pub(super) fn has_request_id(grid: &Grid<'_>) -> bool {
    grid.table.rows.iter().any(|row| grid.text(row, Column::Name).trim().eq_ignore_ascii_case("RequestId"))
}

/// Whether a table of fields lists the parameters of the signature.
pub(super) fn signs(grid: &Grid<'_>) -> bool {
    let names: Vec<String> = grid.table.rows.iter().map(|row| grid.text(row, Column::Name).trim().to_owned()).collect();
    names.iter().any(|name| name == "Action" || name == "X-TC-Action") && are_signing(&names)
}

/// Whether names are parameters of the signature.
pub(super) fn are_signing(names: &[String]) -> bool {
    names.iter().any(|name| ["Timestamp", "X-TC-Timestamp", "Nonce", "SecretId"].contains(&name.as_str()))
}

/// The text of inlines, without superscripts and subscripts: those are marks of footnotes.
pub(super) fn plain(inlines: &[Inline]) -> String {
    match inlines {
        [inline] if inline.script == Script::Line => inline.text.clone(),
        _ => inlines.iter().filter(|inline| inline.script == Script::Line).map(|inline| inline.text.as_str()).collect(),
    }
}

/// Whether blocks have a superscript or a subscript.
pub(super) fn has_script(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => text.iter().any(|inline| inline.script != Script::Line),
        _ => false,
    })
}

/// The text of blocks as [`plain`] gives it, one line per block, without tables and code.
pub(super) fn text_of(blocks: &[Block]) -> String {
    let mut out = String::new();
    if let [Block { kind: BlockKind::Heading { text, .. } | BlockKind::Paragraph(text), .. }] = blocks {
        return plain(text);
    }
    gather(blocks, 0, &mut out);
    out
}

fn gather(blocks: &[Block], depth: u8, out: &mut String) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => {
                if !out.is_empty() {
                    out.push('\n');
                }
                out.push_str(&plain(text));
            }
            BlockKind::Item { blocks, .. } if depth < 8 => gather(blocks, depth + 1, out),
            _ => {}
        }
    }
}
