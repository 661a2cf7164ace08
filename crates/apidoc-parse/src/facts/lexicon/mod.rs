//! The words that the rules know. A language is a file: one class per line, its phrases between strokes.
//!
//! `五=5` gives a phrase a number. A phrase may be in several lines; its token then has all their classes.

use super::class::{Class, Set};
use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

const LANGUAGES: [&str; 2] = [include_str!("zh.txt"), include_str!("en.txt")];

/// A phrase that was found.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Phrase {
    pub(super) classes: Set,
    /// The number that it stands for.
    pub(super) number: Option<u8>,
    /// The byte behind it.
    pub(super) end: usize,
}

/// A state of the automaton: a beginning that phrases share.
#[derive(Clone, Copy, Default)]
struct State {
    /// Last character of the beginning.
    last: char,
    /// The states that are longer by one character: the first, and their number.
    next: u32,
    count: u16,
    /// Number of the phrase that ends here, from 1; 0 if none does.
    phrase: u16,
}

/// All phrases in one automaton.
struct Lexicon {
    /// The empty beginning, then the longer ones.
    states: Vec<State>,
    /// States of one character, by its low 16 bits; 0 if no phrase begins so.
    first: Vec<u16>,
    phrases: Vec<Phrase>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut words: BTreeMap<String, Phrase> = BTreeMap::new();
    for (class, phrase) in LANGUAGES.iter().flat_map(|file| entries(file)) {
        let (phrase, number) = match phrase.split_once('=') {
            Some((phrase, number)) if !phrase.is_empty() => (phrase, number.parse().ok()),
            _ => (phrase, None),
        };
        let known = words.entry(phrase.to_lowercase()).or_default();
        *known = Phrase { classes: known.classes | Set::parse(class), number: known.number.or(number), end: 0 };
    }
    let (words, phrases): (Vec<String>, Vec<_>) = words.into_iter().unzip();
    let mut states = vec![State::default()];
    // For each state, the phrases that begin so, and the bytes that they share.
    let mut shared = vec![(0..words.len(), 0)];
    let mut i = 0;
    while i < states.len() {
        let (Range { mut start, end }, length) = shared[i].clone();
        states[i].next = states.len() as u32;
        if words[start].len() == length {
            start += 1;
            states[i].phrase = start as u16;
        }
        while let Some(last) = words[..end].get(start).and_then(|word| word[length..].chars().next()) {
            let alike = words[start..end].iter().take_while(|word| word[length..].starts_with(last)).count();
            states.push(State { last, ..State::default() });
            shared.push((start..start + alike, length + last.len_utf8()));
            start += alike;
        }
        states[i].count = (states.len() - states[i].next as usize) as u16;
        i += 1;
    }
    let mut first = vec![0; 0x10000];
    for i in 1..=states[0].count {
        first[states[usize::from(i)].last as usize & 0xffff] = i;
    }
    Lexicon { states, first, phrases }
});

/// The longest phrase that begins at a byte and tears no word.
pub(super) fn at(s: &str, at: usize) -> Option<Phrase> {
    let bytes = s.as_bytes();
    let mut chars = s[at..].char_indices().map(|(i, c)| (at + i + c.len_utf8(), c.to_ascii_lowercase()));
    let (mut end, first) = chars.next()?;
    let lexicon = &*LEXICON;
    let mut state = &lexicon.states[usize::from(lexicon.first[first as usize & 0xffff])];
    if first == '\0'
        || state.last != first
        || first.is_ascii_alphabetic() && at > 0 && (bytes[at - 1].is_ascii_alphabetic() || bytes[at - 1] == b'_')
    {
        return None;
    }
    let mut found = None;
    loop {
        if state.phrase > 0 && !is_torn(bytes, end) {
            found = Some(Phrase { end, ..lexicon.phrases[usize::from(state.phrase) - 1] });
        }
        let Some((behind, c)) = chars.next() else { return found };
        let next = &lexicon.states[state.next as usize..][..usize::from(state.count)];
        let Some(longer) = next.iter().find(|next| next.last == c) else { return found };
        (state, end) = (longer, behind);
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

/// Whether a word continues behind a phrase that ends with a letter.
fn is_torn(bytes: &[u8], end: usize) -> bool {
    let letter = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_alphabetic);
    let joins = bytes.get(end).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_' || *b == b'-' && letter(end + 1));
    joins && letter(end - 1)
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
    fn every_phrase_is_found() {
        for (class, phrase) in LANGUAGES.iter().flat_map(|file| entries(file)) {
            let phrase = phrase.split_once('=').filter(|(phrase, _)| !phrase.is_empty()).map_or(phrase, |(phrase, _)| phrase);
            assert!(word(&phrase.to_lowercase()).meets(Set::parse(class)), "{class}: {phrase}");
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
