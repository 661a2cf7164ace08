//! Whether values without meanings are a list of them: the words before, or how the text continues, say so.

use crate::facts::{
    case::{Cue, Words},
    list::{Entry, List},
    pattern::pattern,
    text::is_cjk,
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
        let below = prompted && !words.spaced && list.at.end == s.len() && list.entries.len() > 1;
        if below
            && is_name(words.before)
            && alike_all(list)
            && list.entries.iter().all(|entry| entry.doc.is_empty() || s[entry.doc.clone()].contains("默认"))
        {
            return true;
        }
        if !words.spaced && opposites(list) {
            return true;
        }
        return values().all(|entry| entry.quoted)
            || (prompted && list.entries.len() >= 3 && values().all(|entry| is_shouted(&entry.value) && entry.value.len() > 1));
    }
    if words.cue == Cue::Strong {
        // Values in Chinese have been compared with sentences already.
        if words.explicit || values().all(|entry| entry.value.starts_with(is_cjk)) {
            return true;
        }
        if numeric {
            return words.explicit || !words.near.contains(['最', '上', '不']);
        }
        let alone = list.lines && list.entries.len() > 3 && values().all(|entry| entry.doc.is_empty());
        return words.explicit || alone || values().all(like);
    }
    let rest = s[list.at.end..].trim_start_matches([' ', ')', ']']);
    // "支持RED和BLUE类型": the noun that the values belong to.
    let noun = ["类型", "模式", "方式", "协议", "方法"].iter().find_map(|noun| rest.strip_prefix(noun)).unwrap_or(rest);
    let rest = if noun.is_empty() || noun.starts_with(['。', ';', '\n', ',']) { noun } else { rest };
    let closed = rest.is_empty() || rest.starts_with(['。', ';', '\n', '.', ',']);
    if !numeric && has_default(s, list) || numeric && words.cue == Cue::Weak && strokes_and_default(s, list) {
        return true;
    }
    if !numeric && counted(s, list) && values().all(|entry| like(entry) || entry.value.len() > 1) {
        return true;
    }
    if !numeric && list.entries.len() > 1 && told_apart(s, list.at.end) && values().all(|entry| entry.value.len() > 1 || like(entry)) {
        return true;
    }
    // "Supports 301, 302, and 307."
    let ends = rest.is_empty() || rest.starts_with(['.', '。']);
    if numeric && words.cue == Cue::Weak && words.spaced && ends && list.entries.len() > 1 && SUPPORTS.is_match(words.near) {
        return true;
    }
    if numeric || !closed {
        return false;
    }
    let ends = rest.trim_start_matches('。').is_empty();
    let quoted =
        list.entries.len() > 1 && values().all(|entry| entry.quoted) && (ends || list.entries.len() > 2 && rest.starts_with([';', '。']));
    // "是否固定，["TRUE","FALSE"]"
    if quoted && words.near.trim_end().ends_with('[') {
        return true;
    }
    // "接收人。"group" 或 "user"": a sentence of its own.
    if quoted
        && words.near.trim().is_empty()
        && s[..list.at.start].chars().count() <= 16
        && (s[list.at.clone()].contains('或') || list.entries.len() > 2 && s.starts_with('"'))
    {
        return true;
    }
    // "区域\n可选A、B。"
    if words.near.trim() == "可选" && list.entries.len() > 1 && alike_all(list) {
        return true;
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
        let label = words.near.trim_end().trim_end_matches("支持").trim_end_matches("可选").trim_end_matches([',', ' ']);
        let whole = rest.trim_end_matches('。').is_empty();
        let strokes = s[list.at.clone()].contains('/');
        if label.len() < words.near.len() && is_kind(label) && whole && (strokes || list.entries.len() > 1 && alike_all(list)) {
            return true;
        }
        // "来源，可选 Painter 或 Buyer；…"
        let closes = rest.starts_with(['。', ';']) && s[list.at.clone()].contains('或');
        if !words.spaced && label.len() < words.near.len() && is_kind(label) && closes && list.entries.len() > 1 && alike_all(list) {
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
    let kind = !words.spaced && label.ends_with(':') && is_kind(label) && list.entries.len() > 2 && alike_all(list);
    let of_kind = words.spaced && KIND.is_match(words.near) && list.entries.len() > 1;
    ((slashed || of_kind) && (kind || values().all(|entry| camel(&entry.value)))) || opposites(list)
}

/// Whether the values are words written alike: all begin with a capital, or none.
fn alike_all(list: &List) -> bool {
    let word = |entry: &&Entry| entry.value.len() > 1 && entry.value.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
    let capital = list.entries.iter().filter(|entry| entry.value.starts_with(|c: char| c.is_ascii_uppercase())).count();
    list.entries.iter().all(|entry| word(&entry)) && (capital == 0 || capital == list.entries.len())
}

/// "系统：" above items: a short name, and no word of parts, files or examples.
fn is_name(label: &str) -> bool {
    let label = label.trim_end_matches([':', ' ']);
    label.chars().count() <= 12
        && label.ends_with(is_cjk)
        && !["参数", "字段", "支持", "包含", "包括", "条件", "如", "例", "格式", "文件", "要求", "限制", "过滤", "说明", "属性", "注意"]
            .iter()
            .any(|word| label.contains(word))
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
    if list.entries.len() > 1 && ["之一", "其中之一", "其一"].iter().any(|word| rest.starts_with(word)) {
        return true;
    }
    let said = rest.chars().next().and_then(|c| match c {
        '两' => Some(2),
        _ => "零一二三四五六七八九十".chars().position(|digit| digit == c).or_else(|| c.to_digit(10).map(|n| n as usize)),
    });
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let kinds = ["种", "类", "项", "个值", "个取值", "个选项", "个输入", "个状态", "个参数", "个枚举", "个类型", "选一", "选其一"]
        .iter()
        .any(|word| rest[first..].starts_with(word));
    kinds && list.entries.len() > 1 && said == Some(list.entries.len())
}

/// "A、B分别表示…": the text says next what each of them means.
fn told_apart(s: &str, at: usize) -> bool {
    let rest = &s[at..];
    let line = s[..at].rsplit('\n').next().unwrap_or_default();
    static APART: LazyLock<Regex> = LazyLock::new(|| pattern(r"^[ )]*[,;。]? ?分别 ?(?:表示|代表|对应|标识|为|是|指)"));
    // What is told behind a semicolon belongs to the list too, and cannot be read.
    let more =
        rest.split('\n').next().is_some_and(|line| line.contains(";\"") || line.matches("分别").count() > 1) || line.contains("分别");
    APART.is_match(rest) && !more
}

/// "A 或 B，默认 A": what is taken by default is one of several that may be given.
pub(in crate::facts) fn has_default(s: &str, list: &List) -> bool {
    static DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r#"^[ )]*[,;。.]? *(?:(?:系统)?(?:默认|缺省)(?:值|取值|类型|不填)?(?:为|是|:|使用|按照?|取|选)* *|(?i:(?:the )?default(?: value)?(?: is|:) ))["'`]?([A-Za-z][A-Za-z0-9_\-]*)"#,
        )
    });
    list.entries.len() > 1 && DEFAULT.captures(&s[list.at.end..]).is_some_and(|m| list.entries.iter().any(|entry| entry.value == m[1]))
}

/// Labels that name a kind: what follows them and a colon are its values.
const KINDS: [&str; 32] = [
    "类型",
    "方式",
    "模式",
    "状态",
    "级别",
    "等级",
    "策略",
    "操作",
    "动作",
    "方向",
    "协议",
    "平台",
    "周期",
    "粒度",
    "单位",
    "阶段",
    "选项",
    "严重性",
    "状态码",
    "方法",
    "标记",
    "语言",
    "算法",
    "对象",
    "标识",
    "结果",
    "种类",
    "顺序",
    "渠道",
    "角色",
    "来源",
    "类别",
];

/// Whether a label ends with the name of a kind.
pub(in crate::facts) fn is_kind(label: &str) -> bool {
    let label = label.trim_end_matches([':', ' ']);
    KINDS.iter().any(|kind| label.ends_with(kind))
}

/// "支持8/10，默认为8": numbers between strokes, one of which is the default.
fn strokes_and_default(s: &str, list: &List) -> bool {
    static DEFAULT: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ ?,? ?默认(?:值)?(?:为|是|:)? ?(\d+)"));
    let strokes = list.entries.len() > 1 && s[list.at.clone()].matches('/').count() + 1 == list.entries.len();
    strokes && DEFAULT.captures(&s[list.at.end..]).is_some_and(|m| list.entries.iter().any(|entry| entry.value == m[1]))
}

/// Words that come as a pair and mean nothing else.
pub(super) fn opposites(list: &List) -> bool {
    const PAIRS: [(&str, &str); 8] = [
        ("enabled", "disabled"),
        ("allow", "deny"),
        ("and", "or"),
        ("yes", "no"),
        ("on", "off"),
        ("asc", "desc"),
        ("enable", "disable"),
        ("true", "false"),
    ];
    let [a, b] = list.entries.as_slice() else { return false };
    let (a, b) = (a.value.to_ascii_lowercase(), b.value.to_ascii_lowercase());
    PAIRS.iter().any(|(x, y)| (a == *x && b == *y) || (a == *y && b == *x))
}
