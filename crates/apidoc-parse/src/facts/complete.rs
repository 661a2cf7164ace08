//! Values of a list of lines that are written in another way than its others: alone, or with their meaning unmarked.
//!
//! A list that holds one of two values says something wrong; so the lines right before and behind are looked at.

use super::{
    heads,
    list::{Entry, List},
    text::Text,
    value,
};

/// Adds the values of the lines around a list of lines.
pub(super) fn complete(text: &Text, list: &mut List, numeric: bool) {
    if numeric || !(list.lines || leads(text, list)) {
        return;
    }
    let like = Like::of(list);
    let (first, last) = (text.line_of(list.at.start), text.line_of(list.at.end.saturating_sub(1).max(list.at.start)));
    let bullet = is_bullet(text, first);
    let fits = |line: usize| is_bullet(text, line) == bullet;
    let mut found = Vec::new();
    let mut line = first;
    while line > 0 && (bullet || like.quoted) && fits(line - 1) {
        let Some(entry) = value_of(text, line - 1, &like) else { break };
        list.at.start = text.lines[line - 1].start;
        found.push(entry);
        line -= 1;
    }
    for line in (first..=last).skip(1) {
        if fits(line) {
            found.extend(value_of(text, line, &like));
        }
    }
    let mut line = last + 1;
    while line < text.lines.len() && fits(line) {
        let Some(entry) = value_of(text, line, &like) else { break };
        list.at.end = text.lines[line].end;
        found.push(entry);
        line += 1;
    }
    for entry in found {
        if !list.entries.iter().any(|known| known.value == entry.value) {
            let at = list.entries.iter().position(|known| known.doc.start > entry.doc.start).unwrap_or(list.entries.len());
            list.entries.insert(at, entry);
        }
    }
}

/// Whether a list of one value is only the first of several items that begin otherwise.
pub(super) fn is_torn(text: &Text, list: &List) -> bool {
    if list.entries.len() > 1 || !leads(text, list) {
        return false;
    }
    let line = text.line_of(list.at.start);
    let Some(next) = text.lines.get(line + 1).filter(|_| is_bullet(text, line) && is_bullet(text, line + 1)) else { return false };
    let start = heads::skip_bullet(&text.s[..next.end], next.start, false);
    text.s[start..next.end].starts_with(|c: char| c.is_ascii_lowercase())
}

/// Notation of the values of a list.
struct Like {
    quoted: bool,
    shouted: bool,
    capital: bool,
}

impl Like {
    fn of(list: &List) -> Self {
        let all = |rule: fn(&Entry) -> bool| list.entries.iter().all(rule);
        Self {
            quoted: all(|entry| entry.quoted),
            shouted: all(|entry| value::is_shouted(&entry.value) && entry.value.len() > 1),
            capital: all(|entry| entry.value.starts_with(|c: char| c.is_ascii_uppercase())),
        }
    }
}

/// The value that a line begins with, or is.
fn value_of(text: &Text, line: usize, like: &Like) -> Option<Entry> {
    let at = text.lines[line];
    let start = heads::skip_bullet(&text.s[..at.end], at.start, false);
    let token = value::scan(&text.s[..at.end], start, false)?;
    let rest = &text.s[token.end..at.end];
    let alone = rest.trim_matches([' ', '.', ';', ',', '。']).is_empty();
    let same = if like.quoted { token.quoted } else { like.shouted && value::is_shouted(&token.value) && token.value.len() > 1 };
    let word = like.capital && token.value.len() > 1 && token.value.starts_with(|c: char| c.is_ascii_uppercase());
    // "BACKUP FILE NOT FOUND" is a text.
    let next = rest.trim_start_matches([' ', ',', ';', '.']).split(' ').next().unwrap_or_default();
    let sentence = rest.ends_with(':') || [" and ", " or ", " can "].iter().any(|word| rest.starts_with(word));
    let said = same && !sentence && rest.starts_with([' ', ',', ';', '.']) && (token.quoted || !value::is_shouted(next));
    (said || alone && (same || word && is_bullet(text, line))).then_some(Entry {
        value: token.value,
        quoted: token.quoted,
        doc: token.end..if alone { token.end } else { at.end },
    })
}

/// Whether a list begins its line.
fn leads(text: &Text, list: &List) -> bool {
    let line = text.lines[text.line_of(list.at.start)];
    heads::skip_bullet(&text.s[..line.end], line.start, false) >= list.at.start
}

/// Whether a line is an item, or looks like one.
fn is_bullet(text: &Text, line: usize) -> bool {
    let line = text.lines[line];
    line.item || text.s[line.start..line.end].starts_with(['*', '•', '-'])
}
