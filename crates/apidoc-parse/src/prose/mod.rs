//! A description as the rules for facts read it: lines of plain text that know where they come from.

mod from_blocks;

pub use from_blocks::from_blocks;

use crate::{document::Mark, span::Span};

/// A description, line by line. Made from the blocks of a cell by [`from_blocks`];
/// made from a plain string in tests by [`Prose::plain`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// Its lines, none of them empty.
    pub lines: Vec<Line>,
}

/// One line: a paragraph's line, a list item, a row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it stands in.
    pub kind: LineKind,
    /// The text without marks. Links are their text. No line break inside.
    pub text: String,
    /// Stretches of `text` that are marked, in bytes of `text`, in order, not overlapping.
    pub marks: Vec<(Span, Mark)>,
    /// Pairs (byte of `text`, byte of the page), in order: the source of each stretch; see [`Line::at`].
    pub origin: Vec<(usize, usize)>,
}

/// What a line stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LineKind {
    /// Running text.
    #[default]
    Text,
    /// An item of a list, or a line of one.
    Item {
        /// How deep, from 0.
        depth: u8,
    },
    /// A row of a table inside the description; its cells are stretches of `text`.
    Row {
        /// The cells, in bytes of `text`.
        cells: Vec<Span>,
        /// Whether it is the header.
        header: bool,
    },
    /// A line of preformatted text.
    Code,
}

impl Line {
    /// Where a byte of `text` stands in the page.
    pub fn at(&self, byte: usize) -> usize {
        let i = self.origin.partition_point(|(text, _)| *text <= byte);
        let Some((text, page)) = i.checked_sub(1).and_then(|i| self.origin.get(i)) else {
            return 0;
        };
        page + (byte - text)
    }
}

impl Prose {
    /// Plain text, a line a line; lines that begin with `- ` or `* ` are items. For tests of rules.
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
