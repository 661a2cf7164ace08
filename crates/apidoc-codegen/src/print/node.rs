//! Rows of tables, which may be too long for a line.

use super::{INDENT, MARGIN};

/// A piece of code that is written on one line if it fits, or else with each part on a line of its own.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// Text that cannot be broken.
    Word(String),
    /// `open` items `close`: calls, arrays, tuples, arguments of types.
    Group {
        /// `rt::Rule::OneOf(`
        open: String,
        /// The items between `open` and `close`.
        items: Vec<Node>,
        /// `)`
        close: &'static str,
    },
}

/// The position at which a node begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Indentation of the line, in levels.
    pub(crate) depth: usize,
    /// Columns of the line that are already written.
    pub(crate) column: usize,
    /// Columns that follow on its last line.
    pub(crate) tail: usize,
}

impl Node {
    /// Text that cannot be broken.
    pub(crate) fn word(text: impl Into<String>) -> Self {
        Self::Word(text.into())
    }
    /// `open` items `close`
    pub(crate) fn group(open: impl Into<String>, items: Vec<Node>, close: &'static str) -> Self {
        Self::Group { open: open.into(), items, close }
    }
    /// Its text on one line.
    pub(super) fn on_one_line(&self) -> String {
        let mut text = String::new();
        self.flat(&mut text);
        text
    }
    /// Its length on one line.
    pub(super) fn width(&self) -> usize {
        match self {
            Self::Word(text) => text.len(),
            Self::Group { open, items, close } => {
                open.len() + close.len() + items.iter().map(Self::width).sum::<usize>() + 2 * items.len().saturating_sub(1)
            }
        }
    }
    fn flat(&self, out: &mut String) {
        match self {
            Self::Word(text) => out.push_str(text),
            Self::Group { open, items, close } => {
                out.push_str(open);
                for (i, item) in items.iter().enumerate() {
                    out.push_str(if i > 0 { ", " } else { "" });
                    item.flat(out);
                }
                out.push_str(close);
            }
        }
    }
    /// Writes it, broken where it does not fit.
    pub(super) fn print(&self, out: &mut String, place: Place) {
        if place.column + self.width() + place.tail <= MARGIN {
            return self.flat(out);
        }
        match self {
            Self::Word(text) => out.push_str(text),
            Self::Group { items, .. } if items.is_empty() => self.flat(out),
            Self::Group { open, items, close } => {
                out.push_str(open);
                let depth = place.depth + 1;
                for (i, item) in items.iter().enumerate() {
                    start(out, depth);
                    // The comma behind the last is there only because the group is broken, and is not counted.
                    let tail = usize::from(i + 1 < items.len());
                    item.print(out, Place { depth, column: depth * INDENT, tail });
                    out.push(',');
                }
                start(out, place.depth);
                out.push_str(close);
            }
        }
    }
}

fn start(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', depth * INDENT));
}
