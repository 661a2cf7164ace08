//! Removes words from a list that are among its values but are not values.

use crate::facts::{
    list::{Entry, List},
    pattern::pattern,
    text::is_cjk,
};
use regex::Regex;
use std::sync::LazyLock;

pub(in crate::facts) static NOT_VALUES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:notes?|tips?|example|examples|format|formats|type|required|default|unit|units|range|value|values|valid|remarks?|description|limits?|max|min|maximum|minimum|length|important|null|nil|the|this|that|these|those|if|when|you|e\.g|i\.e|see|however|otherwise|therefore|specifically|which|supported|supports)$",
    )
});

/// Small words of sentences; before a mark they may be values.
pub(super) static SMALL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:a|an|it|for|and|or|in|is|are|as|to|of|not)$"));

/// Words that begin a remark, whatever was promised.
pub(super) static NOTES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:notes?|tips?|examples?|remarks?|which|that|supported|specified|otherwise|case-(?:in)?sensitive)$"));

/// "options: `RED` - …": the first word promises the values, and is not one.
pub(super) fn without_heading(s: &str, list: &mut List) {
    static HEADING: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:options?|enums?|enumerations?) ?:"));
    if list.entries.len() > 1 && !list.entries[0].quoted && HEADING.is_match(&s[list.at.start..]) {
        list.entries.remove(0);
    }
}

/// "1 - red; Empty - not known": among codes the word means that no value is set.
pub(super) fn without_empty(list: &mut List) {
    let empty = |entry: &Entry| !entry.quoted && entry.value.eq_ignore_ascii_case("empty");
    if list.entries.iter().all(|entry| empty(entry) || entry.value.parse::<i64>().is_ok()) {
        list.entries.retain(|entry| !empty(entry));
    }
}

/// "-0: off, -1: on": -0 is not a number, so the dashes are bullets.
pub(super) fn without_dashes(list: &mut List) {
    if list.entries.iter().any(|entry| entry.value == "-0") {
        for entry in &mut list.entries {
            entry.value = entry.value.trim_start_matches('-').to_string();
        }
    }
}

/// "default: RED." after the values says which of them is the default, and is not one.
pub(super) fn without_default(s: &str, list: &mut List) {
    let named = |word: &str| list.entries.iter().any(|entry| entry.value.eq_ignore_ascii_case(word));
    let at = list.entries.iter().position(|entry| {
        let doc = s[entry.doc.clone()].trim_matches([' ', '.', ';', '"', '`', '\'', '\n']);
        !entry.quoted && entry.value.eq_ignore_ascii_case("default") && (doc.eq_ignore_ascii_case("value") || named(doc))
    });
    if let Some(at) = at.filter(|at| *at > 0) {
        list.entries.remove(at);
    }
}

/// Words that qualify and name nothing: values, where the text around them is Chinese.
pub(super) fn is_adjective(value: &str) -> bool {
    ["default", "valid", "min", "max", "limit", "this", "supported"].iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// "1、Minute（…），2、Day（…）": the numbers order the values.
pub(super) fn without_ordinals(list: &mut List) {
    let ordered = |pair: (usize, &[Entry])| matches!(pair.1, [n, word] if n.value == (pair.0 + 1).to_string() && n.doc.is_empty() && word.value.parse::<i64>().is_err());
    if list.entries.len() > 3 && list.entries.len().is_multiple_of(2) && list.entries.chunks(2).enumerate().all(ordered) {
        list.entries.retain(|entry| entry.value.parse::<i64>().is_err());
    }
}

/// Half a sentence between a closing quote and the next opening one.
pub(super) fn is_prose(value: &str) -> bool {
    value.contains([',', '。', ';']) && value.contains(is_cjk)
}
