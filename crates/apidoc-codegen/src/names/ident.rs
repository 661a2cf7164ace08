//! Checks of the identifiers that come from outside: names in `surface.lock` and in overrides.

use super::MAX_NAME_LENGTH;

/// Names of methods that every client has.
pub const METHODS: &[&str] = &["new", "builder", "from_env", "call", "core"];

/// The most characters of an identifier: an enum's name is made of two names and a word.
const MAX_IDENTIFIER_LENGTH: usize = 3 * MAX_NAME_LENGTH;

/// Whether a text can be an identifier, raw where it has to be.
pub fn is_identifier(name: &str) -> bool {
    let letters = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    letters && name.len() <= MAX_IDENTIFIER_LENGTH && !matches!(name, "self" | "super" | "crate" | "Self")
}

/// Whether a text can be the name of a type or of a variant: `Task`, `V1_0`.
pub fn is_type_name(name: &str) -> bool {
    is_identifier(name) && name.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether a text can be the name of a field or of a method: `limit_2`.
pub fn is_value_name(name: &str) -> bool {
    is_identifier(name) && !name.contains(|c: char| c.is_ascii_uppercase())
}

/// Whether a text can be the name of a constant: `STATUS_OFF`.
pub fn is_constant_name(name: &str) -> bool {
    is_identifier(name) && !name.contains(|c: char| c.is_ascii_lowercase())
}

/// Whether a text has the form of a day: `2026-01-31`.
pub fn is_day(text: &str) -> bool {
    let number = |part: &str| part.parse::<u32>().unwrap_or_default();
    let form = text.len() == 10 && text.bytes().enumerate().all(|(i, b)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    form && (1..=12).contains(&number(&text[5..7])) && (1..=31).contains(&number(&text[8..]))
}

/// Whether a maintainer may give a type, an action or a value this name: `LikeThis`, which rustc accepts without a warning.
pub fn is_upper_camel(name: &str) -> bool {
    is_type_name(name) && name.len() <= MAX_NAME_LENGTH && !name.contains('_')
}

/// Whether a maintainer may give a field or a method this name: `like_this`.
pub fn is_snake(name: &str) -> bool {
    let words = name.split('_').all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
    words && name.len() <= MAX_NAME_LENGTH && is_identifier(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chosen_names_have_the_case_that_rustc_expects() {
        for name in ["Task", "V1", "PurgeTask2"] {
            assert!(is_upper_camel(name) && !is_snake(name), "{name}");
        }
        for name in ["state", "r2_d2", "type", "a"] {
            assert!(is_snake(name) && !is_upper_camel(name), "{name}");
        }
        for name in
            ["", "Self", "self", "crate", "_", "a__b", "_a", "a_", "Ta_sk", "2a", "a b", "状态", "x\"; fn y() {}", "../a", &"a".repeat(97)]
        {
            assert!(!is_snake(name) && !is_upper_camel(name), "{name}");
        }
    }

    #[test]
    fn rejects_names_that_are_no_single_token() {
        for name in ["A, }", "A ", " A", "A\n", "r#A", "A::B", "Á", "A\u{200b}", "Self", ""] {
            assert!(!is_identifier(name) && !is_type_name(name) && !is_value_name(name) && !is_constant_name(name), "{name:?}");
        }
        assert!(is_type_name("V1_0") && is_value_name("limit_2") && is_constant_name("CODE_2") && !is_constant_name("Code"));
    }
}
