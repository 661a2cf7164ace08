//! One model of a page, whatever it was written in: headings, paragraphs, tables and code, each with its span.
//!
//! The front ends make it; after them nobody asks whether a page was Markdown, HTML, text copied out of a
//! browser or something between. A cell holds the same blocks as a page, so lists, tables and code inside
//! a description keep their structure.

mod attributes;
mod bare_heading;
mod blanks;
mod breaks;
mod cells;
mod commonmark;
mod elements;
mod grid;
mod html;
mod html_blocks;
mod inline;
mod lines;
mod markdown;
mod markup;
mod nest;
#[cfg(test)]
mod nest_tests;
mod pipes;
mod plain;
mod prose;
mod references;
mod render;
mod render_inline;
mod repair;
mod row_shape;
mod tags;
#[cfg(test)]
mod tests;
mod tree;
mod walk;
mod words;

pub(crate) use blanks::plain_blanks;
pub use prose::prose;
pub use render::{Site, markdown};
pub(crate) use row_shape::RowShape;
pub use words::{plain, plain_inlines, squeeze};

use crate::{diagnostics::Code, text::Text};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Something to be said of the layout of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// What was found.
    pub message: String,
}

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
    let markup = match layout(source) {
        Layout::Html => html::page(source, &mut notes),
        Layout::Plain => plain::page(source, &mut notes),
        Layout::Markdown => markdown::page(&pipes::unescaped(source), &mut notes),
    };
    let blocks = tree::blocks(&markup, source.len());
    notes.sort_by_key(|note| note.span);
    (Document { blocks }, notes)
}

/// What a page is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Html,
    Markdown,
    Plain,
}

/// Tells the layout by content.
fn layout(source: &str) -> Layout {
    if html::is_page(source) {
        Layout::Html
    } else if plain::is_page(source) {
        Layout::Plain
    } else {
        Layout::Markdown
    }
}

/// A place in the decoded text of a page, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// A part of a page or of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; `level` from 1.
    Heading {
        /// From 1 for the highest.
        level: u8,
        /// Its text.
        text: Vec<Inline>,
    },
    /// Running text. `<br>` and hard breaks are `\n` in the text of an inline.
    Paragraph(Vec<Inline>),
    /// One item of a list, nested ones as items of their own.
    Item {
        /// How deep, from 0.
        depth: u8,
        /// Its number, in a numbered list.
        number: Option<u32>,
        /// What stands in it. Paragraphs, code and tables of the item; deeper items follow as blocks of their own.
        blocks: Vec<Block>,
    },
    /// A table, rectangular: merged cells are laid out as a browser does.
    Table(Table),
    /// Preformatted text.
    Code {
        /// The language that the fence or class names.
        language: Option<String>,
        /// The text, entities resolved, as it is shown.
        text: String,
        /// Pairs (byte of `text`, byte of the page), in order: the source of each stretch.
        origin: Vec<(usize, usize)>,
    },
}

/// A table. A row with fewer cells than the header lacks them on the page; none has more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The first row, whether it is marked as a header or not.
    pub header: Vec<Cell>,
    /// The other rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// Where it stands.
    pub span: Span,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// Where it stands.
    pub span: Span,
    /// Whether it is here because another cell reaches over this place.
    pub covered: Covered,
}

/// Whose content a cell shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Covered {
    /// Its own.
    #[default]
    No,
    /// A copy of the cell above, which reaches down.
    FromAbove,
    /// A copy of the cell to the left, which reaches over.
    FromLeft,
}

/// A piece of running text with one look. Text that the page interrupts (an entity, a tag, an escape) is several pieces,
/// so that each piece follows the page byte by byte from the start of its span; put them together without blanks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    /// The text as shown; a line break is `\n`. Zero-width characters are gone, runs of blanks are one.
    pub text: String,
    /// How it is marked.
    pub mark: Mark,
    /// Where it links to, as the page writes it.
    pub link: Option<Arc<str>>,
    /// Where it stands.
    pub span: Span,
}

/// How a piece of text is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Not at all.
    #[default]
    Plain,
    /// Emphasis of any strength.
    Strong,
    /// Code.
    Code,
    /// Struck through.
    Struck,
}
