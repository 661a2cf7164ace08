//! Tables drawn with pipes, as people and converters write them.
//!
//! A row reaches from its first cell to the next row: its cells may run over several lines, with blank lines
//! and lists in them; the pipes at both ends may be missing. Columns are as many as the header has.

pub(in crate::document) mod br_cells;
pub(in crate::document) mod cells;
pub(in crate::document) mod split;

use crate::document::{
    lines::{Kind, Lines},
    markdown::commonmark,
    markdown::table::split::is_delimiter,
    markdown::table::split::{cells, is_escaped, is_name, pipes},
    row_shape::RowShape,
    writer::EventWriter,
};
use crate::{
    diagnostics::Code,
    document::{Note, Span},
    vocabulary,
};
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

/// The form of the rows, from the header.
#[derive(Clone, Copy, Debug)]
struct Shape<'a> {
    /// The number of columns.
    width: usize,
    /// Whether rows begin with a pipe.
    framed: bool,
    /// Whether rows end with a hard break, as one converter writes them.
    hard: bool,
    /// Whether rows begin with a name.
    named: bool,
    /// The content of the columns, if known.
    row: Option<&'a RowShape>,
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

fn first_cell(line: &str) -> &str {
    cells(line).first().map_or("", |cell| &line[cell.start..cell.end])
}

/// The cells of a line that is a row of the table, though its borders are wrong: escaped, full-width, tabs, or a bullet in front.
/// A line whose pipes divide it into enough cells is an ordinary row.
fn recovered(lines: &Lines<'_>, i: usize, table: Shape<'_>) -> Option<split::Cells> {
    let line = lines.text(i);
    let row = table.row.filter(|_| i < lines.len() && !matches!(lines.kind(i), Kind::Heading | Kind::Fence | Kind::Blank))?;
    let bullet = ["- ", "* ", "+ "].iter().any(|bullet| line.trim_start().starts_with(bullet));
    if cells(line).len() >= table.width && !bullet || is_table_header(lines, i) {
        return None;
    }
    row.recover(line)
}

/// The row with which a table continues behind a few lines of text; `None` if it does not, or if no text comes between.
fn resumes(lines: &Lines<'_>, line: usize, table: Shape<'_>) -> Option<usize> {
    if !table.framed || table.width < 3 || line >= lines.len() || lines.kind(line) != Kind::Blank {
        return None;
    }
    let within = |i: &usize| !stops(lines, *i) && !is_table_header(lines, *i);
    let next = (line..lines.len().min(line + 8)).take_while(within).find(|i| opens_row(lines.text(*i)))?;
    let text = (line..next).any(|i| lines.kind(i) == Kind::Text);
    (text && closes(lines.text(next)) && cells(lines.text(next)).len() == table.width).then_some(next)
}

/// The line after a line between two rows that is not a row: a comment, or text that broke out of its row.
fn stray(lines: &Lines<'_>, line: usize, table: Shape<'_>) -> Option<usize> {
    let within = |i: usize| i < lines.len() && lines.kind(i) != Kind::Blank && !stops(lines, i) && !is_table_header(lines, i);
    if !table.framed || !within(line) {
        return None;
    }
    (line + 1..line + 4).take_while(|i| within(*i)).find(|i| opens_row(lines.text(*i))).map(|_| line + 1)
}

fn is_comment(text: &str) -> bool {
    text.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->")).is_some_and(|inner| !inner.contains("-->"))
}

/// The line after the row that begins at `line`; none where no row begins there.
fn row_end(lines: &Lines<'_>, line: usize, table: Shape<'_>) -> Option<usize> {
    if line >= lines.len() || !starts_row(lines, line, table) || is_table_header(lines, line) {
        return None;
    }
    if table.framed { Some(framed_end(lines, line, table)) } else { Some(bare_end(lines, line, table)) }
}

/// The end of a row with a pipe in front: the pipe that closes it, or the next row.
fn framed_end(lines: &Lines<'_>, line: usize, table: Shape<'_>) -> usize {
    let closed = |end: usize, count: usize| count >= table.width && closes(lines.text(end));
    let mut count = pipes(lines.text(line)) - usize::from(opens_row(lines.text(line)));
    if closed(line, count) {
        return line + 1;
    }
    let mut end = line + 1;
    let mut last = end;
    let mut sure = line;
    while end < lines.len() && !stops(lines, end) && !is_table_header(lines, end) {
        if lines.kind(end) == Kind::Blank {
            end += 1;
            continue;
        }
        if starts_row(lines, end, table) && (opens_row(lines.text(end)) || count + 1 >= table.width)
            || recovered(lines, end, table).is_some()
        {
            return last;
        }
        // Text behind a blank line belongs to the row only if the row is closed later.
        if end > last && end >= sure {
            match closing(lines, end, table.width, count) {
                Some(line) => sure = line + 1,
                None => return last,
            }
        }
        count += pipes(lines.text(end));
        if closed(end, count) {
            return end + 1;
        }
        end += 1;
        last = end;
    }
    last
}

/// The end of a row without pipes at its ends: the next row. Behind the last row, a blank line ends it unless the converter
/// ends every row with a hard break: then the last line with one is the end.
fn bare_end(lines: &Lines<'_>, line: usize, table: Shape<'_>) -> usize {
    let mut last = line + 1;
    let mut blank = None;
    for end in line + 1..lines.len() {
        if stops(lines, end) || is_table_header(lines, end) {
            break;
        }
        if lines.kind(end) == Kind::Blank {
            if !table.hard {
                return last;
            }
            blank = blank.or(Some(last));
        } else if starts_row(lines, end, table) || recovered(lines, end, table).is_some() {
            return end;
        } else if blank.is_none() || lines.text(end).ends_with("  ") {
            last = end + 1;
        }
    }
    last
}

/// The line that closes a row by a pipe, at `from` or later but before anything else begins.
fn closing(lines: &Lines<'_>, from: usize, width: usize, mut count: usize) -> Option<usize> {
    for i in from..lines.len() {
        if stops(lines, i) || is_table_header(lines, i) || opens_row(lines.text(i)) {
            return None;
        }
        count += pipes(lines.text(i));
        if count >= width && closes(lines.text(i)) {
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
        Kind::Blank => false,
        Kind::Text => vocabulary::is_limit_line(lines.text(i)),
    }
}

fn is_table_header(lines: &Lines<'_>, i: usize) -> bool {
    lines.text(i).contains('|') && is_delimiter(lines.text(i + 1)) && !is_delimiter(lines.text(i))
}

fn starts_row(lines: &Lines<'_>, i: usize, table: Shape<'_>) -> bool {
    let line = lines.text(i);
    if !line.contains('|') || matches!(lines.kind(i), Kind::Heading | Kind::Fence) {
        return false;
    }
    if table.framed && opens_row(line) {
        return true;
    }
    // A description may have pipes of its own: such a line begins like a row, or is in a table that has no names.
    let body = line.trim_start();
    let begins = if table.named { is_name(first_cell(line)) } else { !["- ", "* ", "+ "].iter().any(|bullet| body.starts_with(bullet)) };
    let enough = table.width + usize::from(table.framed && table.width < 3);
    begins && table.width > 1 && line.len() - body.len() < 4 && pipes(line) + 1 >= enough
}

/// Whether a line ends with a pipe.
fn closes(line: &str) -> bool {
    let body = line.trim_end();
    body.ends_with('|') && !is_escaped(body, body.len() - 1)
}

/// Whether a line begins with a pipe and has more text: a single pipe ends the row above.
fn opens_row(line: &str) -> bool {
    let body = line.trim();
    body.starts_with('|') && body.len() > 1
}
