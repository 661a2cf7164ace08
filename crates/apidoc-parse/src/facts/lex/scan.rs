//! The signs, numbers, names, words and phrases of a text, one after another.

use crate::facts::{
    class::{Class::*, Set, Token},
    lexicon::{self, Phrase},
    number,
    text::{Text, is_cjk},
};

/// The longest stretch between quotes that is one token.
const LONGEST: usize = 120;

/// The tokens of a text, before any are folded.
pub(super) fn scan(text: &Text) -> Vec<Token> {
    let s = text.s.as_str();
    let mut out: Vec<Token> = Vec::with_capacity(s.len() / 4 + 4);
    let mut at = 0;
    while let Some(c) = s[at..].chars().next() {
        if c == ' ' || c == '`' && around_interval(s, at) {
            at += 1;
            continue;
        }
        let last = out.last().copied();
        let token = next(s, at, c, last, &out);
        at = token.end;
        // Characters that nobody knows are one run.
        match out.last_mut().filter(|last| token.classes == Set::of(Han) && last.classes == token.classes && last.end == token.start) {
            Some(last) => last.end = token.end,
            None => out.push(token),
        }
    }
    out
}

/// Returns whether a quote encloses two numbers in brackets.
fn around_interval(s: &str, at: usize) -> bool {
    let opens = s[at + 1..].strip_prefix(['[', '(']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '-'));
    opens || s[..at].ends_with([']', ')'])
}

/// Whether the last tokens lead to a unit: "单位:", "(".
fn declares(out: &[Token]) -> bool {
    let word = out.iter().rev().take(3).find(|token| !token.classes.meets(Copula | Colon | Open));
    word.is_some_and(|token| token.classes.has(UnitWord)) || out.last().is_some_and(|token| token.classes.has(Open))
}

fn next(s: &str, at: usize, c: char, last: Option<Token>, before: &[Token]) -> Token {
    let token = |classes: Set, end: usize| Token { classes, start: at, end, number: None };
    if let Some(end) = quoted(s, at, c) {
        let number = is_number(s[at..end].trim_matches(['`', '"', '\'', ' ']));
        return token(if number { Quoted | Num } else { Set::of(Quoted) }, end);
    }
    if c.is_ascii_digit() || signs(s, at, c, last) {
        return digits(s, at);
    }
    if let Some(phrase) = lexicon::at(s, at) {
        let said = &s[at..phrase.end];
        // A short unit is one behind a number only: "个", "s".
        let amount = Num | Few | Close | CharKind;
        let near = || last.is_some_and(|last| last.classes.meets(amount) && s[last.end..at].len() <= 1);
        let behind = phrase.classes.meets(Set::units()) && (near() || declares(before));
        let short = said.chars().nth(if c.is_ascii() { 3 } else { 1 }).is_none();
        let classes = if short && !behind { phrase.classes.without(Set::units()) } else { phrase.classes };
        let known = if c.is_ascii_alphabetic() && !behind && !said.contains(' ') {
            if classes.without(Set::of_lists()).is_empty() { shape(said) } else { Set::of(Said).or(shape(said).without(Set::of(Word))) }
        } else {
            Set::default()
        };
        let classes = classes | known;
        if !classes.is_empty() {
            return Token { classes, start: at, end: phrase.end, number: phrase.number };
        }
        if is_cjk(c) {
            return token(Set::of(Plain), phrase.end);
        }
    }
    if c.is_ascii_alphabetic() || c == '_' || c == '$' {
        let end = word(s, at);
        return token(shape(&s[at..end]), end);
    }
    let end = at + c.len_utf8();
    let class = match c {
        '\n' => Line,
        '。' | '!' | '?' => Stop,
        '.' if s[end..].is_empty() || s[end..].starts_with([' ', '\n']) => Stop,
        '.' => Dot,
        ';' => Semi,
        ',' => Comma,
        '、' => Pause,
        ':' => Colon,
        '(' | '[' => Open,
        ')' | ']' => Close,
        '-' => return token(Set::of(Dash), if s[end..].starts_with('-') { end + 1 } else { end }),
        '~' => Tilde,
        '/' => Slash,
        '|' => Pipe,
        '=' => Eq,
        '<' => Lt,
        '>' => Gt,
        '%' => Percent,
        c if is_cjk(c) => Han,
        _ => Sign,
    };
    token(Set::of(class), end)
}

/// Returns the shape of a word of letters.
fn shape(word: &str) -> Set {
    if word.contains(' ') {
        return Set::default();
    }
    let inner = word.bytes().skip(1).any(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
    let loud = word.len() > 1 && word.bytes().any(|b| b.is_ascii_uppercase()) && !word.bytes().any(|b| b.is_ascii_lowercase());
    Set::of(match (loud, inner) {
        (true, _) => Loud,
        (_, true) => Name,
        _ => Word,
    })
}

/// The byte behind a word: letters, digits and the signs that join them.
fn word(s: &str, at: usize) -> usize {
    let bytes = s.as_bytes();
    let mut end = at + 1;
    while let Some(b) = bytes.get(end) {
        let joins = matches!(b, b'-' | b'.' | b'\'') && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric);
        if !(b.is_ascii_alphanumeric() || *b == b'_' || joins) {
            break;
        }
        end += 1;
    }
    end
}

/// The byte behind the quote that closes the one at a byte, in the same line.
fn quoted(s: &str, at: usize, c: char) -> Option<usize> {
    if !matches!(c, '`' | '"' | '\'') || c == '\'' && s[..at].ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let body = &s[at + 1..];
    let close = body.char_indices().take(LONGEST).find(|(_, other)| *other == c || *other == '\n').filter(|(_, other)| *other == c)?.0;
    // The closing mark is missing: this one opens the next stretch.
    let torn = c == '`' && (body[..close].contains("; ") || body.starts_with(" ("));
    (close > 0 && !torn).then_some(at + 1 + close + 1)
}

/// Whether a sign begins a number here, and does not part two.
fn signs(s: &str, at: usize, c: char, last: Option<Token>) -> bool {
    let number = matches!(c, '-' | '+') && s[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    let glued = s[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, ')' | ']' | '%' | '-' | '`' | '"'));
    let amount = last.is_some_and(|last| last.classes.meets(Set::of(Num) | Set::units()));
    number && !glued && !amount
}

fn digits(s: &str, at: usize) -> Token {
    let bytes = s.as_bytes();
    let run = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let signed = usize::from(matches!(bytes[at], b'-' | b'+'));
    let mut end = at + signed + run(at + signed);
    // Thousands marks: "1,024".
    let opened = s[..at].ends_with(['[', '(']);
    if end - at - signed <= 3 && bytes[at + signed] != b'0' {
        // "[1,512]" holds two numbers.
        let two = opened
            && s[end..].starts_with(',')
            && s[end + 1 + run((end + 1).min(bytes.len()))..].trim_start_matches(' ').starts_with([']', ')']);
        while !two && bytes.get(end) == Some(&b',') && run(end + 1) == 3 {
            end += 4;
        }
    }
    let mut class = Num;
    if bytes.get(end) == Some(&b'.') && run(end + 1) > 0 {
        end += 1 + run(end + 1);
    }
    let token = |class, end| Token { classes: Set::of(class), start: at, end, number: None };
    // "1.2.3", "16:9", "00:30": no amount.
    while matches!(bytes.get(end), Some(b'.' | b':')) && run(end + 1) > 0 {
        class = Clock;
        end += 1 + run(end + 1);
    }
    // "2^31", "10³": a power is no amount, and its base is none.
    if let Some(end) = power(s, end) {
        return token(Name, end);
    }
    // "4xlarge" is a name, "24h" an amount.
    if bytes.get(end).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'_') {
        let counts = |phrase: Phrase| phrase.classes.meets(Set::units()) || phrase.classes.has(Until) && s[phrase.end..].starts_with(' ');
        if !lexicon::at(s, end).is_some_and(counts) {
            return token(Name, word(s, end - 1));
        }
    }
    token(class, end)
}

/// Returns the end of the exponent at `at`, if one is there.
fn power(s: &str, at: usize) -> Option<usize> {
    let rest = &s[at..];
    let raised = |c: char| matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁻');
    let exponent = match rest.strip_prefix('^') {
        Some(digits) => digits.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest.trim_start_matches(raised),
    };
    let length = rest.len() - exponent.len();
    (length > usize::from(rest.starts_with('^'))).then_some(at + length)
}

fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(['-', '+']);
    let plain = digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    plain && digits.starts_with(|c: char| c.is_ascii_digit()) && number::parse(digits, false).is_some()
}
