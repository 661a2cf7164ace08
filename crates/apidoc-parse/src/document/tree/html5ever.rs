//! Tags that are left open or cross each other, put right by html5ever as browsers do it.
//!
//! Start tags carry their offset as `data-at`; each stretch of text begins with a mark of two private characters
//! that spells its offset, because no tree builder keeps the place of text. Private characters of the page itself
//! are replaced, so that a page can't forge a mark.

use crate::document::{
    events::{Event, EventStream},
    references,
    tree::event::TreeEvent,
};
use ego_tree::iter::Edge as Visit;
use scraper::{Html, Node};
use std::fmt::Write;

/// Planes 15 and 16 are private: a mark is one character of each, 15 bits of the offset in each.
const HIGH: u32 = 0xF_0000;
const LOW: u32 = 0x10_0000;
const BITS: u32 = 15;
const MASK: u32 = (1 << BITS) - 1;

/// The tree that a browser makes of the stream.
pub(in crate::document) fn tree(stream: &EventStream) -> Html {
    Html::parse_document(&marked(stream))
}

/// A walk through the tree. No recursion.
pub(in crate::document) fn edges(html: &Html) -> Vec<TreeEvent<'_>> {
    let mut edges = Vec::new();
    for visit in html.tree.root().traverse() {
        match visit {
            Visit::Open(node) => match node.value() {
                Node::Element(element) => {
                    let at = element.attr("data-at").and_then(|at| at.parse().ok());
                    let attributes = element.attrs().filter(|(key, _)| *key != "data-at").collect();
                    edges.push(TreeEvent::Open { name: element.name(), at, attributes });
                }
                Node::Text(text) => unmark(text, &mut edges),
                _ => {}
            },
            Visit::Close(node) => {
                if let Node::Element(element) = node.value() {
                    edges.push(TreeEvent::Close(element.name()));
                }
            }
        }
    }
    edges
}

/// The stream as HTML with marks.
fn marked(stream: &EventStream) -> String {
    let mut out = String::with_capacity(stream.len() * 32);
    for event in stream.iter() {
        match event {
            Event::Open(name, at, attributes) => {
                out.push('<');
                out.push_str(name);
                if let Some(at) = at {
                    let _ = write!(out, " data-at={at}");
                }
                for (key, value) in attributes {
                    let _ = write!(out, " {key}=\"");
                    escape(&mut out, value);
                    out.push('"');
                }
                out.push('>');
            }
            Event::Close(name) => {
                let _ = write!(out, "</{name}>");
            }
            Event::Text(at, text) => {
                mark(&mut out, at);
                escape(&mut out, text);
            }
            Event::Reference(at, reference) => {
                mark(&mut out, at);
                // A number may be that of a private character.
                out.push_str(if references::number(reference).is_some_and(|code| code >= HIGH) { "\u{FFFD}" } else { reference });
            }
        }
    }
    out
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            c if c as u32 >= HIGH => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
}

fn mark(out: &mut String, at: Option<usize>) {
    let Some(at) = at.map(|at| u32::try_from(at).unwrap_or(0)) else { return };
    for code in [HIGH + (at >> BITS & MASK), LOW + (at & MASK)] {
        out.push(char::from_u32(code).unwrap_or('\u{FFFD}'));
    }
}

/// The stretches of a text between its marks.
fn unmark<'t>(text: &'t str, edges: &mut Vec<TreeEvent<'t>>) {
    let (mut from, mut at, mut high) = (0, None, 0);
    for (i, c) in text.char_indices().filter(|(_, c)| *c as u32 >= HIGH) {
        if from < i {
            edges.push(TreeEvent::Text(at.take(), &text[from..i]));
        }
        from = i + c.len_utf8();
        match c as u32 {
            code @ LOW.. => at = Some(high + (code - LOW) as usize),
            code => high = ((code - HIGH) as usize) << BITS,
        }
    }
    if from < text.len() {
        edges.push(TreeEvent::Text(at, &text[from..]));
    }
}
