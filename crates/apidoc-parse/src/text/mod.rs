//! Text of a page and positions in it.

mod decode;
mod normalize;

pub use decode::{DecodeError, decode};

use crate::span::Span;
use normalize::{broken, common_indent, normal};

/// Decoded text of a page.
#[derive(Clone, Debug, Default)]
pub struct Text {
    text: String,
    /// Start of each line.
    lines: Vec<usize>,
    /// Number of characters before each block of `BLOCK` bytes.
    counts: Vec<usize>,
    /// Number of blanks that were removed from the beginning of each line.
    indent: usize,
    /// Replaced bytes and characters, such as invalid UTF-8 and NULs; at most one per line and 20 in all.
    pub faults: Vec<Fault>,
}

/// Replaced bytes or a replaced character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Position in the text.
    pub span: Span,
    /// Message for a diagnostic.
    pub message: String,
    /// Whether bytes are invalid in the page's encoding; otherwise the character is valid, but not expected in a page.
    pub encoding: bool,
}

const BLOCK: usize = 128;

impl Text {
    /// Creates the text of a page from decoded text.
    ///
    /// CRLF and CR become LF. A common indentation of all lines is removed. Characters of the two private planes are replaced,
    /// since the readers use them as markers.
    pub fn new(text: impl Into<String>) -> Self {
        let mut text = normal(text.into());
        let indent = common_indent(&text).len();
        if indent > 0 {
            text =
                text.split_inclusive('\n').map(|line| line.get(indent..).filter(|rest| !rest.is_empty()).unwrap_or(broken(line))).collect();
        }
        let lines = std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|i| i + 1)).collect();
        let mut counts = Vec::with_capacity(text.len() / BLOCK + 1);
        let mut count = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            counts.push(count);
            // The count is at most `BLOCK` and fits a byte, so that the compiler can vectorize the loop.
            count += usize::from(block.iter().fold(0u8, |count, b| count + u8::from(starts_character(*b))));
        }
        counts.push(count);
        Self { text, lines, counts, indent, faults: Vec::new() }
    }

    /// Returns the whole text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns line and column (in characters) of a byte, both from 1. A byte beyond the end counts as the end.
    pub fn place(&self, byte: usize) -> (u32, u32) {
        let byte = byte.min(self.text.len());
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let column = self.characters(byte) - self.characters(self.lines[line - 1]);
        (narrow(line), narrow(column + 1 + self.indent))
    }

    /// Returns the text of a line (from 1) without its line break; empty if the line does not exist.
    pub fn line(&self, line: u32) -> &str {
        let Some(start) = (line as usize).checked_sub(1).and_then(|i| self.lines.get(i)) else { return "" };
        let end = self.lines.get(line as usize).map_or(self.text.len(), |next| next - 1);
        &self.text[*start..end]
    }

    /// Returns the number of characters that begin before `byte`.
    fn characters(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        self.counts[block] + self.text.as_bytes()[block * BLOCK..byte].iter().filter(|b| starts_character(**b)).count()
    }
}

fn starts_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
