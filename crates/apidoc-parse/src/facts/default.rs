//! What the service takes where nothing is given: `默认为20`, `Default value: 20`, `20 by default`, a mark on one of the
//! listed values, or the meaning of one of them.
//!
//! A default that depends on something, is computed, or is no value on the wire (now, all, empty) is none.

use super::{
    Subject, cues,
    number::NUMBER,
    pattern::pattern,
    text::{Text, is_cjk},
    truth,
    value::{self, Token},
    values::Values,
};
use apidoc_ir::{EnumValue, Scalar, Type};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// A default and where it is said.
pub(super) type Found = (String, Range<usize>);

static CUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:默认|缺省)(?:不(?:填写?|传)(?:时|则)?为|的?(?:取值|参数值|参数|配置|数值|值|选项|情况下?|状态|类型|时|都)|(?:状态码|大小|时间|时长|排序(?:方式|字段)?|方式|模式|端口|格式|策略|版本|语言|级别|等级|协议|算法|编码|周期|间隔|页码|条数|名称|返回|选择|挂载|展示|查询|强制)(?:为|是|:))?\s*(?:[:=,]|为|是|取|使用|采用|传参|设置成?|设定|设为|填充?|传|按照?|将|等于|成|值|即|用)*\s*|\bdefaults?(?:\s+(?:value|setting|option|parameter value|is used))?s?\s*(?:(?:(?:is|are|to|of|will be|be|was|set|uses?|used|as|value|filled with)\b|=|:)\s*)+|\bdefault\s+(?:number|quantity|size|limit|option|mode|time|duration|interval|period|port|page size|method|format|sort(?:ing)? (?:order|field)|order|threshold|version|language|strategy|policy|status|protocol|timeout|frame interval)\s*(?:(?:is|are|to)\b|=|:)\s*|\bdefault values?\s+|\bdefault\s+(?:is|to)\s+"#,
    )
});
/// Before the meaning of a value only: "default off".
static SHORT_CUE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)[,;(.] ?default (?:is )?"));
static BY_DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:\b(?:is|are|be|to|uses?|as|using|starts? from)\s+|=|:|,|\(|^|\.\s)\s*(?:set to\s+)?(?:["'`]([^"'`\n]{1,60})["'`]|(-?[\w.\-]+))(?:\s?(?:[KMGT]i?B?|Mbps|ms|px|%))?(?:\s+(?:will be used|is used|seconds?|minutes?|hours?|days?|entries|items|is returned|will be returned|is (?:taken|selected|applied)))?\s*,?\s*\(?by default"#,
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
/// "Disabled by default", "descending order is used by default": the meaning of a value.
static LABEL_BY_DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:^|[.,;:\n(] ?|\b(?:is|are|in) )(?:the )?([a-z][a-z\-]+)(?: (?:order|mode|type))?(?: (?:is|will be) used)?,? by default",
    )
});
static AMOUNT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("^{NUMBER}")));
static MARKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[(\[]\s*(?:即|系统)?(?:默认|缺省)(?:值|取值|选项|参数|类型)?\s*[)\]]|[,;(]\s*(?:该值)?(?:为|是)?(?:默认|缺省)(?:值|取值|选项)?\s*[)。.;]?$|\(default(?: value| option)?[),]|[,;(]\s*(?:(?:which|this) is )?(?:the )?default(?: value| option| setting)?\s*[).]?$|^\s*[(\[](?:default|默认)",
    )
});
/// The default, if the description gives one value.
pub(super) fn read(text: &Text, subject: Subject<'_>, values: Option<&Values>) -> Option<Found> {
    let scalar = match subject.ty.innermost() {
        Type::Scalar(scalar @ (Scalar::String | Scalar::Integer | Scalar::Float | Scalar::Boolean)) => *scalar,
        _ => return None,
    };
    let s = &text.s;
    if !s.contains("默认") && !s.contains("缺省") && !s.to_ascii_lowercase().contains("default") {
        return None;
    }
    let listed = values.map_or(&[][..], |values| &values.values);
    let mut found: Vec<Found> = Vec::new();
    for cue in CUE.find_iter(s).take(20) {
        if cues::depends(s, cue.start())
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
        if scalar == Scalar::String && assigns(&s[cue.end()..]) {
            return None;
        }
        let said = after(s, cue.end(), scalar, listed)
            .or_else(|| by_label(s, cue.end(), scalar, listed))
            .or_else(|| bracketed(s, cue.end(), scalar, listed));
        if let Some((value, end)) = said {
            found.push((value, cue.start()..end));
        }
    }
    for pattern in [&*BY_DEFAULT, &*IS_DEFAULT, &*BARE_DEFAULT] {
        for m in pattern.captures_iter(s).take(20) {
            let (Some(all), Some(word)) = (m.get(0), m.get(1).or(m.get(2))) else { continue };
            let quoted = m.get(1).is_some();
            // "The maximum is 100 by default" tells of a bound.
            let bound = MOST.is_match(cues::sentence_before(s, all.start(), 120));
            if cues::depends(s, all.start()) || bound {
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
    for m in SHOWN.captures_iter(s).take(5) {
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
    found.dedup_by(|a, b| a.0 == b.0);
    if found.is_empty() {
        found.extend(marked(values));
    }
    if found.is_empty() && scalar == Scalar::Boolean {
        found.extend(truth::read(text));
    }
    let first = found.first()?;
    found.iter().all(|other| other.0 == first.0).then(|| first.clone())
}

/// "32 * 2": only the first of several numbers.
fn is_computed(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.strip_prefix(['*', '×']).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_alphanumeric()))
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
        && text.lines.iter().any(|line| line.start == at)
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

/// The value right after the cue.
fn after(s: &str, at: usize, scalar: Scalar, listed: &[EnumValue]) -> Option<(String, usize)> {
    let breaks = s[..at].trim_end_matches([' ', '\n']).ends_with(':') || s[at..].starts_with('`');
    if s[..at].ends_with('\n') && !breaks {
        return None;
    }
    let lead = s[at..].len() - s[at..].trim_start_matches(|c| matches!(c, ' ' | '(' | '[') || (c == '\n' && breaks)).len();
    let at = at + lead;
    // "默认为[1,100]" is a range.
    static WITHIN: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{NUMBER} ?[,~-] ?{NUMBER} ?[\])]")));
    if lead > 0 && WITHIN.is_match(&s[at..]) {
        return None;
    }
    if matches!(scalar, Scalar::Integer | Scalar::Float) {
        return number(s, at, scalar);
    }
    let mut token = path(s, at).or_else(|| sign(s, at).filter(|_| scalar == Scalar::String)).or_else(|| value::scan(s, at, false))?;
    if !token.quoted && s[token.end..].starts_with('%') {
        token.value.push('%');
        token.end += 1;
    }
    // "00:30", "16:9": the whole of a time or a shape.
    while !token.quoted && s[token.end..].starts_with(':') && s[token.end + 1..].starts_with(|c: char| c.is_ascii_digit()) {
        let part = s[token.end + 1..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'+').count();
        token.end += 1 + part;
        token.value = s[at..token.end].to_string();
    }
    // "The default value of A is B": B is it. "32 * 2": computed.
    let named = s[..at].trim_end().ends_with(" of") && s[token.end..].starts_with(" is ");
    if named || is_computed(&s[token.end..]) {
        return None;
    }
    let rest = &s[token.end..];
    let next = rest.trim_start_matches(' ').chars().next().unwrap_or('。');
    let in_list = listed.iter().any(|entry| entry.value == token.value);
    // A word that goes on is part of a phrase, except where it is one of the values.
    let phrase = !token.quoted
        && !in_list
        && ((is_cjk(next) && !ends_value(rest.trim_start_matches(' '))) || (next.is_ascii_alphanumeric() && !in_use(rest)));
    let listing = !token.quoted
        && (matches!(next, '/' | '~') || rest.trim_start().starts_with('或') || rest.trim_start().starts_with("or "))
        || (next == '、' && scalar == Scalar::String);
    if phrase || listing {
        return None;
    }
    fits(&token, scalar, listed, false).map(|value| (value, token.end))
}

/// `/v1/models`: a path.
fn path(s: &str, at: usize) -> Option<Token> {
    let rest = s[at..].strip_prefix('/')?;
    let len = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'.')).count();
    let len = rest[..len].trim_end_matches(['.', '-']).len();
    (len > 1).then(|| Token { value: s[at..at + 1 + len].to_string(), quoted: true, end: at + 1 + len })
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

/// One sign and no more: "默认为 @。"
fn sign(s: &str, at: usize) -> Option<Token> {
    let sign = s[at..].chars().next().filter(|c| matches!(c, '@' | '*' | '/' | '_' | '#' | '&' | '|'))?;
    let rest = s[at + 1..].trim_start_matches(' ');
    (rest.is_empty() || rest.starts_with(['。', ',', ';', '\n', '('])).then(|| Token { value: sign.to_string(), quoted: true, end: at + 1 })
}

/// "默认不锁定（false）": the value stands in brackets behind its meaning.
fn bracketed(s: &str, at: usize, scalar: Scalar, listed: &[EnumValue]) -> Option<(String, usize)> {
    let open = s[at..].find('(').filter(|n| *n > 0 && s[at..at + n].chars().count() <= 12)?;
    if !s[at..at + open].chars().all(|c| is_cjk(c) || c == ' ') {
        return None;
    }
    let token = value::scan(s, at + open + 1, matches!(scalar, Scalar::Integer | Scalar::Float))?;
    let known = scalar == Scalar::Boolean || listed.iter().any(|entry| entry.value == token.value);
    let closed = s[token.end..].trim_start_matches(' ').starts_with(')');
    if known && closed { fits(&token, scalar, listed, false).map(|value| (value, token.end)) } else { None }
}

fn ends_value(rest: &str) -> bool {
    ["类型", "模式", "方式", "表示", "即", "也", "还", "不", "代表", "级别", "格式", "时"].iter().any(|word| rest.starts_with(word))
}

fn in_use(rest: &str) -> bool {
    let rest = rest.trim_start().to_ascii_lowercase();
    ["is ", "will ", "if ", "when ", "for ", "means", "indicat", "which ", "and "].iter().any(|word| rest.starts_with(word))
}

fn number(s: &str, at: usize, scalar: Scalar) -> Option<(String, usize)> {
    let quote = s[at..].starts_with(['"', '\'', '`']);
    let from = at + usize::from(quote);
    let m = AMOUNT.find(&s[from..])?;
    let end = from + m.end();
    let rest = s[end..].trim_start_matches(['"', '\'', '`']);
    let next = rest.trim_start().chars().next().unwrap_or(' ');
    let relative = [
        "天前",
        "天后",
        "天内",
        "小时前",
        "小时后",
        "分钟前",
        "个月前",
        "年前",
        "月前",
        "点",
        "day ago",
        "days ago",
        " days ago",
        " hours ago",
    ]
    .iter()
    .any(|word| rest.starts_with(word))
        || rest.strip_prefix(':').is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    let range = matches!(next, '~' | '/') || (next == '-' && rest.trim_start()[1..].trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let inside = rest.starts_with(|c: char| c == '_' || c == '.' && rest[1..].starts_with(|c: char| c.is_ascii_alphanumeric()));
    if relative || range || inside || is_computed(rest) || super::range::another_unit(s, rest) {
        return None;
    }
    let value = super::number::parse(m.as_str(), scalar == Scalar::Integer)?;
    Some((value_text(m.as_str(), &value), end))
}

/// The number as the text writes it, without thousands marks.
fn value_text(text: &str, parsed: &serde_json::Number) -> String {
    let plain = text.replace(',', "");
    if plain.contains('.') { plain } else { parsed.to_string() }
}

/// The value on the wire, if the word can be one.
fn fits(token: &Token, scalar: Scalar, listed: &[EnumValue], bare: bool) -> Option<String> {
    static NONE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:null|nil|none|empty|the|a|an|all|current|not|no|yes|off|on|it|is|this|that|to|be|in|if|when|used|value|values|false|true|blank|unlimited|now|today|disabled|enabled|any|set|which|and|or|by|of|for|from|as|with|use|uses|will|ascending|descending|system|automatically|activated|selected|returned)$",
        )
    });
    let value = token.value.as_str();
    match scalar {
        Scalar::Integer => value.parse::<i64>().ok().map(|n| n.to_string()),
        Scalar::Float => value.parse::<f64>().ok().map(|_| value.to_string()),
        Scalar::Boolean => match value.to_ascii_lowercase().as_str() {
            "true" | "yes" => Some("true".into()),
            "false" | "no" => Some("false".into()),
            _ => None,
        },
        _ if listed.iter().any(|entry| entry.value == value) => Some(value.into()),
        _ if token.quoted => (!matches!(value.to_ascii_lowercase().as_str(), "null" | "空")).then(|| value.into()),
        _ if NONE.is_match(value) && !(value::is_shouted(value) && value != "NULL") && value != "None" => {
            listed.iter().find(|entry| entry.value.eq_ignore_ascii_case(value)).map(|entry| entry.value.clone())
        }
        _ if !listed.is_empty() && listed.iter().any(|entry| entry.value.eq_ignore_ascii_case(value)) => {
            listed.iter().find(|entry| entry.value.eq_ignore_ascii_case(value)).map(|entry| entry.value.clone())
        }
        _ if bare
            && ((!value::is_identifier(value) && !value::is_shouted(value))
                || ["ed", "ing", "ly"].iter().any(|end| value.ends_with(end))) =>
        {
            None
        }
        _ if value.contains("://") => None,
        _ => Some(value.into()),
    }
}

/// The value whose meaning is given as the default.
fn by_label(s: &str, at: usize, scalar: Scalar, listed: &[EnumValue]) -> Option<(String, usize)> {
    let rest = &s[at..];
    let end = rest.find([',', '。', ';', ')', '\n', ']', '(', '、']).unwrap_or(rest.len());
    let end = rest[..end].find(". ").unwrap_or(end);
    let label = rest[..end].trim_matches([' ', '.', '"', '`', '\'', ':']);
    if label.is_empty() || label.chars().count() > 40 {
        return None;
    }
    let found = |value: &str| Some((value.to_string(), at + end));
    if scalar == Scalar::Boolean {
        let question = s.find("是否").map(|at| &s[at + "是否".len()..]);
        let asks = question.is_some();
        return match label {
            "是" | "真" => found("true"),
            "否" | "假" | "不" => found("false"),
            "开启" | "打开" | "启用" if asks => found("true"),
            "关闭" | "不开启" | "不启用" | "禁用" if asks => found("false"),
            _ if asks => {
                let thing: String =
                    question.unwrap_or_default().chars().take_while(|c| !matches!(c, ',' | '。' | ';' | ':' | '\n' | '(' | ' ')).collect();
                if thing.is_empty() {
                    None
                } else if label == thing {
                    found("true")
                } else if label.strip_prefix('不').is_some_and(|l| l == thing || thing.starts_with(l) && !l.is_empty()) {
                    found("false")
                } else {
                    None
                }
            }
            _ => None,
        };
    }
    let same = |entry: &&EnumValue| {
        let doc = entry.doc.split(['(', ',', '。', ';']).next().unwrap_or("").trim();
        !doc.is_empty()
            && (doc.eq_ignore_ascii_case(label)
                || label.strip_suffix("状态").is_some_and(|l| l == doc)
                || entry.doc.eq_ignore_ascii_case(label))
    };
    let mut hits = listed.iter().filter(same);
    if let Some(hit) = hits.next() {
        return if hits.next().is_none() { found(&hit.value) } else { None };
    }
    let mut hits = listed.iter().filter(|entry| {
        let doc = entry.doc.as_str();
        let len = label.chars().count();
        len >= 2 && (doc.starts_with(label) || doc.ends_with(label) || (doc.chars().count() >= 2 && label.starts_with(doc)))
    });
    if let Some(hit) = hits.next() {
        return if hits.next().is_none() { found(&hit.value) } else { None };
    }
    // "是否查询缓存，1：是；0：否，默认为查询缓存"
    let (yes, no) = (listed.iter().find(|entry| entry.doc == "是"), listed.iter().find(|entry| entry.doc == "否"));
    if let (Some(yes), Some(no)) = (yes, no) {
        let thing = s.split_once("是否").map(|(_, rest)| rest)?;
        if thing.starts_with(label) {
            return found(&yes.value);
        }
        if label.strip_prefix('不').is_some_and(|l| !l.is_empty() && thing.chars().take(16).collect::<String>().contains(l)) {
            return found(&no.value);
        }
    }
    None
}

/// The one listed value whose meaning is marked as the default.
fn marked(values: Option<&Values>) -> Option<Found> {
    let values = values?;
    let mut hits = values.values.iter().filter(|entry| MARKED.is_match(&entry.doc));
    let hit = hits.next()?;
    if hits.next().is_some() {
        return None;
    }
    Some((hit.value.clone(), values.at.clone()))
}
