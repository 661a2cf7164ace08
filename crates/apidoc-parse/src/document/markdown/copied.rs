//! Text copied out of a browser: no marks at all, tabs between cells, examples without fences.
//!
//! Lines are all there is: a table is a header line with tabs and the lines that follow it, a heading is a line that
//! says nothing but the name of a section, code is what begins like a request or JSON under a heading of an example.

use crate::document::{
    bare_heading, events::EventStream, html::Html, lines::Lines, markdown::commonmark, model::Note, row_shape::RowShape,
    writer::EventWriter,
};
use crate::{
    diagnostics::Code,
    vocabulary::{
        self,
        copied::{FOOTERS, HEADER_CELLS, USED_BY},
    },
};
use std::ops::Range;

/// Whether a line is the header of a table: two to eight cells, divided by tabs, that are all names of columns.
pub(in crate::document) fn is_header(line: &str) -> bool {
    if !line.contains('\t') {
        return false;
    }
    let cells: Vec<&str> = line.trim_end().split('\t').map(str::trim).collect();
    (2..=8).contains(&cells.len())
        && !line.starts_with('\t')
        && cells.iter().all(|cell| HEADER_CELLS.contains(&cell.to_lowercase().as_str()))
}

/// The level of a heading and the beginning of its text; `None` if the line is not a heading.
fn heading(line: &str) -> Option<(u8, usize)> {
    let marks = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&marks) && line[marks..].starts_with([' ', '\t']) {
        let lead = line[marks..].len() - line[marks..].trim_start().len();
        return Some((marks as u8, marks + lead));
    }
    bare_heading::level(line)
}

/// A whole page.
pub(in crate::document) fn page(source: &str, notes: &mut Vec<Note>) -> EventStream {
    let lines = Lines::new(source);
    let mut writer = EventWriter { out: EventStream::with_capacity(source.len() * 3 / 2), html: Html::default(), notes };
    let mut i = 0;
    while i < lines.len() {
        let out = &mut writer.out;
        let line = lines.text(i);
        let at = lines.span(i, i).start;
        i = if let Some((level, lead)) = heading(line).or_else(|| names_type(&lines, i).then_some((3, 0))) {
            let name = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level) - 1];
            out.open(name, at, &[]);
            out.text(line[lead..].trim_end(), at + lead);
            out.close(name);
            i + 1
        } else if is_header(line) || is_row_pair(line, lines.text(i + 1)) {
            table(&mut writer, &lines, i, false)
        } else if line.trim_start().starts_with("```") {
            fence(out, &lines, i, writer.notes)
        } else if is_code(line) {
            code(out, &lines, i)
        } else {
            paragraph(out, line, at);
            i + 1
        };
    }
    writer.out
}

/// Two lines with as many tabs: a table whose header says something else.
fn is_row_pair(line: &str, next: &str) -> bool {
    let tabs = line.matches('\t').count();
    tabs > 0 && tabs == next.matches('\t').count() && !line.starts_with('\t') && !line.ends_with('\t')
}

/// Writes a fence, which a page may have all the same.
fn fence(out: &mut EventStream, lines: &Lines<'_>, i: usize, notes: &mut Vec<Note>) -> usize {
    let close = (i + 1..lines.len()).find(|i| lines.text(*i).trim() == "```");
    let end = close.unwrap_or_else(|| (i + 1..lines.len()).find(|i| heading(lines.text(*i)).is_some()).unwrap_or(lines.len()));
    if close.is_none() {
        notes.push(Note { code: Code::OpenFence, span: lines.span(i, i + 1), message: "this fence is never closed".to_owned() });
    }
    let span = lines.span(i + 1, end);
    out.open("pre", lines.span(i, i).start, &[]);
    out.text(&lines.source[span.start..span.end], span.start);
    out.close("pre");
    end + usize::from(close.is_some())
}

fn paragraph(out: &mut EventStream, line: &str, at: usize) {
    if line.trim().is_empty() {
        return;
    }
    let lead = line.len() - line.trim_start().len();
    out.open("p", at, &[]);
    out.text(line[lead..].trim_end(), at + lead);
    out.close("p");
}

/// Whether a line begins a request or JSON.
pub(super) fn is_code(line: &str) -> bool {
    let line = line.trim();
    let request = ["POST /", "GET /", "POST http", "GET http", "PUT /", "DELETE /", "curl "].iter().any(|start| line.starts_with(start));
    let json = line == "{" || line == "[" || line.starts_with("{\"") || (line.starts_with("{ ") && line.contains('"'));
    let query = line.starts_with("https://") && line.contains("Action=") || (line.starts_with("https://") && line.ends_with("/?"));
    request || json || query
}

/// Writes code that begins at line `i`, up to the next heading; gives the line after it.
pub(super) fn code(out: &mut EventStream, lines: &Lines<'_>, i: usize) -> usize {
    let ends = |i: &usize| {
        let line = lines.text(*i);
        heading(line).is_some() || heading(line.trim_matches(['*', ' '])).is_some() || is_header(line)
    };
    let end = (i + 1..lines.len()).find(ends).unwrap_or(lines.len());
    let span = lines.span(i, end);
    // A line of marks is what was left of a fence.
    let body = lines.source[span.start..span.end].trim_end().trim_end_matches([':', '\'', '~', '`']).trim_end();
    out.open("pre", span.start, &[]);
    out.text(body, span.start);
    out.close("pre");
    end
}

/// Writes the table whose header is line `i`; gives the line after it. In its cells may be Markdown, if that is `marked`.
pub(super) fn table(writer: &mut EventWriter<'_>, lines: &Lines<'_>, i: usize, marked: bool) -> usize {
    let shape = RowShape::of(lines.text(i).trim_end().split('\t'));
    let table = Columns { width: lines.text(i).trim_end().split('\t').count(), shape: shape.as_ref(), marked };
    writer.out.open("table", lines.span(i, i).start, &[]);
    writer.out.open("thead", lines.span(i, i).start, &[]);
    row(writer, lines, i..i + 1, Columns { shape: None, ..table });
    writer.out.close("thead");
    let mut line = i + 1;
    while line < lines.len() && !ends_table(lines, line) {
        if lines.text(line).trim().is_empty() {
            line += 1;
            continue;
        }
        let end = (line + 1..lines.len()).find(|i| table.starts_row(lines.text(*i)) || ends_table(lines, *i)).unwrap_or(lines.len());
        let behind = (line + 1..end).find(|i| lines.text(*i).trim().is_empty() && is_example(lines.text(i - 1)));
        match behind.filter(|_| end == lines.len() || ends_table(lines, end)) {
            // The example value ends a description: the text below is behind the table.
            Some(behind) => {
                row(writer, lines, line..behind, table);
                line = behind;
                break;
            }
            None => row(writer, lines, line..end, table),
        }
        line = end;
    }
    writer.out.close("table");
    line
}

fn is_example(line: &str) -> bool {
    let line = line.trim_start();
    ["示例值：", "示例值:", "Example value:", "Sample value:"].iter().any(|words| line.starts_with(words))
}

/// The columns of a table with tabs.
#[derive(Clone, Copy)]
struct Columns<'a> {
    width: usize,
    /// Their content, if known.
    shape: Option<&'a RowShape>,
    /// Whether the cells may contain Markdown.
    marked: bool,
}

impl Columns<'_> {
    /// Whether a line begins a row. It has as many cells as the header, or fewer if the first one is a name. A line without tabs begins a
    /// row if it has other borders and its cells fit the columns.
    fn starts_row(&self, line: &str) -> bool {
        let tabs = line.matches('\t').count();
        let name = line.split('\t').next().unwrap_or("").trim();
        tabs + 1 >= self.width
            || (tabs > 0 && !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c)))
            || tabs == 0 && self.shape.is_some_and(|shape| shape.recover(line).is_some())
    }

    /// The cells of each row of a text, in bytes: mostly one row.
    fn rows(&self, text: &str) -> Vec<Vec<Range<usize>>> {
        let first = text.split('\n').next().unwrap_or_default();
        if let Some(mut cells) = self.shape.filter(|_| !first.contains('\t')).and_then(|shape| shape.recover(first)) {
            cells.iter_mut().next_back().into_iter().for_each(|cell| cell.end = text.len());
            return vec![cells];
        }
        let mut at = 0;
        let mut cells: Vec<Range<usize>> = Vec::new();
        for cell in text.split('\t') {
            cells.push(at..at + cell.len());
            at += cell.len() + 1;
        }
        let texts: Vec<&str> = cells.iter().map(|cell| &text[cell.clone()]).collect();
        let starts = self.shape.map_or(vec![0], |shape| shape.starts(&texts));
        let row = |(at, from): (usize, &usize)| {
            let next = starts.get(at + 1).copied().unwrap_or(cells.len());
            let mut row = cells[*from..next.min(from + self.width)].to_vec();
            row.iter_mut().next_back().into_iter().for_each(|cell| cell.end = cells[next - 1].end);
            row
        };
        starts.iter().enumerate().map(row).collect()
    }
}

/// Whether a line is behind the table: a heading, another header, the name of the next type.
fn ends_table(lines: &Lines<'_>, i: usize) -> bool {
    let line = lines.text(i);
    let lower = line.trim_start().get(..64).unwrap_or(line.trim_start()).to_lowercase();
    if heading(line).is_some() || is_header(line) || vocabulary::is_limit_line(line) || FOOTERS.iter().any(|words| lower.starts_with(words))
    {
        return true;
    }
    names_type(lines, i)
}

/// Whether a line is the name of a type: what it is, who uses it and the header of its table follow.
fn names_type(lines: &Lines<'_>, i: usize) -> bool {
    let line = lines.text(i).trim();
    let name = vocabulary::described_name(line, |words| words.type_headings).unwrap_or(line);
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !line.contains('\t')
        && (i + 1..lines.len().min(i + 12))
            .map(|i| lines.text(i))
            .take_while(|line| is_header(line) || !line.contains('\t'))
            .any(|line| is_header(line) || USED_BY.iter().any(|words| line.contains(words)))
}

/// Writes the rows on some lines, mostly one.
fn row(writer: &mut EventWriter<'_>, lines: &Lines<'_>, on: Range<usize>, table: Columns<'_>) {
    let span = lines.span(on.start, on.end);
    let text = lines.source[span.start..span.end].trim_end();
    for cells in table.rows(text) {
        writer.out.open("tr", span.start + cells.first().map_or(0, |cell| cell.start), &[]);
        for cell in cells {
            let at = span.start + cell.start;
            writer.out.open("td", at, &[]);
            cell_lines(writer, &text[cell], at, table.marked);
            writer.out.close("td");
        }
        writer.out.close("tr");
    }
}

/// Writes the lines of a cell; those behind a dash are items of a list.
fn cell_lines(writer: &mut EventWriter<'_>, cell: &str, at: usize, marked: bool) {
    let mut from = at;
    let mut list = false;
    for (n, line) in cell.split('\n').enumerate() {
        let body = line.trim_start();
        let item = ["- ", "• ", "* ", "· "].iter().find_map(|bullet| body.strip_prefix(bullet)).filter(|_| n > 0);
        match (item, list) {
            (Some(_), false) => writer.out.open("ul", from, &[]),
            (None, true) => writer.out.close("ul"),
            (None, false) if n > 0 => writer.out.open("br", from, &[]),
            _ => {}
        }
        list = item.is_some();
        if list {
            writer.out.open("li", from, &[]);
        }
        let text = item.unwrap_or(body);
        let at = from + (line.len() - text.len());
        if marked {
            commonmark::line(writer, text.trim_end(), at);
        } else {
            writer.out.text(text.trim_end(), at);
        }
        if list {
            writer.out.close("li");
        }
        from += line.len() + 1;
    }
    if list {
        writer.out.close("ul");
    }
}
