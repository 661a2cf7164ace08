//! Defaults that are given by what one of the listed values means, or by a mark on it.

use super::Found;
use crate::facts::{cues, pattern::pattern, values::Values};
use apidoc_ir::{EnumValue, Scalar};
use regex::Regex;
use std::sync::LazyLock;

static MARKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[(\[]\s*(?:即|系统)?(?:默认|缺省)(?:值|取值|选项|参数|类型)?\s*[)\]]|[,;(]\s*(?:该值)?(?:为|是)?(?:默认|缺省)(?:值|取值|选项)?\s*[)。.;]?$|\(default(?: value| option)?[),]|[,;(]\s*(?:(?:which|this) is )?(?:the )?default(?: value| option| setting)?\s*[).]?$|^\s*[(\[](?:default|默认)",
    )
});

/// The value whose meaning is given as the default.
pub(super) fn by_label(s: &str, at: usize, scalar: Scalar, listed: &[EnumValue]) -> Option<(String, usize)> {
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
        let asks = question.is_some() || s.contains("开关");
        // "false：不画，默认不画"
        let said = |value: &str| {
            s.match_indices(value).any(|(i, _)| {
                let rest = s[i + value.len()..].trim_start_matches([' ', ':', '-', '=', '`', '"', '\'', '(', ',']);
                let rest = ["表示", "代表", "为", "是"].iter().fold(rest, |rest, verb| rest.strip_prefix(verb).unwrap_or(rest));
                rest.strip_prefix(label).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
            })
        };
        match (said("true"), said("false")) {
            // "true：关闭" is a slip of the pen.
            (true, false) if label == "关闭" || label == "不开启" => return None,
            (true, false) => return found("true"),
            (false, true) if label == "开启" || label == "打开" => return None,
            (false, true) => return found("false"),
            _ => {}
        }
        return match label {
            "是" | "真" => found("true"),
            "否" | "假" | "不" => found("false"),
            "开" | "开启" | "打开" | "启用" if asks => found("true"),
            "关" | "关闭" | "不开启" | "不启用" | "禁用" if asks => found("false"),
            _ if asks => {
                let thing: String =
                    question.unwrap_or_default().chars().take_while(|c| !matches!(c, ',' | '。' | ';' | ':' | '\n' | '(' | ' ')).collect();
                if thing.is_empty() {
                    None
                } else if label == thing || label.chars().count() > 2 && thing.starts_with(label) {
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
    // Of two values, the one that is not said no to: "1:上色 0:留白，默认不上色", "1-整幅，0-非整幅，默认否".
    if let [a, b] = listed {
        let no = |entry: &EnumValue| {
            entry.doc.starts_with(['不', '非', '未', '否', '无']) || entry.doc.starts_with("关闭") || entry.doc.starts_with("禁用")
        };
        let denied = label.strip_prefix('不').filter(|rest| !rest.is_empty());
        if let Some(rest) = denied {
            match (a.doc == rest, b.doc == rest) {
                (true, false) => return found(&b.value),
                (false, true) => return found(&a.value),
                _ => {}
            }
        }
        match (label, no(a), no(b)) {
            ("否" | "不" | "关闭", true, false) | ("是" | "开启" | "打开", false, true) => return found(&a.value),
            ("否" | "不" | "关闭", false, true) | ("是" | "开启" | "打开", true, false) => return found(&b.value),
            _ => {}
        }
    }
    // "是否晾干，1：是；0：否，默认为晾干"
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
pub(super) fn marked(s: &str, values: Option<&Values>) -> Option<Found> {
    let values = values?;
    let mut hits = values.values.iter().zip(&values.docs).filter(|(entry, at)| {
        MARKED.is_match(&entry.doc)
            || BEHIND.is_match(&s[at.end..])
            || SAYS_SO.is_match(&entry.doc)
            || s[..at.start].ends_with('(') && BRACKETED.is_match(&entry.doc)
            || by_default(entry, &values.values)
    });
    let (hit, _) = hits.next()?;
    // "Default (Default)": what it is called.
    let called = ["default", "empty"].iter().any(|word| hit.value.eq_ignore_ascii_case(word));
    if hits.next().is_some() || called {
        return None;
    }
    Some((hit.value.clone(), values.at.clone()))
}

/// "0: black, default value": behind a meaning.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^ ?[,;] ?(?:the )?default value ?(?:[).;\n]|$)"));
/// "0: Default value, black".
static SAYS_SO: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:the )?default (?:value|option|setting) ?(?:$|[,;.(])"));
/// "RED (default, the usual one)".
static BRACKETED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:(?:by )?default(?: value| option| setting)?(?: and \w+)?|默认(?:值|取值|选项)?) ?(?:$|[,;:])"));

/// "0: off by default; 1: on": where no other value means the same.
fn by_default(entry: &EnumValue, all: &[EnumValue]) -> bool {
    let doc = entry.doc.to_ascii_lowercase();
    let Some(label) = doc.strip_suffix(" by default").map(|label| label.trim_end_matches([' ', ','])) else { return false };
    label.split(' ').count() <= 2
        && !["not ", "is ", "are "].iter().any(|word| label.starts_with(word))
        && !all.iter().any(|other| other.doc.to_ascii_lowercase().starts_with(label) && other.value != entry.value)
}

/// Whether words say that something is on, or that it is off.
pub(in crate::facts) fn is_on(words: &str) -> Option<bool> {
    static ON: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:it |this )?(?:is )?(?:on|yes|true|open(?:ed)?|enabled?|enabling|activated?|turn(?:ed)? on|switch(?:ed)? on)(?:$|[ ,.;(])",
        )
    });
    static OFF: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:it |this )?(?:is )?(?:off|no|not|do not|don't|false|closed?|disabled?|disabling|deactivated?|turn(?:ed)? off|switch(?:ed)? off|unopened)(?:$|[ ,.;(])",
        )
    });
    let words = words.trim();
    if OFF.is_match(words) { Some(false) } else { ON.is_match(words).then_some(true) }
}

/// "0: do not dry; 1: dry. Off by default": one of two values means it.
pub(super) fn by_state(s: &str, listed: &[EnumValue]) -> Option<Found> {
    static STATE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:^|[.,;:\n(] ?|\b(?:is|are) )((?:not )?(?:on|off|yes|no|enabled?|disabled?|opened|closed|activated|turned on|turned off))(?: is used)? ?,? \(?by default|\bdefault(?:s to|ing to|s|:| is|s are| value:| value is)? (?:is )?((?:not )?(?:on|off|yes|no|enabled?|disabled?|opened|closed|activated))(?: by default)? ?(?:$|[,.;)\n(]| if | when )",
        )
    });
    let [first, second] = listed else { return None };
    let (a, b) = (is_on(&first.doc)?, is_on(&second.doc)?);
    if a == b {
        return None;
    }
    let found = STATE.captures_iter(s).take(5).find_map(|m| {
        let (all, words) = (m.get(0)?, m.get(1).or(m.get(2))?);
        let inside = listed.iter().any(|entry| entry.doc.to_ascii_lowercase().contains("default"));
        let on = is_on(words.as_str()).filter(|_| !inside && !cues::depends(s, all.start()))?;
        Some((on, all.range()))
    })?;
    Some((if found.0 == a { first } else { second }.value.clone(), found.1))
}
