//! The lines that belong to a row: where it ends, and the lines between two rows.

use crate::document::{
    lines::{Kind, Lines},
    markdown::table::split::{self, cells, is_delimiter, is_escaped, is_name, pipes},
    row_shape::RowShape,
};
use crate::vocabulary;

/// The form of the rows, from the header.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape<'a> {
    /// The number of columns.
    pub(super) width: usize,
    /// Whether rows begin with a pipe.
    pub(super) framed: bool,
    /// Whether rows end with a hard break, as one converter writes them.
    pub(super) hard: bool,
    /// Whether rows begin with a name.
    pub(super) named: bool,
    /// The content of the columns, if known.
    pub(super) row: Option<&'a RowShape>,
}

pub(super) fn first_cell(line: &str) -> &str {
    cells(line).first().map_or("", |cell| &line[cell.start..cell.end])
}

/// The cells of a line that is a row of the table, though its borders are wrong: escaped, full-width, tabs, or a bullet in front.
/// A line whose pipes divide it into enough cells is an ordinary row.
pub(super) fn recovered(lines: &Lines<'_>, i: usize, table: Shape<'_>) -> Option<split::Cells> {
    let line = lines.text(i);
    let row = table.row.filter(|_| i < lines.len() && !matches!(lines.kind(i), Kind::Heading | Kind::Fence | Kind::Blank))?;
    let bullet = ["- ", "* ", "+ "].iter().any(|bullet| line.trim_start().starts_with(bullet));
    if cells(line).len() >= table.width && !bullet || is_table_header(lines, i) {
        return None;
    }
    row.recover(line)
}

/// The row with which a table continues behind a few lines of text; `None` if it does not, or if no text comes between.
pub(super) fn resumes(lines: &Lines<'_>, line: usize, table: Shape<'_>) -> Option<usize> {
    if !table.framed || table.width < 3 || line >= lines.len() || lines.kind(line) != Kind::Blank {
        return None;
    }
    let within = |i: &usize| !stops(lines, *i) && !is_table_header(lines, *i);
    let next = (line..lines.len().min(line + 8)).take_while(within).find(|i| opens_row(lines.text(*i)))?;
    let text = (line..next).any(|i| lines.kind(i) == Kind::Text);
    (text && closes(lines.text(next)) && cells(lines.text(next)).len() == table.width).then_some(next)
}

/// The line after a line between two rows that is not a row: a comment, or text that broke out of its row.
pub(super) fn stray(lines: &Lines<'_>, line: usize, table: Shape<'_>) -> Option<usize> {
    let within = |i: usize| i < lines.len() && lines.kind(i) != Kind::Blank && !stops(lines, i) && !is_table_header(lines, i);
    if !table.framed || !within(line) {
        return None;
    }
    (line + 1..line + 4).take_while(|i| within(*i)).find(|i| opens_row(lines.text(*i))).map(|_| line + 1)
}

/// The line after the row that begins at `line`; none where no row begins there.
pub(super) fn row_end(lines: &Lines<'_>, line: usize, table: Shape<'_>) -> Option<usize> {
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

pub(super) fn starts_row(lines: &Lines<'_>, i: usize, table: Shape<'_>) -> bool {
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
pub(super) fn closes(line: &str) -> bool {
    let body = line.trim_end();
    body.ends_with('|') && !is_escaped(body, body.len() - 1)
}

/// Whether a line begins with a pipe and has more text: a single pipe ends the row above.
pub(super) fn opens_row(line: &str) -> bool {
    let body = line.trim();
    body.starts_with('|') && body.len() > 1
}
