//! Description as lines of plain text, with the position of each byte in the page. The rules for facts read it.

mod from_blocks;

pub use from_blocks::from_blocks;

use crate::{document::Mark, span::Span};

/// Description, line by line. [`from_blocks`] creates it from the blocks of a cell, [`Prose::plain`] from plain text in tests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// Lines; empty lines are left out.
    pub lines: Vec<Line>,
}

/// Line of a paragraph, list item, or row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Kind of the line.
    pub kind: LineKind,
    /// Text without markup and without line breaks. A link is its text.
    pub text: String,
    /// Formatted ranges of `text`, sorted and not overlapping.
    pub marks: Vec<(Span, Mark)>,
    /// Sorted pairs (byte of `text`, byte of the page) that map the text to the page; see [`Line::at`].
    pub origin: Vec<(usize, usize)>,
}

/// Kind of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LineKind {
    /// Text of a paragraph.
    #[default]
    Text,
    /// List item, or a further line of it.
    Item {
        /// Nesting depth, from 0.
        depth: u8,
    },
    /// Row of a table inside of the description.
    Row {
        /// Cells as ranges of `text`.
        cells: Vec<Span>,
        /// Whether the row is the header.
        header: bool,
    },
    /// Line of preformatted text.
    Code,
}

impl Line {
    /// Returns the position in the page of a byte of `text`.
    pub fn at(&self, byte: usize) -> usize {
        let i = self.origin.partition_point(|(text, _)| *text <= byte);
        let Some((text, page)) = i.checked_sub(1).and_then(|i| self.origin.get(i)) else {
            return 0;
        };
        page + (byte - text)
    }
}

impl Prose {
    /// Creates a description from plain text; lines that begin with `- ` or `* ` are list items. For tests of rules.
    pub fn plain(text: &str) -> Self {
        let mut at = 0;
        let mut lines = Vec::new();
        for raw in text.split('\n') {
            let line = raw.trim();
            let lead = raw.len() - raw.trim_start().len();
            let (kind, body) = match line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
                Some(body) => (LineKind::Item { depth: 0 }, body),
                None => (LineKind::Text, line),
            };
            if !body.is_empty() {
                let from = at + lead + (line.len() - body.len());
                lines.push(Line { kind, text: body.into(), marks: Vec::new(), origin: vec![(0, from)] });
            }
            at += raw.len() + 1;
        }
        Self { lines }
    }
}
