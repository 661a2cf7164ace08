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

/// The byte where what follows a token begins.
fn start(t: &Tokens<'_>, i: usize) -> usize {
    i.checked_sub(1).and_then(|i| t.list.get(i)).map_or(0, |token| token.end)
}

/// The value that begins at a token.
pub(super) fn behind(context: &Context<'_>, i: usize) -> Option<String> {
    if context.is_number() {
        return number(context, i);
    }
    let t = context.tokens;
    let s = t.text.s.as_str();
    let at = start(t, i);
    let breaks = i > 0 && t.is(i - 1, Colon) || t.is(i + 1, Quoted);
    let lead = s[at..].len() - s[at..].trim_start_matches(|c| matches!(c, ' ' | '(' | '[') || c == '\n' && breaks).len();
    let open = s[at..at + lead].contains(['(', '[']);
    let at = at + lead;
    if open && is_interval(t, at) {
        return None;
    }
    let text = context.scalar() == Scalar::String;
    let written = if text { path(s, at).or_else(|| marked(s, at)).or_else(|| sign(s, at)) } else { None };
    let mut token = written.or_else(|| value::scan(s, at, false))?;
    if !token.quoted {
        whole(s, at, &mut token);
    }
    // "The default value of A is B": B is it. "32 * 2": computed.
    let named = t.last(i).has(Of)
        && t.text.spaced
        && lexicon::at(s[token.end..].trim_start_matches(' '), 0).is_some_and(|phrase| phrase.classes.has(Copula));
    // "D:\\": a part of a path.
    let path = s[token.end..].starts_with(":\\");
    if named || path || is_computed(&s[token.end..]) {
        return None;
    }
    let rest = s[token.end..].trim_start_matches(' ');
    let (next, in_list) = (rest.chars().next().unwrap_or('。'), context.lists(&token.value));
    // A word that continues is part of a phrase, except where it is one of the values.
    let ends = lexicon::at(rest, 0).is_some_and(|phrase| phrase.classes.has(ValueEnds));
    let phrase = !token.quoted && !in_list && (is_cjk(next) || next.is_ascii_alphanumeric()) && !ends && !lexicon::begins(rest, ValueEnds);
    let listing = !token.quoted && (matches!(next, '/' | '~') || lexicon::at(rest, 0).is_some_and(|phrase| phrase.classes.has(Or)))
        || next == '、' && text
        // "by date, size": two of the list.
        || in_list && next == ',' && value::scan(rest[1..].trim_start(), 0, false).is_some_and(|token| context.lists(&token.value));
    if phrase || listing {
        return None;
    }
    fits(context, &token.value, token.quoted, false)
}

/// "00:30", "16:9", "10%": all of a time, a shape or a share.
fn whole(s: &str, at: usize, token: &mut Token) {
    let more = s[token.end..].bytes().take_while(|b| matches!(b, b'+' | b'%')).count();
    token.end += more;
    token.end += if more > 0 { s[token.end..].bytes().take_while(u8::is_ascii_digit).count() } else { 0 };
    if s[token.end..].starts_with(":*") {
        token.end += 2;
    }
    while s[token.end..].starts_with(':') && s[token.end + 1..].starts_with(|c: char| c.is_ascii_digit()) {
        token.end += 1 + s[token.end + 1..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'+').count();
    }
    token.value = s[at..token.end].to_string();
}

/// The value right behind "default", if nothing continues it.
pub(super) fn stated(context: &Context<'_>, cue: usize) -> Option<String> {
    let t = context.tokens;
    let s = t.text.s.as_str();
    let before = t.last(cue);
    if before.has(NoCue)
        || cue > 0
            && !before.meets(Set::ends() | Quoted | Num | Colon | Pipe)
            && !t.said(cue - 1).starts_with(|c: char| c.is_ascii_alphabetic())
    {
        return None;
    }
    if context.is_number() {
        return number(context, cue + 1);
    }
    let end = t.list[cue].end;
    let at = end + (s[end..].len() - s[end..].trim_start_matches([' ', '(']).len());
    if at == end {
        return None;
    }
    let mut token = value::scan(s, at, false)?;
    if !token.quoted {
        whole(s, at, &mut token);
    }
    // "Default VpcId" begins a text about what is called so, and states no default.
    let letters = token.value.bytes().all(|b| b.is_ascii_alphabetic()) && !value::is_shouted(&token.value);
    let name = context.scalar() == Scalar::String && context.listed().is_empty() && letters && t.said(cue).starts_with(char::is_uppercase);
    let known = token.quoted || !name && is_value(context, &token.value);
    let rest = &s[token.end..];
    let word = rest.strip_prefix(' ').unwrap_or(rest);
    let ends = word.is_empty()
        || word.starts_with([',', ';', ')', '\n', '(', ':'])
        || word.strip_prefix('.').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\n']))
        || lexicon::at(word, 0).is_some_and(|phrase| phrase.classes.meets(WhenIf | Means | Which));
    if known && ends { fits(context, &token.value, token.quoted, false) } else { None }
}

/// "默认Shade=dark": a value for another thing.
pub(super) fn assigns(t: &Tokens<'_>, i: usize) -> bool {
    let rest = t.text.s[start(t, i)..].trim_start_matches(' ');
    let word = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.')).count();
    word > 0 && rest[word..].trim_start_matches(' ').strip_prefix('=').is_some_and(|rest| !rest.starts_with('='))
}

/// "默认不锁定（false）": the value is in brackets behind its meaning.
pub(super) fn in_brackets(context: &Context<'_>, i: usize) -> Option<String> {
    let t = context.tokens;
    let s = t.text.s.as_str();
    let open = (i + 1..i + 6).find(|i| t.is(*i, Open))?;
    let label = &s[start(t, i)..t.list[open].start];
    if label.is_empty() || label.chars().count() > 12 || !label.chars().all(|c| is_cjk(c) || c == ' ') {
        return None;
    }
    let token = value::scan(s, t.list[open].end, context.is_number())?;
    let known = context.scalar() == Scalar::Boolean || context.lists(&token.value);
    let closed = s[token.end..].trim_start_matches(' ').starts_with(')');
    if known && closed { fits(context, &token.value, token.quoted, false) } else { None }
}

/// "[1,100]": a range.
fn is_interval(t: &Tokens<'_>, at: usize) -> bool {
    let Some(i) = t.list.iter().position(|token| token.start == at) else { return false };
    let mark = Comma | Tilde | Dash;
    t.is(i, Num) && t.is(i + 1, mark) && t.is(i + 2, Num) && t.is(i + 3, Close)
}

/// "32 * 2": only the first of several numbers.
fn is_computed(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.strip_prefix(['*', '×']).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// `/v1/models`: a path.
fn path(s: &str, at: usize) -> Option<Token> {
    let rest = s[at..].strip_prefix('/')?;
    let len = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'.')).count();
    let len = rest[..len].trim_end_matches(['.', '-']).len();
    (len > 1).then(|| Token { value: s[at..at + 1 + len].to_string(), quoted: true, end: at + 1 + len })
}

/// `#1a2b3c`: a colour; `${name}`: a variable, unchanged.
fn marked(s: &str, at: usize) -> Option<Token> {
    let rest = &s[at..];
    let len = match rest.strip_prefix('#') {
        Some(hex) => 1 + hex.bytes().take_while(u8::is_ascii_hexdigit).count(),
        None if rest.starts_with("${") => rest.find('}')? + 1,
        None => return None,
    };
    let fits = rest.starts_with('$') && len <= 40 || matches!(len, 4 | 7 | 9);
    let ends = !rest[len..].starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '#' | '$' | '/' | ':'));
    (fits && ends).then(|| Token { value: rest[..len].into(), quoted: true, end: at + len })
}

/// One sign and no more: "默认为 @。"
fn sign(s: &str, at: usize) -> Option<Token> {
    let sign = s[at..].chars().next().filter(|c| matches!(c, '@' | '*' | '/' | '_' | '#' | '&' | '|'))?;
    let rest = s[at + 1..].trim_start_matches(' ');
    (rest.is_empty() || rest.starts_with(['。', ',', ';', '\n', '('])).then(|| Token { value: sign.to_string(), quoted: true, end: at + 1 })
}

/// Returns the number of a token in the unit of the text, unless it is a moment, range, part or product.
pub(super) fn number(context: &Context<'_>, i: usize) -> Option<String> {
    let t = context.tokens;
    let mut i = i;
    let open = t.is(i, Open);
    while t.is(i, Open | Ordinal) || t.is(i, Line) && i > 0 && t.is(i - 1, Colon) {
        i += 1;
    }
    let token = t.list.get(i).filter(|token| token.classes.has(Num))?;
    if open && is_interval(t, token.start) {
        return None;
    }
    let (next, after) = (t.classes(i + 1), t.classes(i + 2));
    let moment = if t.text.spaced { Relative | Of } else { Set::of(Relative) };
    let unit = next.meets(Set::units() | Word | Said) && after.has(Relative);
    let share = next.has(Percent) && after.has(Of);
    let range = next.meets(Tilde | Slash) || next.has(Dash) && after.has(Num) || next.has(Dot) && !t.apart(i + 1);
    let glued = next.meets(Word | Name | Loud) && !t.apart(i + 1) && t.said(i + 1).starts_with('_');
    let computed = is_computed(&t.text.s[token.end..]);
    if next.meets(moment) || unit || share || range || glued || computed || units::differs(t, i + 1) {
        return None;
    }
    let whole = context.is_whole();
    let said = t.word(i).trim_start_matches('+').replace(',', "");
    let value = number::parse(&said, whole)?;
    Some(if said.contains('.') && !whole { said } else { value.to_string() })
}

/// Whether a word that is not quoted can only be a value: one of the list, a truth, or with the marks of a program's names.
pub(super) fn is_value(context: &Context<'_>, word: &str) -> bool {
    if context.scalar() == Scalar::Boolean || context.is_number() {
        return true;
    }
    if !context.listed().is_empty() {
        return context.listed().iter().any(|entry| entry.value.eq_ignore_ascii_case(word));
    }
    let inner = word.chars().skip(1).any(|c| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit());
    value::is_shouted(word) && word.len() > 1 || inner || word.bytes().all(|b| b.is_ascii_digit())
}

/// The value on the wire, if the word can be one.
pub(super) fn fits(context: &Context<'_>, word: &str, quoted: bool, bare: bool) -> Option<String> {
    let listed = context.listed();
    let alike = || listed.iter().find(|entry| entry.value.eq_ignore_ascii_case(word)).map(|entry| entry.value.clone());
    let small = word.bytes().all(|b| b.is_ascii_lowercase());
    let classes = lexicon::word(word);
    let no_value = classes.has(NoDefault)
        && !(value::is_shouted(word) && !classes.has(Null) || classes.has(Capital) && word.starts_with(char::is_uppercase));
    match context.scalar() {
        Scalar::Integer => word.parse::<i64>().ok().map(|n| n.to_string()),
        Scalar::Float => word.parse::<f64>().ok().filter(|n| n.is_finite()).map(|_| word.to_string()),
        Scalar::Boolean => (classes.meets(True | False)).then(|| classes.has(True).to_string()),
        Scalar::String => {
            if context.lists(word) {
                return Some(word.into());
            }
            if quoted {
                return (!lexicon::word(word).has(Nothing)).then(|| word.into());
            }
            // "waits by default": a verb.
            let verb =
                bare && (small && word.ends_with('s') && listed.is_empty() || !value::is_shouted(word) && lexicon::ends(word, VerbEnd));
            let sentence = bare && !value::is_identifier(word) && !value::is_shouted(word);
            let value = !no_value && !verb && !sentence && !word.contains("://");
            alike().or_else(|| value.then(|| word.into()))
        }
        _ => None,
    }
}
