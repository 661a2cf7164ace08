//! The cells of a row that is drawn with pipes: where they are, and their content.

use super::{
    breaks,
    commonmark::{self, Writer},
    html::Html,
    lines::Lines,
};
use crate::document::Span;

/// Writes one row, and leaves its last cell open for [`go_on`] until [`end`].
pub(super) fn row(writer: &mut Writer<'_>, lines: &Lines<'_>, span: Span, width: usize) {
    let text = &lines.source[span.start..span.end];
    let mut found = cells(text);
    if found.len() > width {
        let outside = cells_outside_code(text);
        if outside.len() == width {
            found = outside;
        }
    }
    if found.len() > width
        && let Some(last) = found.last().cloned()
    {
        // The description has a pipe of its own.
        found.truncate(width);
        if let Some(joined) = found.last_mut() {
            joined.end = last.end;
        }
    }
    writer.out.open("tr", span.start, &[]);
    for (i, range) in found.into_iter().enumerate() {
        if i > 0 {
            writer.out.close("td");
        }
        let (body, at) = trimmed(text, range, span.start);
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

/// A cell without the blanks around it, and where it stands in the page.
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

/// How many pipes divide cells in a line.
pub(super) fn pipes(line: &str) -> usize {
    line.match_indices('|').filter(|(i, _)| !is_escaped(line, *i)).count()
}

/// Whether an odd number of backslashes stands before a byte.
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
