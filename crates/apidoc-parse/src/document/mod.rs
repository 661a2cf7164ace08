//! One model of a page, whatever it was written in: headings, paragraphs, tables and code, each with its span.
//!
//! The front ends make it; after them nobody asks whether a page was Markdown, HTML, text copied out of a
//! browser or something between. A cell holds the same blocks as a page, so lists, tables and code inside
//! a description keep their structure.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

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
    },
}

/// A table. All rows have as many cells as the header, where the front end could make it so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The header row; empty where there is none.
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
}

/// A piece of running text with one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline {
    /// The text as shown; a line break is `\n`. Zero-width characters are gone, other blanks as they stood.
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
