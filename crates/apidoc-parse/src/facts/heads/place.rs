//! Places at which a value may begin.

use crate::facts::text::is_cjk;

/// The last two characters before a place.
#[derive(Default)]
pub(super) struct Before {
    last: char,
    last_but_one: char,
}

impl Before {
    /// The last character.
    pub(super) fn last(&self) -> char {
        self.last
    }

    pub(super) fn see(&mut self, c: char) {
        self.last_but_one = self.last;
        self.last = c;
    }

    /// Whether running text precedes that doesn't count or order.
    pub(super) fn runs_on(&self) -> bool {
        is_cjk(self.last) && !"第前后近约每共达于到至过满少多大小超低高为是值".contains(self.last)
    }

    /// Whether a value may begin here.
    pub(super) fn allows(&self, s: &str, i: usize, c: char, numeric: bool) -> bool {
        let begins = matches!(c, '"' | '\'' | '`' | '-' | '*') || c.is_ascii_alphanumeric();
        if !begins {
            return false;
        }
        let quote = matches!(c, '"' | '`') || self.last == ' ' && is_between_ticks(&s[i..]);
        match self.last {
            // "zh：中文（默认）jap：日文"
            ')' => is_word_with_colon(&s[i..]),
            // "hh:mm:ss" is one word.
            ':' => quote || numeric || !self.last_but_one.is_ascii_alphanumeric() || is_promised(&s[..i]),
            ',' | ';' | '、' | '。' | '(' | '[' | '{' | '|' | '!' | '?' | '>' => true,
            // "type.SHARED: …": a blank is missing between two sentences.
            '.' if (self.last_but_one.is_ascii_lowercase() || self.last_but_one == ')')
                && c.is_ascii_uppercase()
                && s[i..].bytes().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_').count() > 1 =>
            {
                true
            }
            '.' if self.last_but_one.is_ascii_lowercase() && is_camel_with_colon(&s[i..]) => true,
            // "asc：升序/desc：降序"
            '/' if is_cjk(self.last_but_one) && is_word_with_colon(&s[i..]) => true,
            '/' | '.' => quote || (numeric && self.last_but_one != '/' && !self.last_but_one.is_ascii_digit()),
            ' ' => match self.last_but_one {
                ',' | ';' | '、' | '。' | '(' | '[' | ':' | '|' | '.' | '/' | '-' | ')' | '>' => true,
                b if is_cjk(b) => true,
                _ => {
                    quote
                        || numeric
                        || [", and ", "; and ", ", or ", "; or "].iter().any(|joint| s[..i].ends_with(joint))
                        || s[i..]
                            .chars()
                            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                            .any(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
                }
            },
            // "区域-global:全球"
            '-' => quote || (is_cjk(self.last_but_one) && is_word_with_colon(&s[i..])),
            // A whole list between quotes: "1-this 2-that".
            '"' => c.is_ascii_digit() && s[i + 1..].starts_with(['-', ':']) && s[i + 2..].starts_with(is_cjk),
            b if is_cjk(b) => quote || after_cue(&s[..i]) || (is_loud_with_colon(&s[i..]) && !is_condition(&s[..i])),
            _ => false,
        }
    }
}

/// `'WET' (…)`: no mark of possession.
fn is_between_ticks(rest: &str) -> bool {
    rest.strip_prefix('\'').is_some_and(|rest| {
        let word = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
        word > 0 && rest[word..].starts_with('\'')
    })
}

/// "Valid values:wet: …": no blank behind the promise.
fn is_promised(before: &str) -> bool {
    ["values:", "Values:", "value:", "Value:", "options:", "Options:"].iter().any(|end| before.ends_with(end))
}

/// "of it.HalfDry: …": no blank between two sentences.
fn is_camel_with_colon(rest: &str) -> bool {
    let word = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let inner = |word: &str| word.chars().skip(1).any(|c| c.is_ascii_uppercase()) && word.starts_with(|c: char| c.is_ascii_uppercase());
    inner(&rest[..word]) && rest[word..].starts_with(": ")
}

/// "global:全球": a word with a colon and a meaning in Chinese.
pub(super) fn is_word_with_colon(rest: &str) -> bool {
    let word = rest.bytes().take_while(|b| b.is_ascii_alphabetic() || *b == b'_').count();
    word > 1 && rest[word..].strip_prefix(':').is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_cjk))
}

/// Whether a list of values and meanings in Chinese begins here: `dev:测试`, `0:否`.
pub(super) fn begins_list(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    is_word_with_colon(rest)
        || digits > 0 && rest[digits..].strip_prefix(':').is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_cjk))
}

/// Whether the line so far sets a condition: "若选择H264: 支持…".
fn is_condition(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    ["若", "当", "如", "选择"].iter().any(|word| line.contains(word))
}

/// "状态DONE:已完": a word of capitals with a colon and a meaning in Chinese begins a list right behind its label.
fn is_loud_with_colon(rest: &str) -> bool {
    let word = rest.bytes().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_').count();
    word > 2 && rest[word..].trim_start_matches(' ').strip_prefix(':').is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_cjk))
}

/// Whether the text so far ends in a word after which values come without a mark.
fn after_cue(before: &str) -> bool {
    const ENDS: [&str; 22] = [
        "取值",
        "可选值",
        "枚举值",
        "有效值",
        "可选",
        "取值为",
        "值为",
        "支持",
        "包括",
        "包含",
        "分为",
        "可选项",
        "取值范围",
        "值有",
        "取值有",
        "枚举",
        "可填",
        "可传",
        "可以是",
        "或",
        "和",
        "与",
    ];
    ENDS.iter().any(|end| before.ends_with(end))
}
