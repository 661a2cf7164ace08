//! Limits that keep a file within two thousand lines, however long its page is.
//!
//! A declaration cannot be divided. If it would be longer than [`LONG`], each item takes one line, with its documentation in an attribute, and
//! a line has several items if there are more than that. Other code is divided at the places that [`Page::piece`] marks.

use super::{Node, Page, is_visible, literal};
use std::fmt::Write;

/// The most lines of one thing.
pub(crate) const LONG: usize = 900;

/// A field of a struct or a variant of an enum, with its documentation and attributes.
#[derive(Debug)]
pub(crate) struct Declared {
    /// Its documentation.
    pub(crate) doc: String,
    /// Its attributes.
    pub(crate) attributes: Vec<String>,
    /// Text that cannot be broken: `pub name: `.
    pub(crate) head: String,
    /// Its type, or nothing.
    pub(crate) node: Node,
}

impl Page {
    /// Items, each on a line of its own; several per line if there are too many.
    pub(crate) fn packed<S: AsRef<str>>(&mut self, items: &[S]) {
        for items in items.chunks(items.len().div_ceil(LONG).max(1)) {
            let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
            self.line(items.join(" "));
        }
    }
    /// The fields of a struct, or the variants of an enum, in at most `most` lines if there are not more items.
    pub(crate) fn declared(&mut self, items: &[Declared], most: usize) {
        let lines = |item: &Declared| item.doc.lines().count() + item.attributes.len() + 1;
        if items.iter().map(lines).sum::<usize>() > most {
            return self.packed(&items.iter().map(Declared::on_one_line).collect::<Vec<_>>());
        }
        for item in items {
            self.doc(&item.doc);
            item.attributes.iter().for_each(|attribute| self.line(attribute));
            self.node(&item.head, &item.node, ",");
        }
    }
    /// Nodes with a comma behind each, broken where they are too long, if there are not too many.
    pub(crate) fn nodes(&mut self, nodes: &[Node]) {
        if nodes.len() > LONG / 4 {
            return self.packed(&nodes.iter().map(|node| node.on_one_line() + ",").collect::<Vec<_>>());
        }
        for node in nodes {
            self.node("", node, ",");
        }
    }
}

impl Declared {
    fn on_one_line(&self) -> String {
        let mut line = format!("#[doc = {}] ", attribute(&self.doc));
        for attribute in &self.attributes {
            let _ = write!(line, "{attribute} ");
        }
        let _ = write!(line, "{}{},", self.head, self.node.on_one_line());
        line
    }
}

/// The text of a `doc` attribute: the same as in a `///` comment.
pub(super) fn attribute(doc: &str) -> String {
    let lines = doc.lines().map(|line| line.trim_end().chars().filter(|c| is_visible(*c)).collect::<String>());
    literal(&lines.collect::<Vec<_>>().join("\n"))
}
