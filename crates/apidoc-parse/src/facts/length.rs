//! The fewest and the most characters of a text. Bytes count as characters: a text has never more characters than bytes.

use super::{Subject, cues, heads, list::Form, pairs, pattern::pattern, text::Text};
use apidoc_ir::{Scalar, Type};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// Lengths, each with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lengths {
    /// The fewest.
    pub(super) min: Option<(u64, Range<usize>)>,
    /// The most.
    pub(super) max: Option<(u64, Range<usize>)>,
}

const N: &str = r"(\d{1,3}(?:,\d{3})+|\d+)";
const UNIT: &str = r"(?:个)?\s?(?:(?:utf-?8|unicode|ascii|英文或中文|中文或英文|中英文|英文|中文|可见|有效|半角|任意|大写|小写)\s?)?(?:字符|字节|汉字|中文|字母|字(?:[,。;)\s]|$)|位(?:[,。;)\s字]|$)|(?:[\w\-]+ ){0,4}?(?:characters?|chars?|bytes?|letters|symbols|digits)\b)";

static BOTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:长度|字符个?数|字数|length|character count)[^。;\n\d]{{0,16}}?[\[(]?\s*{N}\s*(?:个?(?:字符|字节|位)?)\s*(?:,|-{{1,2}}|~|到|至|to|and)\s*{N}|{N}\s*(?:个?(?:字符|字节|位)?)\s*(?:-{{1,2}}|~|到|至|to|and)\s*{N}\s*{UNIT}|[\[(]\s*{N}\s*,\s*{N}\s*[\])]\s*{UNIT}"
    ))
});
static MOST: LazyLock<Regex> = LazyLock::new(|| {
    let at_most = r"不(?:能|可|可以|得|要|允许)?(?:超过|大于|多于|超出|超)|最大值?|最长|最多|上限|小于等于|<=|≤|限制|限|以内|maximum|max|up to|no (?:more|longer|greater) than|(?:cannot|can not|not|shouldn't|must not) (?:exceed|be (?:longer|more|greater) than)|at most|within|limited to|not exceed(?:ing)?|or exceed|not (?:longer|greater|more) than|longest|less than or equal to|limit";
    let joint = r"(?:\s|为|是|:|支持|可以?|允许|接受|输入|能|不超过|不能超过|在|长度|字符数?|到|of|is|a|the|in|be|can|contain|support|length|size|value|to|个|填写?|设置|取值|传入?|的|参数)*";
    pattern(&format!(
        r"(?i)(?:长度|字符数|字数|length)(?:[^。;\n\d]{{0,24}}?)(?:{at_most}){joint}{N}|(?:最大|最长|maximum|max)\s*(?:的|string |character )?(?:长度|字符数|字符长度|length){joint}{N}|(?:{at_most}){joint}{N}\s*{UNIT}|最长{joint}{N}|(?:长度|字符数){N}(?:个字符)?以?内|{N}\s*{UNIT}\s*(?:以内|之内|内|以下|or less|or fewer|at most|max)"
    ))
});
static BELOW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:长度|字符数)(?:必须|应|须|要)?(?:小于|少于|<){{1}}\s*{N}|(?:less|fewer|shorter) than\s*{N}\s*{UNIT}|\blength (?:of |is |must be |should be )?(?:less|shorter) than\s*{N}|(?:小于|少于)\s*{N}\s*{UNIT}"
    ))
});
static LEAST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:长度|字符数)[^。;\n\d]{{0,16}}?(?:不(?:能|可|得)?(?:少于|小于|低于)|至少|最小|最短|大于等于|>=|≥)(?:为|是|:|\s)*{N}|(?:最短|最小长度|至少|不少于|最少|at least|minimum(?: of)?|no (?:less|fewer|shorter) than)(?:为|是|:|\s)*{N}\s*{UNIT}"
    ))
});
static OTHER_UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(?:万|亿|w\b|天|小时|分钟|秒|毫秒|个?月|年|M\b|MB|KB|K\b|GB|G\b|px|像素|次|%|倍|级|层|个(?:[^字英中汉任有可数大小以 uUaAlcb]|$)|条|行|days?|hours?|minutes?|seconds?|s\b|months?|years?|times|levels?|pixels|-\d|~|\.\d|mm\b|px)",
    )
});
/// The length of something else: an item, a part, a picture.
static OF_ANOTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:每个|单个|每一个|每条|每项|每段|每行|前缀|后缀|子域名|边长|图片|像素|时长|数组|列表|编码后|base64|\beach\b|\bper\b|\bevery\b|prefix|suffix|\barray\b|\blist\b|duration|pixel|\bitems?\b|\bwidth)[^。;\n]{0,24}$",
    )
});

/// Whether the words before a length are about something else: not where a picture's name is meant, or "键名。每个键名…".
fn of_another(s: &str, before: &str) -> bool {
    static OWN: LazyLock<Regex> = LazyLock::new(|| pattern(r"图片[^。;\n]{0,8}(?:名|备注|描述|标题|说明|标签)"));
    static EACH: LazyLock<Regex> = LazyLock::new(|| pattern(r"每个(\p{Han}{1,4}?)(?:不|的|长|,|最|需|必)"));
    let own = OWN.is_match(before) && !before.contains("每") || EACH.captures(before).is_some_and(|m| s.starts_with(&m[1]));
    OF_ANOTHER.is_match(before) && !own
}

/// Another length for another kind of text.
static OR_ELSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[^.;。\n]{0,90}\bor \d[\d,]* (?:[\w\-]+ ){0,3}(?:letters|characters|bytes|digits)|^[^.;。\n]{0,60}\bwhile\b|^[^。;\n]{0,40}(?:或|,)(?:英文|中文|字母)[^。;\n]{0,12}\d+ ?个?(?:字母|字符|字|汉字)",
    )
});

/// Quick words: without one of them nothing is said of a length.
static WORD: LazyLock<Regex> = LazyLock::new(|| pattern(r"长度|字符|字节|字|位|最长|汉|文|(?i:length|char|byte|letter|symbol)"));

/// The lengths of a text field.
pub(super) fn read(text: &Text, subject: Subject<'_>) -> Lengths {
    let out = stated(text, subject);
    let Some(at) = out.max.as_ref().or(out.min.as_ref()).map(|(_, at)| at.start) else { return out };
    // "(disk: at most 50 characters; tape: 1-30 characters)": lengths for one value of another parameter.
    let lists = pairs::lists(text, &heads::find(text, false), false);
    let of_one = lists.iter().any(|list| {
        list.form == Form::Marked && list.entries.len() > 1 && list.entries.iter().any(|entry| entry.doc.contains(&at) && !entry.quoted)
    });
    if of_one { Lengths::default() } else { out }
}

fn stated(text: &Text, subject: Subject<'_>) -> Lengths {
    let mut out = Lengths::default();
    if *subject.ty != Type::Scalar(Scalar::String) || !text.s.bytes().any(|b| b.is_ascii_digit()) || !WORD.is_match(&text.s) {
        return out;
    }
    let s = &text.s;
    let mut both: Vec<(u64, u64, Range<usize>)> = Vec::new();
    for m in BOTH.captures_iter(s).take(10) {
        let Some(all) = m.get(0) else { continue };
        let (Some(low), Some(high)) = (m.get(1).or(m.get(3)).or(m.get(5)), m.get(2).or(m.get(4)).or(m.get(6))) else { continue };
        // "1,024" is one number.
        let bracket = s[..low.start()].ends_with(['[', '(']);
        if s[low.end()..high.start()] == *"," && high.len() == 3 && !bracket {
            continue;
        }
        let (Some(low), Some(high)) = (count(low.as_str()), count(high.as_str())) else { continue };
        if all.as_str().contains(['例', '如']) || all.as_str().contains("一致") {
            continue;
        }
        if low <= high
            && !OTHER_UNIT.is_match(&s[all.end()..])
            && !of_another(s, cues::sentence_before(s, all.start(), 80))
            && !cues::case(text, all.start())
        {
            both.push((low, high, all.range()));
        }
    }
    both.dedup_by(|a, b| a.0 == b.0 && a.1 == b.1);
    if both.len() == 1 {
        let (low, high, at) = both.remove(0);
        out.min = Some((low, at.clone()));
        out.max = Some((high, at));
        return out;
    }
    if both.len() > 1 {
        return out;
    }
    out.max = one(text, &MOST, 0).or_else(|| one(text, &BELOW, 1));
    out.min = one(text, &LEAST, 0);
    out
}

/// The one number that a pattern finds; two different ones are none.
fn one(text: &Text, pattern: &Regex, less: u64) -> Option<(u64, Range<usize>)> {
    let s = &text.s;
    let mut found: Option<(u64, Range<usize>)> = None;
    for m in pattern.captures_iter(s).take(10) {
        let Some(all) = m.get(0) else { continue };
        let Some(n) = m.iter().skip(1).flatten().next().and_then(|n| count(n.as_str())) else { continue };
        let tail = &s[all.end()..];
        if OTHER_UNIT.is_match(tail)
            || of_another(s, cues::sentence_before(s, all.start(), 80))
            || cues::case(text, all.start())
            || all.as_str().contains("ength(")
            || less > 0 && s[..all.start()].ends_with(['不', '能', '可', '得'])
        {
            continue;
        }
        // "150 Chinese characters or 500 letters": it depends on the text.
        if OR_ELSE.is_match(tail) {
            return None;
        }
        let n = n.saturating_sub(less);
        match &found {
            Some((known, _)) if *known != n => return None,
            Some(_) => {}
            None => found = Some((n, all.range())),
        }
    }
    found
}

fn count(text: &str) -> Option<u64> {
    text.replace(',', "").parse().ok()
}
