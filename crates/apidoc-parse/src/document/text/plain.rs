//! The plain words of blocks, for names, types, headers and sentences that are compared.

use crate::document::{model::Block, model::BlockKind, model::Inline};

/// The text of running text, normalised: one line, single blanks, see [`squeeze`].
pub fn plain_inlines(inlines: &[Inline]) -> String {
    let text: String = inlines.iter().map(|inline| inline.text.as_str()).collect();
    squeeze(&text)
}

/// The text of blocks, normalised: one line, single blanks, see [`squeeze`].
pub fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    gather(blocks, &mut out);
    squeeze(&out)
}

/// One line without zero-width characters; runs of blanks of any kind (no-break, ideographic) are one, none at the ends.
pub fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !crate::document::tags::is_zero_width(*c)) {
        match c.is_whitespace() || c.is_control() && c != '\u{1}' {
            true if out.is_empty() || out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The depth of blocks is bounded by the front ends.
fn gather(blocks: &[Block], out: &mut String) {
    for block in blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => text.iter().for_each(|inline| out.push_str(&inline.text)),
            BlockKind::Item { blocks, .. } => gather(blocks, out),
            BlockKind::Code { text, .. } => out.push_str(text),
            BlockKind::Table(table) => {
                for cell in table.header.iter().chain(table.rows.iter().flat_map(|row| &row.cells)) {
                    gather(&cell.blocks, out);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_all_kinds_are_one() {
        assert_eq!(squeeze(" Array\u{A0}\u{3000} of\nStr\u{200B}ing "), "Array of String");
    }
}
