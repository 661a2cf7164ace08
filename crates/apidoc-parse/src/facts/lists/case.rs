//! A list that is to be judged, with the words around it and the field.

use super::{
    heads::Head,
    list::{Entry, Form, List},
    places::{token_at, tokens_of},
};
use crate::facts::{
    Subject,
    class::{Class::*, Set},
    lex::Tokens,
};
use std::ops::Range;

/// Words that may be between a promise and the first value.
const FILLER: Set = Set::all(&[
    Colon, Comma, Copula, Be, Can, Must, Value, Bounding, Kind, Text, List, Hint, Follows, Only, Of, In, Article, Verb, Promise, Choice,
    Equals, Says, Counter, Few, UItem, Line, Dash, Sign, Eq, Offer, Among, Both, Field, This, Open, Which, Persons, Slash, Numeric, Once,
    Then, Count,
]);

/// How strongly the words before a list promise values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Promised {
    No,
    /// Weaker words right before.
    Hinted,
    /// Somewhere in the sentence.
    Near,
    /// Right before.
    Right,
}

/// A list, the words around it, and the field.
pub(super) struct Case<'a> {
    pub(super) t: &'a Tokens<'a>,
    pub(super) list: &'a List,
    pub(super) subject: Subject<'a>,
    pub(super) heads: &'a [Head],
    pub(super) numeric: bool,
    /// The tokens of its sentence before it.
    pub(super) near: Range<usize>,
    /// The tokens before it in its sentence, or of the line above where it begins a line.
    pub(super) before: Range<usize>,
    /// The tokens right behind it begin here.
    pub(super) behind: usize,
    pub(super) promised: Promised,
}

impl<'a> Case<'a> {
    pub(super) fn new(t: &'a Tokens<'a>, list: &'a List, heads: &'a [Head], subject: Subject<'a>, numeric: bool) -> Self {
        let first = t.list.partition_point(|token| token.end <= list.at.start);
        let near = t.before(first.min(t.list.len().saturating_sub(1))).start..first;
        let word = Set::all(&[Comma, Colon, Open, Dash, Sign, Close, Line]);
        let said = near.clone().any(|i| !t.classes(i).without(word).is_empty());
        let line = t.text.line_of(list.at.start);
        let before = if said || line == 0 {
            near.clone()
        } else {
            // A promise reaches over lines of nothing else than units.
            let above = tokens_of(t, line - 1);
            sentence(t, above)
        };
        let behind = token_at(t, list.at.end);
        let mut case = Self { t, list, subject, heads, numeric, near, before, behind, promised: Promised::No };
        case.promised = case.promise();
        case
    }

    fn promise(&self) -> Promised {
        let t = self.t;
        let right = self.reaches(|i| {
            t.is(i, Promise)
                || t.is(i, Choice) && t.is(i + 1, Value | Kind | Promise | List | Field | Says | Colon)
                || t.is(i, Value) && t.is(i + 1, Colon | Be | Copula)
                || t.is(i, Hint) && t.is(i + 1, Follows)
        });
        if right || self.chosen() {
            Promised::Right
        } else if t.any(self.before.clone(), Promise) || self.before.clone().any(|i| t.is(i, Choice) && t.is(i + 1, Value | Kind)) {
            Promised::Near
        } else if self.reaches(|i| t.is(i, Hint) && self.of_it(i) || t.is(i, Follows) && t.is(i + 1, Colon | Comma)) {
            Promised::Hinted
        } else {
            Promised::No
        }
    }

    /// Whether the field itself is what a word such as "supports" is said of: in English, where a name would precede it.
    fn of_it(&self, i: usize) -> bool {
        let t = self.t;
        !t.text.spaced
            || i == self.before.start
            || !t.last(i).meets(Word | Name)
            || t.last(i).meets(Which | This | Already | Plain | Can | Be | Only | Set::ends())
    }

    /// "可选带宽规格：", "supported languages:": a few words between the promise and its mark.
    fn chosen(&self) -> bool {
        let t = self.t;
        let end = self.before.clone().rev().find(|i| !t.is(*i, Open | Line | Hint | Quoted));
        let Some(mark) = end.filter(|i| t.is(*i, Colon | Copula | Be)) else { return false };
        let from = mark.saturating_sub(6).max(self.before.start);
        let Some(cue) = (from..mark)
            .rev()
            .find(|i| t.is(*i, Choice) || t.is(*i, Hint) && t.is(*i + 1, Of) || t.is(*i, Can) && t.last(mark).has(Copula))
        else {
            return false;
        };
        (cue + 1..mark).all(|i| !t.is(i, Comma | Colon | Stop | Semi | Num | Quoted | Pause))
    }

    /// Whether the list can be one of values at all: one value alone must be promised, or be all that the text says.
    pub(super) fn may_count(&self) -> bool {
        let [entry] = self.list.entries.as_slice() else { return !self.list.entries.is_empty() };
        let promised =
            self.promised == Promised::Right || self.near(Only | Once) || self.t.any(self.behind..self.behind + 3, Only) || self.near(Hint);
        let form = !matches!(self.list.form, Form::Glued | Form::Is | Form::Comma | Form::Counted);
        let code = self.list.form == Form::Marked && self.numeric && self.s().len() < 80 && entry.doc.len() > 2;
        let item = self.in_item() && self.t.text.lines.len() > 2;
        form && (promised && !self.amid() || code || item)
    }

    /// Whether the list begins an item.
    pub(super) fn in_item(&self) -> bool {
        let line = self.t.text.lines[self.t.text.line_of(self.list.at.start)];
        line.item && line.start == self.list.at.start
    }

    /// Whether the list begins in the midst of a clause.
    pub(super) fn amid(&self) -> bool {
        let t = self.t;
        let last = t.last(self.near.end);
        self.near.end > self.near.start
            && !last.meets(FILLER)
            && !last.has(Stop)
            && !self.s()[..self.list.at.start].ends_with(['"', '{', '[', '`'])
    }

    /// Whether a cue is right before the list, and nothing but filler between.
    fn reaches(&self, cue: impl Fn(usize) -> bool) -> bool {
        let t = self.t;
        let mut i = self.before.end;
        while i > self.before.start {
            i -= 1;
            if cue(i) {
                return true;
            }
            if t.is(i, Close) {
                // A remark in brackets: "(单位s)".
                let Some(open) = (self.before.start..i).rev().find(|i| t.is(*i, Open)) else { return false };
                i = open;
                continue;
            }
            if t.is(i, Num) && t.is(i + 1, Counter) {
                continue;
            }
            let near = i + 2 >= self.before.end && (t.is(i, Plain) || t.is(i, Han) && t.last(i).has(Follows));
            if !t.is(i, FILLER) && !near {
                return false;
            }
        }
        false
    }

    pub(super) fn s(&self) -> &'a str {
        &self.t.text.s
    }

    pub(super) fn doc(&self, entry: &Entry) -> &'a str {
        &self.s()[entry.doc.clone()]
    }

    /// The first byte of its first value; a default may stand before the list.
    pub(super) fn first(&self) -> usize {
        self.list.entries.first().map_or(self.list.at.start, |entry| entry.start)
    }

    pub(super) fn count(&self) -> usize {
        self.list.entries.len()
    }

    /// Whether a token is one of its values.
    pub(super) fn lists(&self, i: usize) -> bool {
        self.any(|entry| entry.value == self.t.word(i))
    }

    pub(super) fn all(&self, test: impl Fn(&Entry) -> bool) -> bool {
        self.list.entries.iter().all(test)
    }

    pub(super) fn any(&self, test: impl Fn(&Entry) -> bool) -> bool {
        self.list.entries.iter().any(test)
    }

    /// Whether a test holds for most values.
    pub(super) fn mostly(&self, test: impl Fn(&Entry) -> bool) -> bool {
        self.list.entries.iter().filter(|entry| test(entry)).count() * 2 > self.count()
    }

    /// Whether all values are numbers.
    pub(super) fn digits(&self) -> bool {
        self.all(|entry| entry.value.parse::<i64>().is_ok())
    }

    /// Whether the words before the list lead to it: its sentence, or a line above that ends in no full stop.
    pub(super) fn leads(&self) -> bool {
        let Some(last) = self.before.clone().next_back() else { return false };
        let stopped = self.t.is(last, Line) && self.before.len() > 1 && self.t.is(last - 1, Stop);
        !self.t.is(last, Stop) && !stopped
    }

    /// Whether a token before the list, in its sentence or in the line above, has a class.
    pub(super) fn said(&self, set: impl Into<Set>) -> bool {
        self.t.any(self.before.clone(), set)
    }

    /// Whether a token of its sentence before the list has a class.
    pub(super) fn near(&self, set: impl Into<Set>) -> bool {
        self.t.any(self.near.clone(), set)
    }

    /// The last token before the list that is not a mark.
    pub(super) fn last_word(&self) -> Option<usize> {
        self.before.clone().rev().find(|i| !self.t.is(*i, Colon | Comma | Open | Line | Dash | Sign | Pause))
    }

    /// The tokens of the list.
    pub(super) fn inside(&self) -> Range<usize> {
        self.before.end.max(self.near.end)..self.behind
    }

    /// The tokens of the clause before the list.
    pub(super) fn clause(&self) -> Range<usize> {
        let ends = Stop | Line | Semi | Comma;
        let from = self.near.clone().rev().find(|i| self.t.is(*i, ends)).map_or(self.near.start, |i| i + 1);
        from..self.near.end
    }

    /// The text behind the list, without marks that close it.
    pub(super) fn rest(&self) -> &'a str {
        self.s()[self.list.at.end..].trim_start_matches([' ', ')', ']', '"', '`', '}'])
    }
}

/// The last sentence of a line.
fn sentence(t: &Tokens<'_>, line: Range<usize>) -> Range<usize> {
    let end = line.end;
    let body = line.clone().rev().find(|i| !t.is(*i, Stop | Line)).map_or(end, |i| i + 1);
    let from = (line.start..body).rev().find(|i| t.is(*i, Stop | Semi)).map_or(line.start, |i| i + 1);
    // "Valid values:.": a stop behind the colon.
    let end = if t.last(body).has(Colon) { body } else { end };
    from..end
}

/// A row of evidence: its name, its weight, and whether it applies.
pub(super) type Row = (&'static str, i32, fn(&Case<'_>) -> bool);
