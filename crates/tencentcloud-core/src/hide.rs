//! Hides secrets in texts that come from outside.
//!
//! Services quote parameters in their messages (`the value "…" of Password is too short`), and gateways send whole requests back. They may
//! spell a secret as JSON, HTML or an address does, and what is kept of a long page may end within a secret.

/// Shorter texts are not replaced: that would garble a message and protect nothing.
const SHORTEST: usize = 6;

/// The fewest characters at the end of a text that count as the beginning of a secret.
const SHORTEST_BEGINNING: usize = 4;

/// The longest text after the place at which a text was cut, and the longest escape, in bytes. Limits keep the time linear in the text.
const MAX_AFTER_CUT: usize = 32;
const MAX_ESCAPE: usize = 10;

/// Characters after the place at which a text was cut: a quote of `Debug`, half a character, a mark for the rest.
const AFTER_CUT: [char; 3] = ['"', char::REPLACEMENT_CHARACTER, '…'];

/// Replaces each secret in a text with `***`, in any spelling, and the beginning of a secret at the end of the text.
pub(crate) fn hide(text: &mut String, secrets: &[String]) {
    replace(text, secrets, true);
}

/// The same for a text that is never cut, such as an error code: its end says something to programs.
pub(crate) fn hide_whole(text: &mut String, secrets: &[String]) {
    replace(text, secrets, false);
}

fn replace(text: &mut String, secrets: &[String], may_be_cut: bool) {
    let secrets: Vec<&str> = secrets.iter().map(|secret| secret.trim()).filter(|secret| secret.len() >= SHORTEST).collect();
    let (mut out, mut copied, mut at) = (String::new(), 0, 0);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        match secrets.iter().filter_map(|secret| spelled(rest, secret, may_be_cut)).max() {
            Some(length) => {
                out.push_str(&text[copied..at]);
                out.push_str("***");
                at += length;
                copied = at;
            }
            None => at += c.len_utf8(),
        }
    }
    if copied > 0 {
        out.push_str(&text[copied..]);
        *text = out;
    }
}

/// Returns the length of the secret that `text` begins with, or of its beginning if the text may be cut and ends in it.
fn spelled(text: &str, secret: &str, may_be_cut: bool) -> Option<usize> {
    // Most texts differ in the first character, and need no list.
    let first = secret.chars().next()?;
    if spellings(text, first).iter().all(Option::is_none) {
        return None;
    }
    let mut rests = vec![text];
    for (n, c) in secret.chars().enumerate() {
        if may_be_cut && n >= SHORTEST_BEGINNING && rests.iter().any(|rest| is_cut(rest)) {
            return Some(text.len());
        }
        // More than one spelling may fit: a backslash is one in a text and two in JSON.
        let mut next: Vec<&str> = rests.iter().flat_map(|rest| spellings(rest, c)).flatten().collect();
        next.dedup();
        if next.is_empty() {
            return None;
        }
        rests = next;
    }
    rests.iter().map(|rest| text.len() - rest.len()).max()
}

/// Whether nothing follows but an escape that was cut.
fn is_cut(rest: &str) -> bool {
    if rest.len() > MAX_AFTER_CUT {
        return false;
    }
    let rest = rest.trim_end_matches(AFTER_CUT);
    rest.is_empty() || rest.len() < 6 && rest.starts_with(['\\', '%', '&']) && !rest.contains(' ')
}

/// Returns what follows each spelling of a character at the beginning of a text.
fn spellings(text: &str, c: char) -> [Option<&str>; 4] {
    let plain = text.strip_prefix(c);
    let escaped = text.strip_prefix('\\').and_then(|rest| escaped(rest, c));
    let encoded = match c {
        ' ' => text.strip_prefix('+').or_else(|| percent(text, c)),
        _ => percent(text, c),
    };
    [plain, escaped, encoded, text.strip_prefix('&').and_then(|rest| entity(rest, c))]
}

/// A character after a backslash, as JSON and `Debug` write it. JSON within JSON has more than one backslash.
fn escaped(text: &str, c: char) -> Option<&str> {
    let rest = if c == '\\' { text } else { without_backslashes(text) };
    let short = match c {
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\u{8}' => 'b',
        '\u{c}' => 'f',
        '"' | '\'' | '\\' | '/' => c,
        _ => return code_points(rest, c),
    };
    rest.strip_prefix(short).or_else(|| code_points(rest, c))
}

/// A text without the backslashes at its beginning.
fn without_backslashes(text: &str) -> &str {
    let count = text.bytes().take(MAX_ESCAPE).take_while(|byte| *byte == b'\\').count();
    &text[count..]
}

/// Divides a text at a mark, if that is near.
fn divide(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().take(MAX_ESCAPE).position(|byte| byte == mark)?;
    Some((&text[..at], &text[at + 1..]))
}

/// `u00e9`, `ud83d\ude00` or `u{e9}`.
fn code_points(text: &str, c: char) -> Option<&str> {
    if let Some((digits, rest)) = text.strip_prefix("u{").and_then(|rest| divide(rest, b'}')) {
        return (u32::from_str_radix(digits, 16).ok()? == u32::from(c)).then_some(rest);
    }
    let (mut rest, mut units) = (text, [0; 2]);
    for unit in c.encode_utf16(&mut units) {
        let digits = without_backslashes(rest).strip_prefix('u')?;
        let (digits, after) = digits.split_at_checked(4)?;
        (u16::from_str_radix(digits, 16).ok()? == *unit).then_some(())?;
        rest = after;
    }
    Some(rest)
}

/// `%C3%A9`.
fn percent(text: &str, c: char) -> Option<&str> {
    let (mut rest, mut bytes) = (text, [0; 4]);
    for byte in c.encode_utf8(&mut bytes).bytes() {
        let (digits, after) = rest.strip_prefix('%')?.split_at_checked(2)?;
        (u8::from_str_radix(digits, 16).ok()? == byte).then_some(())?;
        rest = after;
    }
    Some(rest)
}

/// `amp;`, `#38;` or `#x26;`.
fn entity(text: &str, c: char) -> Option<&str> {
    let (name, rest) = divide(text, b';')?;
    let found = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']);
            char::from_u32(hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16)).ok()?)?
        }
    };
    (found == c).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, secret: &str, expected: &str) {
        let mut shown = text.to_owned();
        hide(&mut shown, &[secret.to_owned()]);
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn hides_a_secret_in_every_spelling() {
        let secret = "p@ss \"wörd\\/<&'\n😀";
        let json = serde_json::to_string(secret).unwrap();
        let escaped = |text: &str| {
            text.chars().map(|c| if c.is_ascii() { c.to_string() } else { c.escape_unicode().to_string() }).collect::<String>()
        };
        for spelling in [
            secret.to_owned(),
            json.trim_matches('"').to_owned(),
            json.replace('/', "\\/").replace('ö', "\\u00f6").replace('😀', "\\uD83D\\ude00").trim_matches('"').to_owned(),
            escaped(&format!("{secret:?}")).trim_matches('"').to_owned(),
            crate::sign::percent(secret),
            crate::sign::form(secret),
            secret.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\'', "&#39;"),
            secret.replace('"', "&#x22;").replace('ö', "&#246;"),
        ] {
            check(&format!("a {spelling} b {spelling}"), secret, "a *** b ***");
        }
        check(r#"{"body":"{\"key\":\"a\\\"bcdef\"}"}"#, "a\"bcdef", r#"{"body":"{\"key\":\"***\"}"}"#);
    }

    #[test]
    fn hides_the_beginning_of_a_secret_at_the_end() {
        for (text, expected) in [
            ("the key planted-tok", "the key ***"),
            ("the key planted-toke\u{fffd}", "the key ***"),
            ("\"the key planted\"", "\"the key ***"),
            ("the key plant…", "the key ***"),
            ("the key plan", "the key ***"),
            ("the key pla", "the key pla"),
            ("planted-take-off", "planted-take-off"),
        ] {
            check(text, "planted-token", expected);
        }
        check("planted\\u00", "plantedé", "***");
        check("planted%C3", "plantedé", "***");
    }

    #[test]
    fn short_secrets_and_other_texts_stay() {
        check("abcde is wrong", "abcde", "abcde is wrong");
        check("  \n", " \n      ", "  \n");
        check("100% & \\u{ \\u12 &#x; &# %é", "planted", "100% & \\u{ \\u12 &#x; &# %é");
        let mut code = "InternalError".to_owned();
        hide_whole(&mut code, &["Error-or-not".into()]);
        assert_eq!(code, "InternalError");
        let mut text = "planted-inner planted".to_owned();
        hide(&mut text, &["planted".into(), "planted-inner".into()]);
        assert_eq!(text, "*** ***");
    }

    /// Quadratic time would take minutes here.
    #[test]
    fn the_time_is_linear_in_the_text() {
        for piece in ["&", "\\", "%", "\\u{", "\"", "\u{fffd}", "pl", "&amp", "…", "plante"] {
            let mut text = piece.repeat(400_000 / piece.len());
            let length = text.len();
            hide(&mut text, &["planted \"\\&secret".into()]);
            assert!(text.len() <= length);
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "[a%\\\\u{}&#;0-9é\"]{0,30}", secret in "[a%\\\\u{}&#;0-9é\"]{0,12}") {
            let mut shown = text.clone();
            hide(&mut shown, &[secret]);
        }

        #[test]
        fn no_secret_is_shown(before in "[a-z ]{0,5}", secret in "[A-Z0-9+/=%\\\\\"&é ]{6,12}", after in "[a-z ]{0,5}") {
            prop_assume!(secret.trim().len() >= SHORTEST);
            let mut shown = format!("{before}{secret}{after}");
            hide(&mut shown, std::slice::from_ref(&secret));
            prop_assert!(!shown.contains(secret.trim()), "{}", shown);
        }
    }
}
