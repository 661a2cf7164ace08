//! The values of an enumeration: gathers every list of a description and keeps the one that is theirs.
//!
//! Lists are many: filter names, examples, formats, other parameters' values, special values beside ordinary
//! ones. A list is kept only if its words promise values, or if its form and its values leave no doubt.

use super::{
    Subject, bare, cues, heads, labelled,
    list::{Form, List},
    pairs, tables,
    text::Text,
    value::{is_identifier, is_shouted},
};
use apidoc_ir::{EnumValue, Scalar, Type};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// The values, and where they stand in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Values {
    /// In the order of the text.
    pub(super) values: Vec<EnumValue>,
    /// Whether there are more.
    pub(super) open: bool,
    /// Where they stand.
    pub(super) at: Range<usize>,
    /// Whether the words promise values, not only their form.
    pub(super) promised: bool,
}

/// The most words of promise that are followed in one description.
const MOST_CUES: usize = 40;

/// The values that a field may have; none unless all is sure.
pub(super) fn read(text: &Text, subject: Subject<'_>) -> Option<Values> {
    let numeric = match subject.ty.innermost() {
        Type::Scalar(Scalar::String) => false,
        Type::Scalar(Scalar::Integer | Scalar::Float) => true,
        _ => return None,
    };
    if !text.s.bytes().any(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let heads = heads::find(text, numeric);
    let mut lists: Vec<(List, bool)> = tables::lists(text, numeric).into_iter().map(|list| (list, true)).collect();
    lists.extend(pairs::lists(text, &heads, numeric).into_iter().map(|list| (list, false)));
    lists.extend(labelled::lists(text, numeric).into_iter().map(|list| (list, false)));
    after_cues(text, &heads, numeric, &mut lists);
    let best = lists.into_iter().filter_map(|(list, cued)| judge(text, list, cued, numeric, subject)).max_by_key(|(list, promised)| {
        (list.distinct() + usize::from(*promised), std::cmp::Reverse(list.form), std::cmp::Reverse(list.at.start))
    })?;
    let (list, promised) = best;
    let values =
        list.entries.iter().map(|entry| EnumValue { value: entry.value.clone(), doc: clean(&text.s[entry.doc.clone()]) }).collect();
    Some(Values { values, open: list.open, at: list.at, promised })
}

/// The lists that stand right behind words that promise them.
fn after_cues(text: &Text, heads: &[heads::Head], numeric: bool, lists: &mut Vec<(List, bool)>) {
    let s = &text.s;
    for cue in cues::STRONG.find_iter(s).take(MOST_CUES) {
        let filler = cues::FILLER.find(&s[cue.end()..]).map_or(0, |m| m.end());
        let at = cue.end() + filler;
        let blanks = s[cue.end()..at].contains(['有', '为', '是', ':']);
        if let Some(list) = bare::read(text, at, bare::Allow { numeric, blanks }) {
            lists.push((list, true));
        }
        let line = text.line_of(cue.end());
        if let Some(list) = bare::lines(text, line + 1, numeric, heads) {
            lists.push((list, true));
        }
    }
    // A label and its values: "整体状态：WAIT/DONE"; or nothing but values.
    let mut places: Vec<usize> = s.match_indices(':').map(|(i, _)| i + 1).filter(|i| text.line_of(*i) == 0).take(3).collect();
    places.push(0);
    for at in places {
        let at = at + (s[at..].len() - s[at..].trim_start_matches(' ').len());
        if let Some(list) = bare::read(text, at, bare::Allow { numeric, blanks: false }) {
            lists.push((list, false));
        }
    }
}

static NOT_VALUES: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:notes?|tips?|example|examples|format|formats|type|required|default|unit|units|range|value|values|valid|remarks?|description|limits?|max|min|maximum|minimum|length|warning|important|name|names|http|https?://.*|the|this|that|these|those|a|an|it|if|when|for|and|or|in|on the|is|are|as|to|of|you|not|e\.g|i\.e|see|yyyy.*|hh.*|mm.*|ss|url|id|json|api)$").expect("words that are no values")
});
static FORMAT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"yyyy|YYYY|MM-|HH|hh:|xxx|\bX{2,}\b|://|^\d{1,3}\.\d{1,3}\.\d|^\d{4}-\d\d").expect("shapes"));
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)非 ?0|大于 ?0|>\s*0|大于等于|小于 ?0|<\s*0|其他正整数|正整数|non-?zero|greater than|其他(?:值|数值)?[:表为]|其它(?:值|数值)?[:表为]|other(?:s| values)?:").expect("words for the other values")
});

/// Keeps a list that is one of values; says whether its words promise so.
fn judge(text: &Text, list: List, cued: bool, numeric: bool, subject: Subject<'_>) -> Option<(List, bool)> {
    let mut list = list;
    let s = &text.s;
    if !numeric {
        list.entries.retain(|entry| {
            entry.quoted
                || !NOT_VALUES.is_match(&entry.value)
                || is_shouted(&entry.value) && entry.value.len() > 1 && list.form != Form::Marked
        });
    }
    let before = before(text, &list);
    let near = cues::sentence_before(s, list.at.start, 160);
    let promised = cued || cues::STRONG.is_match(before);
    let explicit = cues::EXPLICIT.is_match(before);
    if list.entries.is_empty() || (list.distinct() < 2 && !single(&list, s, explicit)) {
        return None;
    }
    if cues::EXAMPLES.is_match(near) || cues::EXAMPLES.is_match(&s[..list.at.start]) {
        return None;
    }
    if list.entries.iter().any(|entry| FORMAT.is_match(&entry.value)) {
        return None;
    }
    let siblings =
        list.entries.iter().filter(|entry| entry.value != subject.name && subject.siblings.contains(&entry.value.as_str())).count();
    if siblings * 2 >= list.entries.len() && siblings > 0 {
        return None;
    }
    if !explicit && cues::FOREIGN.is_match(before) {
        return None;
    }
    if numeric && OTHERS.is_match(s) {
        return None;
    }
    if list.open && !promised {
        return None;
    }
    let colon = near.trim_end().ends_with([':', '(', '[']) || near.trim().is_empty();
    let fine = match list.form {
        Form::Table => true,
        Form::Marked => {
            numeric
                || explicit
                || list.lines
                || list.entries.iter().all(|entry| entry.quoted || is_identifier(&entry.value) || is_shouted(&entry.value))
        }
        Form::Bracketed => {
            promised
                || (numeric && list.entries.len() >= 2)
                || (colon && list.entries.iter().all(|entry| entry.quoted || is_identifier(&entry.value) || is_shouted(&entry.value)))
        }
        Form::Worded => {
            promised || numeric || list.entries.iter().all(|entry| entry.quoted || is_shouted(&entry.value)) || (colon && list.lines)
        }
        Form::LabelFirst => {
            numeric || explicit || (colon && list.entries.iter().all(|entry| is_shouted(&entry.value) || is_identifier(&entry.value)))
        }
        Form::Bare => bare_is_fine(&list, s, cued, explicit, numeric, near),
        Form::Is => promised || numeric,
        Form::Glued => promised || (colon && (numeric || list.entries.iter().all(|entry| entry.quoted || is_shouted(&entry.value)))),
        Form::Comma => s[list.at.clone()].contains([';', '\n']) && (numeric || promised),
    };
    fine.then_some((list, promised))
}

/// Whether one value alone makes a list: `取值(SIGN)`.
fn single(list: &List, s: &str, explicit: bool) -> bool {
    let bracket = s[..list.at.start].ends_with(['(', '[']) && s[list.at.end..].starts_with([')', ']']);
    explicit && list.form == Form::Bare && bracket
}

fn bare_is_fine(list: &List, s: &str, cued: bool, explicit: bool, numeric: bool, near: &str) -> bool {
    let values = || list.entries.iter();
    if cued {
        if numeric {
            return explicit || !near.contains(['最', '上', '不']);
        }
        return explicit || values().all(|entry| entry.quoted || is_identifier(&entry.value) || is_shouted(&entry.value));
    }
    if numeric {
        return false;
    }
    let rest = s[list.at.end..].trim_start_matches([' ', ')', ']']);
    let closed = rest.is_empty() || rest.starts_with(['。', ';', '\n', '.', ',']);
    closed && values().all(|entry| is_shouted(&entry.value) && entry.value.len() > 1)
}

/// The words before a list: its sentence so far, or the line before where the list begins a line.
fn before<'a>(text: &'a Text, list: &List) -> &'a str {
    let near = cues::sentence_before(&text.s, list.at.start, 160);
    if !near.trim_matches(|c: char| !c.is_alphanumeric()).is_empty() {
        return near;
    }
    let line = text.line_of(list.at.start);
    let Some(previous) = line.checked_sub(1).map(|i| text.lines[i]) else { return near };
    &text.s[previous.start..previous.end]
}

fn clean(doc: &str) -> String {
    let doc = doc.trim_matches([' ', ',', ';', '、', '。', '`', '|', ':']);
    doc.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
