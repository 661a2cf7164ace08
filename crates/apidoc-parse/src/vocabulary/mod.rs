//! The words of the pages as data, one table per language: headings, column names, yes and no, fixed sentences.
//!
//! Other modules look up headings, columns and sentences here.
//! A new language or wording is a new row in a table. Never looks at a page.

pub(crate) mod copied;
mod en;
mod languages;
mod names;
mod secrets;
mod zh;

pub use languages::language_name;
pub use names::{is_common, scalar};
pub use secrets::is_secret;

use apidoc_ir::Language;

/// The section that a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The description of the action.
    Description,
    /// Its parameters.
    Input,
    /// The fields of its answer.
    Output,
    /// Its examples.
    Examples,
    /// Error codes.
    Errors,
    /// Error codes that all services share.
    CommonErrors,
    /// Error codes of the service, on a page that has the common ones too.
    OwnErrors,
    /// SDKs and tools.
    Resources,
    /// Shared types.
    Types,
    /// Parameters that all actions share.
    CommonParameters,
}

/// The part of an example that a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExamplePart {
    /// The request.
    Request,
    /// The response.
    Response,
}

/// The content of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The name of a field.
    Name,
    /// Whether it has to be given.
    Required,
    /// Its type.
    Type,
    /// The description.
    Description,
    /// An error code.
    Code,
    /// The name of an action.
    Action,
    /// The title of the action.
    Feature,
    /// The rate limit.
    Limit,
}

/// The words of one language. All keys are written as [`key`] makes them.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// Headings.
    pub sections: &'static [(&'static str, Section)],
    /// Column names.
    pub columns: &'static [(&'static str, Column)],
    /// Headings inside examples.
    pub parts: &'static [(&'static str, ExamplePart)],
    /// The beginning of the heading of an example, before its number.
    pub example: &'static [&'static str],
    /// The content of the required column for required fields.
    pub yes: &'static [&'static str],
    /// The same for optional fields.
    pub no: &'static [&'static str],
    /// The beginning of the description of a common parameter.
    pub common: &'static [&'static str],
    /// The phrase before the name of the action or the version in the description of a common parameter.
    pub value_of: &'static [&'static str],
    /// The phrase before the value of a common row that every page of an action has.
    pub own_value: &'static [&'static str],
    /// The words of a heading of a type, without its name: `Item 结构说明`, `Data structure Item`.
    pub type_headings: &'static [&'static str],
    /// The same for words that mark a type only if a table of the page refers to it: `Item 说明`, `Item object`.
    pub weak_type_headings: &'static [&'static str],
    /// The beginning of the Version row on the oldest pages, which do not call it common.
    pub version_row: &'static [&'static str],
    /// The phrase before the host, without its colon.
    pub host: &'static [&'static str],
    /// Phrases for a Region that is not needed.
    pub unused: &'static [&'static str],
    /// Phrases for a Region that is optional.
    pub optional: &'static [&'static str],
    /// The phrase before the actions that use a type.
    pub used_by: &'static [&'static str],
    /// The beginnings of navigation text.
    pub furniture: &'static [&'static str],
    /// Words that a sentence about how often an action may be called has, with how its numbers are counted.
    pub limit: &'static [&'static str],
    /// The beginning of the sentence about it that every page has.
    pub fixed_limit: &'static [&'static str],
    /// Units of time and their seconds.
    pub units: &'static [(&'static str, u32)],
    /// The words before the name of the action in its description.
    pub this_action: &'static [&'static str],
    /// Phrases for a deprecated action.
    pub deprecated: &'static [&'static str],
    /// The beginning of the heading of a release in a history.
    pub release: &'static [&'static str],
    /// Words between the parts of a divided table.
    pub goes_on: &'static [&'static str],
    /// The words next to a page number.
    pub sheet: &'static [&'static str],
    /// Phrases for an action that responds with a stream.
    pub stream: &'static [&'static str],
}

/// Every language that is read.
pub static LANGUAGES: [&Words; 2] = [&zh::CHINESE, &en::ENGLISH];

/// A text without blanks and with ASCII in lower case, as the tables have it.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    key.extend(text.chars().filter(|c| !is_blank(*c)).map(|c| c.to_ascii_lowercase()));
    key
}

/// The first bytes of the [`key`] of a text: more than any phrase of the tables has.
pub fn first_key(text: &str) -> String {
    const ENOUGH: usize = 128;
    let mut key = String::with_capacity(text.len().min(ENOUGH + 4));
    for c in text.chars().filter(|c| !is_blank(*c)) {
        key.push(c.to_ascii_lowercase());
        if key.len() >= ENOUGH {
            break;
        }
    }
    key
}

/// Blanks of any kind, those without width too.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{180E}' | '\u{1C}'..='\u{1F}')
}

/// Returns a name without stray blanks: zero-width ones, no-break ones, and any next to a `.`. Returns `None` if a plain blank comes
/// between letters: that is not a name.
pub fn bare_name(text: &str) -> Option<String> {
    if text.bytes().all(|b| b.is_ascii_graphic()) {
        return Some(text.to_owned());
    }
    let kept: Vec<char> = text.trim_matches(is_blank).chars().filter(|c| *c == ' ' || *c == '\n' || !is_blank(*c)).collect();
    let blank = |c: &char| *c == ' ' || *c == '\n';
    let mut out = String::with_capacity(kept.len());
    for (at, c) in kept.iter().enumerate() {
        if !blank(c) {
            out.push(*c);
            continue;
        }
        let next = kept[at..].iter().find(|c| !blank(c));
        if out.ends_with(['.', '_']) || next.is_some_and(|next| matches!(next, '.' | '_')) || *c == '\n' {
            continue;
        }
        return None;
    }
    Some(out)
}

/// Strips the marks of footnotes from the end of a text: `Limit¹`, `Limit①`, `Limit*`, `Limit[^1]`. A text of marks only stays as it is.
pub fn without_marks(text: &str) -> &str {
    let is_mark = |c: char| matches!(c, '*' | '†' | '‡' | '§' | '※' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '①'..='⑳');
    let mut rest = text.trim();
    loop {
        let mut bare = rest.trim_end_matches(is_mark).trim_end();
        if let Some((before, label)) = bare.strip_suffix(']').and_then(|inner| inner.rsplit_once("[^"))
            && !label.contains(']')
        {
            bare = before.trim_end();
        }
        match bare.len() {
            0 => return text,
            length if length == rest.len() => return rest,
            _ => rest = bare,
        }
    }
}

/// The key of a heading without its number and the punctuation at its end.
pub fn heading_key(text: &str) -> String {
    let key = key(text);
    let decoration = |c: char| !c.is_alphabetic();
    let rest = key.trim_start_matches(decoration);
    without_han_number(rest).or_else(|| without_roman_number(rest)).unwrap_or(rest).trim_matches(decoration).to_owned()
}

/// `一、接口描述`, `（二）输入参数`, `第三节 输出参数`, the brackets in front taken away.
fn without_han_number(key: &str) -> Option<&str> {
    let counted = key.strip_prefix('第');
    let rest = counted.unwrap_or(key).trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    if rest.len() == counted.unwrap_or(key).len() {
        return None;
    }
    rest.strip_prefix(if counted.is_some() { &['节', '章', '部', '步'][..] } else { &['、', '）', ')', '.', '．', '：', ':'][..] })
}

/// `ii.inputparameters`.
fn without_roman_number(key: &str) -> Option<&str> {
    let rest = key.trim_start_matches(['i', 'v', 'x']);
    rest.strip_prefix(['.', '、', ')']).filter(|_| rest.len() < key.len())
}

/// A title without the number before it: `1. Listing things`.
pub fn without_number(text: &str) -> &str {
    let text = text.trim();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.trim_start_matches(['.', '、', '\\', ')', '）']) {
        // Digits that belong to a name stay: `3D models`.
        after if after.len() < rest.len() || rest.len() < text.len() && rest.starts_with(is_blank) => without_number_again(after),
        _ => text,
    }
}

/// The rest of a number of several parts: `2.1 Title`.
fn without_number_again(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if rest.starts_with(is_blank) || rest.is_empty() { rest.trim() } else { text.trim() }
}

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
    LANGUAGES.iter().find_map(|words| {
        let found = |table: &[&str]| table.contains(&word);
        if found(words.yes) { Some(true) } else { found(words.no).then_some(false) }
    })
}

#[cfg(test)]
mod tests;
