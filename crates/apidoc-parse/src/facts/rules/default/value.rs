//! The value that follows the words that announce a default.

use crate::facts::{
    class::{Class::*, Set},
    context::Context,
    fact::Fact,
    lex::Tokens,
    lexicon, number,
    text::is_cjk,
    units,
    value::{self, Token},
};
use apidoc_ir::Scalar;

/// The value that a token is. `bare`: nothing but its place says so.
pub(super) fn at(context: &Context<'_>, i: usize, bare: bool) -> Option<Fact> {
    let t = context.tokens;
    let value = if context.is_number() { number(context, i) } else { fits(context, t.word(i), t.is(i, Quoted), bare) };
    value.map(Fact::Text)
}

/// The value in brackets at a token, where it can be nothing else: "默认不锁定（false）".
pub(super) fn in_brackets(context: &Context<'_>, open: usize) -> Option<Fact> {
    let t = context.tokens;
    let known = context.scalar() != Scalar::String || context.lists(t.word(open + 1)) || t.is(open + 1, Quoted);
    if known && t.is(open, Open) && t.is(open + 2, Close) { at(context, open + 1, true) } else { None }
}

/// The text behind the token before another.
pub(super) fn text_at<'a>(t: &Tokens<'a>, i: usize) -> &'a str {
    &t.text.s[i.checked_sub(1).and_then(|i| t.list.get(i)).map_or(0, |token| token.end)..]
}

/// The value that a text begins with; all of "/v1/models", "#1a2b3c", "${name}", "@", "00:30", "16:9" and "10%".
fn scan(s: &str) -> Option<Token<'_>> {
    let ends = |c: char| is_cjk(c) || " \n,;。、()[]<>|`\"'".contains(c);
    let run = s.split(ends).next().unwrap_or_default().trim_end_matches(['.', ':']);
    if run.starts_with(['/', '#', '$', '@', '&']) {
        return Some(Token { value: run, quoted: true, end: run.len() });
    }
    let token = value::scan(s, 0, false)?;
    let rest = run.get(token.end..).filter(|_| !token.quoted).unwrap_or_default();
    let counted = rest.strip_prefix(':').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '*'));
    let whole = counted || rest.starts_with(['%', '+']);
    Some(if whole { Token { value: run, quoted: false, end: run.len() } } else { token })
}

/// The value that begins at a token. `bare`: nothing joins it to the word "default".
pub(super) fn behind(context: &Context<'_>, i: usize, bare: bool) -> Option<String> {
    let t = context.tokens;
    if bare && i > 1 && t.is(i - 2, NoCue) {
        return None;
    }
    if context.is_number() {
        return number(context, i);
    }
    let breaks = !bare && (t.last(i).has(Colon) || t.is(i + 1, Quoted));
    let text = text_at(t, i).trim_start_matches(|c| matches!(c, ' ' | '(' | '[') || c == '\n' && breaks);
    let token = scan(text)?;
    let rest = text[token.end..].trim_start_matches(' ');
    let (first, next) = (rest.chars().next().unwrap_or('。'), lexicon::at(rest, 0).map_or(Set::default(), |phrase| phrase.classes));
    // "默认 false 同步执行": what it means follows. "下列字段默认false": the truth of something else than a text.
    let truth = lexicon::word(token.value).has(Truth);
    if truth && !bare && context.scalar() == Scalar::String {
        return (!t.any(t.before(i), Field)).then(|| token.value.to_string());
    }
    let ends = rest.is_empty() || rest.starts_with([',', ';', ')', '\n', '(', ':', '.']) || next.has(ValueEnds);
    if bare && !(ends && (token.quoted || is_value(context, token.value))) {
        return None;
    }
    // "The default value of A is B": B is it. "D:\\": a part of a path.
    let other = t.last(i).has(Of) && next.has(Copula) || rest.starts_with(":\\") || is_computed(rest);
    // A word that continues is part of a phrase, except where it is one of the values.
    let in_list = context.lists(token.value);
    let continues = (is_cjk(first) || first.is_ascii_alphanumeric()) && !next.has(ValueEnds) && !lexicon::begins(rest, ValueEnds);
    // "by date, size": two of the list.
    let two = || scan(rest[1..].trim_start()).is_some_and(|token| context.lists(token.value));
    let listing = matches!(first, '/' | '~' | '、') || next.has(Or) && !token.quoted || in_list && first == ',' && two();
    if other || listing || continues && !in_list && !token.quoted && !truth {
        None
    } else {
        fits(context, token.value, token.quoted, false)
    }
}

/// "默认Shade=dark": a value for another thing.
pub(super) fn assigns(t: &Tokens<'_>, i: usize) -> bool {
    let rest = text_at(t, i).trim_start_matches(' ');
    let value = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
    value.len() < rest.len() && value.trim_start_matches(' ').strip_prefix('=').is_some_and(|rest| !rest.starts_with('='))
}

/// "32 * 2": only the first of several numbers.
fn is_computed(rest: &str) -> bool {
    rest.trim_start().strip_prefix(['*', '×']).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// Returns the number of a token in the unit of the text, unless it is a moment, range, part or product.
fn number(context: &Context<'_>, mut i: usize) -> Option<String> {
    let t = context.tokens;
    let open = t.is(i, Open);
    while t.is(i, Open | Ordinal) || t.is(i, Line) && t.last(i).has(Colon) {
        i += 1;
    }
    let (next, after) = (t.classes(i + 1), t.classes(i + 2));
    let interval = open && next.meets(Comma | Dash) && after.has(Num) && t.is(i + 3, Close);
    let moment = next.has(Relative) || next.meets(Set::units() | Word | Said) && after.has(Relative) || t.text.spaced && next.has(Of);
    let part = next.meets(Tilde | Slash | Dot) || next.has(Dash) && after.has(Num) || next.has(Percent) && after.has(Of);
    let computed = is_computed(text_at(t, i + 1));
    if !t.is(i, Num) || interval || moment || part || computed || units::agrees(t, i + 1) == Some(false) {
        return None;
    }
    let said = t.word(i).trim_start_matches('+').replace(',', "");
    let value = number::parse(&said, context.is_whole())?;
    Some(if context.is_whole() { value.to_string() } else { said })
}

/// Whether a word that is not quoted can only be a value: one of the list, a truth, or with the marks of a program's names.
pub(super) fn is_value(context: &Context<'_>, word: &str) -> bool {
    let listed = context.listed();
    let inner = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    context.scalar() != Scalar::String
        || listed.iter().any(|entry| entry.value.eq_ignore_ascii_case(word))
        || listed.is_empty() && (value::is_shouted(word) && word.len() > 1 || word.chars().skip(1).any(inner))
}

/// The value on the wire, if the word can be one.
fn fits(context: &Context<'_>, word: &str, quoted: bool, bare: bool) -> Option<String> {
    let classes = lexicon::word(word);
    if context.scalar() == Scalar::Boolean {
        return classes.meets(True | False).then(|| classes.has(True).to_string());
    }
    if context.lists(word) || quoted {
        let template = word.contains(' ') && word.contains(is_cjk);
        return (context.lists(word) || !classes.has(Nothing) && !template).then(|| word.into());
    }
    let loud = value::is_shouted(word);
    let no_value = classes.has(NoDefault) && !(loud && !classes.has(Null) || classes.has(Capital) && word.starts_with(char::is_uppercase));
    // "waits by default": a verb.
    let verb = !loud && (word.ends_with('s') || lexicon::last(word, VerbEnd).is_some_and(|at| at > 0));
    let sentence = bare && (verb || !value::is_identifier(word) && !loud);
    let alike = context.listed().iter().find(|entry| entry.value.eq_ignore_ascii_case(word)).map(|entry| entry.value.clone());
    alike.or_else(|| (!no_value && !sentence && !word.contains("://")).then(|| word.into()))
}
