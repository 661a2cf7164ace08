//! The words of the pages as data, one table per language: headings, column names, yes and no, fixed sentences.
//!
//! Other modules look up headings, columns and sentences here.
//! A new language or wording is a new row in a table. Never looks at a page.

pub(crate) mod copied;
mod en;
mod key;
mod languages;
mod names;
mod secrets;
mod words;
mod zh;

pub use key::{bare_name, first_key, heading_key, is_blank, key, without_marks, without_number};
pub use languages::language_name;
pub use names::{is_code_root, is_common, scalar};
pub use secrets::is_secret;
pub use words::{Column, ExamplePart, Section, Words};

use apidoc_ir::Language;

/// Every language that is read.
pub static LANGUAGES: [&Words; 2] = [&zh::CHINESE, &en::ENGLISH];

fn lookup<T: Copy + PartialEq + 'static>(table: impl Fn(&Words) -> &'static [(&'static str, T)], key: &str) -> Option<(T, Language)> {
    let find = |key: &str| {
        LANGUAGES.iter().find_map(|words| table(words).iter().find(|(word, _)| *word == key).map(|(_, is)| (*is, words.language)))
    };
    find(key).or_else(|| in_both_languages(key, find))
}

/// Looks up a key that consists of a Chinese and an English word of the same meaning: `参数名称 Name`, `Required/必选`. The first word gives the
/// language.
fn in_both_languages<T: PartialEq>(key: &str, find: impl Fn(&str) -> Option<(T, Language)>) -> Option<(T, Language)> {
    let is_english = |c: char| c.is_ascii_alphabetic();
    let edge = if key.starts_with(is_english) { key.find(|c: char| c.is_alphabetic() && !c.is_ascii()) } else { key.find(is_english) }?;
    let word = |part: &str| find(part.trim_matches(|c: char| !c.is_alphanumeric()));
    let (first, second) = (word(&key[..edge])?, word(&key[edge..])?);
    (first.0 == second.0).then_some(first)
}

/// The section that a heading opens, by its [`heading_key`].
pub fn section(key: &str) -> Option<(Section, Language)> {
    lookup(|words| words.sections, key)
}

/// The part of an example that a heading opens, by its [`heading_key`].
pub fn example_part(key: &str) -> Option<ExamplePart> {
    lookup(|words| words.parts, key).map(|(part, _)| part)
}

/// The content of a column. The remark in brackets after its name is ignored.
pub fn column(text: &str) -> Option<(Column, Language)> {
    let key = key(without_marks(text));
    let name = key.split(['(', '（']).next().unwrap_or_default();
    lookup(|words| words.columns, name.trim_end_matches([':', '：', '*', '?', '？']))
}

/// The title of an example, without "Example 1" and the like; none where the heading is another's.
pub fn example_title(text: &str) -> Option<String> {
    let text = text.trim();
    LANGUAGES.iter().flat_map(|words| words.example).find_map(|word| {
        let rest = strip_prefix(text, word)?;
        let after = rest.trim_start().trim_start_matches(['#', '-', ' ']);
        let number = after.bytes().take_while(u8::is_ascii_digit).count();
        let han = after.chars().take_while(|c| "一二三四五六七八九十".contains(*c)).map(char::len_utf8).sum::<usize>();
        let (skip, numbered) = if number > 0 { (number, true) } else { (han, han > 0) };
        let title = &after[skip..];
        let parted = title.chars().next().is_none_or(|c| is_blank(c) || ":：.、-—)）(（".contains(c) || !c.is_ascii_alphanumeric());
        (numbered && parted).then(|| title.trim_matches(|c: char| is_blank(c) || ":：.、".contains(c)).to_owned())
    })
}

/// Strips a prefix without regard to ASCII case.
pub fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// Whether a text, by its [`key`], begins with one of the phrases of any language.
pub fn begins(key: &str, phrases: impl Fn(&Words) -> &'static [&'static str]) -> Option<(&'static str, Language)> {
    LANGUAGES.iter().find_map(|words| phrases(words).iter().find(|phrase| key.starts_with(**phrase)).map(|p| (*p, words.language)))
}

/// Whether a text, by its [`key`], has one of the phrases of any language.
pub fn has(key: &str, phrases: impl Fn(&Words) -> &'static [&'static str]) -> bool {
    LANGUAGES.iter().any(|words| phrases(words).iter().any(|phrase| key.contains(phrase)))
}

/// The name in a heading of a type whose other words are one of the phrases: `Item 结构说明`, `Data structure Item`.
pub fn described_name(text: &str, phrases: fn(&Words) -> &'static [&'static str]) -> Option<&str> {
    // Longer texts are sentences.
    const MAX_LEN: usize = 120;
    if text.len() > MAX_LEN {
        return None;
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let names = text.split(|c: char| !is_part(c)).filter(|word| word.len() > 1 && word.starts_with(|c: char| c.is_ascii_uppercase()));
    let mut at = 0;
    names.into_iter().find(|name| {
        at += text[at..].find(name).unwrap_or(0);
        let others: String = [&text[..at], &text[at + name.len()..]].concat();
        let key: String = key(&others).chars().filter(|c| c.is_alphabetic()).collect();
        LANGUAGES.iter().any(|words| phrases(words).contains(&key.as_str()))
    })
}

/// Whether a line is the fixed sentence of every page about how often the action may be called.
pub fn is_limit_line(line: &str) -> bool {
    // Most lines begin with something else.
    if !line.trim_start().starts_with(['默', 'A', 'D', 'a', 'd']) {
        return false;
    }
    let key = first_key(line);
    begins(&key, |words| words.fixed_limit).is_some() && has(&key, |words| words.limit) && key.contains(|c: char| c.is_ascii_digit())
}

/// Yes or no; none where the cell says neither.
pub fn yes_or_no(text: &str) -> Option<bool> {
    let key = key(without_marks(text));
    let word = key.trim_matches(|c: char| "。.*`（）()".contains(c));
    let in_words = || {
        LANGUAGES.iter().find_map(|words| match words.yes.contains(&word) {
            true => Some(true),
            false => words.no.contains(&word).then_some(false),
        })
    };
    match names::YES_MARKS.contains(&word) {
        true => Some(true),
        false => names::NO_MARKS.contains(&word).then_some(false).or_else(in_words),
    }
}

#[cfg(test)]
mod tests;
