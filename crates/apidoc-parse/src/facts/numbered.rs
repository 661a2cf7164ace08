//! Numbers in English, each before its meaning, with any separator: "0 wet; 1 dry", "valid values: 1. wet, 2. dry",
//! and lines of them that are marked in more than one way.

use super::{
    cues,
    list::{Entry, Form, List},
    pattern::pattern,
    text::Text,
};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// A number that may begin a meaning.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^|[,;:.(\[|>] ?|[A-Za-z)\]] |- )[`'\x22]?(-?\d{1,4})[`'\x22]? ?([:=.(\-]{0,3}) ?[`'\x22]?"));
/// Words that do not begin the meaning of a number: units, and words that continue the sentence.
static NO_MEANING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:[kmgtp]?i?bi?t?(?:ps|/s)?|[kmg]?hz|seconds?|s|minutes?|mins?|hours?|h|days?|d|weeks?|months?|m|years?|y|ms|cores?|times?|x|px|pixels?|dpi|fps|characters?|bytes?|bits?|letters|digits|items?|entries|records?|pieces?|percent|points?|nodes?|instances?|replicas?|shards?|layers?|levels?|to|and|or|of|by|in|if|when|is|are|will|can|as|for|with|on|at|from|the|per|each|more|less|different|types?|kinds?|options?|values?|parts?|images?|videos?|users?|ips?|domains?|rules?|tags?|partitions?|requests?|results?)\b",
    )
});
/// Meanings that are not those of one of several codes.
static NO_CODE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:greater|less|more|other|others|above|below)\b"));

/// The longest meaning.
const LONG: usize = 100;

/// One number of a line.
struct Item {
    start: usize,
    value: i64,
    word: String,
    meaning: usize,
    /// "1." orders more often than it means.
    dotted: bool,
    /// No mark follows it.
    bare: bool,
}

/// The lists of numbers of a text.
pub(super) fn lists(text: &Text) -> Vec<List> {
    let mut out = Vec::new();
    for line in &text.lines {
        in_line(text, line.start..line.end, &mut out);
    }
    out.extend(by_lines(text).and_then(|(items, _)| of_items(text, items)));
    out
}

/// Whether a list is only some of the lines of a longer one, of which one line names no number.
pub(super) fn is_torn(text: &Text, list: &List) -> bool {
    list.lines && by_lines(text).is_some_and(|(items, torn)| torn && items.iter().any(|item| list.at.contains(&item.start)))
}

/// The runs of one line that count from -1, 0 or 1 on.
fn in_line(text: &Text, line: Range<usize>, out: &mut Vec<List>) {
    let items = items(text, line.clone());
    let follows = |a: &Item, b: &Item| {
        let gap = &text.s[a.meaning..b.start];
        let parted = gap.trim_end_matches([' ', '`', '"', '\'']).ends_with([',', ';', '.', '|', ':'])
            || gap.ends_with(' ')
                && (!b.bare || [a, b].iter().all(|item| text.s[item.meaning..].starts_with(|c: char| c.is_ascii_uppercase())));
        a.value.checked_add(1) == Some(b.value) && gap.len() <= LONG && parted
    };
    for run in items.chunk_by(follows) {
        let [first, .., last] = run else { continue };
        let before = &text.s[line.start..first.start];
        let near = cues::sentence_before(&text.s, first.start, 160);
        let promised = near.trim_end().ends_with(':') && cues::EXPLICIT.is_match(near);
        let clause = before.trim_end().is_empty() || before.trim_end().ends_with([',', ':', '.', '(', '[', ';']);
        let bare = run.iter().any(|item| item.bare);
        let counted = matches!(first.value, 0 | 1) || first.value == -1 && run.len() > 2;
        let fits = counted && (!run.iter().any(|item| item.dotted) || promised || !first.dotted) && (!bare || clause || run.len() > 2);
        if !fits {
            continue;
        }
        let end = text.s[last.meaning..line.end]
            .find([',', ';', ')', ']'])
            .into_iter()
            .chain(text.s[last.meaning..line.end].find(". "))
            .min()
            .map_or(line.end, |n| last.meaning + n);
        out.extend(list(text, run.iter(), end, false));
    }
}

/// The lines that each begin with a number, and whether one among them does not.
fn by_lines(text: &Text) -> Option<(Vec<Item>, bool)> {
    let zero = text.lines.iter().any(|line| text.s[line.start..line.end].trim_start_matches([' ', '*']).starts_with("-0"));
    let leading = |line: Range<usize>| {
        let s = &text.s[line.clone()];
        let body = s.trim_start_matches([' ', '*', '•', '·']);
        let body = body.strip_prefix("- ").map_or(body, |rest| rest.trim_start_matches(' '));
        // -0 is not a number: the dashes are bullets.
        let body = if zero { body.trim_start_matches(['-', ' ']) } else { body };
        let start = line.end - body.len();
        items(text, start..line.end).into_iter().next().filter(|item| item.start <= start + 1)
    };
    let found: Vec<Option<Item>> = text.lines.iter().map(|line| leading(line.start..line.end)).collect();
    let (first, last) = (found.iter().position(Option::is_some)?, found.iter().rposition(Option::is_some)?);
    let bullet = |i: usize| text.lines[i].item || text.s[text.lines[i].start..].starts_with(['-', '*', '•']);
    let worded = |i: usize| {
        let line = &text.s[text.lines[i].start..text.lines[i].end];
        line.trim_start_matches([' ', '*', '•', '-']).starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let torn = (first..last).any(|i| found[i].is_none() && bullet(i) && bullet(first) && worded(i));
    Some((found.into_iter().flatten().collect(), torn))
}

fn of_items(text: &Text, items: Vec<Item>) -> Option<List> {
    let (first, last) = (items.first()?, items.last()?);
    let line = text.line_of(first.start);
    let above = line.checked_sub(1).map_or("", |i| &text.s[text.lines[i].start..text.lines[i].end]);
    let promised = cues::EXPLICIT.is_match(above) && above.trim_end().ends_with([':', '.']);
    let marked = items.iter().filter(|item| !item.dotted && !item.bare).count();
    let whole = text.line_of(last.start) - line + 1 == items.len();
    if items.len() < 2 || !whole || marked * 2 < items.len() && !(promised && items.iter().all(|item| item.dotted)) {
        return None;
    }
    list(text, items.iter(), text.lines[text.line_of(last.start)].end, true)
}

fn list<'a>(text: &Text, items: impl Iterator<Item = &'a Item> + Clone, end: usize, lines: bool) -> Option<List> {
    let mut entries: Vec<Entry> = Vec::new();
    let start = items.clone().next()?.start;
    let mut next = items.clone().skip(1);
    for item in items {
        let limit = next.next().map_or(end, |next| next.start);
        let limit = limit.min(text.lines[text.line_of(item.start)].end).max(item.meaning);
        let doc = text.s[item.meaning..limit].trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '%');
        if doc.is_empty() || NO_CODE.is_match(doc) && !lines || entries.iter().any(|entry| entry.value == item.word) {
            return None;
        }
        entries.push(Entry { value: item.word.clone(), quoted: false, doc: item.meaning..item.meaning + doc.len() });
    }
    let end = entries.last()?.doc.end;
    Some(List { entries, at: start..end, form: Form::Marked, lines, open: false })
}

fn items(text: &Text, line: Range<usize>) -> Vec<Item> {
    let s = &text.s[..line.end];
    let mut out = Vec::new();
    for m in NUMBER.captures_iter(&s[line.start..]).take(200) {
        let (Some(all), Some(number), Some(mark)) = (m.get(0), m.get(1), m.get(2)) else { continue };
        let Ok(value) = number.as_str().parse::<i64>() else { continue };
        let meaning = line.start + all.end();
        let rest = &s[meaning..];
        let bare = mark.is_empty();
        let spaced = s[line.start + number.end()..meaning].ends_with(' ');
        let ordered = number.len() > 1 && number.as_str().trim_start_matches('-').starts_with('0');
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic())
            || ordered
            || bare && (!spaced || NO_MEANING.is_match(rest))
            || mark.as_str() == "." && !spaced
        {
            continue;
        }
        out.push(Item {
            start: line.start + number.start(),
            value,
            word: value.to_string(),
            meaning,
            dotted: mark.as_str().starts_with('.'),
            bare,
        });
    }
    out
}
