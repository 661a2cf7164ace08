//! Blocks of HTML in a page of Markdown: how far each runs, and what in it is Markdown all the same.
//!
//! Behind a blank line in such a block Markdown begins again, as everywhere; in a cell also where a code block is fenced. In a cell it
//! runs to the tag that ends the cell, so that a fence or a list in a description never takes the rows below with it.

use crate::document::{
    lines::is_section,
    lines::{Kind, Lines},
    markdown::commonmark,
    writer::EventWriter,
};

/// Writes the block of HTML on lines `i..end`.
pub(in crate::document) fn write(writer: &mut EventWriter<'_>, lines: &Lines<'_>, i: usize, end: usize) {
    let block = lines.span(i, end);
    let cells = CellEnds::of(&lines.source[block.start..block.end], block.start);
    let (mut at, mut line) = (block.start, i);
    while at < block.end {
        let next = (line + 1..end)
            .find_map(|i| match lines.kind(i) {
                Kind::Blank => Some(i + 1),
                Kind::Fence => Some(i),
                _ => None,
            })
            .unwrap_or(end);
        let text = &lines.source[at..lines.span(next, next).start.min(block.end)];
        let lead = text.len() - text.trim_start().len();
        let html = at == block.start || text[lead..].starts_with('<') || text.trim().is_empty() || writer.html.is_code();
        let stop = if html { None } else { cells.after(at) };
        match stop {
            Some(stop) => {
                commonmark::cell(writer, lines.source[at + lead..stop].trim_end(), at + lead);
                at = stop;
                while lines.span(line + 1, line + 1).start <= at {
                    line += 1;
                }
                continue;
            }
            None if html => writer.html.feed(&mut writer.out, text, at, writer.notes),
            None => commonmark::cell(writer, text.trim(), at + lead),
        }
        at += text.len();
        line = next;
    }
}

/// The ends of the cells of a block of HTML.
struct CellEnds {
    /// The tags that begin or end cells, by place; with each the first at or behind it that ends a cell which began before it.
    tags: Vec<(usize, Option<usize>)>,
}

impl CellEnds {
    fn of(block: &str, base: usize) -> Self {
        let mut found: Vec<(usize, bool)> = Vec::new();
        for i in memchr::memchr_iter(b'<', block.as_bytes()) {
            let rest = &block[i + 1..];
            let (name, closing) = rest.strip_prefix('/').map_or((rest, false), |name| (name, true));
            let cell = name.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("td") || name.eq_ignore_ascii_case("th"));
            if cell && name[2..].starts_with(|c: char| c == '>' || c.is_ascii_whitespace()) {
                found.push((base + i, closing));
            }
        }
        let mut ends: Vec<Option<usize>> = vec![None; found.len() + 1];
        for (i, (_, closing)) in found.iter().enumerate().rev() {
            ends[i] = if *closing { Some(i) } else { ends[i + 1].and_then(|own| ends[own + 1]) };
        }
        let place = |end: Option<usize>| end.map(|end| found[end].0);
        Self { tags: found.iter().enumerate().map(|(i, (at, _))| (*at, place(ends[i]))).collect() }
    }

    /// The end of the cell that contains a place.
    fn after(&self, at: usize) -> Option<usize> {
        self.tags.get(self.tags.partition_point(|(tag, _)| *tag < at)).and_then(|(_, end)| *end)
    }
}

/// The line after the block of HTML at line `i`: a blank line ends it, but not inside of `<pre>` and `<table>`.
pub(in crate::document) fn end(lines: &Lines<'_>, i: usize) -> usize {
    let mut end = i;
    while end < lines.len() {
        let text = lines.text(end);
        if end > i && (text.trim().is_empty() || matches!(lines.kind(end), Kind::Heading | Kind::Fence)) {
            return end;
        }
        end = match opens(text) {
            Some(name) => closing_line(lines, end, name),
            None => end + 1,
        };
    }
    end
}

/// The element that a line opens and does not close, in which blank lines mean nothing.
fn opens(text: &str) -> Option<&'static str> {
    if !text.contains('<') {
        return None;
    }
    ["pre", "table", "script", "style", "dx-codeblock", "textarea"].into_iter().find(|name| {
        let (open, close) = balance(text, name);
        open > close
    })
}

/// Counts the start and end tags of an element in a text.
fn balance(text: &str, name: &str) -> (usize, usize) {
    let mut count = (0, 0);
    for tag in text.split('<').skip(1) {
        let bare = tag.strip_prefix('/').unwrap_or(tag);
        let Some((head, rest)) = bare.split_at_checked(name.len()) else { continue };
        let ends = rest.chars().next().is_none_or(|c| c.is_ascii_whitespace() || "/>".contains(c));
        match head.eq_ignore_ascii_case(name) && ends {
            true if bare.len() < tag.len() => count.1 += 1,
            true => count.0 += 1,
            false => {}
        }
    }
    count
}

/// The line after the one that closes `name`, which line `i` opens; where nothing does, the next heading or the end.
fn closing_line(lines: &Lines<'_>, i: usize, name: &str) -> usize {
    let mut depth = 0usize;
    let mut sure = i + 1;
    for line in i..lines.len() {
        if line >= sure && is_section(lines.text(line)) {
            // It is a heading inside of a cell if the element is closed before another one is opened.
            match (line..lines.len()).map(|line| (line, count(lines, line, name))).find(|(_, (open, close))| open + close > 0) {
                Some((end, (open, close))) if close > 0 && open == 0 => sure = end + 1,
                _ => return line,
            }
        }
        let (open, close) = count(lines, line, name);
        depth = (depth + open).saturating_sub(close);
        if depth == 0 || (name != "table" && close > 0) {
            return line + 1;
        }
    }
    lines.len()
}

/// The line that closes the element around line `i`; `None` if another one is opened first.
pub(in crate::document) fn closed_at(lines: &Lines<'_>, i: usize, name: &str) -> Option<usize> {
    let next = (i..lines.len()).map(|line| (line, count(lines, line, name))).find(|(_, (open, close))| open + close > 0);
    next.filter(|(_, (open, close))| close > open).map(|(line, _)| line)
}

fn count(lines: &Lines<'_>, line: usize, name: &str) -> (usize, usize) {
    balance(lines.text(line), name)
}
