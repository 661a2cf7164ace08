//! Evidence against a list: examples, conditions, formats, filters, bounds, other parameters.

use super::{
    around, behind,
    case::{Promised, Row},
    halves,
    list::{Entry, Form},
    places::token_at,
    shape::{bare, counted_out, opposites, shaped},
};
use crate::facts::{class::Class::*, lexicon, text::is_cjk, value::is_shouted};

/// Marks around a quoted word.
const QUOTES: [char; 3] = ['"', '\'', '`'];

/// The rows.
pub(super) const ROWS: &[Row] = &[
    ("an example", -14, |c| around::example(c) || c.any(|entry| c.t.last(token_at(c.t, entry.start)).has(Example))),
    ("an example somewhere in the sentence", -20, |c| !c.list.lines && c.near(Example)),
    ("advice", -8, |c| c.near(Advice | Barred) || c.list.form == Form::LabelFirst && c.said(Advice)),
    ("a condition", -14, around::condition),
    ("a case of another parameter", -22, around::other_parameter),
    ("depends on something else", -22, |c| c.before.clone().any(|i| c.t.is(i, Differs) && !c.t.last(i).has(Which))),
    ("a format or a structure", -3, |c| !c.numeric && c.said(Structure)),
    ("behind a format", -6, |c| {
        !c.numeric && (c.behind..c.behind + 4).any(|i| c.t.is(i, Structure) && !c.lists(i)) && c.list.form == Form::Bare
    }),
    ("parts of one text", -24, |c| {
        let meant = |i: usize| c.list.lines && c.list.at.contains(&c.t.list[i].start);
        !c.numeric && !c.subject.ty.is_array() && (0..c.t.list.len()).any(|i| c.t.is(i, Joined) && !meant(i))
    }),
    ("filters of other fields", -24, |c| !c.numeric && around::filters(c)),
    ("an interval", -24, halves::interval),
    ("names of parameters", -20, around::siblings),
    ("the rest is told", -10, |c| c.digits() && halves::rest_is_told(c)),
    ("shape of a value", -12, |c| c.any(|entry| shaped(&entry.value))),
    ("a placeholder", -16, |c| {
        let itself = |entry: &Entry| c.doc(entry).rsplit_once(&entry.value).is_some_and(|(_, tail)| lexicon::word(tail).has(Value));
        c.any(|entry| itself(entry) || c.doc(entry).contains("xxx") || entry.value.contains("xxx") || entry.value.contains(['{', '}']))
    }),
    ("shown how", -4, |c| c.mostly(|entry| lexicon::contains(c.doc(entry), Example))),
    ("conditions in English", -16, |c| {
        c.leads() && c.t.text.spaced && c.before.clone().any(|i| i == c.before.start && c.t.is(i, Cond | Case) && !c.t.is(i + 1, Choice))
    }),
    ("about lengths", -3, |c| {
        !c.numeric && c.mostly(|entry| c.doc(entry).contains(|c: char| c.is_ascii_digit()) && lexicon::contains(c.doc(entry), UChar))
    }),
    ("one list per item", -12, around::one_list_per_item),
    ("inside an item", -24, around::inside_item),
    ("a label before a code", -12, halves::reversed),
    ("amounts with a unit", -8, |c| {
        c.digits() && c.any(|entry| matches!(c.list.form, Form::Glued | Form::Comma) && halves::unit(c, entry))
    }),
    ("units of an amount", -20, |c| {
        let cue = c.before.clone().rev().find(|i| c.t.is(*i, UnitWord | Value));
        !c.numeric && cue.is_some_and(|i| c.t.is(i, UnitWord) && c.t.is(i + 1, Hint | Follows | Copula | Only))
    }),
    ("the others of a default", -20, |c| {
        let rest = c.before.clone().find(|i| c.t.is(*i, Rest)).filter(|i| c.t.any(i + 1..i + 4, Promise | Choice | Value));
        rest.is_some_and(|i| c.t.list[i].start < c.first())
    }),
    ("an amount of the subject", -6, |c| {
        c.numeric
            && !(c.in_item() && c.promised == Promised::Right)
            && !(c.count() > 1 && c.near(Only))
            && (c.count() == 1 || c.count() < 3 && c.list.form == Form::Bare && c.promised < Promised::Right && !behind::supported(c))
            && c.t.any(0..c.near.end, Count | Size | Length | Bounding)
    }),
    ("others in the text", -4, |c| {
        // "3：其他错误": the meaning of a value.
        let joins = |i: usize| c.t.is(i + 1, Promise | Choice) && c.t.list[i].start > c.first();
        let said = |i: usize| c.any(|entry| entry.doc.start == c.t.list[i].start);
        let meant = |i: usize| c.count() > 1 && c.inside().contains(&i) && (c.list.form == Form::Marked || said(i));
        (0..c.t.list.len()).filter(|i| !meant(*i)).any(|i| c.t.is(i, Rest) && !joins(i) && c.t.list[i].start < c.list.at.end)
    }),
    ("glued from the beginning", -14, |c| {
        c.list.form == Form::Glued
            && !c.numeric
            && c.list.at.start == 0
            && !c.list.lines
            && c.count() < 4
            && c.any(|entry| !entry.value.contains('_') && !c.s()[..entry.doc.start].ends_with(' '))
    }),
    ("another promise behind", -16, |c| {
        c.list.form == Form::Bare
            && c.promised < Promised::Right
            && (c.behind..c.t.list.len()).any(|i| c.t.is(i, Hint | Promise) && c.t.is(i + 1, Quoted | Loud) && !c.lists(i + 1))
    }),
    ("numbers as meanings", -18, |c| {
        !c.numeric && c.count() > 1 && c.all(|entry| !entry.doc.is_empty() && c.doc(entry).bytes().all(|b| b.is_ascii_digit() || b == b':'))
    }),
    ("an example before", -6, |c| !c.list.lines && c.promised < Promised::Near && !c.digits() && c.t.any(0..c.near.end, Example)),
    ("values of a format", -10, |c| {
        let remark = |i: usize| c.t.last(i).has(Open) && c.t.is(i + 1, Close) && c.promised >= Promised::Hinted;
        c.list.form == Form::Bare && !c.numeric && c.clause().any(|i| c.t.is(i, Structure) && !remark(i))
    }),
    ("an id", -3, |c| {
        let id = ["Id", "Ids", "ID", "IDs"].iter().any(|end| c.subject.name.ends_with(end));
        id && !c.numeric && c.promised == Promised::No
    }),
    ("names of ids", -14, |c| {
        let named = |entry: &Entry| entry.value.ends_with("Id") || entry.value.ends_with("ID");
        c.list.form == Form::Bare
            && c.all(named)
            && (c.count() == 1 && c.any(|entry| entry.value.len() == 2) || c.count() > 1 && !c.all(|entry| is_shouted(&entry.value)))
    }),
    ("a value left out", -20, |c| !c.list.lines && !c.numeric && !bare(c) && halves::left_out(c)),
    ("values in Chinese", -8, |c| {
        c.list.form == Form::Bare
            && c.any(|entry| entry.value.contains(is_cjk))
            && !(c.all(|entry| entry.quoted) && !c.near.is_empty() && c.promised >= Promised::Hinted && c.near(Promise | Hint))
            && (!c.t.last(c.near.end).meets(Colon | Copula | Promise | Hint) || !behind::ends_there(c))
    }),
    ("numbers in brackets apart", -8, |c| c.digits() && c.list.form == Form::Bracketed && !counted_out(c) && c.promised < Promised::Hinted),
    ("numbers alone", -10, |c| {
        c.digits()
            && c.list.form == Form::Bare
            && c.promised == Promised::No
            && !behind::supported(c)
            && !(c.near(Whether) && c.t.any(c.inside(), Slash | Or))
            && !(c.near(Bounding) && c.count() > 2)
    }),
    ("a label behind that was not read", -8, |c| c.list.form == Form::LabelFirst && halves::label_behind(c)),
    ("the first of several items", -12, |c| c.count() == 1 && !c.numeric && halves::first_of_items(c)),
    ("bounds as meanings", -8, |c| {
        !c.list.lines && c.promised < Promised::Right && c.mostly(|entry| lexicon::contains(c.doc(entry), Most | Least | AtMost | AtLeast))
    }),
    ("amounts of a unit in a text", -16, |c| {
        !c.numeric
            && c.list.form == Form::Glued
            && c.count() > 1
            && !(c.list.lines && around::all_lines(c))
            && c.all(|entry| !entry.quoted && entry.value.parse::<f64>().is_ok())
            && !counted_out(c)
    }),
    ("schemes of an address", -16, |c| {
        let scheme = c.near.clone().any(|i| c.t.is(i, Scheme) && !c.t.is(i + 1, Kind));
        c.list.form == Form::Bare && !c.numeric && scheme && !c.t.last(c.near.end).has(Colon)
    }),
    ("a word between quotes as a meaning", -16, |c| match c.list.form {
        Form::Worded | Form::Is => c.any(|entry| c.doc(entry).starts_with(['"', '`'])),
        Form::Comma => c.any(|entry| c.doc(entry).contains('`')),
        _ => false,
    }),
    ("numbers in a sentence", -10, |c| {
        !c.numeric && c.digits() && c.t.text.spaced && matches!(c.list.form, Form::Is | Form::Worded) && !counted_out(c)
    }),
    ("words of a sentence without a colon", -6, |c| {
        c.t.text.spaced
            && !c.numeric
            && c.list.form == Form::Bare
            && !c.t.last(c.before.end).meets(Colon | Open)
            && !(c.promised == Promised::Right && c.t.last(c.before.end).has(Copula) && c.near(Value | Kind))
            && !around::of_a_kind(c)
            && !around::whole(c)
            && c.any(|entry| !entry.quoted && entry.value.bytes().all(|b| b.is_ascii_lowercase()) && !opposites(c))
    }),
    ("another name in a meaning", -8, |c| {
        c.list.form == Form::Glued
            && !c.list.lines
            && !c.numeric
            && c.any(|entry| !entry.quoted && c.doc(entry).bytes().filter(u8::is_ascii_uppercase).count() > 1)
    }),
    ("one value of several promises", -10, |c| {
        let told = |i: usize| c.t.is(i, Promise) && (i + 1..i + 4).any(|n| c.t.is(n, Word | Said | Name | Loud | Quoted));
        let mut sentences: Vec<usize> = (0..c.t.list.len()).filter(|i| told(*i)).map(|i| c.t.before(i).start).collect();
        sentences.dedup();
        c.count() == 1 && !c.list.lines && matches!(c.list.form, Form::Bare | Form::Marked) && !c.numeric && sentences.len() > 1
    }),
    ("names of filters", -14, |c| {
        !c.numeric && c.before.clone().any(|i| c.t.is(i, Skip) && c.said(Filter) || c.t.is(i, Filter) && c.t.is(i + 1, Field))
    }),
    ("a quote that nothing closes", -14, |c| {
        let open = |entry: &Entry| {
            let closed = c.s()[entry.doc.end..].starts_with(QUOTES);
            let doc = c.doc(entry);
            !closed && !doc.starts_with(QUOTES) && doc.matches(QUOTES).count() % 2 == 1
        };
        !c.t.text.spaced && c.any(open)
    }),
    ("values that were not read before", -10, |c| {
        c.promised == Promised::Near && !c.list.lines && c.t.last(c.near.end).meets(Comma | Pause) && !c.numeric
    }),
    ("JSON", -24, |c| !c.numeric && c.t.any(0..c.near.end, Document) && !c.any(|entry| lexicon::word(&entry.value).has(Document))),
    ("an amount in the text", -8, |c| {
        c.count() == 1
            && c.digits()
            && (!c.in_item() || c.any(|entry| entry.value == "0"))
            && c.t.any(0..c.near.end, Length | Count | Size | Amount)
    }),
    ("fields of filters", -12, |c| c.t.text.spaced && (0..c.near.end).any(|i| c.t.is(i, Filter) && c.t.is(i + 1, Be | Copula))),
    ("others are told", -8, |c| {
        !c.digits()
            && (c.promised < Promised::Right || !c.list.lines)
            && c.t.any(c.behind..c.t.list.len(), Rest)
            && (c.behind..c.t.list.len()).any(|i| c.t.is(i, Rest) && c.t.is(i + 1, Says | Colon | Value))
    }),
    ("typed parts", -12, |c| !c.numeric && c.count() > 1 && c.all(|entry| c.t.is(token_at(c.t, entry.doc.start), Text | Numeric))),
    ("remarks in order", -8, |c| {
        matches!(c.list.form, Form::Comma | Form::Counted)
            && c.digits()
            && c.any(|entry| lexicon::contains(c.doc(entry), Must) || c.doc(entry).chars().count() > 60)
    }),
    ("counted halfway", -26, halves::halfway),
    ("a default each", -14, halves::default_each),
    ("a negative number alone", -10, |c| {
        c.digits() && c.all(|entry| entry.value.starts_with('-')) && c.promised < Promised::Right && c.t.any(0..c.near.end, Count)
    }),
    ("the rest is told behind", -12, |c| {
        let glued = matches!(c.list.form, Form::Glued | Form::Counted | Form::Is) && c.digits() && !c.list.lines;
        let from = token_at(c.t, c.list.at.start);
        glued && (from..c.t.list.len()).take_while(|i| !c.t.is(*i, Line | Stop)).any(|i| c.t.is(i, Rest) && c.t.apart(i))
    }),
    ("parts of a structure", -14, |c| c.t.text.spaced && c.promised < Promised::Right && c.said(Field) && c.said(Required | Must)),
    ("kinds of characters", -10, |c| !c.numeric && c.any(|entry| !entry.quoted && lexicon::word(&entry.value).has(UChar))),
    ("kinds of files", -12, |c| {
        let file = |entry: &Entry| lexicon::word(&entry.value).has(FileKind);
        c.list.form == Form::Bare && !c.list.lines && c.promised < Promised::Right && c.mostly(file)
    }),
];
