//! Tables drawn with pipes, as people and converters write them.
//!
//! A row is what stands from its first cell to the next row: its cells may run over several lines, with blank lines
//! and lists in them; the pipes at both ends may be missing. Columns are as many as the header has.

use super::{
    commonmark::{self, Writer},
    html::Html,
    markdown::{Kind, Lines},
};
use crate::diagnostics::Code;
use crate::document::{Note, Span};

/// Whether a line divides a header from its rows: `|---|:--:|`, `---|---`.
pub(super) fn is_delimiter(line: &str) -> bool {
    let body = line.trim();
    body.contains('-')
        && body.contains('|')
        && body.bytes().all(|b| b"|-: \t".contains(&b))
        && cells(body).iter().all(|cell| body[cell.start..cell.end].contains('-'))
}

/// Whether a table begins at line `i`: a header with its divider, or two rows with pipes at both ends and as many cells.
pub(super) fn starts(lines: &Lines<'_>, i: usize) -> bool {
    let line = lines.text(i);
    if !line.contains('|') || is_delimiter(line) {
        return false;
    }
    let next = lines.text(i + 1);
    if is_delimiter(next) {
        return true;
    }
    let framed = |line: &str| line.trim().len() > 2 && line.trim().starts_with('|') && line.trim_end().ends_with('|');
    framed(line) && framed(next) && cells(line).len() > 1 && cells(line).len() == cells(next).len()
}

/// Writes the table at line `i`; gives the line after it.
pub(super) fn table(writer: &mut Writer<'_>, lines: &Lines<'_>, i: usize) -> usize {
    let header = lines.text(i);
    let width = cells(header).len();
    let framed = header.trim_start().starts_with('|');
    writer.out.open("table", lines.span(i, i).start, &[]);
    writer.out.open("thead", lines.span(i, i).start, &[]);
    row(writer, lines, Span { start: lines.span(i, i).start, end: lines.span(i, i).start + header.len() }, width);
    writer.out.close("thead");
    let mut line = i + 1 + usize::from(is_delimiter(lines.text(i + 1)));
    while let Some(end) = row_end(lines, line, width, framed) {
        let span = lines.span(line, end);
        let text = lines.source[span.start..span.end].trim_end();
        row(writer, lines, Span { start: span.start, end: span.start + text.len() }, width);
        line = end;
        // Blank lines between two rows are no end.
        let next = (line..lines.len()).find(|i| lines.kind(*i) != Kind::Blank).unwrap_or(line);
        if next > line
            && starts_row(lines, next, width, framed)
            && !starts(lines, next)
            && lines.text(next).trim_start().starts_with('|') == framed
        {
            line = next;
        }
    }
    writer.out.close("table");
    line
}

/// The line after the row that begins at `line`; none where no row begins there.
fn row_end(lines: &Lines<'_>, line: usize, width: usize, framed: bool) -> Option<usize> {
    if line >= lines.len() || !starts_row(lines, line, width, framed) || is_table_header(lines, line) {
        return None;
    }
    let closed = |end: usize, count: usize| {
        count >= width && lines.text(end).trim_end().ends_with('|') && !lines.text(end).trim_end().ends_with("\\|")
    };
    let mut count = pipes(lines.text(line)) - usize::from(framed && lines.text(line).trim_start().starts_with('|'));
    if framed && closed(line, count) {
        return Some(line + 1);
    }
    let mut end = line + 1;
    let mut last = end;
    let mut closes = line;
    while end < lines.len() && !stops(lines, end) && !is_table_header(lines, end) {
        if lines.kind(end) == Kind::Blank {
            end += 1;
            continue;
        }
        if starts_row(lines, end, width, framed) && (!framed || lines.text(end).trim_start().starts_with('|') || count + 1 >= width) {
            return Some(if framed { last } else { end });
        }
        // In a framed table text behind a blank line belongs to the cell only if the cell is closed later.
        let after_blank = end > last;
        count += pipes(lines.text(end));
        if framed && closed(end, count) {
            return Some(end + 1);
        }
        if framed && after_blank && end >= closes {
            match closes_later(lines, end, width, count) {
                Some(line) => closes = line,
                None => return Some(last),
            }
        }
        end += 1;
        last = end;
    }
    Some(last)
}

/// The line that closes the row that reaches to `from` by a pipe, before anything else begins.
fn closes_later(lines: &Lines<'_>, from: usize, width: usize, mut count: usize) -> Option<usize> {
    for i in from + 1..lines.len() {
        if stops(lines, i) || is_table_header(lines, i) || lines.text(i).trim_start().starts_with('|') {
            return None;
        }
        count += pipes(lines.text(i));
        if count >= width && lines.text(i).trim_end().ends_with('|') {
            return Some(i);
        }
    }
    None
}

/// Whether a line can't be part of a row.
fn stops(lines: &Lines<'_>, i: usize) -> bool {
    match lines.kind(i) {
        Kind::Heading | Kind::Fence => true,
        Kind::Html => {
            ["<h1", "<h2", "<h3", "<table", "<div", "</div", "<footer"].iter().any(|tag| lines.text(i).trim_start().starts_with(tag))
        }
        Kind::Blank | Kind::Text => false,
    }
}

fn is_table_header(lines: &Lines<'_>, i: usize) -> bool {
    lines.text(i).contains('|') && is_delimiter(lines.text(i + 1)) && !is_delimiter(lines.text(i))
}

fn starts_row(lines: &Lines<'_>, i: usize, width: usize, framed: bool) -> bool {
    let line = lines.text(i);
    if !line.contains('|') || matches!(lines.kind(i), Kind::Heading | Kind::Fence) {
        return false;
    }
    let body = line.trim_start();
    (framed && body.starts_with('|')) || (width > 1 && line.len() - body.len() < 4 && pipes(line) + 1 >= width + usize::from(framed))
}

/// Writes one row.
fn row(writer: &mut Writer<'_>, lines: &Lines<'_>, span: Span, width: usize) {
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
    if found.len() < width && span.end == lines.source.len() && !lines.source.ends_with('\n') && !text.trim_end().ends_with("||") {
        writer.notes.push(Note {
            code: Code::CutPage,
            span: Span { start: span.start, end: span.end },
            message: "the page ends in the middle of this row".to_owned(),
        });
    }
    writer.out.open("tr", span.start, &[]);
    for range in found {
        let raw = &text[range.start..range.end];
        let body = raw.trim();
        let at = span.start + range.start + (raw.len() - raw.trim_start().len());
        writer.out.open("td", at, &[]);
        cell(writer, body, at);
        writer.out.close("td");
    }
    writer.out.close("tr");
}

/// Writes the content of one cell.
fn cell(writer: &mut Writer<'_>, body: &str, at: usize) {
    let outer = std::mem::replace(&mut writer.html, Html::cell());
    if body.contains('\n') {
        commonmark::blocks(writer, body, at);
    } else {
        commonmark::line(writer, body, at);
    }
    writer.html.close_tables(&mut writer.out);
    writer.html = outer;
}

/// How many pipes divide cells in a line.
fn pipes(line: &str) -> usize {
    line.match_indices('|').filter(|(i, _)| !is_escaped(line, *i)).count()
}

/// Whether an odd number of backslashes stands before a byte.
fn is_escaped(text: &str, i: usize) -> bool {
    text.as_bytes()[..i].iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1
}

/// The cells of a row, in bytes, without the pipes at its ends.
fn cells(row: &str) -> Vec<std::ops::Range<usize>> {
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
