//! Tables drawn with pipes, as people and converters write them.
//!
//! A row reaches from its first cell to the next row: its cells may run over several lines, with blank lines
//! and lists in them; the pipes at both ends may be missing. Columns are as many as the header has.

pub(in crate::document) mod br_cells;
pub(in crate::document) mod cells;
mod rows;
pub(in crate::document) mod split;

use crate::document::{
    lines::{Kind, Lines},
    markdown::commonmark,
    markdown::table::split::is_delimiter,
    markdown::table::split::{cells, is_name, pipes},
    row_shape::RowShape,
    writer::EventWriter,
};
use crate::{
    diagnostics::Code,
    document::{Note, Span},
    vocabulary,
};
use rows::{Shape, closes, first_cell, opens_row, recovered, resumes, row_end, starts_row, stray};
use std::borrow::Cow;

/// Whether a table begins at line `i`: a header with its divider, two rows with pipes at both ends and as many cells, or one whose first cell is a name.
pub(in crate::document) fn starts(lines: &Lines<'_>, i: usize) -> bool {
    let line = lines.text(i);
    if !line.contains('|') || is_delimiter(line) {
        return false;
    }
    let next = lines.text(i + 1);
    if is_delimiter(next) {
        return true;
    }
    let framed = |line: &str| line.trim().len() > 2 && line.trim().starts_with('|') && line.trim_end().ends_with('|');
    if !framed(line) || cells(line).len() < 2 {
        return false;
    }
    // A row alone that begins with a name is what is left of a table that was divided.
    let alone = || lines.kind(i + 1) == Kind::Blank && (i == 0 || lines.kind(i - 1) == Kind::Blank) && is_name(first_cell(line));
    framed(next) && cells(line).len() == cells(next).len() || alone()
}

/// The forms of a pipe that does not divide cells.
const REFERENCES: [&str; 6] = ["&#124;", "&vert;", "&verbar;", "&#x7c;", "&#x7C;", ESCAPED];
const ESCAPED: &str = "\\|";

/// The page with rows that are drawn with such pipes alone, `&#124; Name &#124; …`, `\| Name \| …`, drawn with real ones. A converter writes a line so that
/// must not be a table. If it begins with one and has no real pipe, it is a row that would be text of the row above. The length stays the same.
pub(in crate::document) fn unescaped(source: &str) -> Cow<'_, str> {
    if !REFERENCES.iter().any(|reference| source.contains(reference)) {
        return Cow::Borrowed(source);
    }
    let row = |line: &str| {
        let body = line.trim();
        let begins = match REFERENCES.iter().find(|reference| body.starts_with(**reference)) {
            // A single pipe may be escaped too; only a whole row ends with an escaped pipe.
            Some(escaped) if *escaped == ESCAPED => body.ends_with(ESCAPED),
            reference => reference.is_some(),
        };
        begins
            && pipes(line) == 0
            && REFERENCES.iter().map(|reference| line.matches(reference).count()).sum::<usize>() > 2
            && body.contains(char::is_alphanumeric)
    };
    let mut out = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        if row(line) {
            let mut line = line.to_owned();
            for reference in REFERENCES {
                line = line.replace(reference, &format!("|{}", " ".repeat(reference.len() - 1)));
            }
            out.push_str(&line);
        } else {
            out.push_str(line);
        }
    }
    Cow::Owned(out)
}

/// Writes the table at line `i`; gives the line after it.
pub(in crate::document) fn table(writer: &mut EventWriter<'_>, lines: &Lines<'_>, i: usize) -> usize {
    let header = lines.text(i);
    let width = cells(header).len();
    let first = lines.text(i + 1 + usize::from(is_delimiter(lines.text(i + 1))));
    let named = is_name(first_cell(first));
    let shape = RowShape::of(cells(header).into_iter().map(|cell| &header[cell]));
    let row = shape.as_ref();
    let table = Shape { width, row, framed: header.trim_start().starts_with('|'), hard: header.ends_with("  "), named };
    writer.out.open("table", lines.span(i, i).start, &[]);
    writer.out.open("thead", lines.span(i, i).start, &[]);
    cells::rows(writer, lines, Span { start: lines.span(i, i).start, end: lines.span(i, i).start + header.len() }, width, None);
    cells::end(writer);
    writer.out.close("thead");
    // How many cells the row has that is still open.
    let mut open = 0;
    let mut line = i + 1 + usize::from(is_delimiter(lines.text(i + 1)));
    // Whether all rows so far are closed by a pipe.
    let mut whole = closes(header);
    loop {
        if let Some(found) = recovered(lines, line, table).filter(|_| line > i + 1) {
            if open > 0 {
                cells::end(writer);
            }
            cells::row(writer, lines.text(line), lines.span(line, line).start, found);
            open = width;
            line += 1;
            continue;
        }
        let Some(end) = row_end(lines, line, table).or_else(|| stray(lines, line, table)) else { break };
        let span = lines.span(line, end);
        let text = lines.source[span.start..span.end].trim_end();
        let closed = closes(text);
        let count = cells(text).len();
        let lacks = count < width || (table.framed && whole && !closed);
        if lacks && span.end == lines.source.len() && !lines.source.ends_with('\n') {
            let message = "the page ends in the middle of this row".to_owned();
            writer.notes.push(Note { code: Code::CutPage, span: Span { start: span.start, end: span.start + text.len() }, message });
        }
        whole &= closed;
        if open >= width && width > 2 && table.named && count == 1 && !is_name(text) && !is_comment(text) {
            if opens_row(text) && closed && !begins_example(text) {
                let message = "a row of one cell is read as a part of the description above it".to_owned();
                writer.notes.push(Note { code: Code::Caption, span: Span { start: span.start, end: span.start + text.len() }, message });
            }
            cells::append_continuation(writer, text, span.start);
        } else if !is_comment(text) {
            if open > 0 {
                cells::end(writer);
            }
            cells::rows(writer, lines, Span { start: span.start, end: span.start + text.len() }, width, table.row);
            open = count;
        }
        line = end;
        if let Some(next) = resumes(lines, line, table) {
            if open > 0 {
                cells::end(writer);
                open = 0;
            }
            // The tree builder puts this before the table.
            let span = lines.span(line, next);
            commonmark::blocks(writer, &lines.source[span.start..span.end], span.start);
            line = next;
            continue;
        }
        // Blank lines between two rows do not end the table.
        let next = (line..lines.len()).find(|i| lines.kind(*i) != Kind::Blank).unwrap_or(line);
        let goes_on = || starts_row(lines, next, table) && !starts(lines, next) && opens_row(lines.text(next)) == table.framed;
        if next > line && (goes_on() || recovered(lines, next, table).is_some()) {
            line = next;
        }
    }
    if open > 0 {
        cells::end(writer);
    }
    writer.out.close("table");
    line
}

/// Whether a row begins with the word for an example: converters make rows of the lines of a cell, and this is the most frequent one.
fn begins_example(text: &str) -> bool {
    let text = text.trim_matches(['|', ' ']);
    vocabulary::LANGUAGES.iter().flat_map(|words| words.example).any(|word| vocabulary::strip_prefix(text, word).is_some())
}

fn is_comment(text: &str) -> bool {
    text.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")).is_some_and(|inner| !inner.contains("-->"))
}
