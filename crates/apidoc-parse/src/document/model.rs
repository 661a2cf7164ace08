//! Model of a page: blocks, inline text and tables, each with its span.

use crate::{diagnostics::Code, span::Span};
use std::sync::Arc;

pub use apidoc_markdown::Mark;

/// Diagnostic about the layout of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Code.
    pub code: Code,
    /// Position.
    pub span: Span,
    /// Message.
    pub message: String,
}

/// Page as a list of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Blocks in order.
    pub blocks: Vec<Block>,
}

/// Block of a page or of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Kind and content.
    pub kind: BlockKind,
    /// Position.
    pub span: Span,
}

/// Kind of a block, with its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Heading.
    Heading {
        /// Level, from 1 for the highest.
        level: u8,
        /// Text.
        text: Vec<Inline>,
    },
    /// Paragraph. `<br>` and hard breaks are `\n` in the text of an inline.
    Paragraph(Vec<Inline>),
    /// Item of a list. Nested items follow as blocks of their own.
    Item {
        /// Nesting depth, from 0.
        depth: u8,
        /// Number in a numbered list.
        number: Option<u32>,
        /// Paragraphs, code and tables of the item.
        blocks: Vec<Block>,
    },
    /// Table with the grid that a browser shows: merged cells are repeated.
    Table(Table),
    /// Preformatted text.
    Code {
        /// Language of the fence or the class.
        language: Option<String>,
        /// Text with resolved entities.
        text: String,
        /// Sorted pairs (byte of `text`, byte of the page) that map the text to the page.
        origin: Vec<(usize, usize)>,
    },
}

/// Table. A row can have fewer cells than the header, as on the page, but not more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Number of blocks right before the table that are its caption.
    pub captions: usize,
    /// First row, also if the page does not mark it as a header.
    pub header: Vec<Cell>,
    /// Other rows.
    pub rows: Vec<Row>,
}

/// Row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Cells.
    pub cells: Vec<Cell>,
    /// Position.
    pub span: Span,
}

/// Cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Content.
    pub blocks: Vec<Block>,
    /// Position.
    pub span: Span,
    /// Whether the cell repeats a merged cell.
    pub covered: Covered,
}

/// Origin of the content of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Covered {
    /// The cell has its own content.
    #[default]
    No,
    /// Copy of a merged cell above.
    FromAbove,
    /// Copy of a merged cell to the left.
    FromLeft,
}

/// Text with one formatting. An entity, a tag or an escape divides the text into several inlines, so that the text of each inline
/// is equal to the page byte by byte from the start of its span. Inlines are concatenated without blanks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    /// Text; a line break is `\n`. Zero-width characters are removed, blanks are collapsed.
    pub text: String,
    /// Formatting.
    pub mark: Mark,
    /// Whether it is above or below the line: an exponent, an index, or the mark of a footnote.
    pub script: Script,
    /// Target of the link, as the page writes it.
    pub link: Option<Arc<str>>,
    /// Position.
    pub span: Span,
}

/// Height of an inline on its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Script {
    /// On the line.
    #[default]
    Line,
    /// Superscript.
    Super,
    /// Subscript.
    Sub,
}
