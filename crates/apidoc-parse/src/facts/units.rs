//! Units: the one that a text declares, and the one that a number is in.

use super::{
    class::{Class::*, Set},
    lex::Tokens,
    lexicon,
};

/// The unit that a token is; units have numbers in the lexicon.
fn of(t: &Tokens<'_>, i: usize) -> Option<u8> {
    let token = t.list.get(i)?;
    token.number.filter(|_| token.classes.meets(Set::units()))
}

/// The unit that the text declares: "in seconds", "(unit: s)".
fn declared(t: &Tokens<'_>) -> Option<u8> {
    let marks = Copula | Colon | Open | Eq | Be | In;
    (0..t.list.len()).find_map(|i| {
        let classes = t.classes(i);
        if classes.has(UnitWord) {
            return (i + 1..i + 4).take_while(|next| *next == i + 1 || t.is(next - 1, marks)).find_map(|next| of(t, next));
        }
        if classes.has(In) && t.said(i).is_ascii() || classes.has(Open) {
            let next = i + 1 + usize::from(classes.has(Open) && t.is(i + 1, In));
            let short = || lexicon::at(t.said(next), 0).filter(|unit| unit.classes.meets(Set::units()) && unit.end == t.said(next).len());
            return of(t, next).or_else(|| short()?.number).filter(|_| !classes.has(Open) || t.is(next + 1, Close));
        }
        None
    })
}

/// Whether the number before a token is in the unit that the text declares: false for "at most 365 days, in seconds".
pub(super) fn agrees(t: &Tokens<'_>, at: usize) -> Option<bool> {
    let given = at.checked_sub(1).and_then(|last| of(t, last)).or_else(|| of(t, at))?;
    Some(given == declared(t)?)
}
