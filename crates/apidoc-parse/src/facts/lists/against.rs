//! Evidence against a list: examples, conditions, formats, filters, bounds, other parameters.

use super::{
    around, behind,
    case::{Promised, Row},
    halves,
    list::{Entry, Form},
    places::{token_at, tokens_of},
    shape::{counted_out, is_small, opposites, shaped},
};
use crate::facts::{class::Class::*, lexicon, text::is_cjk, value::is_shouted};

/// The rows.
pub(super) const ROWS: &[Row] = &[
    ("an example", -14, around::example),
    ("an example somewhere in the sentence", -20, |c| !c.list.lines && c.near(Example)),
    ("advice", -6, |c| c.near(Advice | Barred) || c.list.form == Form::LabelFirst && c.said(Advice)),
    ("a condition", -14, around::condition),
    ("a case of another parameter", -22, around::other_parameter),
    ("depends on something else", -22, |c| c.said(Differs)),
    ("a format or a structure", -3, |c| !c.numeric && c.said(Structure)),
    ("behind a format", -6, |c| !c.numeric && (c.behind..c.behind + 4).any(|i| c.t.is(i, Structure)) && c.list.form == Form::Bare),
    ("parts of one text", -24, |c| !c.subject.ty.is_array() && c.t.has.has(Joined)),
    ("filters of other fields", -24, |c| !c.numeric && around::filters(c)),
    ("filtered by", -2, |c| !c.numeric && c.said(Filter)),
    ("an interval", -24, halves::interval),
    ("ends of a range", -10, halves::are_ends),
    ("names of parameters", -20, around::siblings),
    ("its own name", -10, |c| {
        matches!(c.list.form, Form::Bare | Form::Glued) && !c.numeric && c.any(|entry| entry.value == c.subject.name)
    }),
    ("the rest is told", -10, |c| c.digits() && halves::rest_is_told(c)),
    ("others are told", -8, |c| {
        !c.digits()
            && (c.promised < Promised::Right || !c.list.lines)
            && c.t.any(c.behind..c.t.list.len(), Rest)
            && (c.behind..c.t.list.len()).any(|i| c.t.is(i, Rest) && c.t.is(i + 1, Says | Colon | Value))
    }),
    ("small words", -8, |c| {
        c.promised < Promised::Right
            && c.any(|entry| {
                let meant = c.list.form == Form::Marked && c.doc(entry).starts_with(is_cjk);
                !entry.quoted && is_small(&entry.value) && !is_shouted(&entry.value) && !meant
            })
            && !c.list.lines
            && !opposites(c)
    }),
    ("shape of a value", -12, |c| c.any(|entry| shaped(&entry.value))),
    ("a placeholder", -16, |c| {
        c.any(|entry| c.doc(entry).contains("xxx") || entry.value.contains("xxx") || entry.value.contains(['{', '}']))
    }),
    ("kinds of characters", -10, |c| {
        !c.numeric
            && c.promised < Promised::Right
            && c.any(|entry| {
                !entry.quoted
                    && entry.value.starts_with(|c: char| c.is_ascii_lowercase())
                    && lexicon::word(&entry.value).meets(UChar | CharKind | Letters)
            })
    }),
    ("shown how", -2, |c| c.mostly(|entry| lexicon::contains(c.doc(entry), Example))),
    ("conditions in English", -16, |c| {
        c.leads() && c.t.text.spaced && c.before.clone().any(|i| i == c.before.start && c.t.is(i, Cond | Case) && !c.t.is(i + 1, Choice))
    }),
    ("about lengths", -3, |c| {
        !c.numeric && c.mostly(|entry| c.doc(entry).contains(|c: char| c.is_ascii_digit()) && lexicon::contains(c.doc(entry), UChar))
    }),
    ("a default each", -14, halves::default_each),
    ("one list per item", -12, around::one_list_per_item),
    ("one list per condition", -14, around::one_list_per_condition),
    ("inside an item", -24, around::inside_item),
    ("a label before a code", -12, halves::reversed),
    ("kinds of files", -12, |c| {
        c.list.form == Form::Bare
            && !c.list.lines
            && c.promised < Promised::Right
            && c.mostly(|entry| lexicon::word(&entry.value).has(FileKind))
    }),
    ("amounts", -6, |c| {
        c.digits()
            && matches!(c.list.form, Form::Bare | Form::Comma)
            && c.last_word().is_some_and(|i| c.t.is(i, Length | Count | Size | Most | Least))
    }),
    ("amounts with a unit", -8, |c| {
        c.digits() && c.any(|entry| matches!(c.list.form, Form::Glued | Form::Comma) && halves::unit(c, entry))
    }),
    ("a sum of money or time", -1, |c| c.digits() && c.list.form == Form::Bare && c.promised < Promised::Right),
    ("units of an amount", -20, |c| {
        let cue = c.before.clone().rev().find(|i| c.t.is(*i, UnitWord | Value));
        !c.numeric && cue.is_some_and(|i| c.t.is(i, UnitWord) && c.t.is(i + 1, Hint | Follows | Copula | Only))
    }),
    ("the others of a default", -20, |c| c.near.clone().any(|i| c.t.is(i, Rest) && c.t.is(i + 1, Promise | Choice | Value))),
    ("remarks in order", -8, |c| {
        matches!(c.list.form, Form::Comma | Form::Counted)
            && c.digits()
            && c.any(|entry| lexicon::contains(c.doc(entry), Must) || c.doc(entry).chars().count() > 60)
    }),
    ("an amount of the subject", -6, |c| {
        c.numeric
            && (c.count() == 1 || c.count() < 3 && c.list.form == Form::Bare && c.promised < Promised::Right && !behind::supported(c))
            && c.t.any(0..c.near.end, Count | Size | Length | Bounding)
    }),
    ("others in the text", -4, |c| {
        // "3：其他错误": the meaning of a value.
        let meant = |i: usize| c.count() > 1 && c.list.form == Form::Marked && c.inside().contains(&i);
        (0..c.t.list.len())
            .filter(|i| !meant(*i))
            .any(|i| c.t.is(i, Rest) && c.t.text.line_of(c.t.list[i].start) <= c.t.text.line_of(c.list.at.end.saturating_sub(1)))
    }),
    ("a way to get it", -2, |c| !c.numeric && c.list.form == Form::Glued && c.mostly(|entry| lexicon::contains(c.doc(entry), Can))),
    ("must be given", -14, |c| !c.numeric && c.list.form == Form::Bare && c.near(Must) && c.near(Either)),
    ("typed parts", -12, |c| !c.numeric && c.count() > 1 && c.all(|entry| c.t.is(token_at(c.t, entry.doc.start), Text | Numeric))),
    ("behind a default", -6, |c| {
        (c.near.end.saturating_sub(3)..c.near.end).any(|i| c.t.is(i, Default) && !c.t.is(i + 1, Kind))
            && c.promised < Promised::Right
            && c.list.form == Form::Bare
            && !c.near(Hint)
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
            && (c.behind..c.t.list.len()).any(|i| c.t.is(i, Hint | Promise) && c.t.is(i + 1, Quoted | Loud))
    }),
    ("numbers as meanings", -18, |c| {
        !c.numeric && c.count() > 1 && c.all(|entry| !entry.doc.is_empty() && c.doc(entry).bytes().all(|b| b.is_ascii_digit() || b == b':'))
    }),
    ("an example before", -6, |c| !c.list.lines && c.promised < Promised::Near && !c.digits() && c.t.any(0..c.near.end, Example)),
    ("values of a format", -10, |c| c.list.form == Form::Bare && !c.numeric && c.t.any(c.clause(), Structure)),
    ("counted halfway", -26, halves::halfway),
    ("values without a meaning between", -18, halves::lost_between),
    ("names of ids", -14, |c| {
        let named = |entry: &Entry| entry.value.ends_with("Id") || entry.value.ends_with("ID");
        c.list.form == Form::Bare && c.count() > 1 && c.all(named) && !c.all(|entry| is_shouted(&entry.value))
    }),
    ("a number left out", -20, |c| c.numeric && !c.list.lines && halves::left_out(c)),
    ("values in Chinese", -8, |c| {
        c.list.form == Form::Bare
            && c.any(|entry| entry.value.contains(is_cjk))
            && !(c.all(|entry| entry.quoted) && !c.near.is_empty() && c.promised >= Promised::Hinted && c.near(Promise | Hint))
            && (!c.t.last(c.near.end).meets(Colon | Copula | Promise | Hint) || !behind::ends_there(c))
    }),
    ("numbers in brackets apart", -8, |c| c.digits() && c.list.form == Form::Bracketed && !counted_out(c) && c.promised < Promised::Right),
    ("numbers alone", -10, |c| {
        c.digits()
            && c.list.form == Form::Bare
            && c.promised == Promised::No
            && !(c.near(Whether) && c.t.any(c.inside(), Slash))
            && !(c.near(Bounding) && c.count() > 2)
    }),
    ("a label behind that was not read", -8, |c| c.list.form == Form::LabelFirst && halves::label_behind(c)),
    ("the first of several items", -12, |c| c.count() == 1 && !c.numeric && halves::first_of_items(c)),
    ("bounds as meanings", -8, |c| {
        !c.list.lines && c.mostly(|entry| [Most, Least, AtMost, AtLeast].iter().any(|class| lexicon::contains(c.doc(entry), *class)))
    }),
    ("amounts of a unit in a text", -16, |c| {
        !c.numeric
            && c.list.form == Form::Glued
            && c.count() > 1
            && c.all(|entry| !entry.quoted && entry.value.parse::<f64>().is_ok())
            && !counted_out(c)
    }),
    ("several promises", -6, |c| {
        !c.list.lines
            && (0..c.t.text.lines.len())
                .filter(|line| c.t.any(tokens_of(c.t, *line), Promise) && c.t.any(tokens_of(c.t, *line), Quoted | Colon))
                .count()
                > 1
            && c.promised < Promised::Right
    }),
    ("in a mode of something", -16, |c| c.near.clone().any(|i| c.t.is(i, CondEnd) && c.t.is(i + 1, Hint | Only))),
    ("schemes of an address", -16, |c| c.list.form == Form::Bare && c.near(Scheme) && !c.t.last(c.near.end).has(Colon)),
    ("a word between quotes as a meaning", -16, |c| {
        matches!(c.list.form, Form::Worded | Form::Is) && c.any(|entry| c.doc(entry).starts_with(['`', '"']))
    }),
    ("bounds before", -16, |c| c.numeric && c.t.text.spaced && c.near(Most | Least)),
    ("numbers in a sentence", -10, |c| {
        !c.numeric && c.digits() && c.t.text.spaced && matches!(c.list.form, Form::Is | Form::Worded) && !counted_out(c)
    }),
    ("words of a sentence without a colon", -6, |c| {
        c.t.text.spaced
            && !c.numeric
            && c.list.form == Form::Bare
            && !c.t.last(c.near.end).meets(Colon | Open)
            && c.any(|entry| !entry.quoted && entry.value.bytes().all(|b| b.is_ascii_lowercase()) && !opposites(c))
    }),
    ("another name in a meaning", -8, |c| {
        c.list.form == Form::Glued
            && !c.list.lines
            && !c.numeric
            && c.any(|entry| !entry.quoted && c.doc(entry).bytes().filter(u8::is_ascii_uppercase).count() > 1)
    }),
    ("the rest is told behind", -12, |c| {
        let glued = matches!(c.list.form, Form::Glued | Form::Counted | Form::Is) && c.digits() && !c.list.lines;
        let from = token_at(c.t, c.list.at.start);
        glued && (from..c.t.list.len()).take_while(|i| !c.t.is(*i, Line | Stop)).any(|i| c.t.is(i, Rest) && c.t.apart(i))
    }),
    ("fields of filters", -12, |c| c.t.text.spaced && (0..c.near.end).any(|i| c.t.is(i, Filter) && c.t.is(i + 1, Be | Copula))),
    ("parts of a structure", -14, |c| c.t.text.spaced && c.said(Field) && c.said(Required | Must)),
    ("one value of several promises", -10, |c| {
        let told = |i: usize| c.t.is(i, Promise) && (i + 1..i + 4).any(|n| c.t.is(n, Word | Said | Name | Loud | Quoted));
        let mut sentences: Vec<usize> = (0..c.t.list.len()).filter(|i| told(*i)).map(|i| c.t.before(i).start).collect();
        sentences.dedup();
        let promises = sentences.len();
        c.count() == 1 && !c.list.lines && c.list.form == Form::Bare && !c.numeric && promises > 1
    }),
    ("names of filters", -14, |c| {
        !c.numeric && c.before.clone().any(|i| c.t.is(i, Skip) && c.said(Filter) || c.t.is(i, Filter) && c.t.is(i + 1, Field))
    }),
    ("another list under a condition", -16, |c| !c.list.lines && around::another_under_a_condition(c)),
    ("steps in order", -12, |c| {
        let dotted = |entry: &Entry| c.s()[entry.start..].trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.');
        c.list.form == Form::Counted && c.promised < Promised::Right && c.digits() && c.all(dotted)
    }),
    ("a null sentence", -14, |c| c.near(Null) && c.near(NoValue)),
    ("JSON", -24, |c| !c.numeric && c.t.any(0..c.near.end, Document)),
    ("masked", -14, |c| {
        c.any(|entry| c.doc(entry).contains("**") || c.s()[..entry.doc.start].ends_with('-') && c.s()[entry.doc.start..].starts_with(')'))
    }),
    ("bounds between", -10, |c| c.t.any(c.inside(), Most | Least) && c.numeric && c.t.text.spaced),
    ("a negative number alone", -10, |c| {
        c.digits() && c.all(|entry| entry.value.starts_with('-')) && c.promised < Promised::Right && c.t.any(0..c.near.end, Count)
    }),
    ("phrases of a guide", -8, |c| {
        c.t.text.spaced
            && c.promised < Promised::Right
            && c.any(|entry| entry.quoted && entry.value.contains(' ') && entry.value.starts_with(|c: char| c.is_ascii_lowercase()))
    }),
    ("needed parameters", -14, |c| {
        !c.numeric
            && c.t.text.spaced
            && (c.list.form == Form::Bare
                && (c.behind..c.behind + 2).any(|i| c.t.is(i, Must | Required) || c.t.is(i, Not) && c.t.said(i).len() > 3)
                || matches!(c.list.form, Form::Is | Form::Worded) && c.any(|entry| c.t.is(token_at(c.t, entry.doc.start), Required | Must)))
    }),
    ("an amount in the text", -8, |c| c.count() == 1 && c.digits() && c.t.any(0..c.near.end, Length | Count | Size | Amount)),
];
