//! Differences of the facts of a field.

use crate::Class;
use apidoc_ir::{Facts, Field};
use std::collections::BTreeSet;

/// Returns the class of a change of a description, and one sentence per fact that changed. `None` if no fact did.
pub(crate) fn compare(old: &Field, new: &Field) -> Option<(Class, Vec<String>)> {
    let mut class = Class::Documentation;
    let mut sentences = Vec::new();
    let values = |facts: &Facts| -> BTreeSet<String> { facts.values.iter().map(|value| value.value.clone()).collect() };
    let (was, is) = (values(&old.facts), values(&new.facts));
    if was != is {
        let list = |a: &BTreeSet<String>, b: &BTreeSet<String>| some(a.difference(b));
        let (gone, fresh) = (list(&was, &is), list(&is, &was));
        if !gone.is_empty() {
            sentences.push(format!("no longer has the values {gone}"));
        }
        if !fresh.is_empty() {
            sentences.push(format!("has the values {fresh}"));
        }
        class = match (was.is_empty(), is.is_empty(), gone.is_empty()) {
            // The lock keeps the type of a text that becomes an enum, and of an enum that becomes a text.
            (true, _, _) | (_, true, _) => Class::Held,
            (_, _, false) => Class::Withdrawn,
            (_, _, true) => Class::Addition,
        };
    }
    let mut say = |what: &str, was: Option<String>, is: Option<String>| match (was, is) {
        (was, is) if was == is => {}
        (None, Some(is)) => sentences.push(format!("has the {what} {}", code(&is))),
        (Some(was), None) => sentences.push(format!("no longer has the {what} {}", code(&was))),
        (Some(was), Some(is)) => sentences.push(format!("has the {what} {} instead of {}", code(&is), code(&was))),
        (None, None) => {}
    };
    let (a, b) = (&old.facts, &new.facts);
    let number = |number: &Option<serde_json::Number>| number.as_ref().map(ToString::to_string);
    let count = |count: Option<u64>| count.map(|count| count.to_string());
    say("default", a.default.clone(), b.default.clone());
    say("minimum", number(&a.min), number(&b.min));
    say("maximum", number(&a.max), number(&b.max));
    say("maximum number of items", count(a.max_items), count(b.max_items));
    say("minimum length", count(a.min_len), count(b.min_len));
    say("maximum length", count(a.max_len), count(b.max_len));
    if old.deprecated != new.deprecated {
        sentences.push(if new.deprecated { "is deprecated" } else { "is no longer deprecated" }.into());
    }
    (!sentences.is_empty()).then_some((class, sentences))
}

fn some<'a>(values: impl Iterator<Item = &'a String>) -> String {
    const MAX_SHOWN_ITEMS: usize = 8;
    let all: Vec<_> = values.map(|value| code(value)).collect();
    let more = if all.len() > MAX_SHOWN_ITEMS { format!(", … ({})", all.len()) } else { String::new() };
    all[..all.len().min(MAX_SHOWN_ITEMS)].join(", ") + &more
}

/// Returns a text of a page as inline code of Markdown: one line, without control characters, and short. Backticks are quotes, since the text
/// form of the changes removes all backticks.
pub(crate) fn code(text: &str) -> String {
    const MAX_SHOWN_CHARS: usize = 80;
    let clean = |c: char| match c {
        '`' => '\'',
        c if c.is_whitespace() => ' ',
        c if c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}') => {
            '\u{fffd}'
        }
        c => c,
    };
    let mut short: String = text.trim().chars().take(MAX_SHOWN_CHARS).map(clean).collect();
    if text.trim().chars().nth(MAX_SHOWN_CHARS).is_some() {
        short.push('…');
    }
    apidoc_markdown::code(&short)
}
