//! The cells of a row that is drawn with pipes: where they are, and their content.

use crate::document::{
    Span,
    html::Html,
    lines::Lines,
    markdown::commonmark,
    markdown::table::br_cells,
    markdown::table::split::{cells, cells_outside_code},
    row_shape::RowShape,
    writer::EventWriter,
};

/// Writes the rows of one line, mostly one, and leaves the last cell open for [`append_continuation`] until [`end`].
pub(in crate::document) fn rows(writer: &mut EventWriter<'_>, lines: &Lines<'_>, span: Span, width: usize, shape: Option<&RowShape>) {
    let text = &lines.source[span.start..span.end];
    let mut found = cells(text);
    if found.len() > width {
        let outside = cells_outside_code(text);
        if outside.len() == width {
            found = outside;
        }
    }
    let texts: Vec<&str> = if found.len() > width { found.iter().map(|cell| &text[cell.clone()]).collect() } else { Vec::new() };
    let starts = shape.filter(|_| !texts.is_empty()).map_or(vec![0], |shape| shape.starts(&texts));
    for (at, from) in starts.iter().enumerate() {
        if at > 0 {
            end(writer);
        }
        let next = starts.get(at + 1).copied().unwrap_or(found.len());
        row(writer, text, span.start, joined(&found[*from..next], width));
    }
}

/// The cells of a row that has not more than `width`: those beyond belong to a description that has pipes of its own.
fn joined(found: &[std::ops::Range<usize>], width: usize) -> Vec<std::ops::Range<usize>> {
    let mut cells = found[..found.len().min(width)].to_vec();
    if let (Some(last), Some(beyond)) = (cells.last_mut(), found.last()) {
        last.end = beyond.end;
    }
    cells
}

/// Writes one row of these cells, and leaves its last cell open.
pub(in crate::document) fn row(writer: &mut EventWriter<'_>, text: &str, start: usize, found: Vec<std::ops::Range<usize>>) {
    writer.out.open("tr", start + found.first().map_or(0, |cell| cell.start), &[]);
    for (i, range) in found.into_iter().enumerate() {
        if i > 0 {
            writer.out.close("td");
        }
        let (body, at) = trimmed(text, range, start);
        writer.out.open("td", at, &[]);
        cell(writer, body, at);
    }
}

/// Goes on in the last cell of the row that was written last.
pub(in crate::document) fn append_continuation(writer: &mut EventWriter<'_>, text: &str, start: usize) {
    for range in cells(text) {
        let (body, at) = trimmed(text, range, start);
        writer.out.open("br", at, &[]);
        cell(writer, body, at);
    }
}

/// Ends the row that was written last.
pub(in crate::document) fn end(writer: &mut EventWriter<'_>) {
    writer.out.close("td");
    writer.out.close("tr");
}

/// A cell without the blanks around it, and its place in the page.
fn trimmed(text: &str, range: std::ops::Range<usize>, start: usize) -> (&str, usize) {
    let raw = &text[range.start..range.end];
    (raw.trim(), start + range.start + (raw.len() - raw.trim_start().len()))
}

/// Writes the content of one cell.
fn cell(writer: &mut EventWriter<'_>, body: &str, at: usize) {
    let outer = std::mem::replace(&mut writer.html, Html::cell());
    if body.contains('\n') {
        commonmark::cell(writer, body, at);
    } else {
        br_cells::cell(writer, body, at);
    }
    writer.html.close_tables(&mut writer.out);
    writer.html = outer;
}
