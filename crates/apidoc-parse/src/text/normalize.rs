//! Normalises the text of a file: line breaks, indentation and private characters.

/// Replaces private characters and all forms of line breaks.
pub(super) fn normal(mut text: String) -> String {
    if has_private(&text) {
        text = text.replace(is_private, "\u{FFFD}");
    }
    for (from, to) in normal_forms(&text) {
        text = text.replace(from, to);
    }
    text
}

/// Returns the replacements that the text needs, in their order: line breaks, and byte order marks inside of the text.
pub(super) fn normal_forms(text: &str) -> Vec<(&'static str, &'static str)> {
    let mut forms = Vec::new();
    if text.contains('\u{FEFF}') {
        forms.push(("\u{FEFF}", ""));
    }
    if text.contains('\r') {
        // CRLF that was translated twice is CR CR LF.
        forms.extend([("\r\r\n", "\n"), ("\r\n", "\n"), ("\r", "\n")]);
    } else if !text.contains('\n') {
        // Some programs write no other line break. In a text with LF these are part of a line.
        forms.extend(["\u{2028}", "\u{2029}", "\u{85}"].into_iter().filter(|sign| text.contains(sign)).map(|sign| (sign, "\n")));
    }
    forms
}

/// Returns the common indentation of all lines with text if Markdown would read it as code; else an empty text.
pub(super) fn common_indent(text: &str) -> &str {
    let blank = |line: &str| line.trim_matches([' ', '\t']).is_empty();
    let mut lines = text.lines().filter(|line| !blank(line));
    let Some(first) = lines.next() else { return "" };
    let mut common = &first[..first.len() - first.trim_start_matches([' ', '\t']).len()];
    let code = |indent: &str| indent.len() >= 4 || indent.contains('\t');
    for line in lines {
        if !code(common) {
            return "";
        }
        let same = common.bytes().zip(line.bytes()).take_while(|(a, b)| a == b).count();
        common = &common[..same];
    }
    if code(common) { common } else { "" }
}

/// Returns the line break of a line that has only blanks.
pub(super) fn broken(line: &str) -> &str {
    if line.ends_with('\n') { "\n" } else { "" }
}

pub(super) fn is_private(c: char) -> bool {
    c >= '\u{F0000}'
}

/// Returns whether a character of a private plane occurs; each begins with byte 0xF3 or 0xF4.
pub(super) fn has_private(text: &str) -> bool {
    text.bytes().fold(0, u8::max) >= 0xF3 && text.contains(is_private)
}

/// Maps positions to the text after [`normal`]. `places` is sorted.
pub(super) fn shifted(text: &str, places: &[(usize, String)]) -> Vec<usize> {
    let mut from = 0;
    let mut moved = 0;
    let forms = normal_forms(text);
    places
        .iter()
        .map(|(at, _)| {
            let mut between = text[from..*at].replace(is_private, "\u{FFFD}");
            for (from, to) in &forms {
                between = between.replace(from, to);
            }
            moved += between.len();
            from = *at;
            moved
        })
        .collect()
}

/// Maps positions to the text without its indentation. `places` is sorted.
pub(super) fn moved_back(text: &str, indent: usize, places: &mut [usize]) {
    let (mut from, mut column, mut left_out) = (0, 0, 0);
    for place in places {
        for byte in text.as_bytes()[from..*place].iter() {
            if *byte == b'\n' {
                column = 0;
            } else {
                left_out += usize::from(column < indent);
                column += 1;
            }
        }
        from = *place;
        *place -= left_out;
    }
}
