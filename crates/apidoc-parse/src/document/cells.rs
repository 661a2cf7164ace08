//! The cells of a row that is drawn with pipes: where they are, and their content.

use super::{
    breaks,
    commonmark::{self, Writer},
    html::Html,
    lines::Lines,
    row_shape::RowShape,
};
use crate::document::Span;

/// Writes the rows of one line, mostly one, and leaves the last cell open for [`go_on`] until [`end`].
pub(super) fn rows(writer: &mut Writer<'_>, lines: &Lines<'_>, span: Span, width: usize, shape: Option<&RowShape>) {
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
pub(super) fn row(writer: &mut Writer<'_>, text: &str, start: usize, found: Vec<std::ops::Range<usize>>) {
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
pub(super) fn go_on(writer: &mut Writer<'_>, text: &str, start: usize) {
    for range in cells(text) {
        let (body, at) = trimmed(text, range, start);
        writer.out.open("br", at, &[]);
        cell(writer, body, at);
    }
}

/// Ends the row that was written last.
pub(super) fn end(writer: &mut Writer<'_>) {
    writer.out.close("td");
    writer.out.close("tr");
}

/// A cell without the blanks around it, and its place in the page.
fn trimmed(text: &str, range: std::ops::Range<usize>, start: usize) -> (&str, usize) {
    let raw = &text[range.start..range.end];
    (raw.trim(), start + range.start + (raw.len() - raw.trim_start().len()))
}

/// Whether a cell holds a name, as the first column does where the others describe it: no blank, no word of prose.
pub(super) fn is_name(cell: &str) -> bool {
    let cell = cell.trim_matches(|c: char| c.is_whitespace() || "|*`".contains(c));
    let prose = |c: char| c.is_whitespace() || ('\u{3000}'..='\u{9FFF}').contains(&c) || ('\u{FF00}'..='\u{FFEF}').contains(&c);
    !cell.is_empty() && cell.len() <= 120 && !cell.contains(prose)
}

/// Writes the content of one cell.
fn cell(writer: &mut Writer<'_>, body: &str, at: usize) {
    let outer = std::mem::replace(&mut writer.html, Html::cell());
    if body.contains('\n') {
        commonmark::cell(writer, body, at);
    } else {
        breaks::cell(writer, body, at);
    }
    writer.html.close_tables(&mut writer.out);
    writer.html = outer;
}

/// The cells of a row, in bytes.
pub(super) type Cells = Vec<std::ops::Range<usize>>;

/// The number of pipes that divide cells in a line.
pub(super) fn pipes(line: &str) -> usize {
    line.match_indices('|').filter(|(i, _)| !is_escaped(line, *i)).count()
}

/// Whether an odd number of backslashes precedes a byte.
pub(super) fn is_escaped(text: &str, i: usize) -> bool {
    text.as_bytes()[..i].iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1
}

/// The cells of a row, in bytes, without the pipes at its ends.
pub(super) fn cells(row: &str) -> Vec<std::ops::Range<usize>> {
    divide(row, row.match_indices('|').map(|(i, _)| i).filter(|i| !is_escaped(row, *i)))
}

/// The same, where a pipe between backticks divides nothing.
fn cells_outside_code(row: &str) -> Vec<std::ops::Range<usize>> {
    let mut inside = false;
    let mut found = Vec::new();
    for (i, b) in row.bytes().enumerate() {
        match b {
            b'`' => inside = !inside,
            b'|' if !inside && !is_escaped(row, i) => found.push(i),
            _ => {}
        }
    }
    divide(row, found.into_iter())
}

fn divide(row: &str, at: impl Iterator<Item = usize>) -> Vec<std::ops::Range<usize>> {
    let end = row.trim_end().len();
    let begin = row.len() - row.trim_start().len();
    let mut from = begin;
    let mut found = Vec::new();
    for i in at {
        if i > begin {
            found.push(from..i);
        }
        from = i + 1;
    }
    if from < end {
        found.push(from..end);
    }
    found
}
