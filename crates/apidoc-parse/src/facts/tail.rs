//! The values of one line that directly precede and right behind a list, written with another mark: "wet:…, dry:…, gone 没了".
//!
//! In Chinese only, where a meaning is distinguished from a value by its letters.

use super::{
    list::{Entry, Form, List},
    text::{Text, is_cjk},
};

/// Separators of two values.
const PARTS: [char; 4] = [',', ';', '、', ' '];
/// Marks between a value and its meaning.
const MARKS: [char; 6] = [':', '-', '=', '.', '、', ' '];
/// The longest meaning, in characters.
const LONGEST: usize = 12;

/// Adds what belongs to the list.
pub(super) fn settle(text: &Text, list: &mut List, numeric: bool) {
    let marked = matches!(list.form, Form::Marked | Form::Glued | Form::Comma);
    if text.spaced || list.lines || !marked || list.entries.len() < 2 || list.entries.iter().any(|entry| entry.quoted) {
        return;
    }
    let s = text.s.as_str();
    inside(s, list, numeric);
    before(s, list, numeric);
    in_the_last(s, list, numeric);
    while let Some(entry) = behind(s, list, numeric) {
        list.at.end = entry.doc.end;
        list.entries.push(entry);
    }
}

/// Whether a word is written as the values of the list are: in small letters, or in capitals.
fn alike(list: &List, word: &str) -> bool {
    let lower = |word: &str| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let upper = |word: &str| word.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    let all = |style: fn(&str) -> bool| style(word) && list.entries.iter().all(|entry| style(&entry.value));
    word.len() > 1 && (all(lower) || all(upper))
}

/// A value at a byte, its mark, and a short meaning in Chinese that ends its clause.
fn value(s: &str, at: usize, numeric: bool, list: &List) -> Option<Entry> {
    let body = &s[at..];
    let len = body.bytes().take_while(|b| if numeric { b.is_ascii_digit() } else { b.is_ascii_alphanumeric() || *b == b'_' }).count();
    let (word, marked) = body.split_at(len);
    let fits = if numeric { (1..=4).contains(&len) } else { alike(list, word) };
    let rest = marked.trim_start_matches(MARKS);
    let doc = rest.split([',', ';', '、', '。', ')', ']', '\n', ' ']).next().unwrap_or_default();
    // "1:开始,4:进行,5.失败,7已停": the mark is missing.
    let counted = numeric && list.entries.len() > 2;
    let said = (rest.len() < marked.len() || counted) && is_meaning(doc);
    let ends = numeric || !rest[doc.len()..].trim_end().starts_with(' ');
    let known = list.entries.iter().any(|entry| entry.value == word);
    let start = s.len() - rest.len();
    (fits && said && ends && !known).then(|| Entry { value: word.to_string(), quoted: false, doc: start..start + doc.len() })
}

/// Whether a text is a short meaning in Chinese.
fn is_meaning(doc: &str) -> bool {
    doc.starts_with(is_cjk) && doc.chars().count() <= LONGEST && !doc.contains(|c: char| c.is_ascii_alphanumeric())
}

/// The value that is in the last meaning: "gone：过期，broken 坏了".
fn in_the_last(s: &str, list: &mut List, numeric: bool) {
    let Some(doc) = list.entries.last().map(|last| last.doc.clone()) else { return };
    let Some(comma) = s.get(doc.clone()).and_then(|said| said.find([',', ';', '、'])) else { return };
    let mark = s[doc.start + comma..].chars().next().map_or(1, char::len_utf8);
    let at = doc.start + comma + mark;
    let at = at + (s[at..].len() - s[at..].trim_start_matches(' ').len());
    if let Some(entry) = value(s, at, numeric, list)
        && let Some(last) = list.entries.last_mut()
    {
        last.doc = doc.start..doc.start + comma;
        list.at.end = entry.doc.end;
        list.entries.push(entry);
    }
}

/// The value right behind the list.
fn behind(s: &str, list: &List, numeric: bool) -> Option<Entry> {
    let rest = &s[list.at.end..];
    let gap = rest.len() - rest.trim_start_matches(PARTS).len();
    let parted = rest[..gap].contains([',', ';', '、']);
    let line = rest[gap..].strip_prefix('\n').filter(|_| parted);
    let at = s.len() - line.unwrap_or(&rest[gap..]).len();
    let entry = value(s, at, numeric, list).filter(|_| parted)?;
    let counts = !numeric || list.entries.last().and_then(|last| last.value.parse::<i64>().ok()) < entry.value.parse().ok();
    counts.then_some(entry)
}

/// The value right before the list, glued to the label: "状态wet:未干,".
fn before(s: &str, list: &mut List, numeric: bool) {
    let lead = s[..list.at.start].trim_end_matches(PARTS);
    if numeric || !s[lead.len()..list.at.start].contains([',', ';', '、']) {
        return;
    }
    let clause = lead.rsplit([',', ';', '、', '。', '(', '\n']).next().unwrap_or_default();
    let Some((label, doc)) = clause.split_once(':') else { return };
    let word = &label[label.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').len()..];
    if alike(list, word) && is_meaning(doc.trim_start()) && label.len() > word.len() {
        list.at.start = lead.len() - clause.len() + label.len() - word.len();
        let doc = lead.len() - doc.trim_start().len()..lead.len();
        list.entries.insert(0, Entry { value: word.to_string(), quoted: false, doc });
    }
}

/// A number behind a bracket that closes the meaning before: "15--南楼(地下)16--北楼".
fn inside(s: &str, list: &mut List, numeric: bool) {
    if !numeric {
        return;
    }
    let mut i = 0;
    while i < list.entries.len() {
        let end = list.entries.get(i + 1).map_or(list.at.end, |next| next.doc.start);
        let region = s.get(list.entries[i].doc.start..end).unwrap_or_default();
        let found = region.match_indices(')').find_map(|(at, _)| value(s, list.entries[i].doc.start + at + 1, true, list));
        if let Some(entry) = found {
            list.entries.insert(i + 1, entry);
        }
        i += 1;
    }
}
