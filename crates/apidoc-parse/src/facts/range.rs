//! The least and the greatest value of a number, inclusive.

use super::{
    Subject, cues,
    number::{self, NUMBER},
    pattern::pattern,
    text::Text,
};
use apidoc_ir::{Scalar, Type};
use regex::Regex;
use serde_json::Number;
use std::{ops::Range, sync::LazyLock};

/// The bounds that a description gives, each with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Bounds {
    /// The least value.
    pub(super) min: Option<(Number, Range<usize>)>,
    /// The greatest value.
    pub(super) max: Option<(Number, Range<usize>)>,
}

/// Units that may stand between a number and the next.
const UNIT: &str = r"(?: ?(?:秒|分钟|分|小时|天|个月|月|年|个|条|次|台|人|元|毫秒|位|级|%|(?:s|ms|m|h|kbps|fps|dpi|seconds?|minutes?|hours?|days?|months?|years?|Mbps|Gbps|bps|MB|GB|TB|KB|M|G|T|K|px|QPS|qps|times?|entries)\b))?";

static INTERVAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(r"([\[(])\s*({NUMBER})({UNIT})\s*(?:,|~|-{{1,2}}|、|:|到|至|\.\.\.?)\s*({NUMBER})({UNIT})\s*([\])])"))
});
static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)({NUMBER})({UNIT})\s*(?:\([^()0-9\n]{{1,40}}\))?\s*(?:~|-{{1,2}}|到|至|\bto\b|\band\b|<=?\s*\w+\s*<=?)\s*({NUMBER})({UNIT})"
    ))
});
static RANGE_CUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)范围|取值|边界值?|区间|介于|限制|可选[值项]?|有效值|可?支持|允许|值域|可填|可取|可设置?|大小为|配置|为$|是$|\brange|\bvalues?\b|\bbetween\b|\bfrom\b|\binterval\b|\boptions?\b|\blimit|\binteger|\bnumber\b|\bvalid\b|\b(?:is|be|are)\s*$|:\s*$",
    )
});
static RANGE_TAIL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\s*(?:之间|以内|的(?:正?整数|数字|数值|范围|浮点)|范围|(?:正)?整数|\(?(?:inclusive|包含))"));
/// Words that make an interval one of something else.
static OTHER_THING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)长度|字符|位数|端口(?:范围)?如|格式|例如|比如|\b如|such as|e\.g|example|\blength|characters|版本|version|元素|(?:时间区间|时间范围|时段)(?:在|为|是)?\s*$|第\s*$|示例|时间段|日期|小数|decimal|精度",
    )
});

static UPPER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:(?P<incl>最大值?(?:可以?|允许|支持|可?取值?|限制|不能?超过|可设置?|能|数量|可填|上限)*(?:为|是|:|=|到|至|不超过)*|最多(?:可以?|允许|支持|返回|显示|能|查询|展示|获取|拉取|不超过|为|是|可?设置|可?支持)*|上限(?:值)?(?:为|是|:)*|最高(?:可|支持)*(?:为|是)?|不(?:能|可|得|允许)?(?:超过|大于|高于|多于)|小于等于|小于或等于|<=|≤|maximum(?: (?:value|limit|number))?(?: (?:allowed|supported))?(?: of (?:the |this )?[a-z]+)?\s*(?:is|:|=|of|to|are|can be)*|\bmax(?: value)?\s*(?:is|:|=|of)*|up to|(?:maximum )?not exceeding|no (?:more|greater|larger) than|not (?:exceed|(?:be )?(?:greater|more|larger|higher|bigger) than)|cannot exceed|(?:less|smaller|lower) than or equal to|equal to or (?:less|smaller|lower) than|at most|upper limit(?: is|:| of)*)|(?P<excl>小于|低于|<|less than|below|smaller than))\s*[\x22'`]?({NUMBER})"
    ))
});
static LOWER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:(?P<incl>最小值?(?:可以?|允许|支持|可?取值?|限制|可设置?|不能?小于|为|是|:|=)*|最少(?:为|是|:|可|支持)*|最低(?:为|是|:)*|下限(?:为|是|:)*|不(?:能|可|得)?(?:小于|低于|少于)|至少(?:为|是)?|大于等于|大于或等于|>=|≥|minimum(?: (?:value|limit))?\s*(?:is|:|=|of)*|\bmin(?: value)?\s*(?:is|:|=|of)*|no (?:less|smaller|lower) than|not (?:be )?(?:less|smaller|lower|fewer) than|at least|(?:greater|larger|more|higher) than or equal to|equal to or (?:greater|larger|more|higher) than)|(?P<excl>大于|高于|>|greater than|larger than|more than|above))\s*[\x22'`]?({NUMBER})"
    ))
});
/// What a bound must not be followed by: it is then of something else.
static OTHER_UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(?:万|亿|w\b|个?(?:字符|字节|汉字|中文|英文)|字\b|位小数|次/|倍|M\b|MB\b|KB\b|GB\b|个月内|thousand|million|billion|characters?|bytes?|letters|decimal|[:/\-~]\s*\d|\.\d)",
    )
});
static OF_ANOTHER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:每个|单个|当|若|如果|则|when|if|each|per|where|for)[^,。;\n]{1,60}$"));

/// The bounds of the field's value.
pub(super) fn read(text: &Text, subject: Subject<'_>) -> Bounds {
    let whole = match subject.ty.innermost() {
        Type::Scalar(Scalar::Integer) => true,
        Type::Scalar(Scalar::Float) => false,
        _ => return Bounds::default(),
    };
    if !text.s.bytes().any(|b| b.is_ascii_digit()) {
        return Bounds::default();
    }
    let mut found = intervals(text, whole);
    if found.len() > 1 {
        found.dedup_by(|a, b| a.0 == b.0 && a.1 == b.1);
    }
    match found.len() {
        0 if !subject.ty.is_array() => one_sided(text, whole, subject.name),
        1 => {
            let (min, max, at) = found.remove(0);
            Bounds { min: min.map(|n| (n, at.clone())), max: max.map(|n| (n, at)) }
        }
        _ => Bounds::default(),
    }
}

/// What "up to 100" may count, where it bounds a number.
static ENTRIES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\s*(?:[.,;)。]|$|entries|items|results|records|per |seconds|minutes|hours|days|months)"));
/// Whether the words of a bound count what follows: "up to 10 users", "a maximum of 10 users".
fn counts(words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    words.starts_with("up to") || words.starts_with("maximum of")
}

/// Whether the things that are counted are those of the field: it is named after them.
fn of_the_field(s: &str, tail: &str) -> bool {
    let thing: String = tail.trim_start().chars().take_while(char::is_ascii_alphabetic).collect();
    let stem = thing.trim_end_matches('s').to_ascii_lowercase();
    let first = s.split(['.', '\n']).next().unwrap_or_default().to_ascii_lowercase();
    stem.len() > 2 && first.contains(&stem)
}

/// Things that are returned, and no bound of the number.
static PEOPLE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*(?:张|位|名)"));
static DECLARED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:(?:单位|unit)s?\s*(?:为|是|:|is|=)?\s*[\[(]?\s*|\((?:in )?|\bin )(毫秒|秒|分钟|小时|天|月|字节|ms\b|milliseconds?|seconds?|s\b|minutes?|hours?|days?|bytes?|[kmgt]i?b\b)",
    )
});
static TIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(毫秒|秒|分钟|小时|天|个?月|字节|ms\b|milliseconds?|seconds?|s\b|minutes?|hours?|days?|months?|years?|bytes?|[kmgt]i?b\b)",
    )
});

/// Whether the number stands in another unit than the one that the text declares: "at most 365 days, in seconds".
pub(super) fn another_unit(s: &str, tail: &str) -> bool {
    units(s, tail).is_some_and(|(declared, given)| declared != given)
}

/// The kind of unit that the text declares, and that of the number before `tail`.
fn units(s: &str, tail: &str) -> Option<(Option<usize>, Option<usize>)> {
    let (declared, given) = (DECLARED.captures(s)?, TIME.captures(tail)?);
    let kind = |unit: &str| {
        let unit = unit.to_ascii_lowercase();
        ["毫秒", "秒", "分钟", "小时", "天", "月", "字节"].iter().position(|zh| unit.contains(zh)).or_else(|| {
            [
                ("ms", 0),
                ("milli", 0),
                ("sec", 1),
                ("s", 1),
                ("minute", 2),
                ("month", 5),
                ("year", 11),
                ("hour", 3),
                ("day", 4),
                ("byte", 6),
                ("k", 7),
                ("mb", 8),
                ("mib", 8),
                ("g", 9),
                ("t", 10),
            ]
            .iter()
            .find(|(en, _)| unit.starts_with(en))
            .map(|(_, i)| *i)
        })
    };
    Some((kind(&declared[1]), kind(&given[1])))
}

/// Words that make a comparison a rule for the value.
static RULE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)取值|值|范围|必须|必需|需|应|要求|限制|可选|支持|只能|整数|\bmust\b|\bshould\b|\bvalues?\b|\brange\b|\binteger\b|\bnumber\b|,\s*$|:\s*$|\(\s*$",
    )
});

/// An interval right before another one in brackets: the same in another unit.
static AGAIN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:[-~到至]|to) ?\d[\d,.]* ?\w{0,8}\s*(?:\((?:i\.e\.|that is),? ?)?$"));

/// What happens beyond a bound, and no bound: "低于34将影响精度", "大于0表示开启".
static CONSEQUENCE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^\s*,?(?:的|将|会|则|时|后|表示|代表|即)|^,? ?(?:cannot|can't|can not|will|are|is|may|means?|indicates?|represents?)\b")
});
/// A difference or a quotient of parameters.
static EXPRESSION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[A-Z]\w+`?\s*[-/]\s*`?[A-Za-z]\w+`?\)?\s*(?:不|需|必须|应|must|should|cannot)?[^,。;\n]{0,4}$"));

/// "not less than 5 or", "cannot be": what is forbidden, and no bound of what is allowed.
static NEGATED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:\b|can)(?:not|no)(?: be)? $|n't (?:be )?$|(?:\b|can)(?:not|no)(?: be)? (?:less|smaller|lower|fewer|greater|larger|more) than [\d,.]+ or $",
    )
});
/// A sum of several.
static SUM: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:sum|total|product) of\b|\bmultipl"));
/// A number before an interval: "0 and [26, 256]".
static AMONG: LazyLock<Regex> = LazyLock::new(|| pattern(r"\d\s*(?:and|or|,|、|或|和)\s*$"));

type Interval = (Option<Number>, Option<Number>, Range<usize>);

fn intervals(text: &Text, whole: bool) -> Vec<Interval> {
    let s = &text.s;
    let mut out: Vec<Interval> = Vec::new();
    let brackets = s.contains(['[', '(']);
    for m in INTERVAL.captures_iter(s).take(if brackets { 20 } else { 0 }) {
        let (Some(all), Some(low), Some(high)) = (m.get(0), m.get(2), m.get(4)) else { continue };
        let before = cues::sentence_before(s, all.start(), 120);
        if cues::case(text, all.start()) {
            continue;
        }
        if (&m[1] == "(" && AGAIN.is_match(before)) || AMONG.is_match(before) {
            continue;
        }
        let square = &m[1] == "[" || &m[6] == "]";
        if !same_units(&m[3], &m[5])
            || OTHER_THING.is_match(before)
            || !(square && RANGE_CUE.is_match(context(text, all.start(), before)) || !square && (ranged(before) || whole && plain(&m[0])))
        {
            continue;
        }
        let (Some(low), Some(high)) = (number::parse(low.as_str(), whole), number::parse(high.as_str(), whole)) else { continue };
        let tail = &s[all.end()..];
        let of_another = tail.chars().take(4).any(|c| c == '的') && !RANGE_TAIL.is_match(tail);
        if of_another {
            continue;
        }
        let mixed = &m[1] != "(" || &m[6] != ")";
        let low = if &m[1] == "(" && mixed { if whole { number::step(&low, 1) } else { None } } else { Some(low) };
        let high = if &m[6] == ")" && mixed { if whole { number::step(&high, -1) } else { None } } else { Some(high) };
        out.push((low, high, all.range()));
    }
    for m in SPAN.captures_iter(s).take(20) {
        let (Some(all), Some(low), Some(high)) = (m.get(0), m.get(1), m.get(3)) else { continue };
        if out.iter().any(|(_, _, at)| at.start <= all.start() && all.start() < at.end) {
            continue;
        }
        let before = cues::sentence_before(s, all.start(), 120);
        let tail = &s[all.end()..];
        let joined = s[..all.start()].ends_with(|c: char| {
            c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | ':' | '.') && before.len() > 1 && !before.ends_with([':'])
        });
        // "64 or 128-3072", "0-86400 seconds (0-1 days)": an interval among other numbers, or the same in another unit.
        let among = AMONG.is_match(before);
        let again = before.ends_with("i.e., ") && AGAIN.is_match(before)
            || before.ends_with('(') && out.last().is_some_and(|(_, _, at)| at.end + 12 >= all.start());
        let time = among || again || tail.starts_with([':', '-', '/']) || tail.starts_with(|c: char| c.is_ascii_alphanumeric());
        let word = all.as_str().to_ascii_lowercase();
        let and = word.contains("and") && !before.to_ascii_lowercase().contains("between");
        if cues::case(text, all.start())
            || joined
            || time
            || and
            || !same_units(&m[2], &m[4])
            || OTHER_THING.is_match(before)
            || OTHER_UNIT.is_match(tail) && !(BYTES.is_match(tail) && ranged(before))
        {
            continue;
        }
        if another_unit(s, &s[high.end()..]) {
            continue;
        }
        // "0 (dull)-50 (flat)-100 (shiny)": steps.
        if STEPS.is_match(tail) {
            continue;
        }
        let of_another = tail.starts_with('的') && !RANGE_TAIL.is_match(tail);
        let clause = whole && is_clause(&s[..all.start()], tail) && matches!(low.as_str(), "0" | "1");
        if of_another || !(clause || RANGE_CUE.is_match(context(text, all.start(), before)) || RANGE_TAIL.is_match(tail)) {
            continue;
        }
        let (Some(low), Some(high)) = (number::parse(low.as_str(), whole), number::parse(high.as_str(), whole)) else { continue };
        // "3 - 3天" is a value and its meaning.
        if low == high {
            continue;
        }
        out.push((Some(low), Some(high), all.range()));
    }
    out
}

/// A third number behind an interval.
static STEPS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ ?\([^()0-9\n]{1,40}\) ?[\-~]{1,2} ?\d"));
/// Bytes are what a number on the wire counts.
static BYTES: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^ ?(?:bytes?\b|字节)"));

/// "等级，0 - 4，0最低": the span is a clause of its own.
fn is_clause(before: &str, tail: &str) -> bool {
    let before = before.trim_end_matches(' ');
    let ends = tail.trim_start_matches(' ');
    before.ends_with([',', ':', '。', '值']) && !before.contains('例') && (ends.is_empty() || ends.starts_with([',', '。', ';']))
}

/// The sentence so far, or the line before where the line has only begun.
fn context<'a>(text: &'a Text, at: usize, before: &'a str) -> &'a str {
    if before.chars().any(char::is_alphanumeric) {
        return before;
    }
    let line = text.line_of(at);
    line.checked_sub(1).map_or(before, |i| &text.s[text.lines[i].start..text.lines[i].end])
}

/// "The hour (0-23)": two bare numbers in brackets, the first of them 0 or 1.
fn plain(all: &str) -> bool {
    let inner = all.trim_matches(['(', ')', ' ']);
    inner.split_once(['-', '~']).is_some_and(|(low, high)| {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        matches!(low.trim(), "0" | "1") && digits(high.trim()) && high.trim().len() > 1
    })
}

fn ranged(before: &str) -> bool {
    static SURE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)范围|取值|区间|\brange|\bvalues?\b|\bbetween\b"));
    SURE.is_match(before)
}

fn same_units(low: &str, high: &str) -> bool {
    let (low, high) = (low.trim(), high.trim());
    low.is_empty() || low == high
}

fn one_sided(text: &Text, whole: bool, name: &str) -> Bounds {
    let max = bound(text, &UPPER, whole, -1, name);
    let min = bound(text, &LOWER, whole, 1, name);
    Bounds { min, max }
}

/// "配合Limit使用，Limit最大为100": the bound of another parameter.
fn of_parameter(before: &str, name: &str) -> bool {
    let before = before.trim_end_matches([' ', '`', '"', '的']);
    let word = &before[before.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len()..];
    let called = word.len() > 2 && word.starts_with(|c: char| c.is_ascii_uppercase()) && word.ends_with(|c: char| c.is_ascii_lowercase());
    // "The maximum is": a word that begins a sentence.
    let begins = word.len() == before.len() || before[..before.len() - word.len()].trim_end().is_empty();
    called && !begins && !word.eq_ignore_ascii_case(name)
}

fn bound(text: &Text, pattern: &Regex, whole: bool, step: i64, name: &str) -> Option<(Number, Range<usize>)> {
    let s = &text.s;
    let mut found: Option<(Number, Range<usize>)> = None;
    for m in pattern.captures_iter(s).take(20) {
        let (Some(all), Some(digits)) = (m.get(0), m.get(3)) else { continue };
        let before = cues::sentence_before(s, all.start(), 120);
        let tail = &s[all.end()..];
        let inclusive = m.name("incl").is_some();
        let as_declared = units(s, tail).is_some_and(|(declared, given)| declared == given);
        if (OTHER_UNIT.is_match(tail) && !as_declared)
            || OF_ANOTHER.is_match(&before.replace("per page", "").replace("each page", ""))
            || OTHER_THING.is_match(before)
            || cues::case(text, all.start())
            || of_parameter(before, name)
            || !as_declared
                && tail.starts_with(|c: char| c.is_ascii_alphanumeric() && !matches!(c, 's' | 'M' | 'G' | 'K' | 'm' | 'h' | 'd' | 'p'))
        {
            continue;
        }
        // "不能大于" is an upper bound, and a comparison needs words that make it a rule.
        let negated = !inclusive && (before.ends_with(['不', '能', '可', '得']) || NEGATED.is_match(before));
        let compares = !inclusive
            || all.as_str().contains("等于")
            || all.as_str().contains(['<', '>', '≤', '≥'])
            || all.as_str().to_ascii_lowercase().contains("equal to");
        // "低于34的图片无法识别" tells of pictures.
        let of_things = !inclusive
            && (CONSEQUENCE.is_match(tail) || before.ends_with("才可以") || before.ends_with("才能"))
            && !RANGE_TAIL.is_match(tail);
        // "(To - From) / Step <= 200": of an expression; "<0: off": a case and what it means.
        let symbol = all.as_str().contains(['<', '>', '≤', '≥']);
        let computed = EXPRESSION.is_match(before) || symbol && before.trim_end().ends_with(|c: char| c.is_ascii_alphanumeric());
        let label = symbol
            && (!inclusive || before.trim_end().is_empty())
            && tail.trim_start_matches([' ', ':']).starts_with(|c: char| c.is_alphabetic());
        if computed || label || SUM.is_match(before) {
            continue;
        }
        if negated
            || of_things
            || cues::conditional(s, all.start())
            || (compares && !RULE.is_match(before) && !before.trim_end().is_empty())
        {
            continue;
        }
        if before.ends_with(['=', '-', '_']) || (!inclusive && before.ends_with(|c: char| c.is_ascii_alphanumeric())) {
            continue;
        }
        if another_unit(s, tail) || (counts(all.as_str()) && !ENTRIES.is_match(tail) && !of_the_field(s, tail)) || PEOPLE.is_match(tail) {
            continue;
        }
        let n = number::parse(digits.as_str(), whole)?;
        let n = if inclusive {
            n
        } else if whole {
            number::step(&n, step)?
        } else {
            continue;
        };
        match &found {
            Some((known, _)) if *known != n => return None,
            Some(_) => {}
            None => found = Some((n, all.range())),
        }
    }
    found
}
