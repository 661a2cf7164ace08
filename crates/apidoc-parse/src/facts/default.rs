//! What the service takes where nothing is given: `默认为20`, `Default value: 20`, `20 by default`, a mark on one of the
//! listed values, or the meaning of one of them.
//!
//! A default that depends on something, is computed, or is no value on the wire (now, all, empty) is none.

mod after;
mod english;
mod label;
mod units;

use super::{Subject, cues, pattern::pattern, text::Text, truth, value::Token, values::Values};
use after::{after, bracketed, fits};
use apidoc_ir::{EnumValue, Scalar, Type};
pub(super) use label::is_on;
use label::{by_label, by_state, marked};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// A default and where it is said.
pub(super) type Found = (String, Range<usize>);

static CUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:默认|缺省)(?:不(?:填写?|传)(?:时|则)?为|(?:状态码|大小|时间|时长|排序(?:方式|字段)?|方式|模式|端口|格式|策略|版本|语言|级别|等级|协议|算法|编码|周期|间隔|页码|条数|名称|返回|选择|挂载|展示|查询|强制|偏移量?|有效期|时限|个数|数量|权重)(?:为|是|:)|的?(?:取值|参数值|参数|配置|数值|值|选项|情况下?|状态|类型|时|都)|(?:创建|保留|返回|展示|显示|查询|拉取|获取|生成))?\s*(?:[:=,]|为|是|取|使用|采用|传参|设置成?|设定|设为|填充?|传|按照?|将|等于|成|值|即|用)*\s*|\bdefaults?(?:\s+(?:value|setting|option|parameter value|is used))?s?\s*(?:(?:(?:is|are|to|of|will be|be|was|set|uses?|used|as|value|filled with)\b|=|:)\s*)+|\bdefault\s+(?:number|quantity|size|limit|option|mode|time|duration|interval|period|port|page size|method|format|sort(?:ing)? (?:order|field)|order|threshold|version|language|strategy|policy|status|protocol|timeout|frame interval)\s*(?:(?:is|are|to)\b|=|:)\s*|\bdefault values?\s+|\bdefault\s+(?:is|to)\s+"#,
    )
});
/// Before the meaning of a value only: "default off".
static SHORT_CUE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)[,;(.] ?default (?:is )?"));
static BY_DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:\b(?:is|are|be|to|uses?|as|using|starts? from)\s+|[=:,;|(\n]|^|\.\s)\s*(?:set to\s+)?(?:["'`]([^"'`\n]{1,60})["'`]|(-?[\w.\-]+))(?:\s?(?:[KMGT]i?B?|Mbps|ms|px|%))?(?:\s+(?:will be used|is used|seconds?|minutes?|hours?|days?|entries|items|is returned|will be returned|is (?:taken|selected|applied)))?\s*,?\s*\(?by default"#,
    )
});
static IS_DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:["'`]([^"'`\n]{1,60})["'`]|([\w.\-]+))\s*(?:(?:为|是|作为|\bis (?:the|used as the|used as))\s*(?:默认|default)(?:值|取值|选项|\s+value|\s+option)?\s*(?:[,。;.)\n]|$)|默认(?:值)?\))"#,
    )
});
/// "default 0." with nothing between.
static BARE_DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:^|[,.;:(\n] ?|[a-z] )default\s+\(?(?:["'`]([^"'`\n]{1,60})["'`]|(-?\d+(?:\.\d+)?|true|false|[A-Z]+_[A-Z_]+))(?:[,;)\n]|\.(?:\s|$)|\s(?:means|indicates|is|for)|$)"#,
    )
});
static LISTED_DEFAULT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:^|[.;,\n] ?)default ([A-Za-z][\w\-]*(?:\.[\w\-]+)*)(?:[.,;\n]|$)"));
static MOST: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:maximum|at most|up to|upper limit)\b[^,;.\n]*$"));
/// "默认筛选X": counts where X is one of the values.
static SHOWN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"默认(?:筛选|查询|返回|选择|下载|部署|展示|使用|按照?|采用|选取?|拉取|获取|创建|支持|过滤)(?:的?(?:为|是))?\s*["'`]?([A-Za-z][\w\-.]*)"#,
    )
});
/// "省略或空串按 X", "不传视为X": counts where X is one of the values.
static OMITTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?:省略|不传|不填|为空|空串|未传|未填)[^,。;\n]{0,8}?(?:按照?|视为|等同于) ?["'`]?([A-Za-z][\w\-.]*|\d+)"#)
});
/// "Disabled by default", "descending order is used by default": the meaning of a value.
static LABEL_BY_DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:^|[.,;:\n(] ?|\b(?:is|are|in) )(?:the )?([a-z][a-z\-]+)(?: (?:order|mode|type))?(?: (?:is|will be) used)?,? by default",
    )
});
/// The default, if the description gives one value.
pub(super) fn read(text: &Text, subject: Subject<'_>, values: Option<&Values>) -> Option<Found> {
    let scalar = match subject.ty.innermost() {
        Type::Scalar(scalar @ (Scalar::String | Scalar::Integer | Scalar::Float | Scalar::Boolean)) => *scalar,
        _ => return None,
    };
    let s = &text.s;
    if !["默认", "缺省", "省略", "不传", "不填", "为空", "空串"].iter().any(|word| s.contains(word))
        && !s.to_ascii_lowercase().contains("default")
    {
        return None;
    }
    let listed = values.map_or(&[][..], |values| &values.values);
    let mut found: Vec<Found> = Vec::new();
    let mut by_verb: Vec<Found> = Vec::new();
    for cue in CUE.find_iter(s).take(20) {
        if cues::depends(s, cue.start())
            || in_document(s, cue.start())
            || in_word(s, cue.start(), cue.as_str())
            || of_another(s, cue.start(), subject)
            || is_a_value(text, cue.start(), cue.as_str(), listed)
        {
            continue;
        }
        // "0默认 1定期": the value before is the one.
        if cue.as_str().trim_end() == "默认"
            && let Some(entry) = listed.iter().find(|entry| stands_before(s, cue.start(), &entry.value))
            && s[cue.end()..].starts_with(|c: char| c.is_ascii_digit())
        {
            found.push((entry.value.clone(), cue.range()));
            continue;
        }
        // "默认保留7天": counts where a number follows.
        let verb = ["创建", "保留", "返回", "展示", "显示", "查询", "拉取", "获取", "生成"]
            .iter()
            .any(|verb| cue.as_str().trim_end().ends_with(verb));
        if verb && (scalar == Scalar::String || !s[cue.end()..].starts_with(|c: char| c.is_ascii_digit())) {
            continue;
        }
        if scalar == Scalar::String && assigns(&s[cue.end()..]) {
            return None;
        }
        let said = after(s, cue.end(), scalar, listed)
            .or_else(|| by_label(s, cue.end(), scalar, listed))
            .or_else(|| bracketed(s, cue.end(), scalar, listed));
        if let Some((value, end)) = said {
            if verb { &mut by_verb } else { &mut found }.push((value, cue.start()..end));
        }
    }
    for pattern in [&*BY_DEFAULT, &*IS_DEFAULT, &*BARE_DEFAULT] {
        for m in pattern.captures_iter(s).take(20) {
            let (Some(all), Some(word)) = (m.get(0), m.get(1).or(m.get(2))) else { continue };
            let quoted = m.get(1).is_some();
            // "The maximum is 100 by default" tells of a bound.
            let bound = MOST.is_match(cues::sentence_before(s, all.start(), 120));
            // "3,600 by default" is one number.
            let within = all.as_str().starts_with(',') && s[..all.start()].ends_with(|c: char| c.is_ascii_digit());
            let of_some = s[all.end()..].starts_with(" for ");
            if cues::depends(s, all.start()) || bound || within || of_some {
                continue;
            }
            let token = Token { value: word.as_str().into(), quoted, end: word.end() };
            // "It is 1. By default …"
            if !quoted && word.as_str().ends_with('.') {
                continue;
            }
            let verb = !quoted && word.as_str().bytes().all(|b| b.is_ascii_lowercase()) && is_done(&s[..word.start()]);
            if verb && !listed.iter().any(|entry| entry.value == word.as_str()) {
                continue;
            }
            if let Some(value) = fits(&token, scalar, listed, true) {
                found.push((value, all.range()));
            }
        }
    }
    for m in SHOWN.captures_iter(s).take(5).chain(OMITTED.captures_iter(s).take(5)) {
        let (Some(all), Some(word)) = (m.get(0), m.get(1)) else { continue };
        if cues::depends(s, all.start()) {
            continue;
        }
        if listed.iter().any(|entry| entry.value == word.as_str()) {
            found.push((word.as_str().into(), all.range()));
        }
    }
    for m in LABEL_BY_DEFAULT.captures_iter(s).take(5) {
        let Some(label) = m.get(1).filter(|label| !cues::depends(s, label.start())) else { continue };
        // "3 (closed by default)" is what 3 means.
        if listed
            .iter()
            .any(|entry| entry.doc.to_ascii_lowercase().contains(&format!("{} by default", label.as_str().to_ascii_lowercase())))
        {
            continue;
        }
        let same = |entry: &&EnumValue| {
            let doc = entry.doc.trim_end_matches(['.', ' ']).to_ascii_lowercase();
            let label = label.as_str().to_ascii_lowercase();
            doc.len() > 2 && (doc == label || format!("{doc}d") == label || format!("{doc}ed") == label)
        };
        let mut hits = listed.iter().filter(same);
        if let (Some(hit), None) = (hits.next(), hits.next()) {
            found.push((hit.value.clone(), m.get(0).map_or(0..0, |m| m.range())));
        }
    }
    // "Default RED.": a listed value and nothing else.
    for m in LISTED_DEFAULT.captures_iter(s).take(5) {
        if let (Some(all), Some(word)) = (m.get(0), m.get(1))
            && listed.iter().any(|entry| entry.value == word.as_str())
            && !cues::depends(s, all.start())
        {
            found.push((word.as_str().into(), all.range()));
        }
    }
    for cue in SHORT_CUE.find_iter(s).take(5) {
        let goes_on = ["value", "is ", "to "].iter().any(|word| s[cue.end()..].starts_with(word));
        if let Some((value, end)) = by_label(s, cue.end(), scalar, listed)
            && !goes_on
            && !cues::depends(s, cue.start())
        {
            found.push((value, cue.start()..end));
        }
    }
    if text.spaced {
        found.extend(english::read(text, subject.ty.is_array(), scalar, values));
    }
    // "默认为0；…默认返回10条": what is done is said of something else where a value is given.
    if found.is_empty() {
        found.append(&mut by_verb);
    }
    found.dedup_by(|a, b| a.0 == b.0);
    if found.is_empty() {
        found.extend(marked(s, values));
    }
    if found.is_empty() {
        found.extend(by_state(s, listed));
    }
    if found.is_empty() && scalar == Scalar::Boolean {
        found.extend(truth::read(text));
    }
    // What is no value of the closed list is said of something else; the list may mark one of its own.
    if let Some(values) = values.filter(|values| !values.open && !values.values.is_empty() && scalar == Scalar::String)
        && found.iter().all(|(value, _)| !values.values.iter().any(|entry| entry.value == *value))
        && let Some(own) = marked(s, Some(values))
    {
        return Some(own);
    }
    let first = found.first()?;
    found.iter().all(|other| other.0 == first.0).then(|| first.clone())
}

/// Whether a place lies in a JSON document that the text shows: a default there is one of its keys.
fn in_document(s: &str, at: usize) -> bool {
    let depth = s[..at].bytes().fold(0i32, |depth, b| match b {
        b'{' => depth + 1,
        b'}' => (depth - 1).max(0),
        _ => depth,
    });
    depth > 0 && s[..at].contains("\":")
}

/// "It will be rerun by default": what is done, and no value.
fn is_done(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with(" be") || before.ends_with(" are")
}

/// "x默认为0", "Shape默认为1": a variable, or another parameter of the table.
fn of_another(s: &str, at: usize, subject: Subject<'_>) -> bool {
    let before = s[..at].trim_end_matches([' ', '`', '的']);
    let name = before.len() - before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').len();
    let name = &before[before.len() - name..];
    (name.len() == 1 && name != "a" && name.starts_with(|c: char| c.is_ascii_lowercase()))
        || (name != subject.name && subject.siblings.contains(&name))
}

/// "Default: all of them": a listed value that happens to be called so.
fn is_a_value(text: &Text, at: usize, cue: &str, listed: &[EnumValue]) -> bool {
    cue.is_ascii()
        && (text.lines.iter().any(|line| line.start == at) || cue.starts_with("DEFAULT"))
        && listed.iter().any(|entry| entry.value.eq_ignore_ascii_case("default"))
}

/// "非默认", "是否默认", "by default", "the default VPC" are no cues.
fn in_word(s: &str, at: usize, cue: &str) -> bool {
    let before = &s[..at];
    before.ends_with('非')
        || before.ends_with("是否")
        || before.ends_with("是否为")
        || before.ends_with("恢复")
        || before.ends_with(['-', '_'])
        || (matches!(cue.trim_end(), "默认" | "缺省") && before.ends_with(['用', '为', '是', '的', '和', '与']))
        || before.to_ascii_lowercase().ends_with("by ")
}

/// Whether a value stands right before a place, and no word that it ends.
fn stands_before(s: &str, at: usize, value: &str) -> bool {
    s[..at].strip_suffix(value).is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.'))
}

/// "默认Shade=dark": what follows gives a value to something else.
fn assigns(rest: &str) -> bool {
    let word = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.')).count();
    word > 0 && rest[word..].trim_start_matches(' ').strip_prefix('=').is_some_and(|rest| !rest.starts_with('='))
}
