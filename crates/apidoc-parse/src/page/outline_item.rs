//! One item of the outline of a page: a heading, a table, code or text.

use super::grid::{Grid, GridKind};
use crate::{
    document::Block,
    span::Span,
    vocabulary::{ExamplePart, Section},
};
use apidoc_ir::Language;

/// A part of a page.
#[derive(Clone, Debug)]
pub(super) enum OutlineItem<'a> {
    /// A heading, or a paragraph in its place.
    Heading(Heading<'a>),
    /// A table.
    Table(Grid<'a>),
    /// Preformatted text.
    Code { text: &'a str, origin: &'a [(usize, usize)], block: &'a Block },
    /// A paragraph or an item of a list.
    Text {
        block: &'a Block,
        text: String,
        /// Whether it is the caption of the table of fields or codes below it, which is part of no description.
        is_caption: bool,
    },
}

/// A heading.
#[derive(Clone, Debug)]
pub(super) struct Heading<'a> {
    /// From 1; 7 for a paragraph in the place of a heading.
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) span: Span,
    pub(super) block: &'a Block,
    pub(super) section: Option<(Section, Language)>,
    pub(super) part: Option<ExamplePart>,
    /// The title, where it is the heading of an example.
    pub(super) example: Option<String>,
}

impl OutlineItem<'_> {
    pub(super) fn span(&self) -> Span {
        match self {
            Self::Heading(heading) => heading.span,
            Self::Table(grid) => grid.span,
            Self::Code { block, .. } | Self::Text { block, .. } => block.span,
        }
    }
    /// Its block, where it has a place in a description.
    pub(super) fn block(&self) -> Option<&Block> {
        match self {
            Self::Table(grid) => (grid.kind == GridKind::Other).then_some(grid.block),
            Self::Text { is_caption: true, .. } | Self::Heading(_) => None,
            Self::Code { block, .. } | Self::Text { block, .. } => Some(block),
        }
    }
    /// The same, headings and tables of any kind too: for what is known to be a description.
    pub(super) fn whole_block(&self) -> Option<&Block> {
        match self {
            Self::Heading(heading) => Some(heading.block),
            Self::Table(grid) => Some(grid.block),
            _ => self.block(),
        }
    }
    pub(super) fn heading(&self) -> Option<&Heading<'_>> {
        match self {
            Self::Heading(heading) => Some(heading),
            _ => None,
        }
    }
    pub(super) fn grid(&self, kind: GridKind) -> Option<&Grid<'_>> {
        match self {
            Self::Table(grid) if grid.kind == kind => Some(grid),
            _ => None,
        }
    }
}
