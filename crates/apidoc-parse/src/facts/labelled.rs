//! Lists whose values stand behind their meaning: `allow (ACCEPT) or refuse (DROP)`, `关闭：0，开启：1`.

use super::{
    cues,
    list::{Entry, Form, List},
    pattern::pattern,
    text::Text,
};
use regex::Regex;
use std::sync::LazyLock;

static IN_BRACKETS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"([^,;、/。:()\[\]\n|.]{1,40}?) ?[(\[]\s*["'`]?(-?\d+|[A-Za-z][A-Za-z0-9_.\-&]*)["'`]?\s*[)\]]"#));
static AFTER_MARK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"([A-Za-z0-9]{0,8}[\p{Han}][^,;、/。:()\[\]\n|=]{0,20}(?:\([^()\n]{1,20}\))?) ?(?::|=|->?) ?["'`]?(-?\d+|[A-Za-z][A-Za-z0-9_.\-&]*)["'`]? ?(?:[,;、/。)|\n]|$)"#,
    )
});
/// A line of a label in English and its code: `Large tray: lt`.
static ENGLISH_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?:^|\n)[\-* ]*([A-Z][A-Za-z]+(?: [A-Za-z]+|[ ]?\([^\n:]{1,40}\)+)*): ?["'`]?([a-z][A-Za-z0-9_\-]{1,11})["'`]?[;,.]?"#)
});
/// A clause in English and its value: `For keys of our own: EXTERNAL.`
static ENGLISH_CLAUSE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?:^|[.;,\s])((?:For|If|When)\s[^.:;\n]{2,60}): ["'`]?([A-Z][A-Z0-9_]{2,})["'`]?(?:[.;,]|$)"#));
/// Labels of bounds and defaults.
static BOUND: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)默认|缺省|最大|最小|最多|最少|上限|下限|步长|示例|长度|范围|default|maximum|minimum|\bmax\b|\bmin\b"));
/// What may stand between two values of a list.
static BETWEEN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^[\s,;、/|。.]*(?:(?:或者|或|和|及|以及|与|or|and)\s*)?(?:\(?\d{1,2}[.)、]\s*)?$"));

/// The lists of a text. `numeric`: values are whole numbers.
pub(super) fn lists(text: &Text, numeric: bool) -> Vec<List> {
    let mut out = Vec::new();
    if promising(&text.s, &['(', '['], false) {
        runs(text, &IN_BRACKETS, numeric, &mut out);
    }
    if promising(&text.s, &[':', '=', '-'], true) {
        runs(text, &AFTER_MARK, numeric, &mut out);
    }
    if !numeric && text.s.contains(": ") {
        english(text, &mut out);
    }
    out
}

/// Labels in English, each before its value.
fn english(text: &Text, out: &mut Vec<List>) {
    for (pattern, least) in [(&*ENGLISH_LINE, 3), (&*ENGLISH_CLAUSE, 2)] {
        let mut list: Option<List> = None;
        let mut wordy = false;
        for found in pattern.captures_iter(&text.s).take(400) {
            let (Some(label), Some(word)) = (found.get(1), found.get(2)) else { continue };
            wordy |= label.as_str().contains(' ');
            let entry = Entry { value: word.as_str().into(), quoted: false, doc: label.range() };
            match &mut list {
                Some(list) => {
                    list.at.end = word.end();
                    list.entries.push(entry);
                }
                None => {
                    list = Some(List {
                        entries: vec![entry],
                        at: label.start()..word.end(),
                        form: Form::LabelFirst,
                        lines: least == 3,
                        open: false,
                    })
                }
            }
        }
        out.extend(list.filter(|list| wordy && list.entries.len() >= least));
    }
}

/// Whether one of the marks stands before something that may be a value, and behind a word that is no code.
fn promising(s: &str, marks: &[char], behind_words: bool) -> bool {
    let mut previous = ' ';
    let mut chars = s.chars().peekable();
    while let Some(c) = chars.next() {
        if marks.contains(&c) {
            let next = chars.peek().copied().unwrap_or(' ');
            let value = next.is_ascii_alphanumeric() || matches!(next, ' ' | '-' | '"' | '`' | '\'' | '>');
            if value && (!behind_words || !previous.is_ascii() || matches!(previous, ')' | ' ')) {
                return true;
            }
        }
        previous = c;
    }
    false
}

fn runs(text: &Text, pattern: &Regex, numeric: bool, out: &mut Vec<List>) {
    let mut run: Option<List> = None;
    for found in pattern.captures_iter(&text.s) {
        let (Some(whole), Some(label), Some(word)) = (found.get(0), found.get(1), found.get(2)) else { continue };
        let is_number = word.as_str().parse::<i64>().is_ok();
        if numeric != is_number || BOUND.is_match(label.as_str()) {
            continue;
        }
        let words = label.as_str();
        let promise = cues::STRONG.find_iter(words).last().map_or(0, |m| m.end());
        let filler = cues::FILLER.find(&words[promise..]).map_or(0, |m| m.end());
        let doc = strip_joint(&words[if promise > 0 { promise + filler } else { 0 }..]);
        let from = label.end() - doc.len();
        let entry = Entry { value: word.as_str().into(), quoted: false, doc: from..from + doc.trim_end().len() };
        let end = if pattern.as_str() == AFTER_MARK.as_str() { word.end() } else { whole.end() };
        match &mut run {
            Some(list) if follows(&text.s, list.at.end, from) => {
                if !list.entries.iter().any(|known| known.value == entry.value) {
                    list.entries.push(entry);
                }
                list.at.end = end;
            }
            _ => {
                out.extend(run.take());
                run = Some(List { entries: vec![entry], at: from..end, form: Form::LabelFirst, lines: false, open: false });
            }
        }
    }
    out.extend(run);
    out.retain(|list| list.entries.len() >= 2);
}

fn follows(s: &str, end: usize, start: usize) -> bool {
    start >= end && start - end <= 24 && s.get(end..start).is_some_and(|gap| BETWEEN.is_match(gap.trim_start_matches(['"', '\'', '`'])))
}

/// The label without the word that joins it to the one before, and without its number.
fn strip_joint(label: &str) -> &str {
    let mut label = label.trim_start();
    for joint in ["或者", "或", "以及", "和", "or ", "and "] {
        label = label.strip_prefix(joint).unwrap_or(label).trim_start();
    }
    label
}
