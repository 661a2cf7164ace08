//! Reports why an action has no name: the table with its common rows is not read as one.

use super::{
    grid::{Grid, GridKind, text_of},
    lost_rows,
    notes::{Notes, shown},
    outline_item::OutlineItem,
};
use crate::{
    diagnostics::{Code, Severity},
    document::RowShape,
    span::Span,
    vocabulary,
};

/// Reports the reason at its line, or at the table of the action if none is found.
pub(super) fn report(parts: &[OutlineItem<'_>], at: Span, notes: &mut Notes<'_>) {
    let others = || parts.iter().filter_map(|part| part.grid(GridKind::Other));
    if let Some(grid) = others().find(|grid| RowShape::is_row_without_header(&texts(grid))) {
        return notes.report(
            Code::NoAction,
            grid.span,
            "the table of parameters has no header row: its first row is in the place of the header",
            "add the header row: name, required, type, description",
        );
    }
    if let Some(span) = lost_rows::table_in_code(parts) {
        let message = "a table of fields is in a code block, and no other row names the action";
        return notes.report(Code::NoAction, span, message, "write it as a table");
    }
    let has_action =
        |grid: &&Grid<'_>| grid.table.rows.iter().any(|row| row.cells.first().is_some_and(|cell| text_of(&cell.blocks).trim() == "Action"));
    if let Some(grid) = others().find(has_action) {
        return unknown_columns(grid, notes);
    }
    notes.report(
        Code::NoAction,
        at,
        "the page has parameters but no row that names its action",
        "a row `Action` with the text of a common parameter names it",
    );
}

/// Reports that the columns of the table that names an action are unknown.
pub(super) fn unknown_columns(grid: &Grid<'_>, notes: &mut Notes<'_>) {
    let header = texts(grid);
    let unknown: Vec<String> =
        header.iter().filter(|text| vocabulary::column(text).is_none()).map(|text| format!("`{}`", shown(text))).collect();
    notes.report_as(
        Severity::Error,
        Code::UnknownColumns,
        grid.span,
        format!("the table of parameters has columns with unknown names: {}", unknown.join(", ")),
        "name the columns as other pages do; the page is skipped",
    );
}

fn texts(grid: &Grid<'_>) -> Vec<String> {
    grid.table.header.iter().map(|cell| text_of(&cell.blocks)).collect()
}
