//! Lists of values: forms, runs of one form, evidence, choice.
//!
//! A list is kept only if the sum of its evidence is high enough.

mod against;
mod around;
mod behind;
mod blocks;
mod case;
mod evidence;
mod extend;
mod forms;
mod halves;
mod heads;
mod labels;
mod list;
mod meaning;
mod places;
mod runs;
mod sequence;
mod shape;
mod table;

use super::{Subject, class::Class::*, lex::Tokens, lexicon, text::is_cjk};
use apidoc_ir::{EnumValue, Scalar, Type};
use case::{Case, Promised};
pub(super) use evidence::LEAST;
use list::{Entry, Form, List};
use places::token_at;
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
    /// The sum of the evidence for and against the list.
    pub(super) confidence: i32,
}

/// The most lists of one description that are judged; each may look at the whole text.
const MOST_LISTS: usize = 200;

/// Maximum length of a description whose lists are read.
const MAX_TEXT_BYTES: usize = 64 * 1024;

/// A list with its evidence.
pub(super) struct Candidate {
    pub(super) list: List,
    pub(super) promised: bool,
    pub(super) evidence: Vec<(&'static str, i32)>,
}

impl Candidate {
    /// Whether it is a list of values.
    pub(super) fn is_kept(&self) -> bool {
        self.score() >= LEAST
    }

    /// The sum of its evidence.
    pub(super) fn score(&self) -> i32 {
        self.evidence.iter().map(|(_, weight)| weight).sum()
    }
}

/// Returns whether values of the field are whole numbers; `None` if the field has no list of values.
fn kind(t: &Tokens<'_>, subject: Subject<'_>) -> Option<bool> {
    if t.text.s.len() > MAX_TEXT_BYTES {
        return None;
    }
    let numeric = match subject.ty.innermost() {
        Type::Scalar(Scalar::String) => false,
        Type::Scalar(Scalar::Integer | Scalar::Float) => true,
        _ => return None,
    };
    // An address has no list of values; a list in its text is of what lies there.
    let address = ["Url", "Urls", "URL", "Uri"].iter().any(|end| subject.name.ends_with(end)) && !numeric;
    let empty = !t.has.meets(Num | Word | Said | Name | Loud | Quoted | Clock | Promise);
    (!address && !empty).then_some(numeric)
}

/// All lists of a description, each with its evidence.
pub(super) fn candidates(t: &Tokens<'_>, subject: Subject<'_>) -> Vec<Candidate> {
    let Some(numeric) = kind(t, subject) else { return Vec::new() };
    let heads = heads::find(t, numeric);
    let mut lists = table::lists(t, numeric);
    lists.extend(blocks::lists(t, &heads, numeric));
    lists.extend(runs::lists(t, &heads, numeric));
    lists.extend(labels::lists(t, numeric));
    lists.extend(sequence::lists(t, numeric));
    if !numeric && !t.text.spaced {
        lists.extend(extend::chinese(t));
    }
    lists.truncate(MOST_LISTS);
    lists.iter_mut().for_each(without_marks);
    lists.iter_mut().for_each(|list| {
        pair_up(t, list);
        extend::extend(t, list, &heads, numeric);
    });
    for list in &mut lists {
        let promised = Case::new(t, list, &heads, subject, numeric).promised;
        if list.entries.iter().any(|entry| is_remark(t, list, entry, promised)) {
            let kept: Vec<Entry> = list.entries.iter().filter(|entry| !is_remark(t, list, entry, promised)).cloned().collect();
            // Items that are called like remarks: all of them, if the others enclose them.
            let chinese = list.lines && list.form == Form::Marked && promised == Promised::Right && !t.text.spaced;
            let ends = |entry: Option<&Entry>| entry.is_some_and(|entry| kept.iter().any(|known| known == entry));
            // No list begins with a remark.
            let most = list.entries.len() < kept.len() * 2;
            if !(chinese && (most || ends(list.entries.first())) && ends(list.entries.last())) {
                list.torn |= chinese || kept.len() == 1 && list.lines;
                list.entries = kept;
            }
        }
    }
    // Two forms may find the same list.
    let different = (0..lists.len()).filter(|i| !lists[..*i].contains(&lists[*i]));
    let judged = different.filter_map(|i| {
        let case = Case::new(t, &lists[i], &heads, subject, numeric);
        let judged = || Candidate { list: lists[i].clone(), promised: case.promised >= Promised::Near, evidence: evidence::of(&case) };
        case.may_count().then(judged)
    });
    judged.collect()
}

/// Adds the number of "2、3画完": two numbers with one meaning. More of them share none that could be read.
fn pair_up(t: &Tokens<'_>, list: &mut List) {
    if list.form == Form::Bare || list.lines || list.numbers().is_none() {
        return;
    }
    let mut i = 0;
    while i < list.entries.len() {
        let at = token_at(t, list.entries[i].start);
        let several = |at: usize| t.last(at).has(Pause) || t.last(at).has(Comma) && at > 2 && t.last(at - 2).meets(Semi | Comma | Colon);
        if at > 1 && several(at) && t.is(at - 2, Num) && !list.entries.iter().any(|entry| entry.value == t.word(at - 2)) {
            list.torn |= at > 3 && t.is(at - 3, Pause | Comma) && t.is(at - 4, Num);
            let entry =
                Entry { value: t.word(at - 2).to_string(), quoted: false, start: t.list[at - 2].start, doc: list.entries[i].doc.clone() };
            list.entries.insert(i, entry);
            i += 1;
        }
        i += 1;
    }
}

/// Whether an entry is a remark behind the values, or half a sentence between quotes.
fn is_remark(t: &Tokens<'_>, list: &List, entry: &Entry, promised: Promised) -> bool {
    let classes = lexicon::word(&entry.value);
    let loud = super::value::is_shouted(&entry.value);
    let doc = &t.text.s[entry.doc.clone()];
    let chinese = doc.trim_start().starts_with(is_cjk);
    // "min：按分钟": among several values with meanings, a word that begins with a small letter is a value.
    let lower = entry.value.starts_with(|c: char| c.is_ascii_lowercase());
    // "None, Note, Warn": between words without a meaning.
    let last = list.entries.last().is_some_and(|last| last.value == entry.value);
    let among = list.form == Form::Bare && list.entries.len() > 2 && !last && promised == Promised::Right && !list.lines && !lower;
    let plain = among
        || list.form == Form::Bare && list.entries.len() > 2 && !t.text.spaced && lower
        || list.entries.len() > 2 && list.form == Form::Glued && chinese
        || list.entries.len() > 2 && list.form == Form::Marked && entry.value.starts_with(|c: char| c.is_ascii_lowercase());
    let vocabulary = promised == Promised::Right && list.entries.len() > 1 || chinese && list.form == Form::Marked || plain;
    let promise = promised < Promised::Right
        && classes.has(Promise)
        && list.entries.first().is_some_and(|first| first.value == entry.value)
        && list.entries.len() > 2;
    let remark = promise || classes.has(Remark) && !plain || classes.has(Small) && !vocabulary;
    // "Default: all of them" behind values.
    let rest = t.text.spaced && last && classes.has(Default) && entry.value.starts_with(|c: char| c.is_ascii_uppercase());
    let prose = entry.value.contains([',', '。', ';']) && entry.value.contains(is_cjk);
    prose || (remark || rest) && !entry.quoted && !loud && list.form != Form::LabelFirst
}

/// Takes what is no value out of a list of numbers: a word for no value, and dashes that are bullets.
fn without_marks(list: &mut List) {
    let empty = |entry: &Entry| !entry.quoted && lexicon::word(&entry.value).has(Omitted);
    if list.entries.len() > 2 && list.entries.iter().all(|entry| empty(entry) || entry.value.parse::<i64>().is_ok()) {
        list.entries.retain(|entry| !empty(entry));
    }
    if list.entries.iter().any(|entry| entry.value == "-0") {
        list.entries.iter_mut().for_each(|entry| entry.value = entry.value.trim_start_matches('-').to_string());
    }
}

/// The values that a field may have; none unless all is sure.
pub(super) fn read(t: &Tokens<'_>, subject: Subject<'_>) -> Option<Values> {
    let all = candidates(t, subject);
    let rank = |one: &&Candidate| (one.list.distinct() + usize::from(one.promised), one.score(), std::cmp::Reverse(one.list.form));
    let best = all.iter().filter(|one| one.is_kept()).max_by_key(rank)?;
    let list = &absorb(t, &best.list, &all);
    if all.iter().any(|one| one.is_kept() && is_another(list, &one.list)) {
        return None;
    }
    let s = &t.text.s;
    let values = list.entries.iter().map(|entry| EnumValue { value: entry.value.clone(), doc: meaning(s, entry) }).collect();
    let docs = list.entries.iter().map(|entry| trimmed(s, entry.doc.clone())).collect();
    let (promised, confidence) = (best.promised, best.score());
    Some(Values { values, docs, open: list.open, rule: list.rule(), at: list.at.clone(), promised, confidence })
}

/// Whether two lists without lines have no value in common: the text has values of several things, or of several cases.
fn is_another(list: &List, other: &List) -> bool {
    let apart = other.at.end <= list.at.start || other.at.start >= list.at.end;
    let plain = |list: &List| matches!(list.form, Form::Bare | Form::Bracketed) && !list.lines && list.entries.len() > 1;
    let new = |entry: &Entry| !list.entries.iter().any(|known| known.value == entry.value);
    apart && plain(list) && plain(other) && other.entries.iter().all(new)
}

/// The list with those of the same form next to it: a heading between them parts one list.
fn absorb(t: &Tokens<'_>, list: &List, all: &[Candidate]) -> List {
    let line = |byte: usize| t.text.line_of(byte);
    let begins = |list: &List| t.text.lines[line(list.at.start)].start == list.at.start;
    let item = list.entries.len() == 1 && begins(list) && t.text.lines[line(list.at.start)].item;
    if !list.lines && list.form != Form::LabelFirst && !item {
        return list.clone();
    }
    let (start, end) = (list.at.start, list.at.end);
    let near = |a: usize, b: usize| line(b).saturating_sub(line(a)) <= 3;
    let form = list.form;
    // One value that is a line, written as the others are.
    let shouted = list.entries.iter().all(|entry| super::value::is_shouted(&entry.value));
    let alone = |other: &List| {
        let one = other.entries.len() == 1 && super::value::is_shouted(&other.entries[0].value) == shouted;
        one && begins(other) && (list.lines || item)
    };
    let fits = |one: &&Candidate| {
        let other = &one.list;
        other.form == form && (alone(other) || other.lines == list.lines && (one.is_kept() || other.lines && one.score() > 0))
    };
    let mut others: Vec<&List> = all.iter().filter(fits).map(|one| &one.list).collect();
    others.sort_by_key(|other| other.at.start);
    let mut list = list.clone();
    let mut take = |other: &List, before: bool| {
        let new: Vec<Entry> =
            other.entries.iter().filter(|entry| !list.entries.iter().any(|known| known.value == entry.value)).cloned().collect();
        let at = if before { 0 } else { list.entries.len() };
        let next = if before { near(other.at.end, list.at.start) } else { near(list.at.end, other.at.start) };
        if next {
            list.entries.splice(at..at, new);
            list.at = list.at.start.min(other.at.start)..list.at.end.max(other.at.end);
        }
    };
    others.iter().filter(|other| other.at.start >= end).for_each(|other| take(other, false));
    others.iter().rev().filter(|other| other.at.end <= start).for_each(|other| take(other, true));
    list
}

/// The meaning of a value; a mark as the default keeps its brackets, so that it can be distinguished from a meaning.
fn meaning(s: &str, entry: &Entry) -> String {
    let doc = clean(&s[entry.doc.clone()]);
    let mark = lexicon::word(&doc).has(Default);
    let bracketed = s[..entry.doc.start].ends_with(['(', '[']) && !lexicon::word(&entry.value).has(Default);
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
    let said = match lexicon::at(lead, 0).filter(|phrase| phrase.classes.has(Means)) {
        Some(phrase) if phrase.end < lead.len() && !lead.is_ascii() => &lead[phrase.end..],
        _ => lead,
    };
    let start = at.start + (doc.len() - said.trim_start_matches(AROUND).len());
    start..(at.start + doc.trim_end_matches(AROUND).len()).max(start)
}
