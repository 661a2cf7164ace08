//! The lists that follow words that promise them, behind labels, and alone.

use super::MOST_LISTS;
use crate::facts::{
    bare,
    case::Cue,
    cues, form, heads,
    list::{Entry, List},
    pattern::pattern,
    text::{Text, is_cjk},
    value::is_shouted,
};
use regex::Regex;
use std::sync::LazyLock;

/// The most words of promise that are followed in one description.
const MOST_CUES: usize = 40;

/// The lists that directly follow words that promise them.
pub(super) fn after_cues(text: &Text, heads: &[heads::Head], numeric: bool, lists: &mut Vec<(List, Cue)>) {
    let s = &text.s;
    for cue in cues::WEAK.find_iter(s).take(MOST_CUES) {
        let filler = cues::FILLER.find(&s[cue.end()..]).map_or(0, |m| m.end());
        if let Some(list) = bare::read(text, cue.end() + filler, bare::Allow { numeric, blanks: false, quoted: true, plain: !text.spaced })
        {
            lists.push((list, Cue::Weak));
        }
    }
    for cue in cues::STRONG.find_iter(s).take(MOST_CUES).filter(|cue| of_the_subject(s, cue.start(), cue.as_str())) {
        let filler = cues::FILLER.find(&s[cue.end()..]).map_or(0, |m| m.end());
        let mut at = cue.end() + filler;
        // "取值：(1)A；(2)B"
        if s[..at].ends_with('(')
            && !numeric
            && let Some(rest) = s[at..].strip_prefix("1)")
        {
            at = s.len() - rest.trim_start_matches(' ').len();
        }
        let blanks = s[cue.end()..at].contains(['有', '为', '是', ':']) || are_shouted(&s[cue.end()..]);
        if let Some(list) = bare::read(text, at, bare::Allow { numeric, blanks, quoted: true, plain: !text.spaced }) {
            lists.push((list, Cue::Strong));
        }
        let line = text.line_of(cue.end());
        // A promise inside an item is about that item, not about those behind it.
        let inside =
            text.lines[line].item && text.lines.get(line + 1).is_some_and(|next| next.item) && line > 0 && !s[..cue.end()].is_empty();
        let deeper = inside && s[cue.end()..text.lines[line].end].chars().any(char::is_alphanumeric);
        if deeper {
            continue;
        }
        if let Some(list) = bare::lines(text, line + 1, numeric, heads) {
            lists.push((list, Cue::Strong));
        }
    }
    lists.extend(before_supported(text, numeric).into_iter().map(|list| (list, Cue::Strong)));
    // "有A、B、C三种"
    for (at, word) in s.match_indices('有').take(MOST_CUES) {
        if let Some(list) = bare::read(
            text,
            at + word.len() + (s[at + word.len()..].len() - s[at + word.len()..].trim_start_matches([' ', ':']).len()),
            bare::Allow { numeric, blanks: false, quoted: false, plain: !text.spaced },
        )
        .filter(|list| form::counted(s, list))
        {
            lists.push((list, Cue::None));
        }
    }
    // Items that are values, under words that do not promise any.
    let mut listed = false;
    for (i, line) in text.lines.iter().enumerate() {
        let bullet = line.item || s[line.start..].starts_with(['*', '•', '-']);
        if bullet && !listed && lists.len() < MOST_LISTS {
            lists.extend(bare::lines(text, i, numeric, heads).filter(|list| list.entries.len() > 1).map(|list| (list, Cue::None)));
        }
        listed = bullet;
    }
    // Lines that all are values.
    if text.lines.len() >= 3 {
        let whole = bare::lines(text, 0, numeric, heads)
            .filter(|list| list.entries.len() == text.lines.len() && list.entries.iter().all(|entry| is_shouted(&entry.value)));
        lists.extend(whole.map(|list| (list, Cue::Strong)));
    }
    // Names of a program, each with words behind it.
    if text.lines.len() >= 4 && text.spaced {
        let below = bare::lines(text, 1, numeric, heads).filter(|list| list.entries.iter().all(|entry| entry.value.contains('_')));
        lists.extend(below.map(|list| (list, Cue::None)));
    }
    // A label, and below it lines that are values.
    if text.lines.len() >= 3 && !text.spaced {
        let below = bare::lines(text, 1, numeric, heads).filter(|list| list.entries.len() + 1 == text.lines.len());
        lists.extend(below.filter(|list| list.entries.iter().all(|entry| entry.doc.is_empty())).map(|list| (list, Cue::None)));
    }
    // A label and its values: "整体状态：WAIT/DONE"; or nothing but values.
    let first_line = text.lines.first().map_or(0, |line| line.end);
    // In "支持 a, b" the comma parts two values.
    let among = |i: usize| {
        let before = s[..i].trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        !text.spaced && before.len() < i && before.trim_end_matches(' ').ends_with([',', '、', '/'])
    };
    let after_words =
        |i: usize| s[..i].chars().rev().find(|c| *c != ' ').is_some_and(|c| is_cjk(c) || c.is_ascii_alphabetic()) && !among(i);
    let mut places: Vec<usize> =
        s[..first_line].match_indices([':', ',', '(', '[']).filter(|(i, _)| after_words(*i)).map(|(i, c)| i + c.len()).take(6).collect();
    places.extend(s[..first_line].match_indices('[').map(|(i, c)| i + c.len()).take(3));
    places.push(0);
    places.extend(s[..first_line].match_indices('。').map(|(i, c)| i + c.len()).take(3));
    places.extend(text.lines.iter().skip(1).take(3).filter(|line| !line.item).map(|line| line.start));
    places.extend(behind_a_label(&s[..first_line]));
    places.extend(piped(&s[..first_line]));
    for at in places {
        let quoted = at == 0 && s.starts_with('"');
        let at = at + (s[at..].len() - s[at..].trim_start_matches(' ').len());
        if let Some(list) = bare::read(text, at, bare::Allow { numeric, blanks: false, quoted, plain: !text.spaced }) {
            lists.push((list, Cue::None));
        }
    }
}

/// "可选值 PING TCP": words of capitals, blanks between them, to the end of their sentence.
fn are_shouted(rest: &str) -> bool {
    let sentence = rest.split(['。', '\n', ';']).next().unwrap_or_default();
    sentence.starts_with(' ')
        && sentence.split_whitespace().count() > 1
        && sentence.split_whitespace().all(|word| word.len() > 1 && is_shouted(word))
}

/// "协议栈 TCP/UDP": where the values begin, if a label, a blank and values between strokes are all there is.
fn behind_a_label(line: &str) -> Option<usize> {
    let (label, rest) = line.split_once(' ')?;
    let values = rest.trim_end_matches(['。', ' ']);
    let fits = (1..=10).contains(&label.chars().count())
        && label.chars().all(is_cjk)
        && values.contains('/')
        && values.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'/' | b'_'));
    fits.then_some(label.len() + 1)
}

/// "Currently, only `RED` and `BLUE` are supported.": the promise follows the values.
fn before_supported(text: &Text, numeric: bool) -> Vec<List> {
    static BEHIND: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i) (?:is|are) (?:currently )?supported(?:[.,;\n]|$)"));
    static LEAD: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:currently,? |now,? |only |the values? )*"));
    if !text.spaced {
        return Vec::new();
    }
    let s = &text.s;
    let surely = |entry: &Entry| numeric || entry.quoted || is_shouted(&entry.value) && entry.value.len() > 1;
    let found = BEHIND.find_iter(s).take(5).filter_map(|m| {
        let clause = s[..m.start()].rfind(['\n', ':', '(']).map_or(0, |at| at + 1);
        let from = s[clause..m.start()].rfind(". ").map_or(clause, |at| clause + at + 2);
        let from = m.start() - s[from..m.start()].trim_start_matches(' ').len();
        let from = from + LEAD.find(&s[from..m.start()]).map_or(0, |lead| lead.end());
        let list = bare::read(text, from, bare::Allow { numeric, blanks: false, quoted: true, plain: false })?;
        (list.at.end == m.start() && list.entries.len() > 1 && list.entries.iter().all(surely)).then_some(list)
    });
    found.collect()
}

/// "Its state WET|HALF_DRY|DRY": where the values begin, if they end the line.
fn piped(line: &str) -> Option<usize> {
    static PIPED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^| )((?:[A-Z][A-Z0-9_]+ ?\| ?){2,}[A-Z][A-Z0-9_]+)\.?$"));
    PIPED.captures(line).and_then(|m| m.get(1)).map(|m| m.start())
}

/// "支持的协议有：" promises values where the text is about protocols, and not where it is about an address.
fn of_the_subject(s: &str, at: usize, cue: &str) -> bool {
    let noun = cue.strip_prefix("支持的").map(|rest| rest.trim_end_matches([':', '有', '为']).trim_end_matches("包括"));
    match noun {
        Some(noun) if !matches!(noun, "" | "值" | "类型" | "取值" | "参数值") => at <= 40 || s[..at].contains(noun),
        _ => true,
    }
}
