//! How the values of a list are written.

use super::{
    case::Case,
    list::{Entry, Form},
    places::token_at,
};
use crate::facts::{
    class::Class::*,
    lexicon,
    text::is_cjk,
    value::{is_identifier, is_shouted},
};

pub(super) fn paired(c: &Case<'_>) -> bool {
    matches!(c.list.form, Form::Marked | Form::Bracketed | Form::Worded)
}

pub(super) fn bare(c: &Case<'_>) -> bool {
    c.list.form == Form::Bare
}

/// Names of a program.
pub(super) fn loud(entry: &Entry) -> bool {
    is_shouted(&entry.value) && entry.value.len() > 1 || entry.value.contains('_')
}

/// Whether the values are numbers from 0 or 1 on, in order.
pub(super) fn counted_out(c: &Case<'_>) -> bool {
    c.count() > 1 && matches!(c.list.entries[0].value.as_str(), "0" | "1") && c.list.counts_up()
}

pub(super) fn switch(c: &Case<'_>) -> bool {
    c.list.numbers().is_some_and(|n| n == [1, 0])
}

/// Whether the meanings are short words in Chinese.
pub(super) fn short_chinese(c: &Case<'_>) -> bool {
    c.all(|entry| {
        let doc = c.doc(entry);
        doc.starts_with(is_cjk) && doc.chars().count() <= 16
    })
}

/// "类型，A暖，B冷" and "A为暖，B为冷": each value begins a clause that is its meaning, in short words of Chinese.
pub(super) fn clause_each(c: &Case<'_>) -> bool {
    let begins = |entry: &Entry| {
        let lead = c.s()[..entry.start].trim_end_matches([' ', '-', '"', '`']);
        lead.is_empty()
            || lead.ends_with([',', ';', '、', '。', '(', ':', '\n'])
            || c.t.last(token_at(c.t, entry.start)).meets(Kind | Promise | Among)
    };
    let short = |entry: &Entry| {
        let doc = c.doc(entry).trim_end_matches([' ', ',', ';', '。', '.', ')']);
        let words = c.t.text.spaced && c.count() > 2 && doc.split(' ').count() <= 4;
        let noun = token_at(c.t, entry.doc.start);
        let begins = doc.starts_with(is_cjk) || c.list.form == Form::Is && doc.contains(is_cjk);
        let chinese = begins && doc.chars().count() <= 16 && !(c.t.is(noun, Kind) && c.t.apart(noun) || c.t.is(noun, Choice));
        (chinese || words || doc.is_empty()) && !doc.contains([',', ';', '。'])
    };
    let letters = || c.all(|entry| entry.value.len() == 1);
    matches!(c.list.form, Form::Glued | Form::Is | Form::Comma)
        && !c.numeric
        && (alike(c) || letters())
        && (c.list.lines || c.all(begins))
        && c.all(short)
}

/// "on" and "off": two words that the lexicon pairs by a number.
pub(super) fn opposites(c: &Case<'_>) -> bool {
    let pair = |entry: &Entry| {
        lexicon::at(&entry.value, 0)
            .filter(|phrase| phrase.end == entry.value.len() && phrase.classes.has(Opposite))
            .and_then(|phrase| phrase.number)
    };
    matches!(c.list.entries.as_slice(), [a, b] if pair(a).is_some() && pair(a) == pair(b))
}

/// Whether all values begin with a capital, or none does.
pub(super) fn alike(c: &Case<'_>) -> bool {
    let capital = |entry: &Entry| entry.value.starts_with(|c: char| c.is_ascii_uppercase());
    c.count() > 1 && (c.all(capital) || !c.any(capital)) && c.all(|entry| entry.value.len() > 1)
}

/// Shapes of times, addresses and numbers of versions.
pub(super) fn shaped(value: &str) -> bool {
    let digits = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let address = value.starts_with(|c: char| c.is_ascii_digit()) && value.split('.').count() == 4 && value.split('.').all(digits);
    let date = value.len() >= 7
        && value.as_bytes()[..4].iter().all(u8::is_ascii_digit)
        && value.as_bytes()[4] == b'-'
        && value.as_bytes()[5].is_ascii_digit();
    let time = || value.len() > 1 && ["yyyy", "YYYY", "MM-", "HH", "hh:"].iter().any(|part| value.contains(part));
    address || date || value.contains("://") || value.contains(['y', 'Y', 'M', 'H', 'h']) && time()
}

/// Whether an unquoted word has what no word of a sentence has.
pub(super) fn is_marked(word: &str) -> bool {
    is_shouted(word) && word.len() > 1
        || word.chars().skip(1).any(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "_.*".contains(c))
        || is_identifier(word) && word.contains('-')
}
