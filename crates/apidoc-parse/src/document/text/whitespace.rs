//! Blanks of every kind in running text as plain ones.
//!
//! Names and types keep theirs, since a no-break blank inside of a name is noise and a plain one divides words. In a description they are all the
//! same, and the rules for facts know one.

use crate::document::{model::Block, model::BlockKind, model::Inline};
use crate::span::Span;

/// Makes plain blanks of no-break and wide ones in the running text of blocks; a run of them is one.
pub(crate) fn plain_blanks(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => {
                if text.iter().any(|inline| inline.text.contains(is_odd)) {
                    *text = std::mem::take(text).into_iter().flat_map(pieces).collect();
                }
            }
            BlockKind::Item { blocks, .. } => plain_blanks(blocks),
            BlockKind::Table(table) => {
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flat_map(|row| &mut row.cells));
                cells.for_each(|cell| plain_blanks(&mut cell.blocks));
            }
            BlockKind::Code { .. } => {}
        }
    }
}

fn is_odd(c: char) -> bool {
    c.is_whitespace() && !matches!(c, ' ' | '\n')
}

/// One piece as several, so that each follows the page byte by byte: a plain blank is shorter than what it stands for.
fn pieces(inline: Inline) -> Vec<Inline> {
    if !inline.text.contains(is_odd) {
        return vec![inline];
    }
    let mut out: Vec<Inline> = Vec::new();
    let mut at = inline.span.start;
    for part in inline.text.split_inclusive(is_odd) {
        let body = part.trim_end_matches(is_odd);
        let mut text = body.to_owned();
        if body.len() < part.len() && !body.is_empty() && !body.ends_with([' ', '\n']) {
            text.push(' ');
        }
        let end = at + part.len();
        if !text.is_empty() {
            out.push(Inline { text, span: Span { start: at, end: at + body.len() }, link: inline.link.clone(), ..inline });
        }
        at = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_keep_their_places() {
        let span = Span { start: 10, end: 22 };
        let odd = Inline { text: "a:\u{A0}\u{3000}b c\u{A0}d".into(), span, ..Inline::default() };
        let found: Vec<(String, usize)> = pieces(odd).into_iter().map(|one| (one.text, one.span.start)).collect();
        assert_eq!(found, [("a: ".to_owned(), 10), ("b c ".to_owned(), 17), ("d".to_owned(), 22)]);
    }
}
