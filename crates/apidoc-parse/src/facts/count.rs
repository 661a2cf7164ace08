//! The most items of a list.

mod english;

use super::{
    Subject, cues,
    number::NUMBER,
    pattern::pattern,
    text::{Text, is_cjk},
};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

static MOST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:最多|最大|最高|最长|至多|上限|不(?:能|可|得|可以|允许)?(?:超过|多于|大于)|小于等于|<=|≤|限制|(?:^|[^权期时年极有无受界])限)(?:数量?|个数|长度|值|条数|支持|可以?|允许|能|同时|一次|单次|批量|传入?|输入|填写?|指定|设置|配置|选择?|一次性|查询|处理|操作|删除|创建|添加|绑定|包含|请求|引用|输出|同步|授权|提交|定义|传递|接受|展示|仅|前|不超过|=|为|是|:|有|在|返回|提供|上传|群发|发送|导入|关联|到|不超过|取|可选|数组)*\s*({NUMBER})|(?:数组|列表|数量|个数)(?:长度)?(?:范围|限制|取值)?(?:为|是|在|:)? ?[\[(]?\d+ ?[-~,到至] ?({NUMBER})|最[大多]\p{{Han}}{{1,6}}?(?:数量?|个数)(?:为|是|:)?\s*({NUMBER})|({NUMBER})\s*个?(?:以内|之内)|只能(?:给|传入?|填写?|指定|选择?|有|是|包含|设置|配置)?\s*({NUMBER})\s*个|(?:支持|传入?|输入|每次|单次|一次|可填|可选|设置|配置)\s*\d+\s*(?:-|~|到|至)\s*({NUMBER})\s*个|(?:up to|maximum (?:of|is|are|:)?|max(?:imum)? (?:array )?(?:number|length|size|quantity|count)[^.,;\n]{{0,60}}?(?:is|being|:|of|are)|max(?:imum)? value being|maximum per request(?: is|:)|upper limit on [^.,;\n]{{0,60}}? is|at most|no more than|not exceed|cannot exceed|not be (?:more|greater) than|(?:upper )?limit(?: of| is|:| to)+|limited to|not greater than|maximum)\s*({NUMBER})"
    ))
});
/// How many: "0~20 个", "元素范围[1,20]", "长度限制: 0~10".
static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:数组|列表|元素)(?:的?(?:元素|长度|个数|数量|大小|范围|限制|取值)){1,3}(?:为|是|在|:)?\s*[\[(]?\s*\d+\s*(?:-|~|,|到|至)\s*(\d+)|(?:^|[,。;(\n] ?)(?:长度|个数|数量)(?:范围|限制|取值)?(?:为|是|在|:)?\s*[\[(]?\s*\d+\s*(?:-|~|,|到|至)\s*(\d+)|(?:^|[,。;:(\n] ?)\d+\s*(?:-|~|到|至)\s*(\d+) ?个(?:[,。;)\n]|$)",
    )
});
/// "up to 10 values in each filter".
static IN_EACH: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^[^.;,\n]{0,40}?\b(?:in|per|for|of) (?:each|every) `?(\w+)"));
/// What items are counted in.
static THINGS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(?:个(?:[^字月小]|$)|人|条|台|项|组|块|只|份|对|名|根|家|枚|路|层|(?:\w+ )?(?:items|entries|elements|records|ids|instances|resources|tags|names|values|keys|rules|objects|ips|domains)\b)",
    )
});
/// Small numbers in words.
static IN_WORDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:最多|上限为?|不超过|至多)(?:支持|允许|传入?|可以?|指定|填写?|选择?|设置|配置|上传|创建|添加|绑定|输入|包含)*([一两二三四五六七八九十])(?:个|条|台|项|张|组|块|只|份|段)",
    )
});
static IN_ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:up to|at most|no more than|(?:a )?maximum of)\s+(one|two|three|four|five|six|seven|eight|nine|ten)(?: [a-z\-]+){0,2}(?:[.,;()\n]|$| \(| (?:can|are|may|in|at|is|and a)\b)",
    )
});
/// Units of other things than items.
static OTHER_UNIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(?:万|亿|w\b|[~-]\s*\d|的字|个?(?:字符|字节|汉字|中文|英文|字)|位|天|小时|分钟|秒|毫秒|个?月|年|M\b|MB|KB|K\b|GB|G\b|px|像素|次|%|倍|级|层|characters?|bytes?|letters|chars|days?|hours?|minutes?|seconds?|months?|years?|times|levels?|pixels|[:/.]\d)",
    )
});
/// The limit is one of something inside an item, or of another thing.
static OF_ANOTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bN\b[^.;\n]*$|(?:每个|单个|每一个|每条|每项|\w+\.values?`?\s*(?:的)?|每组|元素的?字符串|\b(?:each|per) (?:item|tag|key|value|filter|rule|element|name|string|one|domain|instance|group|entry|record|id)s?\b|\bevery\b)[^,。;\n]{0,40}$",
    )
});

/// The most items, for a list.
pub(super) fn read(text: &Text, subject: Subject<'_>) -> Option<(u64, Range<usize>)> {
    if !subject.ty.is_array() {
        return None;
    }
    let s = &text.s;
    let mut found: Option<(u64, Range<usize>)> = None;
    let mut counted = false;
    if let Some(m) = IN_WORDS.captures(s)
        && !of_another(cues::sentence_before(s, m.get(0).map_or(0, |m| m.start()), 120))
        && !s.contains("二者")
        && let Some(n) = "零一二三四五六七八九十".chars().position(|c| m[1].starts_with(c)).or_else(|| m[1].starts_with('两').then_some(2))
    {
        found = Some((n as u64, m.get(0).map_or(0..0, |m| m.range())));
    }
    for m in SPAN.captures_iter(s).take(5) {
        let (Some(all), Some(digits)) = (m.get(0), (1..=3).find_map(|i| m.get(i))) else { continue };
        let tail = &s[digits.end()..];
        if OTHER_UNIT.is_match(tail) || of_another(cues::sentence_before(s, all.start(), 120)) || cues::depends(s, all.start()) {
            continue;
        }
        if let Ok(n) = digits.as_str().parse::<u64>() {
            return Some((n, all.range()));
        }
    }
    if let Some(m) = IN_ENGLISH.captures(s)
        && !of_another(cues::sentence_before(s, m.get(0).map_or(0, |m| m.start()), 120))
        && let Some(n) = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
            .iter()
            .position(|word| m[1].eq_ignore_ascii_case(word))
    {
        found = Some((n as u64 + 1, m.get(0).map_or(0..0, |m| m.range())));
    }
    for m in MOST.captures_iter(s).take(20) {
        let Some(all) = m.get(0) else { continue };
        let Some(digits) = (1..=7).find_map(|i| m.get(i)) else { continue };
        let before = cues::sentence_before(s, all.start(), 120);
        let tail = &s[all.end()..];
        if OTHER_UNIT.is_match(tail)
            || IN_EACH
                .captures(tail)
                .is_some_and(|m| !matches!(m[1].to_ascii_lowercase().as_str(), "request" | "query" | "call" | "batch" | "time"))
            || of_another(before)
            || cues::depends(s, all.start())
            || tail.starts_with(|c: char| c.is_ascii_alphanumeric())
            || is_ordinal(tail)
        {
            continue;
        }
        let Some(n) = digits.as_str().replace(',', "").parse::<u64>().ok().filter(|n| *n > 0) else { continue };
        // What counts things is surer than a bare number: "at most 100 of them, each no longer than 63".
        let things = THINGS.is_match(tail);
        match &found {
            Some((known, _)) if *known != n && things == counted => return None,
            Some(_) if counted || !things => {}
            _ => {
                counted = things;
                found = Some((n, all.range()));
            }
        }
    }
    if found.is_none() && text.spaced { english::read(text) } else { found }
}

/// "限制 1.不能为空": the number orders what follows.
fn is_ordinal(tail: &str) -> bool {
    tail.strip_prefix(['.', '、']).is_some_and(|rest| rest.starts_with(is_cjk))
}

fn of_another(before: &str) -> bool {
    OF_ANOTHER.is_match(before)
}
