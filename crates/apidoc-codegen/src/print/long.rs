//! Limits that keep a file within two thousand lines, however long its page is.
//!
//! A declaration cannot be divided. If it would be longer than [`LONG`], each item takes one line, with its documentation in an attribute, and
//! a line has several items if there are more than that. Other code is divided at the places that [`Page::piece`] marks.

use super::{Node, Page, is_visible, literal};
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
    pub(crate) attributes: TokenStream,
    /// Its name and type: `pub name: Type`.
    pub(crate) code: TokenStream,
}

impl Page {
    /// Items, each on a line of its own; several per line if there are too many.
    pub(crate) fn packed<S: AsRef<str>>(&mut self, items: &[S]) {
        for items in items.chunks(items.len().div_ceil(LONG).max(1)) {
            let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
            self.line(items.join(" "));
        }
    }
    /// A struct with its fields, or an enum with its variants, in at most `most` lines if there are not more items.
    pub(crate) fn declaration(&mut self, head: TokenStream, items: Vec<Declared>, most: usize) {
        let lines = |item: &Declared| item.doc.lines().count() + usize::from(!item.attributes.is_empty()) + 1;
        if items.iter().map(lines).sum::<usize>() > most {
            let mut empty = Page::default();
            empty.items(quote! { #head {} });
            self.text.push_str(empty.text.trim_end().trim_end_matches('}'));
            self.open("");
            self.packed(&items.iter().map(Declared::on_one_line).collect::<Vec<_>>());
            return self.close("}");
        }
        let items: Vec<_> = items
            .into_iter()
            .map(|Declared { doc, attributes, code }| {
                let doc = self.attached(doc);
                quote! { #doc #attributes #code }
            })
            .collect();
        self.items(quote! { #head { #(#items),* } });
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
        let code = format!("{} {}", self.attributes, self.code);
        let code = [(" :: ", "::"), (" < ", "<"), (" >", ">"), (" : ", ": "), ("# [", "#[")]
            .iter()
            .fold(code, |code, (from, to)| code.replace(from, to));
        format!("#[doc = {}] {},", attribute(&self.doc), code.trim_start())
    }
}

/// The text of a `doc` attribute: the same as in a `///` comment.
pub(super) fn attribute(doc: &str) -> String {
    let lines = doc.lines().map(|line| line.trim_end().chars().filter(|c| is_visible(*c)).collect::<String>());
    literal(&lines.collect::<Vec<_>>().join("\n"))
}
