//! The values of an enumeration: gathers every list of a description and keeps the one that is theirs.
//!
//! Lists are many: filter names, examples, formats, other parameters' values, special values beside ordinary
//! ones. A list is kept only if its words promise values, or if its form and its values leave no doubt.

pub(super) mod evidence;
mod finish;
mod gather;
mod ordinals;

use super::{
    Subject, block,
    case::Cue,
    complete, han, heads,
    judge::{self, Judged},
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

/// The values, and where they are in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Values {
    /// In the order of the text, their meanings in the one spelling of the rules.
    pub(super) values: Vec<EnumValue>,
    /// Ranges of the meanings, one per value.
    pub(super) docs: Vec<Range<usize>>,
    /// Whether there are more.
    pub(super) open: bool,
    /// Range of the list.
    pub(super) at: Range<usize>,
    /// Name of the form of the list.
    pub(super) rule: &'static str,
    /// Whether the words promise values, not only their form.
    pub(super) promised: bool,
    /// Evidence for and against the list.
    pub(super) evidence: Vec<(&'static str, i32)>,
}

impl Values {
    /// The sum of the evidence.
    pub(super) fn confidence(&self) -> i32 {
        self.evidence.iter().map(|(_, weight)| weight).sum()
    }
}

/// The most lists of one description that are judged; each may look at the whole text.
const MOST_LISTS: usize = 200;

/// A candidate as it was found, and what became of it.
pub(super) type Candidate = (List, Result<Judged, &'static str>);

/// Maximum length of a description whose lists are read. Some readers of lists take quadratic time; real descriptions are below 16 KiB.
const MAX_TEXT_BYTES: usize = 64 * 1024;

/// Returns whether values of the field are whole numbers; `None` if the field has no list of values.
fn kind(text: &Text, subject: Subject<'_>) -> Option<bool> {
    if text.s.len() > MAX_TEXT_BYTES {
        return None;
    }
    let numeric = match subject.ty.innermost() {
        Type::Scalar(Scalar::String) => false,
        Type::Scalar(Scalar::Integer | Scalar::Float) => true,
        _ => return None,
    };
    // An address has no list of values; a list in its text is of what lies there.
    let address = ["Url", "Urls", "URL", "Uri"].iter().any(|end| subject.name.ends_with(end)) && !numeric;
    let empty = text.spaced && !text.s.bytes().any(|b| b.is_ascii_alphanumeric());
    (!address && !empty).then_some(numeric)
}

/// All lists of a description, each with the decision on it.
pub(super) fn candidates(text: &Text, subject: Subject<'_>) -> Vec<Candidate> {
    let Some(numeric) = kind(text, subject) else { return Vec::new() };
    let heads = heads::find(text, numeric);
    gathered(text, &heads, numeric)
        .into_iter()
        .map(|(list, cue)| (list.clone(), judge::judge(text, list, cue, numeric, subject, &heads)))
        .collect()
}

/// The lists of a description, each with the words before it.
fn gathered(text: &Text, heads: &[heads::Head], numeric: bool) -> Vec<(List, Cue)> {
    // Of lists that are equally long the last one counts, so these come first.
    let numbered = if numeric && text.spaced { numbered::lists(text) } else { Vec::new() };
    let mut lists: Vec<(List, Cue)> = numbered.into_iter().map(|list| (list, Cue::None)).collect();
    lists.extend(tables::lists(text, numeric).into_iter().map(|list| (list, Cue::Strong)));
    lists.extend(pairs::lists(text, heads, numeric).into_iter().map(|list| (list, Cue::None)));
    lists.extend(labelled::lists(text, numeric).into_iter().map(|list| (list, Cue::None)));
    if !numeric && !text.spaced {
        lists.extend(han::list(text).map(|list| (list, Cue::Strong)));
    }
    if numeric {
        lists.extend(ordinals::list(text).into_iter().chain(ordinals::inline(text)).map(|list| (list, Cue::None)));
        lists.extend(sequence::list(text).map(|list| (list, Cue::None)));
    }
    lists.extend(whole::list(text, numeric).map(|list| (list, Cue::Whole)));
    after_cues(text, heads, numeric, &mut lists);
    lists.truncate(MOST_LISTS);
    lists
}

/// The values that a field may have; none unless all is sure.
pub(super) fn read(text: &Text, subject: Subject<'_>) -> Option<Values> {
    let numeric = kind(text, subject)?;
    let heads = heads::find(text, numeric);
    let judged = |(list, cue)| judge::judge(text, list, cue, numeric, subject, &heads).ok();
    let kept: Vec<Judged> = gathered(text, &heads, numeric).into_iter().filter_map(judged).collect();
    let rank = |judged: &&Judged| {
        let list = &judged.list;
        (list.distinct() + usize::from(judged.promised), std::cmp::Reverse(list.form), std::cmp::Reverse(list.at.start))
    };
    let mut judged = kept.iter().max_by_key(rank)?.clone();
    finish(text, &mut judged.list, numeric, &heads, &kept)?;
    let evidence = evidence::of(text, &judged);
    let Judged { list, promised, .. } = judged;
    let values = list.entries.iter().map(|entry| EnumValue { value: entry.value.clone(), doc: meaning(&text.s, entry) }).collect();
    let docs = list.entries.iter().map(|entry| trimmed(&text.s, entry.doc.clone())).collect();
    Some(Values { values, docs, open: list.open, rule: list.rule(), at: list.at, promised, evidence })
}

/// Completes the chosen list; none where it cannot be read whole.
fn finish(text: &Text, list: &mut List, numeric: bool, heads: &[heads::Head], kept: &[Judged]) -> Option<()> {
    absorb(text, list, kept);
    extend(text, list, heads);
    also(text, list);
    go_on(text, list);
    complete::complete(text, list, numeric);
    tail::settle(text, list, numeric);
    let whole = block::settle(text, list, numeric) && pairs_of_numbers(&text.s, list);
    let torn = complete::is_torn(text, list) || is_half(text, list) || counts_on(&text.s, list);
    (whole && !torn && !(numeric && text.spaced && numbered::is_torn(text, list))).then_some(())
}

/// The meaning of a value; a mark as the default keeps its brackets, so that it can be distinguished from a meaning.
fn meaning(s: &str, entry: &Entry) -> String {
    let doc = clean(&s[entry.doc.clone()]);
    let mark = matches!(doc.to_ascii_lowercase().as_str(), "默认" | "默认值" | "缺省" | "default" | "default value");
    let bracketed = s[..entry.doc.start].ends_with(['(', '[']) && !entry.value.eq_ignore_ascii_case("default");
    if mark && bracketed { format!("({doc})") } else { doc }
}

fn clean(doc: &str) -> String {
    doc.trim_matches(AROUND).split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Characters around a meaning that are not part of it.
const AROUND: [char; 8] = [' ', ',', ';', '、', '。', '`', '|', ':'];

/// Returns a meaning without its delimiters and without the word that introduces it.
fn trimmed(s: &str, at: Range<usize>) -> Range<usize> {
    let doc = &s[at.clone()];
    let lead = doc.trim_start_matches(AROUND);
    let said = ["表示", "代表"].iter().find_map(|word| lead.strip_prefix(word)).filter(|rest| !rest.is_empty()).unwrap_or(lead);
    let start = at.start + (doc.len() - said.trim_start_matches(AROUND).len());
    start..(at.start + doc.trim_end_matches(AROUND).len()).max(start)
}
