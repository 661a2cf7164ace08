//! Says whether the form of a list and the words before it are enough together to make it one of values.

mod bare;
mod chinese;
mod single;

pub(super) use bare::{counted, has_default, is_kind};
pub(super) use single::single;

use super::{
    case::Words,
    cues,
    list::{Entry, Form, List},
    pattern::pattern,
    text::is_cjk,
    value::{is_identifier, is_shouted},
};
use bare::{bare, opposites};
use chinese::{is_label, said_in_chinese};
use regex::Regex;
use std::sync::LazyLock;

/// Units: a number with one is an amount.
static UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:秒|分钟|小时|天|个?月|年|元|次|台|条|个|人|核|核心|位|级|层|倍|张|万|亿|千|百)|^(?:[kmgtp]?bi?t?(?:ps|/s)?|seconds?|minutes?|hours?|days?|months?|years?|ms|cores?|times|px|dpi|fps|gb|mb|kb)\b",
    )
});

/// Whether the form of a list and the words before it are enough together.
pub(super) fn fine(s: &str, list: &List, words: Words<'_>, numeric: bool) -> bool {
    let near = words.near.trim_end();
    // A bullet is not text.
    let near = if near.chars().all(|c| matches!(c, ' ' | '*' | '-' | '•' | '·')) { "" } else { near };
    let bracket = near.ends_with(['(', '[']);
    let colon = near.ends_with(':') || list.at.start == 0 || (near.is_empty() && (list.lines || words.before.trim_end().ends_with(':')));
    let like_values = || list.entries.iter().all(|entry| entry.quoted || is_identifier(&entry.value) || is_shouted(&entry.value));
    let loud = || list.entries.iter().all(|entry| entry.quoted || is_shouted(&entry.value));
    match list.form {
        Form::Table => true,
        Form::Marked if !words.spaced && !list.lines && lost_in(s, list) => false,
        Form::Marked => {
            numeric
                || words.explicit
                || list.lines
                || colon
                || like_values()
                || said_in_chinese(s, list, near)
                || (words.spaced && near.is_empty() && !cues::FOREIGN.is_match(&s[..list.at.start]) && in_sentences(s, list))
        }
        Form::Bracketed => {
            words.explicit
                || near.is_empty() && list.entries.len() > 1 && list.entries.iter().all(|entry| entry.quoted) && ends_there(s, list)
                || (words.promised && (!words.spaced || like_values()))
                || !words.spaced && opposites(list)
                || words.spaced && list.at.start == 0 && list.entries.len() > 1 && named(list) && ends_there(s, list)
                || (words.promised && words.spaced && near.ends_with(':') && list.entries.len() > 1 && named(list))
                || numeric
                || ((colon || bracket) && like_values())
                || (near.ends_with(',') && loud())
                || words.spaced && list.entries.len() > 2 && loud() && named_behind(near)
                || (!words.spaced && list.entries.len() > 1 && counted(s, list))
                || (!words.spaced && list.entries.len() > 1 && is_label(near) && ends_there(s, list) && each_said(s, list))
        }
        Form::Worded => {
            words.promised || numeric || loud() || (colon && list.lines) || {
                let digits = list.entries.iter().all(|entry| entry.value.bytes().all(|b| b.is_ascii_digit()));
                let mixed = !digits && list.entries.iter().any(|entry| entry.value.bytes().all(|b| b.is_ascii_digit()));
                list.entries.len() > 1
                    && like_values()
                    && !mixed
                    && (!digits || colon || bracket || counted_out(list) && !s[..list.at.start].contains('例'))
            }
        }
        Form::LabelFirst => {
            numeric
                || words.explicit
                || ((colon || words.promised) && like_values())
                || (!words.spaced && labels_in_lines(s, list) && like_values())
                || (near.ends_with('(') && is_kind(near.trim_end_matches('(')) && like_values() && ends_there(s, list))
                || ((near.is_empty() || near.ends_with([',', '。']))
                    && (loud() || like_values() && by_verb(s, list) || opposed(s, list))
                    && ends_there(s, list))
        }
        Form::Bare => bare(list, s, words, numeric),
        // "A is empty" is a sentence: only what looks like a value is one.
        Form::Is => {
            numeric
                || opposites(list)
                || (words.promised && (!words.spaced || list.entries.iter().all(|entry| entry.quoted || marked(&entry.value))))
        }
        Form::Glued if numeric => {
            (words.promised || colon || bracket || switch(s, list))
                && !list.entries.iter().any(|entry| UNIT.is_match(&s[entry.doc.clone()]))
        }
        Form::Glued if switch(s, list) => true,
        Form::Glued => {
            let marked = list.entries.iter().all(|entry| entry.quoted || is_shouted(&entry.value) || entry.value.contains('_'));
            ((near.ends_with(':') || (list.lines && near.is_empty()))
                && (marked || (words.explicit && (like_values() || list.lines && each_in_chinese(s, list)))))
                || (direct(words.before) && (like_values() || !words.spaced && list.entries.len() > 1 && each_in_chinese(s, list)))
                || (!words.spaced && in_sentences_of_their_own(s, list))
                || ((near.ends_with([',', '(']) || list.at.start == 0 && begins(s, list))
                    && ends_there(s, list)
                    && each_short(s, list)
                    && like_values())
                || (near.ends_with(':')
                    && list.entries.len() > 1
                    && like_values()
                    && list.entries.iter().all(|entry| {
                        s[entry.doc.clone()].chars().count() <= 8 && entry.value.starts_with(|c: char| c.is_ascii_alphabetic())
                    }))
        }
        Form::Counted => true,
        // "有2种情况 1、…；2、…": the numbers order remarks.
        Form::Comma if numeric && ["情况", "原因", "说明", "规则", "要求"].iter().any(|word| near.ends_with(word)) => false,
        Form::Comma => {
            numeric && s[list.at.clone()].contains([';', '\n'])
                || list.lines
                || (s[list.at.clone()].contains(';')
                    && (loud() || words.explicit || !words.spaced && (near.is_empty() || is_label(near)) && in_words(s, list)))
        }
    }
}

/// "Up (rising) and Down (falling)": each value begins with a capital.
fn named(list: &List) -> bool {
    list.entries.iter().all(|entry| entry.value.len() > 1 && entry.value.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// "State, including WET (wet), …".
fn named_behind(near: &str) -> bool {
    let near = near.trim_end_matches([' ', '\'', '"', '`', ':']);
    ["including", "includes", "include"].iter().any(|word| near.ends_with(word))
}

/// Whether the values are the numbers from 0 or 1 on, in order.
pub(super) fn counted_out(list: &List) -> bool {
    let numbers: Option<Vec<i64>> = list.entries.iter().map(|entry| entry.value.parse().ok()).collect();
    numbers.is_some_and(|n| n.len() > 1 && matches!(n[0], 0 | 1) && n.windows(2).all(|pair| pair[1] == pair[0] + 1))
}

/// Three numbers or more from 0 or 1 on, of which few are left out.
fn nearly_counted(list: &List) -> bool {
    let numbers: Option<Vec<i64>> = list.entries.iter().map(|entry| entry.value.parse().ok()).collect();
    numbers.is_some_and(|n| n.len() > 2 && matches!(n[0], 0 | 1) && n.windows(2).all(|pair| (1..=2).contains(&(pair[1] - pair[0]))))
}

/// `0不开启 1开启`: numbers in order from 0 or 1, each glued to a few words and nothing else.
fn switch(s: &str, list: &List) -> bool {
    static ZERO: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^|[^\d.])0 ?(?:代表|表示|:|-|为|是|=)"));
    // "0表示未画 1 在画 2 画完": the first of them is written in another way.
    if list.entries.first().is_some_and(|first| first.value == "1") && ZERO.is_match(&s[..list.at.start]) {
        return false;
    }
    let ordered =
        counted_out(list) || nearly_counted(list) || matches!(list.entries.as_slice(), [a, b] if a.value == "1" && b.value == "0");
    let apart = list.at.start == 0 || s[..list.at.start].ends_with([' ', ',', '\n', ';']);
    let short = |entry: &Entry| (1..=10).contains(&s[entry.doc.clone()].split('(').next().unwrap_or_default().chars().count());
    ordered && apart && list.entries.iter().all(short)
}

/// "带宽：bandwidth\n流量：flux": each label and its value fill a line.
fn labels_in_lines(s: &str, list: &List) -> bool {
    let fills = |entry: &Entry| {
        let begins = s[..entry.doc.start].trim_end_matches([' ', '*', '-', '•']).is_empty()
            || s[..entry.doc.start].trim_end_matches([' ', '*', '-', '•']).ends_with('\n');
        let rest = s[entry.doc.end..].trim_start_matches([' ', ':', '=', '-', '>', '"', '`']);
        let ends = rest.strip_prefix(entry.value.as_str()).is_some_and(|rest| {
            let rest = rest.trim_start_matches(['"', '`', ' ', ',', ';', '。', '.', '、']);
            rest.is_empty() || rest.starts_with('\n')
        });
        begins && ends && (1..=10).contains(&s[entry.doc.clone()].chars().count())
    };
    let parts = ["string", "name", "id", "key", "value", "int", "integer", "float", "bool", "boolean"];
    list.entries.iter().all(|entry| fills(entry) && !parts.contains(&entry.value.to_ascii_lowercase().as_str()))
}

/// "eq:等于,like,gt:大于": a value without a meaning is in the meaning of another.
fn lost_in(s: &str, list: &List) -> bool {
    let word = |part: &str| part.len() > 1 && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    list.entries.len() > 1 && list.entries.iter().any(|entry| s[entry.doc.clone()].split([',', '、']).skip(1).any(|part| word(part.trim())))
}

/// "通过为pass,失败为fail": a verb joins label and value.
fn by_verb(s: &str, list: &List) -> bool {
    list.entries.iter().all(|entry| s[entry.doc.end..].starts_with(['为', '是', '传', '填']))
}

/// "允许:Allow,不允许:Denied": the one label says no to the other.
fn opposed(s: &str, list: &List) -> bool {
    let [a, b] = list.entries.as_slice() else { return false };
    let (a, b) = (s[a.doc.clone()].trim(), s[b.doc.clone()].trim());
    let no = |yes: &str, no: &str| no.strip_prefix(['不', '未', '非']).is_some_and(|rest| rest == yes);
    no(a, b) || no(b, a)
}

/// "Public 公开,谁都可见；Private 私有；…": three sentences or more, each of which begins with its value.
fn in_sentences_of_their_own(s: &str, list: &List) -> bool {
    let gap = |pair: &[Entry]| {
        s.get(pair[0].doc.end..pair[1].doc.start).unwrap_or_default().trim_start_matches([')', '。', ' ']).starts_with(';')
    };
    let word =
        |entry: &Entry| is_identifier(&entry.value) || entry.value.len() > 1 && entry.value.starts_with(|c: char| c.is_ascii_uppercase());
    list.at.start == 0 && list.entries.len() > 2 && list.entries.windows(2).all(gap) && list.entries.iter().all(word) && ends_there(s, list)
}

/// Whether a text may begin with a list of values and meanings: "FIX 固定值，CYCLE 轮换值", and not "VPN网关，ON开启".
fn begins(s: &str, list: &List) -> bool {
    let spaced = list.entries.iter().all(|entry| s[..entry.doc.start].ends_with(' '));
    let loud = list.entries.iter().filter(|entry| is_shouted(&entry.value)).count();
    (spaced || list.entries.len() > 3) && (loud == list.entries.len() || spaced && loud == 0)
}

/// Whether the values of `nat,网关;vpn,专线` are words, and all its groups were read.
fn in_words(s: &str, list: &List) -> bool {
    let groups = s[list.at.clone()].split(';').filter(|group| !group.trim().is_empty()).count();
    let next = s[list.at.end..].trim_start_matches([' ', '。', ';', ')']).strip_prefix('\n').unwrap_or_default();
    let word = next.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let goes_on = word > 0 && next[word..].starts_with(',');
    groups == list.entries.len() && !goes_on && !list.entries.iter().any(|entry| entry.value.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether each value has a short meaning in Chinese, and nothing is lost between them.
fn each_said(s: &str, list: &List) -> bool {
    let lost = list.entries.windows(2).any(|pair| {
        let gap = s.get(pair[0].doc.end..pair[1].doc.start).unwrap_or_default();
        let gap = gap.trim_end_matches(['(', '[', ' ', '"', '`']).strip_suffix(pair[1].value.as_str()).unwrap_or(gap);
        gap.bytes().any(|b| b.is_ascii_alphanumeric())
    });
    !lost
        && list.entries.iter().all(|entry| {
            let doc = &s[entry.doc.clone()];
            (doc.is_empty() || doc.contains(is_cjk) && doc.chars().count() <= 16) && entry.value.len() > 1
        })
}

/// Whether each value is a word and each meaning is in Chinese.
fn each_in_chinese(s: &str, list: &List) -> bool {
    list.entries.iter().all(|entry| s[entry.doc.clone()].starts_with(is_cjk) && entry.value.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// `asc升序或desc降序`: each value is glued to a few words of its own.
fn each_short(s: &str, list: &List) -> bool {
    let docs: Vec<&str> = list.entries.iter().map(|entry| s[entry.doc.clone()].trim()).collect();
    let apart = docs.iter().enumerate().all(|(i, doc)| !docs[..i].contains(doc));
    // Where blanks alone part them, there must be three, lest it is a sentence: "json格式 Unix特有".
    let gaps = list.entries.windows(2).map(|pair| s[pair[0].doc.end..pair[1].doc.start].trim_end_matches(' '));
    let parted = gaps.clone().all(|gap| gap.contains([',', ';', '、', '/', '或', '|', '\n', '和']));
    let apart = apart
        && (parted || opposites(list) || docs.len() > 2 && gaps.clone().all(|gap| gap.starts_with(' ')))
        && !s[list.at.clone()].contains(')');
    let in_sentence = |(entry, doc): (&Entry, &&str)| {
        let place =
            entry.value.starts_with(|c: char| c.is_ascii_lowercase()) && doc.starts_with(['下', '中', '内', '上', '前', '后', '里']);
        !entry.quoted && place || doc.ends_with(['为', '是', '的'])
    };
    let places = list.entries.iter().zip(&docs).any(in_sentence);
    // "CLOUD_A本地盘,CLOUD_B云盘": such words are not among a sentence.
    let named = list.entries.iter().all(|entry| is_shouted(&entry.value) && entry.value.contains('_'));
    if named && parted && docs.len() > 1 {
        return docs.iter().all(|doc| (1..=20).contains(&doc.chars().count()) && doc.starts_with(is_cjk));
    }
    apart && !places && docs.len() > 1 && docs.iter().all(|doc| (1..=6).contains(&doc.chars().count()) && doc.chars().all(is_cjk))
}

/// Whether the sentence ends with the list: "盘（A）和带（B）支持调整" continues.
fn ends_there(s: &str, list: &List) -> bool {
    let rest = s[list.at.end..].trim_start_matches([' ', '"', '`', ')', ']', '}']);
    rest.is_empty() || rest.starts_with(['。', '.', ',', ';', '\n'])
}

/// Whether the words end in a promise: `取值有`, `Valid values:`.
fn direct(before: &str) -> bool {
    cues::EXPLICIT
        .find_iter(before)
        .last()
        .is_some_and(|m| cues::FILLER.find(&before[m.end()..]).is_some_and(|filler| filler.end() == before.len() - m.end()))
}

/// "Direction. Request: to the service; Response: from it.": one word each, and a sentence each of what it means.
fn in_sentences(s: &str, list: &List) -> bool {
    const PARTS: [&str; 14] =
        ["key", "value", "name", "id", "type", "format", "unit", "field", "rule", "path", "url", "windows", "linux", "length"];
    let word = |entry: &Entry| {
        entry.value.len() > 1
            && entry.value.bytes().all(|b| b.is_ascii_alphabetic())
            && !PARTS.contains(&entry.value.to_ascii_lowercase().as_str())
    };
    let said = |entry: &Entry| {
        let doc = s[entry.doc.clone()].trim();
        doc.len() > 2 && !doc.contains(['=', '`', '"', '[']) && (doc.contains(' ') || doc.eq_ignore_ascii_case(&entry.value))
    };
    list.entries.len() > 1 && list.entries.iter().all(|entry| entry.quoted || word(entry) && said(entry)) && ends_there(s, list)
}

/// Whether a word has what no word of a sentence has: capitals, digits or signs inside.
fn marked(word: &str) -> bool {
    (is_shouted(word) && word.len() > 1) || word.chars().skip(1).any(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "_.*".contains(c))
}
