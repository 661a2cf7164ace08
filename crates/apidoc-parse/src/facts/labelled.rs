//! Lists whose values follow their meaning: `allow (ACCEPT) or refuse (DROP)`, `关闭：0，开启：1`.

use super::{
    cues,
    form::counted_out,
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
        r#"([A-Za-z0-9]{0,8}[\p{Han}][^,;、/。:()\[\]\n|=]{0,20}(?:\([^()\n]{1,20}\))?) ?(?::|=|->?) ?["'`]?(-?\d+|[A-Za-z][A-Za-z0-9_.\-&]*)["'`]? ?(?:[,;、/。)}|\n]|$)"#,
    )
});
/// "不开启为OFF，开启为ON": the label is not a noun, and the verb is the mark.
static AFTER_VERB: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(\p{Han}{1,12})(?:为|是|传|填) ?["'`]?(-?\d|[A-Za-z][A-Za-z0-9_]+)["'`]? ?(?:[,;。)\n]|$)"#));
/// "未开始0，进行中1": numbers in order, each glued to its label.
static BEFORE_NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"([\p{Han}]{1,8})(\d{1,2})(?:[,;、。)\n]|$)"));
/// "未启动 notStarted, 校验中 checking": a blank between label and value.
static AFTER_BLANK: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(\p{Han}{1,12}) ["'`]?([A-Za-z][A-Za-z0-9_\-]*)["'`]? ?(?:[,;、)\n]|$)"#));
/// Words before a number that counts or orders.
static NO_NUMBER: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:第|共|前|后|约|达|于|到|至|加|减|过|多|少)$"));
/// Labels that say under which condition, or whose value.
static NO_LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:当|若|如|仅|其中|取值|可|也|大部分|一般|不填|不传|未传|未填|否则)|(?:类型|方式|模式|状态|级别|协议|值|时|名|数|量|率|度|号|码|字段|参数|单位|间隔|周期|时间|版本|一般|固定|统一|都|均|必须|可以|应)$",
    )
});
/// A line of a label in English and its code: `Large tray: lt`.
static ENGLISH_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?:^|\n)[\-* ]*([A-Z][A-Za-z]+(?: [A-Za-z]+|[ ]?\([^\n:]{1,40}\)+)*): ?["'`]?([a-z][A-Za-z0-9_\-]{1,11})["'`]?[;,.]?"#)
});
/// A clause in English and its value: `For keys of our own: EXTERNAL.`
static ENGLISH_CLAUSE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?:^|[.;,\s])((?:For|If|When)\s[^.:;\n]{2,60}): ["'`]?([A-Z][A-Z0-9_]{2,})["'`]?(?:[.;,]|$)"#));
/// A label in English and its value between quotes: "Rising: `UP`, falling: `DOWN`".
static ENGLISH_QUOTED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?:^|[.,;\n] ?)([A-Za-z][a-z]+(?: [a-z]+){0,3}): ?["'`]([A-Za-z][A-Za-z0-9_.\-]*)["'`]"#));
/// Labels that are not meanings.
static OF_PARTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:key|value|type|name|format|unit|field|fixed value|note|example)s?$|\bvalues?$|\bsuch as$"));
/// Labels of bounds and defaults.
static BOUND: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)默认|缺省|最大|最小|最多|最少|上限|下限|步长|示例|长度|范围|default|maximum|minimum|\bmax\b|\bmin\b"));
/// Separators between two values of a list.
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
    if text.s.contains(['为', '是', '传', '填']) {
        runs(text, &AFTER_VERB, numeric, &mut out);
    }
    if !numeric && !text.spaced {
        let from = out.len();
        runs(text, &AFTER_BLANK, false, &mut out);
        // Two such pairs may be a sentence.
        let kept: Vec<List> = out.drain(from..).filter(|list| list.entries.len() > 2).collect();
        out.extend(kept);
    }
    if let Some(runs_of) = BEFORE_NUMBER.is_match(&text.s).then_some(&*BEFORE_NUMBER) {
        let from = out.len();
        runs(text, runs_of, true, &mut out);
        let mut at = from;
        while at < out.len() {
            if counted_out(&out[at]) { at += 1 } else { drop(out.remove(at)) }
        }
    }
    if !numeric && text.s.contains(": ") {
        english(text, &mut out);
    }
    if numeric && text.spaced {
        numbered(text, &mut out);
    }
    out
}

/// Labels in English, each before its number: "Pay later: 0; pay now: 1".
fn numbered(text: &Text, out: &mut Vec<List>) {
    static LABELLED: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?:^|[.,;\n] ?)([A-Za-z][A-Za-z \-/]{2,40}?) ?: ?(-?\d{1,4})(?:[.,;]|\n|$)"));
    let mut list: Option<List> = None;
    let mut at = 0;
    while let Some(found) = LABELLED.captures_at(&text.s, at) {
        let (Some(label), Some(word)) = (found.get(1), found.get(2)) else { break };
        at = word.end();
        if BOUND.is_match(label.as_str()) || OF_PARTS.is_match(label.as_str()) {
            return;
        }
        let entry = Entry { value: word.as_str().into(), quoted: false, doc: label.range() };
        match &mut list {
            Some(list) => {
                list.at.end = word.end();
                list.entries.push(entry);
            }
            None => {
                let lines = text.s[..label.start()].ends_with('\n');
                list = Some(List { entries: vec![entry], at: label.start()..word.end(), form: Form::LabelFirst, lines, open: false });
            }
        }
    }
    let counted = |list: &List| {
        let numbers: Vec<i64> = list.entries.iter().filter_map(|entry| entry.value.parse().ok()).collect();
        // Two are codes only where they are next to each other.
        let least = if numbers.len() > 2 { 1..=i64::MAX } else { 1..=1 };
        numbers.len() > 1 && matches!(numbers[0], 0 | 1) && numbers.windows(2).all(|pair| least.contains(&(pair[1] - pair[0])))
    };
    out.extend(list.filter(counted));
}

/// Labels in English, each before its value.
fn english(text: &Text, out: &mut Vec<List>) {
    for (pattern, least, plain) in [(&*ENGLISH_LINE, 3, false), (&*ENGLISH_CLAUSE, 2, false), (&*ENGLISH_QUOTED, 2, true)] {
        let mut list: Option<List> = None;
        let mut wordy = plain;
        for found in pattern.captures_iter(&text.s).take(400) {
            let (Some(label), Some(word)) = (found.get(1), found.get(2)) else { continue };
            if BOUND.is_match(label.as_str()) || OF_PARTS.is_match(label.as_str()) {
                continue;
            }
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
                        lines: least == 3 || text.s[..label.start()].ends_with('\n'),
                        open: false,
                    })
                }
            }
        }
        out.extend(list.filter(|list| wordy && list.entries.len() >= least));
    }
}

/// Returns whether one of the marks follows a word that is not a code and precedes a possible value.
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
        // "`RED` (warm)": a value and its meaning.
        let quoted = label.as_str().trim_end().ends_with(['`', '"', '\'']);
        if quoted
            || numeric != is_number && !(is_number && coded(&text.s, word.range()))
            || label.as_str().trim_start().starts_with(['当', '若']) && !label.as_str().trim_start().starts_with("当前")
            || BOUND.is_match(label.as_str())
            || (std::ptr::eq(pattern, &*AFTER_VERB) || std::ptr::eq(pattern, &*BEFORE_NUMBER))
                && (NO_LABEL.is_match(label.as_str()) || text.s[..label.start()].ends_with(|c: char| c.is_alphanumeric()))
            || std::ptr::eq(pattern, &*AFTER_BLANK)
                && (NO_LABEL.is_match(label.as_str())
                    || label.as_str().ends_with(['为', '是', '传', '填', '用', '持', '或', '和'])
                    || run.as_ref().is_none_or(|run| !follows(&text.s, run.at.end, label.start())) && is_told(&text.s[..label.start()]))
            || std::ptr::eq(pattern, &*BEFORE_NUMBER) && NO_NUMBER.is_match(label.as_str())
        {
            continue;
        }
        let words = label.as_str();
        let promise = cues::STRONG.find_iter(words).last().map_or(0, |m| m.end());
        let filler = cues::FILLER.find(&words[promise..]).map_or(0, |m| m.end());
        let doc = strip_joint(&words[if promise > 0 { promise + filler } else { 0 }..]);
        let from = label.end() - doc.len();
        let entry = Entry { value: word.as_str().into(), quoted: false, doc: from..from + doc.trim_end().len() };
        let end = if std::ptr::eq(pattern, &*IN_BRACKETS) { whole.end() } else { word.end() };
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

/// "RUNNING, 运行中 STOPPED": what looks like a label is the meaning of the value before.
fn is_told(before: &str) -> bool {
    before
        .trim_end_matches(' ')
        .strip_suffix([',', ':', '-', '('])
        .is_some_and(|before| before.trim_end().ends_with(|c: char| c.is_ascii_alphanumeric()))
}

/// A code in digits that is quoted is a text.
fn coded(s: &str, at: std::ops::Range<usize>) -> bool {
    let quote = |c: Option<char>| matches!(c, Some('"' | '`' | '\''));
    at.len() > 2 && quote(s[..at.start].chars().last()) && quote(s[at.end..].chars().next())
}

fn follows(s: &str, end: usize, start: usize) -> bool {
    let numeric = s[..end].ends_with(|c: char| c.is_ascii_digit());
    start >= end
        && start - end <= 24
        && s.get(end..start).is_some_and(|gap| {
            let gap = gap.trim_start_matches(['"', '\'', '`']);
            // Bullets may precede labels of words.
            BETWEEN.is_match(gap) || !numeric && BETWEEN.is_match(gap.trim_end_matches(['*', '•', '-', ' ']))
        })
}

/// The label without the word that joins it to the one before, and without its number.
fn strip_joint(label: &str) -> &str {
    let mut label = label.trim_start();
    for joint in ["或者", "或", "以及", "和", "or ", "and "] {
        label = label.strip_prefix(joint).unwrap_or(label).trim_start();
    }
    label
}
