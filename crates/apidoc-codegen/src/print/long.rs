//! Limits that keep a file within two thousand lines, however long its page is.
//!
//! A declaration cannot be divided. If it would be longer than [`LONG`], each item takes one line, with its documentation in an attribute, and
//! a line has several items if there are more than that. Other code is divided at the places that [`SourceWriter::piece`] marks.

use super::{
    INDENT, MARGIN, Node, SourceWriter, is_visible, literal,
    tokens::{on_one_line, tokens},
};
use proc_macro2::TokenStream;
use quote::quote;

/// The most lines of one thing.
pub(crate) const LONG: usize = 900;

/// A field of a struct or a variant of an enum, with its documentation and attributes.
#[derive(Debug)]
pub(crate) struct Declared {
    /// Its documentation.
    pub(crate) doc: String,
    /// Its attributes.
    pub(crate) attributes: Vec<TokenStream>,
    /// Its name and type: `pub name: Type`. It has no text of a page.
    pub(crate) code: String,
}

impl SourceWriter {
    /// Items, each on a line of its own; several per line if there are too many.
    pub(crate) fn packed<S: AsRef<str>>(&mut self, items: &[S]) {
        for items in items.chunks(items.len().div_ceil(LONG).max(1)) {
            let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
            self.line(items.join(" "));
        }
    }
    /// A struct with its fields, or an enum with its variants, in at most `most` lines if there are not more items.
    ///
    /// Items that fit on a line, nearly all, are written as text: they are most of the lines after documentation, and leave a printer no choice.
    pub(crate) fn declaration(&mut self, head: TokenStream, items: Vec<Declared>, most: usize) {
        let lines = |item: &Declared| item.doc.lines().count() + item.attributes.len() + 1;
        let is_long = items.iter().map(lines).sum::<usize>() > most;
        if items.is_empty() || !is_long && items.iter().any(|item| INDENT + item.code.len() + 1 > MARGIN) {
            let items = items.into_iter().map(|Declared { doc, attributes, code }| {
                let (doc, code) = (self.attached(doc), tokens(&code));
                quote! { #doc #(#attributes)* #code }
            });
            let items: Vec<_> = items.collect();
            return self.items(quote! { #head { #(#items),* } });
        }
        self.items(quote! { #head {} });
        self.text.truncate(self.text.trim_end().len() - 1);
        self.text.push('\n');
        self.depth += 1;
        if is_long {
            let one = |item: &Declared| {
                let attributes = item.attributes.iter().map(|attribute| on_one_line(attribute) + " ").collect::<String>();
                format!("#[doc = {}] {attributes}{},", attribute(&item.doc), item.code)
            };
            self.packed(&items.iter().map(one).collect::<Vec<_>>());
        } else {
            for item in &items {
                self.doc(&item.doc);
                item.attributes.iter().for_each(|attribute| self.line(on_one_line(attribute)));
                self.line(format_args!("{},", item.code));
            }
        }
        self.close("}");
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

/// The text of a `doc` attribute: the same as in a `///` comment.
pub(super) fn attribute(doc: &str) -> String {
    let lines = doc.lines().map(|line| line.trim_end().chars().filter(|c| is_visible(*c)).collect::<String>());
    literal(&lines.collect::<Vec<_>>().join("\n"))
}
