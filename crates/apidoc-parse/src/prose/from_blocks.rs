//! Blocks of a description as the lines that the rules for facts read.

use super::{Line, LineKind, Prose};
use crate::{
    document::{Block, BlockKind, Inline, Mark, Script, Table, is_zero_width},
    span::Span,
};

/// The lines of a description: each line of a paragraph, each item of a list, each row of a table, each line of code.
pub fn from_blocks(blocks: &[Block]) -> Prose {
    let mut prose = Prose::default();
    gather(blocks, &LineKind::Text, &mut prose.lines);
    prose
}

/// The depth of blocks is bounded by the front ends.
fn gather(blocks: &[Block], kind: &LineKind, lines: &mut Vec<Line>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => running(text, kind, lines),
            BlockKind::Item { depth, number, blocks } => {
                let first = lines.len();
                gather(blocks, &LineKind::Item { depth: *depth }, lines);
                if let (Some(number), Some(line)) = (number, lines.get_mut(first)) {
                    prefix(line, &format!("{number}. "));
                }
            }
            BlockKind::Table(table) => rows(table, lines),
            BlockKind::Code { text, origin, .. } => code(text, origin, lines),
        }
    }
}

/// Running text, a line a break.
fn running(inlines: &[Inline], kind: &LineKind, lines: &mut Vec<Line>) {
    let mut line = Line { kind: kind.clone(), ..Line::default() };
    for inline in inlines {
        // Without a sign the exponent of `10<sup>3</sup>` would be the last digit of a number.
        if inline.script == Script::Super && line.text.ends_with(|c: char| c.is_ascii_digit()) {
            line.text.push('^');
        }
        let mut at = inline.span.start;
        for (i, part) in inline.text.split('\n').enumerate() {
            if i > 0 {
                end(std::mem::replace(&mut line, Line { kind: kind.clone(), ..Line::default() }), lines);
                at += 1;
            }
            append(&mut line, part, inline.mark, at);
            at += part.len();
        }
    }
    end(line, lines);
}

/// Adds a piece to a line; blanks at its start are left out.
fn append(line: &mut Line, text: &str, mark: Mark, at: usize) {
    let lead = if line.text.is_empty() { text.len() - text.trim_start().len() } else { 0 };
    let (text, at) = (&text[lead..], at + lead);
    if text.is_empty() {
        return;
    }
    let start = line.text.len();
    line.text.push_str(text);
    if line.origin.last().is_none_or(|(byte, page)| page + (start - byte) != at) {
        line.origin.push((start, at));
    }
    match line.marks.last_mut() {
        _ if mark == Mark::Plain => {}
        Some((span, last)) if *last == mark && span.end == start => span.end = line.text.len(),
        _ => line.marks.push((Span { start, end: line.text.len() }, mark)),
    }
}

/// Puts the number of an item in front, as other layouts show it.
fn prefix(line: &mut Line, number: &str) {
    line.text.insert_str(0, number);
    line.origin.iter_mut().for_each(|(byte, _)| *byte += number.len());
    line.marks.iter_mut().for_each(|(span, _)| {
        span.start += number.len();
        span.end += number.len();
    });
    if let Some((_, page)) = line.origin.first() {
        line.origin.insert(0, (0, *page));
    }
}

fn end(mut line: Line, lines: &mut Vec<Line>) {
    line.text.truncate(line.text.trim_end().len());
    let length = line.text.len();
    line.origin.retain(|(byte, _)| *byte < length);
    line.marks.retain_mut(|(span, _)| {
        span.end = span.end.min(length);
        span.start < span.end
    });
    if !line.text.is_empty() {
        lines.push(line);
    }
}

/// The rows of a table, their cells divided by ` | `.
fn rows(table: &Table, lines: &mut Vec<Line>) {
    let rows = std::iter::once((&table.header, true)).chain(table.rows.iter().map(|row| (&row.cells, false)));
    for (cells, header) in rows {
        let mut line = Line::default();
        let mut spans = Vec::new();
        for cell in cells {
            if !spans.is_empty() {
                line.text.push_str(" | ");
            }
            let start = line.text.len();
            let mut inner = Vec::new();
            gather(&cell.blocks, &LineKind::Text, &mut inner);
            for (i, part) in inner.into_iter().enumerate() {
                if i > 0 {
                    line.text.push(' ');
                }
                let base = line.text.len();
                line.text.push_str(&part.text);
                line.origin.extend(part.origin.iter().map(|(byte, page)| (base + byte, *page)));
                line.marks.extend(part.marks.iter().map(|(span, mark)| (Span { start: base + span.start, end: base + span.end }, *mark)));
            }
            spans.push(Span { start, end: line.text.len() });
        }
        if spans.iter().any(|span| span.start < span.end) {
            line.kind = LineKind::Row { cells: spans, header };
            lines.push(line);
        }
    }
}

fn code(text: &str, origin: &[(usize, usize)], lines: &mut Vec<Line>) {
    let mut from = 0;
    for raw in text.split('\n') {
        let body = raw.trim_end();
        let clean: String = body.chars().filter(|c| !is_zero_width(*c)).collect();
        if !clean.trim().is_empty() {
            let place = |byte: usize| {
                let i = origin.partition_point(|(start, _)| *start <= byte).checked_sub(1)?;
                origin.get(i).map(|(start, page)| page + (byte - start))
            };
            let lead = body.len() - body.trim_start().len();
            let at = place(from + lead).map_or(0, |page| page.saturating_sub(lead));
            lines.push(Line { kind: LineKind::Code, text: clean, origin: vec![(0, at)], ..Line::default() });
        }
        from += raw.len() + 1;
    }
}
