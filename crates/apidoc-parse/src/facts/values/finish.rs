//! Brings the chosen list to its end: values that are written otherwise than its others, or refuses it where it is torn.

use crate::facts::{
    heads,
    judge::Judged,
    list::{Entry, Form, List},
    pattern::pattern,
    text::{Text, is_cjk},
    value::is_shouted,
};
use regex::Regex;
use std::sync::LazyLock;

/// Lists of the same form, a heading between them, are one: "for phones: …, otherwise: …".
pub(super) fn absorb(text: &Text, list: &mut List, kept: &[Judged]) {
    if !list.lines && list.form != Form::LabelFirst {
        return;
    }
    let mut others: Vec<&List> =
        kept.iter().map(|other| &other.list).filter(|other| other.lines == list.lines && other.form == list.form).collect();
    others.sort_by_key(|other| other.at.start);
    let apart = |a: usize, b: usize| text.line_of(b.max(a)).saturating_sub(text.line_of(b.min(a)));
    for other in others {
        let after = other.at.start >= list.at.end && apart(other.at.start, list.at.end) <= 3;
        let before = other.at.end <= list.at.start && apart(other.at.end, list.at.start) <= 3;
        if !after && !before {
            continue;
        }
        let new: Vec<Entry> =
            other.entries.iter().filter(|entry| !list.entries.iter().any(|known| known.value == entry.value)).cloned().collect();
        if before {
            list.entries.splice(0..0, new);
        } else {
            list.entries.extend(new);
        }
        list.at = list.at.start.min(other.at.start)..list.at.end.max(other.at.end);
    }
}

/// "TCP or UDP, ALL means both": a value that follows the bare ones with its meaning belongs to them.
pub(super) fn extend(text: &Text, list: &mut List, heads: &[heads::Head]) {
    if !matches!(list.form, Form::Bare | Form::Worded) || list.lines {
        return;
    }
    let next = heads.iter().find(|head| head.start >= list.at.end);
    let Some(next) = next.filter(|next| text.s[list.at.end..next.start].trim_matches([' ', ',', ';']).is_empty()) else { return };
    let word = |word: &str| is_shouted(word) || word.chars().skip(1).any(|c| c.is_ascii_uppercase());
    let alike = word(&next.token.value) && list.entries.iter().all(|entry| word(&entry.value));
    let said = match list.form {
        Form::Worded => next.form == Form::Glued,
        _ => matches!(next.form, Form::Worded | Form::Marked),
    };
    if said && alike && !list.entries.iter().any(|entry| entry.value == next.token.value) {
        list.entries.push(Entry { value: next.token.value.clone(), quoted: next.token.quoted, doc: next.meaning..next.meaning });
    }
}

/// Whether items of the same list hold a value and nothing else, and it is not among the list's: all items or none.
pub(super) fn is_half(text: &Text, list: &List) -> bool {
    let item = |line: usize| text.lines.get(line).is_some_and(|line| line.item);
    let (mut from, mut to) = (text.line_of(list.at.start), text.line_of(list.at.end.saturating_sub(1)));
    if !list.lines || !item(from) || !item(to) {
        return false;
    }
    while from > 0 && item(from - 1) {
        from -= 1;
    }
    while item(to + 1) {
        to += 1;
    }
    let known: std::collections::BTreeSet<&str> = list.entries.iter().map(|entry| entry.value.as_str()).collect();
    text.lines[from..=to].iter().any(|line| {
        let words = text.s[line.start..line.end].trim_matches(|c: char| c.is_whitespace() || "`\"'*;；。.,，".contains(c));
        let whole =
            words.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)) && words.bytes().any(|b| b.is_ascii_alphanumeric());
        whole && !known.contains(words)
    })
}

/// Adds the words of capitals that begin the next lines and directly precede what they mean, with another mark or none.
pub(super) fn go_on(text: &Text, list: &mut List) {
    let loud = |word: &str| word.len() > 2 && is_shouted(word);
    let last = text.line_of(list.at.end.saturating_sub(1));
    if text.line_of(list.at.start) == last || !list.entries.iter().all(|entry| loud(&entry.value)) {
        return;
    }
    for line in text.lines.iter().skip(last + 1).take_while(|line| line.item == text.lines[last].item) {
        let s = &text.s[line.start..line.end];
        let word = s.bytes().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_').count();
        let doc = s[word..].trim_start_matches(' ');
        if !loud(&s[..word]) || !doc.starts_with(is_cjk) || list.entries.iter().any(|entry| entry.value == s[..word]) {
            break;
        }
        list.entries.push(Entry { value: s[..word].into(), quoted: false, doc: line.end - doc.len()..line.end });
        list.at.end = line.end;
    }
}

/// "2、3已失败": two numbers with one meaning. False where more of them share one: "5、10、15表示…" describes a step, not of values.
pub(super) fn pairs_of_numbers(s: &str, list: &mut List) -> bool {
    if list.form == Form::Bare || list.lines || list.entries.iter().any(|entry| entry.value.parse::<i64>().is_err()) {
        return true;
    }
    let mut i = 0;
    while i < list.entries.len() {
        let entry = &list.entries[i];
        let before = s[..entry.doc.start].trim_end_matches("表示").trim_end_matches([' ', ':', '-', '=', ',']);
        let before = before.strip_suffix(entry.value.as_str()).and_then(|before| before.strip_suffix(['、', '/'])).unwrap_or_default();
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (lead, number) = before.split_at(before.len() - digits);
        if digits > 0 && lead.ends_with('、') && lead.trim_end_matches('、').ends_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let apart = lead.ends_with([',', ';', '、', '。', ' ', '\n', ':', '(']);
        if (1..=3).contains(&digits) && apart && !list.entries.iter().any(|entry| entry.value == number) {
            let entry = Entry { value: number.into(), quoted: false, doc: entry.doc.clone() };
            list.entries.insert(i, entry);
            i += 1;
        }
        i += 1;
    }
    true
}

/// Whether the next number follows a list of numbers in order, written with another mark: all of them or none.
pub(super) fn counts_on(s: &str, list: &List) -> bool {
    let numbers: Option<Vec<i64>> = list.entries.iter().map(|entry| entry.value.parse().ok()).collect();
    let Some(numbers) = numbers.filter(|n| n.len() > 1 && n.windows(2).all(|pair| pair[1] == pair[0] + 1)) else { return false };
    // "未画0, 在画为1，画完为2": the number before follows its label.
    let before = s[..list.at.start].trim_end_matches([' ', ',', ';', '、']);
    if numbers[0] == 1 && before.strip_suffix('0').is_some_and(|before| before.ends_with(is_cjk)) {
        return true;
    }
    let Some(next) = numbers.last().map(|n| (n + 1).to_string()) else { return false };
    let tail = s[list.at.end..].split(['\n', '注']).next().unwrap_or_default();
    tail.match_indices(next.as_str()).take(5).any(|(at, _)| {
        let at = list.at.end + at;
        let begins = s[..at].trim_end_matches(' ').ends_with([',', ';', '、', '\n']);
        let rest = s[at + next.len()..].trim_start_matches(' ');
        begins
            && rest.starts_with([',', '.', '、', ':', ')', '-'])
            && rest
                .get(rest.chars().next().map_or(0, char::len_utf8)..)
                .is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_cjk))
    })
}

/// "A by default, also supports B": the default belongs to the values.
pub(super) fn also(text: &Text, list: &mut List) {
    static ALSO: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:默认(?:取?值)?(?:为|是|:)?\s*([A-Za-z][\w\-.]*)\s*|([A-Za-z][\w\-.]*) by default|\bdefaults? to ([A-Za-z][\w\-.]*)),?\s*(?:(?:还|也|同时)(?:可以?)?支持|其[他它](?:可选|取)值|also supports?)(?:的?有?:?)\s*$",
        )
    });
    if list.form != Form::Bare
        || !["默认", "by default", "default to", "defaults to"].iter().any(|word| text.s[..list.at.start].contains(word))
    {
        return;
    }
    let Some(found) = ALSO.captures(&text.s[..list.at.start]) else { return };
    let Some(word) = found.get(1).or(found.get(2)).or(found.get(3)) else { return };
    if !list.entries.iter().any(|entry| entry.value == word.as_str()) {
        list.entries.insert(0, Entry { value: word.as_str().into(), quoted: false, doc: word.end()..word.end() });
    }
}
