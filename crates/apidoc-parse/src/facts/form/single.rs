//! Whether one value alone makes a list.

use super::bare::is_kind;
use crate::facts::{
    cues,
    list::{Entry, Form, List},
    pattern::pattern,
    text::is_cjk,
    value::{is_identifier, is_shouted},
};
use regex::Regex;
use std::sync::LazyLock;

/// Words of amounts: one number with a meaning is a special one.
static AMOUNT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)长度|个数|数量|大小|时长|次数|\blength|\bsize\b|\bduration|\bnumber of"));

/// Whether one value alone makes a list: `取值(SIGN)`, `取值有：A：…`, `目前仅支持 A。`.
pub(in crate::facts) fn single(list: &List, s: &str, explicit: bool, before: &str, numeric: bool) -> bool {
    static AT_END: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:取值|可选值|枚举值?|枚举|有效值|支持如下\p{Han}{0,4}|支持值|支持的值|支持取值|valid values?|enumerat\w* values?)(?:范围|列表|有|为|包括|如下|are|is|as follows)*\s*[:,.\s]*$",
        )
    });
    /// The promise is of the field itself, not of "its unit" or "other cases".
    static ITS_OWN: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:^|[,。;:\n) ]|目前|当前|接口|可|参数|仅)(?:取值|可选值|枚举值?|有效值)(?:范围|列表|有|为|包括|如下|只有|仅?支持)*\s*[:\s]*[\x22'`]?$",
        )
    });
    static ONLY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:(?:字段|限制|参数|类型|方式|模式)[,:。]? ?(?:仅|只|目前|当前)支持(?:传入|填写?|配置|设置|输入)?|[,:。] ?(?:目前|当前)支持(?:传入|填写?)?|类型,支持|现在仅支持填?|(?:目前|当前|暂时|暂|现在|现)(?:只|仅|只能|仅能|都?只)(?:可|能)?支持(?:取?值|类型|的?值|设置|传|填)?(?:为|是|:)?|固定(?:取?值)?(?:为|是|:)|\b(?:only|currently) supports?(?: only)?|currently only supports|\bfixed (?:value|to|as)(?: is|:)?)\s*[(:]?\s*$",
        )
    });
    static PROMISE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:可选值|枚举值|有效值|可选项|可选\p{Han}{1,6}|(?:valid|available|optional|possible|supported) values?|^ ?values?|[.;] ?values?)(?:有|为|包括|是|\s*(?:are|is|include)\b)?\s*[:]?\s*$",
        )
    });
    /// "Valid value: 1", "only the value 1".
    static OF_NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:\b(?:valid|available|optional|possible|supported) values?|\benumerat\w+ values?|(?:^|[.;] ?)values?)(?:\s*(?:are|is|include)\b)?\s*:\s*[`\x22'\[]?$",
        )
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
        || [", which ", ", indicating ", ", meaning "].iter().any(|word| rest.starts_with(word))
        || rest == "."
        || rest.starts_with(". ")
        || rest.starts_with(".\n");
    // In a Chinese text a word with a capital is not one of a sentence.
    let word = explicit && before.contains(is_cjk) && entry.value.bytes().all(|b| b.is_ascii_alphanumeric());
    let plain = !number && entry.value.len() > 1 && (entry.quoted || is_identifier(&entry.value) || is_shouted(&entry.value) || word);
    // "16000. Only for some.", then more of them on lines of their own.
    let more = number && s[list.at.end..].split('\n').nth(1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    if more || cues::depends(s, list.at.start) {
        return false;
    }
    match list.form {
        Form::Bare if plain && closed && (ONLY.is_match(before) || PROMISE.is_match(before)) => true,
        Form::Bare if number && numeric && closed && OF_NUMBERS.is_match(before) && !AMOUNT.is_match(&s[..list.at.start]) => true,
        // "Valid value: `HOUR` (by the hour)."
        Form::Bracketed
            if (plain && PROMISE.is_match(before) || number && numeric && OF_NUMBERS.is_match(before))
                && closed
                && !rest.starts_with([';', ','])
                && !rest.trim_start_matches(['.', ' ', '\n']).starts_with(|c: char| c.is_ascii_digit()) =>
        {
            !entry.value.eq_ignore_ascii_case("null")
        }
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
        Form::Marked if number && is_all(s, list, entry) => true,
        // "取值范围：1-实例的上限" is a range, "时长。枚举值：0：没有" a special value.
        Form::Marked if number && (AMOUNT.is_match(&s[..list.at.start]) || !behind(s, list, entry).starts_with([':', '='])) => false,
        Form::Marked if number && bracket && behind(s, list, entry).starts_with(':') => {
            !s[entry.doc.clone()].contains(|c: char| c.is_ascii_digit() || c == ',')
        }
        Form::Marked if list.at.start == 0 && number => !s.contains('\n') && s.len() <= 60,
        Form::Marked => explicit && AT_END.is_match(before),
        // "取值：month（月）"
        Form::Bracketed => plain && explicit && AT_END.is_match(before) && rest.trim_matches(['。', '.', ' ']).is_empty(),
        _ => false,
    }
}

/// "任务类型 0-批量": a label of a kind, one code with a few words, and nothing else.
fn is_all(s: &str, list: &List, entry: &Entry) -> bool {
    let label = s[..list.at.start].trim_end_matches([' ', ':', '\n', '。', ',', '(']);
    let doc = s[entry.doc.clone()].trim();
    let said = (1..=12).contains(&doc.chars().count()) && doc.starts_with(is_cjk) && !doc.contains(|c: char| c.is_ascii_digit());
    let ends = s[entry.doc.end..].trim_matches([' ', ')', '。', ';', '.']).is_empty();
    is_kind(label) && label.chars().count() <= 12 && said && ends && !doc.contains(['不', '无', '否'])
}

/// Returns the text after the value of a list of one that begins with it; empty if it begins with a mark or another spelling.
fn behind<'s>(s: &'s str, list: &List, entry: &Entry) -> &'s str {
    s[list.at.start..].strip_prefix(entry.value.as_str()).unwrap_or_default().trim_start()
}
