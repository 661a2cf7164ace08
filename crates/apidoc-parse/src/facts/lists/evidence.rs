//! The evidence that a list is one of the field's values: named rows with fixed weights. Their sum is the confidence of the list.

use super::{
    against, around, behind,
    case::{Case, Promised, Row},
    list::{Entry, Form},
    shape::{alike, bare, clause_each, counted_out, is_marked, loud, opposites, paired, short_chinese, switch},
};
use crate::facts::{
    class::Class::*,
    text::is_cjk,
    value::{is_identifier, is_shouted},
};

/// The least sum of a list of values.
pub(in crate::facts) const LEAST: i32 = 8;

/// The rows that apply to a list.
pub(super) fn of(case: &Case<'_>) -> Vec<(&'static str, i32)> {
    ROWS.iter().chain(against::ROWS).filter(|(_, _, applies)| applies(case)).map(|(name, weight, _)| (*name, *weight)).collect()
}

/// The rows. Weights are fixed; a change is reviewed with `facts compare`.
const ROWS: &[Row] = &[
    ("promised right before", 4, |c| c.promised == Promised::Right),
    ("hinted right before", 1, |c| c.promised == Promised::Hinted),
    ("a kind right before", 2, |c| c.last_word().is_some_and(|i| c.t.is(i, Kind) && i + 3 >= c.before.end)),
    ("a colon before", 1, |c| {
        c.t.last(c.before.end).has(Colon)
            || c.before.end > 1 && c.t.is(c.before.end - 1, Open | Line) && c.t.last(c.before.end - 1).has(Colon)
    }),
    ("in brackets", 1, |c| c.t.last(c.near.end).has(Open)),
    ("behind a question", 1, |c| c.t.any(0..c.near.end, Whether)),
    ("ends its sentence", 3, |c| behind::ends_there(c)),
    ("is all that the text says", 1, |c| c.list.at.start == 0 && c.rest().trim_matches(['.', '。', ';']).is_empty()),
    ("a column of a table", 5, |c| c.list.form == Form::Table),
    ("a value and its meaning", 2, paired),
    ("marked numbers", 2, |c| c.list.form == Form::Marked && c.digits()),
    ("counted in one line", 2, |c| c.list.form == Form::Counted),
    ("each has a meaning", 2, |c| c.count() > 1 && c.all(|entry| !entry.doc.is_empty())),
    ("short meanings in Chinese", 1, short_chinese),
    ("quoted", 1, |c| c.all(|entry| entry.quoted)),
    ("names of a program", 1, |c| c.all(loud)),
    ("words of one spelling", 2, alike),
    ("identifiers", 1, |c| c.all(|entry| is_identifier(&entry.value))),
    ("a clause each", 5, |c| c.count() > 1 && clause_each(c) && !c.all(|entry| entry.quoted)),
    ("opposites", 7, opposites),
    ("counted from 0 or 1", 7, counted_out),
    ("1 and 0", 6, switch),
    ("three or more", 1, |c| c.count() > 2),
    ("the text counts them", 9, behind::counted),
    ("one is the default", 7, behind::has_default),
    ("told apart", 7, behind::told_apart),
    ("parted by strokes", 1, |c| {
        matches!(c.list.form, Form::Bare | Form::Bracketed) && c.count() > 1 && c.s()[c.list.at.clone()].contains(['/', '|'])
    }),
    ("joined by or", 2, |c| bare(c) && c.t.any(c.inside(), Or)),
    ("one value", -6, |c| c.count() == 1),
    ("one value in an item, promised", 8, |c| {
        let item = c.list.lines && c.t.text.lines[c.t.text.line_of(c.list.at.start)].item;
        c.count() == 1 && bare(c) && item && c.promised == Promised::Right && c.t.last(c.before.end).meets(Colon | Copula)
    }),
    ("numbers behind a range", 4, |c| {
        let numbers = c.all(|entry| entry.value.parse::<f64>().is_ok());
        bare(c) && numbers && c.count() > 2 && c.near(Bounding) && c.t.last(c.near.end).has(Colon)
    }),
    ("torn", -14, |c| c.list.torn),
    ("labels before values", -3, |c| c.list.form == Form::LabelFirst),
    ("glued to its meaning", -6, |c| {
        let items = c.list.lines && c.all(|entry| entry.quoted) && c.t.last(c.before.end).meets(Colon | Copula);
        matches!(c.list.form, Form::Glued | Form::Is) && !c.digits() && !items
    }),
    ("commas before meanings", -4, |c| c.list.form == Form::Comma && !(c.list.lines && c.numeric)),
    ("words of a sentence", -4, |c| {
        !c.numeric
            && !paired(c)
            && !opposites(c)
            && c.list.form != Form::LabelFirst
            && !around::whole(c)
            && !clause_each(c)
            && !around::of_a_kind(c)
            && !c.s()[c.list.at.clone()].contains('/')
            && c.any(|entry| !entry.quoted && !is_marked(&entry.value) && !is_shouted(&entry.value))
            && c.t.text.spaced
    }),
    ("pairs that nothing promises", -1, |c| !c.list.lines && c.promised < Promised::Near && !c.digits()),
    ("a sentence goes on", -1, |c| !c.list.lines && !behind::ends_there(c)),
    ("one value and its meaning, promised", 5, |c| {
        let strict = c.last_word().is_some_and(|i| c.t.is(i, Promise | Choice | Hint | Copula | Follows | Value | Bounding | List));
        c.count() == 1 && c.promised == Promised::Right && c.list.form == Form::Marked && strict
    }),
    ("a code behind a kind, and nothing else", 5, |c| {
        let last = (0..c.near.end).rev().find(|i| !c.t.is(*i, Colon | Comma | Stop | Line));
        c.count() == 1
            && c.numeric
            && c.list.form == Form::Marked
            && last.is_some_and(|i| c.t.is(i, Kind))
            && c.t.text.lines.len() == 1
            && c.rest().len() < 4
            && c.s().chars().count() < 30
    }),
    ("very short meanings", 5, |c| {
        matches!(c.list.form, Form::Glued | Form::LabelFirst)
            && c.count() > 1
            && !c.numeric
            && c.all(|entry| (1..=6).contains(&c.doc(entry).chars().count()) && c.doc(entry).chars().all(is_cjk))
    }),
    ("names glued to their meaning", 4, |c| matches!(c.list.form, Form::Glued | Form::Is) && !c.numeric && c.all(loud) && c.count() > 1),
    ("a part of the text each", 8, |c| {
        let begins = |entry: &Entry| entry.start == 0 || c.s()[..entry.start].trim_end().ends_with(';');
        c.list.form == Form::Glued && c.count() > 2 && !c.numeric && c.all(begins)
    }),
    ("units of the field", 3, |c| !c.numeric && c.count() > 1 && c.near(UnitWord)),
    ("a switch between strokes", 3, |c| bare(c) && c.digits() && c.near(Whether) && c.t.any(c.inside(), Slash | Or)),
    ("a sentence each", 2, |c| {
        let begins = |entry: &Entry| c.s()[..entry.start].trim_end().ends_with(['.', '。', '\n', ';']) || entry.start == 0;
        c.list.form == Form::Marked && !c.list.lines && !c.digits() && c.count() > 1 && c.all(begins)
    }),
    ("names with brackets from the beginning", 2, |c| c.list.form == Form::Bracketed && c.list.at.start == 0 && c.count() > 1 && alike(c)),
    ("labels in lines", 2, |c| matches!(c.list.form, Form::LabelFirst | Form::Glued) && c.list.lines && c.count() > 2),
    ("only this is supported", 13, |c| {
        bare(c) && c.count() == 1 && c.t.text.spaced && c.near(Only) && behind::supported(c) && c.all(|entry| entry.quoted)
    }),
    ("labels before names", 3, |c| c.list.form == Form::LabelFirst && c.all(|entry| entry.quoted || loud(entry))),
    ("quoted and glued", 5, |c| {
        matches!(c.list.form, Form::Glued | Form::Is) && c.count() > 1 && c.t.text.spaced && c.all(|entry| entry.quoted)
    }),
    ("supported, as the text says behind", 8, |c| {
        let program = c.all(|entry| c.numeric || entry.quoted || loud(entry));
        bare(c) && c.count() > 1 && behind::supported(c) && (program || around::of_a_kind(c))
    }),
    ("a code, and nothing else", 5, |c| {
        let short = c.t.text.lines.len() == 1 && c.s().chars().count() <= 40 && c.rest().trim_matches(['。', '.', ' ']).is_empty();
        c.count() == 1 && c.numeric && c.list.form == Form::Marked && short && (c.list.at.start == 0 || c.t.last(c.near.end).has(Open))
    }),
    ("one number promised", 6, |c| {
        let mark = c.near.end > 0 && (c.t.last(c.near.end).has(Colon) || c.near.end > 1 && c.t.is(c.near.end - 2, Colon));
        let cue = c.near.clone().rev().find(|i| !c.t.is(*i, Colon | Value | Open | Be | Copula));
        c.count() == 1
            && c.numeric
            && bare(c)
            && c.t.text.spaced
            && mark
            && behind::ends_there(c)
            && cue.is_some_and(|i| c.t.is(i, Choice | Promise))
    }),
    ("in the midst of a clause", -5, |c| {
        c.amid()
            && !c.list.lines
            && !(c.list.form == Form::Marked
                && (c.all(loud)
                    || !c.t.text.spaced && (c.count() > 2 || alike(c) && short_chinese(c) && c.s()[..c.list.at.start].ends_with(is_cjk))))
            && (!c.digits() || bare(c))
            && !c.t.last(c.near.end).meets(Or | And)
    }),
    ("a kind, a colon and words", 2, |c| around::of_a_kind(c) && c.promised == Promised::No && !behind::supported(c)),
    ("values behind a kind", 2, |c| bare(c) && c.count() > 1 && c.last_word().is_some_and(|i| c.t.is(i, Kind)) && behind::ends_there(c)),
    ("values that are hinted", 4, |c| bare(c) && c.count() > 1 && c.promised == Promised::Hinted && behind::ends_there(c)),
    ("values between strokes", 3, |c| {
        c.all(|entry| is_marked(&entry.value) || is_shouted(&entry.value))
            && bare(c)
            && c.count() > 1
            && behind::ends_there(c)
            && c.t.any(c.inside(), Slash | Pipe)
            && !c.t.any(c.inside(), Comma | Pause)
    }),
    ("words that nothing promises", -1, |c| {
        bare(c) && !c.numeric && c.promised < Promised::Near && c.any(|entry| !entry.quoted && !loud(entry))
    }),
    ("promised values alone", 3, |c| c.promised == Promised::Right && bare(c) && c.count() > 1),
    ("one value promised", 6, one_value),
    ("a label and values, and nothing else", 5, around::whole),
    ("one value only", 5, |c| c.count() == 1 && c.near(Only) && bare(c) && behind::ends_there(c) && !c.amid()),
    ("groups between semicolons", 6, |c| {
        c.list.form == Form::Comma && c.count() > 1 && c.s()[c.list.at.clone()].matches(';').count() + 1 == c.count()
    }),
];

/// "可选值：`RED`。": one value that a promise or "only" is right before.
fn one_value(c: &Case<'_>) -> bool {
    let [entry] = c.list.entries.as_slice() else { return false };
    let t = c.t;
    let plain = entry.quoted
        || is_marked(&entry.value)
        || is_shouted(&entry.value) && entry.value.len() > 1
        || !t.text.spaced && entry.value.len() > 1 && entry.value.is_ascii();
    // The promise begins its clause: it is of the field, and not of another thing.
    let joins = Colon
        | Copula
        | Be
        | Open
        | Hint
        | Verb
        | Value
        | Equals
        | List
        | Only
        | Kind
        | Promise
        | Choice
        | Field
        | Plain
        | Bounding
        | Then
        | Han;
    let from = c.near.clone().rev().take_while(|i| t.is(*i, joins)).last().unwrap_or(c.near.end);
    let own = from == c.near.start || t.last(from).meets(Comma | Stop | Semi | Open | Line | This | Can | Dash);
    let cue = t.any(from..c.near.end, Promise | Choice)
        || t.is(from, Value) && t.is(from + 1, Colon)
        || t.any(from..c.near.end, Only) && t.any(from..c.near.end, Hint | Verb);
    !c.numeric && plain && own && cue && matches!(c.list.form, Form::Bare | Form::Bracketed | Form::Marked) && behind::ends_there(c)
}
