//! Writes generated source files.
//!
//! Emitters write items with `quote!`; prettyplease prints them ([`SourceWriter::items`]). Three kinds of lines do not go through a parser, since they
//! are most of the lines: documentation, fields and variants that fit on one line, and tables (`record!`, `open_enum!`, `META`).
//!
//! Texts from pages enter at two places only: [`SourceWriter::doc`], line by line behind `///`, and [`literal`], a string literal.

mod long;
mod node;
mod shape;
mod tokens;
mod visible;

pub(crate) use long::{Declared, LONG};
pub(crate) use node::{Node, Place};
pub(crate) use tokens::{ident, integer, methods, string};
pub(crate) use visible::{is_visible, visible, visible_json};

use std::fmt::{self, Write};

/// The most columns of a line that can be broken, as prettyplease has it (in bytes, as prettyplease counts).
pub(crate) const MARGIN: usize = 89;
const INDENT: usize = 4;

/// A file that is being written.
#[derive(Debug, Default)]
pub(crate) struct SourceWriter {
    text: String,
    depth: usize,
    pieces: Vec<Piece>,
    /// Documentation of the next items that are printed from tokens.
    docs: Vec<String>,
}

/// A part that can have a file of its own. It ends where the next piece begins.
#[derive(Debug)]
pub(crate) struct Piece {
    /// Its first byte.
    pub(crate) at: usize,
    /// The types that it declares.
    pub(crate) declares: Vec<String>,
}

impl SourceWriter {
    /// The text, with its line breaks.
    pub(crate) fn finish(self) -> String {
        self.text
    }
    /// The text, with the places where it can be divided.
    pub(crate) fn pieces(self) -> (String, Vec<Piece>) {
        (self.text, self.pieces)
    }
    /// A piece begins here.
    pub(crate) fn piece<'n>(&mut self, declares: impl IntoIterator<Item = &'n String>) {
        let declares = declares.into_iter().cloned().collect();
        self.pieces.push(Piece { at: self.text.len(), declares });
    }
    /// An empty line.
    pub(crate) fn blank(&mut self) {
        self.text.push('\n');
    }
    /// A line.
    pub(crate) fn line(&mut self, line: impl fmt::Display) {
        self.indent(0);
        // Writing to a string can't fail.
        let _ = writeln!(self.text, "{line}");
    }
    /// Lines that are printed already, with their indentation.
    pub(crate) fn printed(&mut self, lines: &str) {
        self.text.push_str(lines);
    }
    /// Writes a line and indents the following ones.
    pub(crate) fn open(&mut self, line: impl fmt::Display) {
        self.line(line);
        self.depth += 1;
    }
    /// `impl what for name {`, in two lines where it is too long.
    pub(crate) fn implement(&mut self, what: &str, name: &str) {
        if "impl  for  {".len() + what.len() + name.len() > MARGIN {
            self.line(format_args!("impl {what}"));
            self.open(format_args!("for {name} {{"));
        } else {
            self.open(format_args!("impl {what} for {name} {{"));
        }
    }
    /// Ends an indented block with a line.
    pub(crate) fn close(&mut self, line: impl fmt::Display) {
        self.depth -= 1;
        self.line(line);
    }
    /// Documentation of the next item.
    pub(crate) fn doc(&mut self, text: &str) {
        if text.lines().nth(LONG / 2).is_some() {
            return self.line(format_args!("#[doc = {}]", long::attribute(text)));
        }
        self.comment("///", text);
    }
    /// Documentation of the file.
    pub(crate) fn inner_doc(&mut self, text: &str) {
        self.comment("//!", text);
    }
    fn comment(&mut self, mark: &str, text: &str) {
        for line in text.lines() {
            self.indent(0);
            self.text.push_str(mark);
            let line = line.trim_end();
            if !line.is_empty() {
                self.text.push(' ');
                if line.chars().all(is_visible) {
                    self.text.push_str(line);
                } else {
                    self.text.extend(line.chars().filter(|c| is_visible(*c)));
                }
            }
            self.text.push('\n');
        }
    }
    fn indent(&mut self, more: usize) {
        const SPACES: &str = "                                ";
        let mut columns = (self.depth + more) * INDENT;
        while columns > 0 {
            let part = columns.min(SPACES.len());
            self.text.push_str(&SPACES[..part]);
            columns -= part;
        }
    }
    /// Ends the indentation of [`SourceWriter::open`] without a line.
    pub(crate) fn shallower(&mut self) {
        self.depth -= 1;
    }
    /// Items with a comma behind each, as many a line as fit.
    pub(crate) fn fill<S: AsRef<str>>(&mut self, items: &[S]) {
        let all: usize = items.iter().map(|item| item.as_ref().len() + 2).sum();
        let (mut line, room) = (String::new(), MARGIN.saturating_sub(self.depth * INDENT).max(all / LONG));
        for item in items.iter().map(AsRef::as_ref) {
            if !line.is_empty() && line.len() + 1 + item.len() + 1 > room {
                self.line(&line);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(item);
            line.push(',');
        }
        self.line(&line);
    }
    /// `head`, the node, `tail`: broken where prettyplease breaks it.
    pub(crate) fn node(&mut self, head: &str, node: &Node, tail: &str) {
        self.counted(head, node, tail, tail.len());
    }
    fn counted(&mut self, head: &str, node: &Node, tail: &str, counts: usize) {
        self.indent(0);
        self.text.push_str(head);
        let place = Place { depth: self.depth, column: self.depth * INDENT + head.len(), tail: counts };
        node.print(&mut self.text, place);
        self.text.push_str(tail);
        self.text.push('\n');
    }
}

/// A string literal with the text.
pub(crate) fn literal(text: &str) -> String {
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-' | b' ' | b'/' | b':')) {
        return format!("\"{text}\"");
    }
    let literal = proc_macro2::Literal::string(text).to_string();
    if literal.chars().all(is_visible) {
        return literal;
    }
    literal.chars().map(|c| if is_visible(c) { c.to_string() } else { c.escape_unicode().to_string() }).collect()
}

/// A basic string of TOML with the text.
pub(crate) fn toml_string(text: &str) -> String {
    let escaped: String =
        text.chars().filter(|c| is_visible(*c)).flat_map(|c| matches!(c, '"' | '\\').then_some('\\').into_iter().chain([c])).collect();
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_a_comment_or_a_literal() {
        let mut page = SourceWriter::default();
        page.doc("a\rfn x() {}\u{2028}fn y() {}\u{202e}\n*/ fn z() {}");
        assert_eq!(page.finish(), "/// afn x() {}fn y() {}\n/// */ fn z() {}\n");
        assert_eq!(literal("a\"; fn x() {}\n\u{202e}"), r#""a\"; fn x() {}\n\u{202e}""#);
        assert_eq!(literal("ZoneId"), r#""ZoneId""#);
        assert_eq!(literal("a\u{3164}\u{e0041}é"), r#""a\u{3164}\u{e0041}é""#);
        assert_eq!(toml_string("a\"\\b\u{301}\n\u{202e}"), "\"a\\\"\\\\b\u{301}\"");
    }
}
