//! A list of lines is read whole or not at all: items that no form takes are read here, or the list is refused.

use super::{
    judge::NOT_VALUES,
    list::{Entry, Form, List},
    text::{Text, is_cjk},
    value::is_shouted,
};
use std::ops::Range;

/// The longest value that may precede its mark, in characters.
const LONGEST: usize = 40;

/// Beginning of a line: the words before its mark, and the stretch after it.
struct Item {
    head: String,
    doc: Range<usize>,
    mark: char,
}

/// Adds the items that are written with marks of their own, or says that the list cannot be read whole.
pub(super) fn settle(text: &Text, list: &mut List, numeric: bool) -> bool {
    if !(list.lines || begins_an_item(text, list))
        || matches!(list.form, Form::Table | Form::LabelFirst | Form::Counted)
        || list.entries.len() < 2
    {
        return true;
    }
    let (mut from, mut to) = (text.line_of(list.at.start), text.line_of(list.at.end.saturating_sub(1)));
    let bullet = |line: usize| text.lines.get(line).is_some_and(|line| line.item || text.s[line.start..].starts_with("- "));
    let own = |line: usize| list.entries.iter().any(|entry| line_has(text, line, entry.doc.start));
    if !(from..=to).all(|line| bullet(line) == bullet(from)) || !own(from) {
        return true;
    }
    let marks: Vec<char> = (from..=to).filter(|line| own(*line)).filter_map(|line| item(text, line)).map(|item| item.mark).collect();
    let usual = |item: &Item| item.mark == ':' && marks.iter().filter(|mark| **mark == ':').count() * 2 >= marks.len();
    let belongs = |line: usize| bullet(line) || item(text, line).is_some_and(|item| usual(&item) && free(&item.head));
    while from > 0 && bullet(from - 1) == bullet(from) && belongs(from - 1) {
        from -= 1;
    }
    while to + 1 < text.lines.len() && bullet(to + 1) == bullet(from) && belongs(to + 1) {
        to += 1;
    }
    let mut entries: Vec<Entry> = Vec::new();
    for line in from..=to {
        let known: Vec<&Entry> = list.entries.iter().filter(|entry| line_has(text, line, entry.doc.start)).collect();
        let Some(item) = item(text, line) else {
            entries.extend(known.into_iter().cloned());
            continue;
        };
        let middle = (line + 1..=to).any(own);
        match known.as_slice() {
            [] => match unread(&item, &text.s, usual(&item), numeric, middle) {
                Read::Value(entry) => entries.push(entry),
                Read::Nothing => {}
                Read::Torn => return false,
            },
            // "- -1：": the stroke of the item, and the sign of the number.
            [entry] if item.mark == ':' && numeric && bullet(line) && entry.value != item.head && item.head.parse::<i64>().is_ok() => {
                entries.push(Entry { value: item.head, quoted: false, doc: item.doc });
            }
            // "1小时：": the value was cut.
            [entry, ..] if item.mark == ':' && !numeric && !entry.quoted && cut(&entry.value, &item.head) => {
                if !free(&item.head) {
                    return false;
                }
                entries.push(Entry { value: item.head, quoted: false, doc: item.doc });
            }
            known => entries.extend(known.iter().map(|entry| (*entry).clone())),
        }
    }
    let mut seen: Vec<&str> = entries.iter().map(|entry| entry.value.as_str()).collect();
    seen.sort_unstable();
    if seen.windows(2).any(|pair| pair[0] == pair[1]) || entries.len() < list.entries.len() {
        return true;
    }
    list.at =
        list.at.start.min(text.lines[from].start)..list.at.end.max(entries.iter().map(|entry| entry.doc.end).max().unwrap_or_default());
    list.entries = entries;
    true
}

/// Whether a list of one line begins one of several items.
fn begins_an_item(text: &Text, list: &List) -> bool {
    let line = text.line_of(list.at.start);
    let starts = text.s[text.lines[line].start..list.at.start].trim_matches(['-', ' ', '`', '"']).is_empty();
    let marked = |line: usize| text.lines.get(line).is_some_and(|at| at.item) && item(text, line).is_some_and(|item| item.mark == ':');
    starts && marked(line) && (marked(line + 1) || line > 0 && marked(line - 1)) && text.line_of(list.at.end.saturating_sub(1)) == line
}

enum Read {
    Value(Entry),
    /// A remark among the values.
    Nothing,
    /// A value that cannot be read.
    Torn,
}

/// An item of which no value was read.
fn unread(item: &Item, s: &str, usual: bool, numeric: bool, middle: bool) -> Read {
    let value = |value: &str| Read::Value(Entry { value: value.to_string(), quoted: false, doc: item.doc.clone() });
    let doc = s[item.doc.clone()].trim_matches([' ', ';', '。', ',', '.', '"', '`']);
    let chinese = doc.starts_with(is_cjk) && doc.chars().count() <= 16;
    if numeric {
        return match item.head.parse::<i64>() {
            Ok(_) if usual && item.head.len() <= 6 => value(&item.head),
            _ => Read::Nothing,
        };
    }
    // "按键成功：DtmfSuccess" among values that are in front.
    if item.head.starts_with(is_cjk) {
        let code =
            doc.len() > 2 && doc.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') && doc.bytes().any(|b| b.is_ascii_uppercase());
        return if usual && code && item.head.chars().count() <= 12 { value(doc) } else { Read::Nothing };
    }
    let marked = item.head.bytes().any(|b| !b.is_ascii_alphanumeric() && b != b' ' && b != b'\'');
    let word = item.head.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let named = word && chinese && (middle || !NOT_VALUES.is_match(&item.head));
    match free(&item.head) {
        true if usual && (marked && chinese || named) => value(&item.head),
        true if item.mark == ',' && chinese && middle && is_shouted(&item.head) && item.head.len() > 1 => value(&item.head),
        true if usual && chinese && middle => Read::Torn,
        _ => Read::Nothing,
    }
}

/// Whether a value is only the beginning of what precedes the mark.
fn cut(value: &str, head: &str) -> bool {
    head != value
        && head
            .strip_prefix(value)
            .is_some_and(|rest| !rest.trim_start().starts_with(['(', '[', '`', '"', '-', ',', '、', '/']) || rest == "-")
}

/// Whether words before a mark can be a value: signs and letters, words of a name, a number with its unit.
fn free(head: &str) -> bool {
    let unit = head.trim_start_matches(|c: char| c.is_ascii_digit());
    let amount = unit.len() < head.len() && (1..=2).contains(&unit.chars().count()) && unit.chars().all(is_cjk);
    let ascii = head.bytes().all(|b| b.is_ascii_graphic() || b == b' ') && !head.contains(['`', '"', ',', ';', '(', ')']);
    let words: Vec<&str> = head.split(' ').collect();
    let name = words.len() == 1
        || words.len() <= 4 && words.iter().all(|word| word.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()));
    !head.is_empty() && head.chars().count() <= LONGEST && (amount || ascii && name)
}

fn line_has(text: &Text, line: usize, at: usize) -> bool {
    text.lines.get(line).is_some_and(|line| line.start <= at && at <= line.end)
}

/// Returns the words before the first mark of a line; `None` without a mark.
fn item(text: &Text, line: usize) -> Option<Item> {
    let line = text.lines.get(line)?;
    let s = &text.s[line.start..line.end];
    let body = s.strip_prefix("- ").unwrap_or(s).trim_start_matches(' ');
    let start = line.end - body.len();
    let (at, mark) =
        body.char_indices().skip(1).find(|(i, c)| matches!(c, ':' | ',' | '(' | '、') && !body[i + c.len_utf8()..].starts_with("//"))?;
    let head = body[..at].trim();
    let head =
        ['`', '"', '\''].iter().find_map(|quote| head.strip_prefix(*quote).and_then(|head| head.strip_suffix(*quote))).unwrap_or(head);
    let doc = start + at + mark.len_utf8();
    Some(Item { head: head.trim().to_string(), doc: doc..line.end.max(doc), mark })
}
