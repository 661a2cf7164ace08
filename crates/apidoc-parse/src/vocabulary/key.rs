//! Texts in the form in which the tables have them: without blanks, numbers, marks and capitals.

/// A text without blanks and with ASCII in lower case, as the tables have it.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    key.extend(text.chars().filter(|c| !is_blank(*c)).map(|c| c.to_ascii_lowercase()));
    key
}

/// The first bytes of the [`key`] of a text: more than any phrase of the tables has.
pub fn first_key(text: &str) -> String {
    const MAX_PHRASE_BYTES: usize = 128;
    let mut key = String::with_capacity(text.len().min(MAX_PHRASE_BYTES + 4));
    for c in text.chars().filter(|c| !is_blank(*c)) {
        key.push(c.to_ascii_lowercase());
        if key.len() >= MAX_PHRASE_BYTES {
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
    // Also `部分`.
    let rest = if counted.is_some() && rest.starts_with("部分") { &rest["部".len()..] } else { rest };
    rest.strip_prefix(if counted.is_some() {
        &['节', '章', '部', '分', '步'][..]
    } else {
        &['、', '）', ')', '.', '．', '：', ':'][..]
    })
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
