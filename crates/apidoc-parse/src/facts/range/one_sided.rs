//! A bound on one side: `最大100`, `不小于 1`, `at most 100`.

use super::{Bounds, OTHER_THING, OTHER_UNIT, RANGE_TAIL, another_unit, units};
use crate::facts::{
    cues,
    number::{self, NUMBER},
    pattern::pattern,
    text::Text,
};
use regex::Regex;
use serde_json::Number;
use std::{ops::Range, sync::LazyLock};

static UPPER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:(?P<incl>最大\p{{Han}}{{2,5}}为|最大值?(?:可以?|允许|支持|可?取值?|限制|不能?超过|可设置?|能|数量|可填|上限)*(?:为|是|:|=|到|至|不超过)*|最多(?:可以?|允许|支持|返回|显示|能|查询|展示|获取|拉取|不超过|为|是|可?设置|可?支持)*|上限(?:值)?(?:为|是|:)*|最高(?:可|支持)*(?:为|是)?|不(?:能|可|得|允许)?(?:超过|大于|高于|多于)|小于等于|小于或等于|<=|≤|maximum(?: (?:valid|settable|configurable|allowed))?(?: (?:value|limit|number))?(?: (?:allowed|supported))?(?: of (?:the |this )?[a-z]+)?\s*(?:is|:|=|of|to|are|can be)*|\bmax(?: value)?\s*(?:is|:|=|of)*|up to|(?:maximum )?not exceeding|no (?:more|greater|larger) than|not (?:exceed|(?:be )?(?:greater|more|larger|higher|bigger) than)|cannot exceed|(?:less|smaller|lower) than or equal to|equal to or (?:less|smaller|lower) than|at most|upper limit(?: is|:| of)*|limited to)|(?P<excl>小于|低于|<|less than|below|smaller than))\s*[\x22'`]?({NUMBER})"
    ))
});

static LOWER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"(?i)(?:(?P<incl>最小值?(?:可以?|允许|支持|可?取值?|限制|可设置?|不能?小于|为|是|:|=)*|最少(?:为|是|:|可|支持)*|最低(?:为|是|:)*|下限(?:为|是|:)*|不(?:能|可|得)?(?:小于|低于|少于)|至少(?:为|是)?|大于等于|大于或等于|>=|≥|minimum(?: (?:value|limit))?\s*(?:is|:|=|of)*|\bmin(?: value)?\s*(?:is|:|=|of)*|no (?:less|smaller|lower) than|not (?:be )?(?:less|smaller|lower|fewer) than|at least|(?:greater|larger|more|higher) than or equal to|equal to or (?:greater|larger|more|higher) than)|(?P<excl>大于|高于|>|greater than|larger than|more than|above))\s*[\x22'`]?({NUMBER})"
    ))
});

static OF_ANOTHER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:每个|单个|当|若|如果|则|when|if|each|per|where|for)[^,。;\n]{1,60}$"));

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

/// Words that make a comparison a rule for the value.
static RULE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)取值|值|范围|必须|必需|需|应|要求|限制|可选|支持|只能|整数|\bmust\b|\bshould\b|\bvalues?\b|\brange\b|\binteger\b|\bnumber\b|,\s*$|:\s*$|\(\s*$",
    )
});

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

pub(super) fn one_sided(text: &Text, whole: bool, name: &str) -> Bounds {
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

/// "短边长度，不能超过4096": the length is what the number means.
fn is_a_length(text: &Text, at: usize, whole: bool) -> bool {
    let before = text.s[..at].trim_end_matches([' ', ',']);
    whole && before.ends_with("长度") && !before.contains(['。', '\n']) && !before.contains("字符") && before.len() < at
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
            || OTHER_THING.is_match(before) && !is_a_length(text, all.start(), whole)
            || cues::case(text, all.start())
            || of_parameter(before, name)
            || !as_declared
                && tail.starts_with(|c: char| c.is_ascii_alphanumeric() && !matches!(c, 's' | 'M' | 'G' | 'K' | 'm' | 'h' | 'd' | 'p'))
        {
            continue;
        }
        // "行数会影响高度，高度最大为9000": of what the number bears upon.
        if before.contains("影响") && before.rsplit(',').next().is_some_and(|clause| !clause.trim().is_empty()) {
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
