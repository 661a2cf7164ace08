//! Values in a column of a table inside the description.

use super::{
    list::{Entry, Form, List},
    places::tokens_of,
};
use crate::facts::{class::Class::*, lex::Tokens, text::Text, value};
use std::ops::Range;

/// The tables of a text that list values.
pub(super) fn lists(t: &Tokens<'_>, numeric: bool) -> Vec<List> {
    let text = t.text;
    let mut out = Vec::new();
    let mut i = 0;
    while i < text.lines.len() {
        let rows = text.lines[i..].iter().take_while(|line| text.s[line.start..].starts_with('|')).count();
        if rows >= 3 || rows == 2 && !text.s[text.lines[i].start..].starts_with("||") {
            out.extend(table(t, i, i + rows, numeric));
        }
        i += rows.max(1);
    }
    out
}

fn table(t: &Tokens<'_>, first: usize, end: usize, numeric: bool) -> Option<List> {
    let text = t.text;
    let header = cells(text, first);
    let has = |cell: &Range<usize>, class| t.list.iter().any(|token| cell.contains(&token.start) && token.classes.meets(class));
    // Names of a program next to the values on the wire.
    let values = Promise | Value | Choice;
    let at = header.iter().take(3).position(|cell| has(cell, values)).unwrap_or(0);
    let column = header.get(at)?;
    let promised = first > 0 && t.any(tokens_of(t, first - 1), Promise | Choice);
    if has(column, Field | Structure | Filter) || !(promised || has(column, values | Kind)) {
        return None;
    }
    let mut entries: Vec<Entry> = Vec::new();
    for line in first + 1..end {
        let row = cells(text, line);
        let cell = row.get(at)?;
        let raw = &text.s[cell.clone()];
        if raw.chars().all(|c| matches!(c, '-' | ':' | ' ')) {
            continue;
        }
        let token = value::scan(&text.s[..cell.end], cell.start, numeric)?;
        if !text.s[token.end..cell.end].trim().is_empty() {
            return None;
        }
        let doc = row.get(at + 1).cloned().unwrap_or(cell.end..cell.end);
        if !entries.iter().any(|entry| entry.value == token.value) {
            entries.push(Entry { value: token.value.to_string(), quoted: token.quoted, start: cell.start, doc });
        }
    }
    let at = text.lines[first].start..text.lines[end - 1].end;
    Some(List { entries, at, form: Form::Table, lines: true, open: false, torn: false })
}

/// The cells of a row, without the blanks around them.
fn cells(text: &Text, line: usize) -> Vec<Range<usize>> {
    let line = text.lines[line];
    let mut at = line.start + 1;
    let mut out = Vec::new();
    for cell in text.s[at..line.end].split('|') {
        let lead = cell.len() - cell.trim_start().len();
        out.push(at + lead..at + lead + cell.trim().len());
        at += cell.len() + 1;
    }
    out
}
