//! Patterns over the normalised text.

use regex::Regex;

/// A pattern of ours. `\b`, `\d`, `\s` and `\w` mean their ASCII kind: the text holds no other blanks, a letter beside
/// a Chinese word begins a word, and the quick search needs it so.
pub(super) fn pattern(text: &str) -> Regex {
    let ascii = text.replace(r"\b", r"(?-u:\b)").replace(r"\d", "[0-9]").replace(r"\s", r"[ \n]").replace(r"\w", "[A-Za-z0-9_]");
    Regex::new(&ascii).expect("a pattern of ours")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_ascii() {
        assert!(pattern(r"\bvalue\b").is_match("取value值"));
        assert_eq!(pattern(r"[^。\d]+").find("ab1").map(|m| m.end()), Some(2));
    }
}
