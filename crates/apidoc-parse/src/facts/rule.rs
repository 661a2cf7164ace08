//! A rule: a pattern over classes, what it makes, and the sentences that show what it reads and what it leaves.

use super::{
    context::Context,
    fact::{Fact, Found, Kind},
    guards::{self, Guard},
    matcher::{Match, Pattern},
};

/// Makes the fact of a match, or none if the words around it say something else.
pub(super) type Make = fn(&Context<'_>, &Match) -> Option<Fact>;

/// An example: the type of the field by a letter, a description, and the facts that are read.
pub(super) type Example = (&'static str, &'static str, &'static str);

/// A rule of the registry.
pub(super) struct Rule {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// Of rules that disagree the highest counts.
    pub(super) rank: u8,
    pub(super) written: &'static str,
    pub(super) when: Pattern,
    pub(super) make: Make,
    pub(super) guards: &'static [Guard],
    pub(super) doc: &'static str,
    pub(super) yes: Vec<Example>,
    pub(super) no: Vec<(&'static str, &'static str)>,
}

impl Rule {
    pub(super) fn new(name: &'static str, kind: Kind, rank: u8, written: &'static str, make: Make) -> Self {
        let guards = guards::of(kind);
        Self { name, kind, rank, written, when: Pattern::new(written), make, guards, doc: "", yes: Vec::new(), no: Vec::new() }
    }

    /// Sets the sentence that describes the rule.
    pub(super) fn says(self, doc: &'static str) -> Self {
        Self { doc, ..self }
    }

    /// Other guards than those of its kind.
    pub(super) fn minds(self, guards: &'static [Guard]) -> Self {
        Self { guards, ..self }
    }

    /// A description that this rule reads.
    pub(super) fn yes(mut self, ty: &'static str, text: &'static str, read: &'static str) -> Self {
        self.yes.push((ty, text, read));
        self
    }

    /// A description that it leaves.
    pub(super) fn no(mut self, ty: &'static str, text: &'static str) -> Self {
        self.no.push((ty, text));
        self
    }

    /// What it finds in a description.
    pub(super) fn find(&self, context: &Context<'_>) -> impl Iterator<Item = Found> {
        let t = context.tokens;
        self.when.all(&t.list).filter(|m| !self.guards.iter().any(|guard| (guard.refuses)(context, m))).filter_map(move |m| {
            let fact = (self.make)(context, &m)?;
            Some(Found { fact, rule: self.name, rank: self.rank, at: t.span(m.from, m.to) })
        })
    }
}
