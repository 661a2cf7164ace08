//! Whether values without meanings are a list of them: the words before, or how the text goes on, say so.

use super::Words;
use crate::facts::{
    judge::Cue,
    list::{Entry, List},
    pattern::pattern,
    value::{is_identifier, is_shouted},
};
use regex::Regex;
use std::sync::LazyLock;

pub(super) fn bare(list: &List, s: &str, words: Words<'_>, numeric: bool) -> bool {
    let values = || list.entries.iter();
    let like = |entry: &Entry| entry.quoted || is_identifier(&entry.value) || is_shouted(&entry.value);
    if list.lines && words.cue == Cue::None {
        let prompted = words.before.trim_end().ends_with(':');
        if is_kind(words.before)
            && !words.before.contains("支持")
            && list.entries.iter().all(|entry| entry.doc.is_empty())
            && list.at.end == s.len()
            && list.entries.len() > 1
            && values().all(|entry| entry.value.len() > 1)
        {
            return true;
        }
        return values().all(|entry| entry.quoted)
            || (prompted && list.entries.len() >= 3 && values().all(|entry| is_shouted(&entry.value) && entry.value.len() > 1));
    }
    if words.cue == Cue::Strong {
        if numeric {
            return words.explicit || !words.near.contains(['最', '上', '不']);
        }
        let alone = list.lines && list.entries.len() > 3 && values().all(|entry| entry.doc.is_empty());
        return words.explicit || alone || values().all(like);
    }
    let rest = s[list.at.end..].trim_start_matches([' ', ')', ']']);
    let closed = rest.is_empty() || rest.starts_with(['。', ';', '\n', '.', ',']);
    if !numeric && has_default(s, list) {
        return true;
    }
    if !numeric && counted(s, list) && values().all(|entry| like(entry) || entry.value.len() > 1) {
        return true;
    }
    if numeric || !closed {
        return false;
    }
    let alike = |entry: &Entry| entry.quoted || (is_shouted(&entry.value) && entry.value.len() > 1) || camel(&entry.value);
    if words.cue == Cue::Weak
        && words.spaced
        && list.entries.len() > 1
        && SUPPORTS.is_match(words.near)
        && (values().all(alike) || opposites(list))
    {
        return true;
    }
    if words.cue == Cue::Weak {
        let goes_on = ["传", "默认", "不", "分别", "为空", "缺省"].iter().any(|word| rest.trim_start_matches([',', ' ']).starts_with(word));
        let loud = goes_on && list.entries.len() > 1 && values().all(|entry| is_shouted(&entry.value));
        let label = words.near.trim_end().trim_end_matches("支持").trim_end_matches([',', ' ']);
        if label.len() < words.near.len() && is_kind(label) && s[list.at.clone()].contains('/') && rest.trim_end_matches('。').is_empty() {
            return true;
        }
        return values().all(like) && (loud || !rest.starts_with([',', '.'])) || values().all(|entry| entry.quoted);
    }
    // "操作类型，add或del" at the end says the same as with a colon.
    let label = words.near.trim_end();
    let either = list.entries.len() > 1 && s[list.at.clone()].contains('或') && rest.trim_start_matches('。').is_empty();
    if either && label.ends_with(':') && values().all(like) {
        return true;
    }
    let bracketed = label.strip_suffix('(').filter(|_| rest.is_empty() && s.ends_with(')'));
    let kind = label.strip_suffix(':').or(bracketed).or_else(|| label.strip_suffix(',').filter(|_| either)).is_some_and(is_kind);
    if kind && values().all(like) && !s[list.at.clone()].contains(' ') {
        return true;
    }
    // Behind a comma only where the sentence ends with them: "packages, RI, SP, and others" is prose.
    let default = rest.trim_start_matches([',', ' ']).starts_with(['默', '缺']);
    let ends = rest.is_empty() || rest.starts_with(['。', ';', '\n']) || default || s[list.at.clone()].contains('或');
    if values().all(|entry| is_shouted(&entry.value) && entry.value.len() > 1) {
        return ends || !words.near.trim_end().ends_with(',');
    }
    if words.spaced && KIND.is_match(words.near) && list.entries.len() > 1 {
        let strokes = s[list.at.clone()].contains('/') && list.entries.len() > 2 && !s[list.at.clone()].contains(' ');
        if values().all(|entry| entry.quoted) || strokes {
            return true;
        }
    }
    let slashed = s[list.at.clone()].contains('/') && words.near.trim_end().ends_with(':');
    (slashed && values().all(|entry| camel(&entry.value))) || opposites(list)
}

/// A label in English that names a kind; what follows it are its values.
static KIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:status(?:es)?|types?|modes?|states?|levels?|methods?|actions?|kinds?|orders?|directions?|segments?|codec)\s*:\s*$")
});

/// "Colour, which supports RED and BLUE": it is the field that supports them.
static SUPPORTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:^|[,;:(]|\bwhich|\bit)\s*(?:currently |only |also )?supports?\s*[:\[(]?\s*$"));

/// `TaskType`, `task_type`: a name of two words or more.
fn camel(word: &str) -> bool {
    word.chars().skip(1).any(|c| c.is_ascii_uppercase() || c == '_') && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// "A、B、C三种": the text counts what it has listed.
pub(in crate::facts) fn counted(s: &str, list: &List) -> bool {
    let rest = s[list.at.end..].trim_start_matches([' ', ')', '这', '共', '等']);
    let rest = if rest.trim_start_matches([',', ' ']).chars().nth(1) == Some('选') { rest.trim_start_matches([',', ' ']) } else { rest };
    let said = rest.chars().next().and_then(|c| match c {
        '两' => Some(2),
        _ => "零一二三四五六七八九十".chars().position(|digit| digit == c).or_else(|| c.to_digit(10).map(|n| n as usize)),
    });
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let kinds = ["种", "类", "个值", "个取值", "个选项", "选一", "选其一"].iter().any(|word| rest[first..].starts_with(word));
    kinds && list.entries.len() > 1 && said == Some(list.entries.len())
}

/// "A 或 B，默认 A": what is taken by default is one of several that may be given.
pub(in crate::facts) fn has_default(s: &str, list: &List) -> bool {
    static DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r#"^[ )]*[,;。]? *(?:系统)?(?:默认|缺省)(?:值|取值|类型|不填)?(?:为|是|:|使用)* *["'`]?([A-Za-z][A-Za-z0-9_.\-]*)"#)
    });
    list.entries.len() > 1 && DEFAULT.captures(&s[list.at.end..]).is_some_and(|m| list.entries.iter().any(|entry| entry.value == m[1]))
}

/// Labels that name a kind: what follows them and a colon are its values.
const KINDS: [&str; 25] = [
    "类型", "方式", "模式", "状态", "级别", "等级", "策略", "操作", "动作", "方向", "协议", "平台", "周期", "粒度", "单位", "阶段", "选项",
    "标识", "结果", "种类", "顺序", "渠道", "角色", "来源", "类别",
];

/// Whether a label ends with the name of a kind.
pub(in crate::facts) fn is_kind(label: &str) -> bool {
    let label = label.trim_end_matches([':', ' ']);
    KINDS.iter().any(|kind| label.ends_with(kind))
}

/// Words that come as a pair and mean nothing else.
pub(super) fn opposites(list: &List) -> bool {
    const PAIRS: [(&str, &str); 5] = [("yes", "no"), ("on", "off"), ("asc", "desc"), ("enable", "disable"), ("true", "false")];
    let [a, b] = list.entries.as_slice() else { return false };
    let (a, b) = (a.value.to_ascii_lowercase(), b.value.to_ascii_lowercase());
    PAIRS.iter().any(|(x, y)| (a == *x && b == *y) || (a == *y && b == *x))
}
