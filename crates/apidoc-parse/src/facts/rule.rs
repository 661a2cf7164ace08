//! A rule: a pattern over classes, what it makes, and the sentences that show what it reads and what it leaves.

use super::{
    class::Set,
    context::{Context, clause},
    fact::{Fact, Found, Kind},
    guards::{self, Guard},
    lex::Tokens,
    matcher::{Match, Pattern},
};

/// The most matches of a rule in one description; each may look at the whole text.
pub(super) const MOST_MATCHES: usize = 200;

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
    /// Its patterns as text; each is another wording of the same.
    pub(super) written: &'static [&'static str],
    pub(super) when: Vec<Pattern>,
    /// The keys of its patterns: a text without any of them has no match.
    pub(super) keys: Set,
    pub(super) make: Make,
    pub(super) guards: &'static [Guard],
    /// Classes that the clause before a match may not have.
    pub(super) unless: Set,
    pub(super) doc: &'static str,
    pub(super) yes: Vec<Example>,
    pub(super) no: Vec<(&'static str, &'static str)>,
}

impl Rule {
    pub(super) fn new(name: &'static str, kind: Kind, rank: u8, written: &'static [&'static str], make: Make) -> Self {
        let when: Vec<Pattern> = written.iter().map(|text| Pattern::new(text)).collect();
        let keys = when.iter().fold(Set::default(), |keys, pattern| keys | pattern.key);
        let (guards, unless) = (guards::of(kind), Set::default());
        Self { name, kind, rank, written, when, keys, make, guards, unless, doc: "", yes: Vec::new(), no: Vec::new() }
    }

    /// Sets the sentence that describes the rule.
    pub(super) fn says(self, doc: &'static str) -> Self {
        Self { doc, ..self }
    }

    /// Other guards than those of its kind.
    pub(super) fn minds(self, guards: &'static [Guard]) -> Self {
        Self { guards, ..self }
    }

    /// Sets the classes that the clause before a match may not have.
    pub(super) fn unless(self, unless: impl Into<Set>) -> Self {
        Self { unless: unless.into(), ..self }
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

    /// The matches of its patterns, at most [`MOST_MATCHES`].
    pub(super) fn matches(&self, t: &Tokens<'_>) -> impl Iterator<Item = Match> {
        self.when.iter().filter(|pattern| pattern.may(&t.list, t.has)).flat_map(|pattern| pattern.all(&t.list)).take(MOST_MATCHES)
    }

    /// The names of what refuses a match.
    pub(super) fn refusals(&self, context: &Context<'_>, m: &Match) -> impl Iterator<Item = &'static str> {
        let clause = (!self.unless.is_empty() && context.tokens.any(clause(context.tokens, m.from), self.unless)).then_some("clause");
        clause.into_iter().chain(self.guards.iter().filter(|guard| (guard.refuses)(context, m)).map(|guard| guard.name))
    }

    /// What it finds in a description.
    pub(super) fn find(&self, context: &Context<'_>) -> impl Iterator<Item = Found> {
        let t = context.tokens;
        self.matches(t).filter_map(move |m| {
            let fact = self.refusals(context, &m).next().is_none().then(|| (self.make)(context, &m)).flatten()?;
            Some(Found { fact, rule: self.name, rank: self.rank, at: t.span(m.from, m.to) })
        })
    }
}
