//! Markdown in one canonical form, fit for rustdoc.
//!
//! [`write()`] is the only writer of Markdown from texts of pages. Its result has paragraphs, lists, tables, code and links to web addresses, and
//! nothing that rustdoc warns about, compiles, or takes for a link to an item. [`read`] is its inverse, and [`rewrite`] is both: it makes any
//! text canonical, and leaves a canonical text unchanged.
//!
//! ```
//! use apidoc_markdown::rewrite;
//!
//! assert_eq!(rewrite("See [Option], *always*: https://a.example/b."), "See \\[Option\\], **always**: <https://a.example/b>.");
//! assert_eq!(rewrite("    panic!()"), "```text\npanic!()\n```");
//! ```

mod address;
mod escape;
mod inline;
mod line;
mod read;
mod write;

pub use line::{cell, code, line, plain};
pub use read::read;
pub use write::write;

use std::borrow::Cow;

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'t> {
    /// A paragraph. `\n` in its text is a line break, an empty line ends the paragraph.
    Paragraph(Vec<Inline<'t>>),
    /// An item of a list. Nested items follow as blocks of their own.
    Item {
        /// Nesting depth, from 0.
        depth: u8,
        /// The number of the item in a numbered list.
        number: Option<u32>,
        /// Paragraphs, code and tables of the item.
        blocks: Vec<Block<'t>>,
    },
    /// A table: its rows, the header first. A row has no more cells than the header.
    Table(Vec<Vec<Cell<'t>>>),
    /// Preformatted text.
    Code {
        /// The language, if it is known.
        language: Option<Cow<'t, str>>,
        /// The text.
        text: Cow<'t, str>,
    },
}

/// The blocks of a cell. They are written on one line.
pub type Cell<'t> = Vec<Block<'t>>;

/// Text with one formatting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline<'t> {
    /// The text, without markup.
    pub text: Cow<'t, str>,
    /// Its formatting.
    pub mark: Mark,
    /// The address that the text links to. A link to anything but a web address is left out.
    pub link: Option<Cow<'t, str>>,
}

/// Formatting of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mark {
    /// No formatting.
    #[default]
    Plain,
    /// Emphasis of any strength.
    Strong,
    /// Code.
    Code,
    /// Struck through.
    Struck,
}

/// Returns the canonical form of a text in Markdown.
pub fn rewrite(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { write(&read(text)) }
}

/// Whether a text is a paragraph without anything that Markdown or rustdoc could interpret. Most texts are.
pub(crate) fn is_plain(text: &str) -> bool {
    let is_special = |b: u8| b < b' ' || b"\\`*_[]<>&|~".contains(&b);
    text.starts_with(|c: char| c.is_alphabetic())
        && !text.ends_with(char::is_whitespace)
        && !text.bytes().any(is_special)
        && !text.contains("://")
        && !text.contains(|c: char| ('\u{7f}'..='\u{9f}').contains(&c) || matches!(c, '\u{2028}' | '\u{2029}'))
}
