//! The marks that divide the cells of a line, also in wrong or lost borders.

use std::ops::Range;

/// The cells of a row, in bytes of the line.
pub(crate) type Cells = Vec<Range<usize>>;

/// Replaces the punctuation that may divide the cells of a row by blanks. A hyphen or a dot inside of a name is kept.
pub(super) fn without_dividers(line: &str) -> String {
    let dividers = [',', '，', '、', ';', '；', ':', '：', '/', '|', '—', '–', '(', ')', '（', '）', '。'];
    line.replace(dividers, " ").replace(" - ", " ").replace(". ", " ")
}

/// Whether a text begins with a name and a divider, as a row does; most texts do not.
pub(super) fn begins_like_row(text: &str) -> bool {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '*' | '`' | '[' | ']');
    let rest = text.trim_start_matches(is_of_name);
    let divider = rest.trim_start();
    rest.len() < text.len() && (pipe_at(divider) > 0 || rest.starts_with('\t') || wide_blank_at(rest) > 0 || divider.starts_with("\\_"))
}

/// The text of a line without a bullet in front, and without pipes at both ends.
pub(super) fn body_of(line: &str) -> Range<usize> {
    let mut start = line.len() - line.trim_start().len();
    let mut end = line.trim_end().len();
    if let Some(rest) = ["- ", "* ", "+ ", "• ", "· ", "– "].iter().find_map(|bullet| line[start..].strip_prefix(bullet)) {
        start = line.len() - rest.trim_start().len();
    }
    let borders = ["\\|", "|", "｜", "¦"];
    while let Some(border) = borders.iter().find(|border| line[start..end.max(start)].starts_with(**border)) {
        start += border.len();
        start += line[start..].len() - line[start..].trim_start().len();
    }
    while let Some(border) = borders.iter().find(|border| line[start..end.max(start)].ends_with(**border)) {
        end = start + line[start..end - border.len()].trim_end().len();
    }
    start..end.max(start)
}

/// Divides a text where `divider` gives the bytes of a divider at the beginning of a rest.
pub(super) fn divide(text: &str, divider: impl Fn(&str) -> usize) -> Cells {
    let (mut cells, mut from, mut at) = (Vec::new(), 0, 0);
    while at < text.len() {
        let len = divider(&text[at..]);
        if len > 0 {
            cells.push(from..at);
            from = at + len;
            at = from;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    cells.push(from..text.len());
    cells
}

pub(super) fn pipe_at(rest: &str) -> usize {
    ["\\|", "|", "｜", "¦"].iter().find(|border| rest.starts_with(**border)).map_or(0, |border| border.len())
}

pub(super) fn wide_blank_at(rest: &str) -> usize {
    let blanks = rest.len() - rest.trim_start_matches([' ', '\u{3000}', '\u{A0}']).len();
    if rest[..blanks].chars().count() > 1 { blanks } else { 0 }
}
