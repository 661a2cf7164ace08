//! What keeps a file within two thousand lines, however much its page says.
//!
//! A declaration can't be parted, so one that would be longer than [`LONG`] has each item on one line, its documentation in an attribute, and
//! where there are more items than that, several on each. What can be parted is: the page keeps the places where it may be, see
//! [`Page::piece`].

use super::{Node, Page, is_visible, literal};
use std::fmt::Write;

/// The most lines of one thing.
pub(crate) const LONG: usize = 900;

/// A field of a struct or a variant of an enum, with all that stands before it.
#[derive(Debug)]
pub(crate) struct Declared {
    /// Its documentation.
    pub(crate) doc: String,
    /// Its attributes.
    pub(crate) attributes: Vec<String>,
    /// What can't be broken: `pub name: `.
    pub(crate) head: String,
    /// Its type, or nothing.
    pub(crate) node: Node,
}

impl Page {
    /// Items, each on a line of its own; several on each where there are too many.
    pub(crate) fn packed<S: AsRef<str>>(&mut self, items: &[S]) {
        for items in items.chunks(items.len().div_ceil(LONG).max(1)) {
            let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
            self.line(items.join(" "));
        }
    }
    /// The fields of a struct, or the variants of an enum, in so many lines at most if they are not more themselves.
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

/// The text of a `doc` attribute: the same text that would stand behind `///`.
pub(super) fn attribute(doc: &str) -> String {
    let lines = doc.lines().map(|line| line.trim_end().chars().filter(|c| is_visible(*c)).collect::<String>());
    literal(&lines.collect::<Vec<_>>().join("\n"))
}
