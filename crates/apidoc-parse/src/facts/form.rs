//! Says whether the form of a list and the words before it are enough together to make it one of values.

use super::{
    cues,
    judge::Cue,
    list::{Entry, Form, List},
    pattern::pattern,
    text::is_cjk,
    value::{is_identifier, is_shouted},
};
use regex::Regex;
use std::sync::LazyLock;

/// Words of amounts: one number with a meaning is a special one.
static AMOUNT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)长度|个数|数量|大小|时长|次数|\blength|\bsize\b|\bduration|\bnumber of"));
/// Units: a number with one is an amount.
static UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:秒|分钟|小时|天|个?月|年|元|次|台|条|个|人|核|核心|位|级|层|倍|张|万|亿|千|百)|^(?:[kmgtp]?bi?t?(?:ps|/s)?|seconds?|minutes?|hours?|days?|months?|years?|ms|cores?|times|px|dpi|fps|gb|mb|kb)\b",
    )
});

/// The words around a list.
pub(super) struct Words<'a> {
    pub(super) cue: Cue,
    pub(super) explicit: bool,
    pub(super) promised: bool,
    pub(super) near: &'a str,
    pub(super) before: &'a str,
    /// Whether the text writes blanks between words.
    pub(super) spaced: bool,
}

/// Whether the form of a list and the words before it are enough together.
pub(super) fn fine(s: &str, list: &List, words: Words<'_>, numeric: bool) -> bool {
    let near = words.near.trim_end();
    // A bullet is no text.
    let near = if near.chars().all(|c| matches!(c, ' ' | '*' | '-' | '•' | '·')) { "" } else { near };
    let bracket = near.ends_with(['(', '[']);
    let colon = near.ends_with(':') || list.at.start == 0 || (near.is_empty() && (list.lines || words.before.trim_end().ends_with(':')));
    let like_values = || list.entries.iter().all(|entry| entry.quoted || is_identifier(&entry.value) || is_shouted(&entry.value));
    let loud = || list.entries.iter().all(|entry| entry.quoted || is_shouted(&entry.value));
    match list.form {
        Form::Table => true,
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
                || (words.promised && (!words.spaced || like_values()))
                || numeric
                || ((colon || bracket) && like_values())
                || (near.ends_with(',') && loud())
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
                || (direct(words.before) && like_values())
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
        Form::Comma => numeric && s[list.at.clone()].contains([';', '\n']) || list.lines || (s[list.at.clone()].contains(';') && loud()),
    }
}

/// "状态。Running:运行中,Halted:已停止": words of a capital, each with a short meaning in Chinese, and nothing before them in
/// their sentence or bracket.
fn said_in_chinese(s: &str, list: &List, near: &str) -> bool {
    let said = |entry: &Entry| {
        let doc = &s[entry.doc.clone()];
        let goes_on = doc.split([',', ';']).skip(1).any(|part| {
            let word = part.trim_start().bytes().take_while(u8::is_ascii_alphabetic).count();
            word > 1 && part.trim_start()[word..].starts_with(is_cjk)
        });
        doc.starts_with(is_cjk) && doc.chars().count() <= 40 && !goes_on && entry.value.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    (near.is_empty() || near.ends_with(['(', '[']) || is_kind(near)) && list.entries.len() > 1 && list.entries.iter().all(said)
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

/// Whether a text may begin with a list of values and meanings: "FIX 固定值，CYCLE 轮换值", and not "VPN网关，ON开启".
fn begins(s: &str, list: &List) -> bool {
    let spaced = list.entries.iter().all(|entry| s[..entry.doc.start].ends_with(' '));
    let loud = list.entries.iter().filter(|entry| is_shouted(&entry.value)).count();
    (spaced || list.entries.len() > 3) && (loud == list.entries.len() || spaced && loud == 0)
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
    apart && !places && docs.len() > 1 && docs.iter().all(|doc| (1..=6).contains(&doc.chars().count()) && doc.chars().all(is_cjk))
}

/// Whether the sentence ends with the list: "盘（A）和带（B）支持调整" goes on.
fn ends_there(s: &str, list: &List) -> bool {
    let rest = s[list.at.end..].trim_start_matches([' ', '"', '`', ')', ']']);
    rest.is_empty() || rest.starts_with(['。', '.', ',', ';', '\n'])
}

/// Whether the words end in a promise: `取值有`, `Valid values:`.
fn direct(before: &str) -> bool {
    cues::EXPLICIT
        .find_iter(before)
        .last()
        .is_some_and(|m| cues::FILLER.find(&before[m.end()..]).is_some_and(|filler| filler.end() == before.len() - m.end()))
}

fn bare(list: &List, s: &str, words: Words<'_>, numeric: bool) -> bool {
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

/// "Colour, which supports RED and BLUE": it is the field that supports them.
static SUPPORTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:^|[,;:(]|\bwhich|\bit)\s*(?:currently |only |also )?supports?\s*[:\[(]?\s*$"));

/// `TaskType`, `task_type`: a name of two words or more.
fn camel(word: &str) -> bool {
    word.chars().skip(1).any(|c| c.is_ascii_uppercase() || c == '_') && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Whether a word has what no word of a sentence has: capitals, digits or signs inside.
fn marked(word: &str) -> bool {
    (is_shouted(word) && word.len() > 1) || word.chars().skip(1).any(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "_.*".contains(c))
}

/// "A、B、C三种": the text counts what it has listed.
pub(super) fn counted(s: &str, list: &List) -> bool {
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
pub(super) fn has_default(s: &str, list: &List) -> bool {
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
pub(super) fn is_kind(label: &str) -> bool {
    let label = label.trim_end_matches([':', ' ']);
    KINDS.iter().any(|kind| label.ends_with(kind))
}

/// Words that come as a pair and mean nothing else.
fn opposites(list: &List) -> bool {
    const PAIRS: [(&str, &str); 5] = [("yes", "no"), ("on", "off"), ("asc", "desc"), ("enable", "disable"), ("true", "false")];
    let [a, b] = list.entries.as_slice() else { return false };
    let (a, b) = (a.value.to_ascii_lowercase(), b.value.to_ascii_lowercase());
    PAIRS.iter().any(|(x, y)| (a == *x && b == *y) || (a == *y && b == *x))
}

/// Whether one value alone makes a list: `取值(SIGN)`, `取值有：A：…`, `目前仅支持 A。`.
pub(super) fn single(list: &List, s: &str, explicit: bool, before: &str) -> bool {
    static AT_END: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:取值|可选值|枚举值?|枚举|有效值|支持如下\p{Han}{0,4}|valid values?|enumerat\w* values?)(?:范围|有|为|包括|如下|are|is|as follows)*\s*[:.\s]*$",
        )
    });
    /// The promise is of the field itself, not of "its unit" or "other cases".
    static ITS_OWN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[,。;:\n) ]|目前|当前|接口|可|参数|仅)(?:取值|可选值|枚举值?|有效值)(?:范围|有|为|包括|如下|只有)*\s*[:\s]*[\x22'`]?$",
        )
    });
    static ONLY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:(?:目前|当前|暂时|暂|现在|现)(?:只|仅|只能|仅能|都?只)(?:可|能)?支持(?:取?值|类型|的?值)?(?:为|是|:)?|固定(?:取?值)?(?:为|是|:)|\b(?:only|currently) supports?(?: only)?|currently only supports|\bfixed (?:value|to|as)(?: is|:)?)\s*[(:]?\s*$",
        )
    });
    static PROMISE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"(?i)(?:可选值|枚举值|有效值|可选项|valid values?|^ ?values?|[.;] ?values?)(?:有|为|包括|是|are|is|include)?\s*[:]?\s*$")
    });
    let [entry] = list.entries.as_slice() else { return false };
    // "5-120" is a range.
    if entry.value.split_once('-').is_some_and(|(a, b)| [a, b].iter().all(|part| part.parse::<u32>().is_ok())) {
        return false;
    }
    let number = entry.value.parse::<i64>().is_ok();
    let bracket = s[..list.at.start].ends_with(['(', '[']) && s[list.at.end..].starts_with([')', ']']);
    let only = before.ends_with(':') && before.contains("支持取值") || before.ends_with("固定为") || before.ends_with("固定值为");
    let rest = s[list.at.end..].trim_start_matches([' ', ')', ']']);
    let closed = rest.is_empty()
        || rest.starts_with(['。', '\n', ';'])
        || ONLY.is_match(before) && rest.starts_with(',')
        || rest.starts_with(",代表")
        || rest == "."
        || rest.starts_with(". ")
        || rest.starts_with(".\n");
    let plain = !number && entry.value.len() > 1 && (entry.quoted || is_identifier(&entry.value) || is_shouted(&entry.value));
    if cues::depends(s, list.at.start) {
        return false;
    }
    match list.form {
        Form::Bare if plain && closed && (ONLY.is_match(before) || PROMISE.is_match(before)) => true,
        // "取值：A" and nothing more.
        Form::Bare
            if plain
                && ITS_OWN.is_match(before)
                && rest.trim_start_matches(['。', '.', ' ']).is_empty()
                && !entry.value.contains([' ', ';', ','])
                && !entry.value.eq_ignore_ascii_case("null") =>
        {
            true
        }
        // "取值：(1)A；(2)B": the number orders them.
        Form::Bare
            if number
                && bracket
                && s[list.at.end..].get(1..).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_alphabetic())) =>
        {
            false
        }
        Form::Bare => explicit && (bracket || (only && rest.trim_start_matches(['。', '.', ' ']).is_empty())),
        // "取值范围：1-实例的上限" is a range, "时长。枚举值：0：没有" a special value.
        Form::Marked if number && (AMOUNT.is_match(&s[..list.at.start]) || !behind(s, list, entry).starts_with([':', '='])) => false,
        Form::Marked if number && bracket && behind(s, list, entry).starts_with(':') => {
            !s[entry.doc.clone()].contains(|c: char| c.is_ascii_digit() || c == ',')
        }
        Form::Marked if list.at.start == 0 && number => !s.contains('\n') && s.len() <= 60,
        Form::Marked => explicit && AT_END.is_match(before),
        _ => false,
    }
}

/// What stands behind the value of a list of one that begins with it; nothing where it begins otherwise, with a mark or another spelling.
fn behind<'s>(s: &'s str, list: &List, entry: &Entry) -> &'s str {
    s[list.at.start..].strip_prefix(entry.value.as_str()).unwrap_or_default().trim_start()
}
