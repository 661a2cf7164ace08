//! Numbered codes with any separator: `0 否 1 是`, `类型1开启，2关闭`, `0-关；1开`.
//!
//! The other lists of numbers are told by their marks. Here the marks differ or are missing, and what makes it a list is
//! that the numbers count from 0 or 1, each with a few words, behind a label or at the beginning.

use super::{
    form::is_kind,
    list::{Entry, Form, List},
    pattern::pattern,
    text::{Text, is_cjk},
};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// The longest meaning, in characters.
const LONGEST: usize = 40;
/// Words after a number that is an amount.
static AMOUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:个|秒|分钟?|小时|天|日|周|月|年|元|次|台|条|人|核|位|级|层|倍|张|万|亿|千|百(?:[^分]|$)|路|点|号|种|类|项|组|块|度|寸|字|以|到|至|之|或|和|的|等|、|及|与|~|%|ms\b|px\b|[KMGTkmgt]i?[Bb]?\b)",
    )
});
/// Words before a number that is an amount, an ordinal or a default.
static COUNTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:第|共|约|前|后|近|达|于|到|至|过|满|多|少|大|小|每|加|减|乘|除|版本|v|V|默认值?[为是:]?|缺省[为是:]?|最[多少大小高低]|[(\[]?[+\-~/.:])$",
    )
});
/// Words behind the last code for those that are not listed.
static OTHERS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[,;、。 ]*(?:其[他它余]|非|否则|大于|小于|>|<|≥|以上)"));
/// Words of a remark or a step, which do not occur in the meaning of a code.
static REMARK: LazyLock<Regex> = LazyLock::new(|| pattern(r"不能|必须|请|如果|例如|注意|应当|参考|建议| 其[他它]"));

/// A number that may be a code.
struct Code {
    value: i64,
    start: usize,
    /// First byte of its meaning.
    doc: usize,
    /// Returns whether a mark separates them: a colon, a dash, a verb.
    marked: bool,
    /// Whether the mark is one of those that number sentences.
    ordinal: bool,
    depth: usize,
}

/// The list of codes of a text.
pub(super) fn list(text: &Text) -> Option<List> {
    if text.spaced {
        return None;
    }
    text.lines.iter().filter(|line| !text.s[line.start..].starts_with('|')).find_map(|line| of_line(&text.s, line.start..line.end))
}

fn of_line(s: &str, line: Range<usize>) -> Option<List> {
    let codes = codes(s, line.clone());
    let mut from = 0;
    while from < codes.len() {
        let mut to = from + 1;
        while to < codes.len() && codes[to].depth == codes[from].depth && codes[to].value == codes[to - 1].value + 1 {
            to += 1;
        }
        // "1是 0否", "2 绑定 1 解绑"
        if to == from + 1 && codes.len() == to + 1 && codes[to].depth == codes[from].depth && codes[to].value + 1 == codes[from].value {
            to += 1;
        }
        let run = &codes[from..to];
        let low = run.iter().map(|code| code.value).min().unwrap_or_default();
        if run.len() > 1 && ((-1..=1).contains(&low) || low >= 100 && run.len() > 2) {
            // All numbers of the line are codes of the list, or none is.
            let alone = from == 0 && to == codes.len();
            return if alone { read(s, run, line) } else { None };
        }
        from = to;
    }
    None
}

fn read(s: &str, run: &[Code], line: Range<usize>) -> Option<List> {
    let first = run.first()?;
    let label = s[line.start..first.start].rsplit(['。', ';', '\n']).next().unwrap_or_default();
    let marked = run.iter().filter(|code| code.marked).count();
    let mut entries: Vec<Entry> = Vec::new();
    for (i, code) in run.iter().enumerate() {
        if i > 0 && !parted(s, run[i - 1].doc, code) {
            return None;
        }
        let next = run.get(i + 1).map(|next| next.start);
        let end = meaning(s, code.doc, next, line.end);
        let doc = &s[code.doc..end];
        let fits = (1..=LONGEST).contains(&doc.chars().count()) && !REMARK.is_match(doc) && !doc.contains('~');
        if !fits || entries.iter().any(|entry| s[entry.doc.clone()] == *doc) {
            return None;
        }
        entries.push(Entry { value: code.value.to_string(), quoted: false, doc: code.doc..end });
    }
    let end = entries.last()?.doc.end;
    if OTHERS.is_match(&s[end..]) {
        return None;
    }
    let short = entries.iter().all(|entry| s[entry.doc.clone()].chars().count() <= 16);
    let named = is_label(label);
    if run.iter().any(|code| code.ordinal) && !(named && short) {
        return None;
    }
    (marked == run.len() || named && (short || run.len() > 2)).then_some(List {
        entries,
        at: first.start..end,
        form: Form::Counted,
        lines: false,
        open: false,
    })
}

/// Whether the words before the first code are the name of something that has codes, or nothing.
fn is_label(label: &str) -> bool {
    let label = label.trim_end_matches([' ', ',', ':', '(', '[', '"']);
    let last = label.rsplit(',').next().unwrap_or(label);
    label.is_empty()
        || label.contains("是否")
        || last.ends_with(['关', '识', '型', '志', '记', '位', '围'])
        || is_kind(last)
        || is_kind(label)
}

/// Returns the end of the meaning of a code: the next code, or the end of the clause.
fn meaning(s: &str, from: usize, next: Option<usize>, line: usize) -> usize {
    let part = &s[from..next.unwrap_or(line)];
    let mut end = part.len();
    let mut depth = 0usize;
    for (i, c) in part.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                end = i;
                break;
            }
            ')' | ']' => depth -= 1,
            '。' | ';' if depth == 0 && next.is_none() => {
                end = i;
                break;
            }
            ',' if depth == 0 && next.is_none() && !part[..i].trim().is_empty() => {
                end = i;
                break;
            }
            _ => {}
        }
    }
    let doc = part[..end].trim_end_matches([' ', ',', ';', '、', '。', '.', '/', '|', '-', '"', '(', '[']);
    let doc = ["或者", "或", "以及", "和"].iter().fold(doc, |doc, joint| doc.strip_suffix(joint).unwrap_or(doc).trim_end());
    from + doc.len()
}

/// Whether something parts a code from the meaning before it.
fn parted(s: &str, before: usize, code: &Code) -> bool {
    let gap = s.get(before..code.start).unwrap_or_default();
    code.marked || gap.ends_with([' ', ',', ';', '、', '。', '/', '|', ')', '或', '和'])
}

fn codes(s: &str, line: Range<usize>) -> Vec<Code> {
    let mut out = Vec::new();
    let mut depth = 0usize;
    let mut skip_to = line.start;
    for (offset, c) in s[line.clone()].char_indices() {
        let i = line.start + offset;
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            '0'..='9' if i >= skip_to => {
                let digits = s[i..line.end].bytes().take_while(u8::is_ascii_digit).count();
                skip_to = i + digits;
                out.extend(code(s, i, digits, line.clone(), depth));
            }
            _ => {}
        }
    }
    out
}

fn code(s: &str, at: usize, digits: usize, line: Range<usize>, depth: usize) -> Option<Code> {
    if digits > 6 || digits > 1 && s[at..].starts_with('0') {
        return None;
    }
    let value: i64 = s[at..at + digits].parse().ok()?;
    let before = &s[line.start..at];
    // A sign, where nothing precedes it that it could join.
    let (start, value) = match before.strip_suffix('-') {
        Some(rest) if rest.trim_end().is_empty() || rest.ends_with([' ', ',', ';', '、', ':', '(', '。']) => (at - 1, -value),
        _ => (at, value),
    };
    let before = &s[line.start..start];
    let rest = &s[at + digits..line.end];
    let body = rest.trim_start_matches(' ');
    let spaced = rest.len() != body.len();
    let first = body.chars().next()?;
    let said = ["表示", "代表", "意味着", "是指", "即", "指", "对应", "为", "是"].iter().find(|word| body.starts_with(**word));
    // "1是 0否": the verb is all that is said.
    let said = said.filter(|word| {
        let next = body[word.len()..].chars().next();
        **word != "是" || next.is_some_and(|c| !matches!(c, ' ' | ',' | ';' | '、' | '。' | ')' | '/') && !c.is_ascii_digit())
    });
    let (marked, ordinal, skip) = match first {
        ':' | '=' => (true, false, 1),
        '-' if !body[1..].trim_start_matches([' ', '-']).starts_with(|c: char| c.is_ascii_digit()) => (true, false, 1),
        '(' if ["(默认)", "(默认值)", "(缺省)"]
            .iter()
            .any(|mark| body.strip_prefix(*mark).is_some_and(|rest| rest.trim_start_matches([' ', ':']).starts_with(is_cjk))) =>
        {
            (true, false, 0)
        }
        '.' | ')' if !body[1..].starts_with(|c: char| c.is_ascii_digit()) => (false, true, 1),
        '、' => (false, true, '、'.len_utf8()),
        _ => match said {
            Some(word) => (true, false, word.len()),
            None => (false, false, 0),
        },
    };
    let doc = body[skip..].trim_start_matches([' ', ':', '-', '>', '=']);
    let begins = doc.starts_with(|c: char| is_cjk(c) || c.is_ascii_alphabetic() || matches!(c, '"' | '`' | '('));
    let glued = skip == 0 && !spaced && !doc.starts_with(is_cjk);
    if !begins || glued || !marked && AMOUNT.is_match(doc) || !marked && COUNTS.is_match(before) {
        return None;
    }
    // "v2", "10.5": part of a word or a number.
    if before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '~' | '%' | '+'))
        && !(ordinal || marked && before.ends_with('-'))
    {
        return None;
    }
    let doc = line.end - doc.len();
    Some(Code { value, start, doc, marked, ordinal, depth })
}
