//! One pass over a description in one spelling: its tokens.

mod scan;

use super::{
    class::{Class::*, Set, Token},
    matcher::Pattern,
    number,
    text::{Text, TextLine},
};
use serde_json::Number;
use std::{ops::Range, sync::LazyLock};

/// A description and its tokens.
pub(super) struct Tokens<'a> {
    pub(super) text: &'a Text,
    pub(super) list: Vec<Token>,
    /// For each token, the first one of its sentence.
    sentence: Vec<usize>,
    /// The classes of all tokens.
    pub(super) has: Set,
}

/// Several tokens that count as one; the first that fits counts.
static FOLDS: LazyLock<Vec<(Pattern, Set)>> = LazyLock::new(|| {
    [
        ("Not Can|Must? Be|Copula|Verb? More", Set::of(AtMost)),
        ("Not Can|Must? Be|Copula|Verb? Less", Set::of(AtLeast)),
        ("Less Or? Copula|Eq Or?", AtMost | Compared),
        ("More Or? Copula|Eq Or?", AtLeast | Compared),
        ("Copula|Eq Or Less", AtMost | Compared),
        ("Copula|Eq Or More", AtLeast | Compared),
        ("Lt Eq", AtMost | Compared),
        ("Gt Eq", AtLeast | Compared),
    ]
    .map(|(pattern, classes)| (Pattern::new(pattern), classes))
    .into()
});

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a Text) -> Self {
        let mut tokens = Tokens { text, list: scan::scan(text), sentence: Vec::new(), has: Set::default() };
        // No fold fits without one of these.
        if tokens.list.iter().any(|token| token.classes.meets(More | Less | Lt | Gt)) {
            tokens.fold();
        }
        let ends = Stop | Line | Semi;
        let mut from = 0;
        tokens.sentence.reserve(tokens.list.len());
        for (i, token) in tokens.list.iter().enumerate() {
            tokens.sentence.push(from);
            tokens.has = tokens.has | token.classes;
            if token.classes.meets(ends) {
                from = i + 1;
            }
        }
        tokens
    }

    /// The classes of a token; none behind the last.
    pub(super) fn classes(&self, i: usize) -> Set {
        self.list.get(i).map_or(Set::default(), |token| token.classes)
    }

    /// Whether a token has one of some classes.
    pub(super) fn is(&self, i: usize, set: impl Into<Set>) -> bool {
        self.classes(i).meets(set.into())
    }

    /// Whether one of several tokens has one of some classes.
    pub(super) fn any(&self, mut tokens: impl Iterator<Item = usize>, set: impl Into<Set>) -> bool {
        let set = set.into();
        self.has.meets(set) && tokens.any(|i| self.is(i, set))
    }

    /// The classes of the token before one; none before the first.
    pub(super) fn last(&self, i: usize) -> Set {
        i.checked_sub(1).map_or(Set::default(), |i| self.classes(i))
    }

    /// A token as the text has it.
    pub(super) fn said(&self, i: usize) -> &'a str {
        self.list.get(i).map_or("", |token| &self.text.s[token.start..token.end])
    }

    /// Returns the text between quotes, or the token itself.
    pub(super) fn word(&self, i: usize) -> &'a str {
        let said = self.said(i);
        if self.classes(i).has(Quoted) { said.trim_matches(['`', '"', '\'', ' ']) } else { said }
    }

    /// The number that a token is. `whole`: no fraction.
    pub(super) fn number(&self, i: usize, whole: bool) -> Option<Number> {
        let token = self.list.get(i)?;
        match token.number {
            Some(n) if token.classes.has(Few) => Some(n.into()),
            _ => number::parse(self.word(i), whole),
        }
    }

    /// The count that a token is.
    pub(super) fn count(&self, i: usize) -> Option<u64> {
        self.number(i, true)?.as_u64()
    }

    /// The tokens of the sentence before one.
    pub(super) fn before(&self, i: usize) -> Range<usize> {
        self.sentence.get(i).map_or(i..i, |from| *from..i)
    }

    /// The line of a token.
    pub(super) fn line(&self, i: usize) -> TextLine {
        self.text.lines[self.text.line_of(self.list[i].start)]
    }

    /// The first token of a line.
    pub(super) fn first_of(&self, line: TextLine) -> usize {
        self.list.partition_point(|token| token.start < line.start)
    }

    /// Whether a line ends before a token.
    pub(super) fn ends_line(&self, i: usize) -> bool {
        i >= self.list.len() || self.is(i, Line)
    }

    /// Whether a blank precedes a token.
    pub(super) fn apart(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|token| self.text.s[..token.start].ends_with([' ', '\n']))
    }

    /// The bytes of some tokens.
    pub(super) fn span(&self, from: usize, to: usize) -> Range<usize> {
        match (self.list.get(from), to.checked_sub(1).and_then(|last| self.list.get(last))) {
            (Some(first), Some(last)) => first.start..last.end.max(first.start),
            _ => 0..0,
        }
    }

    fn fold(&mut self) {
        let mut kept = 0;
        let mut i = 0;
        while i < self.list.len() {
            let mut token = self.list[i];
            let mut next = i + 1;
            if let Some((m, class)) = FOLDS.iter().find_map(|(pattern, class)| Some((pattern.at(&self.list, i)?, *class))) {
                token = Token { classes: class, start: token.start, end: self.list[m.to - 1].end, number: None };
                next = m.to;
            }
            self.list[kept] = token;
            kept += 1;
            i = next;
        }
        self.list.truncate(kept);
    }
}
