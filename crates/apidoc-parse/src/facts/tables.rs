//! Values in a column of a table inside the description.

use super::{
    cues,
    list::{Entry, Form, List},
    pattern::pattern,
    text::Text,
    value,
};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

static VALUE_COLUMN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)取值|枚举|^值$|参数值|可选|代码|^\s*(?:u?int\d*|string|enum\w*|values?|code|status)\s*$"));
static WIRE_COLUMN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^[`* ]*(?:枚举值|取值|可选值|值|valid values?|enum(?:eration)? values?|values?)[`* ]*$"));
static OTHER_COLUMN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)参数名|字段|属性|过滤|^名称$|^name$|\bkey\b|filter|field|parameter|错误码"));

/// The tables of a text that list values.
pub(super) fn lists(text: &Text, numeric: bool) -> Vec<List> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < text.lines.len() {
        let rows = text.lines[i..].iter().take_while(|line| text.s[line.start..line.end].starts_with('|')).count();
        if rows >= 3 || (rows >= 2 && !text.s[text.lines[i].start..].starts_with("||")) {
            out.extend(table(text, i, i + rows, numeric));
        }
        i += rows.max(1);
    }
    out
}

fn table(text: &Text, first: usize, end: usize, numeric: bool) -> Option<List> {
    let header = cells(text, first);
    // "枚举项 | 枚举值 | 描述": names of a program next to the values on the wire.
    let at = header.iter().take(3).position(|cell| WIRE_COLUMN.is_match(&text.s[cell.clone()])).unwrap_or(0);
    let column = header.get(at)?;
    let promised = first.checked_sub(1).map(|i| text.lines[i]).is_some_and(|line| cues::EXPLICIT.is_match(&text.s[line.start..line.end]));
    let head = text.s[column.clone()].trim_matches([' ', '`', '*']);
    if OTHER_COLUMN.is_match(head) || !(promised || VALUE_COLUMN.is_match(head)) {
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
        let lead = raw.len() - raw.trim_start().len();
        let token = value::scan(&text.s[..cell.end], cell.start + lead, numeric)?;
        if !text.s[token.end..cell.end].trim().is_empty() {
            return None;
        }
        let doc = row.get(at + 1).cloned().unwrap_or(cell.end..cell.end);
        if !entries.iter().any(|entry| entry.value == token.value) {
            entries.push(Entry { value: token.value, quoted: token.quoted, doc });
        }
    }
    let at = text.lines[first].start..text.lines[end - 1].end;
    Some(List { entries, at, form: Form::Table, lines: true, open: false })
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
