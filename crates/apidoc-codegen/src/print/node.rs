//! Expressions and types that may be too long for a line.

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
    /// A value and the methods that are called on it.
    Chain {
        /// The value before the first dot.
        base: Box<Node>,
        /// The calls, each a group with the dot.
        calls: Vec<Node>,
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
    /// The node behind a word, without a break between them.
    pub(crate) fn prefixed(word: &str, node: Node) -> Self {
        match node {
            Self::Word(text) => Self::Word(format!("{word}{text}")),
            Self::Group { open, items, close } => Self::Group { open: format!("{word}{open}"), items, close },
            Self::Chain { base, calls } => Self::Chain { base: Box::new(Self::prefixed(word, *base)), calls },
        }
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
            Self::Chain { base, calls } => base.width() + calls.iter().map(Self::width).sum::<usize>(),
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
            Self::Chain { base, calls } => {
                base.flat(out);
                calls.iter().for_each(|call| call.flat(out));
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
            Self::Chain { base, calls } => {
                let depth = place.depth + 1;
                base.print(out, Place { depth, column: place.column, tail: 0 });
                for (i, call) in calls.iter().enumerate() {
                    start(out, depth);
                    let tail = if i + 1 == calls.len() { place.tail } else { 0 };
                    call.print(out, Place { depth, column: depth * INDENT, tail });
                }
            }
        }
    }
}

fn start(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', depth * INDENT));
}
