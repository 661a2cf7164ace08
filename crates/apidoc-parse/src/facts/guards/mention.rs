//! Guards for mentions of a default that belong to something else.

use crate::facts::{class::Class::*, context::Context, lex::Tokens, matcher::Match};

/// Whether a token is in a JSON document: what is said there is about one of its keys.
pub(super) fn in_document(t: &Tokens<'_>, from: usize) -> bool {
    let before = &t.text.s[..t.list[from].start];
    let depth = before.bytes().fold(0i32, |depth, b| match b {
        b'{' => depth + 1,
        b'}' => (depth - 1).max(0),
        _ => depth,
    });
    depth > 0 && before.contains("\":")
}

/// "非默认", "是否默认", "the default VPC": part of a name.
pub(super) fn of_a_name(t: &Tokens<'_>, m: &Match) -> bool {
    let Some(cue) = m.get('d') else { return false };
    let Some(before) = cue.checked_sub(1) else { return false };
    let bare = m.to == cue + 1;
    let joined = Joins | Copula | Of | And;
    let glued = t.text.s[..t.list[cue].start].ends_with(['-', '_']);
    let word = bare && t.is(before, joined) && !t.is(before, Then) || t.is(before, NoCue);
    // "值为default时": a value that is called so.
    let called = t.said(cue).is_ascii() && !t.text.spaced && (!t.said(before).is_ascii() || t.is(before, Eq)) && !t.apart(cue);
    glued || called || !t.said(cue).is_ascii() && word
}

/// "x默认为0", "Shape默认为1": a variable, or another parameter of the table.
pub(super) fn of_a_variable(context: &Context<'_>, m: &Match) -> bool {
    let t = context.tokens;
    let Some(cue) = m.get('d') else { return false };
    let Some(before) = (0..cue).rev().find(|i| !t.is(*i, Of) || t.said(*i).is_ascii()) else { return false };
    let name = t.word(before);
    let variable = name.len() == 1 && name != "a" && name.starts_with(|c: char| c.is_ascii_lowercase());
    let key = |mark: &str| t.text.s.contains(&format!("\"{name}\"{mark}"));
    variable || key(":") || key(" :") || name != context.subject.name && context.subject.siblings.contains(&name)
}
