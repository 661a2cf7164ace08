//! The least and the greatest value of a number, inclusive.

mod one_sided;
mod units;

pub(super) use units::another_unit;

use super::{
    Subject, cues,
    number::{self, NUMBER},
    pattern::pattern,
    text::{Text, is_cjk},
};
use apidoc_ir::{Scalar, Type};
use one_sided::one_sided;
use regex::Regex;
use serde_json::Number;
use std::{ops::Range, sync::LazyLock};
use units::units;

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
        r"(?i)范围|取值|边界值?|区间|介于|限制|可选[值项]?|有效值|可?支持|允许|值域|可填|可取|可设置?|大小为|配置|[为是]\s*$|\brange|\bvalues?\b|\bbetween\b|\bfrom\b|\binterval\b|\boptions?\b|\blimit|\binteger|\bnumber\b|\bvalid\b|\b(?:is|be|are)\s*$|\bset to\s*$|\bscale of\s*$|:\s*$",
    )
});
static RANGE_TAIL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\s*(?:之间|以内|的(?:正?整数|数字|数值|范围|浮点)|范围|(?:正)?整数|\(?(?:inclusive|包含))"));
/// Words that make an interval one of something else.
static OTHER_THING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)长度|字符|位数|端口(?:范围)?如|格式|例如|比如|\b如|such as|e\.g|example|\blength|characters|版本|version|元素|(?:时间区间|时间范围|时段)(?:在|为|是)?\s*$|第\s*$|示例|时间段|日期(?:[^,]|$)|小数|decimal|精度|^ ?例,|单位[为是]? ?$",
    )
});

/// What a bound must not be followed by: it is then of something else.
static OTHER_UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(?:万|亿|w\b|个?(?:字符|字节|汉字|中文|英文)|字\b|位小数|次/|倍|M\b|MB\b|KB\b|GB\b|个月内|thousand|million|billion|characters?|bytes?|letters|decimal|[:/\-~]\s*\d|\.\d)",
    )
});

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

/// An interval right before another one in brackets: the same in another unit.
static AGAIN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:[-~到至]|to) ?\d[\d,.]* ?\w{0,8}\s*(?:\((?:i\.e\.|that is),? ?)?$"));

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
            || !(alone(text, all.range(), whole, &m[1] != "(" || &m[6] != ")")
                || labelled(text, all.range(), &m[1] == "[" && &m[6] == "]" && !(whole && &m[4] == "1"))
                || square && FRACTION.is_match(&s[all.end()..])
                || square && (RANGE_CUE.is_match(context(text, all.start(), before)) || behind_amount(before))
                || !square && (ranged(before) || whole && plain(&m[0])))
        {
            continue;
        }
        if listed(all.as_str(), before, [low.as_str(), high.as_str()]) {
            continue;
        }
        let (Some(low), Some(high)) = (number::parse(low.as_str(), whole), number::parse(high.as_str(), whole)) else { continue };
        let tail = &s[all.end()..];
        // "参考范围：[0,80]表示遮挡": what is seen there, and no bound.
        let advice = ["参考范围", "建议范围", "推荐范围", "参考值"].iter().any(|word| before.contains(word));
        let of_another = advice
            || tail.chars().take(4).take_while(|c| !matches!(c, ',' | '。' | ';' | '\n')).any(|c| c == '的') && !RANGE_TAIL.is_match(tail);
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
        // "取值1-5生效" tells when the field counts.
        let of_another = tail.starts_with('的') && !RANGE_TAIL.is_match(tail) || tail.trim_start_matches(' ').starts_with("生效");
        let counted = text.spaced && whole && before.ends_with('(') && tail.starts_with(')') && word.contains("to");
        let clause = counted || whole && is_clause(text, all.start(), tail, matches!(low.as_str(), "0" | "1"));
        let of_lengths = text.spaced && tail.starts_with(" in length");
        if of_lengths {
            continue;
        }
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

/// "[0,100,200,500]", "取值为[80, 40]": numbers in brackets that are a list. Commas without a blank part them, or mark thousands: nobody could
/// tell; the greater one first is no interval where nothing calls it one.
fn listed(all: &str, before: &str, ends: [&str; 2]) -> bool {
    if !all.starts_with('[') || !all.ends_with(']') || !all.contains(',') {
        return false;
    }
    let thousands = ends.iter().any(|end| end.contains(',')) && !all.contains(", ") && !all.contains(['~', '-', '到', '至']);
    let [low, high] = ends.map(|end| number::parse(end, false));
    let falls = low.zip(high).is_some_and(|(low, high)| number::above(&low, &high));
    thousands || falls && !before.contains(['围', '间']) && !before.to_ascii_lowercase().contains("range")
}

/// A third number behind an interval.
static STEPS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ ?\([^()0-9\n]{1,40}\) ?[\-~]{1,2} ?\d"));
/// Bytes are what a number on the wire counts.
static BYTES: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^ ?(?:bytes?\b|字节)"));

/// "保留天数 [90 - 3650]": the label of an amount.
fn behind_amount(before: &str) -> bool {
    let before = before.trim_end_matches([' ', ',']);
    ["天数", "数量", "个数", "时长", "间隔", "权重", "大小"].iter().any(|word| before.ends_with(word))
}

/// "等级，0 - 4，0最低": the span is a clause of its own.
fn is_clause(text: &Text, at: usize, tail: &str, plain: bool) -> bool {
    let before = text.s[..at].trim_end_matches(' ');
    let ends = tail.trim_start_matches(' ');
    let ends = ["秒", "天", "个"].iter().find_map(|unit| ends.strip_prefix(unit)).unwrap_or(ends);
    let ends = ends.is_empty() || ends.starts_with([',', '。', ';', '\n']) || ends.starts_with(')') && before.ends_with('(');
    // Where the interval begins elsewhere than at 0 or 1, its clause follows the label of an amount.
    let label = before.trim_end_matches([',', ':', '(', '[']);
    let amount = !text.spaced
        && label.chars().count() <= 24
        && ["数", "度", "间隔", "时长", "天数", "时间", "数量", "设置", "大小", "年龄", "分"].iter().any(|word| label.ends_with(word));
    let placed = if plain {
        before.ends_with([',', ':', '。', '值']) || amount && at > before.len()
    } else {
        amount && before.len() > label.len()
    };
    (placed || before.is_empty() && plain) && !before.contains('例') && ends
}

/// The sentence so far, or the line before where the line has only begun.
fn context<'a>(text: &'a Text, at: usize, before: &'a str) -> &'a str {
    if before.chars().any(char::is_alphanumeric) {
        return before;
    }
    let line = text.line_of(at);
    line.checked_sub(1).map_or(before, |i| &text.s[text.lines[i].start..text.lines[i].end])
}

/// "Time, in seconds. [30, 3600], …", "Angle, (0, 90].": an interval is a clause of its own.
fn alone(text: &Text, at: Range<usize>, whole: bool, square: bool) -> bool {
    let (before, after) = (text.s[..at.start].trim_end_matches(' '), &text.s[at.end..]);
    text.spaced && whole && square && before.ends_with(['.', ',']) && (after.is_empty() || after.starts_with([',', '.', ';', '\n']))
}

/// "画得深浅[0,100]，…": a label in Chinese, glued to the interval that ends its clause. Whole numbers up to 1 may be two values.
fn labelled(text: &Text, at: Range<usize>, square: bool) -> bool {
    let after = &text.s[at.end..];
    square && !text.spaced && text.s[..at.start].ends_with(is_cjk) && (after.is_empty() || after.starts_with([',', '。', ';', '\n', ')']))
}

/// Behind an interval: what is in it is a number.
static FRACTION: LazyLock<Regex> = LazyLock::new(|| pattern(r"^ ?(?:正)?浮点"));

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
