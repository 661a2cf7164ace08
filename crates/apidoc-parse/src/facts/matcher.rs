//! Patterns over tokens, written as text: `AtMost JOINT* n:Num`.
//!
//! An atom is a class, a set `A|B`, or a named set; `^A|B` is all that is not one of these. Behind it `?`, `*`, `+` or `{n}` (none to n);
//! before it `n:`, a name for what it takes. `>A`: the token behind is one of these, or there is none; `!A`: it is not one of these;
//! `<A`: the token before is one of these, or there is none. Greedy, with backtracking; a text has tens of tokens, and no atom takes
//! more than [`MOST`].

use super::class::{COMMON, Set, Token};

/// The most tokens that one atom takes.
const MOST: usize = 12;

#[derive(Clone, Copy, PartialEq)]
enum How {
    Take,
    Behind,
    Before,
}

struct Atom {
    set: Set,
    /// Whether it takes all that is not one of the set.
    negated: bool,
    least: usize,
    most: usize,
    name: Option<char>,
    how: How,
}

impl Atom {
    fn fits(&self, token: &Token) -> bool {
        token.classes.meets(self.set) != self.negated
    }

    fn must_take(&self) -> bool {
        self.how == How::Take && self.least > 0 && !self.negated
    }
}

/// A pattern that was read.
pub(super) struct Pattern {
    atoms: Vec<Atom>,
    /// The classes that its first token may have; `None` if any may begin it.
    first: Option<Set>,
    /// The rarest set of which a text must have a class.
    pub(super) key: Set,
}

/// Match of a pattern: its tokens, and those that it names.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// The first token.
    pub(super) from: usize,
    /// The token behind the last.
    pub(super) to: usize,
    named: [(char, usize); 4],
    count: usize,
}

impl Match {
    /// The first token that an atom of this name took.
    pub(super) fn get(&self, name: char) -> Option<usize> {
        self.named[..self.count].iter().find(|(known, _)| *known == name).map(|(_, at)| *at)
    }
}

impl Pattern {
    /// Reads a pattern.
    pub(super) fn new(text: &str) -> Self {
        let atoms: Vec<Atom> = text.split_whitespace().map(atom).collect();
        let taken: Vec<&Atom> = atoms.iter().filter(|atom| atom.how == How::Take).collect();
        let end = taken.iter().position(|atom| atom.least > 0).map_or(0, |i| i + 1);
        let first = taken[..end].iter().try_fold(Set::default(), |set, atom| (!atom.negated).then(|| set.or(atom.set)));
        let sets = || taken.iter().filter(|atom| atom.must_take()).map(|atom| atom.set);
        let key = sets().rev().filter(|set| !set.meets(COMMON)).min_by_key(|set| set.len()).or_else(|| sets().next()).unwrap_or_default();
        Self { first: first.filter(|set| !set.is_empty()), key, atoms }
    }

    /// The match that begins at a token.
    pub(super) fn at(&self, tokens: &[Token], from: usize) -> Option<Match> {
        let begins = |set: Set| tokens.get(from).is_some_and(|token| token.classes.meets(set));
        if !self.first.is_none_or(begins) {
            return None;
        }
        let mut m = Match { from, to: from, named: [(' ', 0); 4], count: 0 };
        go(&self.atoms, tokens, from, &mut m).then_some(m)
    }

    /// All matches, one after another.
    pub(super) fn all(&self, tokens: &[Token]) -> impl Iterator<Item = Match> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let m = (at..tokens.len()).find_map(|at| self.at(tokens, at))?;
            at = m.to.max(m.from + 1);
            Some(m)
        })
    }

    /// Whether a text has, in order, a token for each atom that must take one. `has`: the classes of all its tokens.
    pub(super) fn may(&self, tokens: &[Token], has: Set) -> bool {
        let mut rest = tokens.iter();
        let taken = |atom: &Atom| has.meets(atom.set) && rest.any(|token| atom.fits(token));
        has.meets(self.key) && self.atoms.iter().filter(|atom| atom.must_take()).all(taken)
    }
}

fn atom(written: &str) -> Atom {
    let (how, word) = match written.split_at(1) {
        (">" | "!", rest) => (How::Behind, rest),
        ("<", rest) => (How::Before, rest),
        _ => (How::Take, written),
    };
    let (name, word) = word.split_once(':').map_or((None, word), |(name, word)| (name.chars().next(), word));
    let (word, least, most) = match word.split_once('{') {
        Some((word, n)) => (word, 0, n.trim_end_matches('}').parse().unwrap_or(MOST)),
        None => match word.as_bytes().last() {
            Some(b'?') => (&word[..word.len() - 1], 0, 1),
            Some(b'*') => (&word[..word.len() - 1], 0, MOST),
            Some(b'+') => (&word[..word.len() - 1], 1, MOST),
            _ => (word, 1, 1),
        },
    };
    let negated = word.starts_with('^') != written.starts_with('!');
    Atom { set: Set::parse(word.trim_start_matches('^')), negated, least, most, name, how }
}

fn go(atoms: &[Atom], tokens: &[Token], mut at: usize, m: &mut Match) -> bool {
    for (i, atom) in atoms.iter().enumerate() {
        let fits = |i: usize| tokens.get(i).map(|token| atom.fits(token));
        let goes_on = match atom.how {
            How::Behind => fits(at).unwrap_or(true),
            How::Before => at.checked_sub(1).and_then(fits).unwrap_or(true),
            How::Take => {
                let taken = (0..atom.most).take_while(|n| fits(at + n) == Some(true)).count();
                let before = m.count;
                if let Some(name) = atom.name.filter(|_| taken > 0 && before < m.named.len()) {
                    m.named[before] = (name, at);
                    m.count += 1;
                }
                let named = m.count;
                // Fewer tokens, if the rest does not fit behind the most.
                for n in (atom.least + 1..=taken).rev() {
                    if go(&atoms[i + 1..], tokens, at + n, m) {
                        return true;
                    }
                    m.count = named;
                }
                m.count = if atom.least > 0 { named } else { before };
                at += atom.least;
                taken >= atom.least
            }
        };
        if !goes_on {
            return false;
        }
    }
    m.to = at;
    true
}
