//! Defaults as English sentences give them with few words: "default 5s", "with RED as the default", "20 by default",
//! "off by default".

use super::{
    Found,
    after::{after, fits, number},
};
use crate::facts::{
    cues,
    pattern::pattern,
    text::Text,
    value::{self, Token},
    values::Values,
};
use apidoc_ir::{EnumValue, Scalar};
use regex::Regex;
use std::sync::LazyLock;

/// "default 5s", "defaulting to RED": nothing between, or a small word.
static BARE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:^|[,.;:?|)(\n] ?|([a-z]+) |[0-9\x22'`] )default(?:ing|ed)?(?: (?:to|as|at))? [(]?"));
/// Words before "default" that make it part of a name, or of another cue.
const NO_CUE: [&str; 27] = [
    "by", "the", "a", "an", "use", "uses", "using", "its", "this", "any", "whose", "and", "or", "of", "in", "for", "whether", "no",
    "system", "new", "your", "is", "as", "than", "query", "own", "their",
];
/// "20 by default", "10 rules are shown per page by default".
static NUMBER_FIRST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:^|[,;:|(\n>] ?|\. |\b(?:is|are|be|to|as|value|of|with) )["'`]?(-?\d[\d,]*(?:\.\d+)?)["'`]? ?(?:[a-z%]+ )?(?:(?:will be|are|is) [a-z]+ (?:per page )?)?\(?by default"#,
    )
});
/// "with RED as the default", "RED is set as the default value".
static AS_DEFAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)(?:["'`]([^"'`\n]{1,60})["'`]|(-?[\w.\-]+)),? (?:(?:is|are) )?(?:set |used |taken |selected |which is (?:also )?)?(?:as )?(?:the|its) default(?: value| option| mode| setting)?(?: of this parameter| value)? ?(?:[,.;)\n]|$)"#,
    )
});
/// "The default retention period is 5".
static NAMED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:^|[,.;:(\n] ?|\b(?:the|with|a|whose) )default ((?:[a-z][a-z\-]* ){1,3})(?:is|are|being|:|=) ?"));
/// Nouns that make what is named a bound, or of something else.
static NO_NOUN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:max|maximum|min|minimum|upper|lower|limit|highest|for|of|in|value|if|when|and|or|to|by|at|on|from|with|end|start)\b")
});
/// A moment before or after another, or a part of something.
static RELATIVE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^ ?(?:[a-z]+ )?(?:ago|after|before|later|earlier|from|prior)\b|^ ?% ?of\b|^ ?percent|^ ?for\b"));
/// What may follow a word that is a value: nothing, a mark, or words that begin a new thought.
static ENDS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^ ?(?:$|[,;)\n(:]|\.(?: |\n|$)|(?:if|when|means|indicates|which|unless|in case|and (?:is|can|the))\b)"));
static MOST: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:max|maximum|at most|up to|upper limit)\b[^,;.\n]*$"));

/// The defaults that a text in English gives so; more than one if it contradicts itself.
pub(super) fn read(text: &Text, array: bool, scalar: Scalar, values: Option<&Values>) -> Vec<Found> {
    let s = &text.s;
    let listed = values.map_or(&[][..], |values| &values.values);
    let mut found = Vec::new();
    for m in BARE.captures_iter(s).take(10) {
        let Some(all) = m.get(0) else { continue };
        let word = m.get(1).map_or("", |word| word.as_str()).to_ascii_lowercase();
        if NO_CUE.contains(&word.as_str()) || cues::depends(s, all.start()) {
            continue;
        }
        if let Some((value, end)) = stated(s, all, scalar, listed) {
            found.push((value, all.start()..end));
        }
    }
    if !array && matches!(scalar, Scalar::Integer | Scalar::Float) {
        for m in NUMBER_FIRST.captures_iter(s).take(10) {
            let (Some(all), Some(digits)) = (m.get(0), m.get(1)) else { continue };
            let bound = MOST.is_match(cues::sentence_before(s, digits.start(), 120));
            if bound || cues::depends(s, all.start()) || s[all.end()..].starts_with(" for ") {
                continue;
            }
            found.extend(amount(s, digits.start(), scalar).map(|(value, _)| (value, all.range())));
        }
    }
    for m in AS_DEFAULT.captures_iter(s).take(10) {
        let (Some(all), Some(word)) = (m.get(0), m.get(1).or(m.get(2))) else { continue };
        let token = Token { value: word.as_str().into(), quoted: m.get(1).is_some(), end: word.end() };
        if cues::depends(s, all.start()) || !token.quoted && !is_value(&token.value, scalar, listed) {
            continue;
        }
        found.extend(fits(&token, scalar, listed, true).map(|value| (value, all.range())));
    }
    for m in NAMED.captures_iter(s).take(10) {
        let (Some(all), Some(noun)) = (m.get(0), m.get(1)) else { continue };
        if NO_NOUN.is_match(noun.as_str()) || cues::depends(s, all.start()) {
            continue;
        }
        let quoted = s[all.end()..].starts_with(['"', '`', '\'']);
        let said = match scalar {
            Scalar::Integer | Scalar::Float => amount(s, all.end(), scalar),
            _ => {
                after(s, all.end(), scalar, listed).filter(|(value, _)| (quoted || is_value(value, scalar, listed)) && !value.contains('{'))
            }
        };
        found.extend(said.map(|(value, end)| (value, all.start()..end)));
    }
    found
}

/// A number that is neither counted from something else nor a part of it.
fn amount(s: &str, at: usize, scalar: Scalar) -> Option<(String, usize)> {
    number(s, at, scalar).filter(|(_, end)| !RELATIVE.is_match(&s[*end..]))
}

/// The value right behind "default", and nothing that goes on from it.
fn stated(s: &str, cue: regex::Match<'_>, scalar: Scalar, listed: &[EnumValue]) -> Option<(String, usize)> {
    let at = cue.end();
    if matches!(scalar, Scalar::Integer | Scalar::Float) {
        return amount(s, at, scalar);
    }
    let mut token = value::scan(s, at, false)?;
    if !token.quoted {
        let more = s[token.end..].bytes().take_while(|b| matches!(b, b'+' | b'%')).count();
        token.end += more;
        let rest = s[token.end..].bytes().take_while(u8::is_ascii_digit).count();
        token.end += if more > 0 { rest } else { 0 };
        while s[token.end..].starts_with(':') && s[token.end + 1..].starts_with(|c: char| c.is_ascii_digit()) {
            token.end += 1 + s[token.end + 1..].bytes().take_while(u8::is_ascii_digit).count();
        }
        token.value = s[at..token.end].to_string();
    }
    // "Default VpcId" begins a text about what is called so, and says nothing of what is taken by default.
    let letters = token.value.bytes().all(|b| b.is_ascii_alphabetic()) && !value::is_shouted(&token.value);
    let name = scalar == Scalar::String && listed.is_empty() && letters && cue.as_str().trim_start().starts_with("Default ");
    let known = token.quoted || !name && is_value(&token.value, scalar, listed);
    if !known || !ENDS.is_match(&s[token.end..]) {
        return None;
    }
    fits(&token, scalar, listed, false).map(|value| (value, token.end))
}

/// Whether an unquoted word can be nothing but a value: one of the list, a truth, or with the marks of a program's names.
fn is_value(word: &str, scalar: Scalar, listed: &[EnumValue]) -> bool {
    if scalar == Scalar::Boolean || matches!(scalar, Scalar::Integer | Scalar::Float) {
        return true;
    }
    if !listed.is_empty() {
        return listed.iter().any(|entry| entry.value.eq_ignore_ascii_case(word));
    }
    let inner = word.chars().skip(1).any(|c| c.is_ascii_uppercase() || c == '_' || c.is_ascii_digit());
    (value::is_shouted(word) && word.len() > 1) || inner || word.bytes().all(|b| b.is_ascii_digit())
}
