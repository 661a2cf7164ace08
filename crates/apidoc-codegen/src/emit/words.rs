//! Words and marks that generated documentation adds to the texts of pages, in the language of the text.

/// The additions in one language.
#[derive(Debug)]
pub(super) struct Words {
    /// The end of a sentence.
    pub(super) stop: &'static str,
}

const CHINESE: Words = Words { stop: "。" };
const ENGLISH: Words = Words { stop: "." };

/// Returns the words for additions to a text.
pub(super) fn of(text: &str) -> &'static Words {
    if text.contains(|c| matches!(c, '\u{4e00}'..='\u{9fff}')) { &CHINESE } else { &ENGLISH }
}
