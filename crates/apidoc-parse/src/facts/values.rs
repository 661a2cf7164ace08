//! The values of an enumeration: gathers every list of a description and keeps the one that is theirs.
//!
//! Lists are many: filter names, examples, formats, other parameters' values, special values beside ordinary
//! ones. A list is kept only if its words promise values, or if its form and its values leave no doubt.

mod finish;
mod gather;

use super::{
    Subject, block, complete, han, heads,
    judge::{self, Cue},
    labelled,
    list::{Entry, List},
    numbered, pairs, sequence, tables, tail,
    text::Text,
    whole,
};
use apidoc_ir::{EnumValue, Scalar, Type};
use finish::{absorb, also, counts_on, extend, go_on, is_half, pairs_of_numbers};
use gather::after_cues;
use std::ops::Range;

/// The values, and where they stand in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Values {
    /// In the order of the text, their meanings in the one spelling of the rules.
    pub(super) values: Vec<EnumValue>,
    /// Where the meanings stand, a stretch a value.
    pub(super) docs: Vec<Range<usize>>,
    /// Whether there are more.
    pub(super) open: bool,
    /// Where they stand.
    pub(super) at: Range<usize>,
    /// How the list is written.
    pub(super) rule: &'static str,
    /// Whether the words promise values, not only their form.
    pub(super) promised: bool,
}

/// The most lists of one description that are judged; each may look at the whole text.
const MOST_LISTS: usize = 200;

/// The values that a field may have; none unless all is sure.
pub(super) fn read(text: &Text, subject: Subject<'_>) -> Option<Values> {
    let numeric = match subject.ty.innermost() {
        Type::Scalar(Scalar::String) => false,
        Type::Scalar(Scalar::Integer | Scalar::Float) => true,
        _ => return None,
    };
    // An address has no list of values; a list in its text is of what lies there.
    if ["Url", "Urls", "URL", "Uri"].iter().any(|end| subject.name.ends_with(end)) && !numeric {
        return None;
    }
    if text.spaced && !text.s.bytes().any(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let heads = heads::find(text, numeric);
    // Of lists that are equally long the last one counts, so these come first.
    let numbered = if numeric && text.spaced { numbered::lists(text) } else { Vec::new() };
    let mut lists: Vec<(List, Cue)> = numbered.into_iter().map(|list| (list, Cue::None)).collect();
    lists.extend(tables::lists(text, numeric).into_iter().map(|list| (list, Cue::Strong)));
    lists.extend(pairs::lists(text, &heads, numeric).into_iter().map(|list| (list, Cue::None)));
    lists.extend(labelled::lists(text, numeric).into_iter().map(|list| (list, Cue::None)));
    if !numeric && !text.spaced {
        lists.extend(han::list(text).map(|list| (list, Cue::Strong)));
    }
    if numeric {
        lists.extend(sequence::list(text).map(|list| (list, Cue::None)));
    }
    lists.extend(whole::list(text, numeric).map(|list| (list, Cue::Whole)));
    after_cues(text, &heads, numeric, &mut lists);
    let kept: Vec<(List, bool)> =
        lists.into_iter().take(MOST_LISTS).filter_map(|(list, cue)| judge::judge(text, list, cue, numeric, subject, &heads)).collect();
    let rank = |(list, promised): &&(List, bool)| {
        (list.distinct() + usize::from(*promised), std::cmp::Reverse(list.form), std::cmp::Reverse(list.at.start))
    };
    let (mut list, promised) = kept.iter().max_by_key(rank)?.clone();
    absorb(text, &mut list, &kept);
    extend(text, &mut list, &heads);
    also(text, &mut list);
    go_on(text, &mut list);
    complete::complete(text, &mut list, numeric);
    tail::settle(text, &mut list, numeric);
    if !block::settle(text, &mut list, numeric) {
        return None;
    }
    if !pairs_of_numbers(&text.s, &mut list) || complete::is_torn(text, &list) || is_half(text, &list) || counts_on(&text.s, &list) {
        return None;
    }
    if numeric && text.spaced && numbered::is_torn(text, &list) {
        return None;
    }
    let values = list.entries.iter().map(|entry| EnumValue { value: entry.value.clone(), doc: meaning(&text.s, entry) }).collect();
    let docs = list.entries.iter().map(|entry| trimmed(&text.s, entry.doc.clone())).collect();
    Some(Values { values, docs, open: list.open, rule: list.rule(), at: list.at, promised })
}

/// The meaning of a value; a mark as the default keeps its brackets, so that it can be told from a meaning.
fn meaning(s: &str, entry: &Entry) -> String {
    let doc = clean(&s[entry.doc.clone()]);
    let mark = matches!(doc.to_ascii_lowercase().as_str(), "默认" | "默认值" | "缺省" | "default" | "default value");
    let bracketed = s[..entry.doc.start].ends_with(['(', '[']) && !entry.value.eq_ignore_ascii_case("default");
    if mark && bracketed { format!("({doc})") } else { doc }
}

fn clean(doc: &str) -> String {
    doc.trim_matches(AROUND).split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What may stand around a meaning and is no part of it.
const AROUND: [char; 8] = [' ', ',', ';', '、', '。', '`', '|', ':'];

/// A stretch without what stands around its meaning, and without the word that leads to it.
fn trimmed(s: &str, at: Range<usize>) -> Range<usize> {
    let doc = &s[at.clone()];
    let lead = doc.trim_start_matches(AROUND);
    let said = ["表示", "代表"].iter().find_map(|word| lead.strip_prefix(word)).filter(|rest| !rest.is_empty()).unwrap_or(lead);
    let start = at.start + (doc.len() - said.trim_start_matches(AROUND).len());
    start..(at.start + doc.trim_end_matches(AROUND).len()).max(start)
}
