//! The words that the rules know. A language is a file: one class per line, its phrases between strokes.
//!
//! `五=5` gives a phrase a number. A phrase may be in several lines; its token then has all their classes.

use super::class::{Class, Set};
use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};
use std::{collections::BTreeMap, sync::LazyLock};

const LANGUAGES: [&str; 2] = [include_str!("zh.txt"), include_str!("en.txt")];

/// A phrase that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    pub(super) classes: Set,
    /// The number that it stands for.
    pub(super) number: Option<u8>,
    /// The byte behind it.
    pub(super) end: usize,
}

/// All phrases in one automaton.
struct Lexicon {
    automaton: AhoCorasick,
    /// Bits of the beginnings of phrases, by [`beginning`]: most places of a text begin none.
    first: Vec<u64>,
    phrases: Vec<(Set, Option<u8>)>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: BTreeMap<String, (Set, Option<u8>)> = BTreeMap::new();
    for (class, phrase) in LANGUAGES.iter().flat_map(|file| entries(file)) {
        let (phrase, number) = match phrase.split_once('=') {
            Some((phrase, number)) if !phrase.is_empty() => (phrase, number.parse().ok()),
            _ => (phrase, None),
        };
        let (set, value) = words.entry(phrase.to_lowercase()).or_default();
        *set = set.or(Set::parse(class));
        *value = value.or(number);
    }
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .start_kind(StartKind::Anchored)
        .ascii_case_insensitive(true)
        .dense_depth(3) // A Chinese character has three bytes.
        .build(words.keys())
        .expect("a few thousand short phrases");
    let mut first = vec![0; 0x10000 / 64];
    for phrase in words.keys() {
        let begins = beginning(phrase).unwrap_or_default();
        // Behind a phrase of one letter anything may be.
        let all = if phrase.len() == 1 { begins..begins + 0x100 } else { begins..begins + 1 };
        all.for_each(|bit| first[bit / 64] |= 1 << (bit % 64));
    }
    Lexicon { automaton, first, phrases: words.into_values().collect() }
});

/// The beginning of a text as a number of 16 bits: two bytes if the first one is ASCII, or else a character.
fn beginning(s: &str) -> Option<usize> {
    let c = s.chars().next()?.to_ascii_lowercase();
    let next = s.as_bytes().get(1).map_or(0, u8::to_ascii_lowercase);
    Some(if c.is_ascii() { (c as usize) << 8 | usize::from(next) } else { c as usize & 0xffff })
}

/// The longest phrase that begins at a byte and tears no word.
pub(super) fn at(s: &str, at: usize) -> Option<Phrase> {
    let begins = beginning(&s[at..])?;
    if LEXICON.first[begins / 64] & 1 << (begins % 64) == 0 {
        return None;
    }
    let mut input = Input::new(s).range(at..).anchored(Anchored::Yes);
    loop {
        let m = LEXICON.automaton.find(input.clone())?;
        let (classes, number) = LEXICON.phrases[m.pattern().as_usize()];
        if !torn(s, at, m.end()) {
            return Some(Phrase { classes, number, end: m.end() });
        }
        // Within one word, a shorter phrase is torn too. Otherwise it may be a whole word: "limit" in "limit offset".
        if s.as_bytes()[at..m.end()].iter().all(u8::is_ascii_alphabetic) {
            return None;
        }
        input = Input::new(s).range(at..m.end() - 1).anchored(Anchored::Yes);
    }
}

/// The classes of a text that is one phrase.
pub(super) fn word(word: &str) -> Set {
    at(word, 0).filter(|phrase| phrase.end == word.len()).map_or(Set::default(), |phrase| phrase.classes)
}

/// Whether a text begins with a phrase of a class, be it a part of a longer one.
pub(super) fn begins(s: &str, class: Class) -> bool {
    let ends = s.char_indices().skip(1).map(|(i, _)| i).chain([s.len()]).take(4);
    ends.into_iter().any(|end| word(&s[..end]).has(class))
}

/// The byte at which the shortest phrase of a class begins that a text ends with.
pub(super) fn last(s: &str, class: Class) -> Option<usize> {
    s.char_indices().rev().map(|(start, _)| start).take(16).find(|start| word(&s[*start..]).has(class))
}

/// Whether a text has a phrase of one of some classes, not counting one inside a longer phrase.
pub(super) fn contains(s: &str, classes: impl Into<Set>) -> bool {
    let (mut behind, classes) = (0, classes.into());
    s.char_indices().any(|(i, _)| {
        let phrase = if i < behind { None } else { at(s, i) };
        phrase.is_some_and(|phrase| {
            behind = phrase.end;
            phrase.classes.meets(classes)
        })
    })
}

/// The lines of a language's file: a class and one of its phrases.
fn entries(file: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(class, phrases)| phrases.split(" | ").map(move |phrase| (class, phrase.trim())))
}

/// Whether a phrase of letters is inside a longer word.
fn torn(s: &str, start: usize, end: usize) -> bool {
    let bytes = s.as_bytes();
    let inside = |i: usize| bytes.get(i).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
    let behind = bytes[end - 1].is_ascii_alphabetic()
        && (inside(end) || bytes.get(end) == Some(&b'-') && bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic));
    let before = bytes[start].is_ascii_alphabetic() && start > 0 && (bytes[start - 1].is_ascii_alphabetic() || bytes[start - 1] == b'_');
    behind || before
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_phrase_stands_twice_in_a_class() {
        for file in LANGUAGES {
            let mut seen = BTreeSet::new();
            for entry in entries(file) {
                assert!(seen.insert(entry), "{entry:?} stands twice");
                assert!(!entry.1.is_empty(), "an empty phrase in {}", entry.0);
            }
        }
    }

    #[test]
    fn the_longest_phrase_counts_and_tears_no_word() {
        fn end(text: &str) -> Option<&str> {
            at(text, 0).map(|phrase| &text[..phrase.end])
        }
        assert_eq!(end("no more than 5"), Some("no more than"));
        assert_eq!(end("maximums"), None);
        assert_eq!(end("取值范围为"), Some("取值范围"));
    }
}
