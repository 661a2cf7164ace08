//! The model of a page: blocks, running text and tables, each with its span.

use crate::{diagnostics::Code, span::Span};
use std::sync::Arc;

/// A fault in the layout of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The code.
    pub code: Code,
    /// The place.
    pub span: Span,
    /// The message.
    pub message: String,
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
