//! One model of a page, whatever it was written in: headings, paragraphs, tables and code, each with its span.
//!
//! The front ends make it; after them nobody asks whether a page was Markdown, HTML, text copied out of a
//! browser or something between. A cell holds the same blocks as a page, so lists, tables and code inside
//! a description keep their structure.

mod bare_heading;
mod blocks;
mod detect;
mod elements;
mod events;
mod html;
mod lines;
mod markdown;
mod model;
mod references;
mod render;
mod row_shape;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod tree;
mod writer;

pub use crate::span::Span;
pub use model::{Block, BlockKind, Cell, Covered, Document, Inline, Mark, Note, Row, Script, Table};
pub use render::{Site, markdown};
pub(crate) use row_shape::{Fit, RowShape};
pub(crate) use tags::is_zero_width;
pub(crate) use text::cut::cut;
pub(crate) use text::escaped_breaks::escaped_breaks;
pub use text::plain::{plain, plain_inlines, squeeze};
pub(crate) use text::whitespace::plain_blanks;

use crate::{diagnostics::Code, text::Text};
use detect::Layout;

/// Reads a page of whatever layout; its content decides which, never its name.
pub fn read(text: &Text) -> (Document, Vec<Note>) {
    let mut notes: Vec<Note> = text
        .faults
        .iter()
        .map(|fault| Note {
            code: if fault.encoding { Code::Encoding } else { Code::OddCharacters },
            span: fault.span,
            message: fault.message.clone(),
        })
        .collect();
    let source = text.as_str();
    let markup = match detect::layout(source) {
        Layout::Html => html::page(source, &mut notes),
        Layout::Plain => markdown::copied::page(source, &mut notes),
        Layout::Markdown => markdown::page(&markdown::table::unescaped(source), &mut notes),
    };
    let blocks = tree::blocks(&markup, source.len());
    notes.sort_by_key(|note| note.span);
    (Document { blocks }, notes)
}
