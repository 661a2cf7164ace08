//! From markup to blocks: the edges of a tree, from its root or from the box that holds the content of a saved page.

use super::{Block, markup::Markup, nest, repair, tags, walk};

/// A step of a walk through a tree: each element is opened and closed, in the order of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Edge<'t> {
    /// An element begins; with the place of its tag if that matters.
    Open { name: &'t str, at: Option<usize>, attributes: Vec<(&'t str, &'t str)> },
    /// The element that was opened last and is not closed yet ends.
    Close(&'t str),
    /// Text, and where it begins; see [`super::markup::Piece::Text`].
    Text(Option<usize>, &'t str),
}

/// Builds blocks; `end` is the length of the page.
pub(super) fn blocks(markup: &Markup, end: usize) -> Vec<Block> {
    match nest::edges(markup) {
        Some(edges) => walk::blocks(content(&edges), end),
        None => {
            let html = repair::tree(markup);
            walk::blocks(content(&repair::edges(&html)), end)
        }
    }
}

/// The element that holds the content of a saved page; everything where the page has no such box.
fn content<'e, 't>(edges: &'e [Edge<'t>]) -> &'e [Edge<'t>] {
    let mut best: Option<(usize, usize)> = None;
    let mut main = None;
    for (i, edge) in edges.iter().enumerate() {
        let Edge::Open { name, attributes, .. } = edge else { continue };
        if main.is_none() && matches!(*name, "main" | "article") {
            main = Some(i);
        }
        let values = attributes.iter().filter(|(key, _)| matches!(*key, "class" | "id")).map(|(_, value)| *value);
        for name in values.flat_map(str::split_ascii_whitespace) {
            let rank = tags::CONTENT.iter().position(|known| name.eq_ignore_ascii_case(known));
            if let Some(rank) = rank.filter(|rank| best.is_none_or(|(old, _)| *rank < old)) {
                best = Some((rank, i));
            }
        }
    }
    let holds = |edges: &&[Edge<'_>]| {
        edges[1..].iter().any(|edge| matches!(edge, Edge::Open { name, .. } if matches!(*name, "table" | "h1" | "h2" | "h3" | "pre")))
    };
    let boxed = |i: usize| Some(element(&edges[i..])).filter(holds);
    best.and_then(|(_, i)| boxed(i)).or_else(|| main.and_then(boxed)).unwrap_or(edges)
}

/// The element that begins with the first edge.
fn element<'e, 't>(edges: &'e [Edge<'t>]) -> &'e [Edge<'t>] {
    let mut depth = 0usize;
    for (i, edge) in edges.iter().enumerate() {
        match edge {
            Edge::Open { .. } => depth += 1,
            Edge::Close(_) if depth == 1 => return &edges[..=i],
            Edge::Close(_) => depth -= 1,
            Edge::Text(..) => {}
        }
    }
    edges
}

/// The attributes of an element.
pub(super) type Attributes<'a> = [(&'a str, &'a str)];

/// The value of an attribute.
pub(super) fn attribute<'a>(attributes: &Attributes<'a>, key: &str) -> Option<&'a str> {
    attributes.iter().find(|(name, _)| *name == key).map(|(_, value)| *value)
}

/// The language that a class names.
pub(super) fn language(attributes: &Attributes<'_>) -> Option<String> {
    let class = attribute(attributes, "class")?;
    let name = class.split_ascii_whitespace().find_map(|class| class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-")))?;
    (!name.is_empty()).then(|| name.to_owned())
}
