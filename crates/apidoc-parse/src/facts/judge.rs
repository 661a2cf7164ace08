//! Decides whether a list is one of the field's values.
//!
//! First come the named reasons against it (`reasons`). What is left has to be promised by words, or be written in a form that leaves no
//! doubt.

mod against;
mod reasons;
mod without;

use super::{
    Subject,
    case::{Case, Cue, Words},
    cues,
    form::{fine, single},
    heads::Head,
    list::{Form, List},
    text::{Text, is_cjk},
    value::is_shouted,
};
pub(super) use without::NOT_VALUES;
use without::{NOTES, SMALL, is_prose, without_dashes, without_default, without_empty, without_heading};

/// A list that is one of values.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) list: List,
    /// Whether the words promise values.
    pub(super) promised: bool,
    /// Whether they do so right before, beyond doubt.
    pub(super) explicit: bool,
}

/// Returns the list if it is one of values, else the name of the reason against it.
pub(super) fn judge(
    text: &Text,
    mut list: List,
    cue: Cue,
    numeric: bool,
    subject: Subject<'_>,
    heads: &[Head],
) -> Result<Judged, &'static str> {
    let s = &text.s;
    let near = cues::sentence_before(s, list.at.start, 160);
    let before = before(text, &list, near);
    let explicit = cues::EXPLICIT.is_match(before);
    let promised = matches!(cue, Cue::Strong | Cue::Whole) || explicit || cues::STRONG.is_match(before);
    let first = list.entries.first().map(|entry| entry.doc.start);
    if !numeric && cue != Cue::Whole {
        // In Chinese, each with its meaning, "Default" and "Valid" begin no remark.
        let foreign = !text.spaced
            && list.entries.len() > 1
            && (matches!(list.form, Form::Marked | Form::Bracketed)
                && list.entries.iter().all(|entry| s[entry.doc.clone()].starts_with(is_cjk))
                || list.form == Form::Bare
                    && list.entries.len() > 2
                    && list.entries.iter().all(|entry| !entry.value.contains(|c: char| c.is_ascii_uppercase())));
        let words = if explicit && list.entries.len() > 1 { &NOTES } else { &NOT_VALUES };
        let marked = matches!(list.form, Form::Marked | Form::LabelFirst) || list.form == Form::Bracketed && list.entries.len() >= 5;
        let small = !explicit && !marked;
        // Words of remarks begin with a capital; among values that don't, one such as "min" is a value.
        let listed = list.form == Form::Marked && list.lines && list.entries.len() >= 3;
        let plain =
            |value: &str| listed && value != "null" && !NOTES.is_match(value) && value.starts_with(|c: char| c.is_ascii_lowercase());
        // Among words that are all capitals, IN is one of them.
        let loud = list.entries.len() >= 3 && list.entries.iter().all(|entry| is_shouted(&entry.value));
        // NOTE is a word too, unless one of them begins a line.
        let names = list.entries.len() > 1
            && !list.lines
            && matches!(list.form, Form::Bare | Form::Bracketed)
            && list.entries.iter().all(|entry| is_shouted(&entry.value));
        // "None, Note, Warn": between words without a meaning.
        let among = explicit
            && text.spaced
            && !list.lines
            && list.form == Form::Bare
            && list.entries.len() > 2
            && list.entries.iter().all(|entry| entry.doc.is_empty())
            && list.entries.last().is_some_and(|last| last.value != "Note");
        // "支持 and、or"
        let both = matches!(list.entries.as_slice(), [a, b] if a.value.eq_ignore_ascii_case("and") && b.value.eq_ignore_ascii_case("or"));
        list.entries.retain(|entry| {
            let kept = entry.quoted
                || names
                || among && entry.value == "Note"
                || loud && SMALL.is_match(&entry.value)
                || plain(&entry.value)
                || both
                || foreign && without::is_adjective(&entry.value)
                || !(words.is_match(&entry.value) || small && SMALL.is_match(&entry.value));
            kept && !is_prose(&entry.value)
        });
    }
    // "Note: …\nExample: …\nValue: …": one word of remarks that is not in the table.
    if list.lines && list.entries.len() == 1 && first != list.entries.first().map(|entry| entry.doc.start) {
        return Err("one-value");
    }
    without_heading(s, &mut list);
    without_empty(&mut list);
    without_dashes(&mut list);
    without_default(s, &mut list);
    without::without_ordinals(&mut list);
    if list.entries.is_empty() {
        return Err("no-values");
    }
    if list.distinct() < 2 && !single(&list, s, explicit, before, numeric) {
        return Err("one-value");
    }
    if list.open && !promised {
        return Err("open-without-promise");
    }
    let case = Case { text, list: &list, cue, explicit, numeric, near, before, subject, heads };
    if let Some(reason) = reasons::first(&case) {
        return Err(reason);
    }
    let words = Words { cue, explicit, promised, near, before, spaced: text.spaced };
    if cue != Cue::Whole && !fine(s, &list, words, numeric) {
        return Err("form-without-promise");
    }
    Ok(Judged { list, promised, explicit })
}

/// The words before a list: its sentence so far, or the line before where the list begins a line.
fn before<'a>(text: &'a Text, list: &List, near: &'a str) -> &'a str {
    if near.chars().any(char::is_alphanumeric) {
        return near;
    }
    let line = text.line_of(list.at.start);
    let Some(previous) = line.checked_sub(1).map(|i| text.lines[i]) else { return near };
    let previous = &text.s[previous.start..previous.end];
    let promises = previous.trim_end().ends_with([':', '.', '。', ','])
        || cues::STRONG.find_iter(previous).last().is_some_and(|m| m.end() + 24 >= previous.len());
    if list.lines || promises { previous } else { near }
}
