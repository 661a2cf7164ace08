//! Reads the cell of a type in every spelling: `Array of String`, `array of [Filter](…) objects`, `String[]`.
//!
//! Names of structures are kept as written; the join checks whether they exist.

use crate::vocabulary;
use apidoc_ir::{Scalar, Type};
use std::borrow::Cow;

/// Maximum depth of nested lists.
const MAX_ARRAY_DEPTH: usize = 4;

/// Reads a type; `None` if the text is not one. A remark in brackets or on another line is ignored.
pub(super) fn read(text: &str) -> Option<Type> {
    let text = &*without_links(text);
    let short =
        || text.trim_start().split(['(', '（', '\n', '，', ',', ';', '；']).next().filter(|short| short.len() < text.trim_start().len());
    whole(text).or_else(|| whole(short()?))
}

/// Replaces unresolved links in the text by their labels: `[Filter](#Filter)`, `[Filter][3]`,
/// `[[Filter]]`, `[[Types#Filter|Filter]]`. In a word of its own `[Filter]` stays: that is a list.
fn without_links(text: &str) -> Cow<'_, str> {
    // Longer texts are not types.
    if text.len() > 512 || !text.contains('[') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..open]);
        let inner = &rest[open + 1..];
        let (shown, behind) = match link(inner) {
            Some((shown, behind)) => (shown, behind),
            None => {
                out.push('[');
                rest = inner;
                continue;
            }
        };
        out.push_str(shown);
        rest = behind;
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The label of a link and the text behind it; `text` begins behind the first bracket.
fn link(text: &str) -> Option<(&str, &str)> {
    if let Some(wiki) = text.strip_prefix('[') {
        let (inner, behind) = wiki.split_once("]]")?;
        let shown = inner.rsplit(['|', '#']).next()?.trim();
        // Scalars have no link: that is a list of lists.
        return (is_name(shown) && vocabulary::scalar(&vocabulary::key(shown)).is_none()).then_some((shown, behind));
    }
    let (shown, behind) = text.split_once(']')?;
    let close = match behind.chars().next()? {
        '(' => ')',
        '[' if behind[1..].starts_with(|c: char| c.is_ascii_digit()) => ']',
        _ => return None,
    };
    let end = behind.find(close)?;
    is_name(shown.trim()).then_some((shown, &behind[end + 1..]))
}

fn whole(text: &str) -> Option<Type> {
    let words: Vec<&str> = text
        .split(|c: char| vocabulary::is_blank(c) && c != '\u{200B}')
        .map(|word| {
            vocabulary::without_marks(word)
                .trim_matches(|c: char| matches!(c, '`' | '*' | '\u{200B}' | ',' | '，' | '。' | '.' | ';' | ':'))
        })
        .filter(|word| !word.is_empty() && !word.starts_with("[^"))
        .collect();
    of_words(&words, MAX_ARRAY_DEPTH)
}

fn of_words(words: &[&str], depth: usize) -> Option<Type> {
    let first = *words.first()?;
    if let Some(ty) = known(words) {
        return Some(ty);
    }
    let depth = depth.checked_sub(1)?;
    let list = |inner: Type| Type::Array(Box::new(inner));
    if is(first, &["array", "arrays", "list", "set"]) {
        return match words.get(1) {
            None => Some(list(Type::Scalar(Scalar::Json))),
            // `Array of [Filter]`: what is left of a link, and no second list.
            Some(of) if is(of, &["of"]) => match words[2..] {
                [only] if let Some(name) = bracketed(only).filter(|name| is_name(name)) => of_word(name, depth).map(list),
                _ => of_words(&words[2..], depth).map(list),
            },
            Some(_) => of_words(&words[1..], depth).map(list),
        };
    }
    if is(first, &["object", "struct", "structure"]) && words.get(1).is_some_and(|of| is(of, &["of"])) {
        return of_words(&words[2..], depth);
    }
    if let [_] = words {
        return of_word(first, depth);
    }
    match words {
        // `Filter object`, `Filter objects`.
        [name @ .., last] if is(last, &["object", "objects", "structure", "structures", "struct"]) => of_words(name, depth),
        // `String Array`.
        [name @ .., last] if is(last, &["array", "list"]) => of_words(name, depth).map(list),
        // A name that was broken: `Instance Charge`; only where every piece is one of letters.
        _ => None,
    }
}

fn bracketed(word: &str) -> Option<&str> {
    word.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'))
}

/// One word: a scalar, a name, or one of these with brackets around or behind it.
fn of_word(word: &str, depth: usize) -> Option<Type> {
    let list = |inner: &str| of_words(&[inner.trim()], depth).map(|inner| Type::Array(Box::new(inner)));
    if let Some(inner) = word.strip_suffix("[]").or_else(|| word.strip_prefix("[]")) {
        return list(inner);
    }
    if let Some(inner) = bracketed(word) {
        return list(inner);
    }
    for open in ["array<", "list<", "array(", "list(", "arrayof", "listof"] {
        let Some(rest) = vocabulary::strip_prefix(word, open) else { continue };
        return list(rest.trim_end_matches(['>', ')']));
    }
    is_name(word).then(|| Type::Object(word.to_owned()))
}

/// A scalar that is written so and nothing else.
fn known(words: &[&str]) -> Option<Type> {
    if words.len() > 3 {
        return None;
    }
    let joined: String = words.concat();
    let key = vocabulary::key(&joined).replace(['_', '-'], "");
    let scalar = vocabulary::scalar(&key)?;
    let loose = words.len() == 1 && is_loose(words[0], scalar);
    Some(if loose { Type::Object(words[0].to_owned()) } else { Type::Scalar(scalar) })
}

/// Whether a word may also be the name of a structure: `Text`, `File`, `Object`. The join decides.
fn is_loose(word: &str, scalar: Scalar) -> bool {
    let common = [
        "string",
        "integer",
        "int",
        "int32",
        "int64",
        "uint",
        "uint32",
        "uint64",
        "float",
        "double",
        "boolean",
        "bool",
        "timestamp",
        "datetime",
        "date",
        "binary",
        "long",
    ];
    let key = vocabulary::key(word);
    let plain = common.contains(&key.as_str())
        || key.strip_suffix('s').is_some_and(|key| common.contains(&key))
        || scalar == Scalar::TimestampIso8601;
    !plain && word.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether a text can be the name of a type.
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= 128 && text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

fn is(word: &str, of: &[&str]) -> bool {
    of.iter().any(|other| word.eq_ignore_ascii_case(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        let list = |inner: Type| Type::Array(Box::new(inner));
        let object = |name: &str| Type::Object(name.into());
        let scalar = Type::Scalar;
        for (text, expected) in [
            ("String", scalar(Scalar::String)),
            ("Timestamp ISO8601", scalar(Scalar::TimestampIso8601)),
            ("Array of String", list(scalar(Scalar::String))),
            ("array of Strings", list(scalar(Scalar::String))),
            ("Array of\u{A0}Filter", list(object("Filter"))),
            ("array of Filter objects", list(object("Filter"))),
            ("Placement object", object("Placement")),
            ("Object of Placement", object("Placement")),
            ("Placement", object("Placement")),
            ("Array of Array of Point", list(list(object("Point")))),
            ("Array of Timestamp ISO8601", list(scalar(Scalar::TimestampIso8601))),
            ("String[]", list(scalar(Scalar::String))),
            ("[Placement]", list(object("Placement"))),
            ("Array<Integer>", list(scalar(Scalar::Integer))),
            ("[Placement](#Placement)", object("Placement")),
            ("Array of [Filter](#Filter \"a\")", list(object("Filter"))),
            ("Array of [Filter]", list(object("Filter"))),
            ("array of [Filter][3] objects", list(object("Filter"))),
            ("Array of [[Filter]]", list(object("Filter"))),
            ("[[Types#Filter|Filter]]", object("Filter")),
            ("[[Integer]]", list(list(scalar(Scalar::Integer)))),
            ("Array", list(scalar(Scalar::Json))),
            ("object", scalar(Scalar::Json)),
            ("Object", object("Object")),
            ("Array of Objects", list(object("Objects"))),
            ("Object of Objects", object("Objects")),
            ("Int64", scalar(Scalar::Integer)),
            ("Text", object("Text")),
            ("String(64)", scalar(Scalar::String)),
            ("Integer（单位：GB）", scalar(Scalar::Integer)),
            ("Integer¹", scalar(Scalar::Integer)),
            ("Array of [Filter](#Filter) [^2]", list(object("Filter"))),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
        for text in ["", "见下", "a sentence of words", "Array of", "../evil"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read(&"Array of ".repeat(50)), None);
    }
}
