//! Words around a list: those that make it one of something else (examples, conditions, other parameters, filters, other items), or none but a label.

use super::{
    behind,
    case::{Case, Promised},
    list::Entry,
    places::tokens_of,
    shape::{alike, bare, loud},
};
use crate::facts::{
    class::{Class::*, Set},
    lexicon,
};

/// Whether the list is a list of examples.
pub(super) fn example(c: &Case<'_>) -> bool {
    let last =
        c.before.clone().rev().find(|i| !c.t.is(*i, Colon | Comma | Open | Line | Dash | Sign | Copula | Equals | Follows | Article));
    last.is_some_and(|i| c.t.is(i, Example))
}

/// "当X为A时，可选值：": a condition of something else than absence.
pub(super) fn condition(c: &Case<'_>) -> bool {
    let t = c.t;
    let end = c.before.end;
    c.leads()
        && c.before.clone().any(|i| {
            // "Shape为A时，": without a word at its beginning; "取值时": the values of something else.
            let state = c.before.start..i;
            let named = t.any(state.clone(), Equals | Eq) && t.any(state.clone(), Name | Word | Loud | Quoted) && !t.any(state, Cond);
            if t.is(i, CondEnd) && t.is(i + 1, Comma) && named || t.is(i, Promise) && t.is(i + 1, CondEnd) {
                return true;
            }
            let asked = t.text.spaced && t.any(c.before.start..i, Whether);
            // "若传排序": the field itself.
            let given = t.is(i + 1, Verb) && t.is(i + 1, Equals) || t.any(c.before.start..i, Must | Required);
            let cond = t.is(i, Cond | Case) && !asked && !given && !t.is(i, Equals) && !t.any(i..end, Omitted);
            let apart = t.any(i..end, Comma);
            let named = t.any(i + 1..end, Word | Name | Quoted | Loud) && t.any(i..end, Promise | Choice | Hint);
            cond && (!apart || named)
        })
}

/// `当Size为1（大）`, `Shape=0`: the state of another parameter.
pub(super) fn other_parameter(c: &Case<'_>) -> bool {
    let t = c.t;
    let own = |i: usize| {
        let name = t.word(i);
        name.eq_ignore_ascii_case(c.subject.name) || c.subject.name.to_ascii_lowercase().contains(&name.to_ascii_lowercase())
    };
    let name = |i: usize| {
        t.is(i, Name | Quoted | Word | Said | Loud)
            && !own(i)
            && (c.subject.siblings.contains(&t.word(i)) || t.is(i, Name) && t.word(i).contains(|c: char| c.is_ascii_uppercase()))
    };
    let last = c
        .near
        .clone()
        .rev()
        .find(|i| !t.is(*i, Copula | Be | Colon | Open | Eq | Of | Value | Promise | Equals | Can | Sign | Hint | Choice));
    // "Paint 的 Brush 取值".
    let of_it = |i: usize| {
        t.is(i, Word | Name | Said)
            && t.word(i).starts_with(|c: char| c.is_ascii_uppercase())
            && !own(i)
            && t.last(i).has(Of)
            && i > 1
            && t.is(i - 2, Word | Name)
    };
    last.is_some_and(|i| name(i) || of_it(i))
        || (c.list.lines || !c.near.is_empty()) && c.before.clone().any(|i| of_it(i) && t.any(i..c.before.end, Promise))
}

/// A text that defines filters.
pub(super) fn filters(c: &Case<'_>) -> bool {
    let t = c.t;
    let meant = |i: usize| c.promised == Promised::Right && c.list.at.contains(&t.list[i].start);
    let filters = (0..t.text.lines.len()).filter(|line| tokens_of(t, *line).any(|i| t.is(i, Filter) && !meant(i))).count();
    let needs = t.has.has(Required) && t.has.meets(Kind | Text);
    let row = (0..t.list.len()).any(|i| t.is(i, Dash | Colon) && t.is(i + 1, Text | Numeric) && (i + 2..i + 7).any(|i| t.is(i, Required)));
    filters >= 3 || row || needs && filters > 0 && c.t.any(0..c.near.end, Required)
}

/// Names of other parameters of the same table.
pub(super) fn siblings(c: &Case<'_>) -> bool {
    let named =
        c.list.entries.iter().filter(|entry| entry.value != c.subject.name && c.subject.siblings.contains(&entry.value.as_str())).count();
    named > 0 && named * 2 >= c.count() && (c.promised < Promised::Right || c.count() == 1)
}

/// "- A，可选 [1.0、1.5]。\n- B，可选 [2.0]。": each item has a list of its own.
pub(super) fn one_list_per_item(c: &Case<'_>) -> bool {
    let t = c.t;
    let line = t.text.line_of(c.list.at.start);
    let promises = |line: usize| t.text.lines[line].item && t.any(tokens_of(t, line), Promise | Hint);
    !c.list.lines
        && promises(line)
        && c.list.at.start > t.text.lines[line].start + 3
        && (0..t.text.lines.len()).filter(|line| promises(*line)).count() > 1
}

/// Whether a list is within one item of a list of other things.
pub(super) fn inside_item(c: &Case<'_>) -> bool {
    let t = c.t;
    let line = t.text.line_of(c.list.at.start);
    let leads = |line: usize| c.heads.iter().find(|head| head.leads && head.line == line);
    let Some(own) = leads(line).filter(|own| own.start < c.list.at.start && (own.meaning != c.list.at.start || t.text.lines[line].item))
    else {
        return false;
    };
    (line.saturating_sub(3)..=line + 3).any(|other| other != line && leads(other).is_some_and(|head| head.form == own.form))
}

/// Whether each line that begins with a digit begins with a value.
pub(super) fn all_lines(c: &Case<'_>) -> bool {
    let digit = |start: usize| c.s()[start..].trim_start_matches(['-', ' ']).starts_with(|c: char| c.is_ascii_digit());
    c.t.text.lines.iter().filter(|line| digit(line.start)).count() == c.count()
}

/// "Pen status: wet, dry", "Pen status. Only wet and dry are supported.": words of English that the text says of a kind.
pub(super) fn of_a_kind(c: &Case<'_>) -> bool {
    let t = c.t;
    let told = c.promised >= Promised::Hinted || behind::supported(c) || t.last(c.near.end).has(Colon);
    let kind = (0..c.near.end).any(|i| t.is(i, Kind) && t.is(i + 1, Set::ends() | Colon | Line | Which | Hint));
    let plain = |entry: &Entry| !lexicon::word(&entry.value).meets(CharKind | Structure | UChar | UItem | FileKind | Text);
    let ends = behind::ends_there(c) || behind::supported(c);
    t.text.spaced && bare(c) && c.count() > 1 && told && kind && ends && c.all(plain)
}

/// "媒介 INK/OIL": a short label and values are all that the text says.
pub(super) fn whole(c: &Case<'_>) -> bool {
    let label = &c.s()[..c.list.at.start];
    let parts = &c.s()[c.list.at.clone()];
    let short = label.chars().count() <= 16 && !label.contains(['。', '\n']) && label.matches(',').count() <= 1;
    let ends = c.rest().trim_matches(['.', '。', ';', ' ']).is_empty() || c.t.text.lines.len() == 1 && behind::has_default(c);
    let word = |entry: &Entry| entry.quoted || entry.value.len() > 1 && entry.value.starts_with(|c: char| c.is_ascii_alphabetic());
    let parted = parts.contains(['/', '|']) || c.all(loud) || c.t.any(c.inside(), Or) || c.last_word().is_some_and(|i| c.t.is(i, Kind));
    let plain = !c.t.any(
        0..c.near.end,
        Hint | Example | Structure | UnitWord | Verb | Scheme | Filter | Default | Ids | Count | Size | Each | List | Item,
    );
    bare(c)
        && c.count() > 1
        && !c.t.text.spaced | label.is_empty()
        && short
        && ends
        && alike(c)
        && c.all(word)
        && parted
        && plain
        && !(c.near(Of) && !(c.count() > 2 && c.t.last(c.near.end).has(Colon)))
        && !c.list.lines
}
