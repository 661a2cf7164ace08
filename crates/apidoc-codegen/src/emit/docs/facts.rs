//! The facts of a field, as far as its text does not state them.

use super::{Words, clean, code, fill};
use crate::surface::{Constant, Member, Record, RustType, Usage};
use apidoc_ir as ir;
use apidoc_markdown::cell;
use std::{borrow::Cow, fmt::Write};

/// The most values that are listed.
const MAX_LISTED_VALUES: usize = 60;
/// Longer example values are left out.
const LONGEST_EXAMPLE: usize = 120;

/// Returns sentences about the facts of a field, in the language of its text.
pub(super) fn of(record: &Record<'_>, member: &Member<'_>, field: &ir::Field, words: &Words) -> String {
    let mut all: Vec<String> = Vec::new();
    let facts = &field.facts;
    let is_required = record.usage == Usage::Request && field.required == Some(true);
    if is_required {
        all.push(words.required.into());
    } else if record.usage == Usage::Request && member.required_in_new {
        all.push(words.required_in_new.into());
    }
    if field.deprecated && facts.by_hand.contains_key(&ir::FactKind::Deprecated) {
        all.push(words.deprecated.into());
    }
    // A required field has no use for a default.
    let default = facts.default.as_ref().filter(|value| !is_required && !states(&field.doc, value));
    all.extend(default.map(|value| fill(words.default, &[&code(value)])));
    amounts(field, words, &mut all);
    if field.secret {
        all.push(words.secret.into());
    }
    let example = field.example.as_deref().filter(|example| !example.trim().is_empty() && example.len() < LONGEST_EXAMPLE);
    let example = example.filter(|example| !field.secret && !states(&field.doc, example));
    all.extend(example.map(|value| fill(words.example, &[&code(value)])));
    let mut text = all.join(words.space);
    let is_open = matches!(member.ty.innermost(), RustType::Open(_));
    let named: Vec<&Constant<'_>> = record.constants.iter().filter(|constant| constant.wire == member.wire).collect();
    let are_stated = named.is_empty() && facts.values.iter().all(|value| states(&field.doc, &value.value));
    if !is_open && !are_stated {
        let bare = named.is_empty() && facts.values.iter().all(|value| value.doc.trim().is_empty());
        if !text.is_empty() {
            text.push_str(if bare { words.space } else { "\n\n" });
        }
        text.push_str(&if bare { list(&facts.values, words) } else { table(&facts.values, &named, words) });
    }
    text
}

/// Adds ranges, lengths and numbers of items.
fn amounts(field: &ir::Field, words: &Words, all: &mut Vec<String>) {
    let facts = &field.facts;
    let mut add = |[both, least, most]: [&str; 3], min: Option<String>, max: Option<String>| {
        if [&min, &max].into_iter().flatten().all(|number| states(&field.doc, number)) {
            return;
        }
        all.extend(match (min, max) {
            (Some(min), Some(max)) => Some(fill(both, &[&min, &max])),
            (Some(min), None) => Some(fill(least, &[&min])),
            (None, Some(max)) => Some(fill(most, &[&max])),
            (None, None) => None,
        });
    };
    let [min, max] = [&facts.min, &facts.max].map(|number| number.as_ref().map(ToString::to_string));
    add([words.range, words.min, words.max], min, max);
    let [min, max] = [facts.min_len, facts.max_len].map(|number| number.map(|number| number.to_string()));
    add([words.length, words.min_length, words.max_length], min, max);
    add(["", "", words.max_items], None, facts.max_items.map(|number| number.to_string()));
}

/// Whether a text contains a value as a word or a number of its own.
fn states(doc: &str, value: &str) -> bool {
    let value = value.trim();
    if value.is_empty() {
        return false;
    }
    // Markdown escapes marks, and texts divide thousands.
    let is_number = value.bytes().all(|b| b.is_ascii_digit());
    let is_left_out = |c: char| matches!(c, '\\' | '`') || is_number && c == ',';
    let plain = if doc.contains(is_left_out) { Cow::Owned(doc.replace(is_left_out, "")) } else { Cow::Borrowed(doc) };
    let continues = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    plain.match_indices(value).any(|(at, _)| {
        let (before, behind) = (plain[..at].chars().next_back(), plain[at + value.len()..].chars().next());
        // "1.5" does not state 1 or 5.
        let fraction = |rest: &str| rest.starts_with('.') && rest[1..].starts_with(|c: char| c.is_ascii_digit());
        !continues(before) && !continues(behind) && !(is_number && (before == Some('.') || fraction(&plain[at + value.len()..])))
    })
}

/// Values without a meaning.
fn list(values: &[ir::EnumValue], words: &Words) -> String {
    let all: Vec<_> = values.iter().take(MAX_LISTED_VALUES).map(|value| code(&value.value)).collect();
    let all = all.join(words.comma);
    match values.len().checked_sub(MAX_LISTED_VALUES + 1) {
        Some(more) => fill(words.values_and_more, &[&all, &(more + 1).to_string()]),
        None => fill(words.values, &[&all]),
    }
}

/// Values without an enum, as a table.
fn table(values: &[ir::EnumValue], named: &[&Constant<'_>], words: &Words) -> String {
    let mut text = format!("{}\n|---|---|", words.value_table);
    for value in values.iter().take(MAX_LISTED_VALUES) {
        let value_code = code(&value.value).replace('|', "\\|");
        let name = named.iter().find(|constant| value.value.parse() == Ok(constant.value));
        let name = name.map_or(String::new(), |constant| format!(" [`{0}`](Self::{0})", constant.name));
        let _ = write!(text, "\n|{value_code}{name}|{}|", cell(&clean(&value.doc)));
    }
    if values.len() > MAX_LISTED_VALUES {
        let _ = write!(text, "\n\n{}", fill(words.more_values, &[&(values.len() - MAX_LISTED_VALUES).to_string()]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_states_whole_words_and_numbers_only() {
        for (doc, value) in
            [("默认值为20。", "20"), ("1\\~1000", "1000"), ("up to 1,000 items", "1000"), ("`LOCAL_BASIC`", "LOCAL_BASIC"), ("at 5.", "5")]
        {
            assert!(states(doc, value), "{doc}: {value}");
        }
        for (doc, value) in [("at most 1.5", "1"), ("at most 1.5", "5"), ("120", "20"), ("RUNNING_FAST", "RUNNING"), ("text", "")] {
            assert!(!states(doc, value), "{doc}: {value}");
        }
    }
}
