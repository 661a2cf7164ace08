//! From markup to blocks: the edges of a tree, from its root or from the box that holds the content of a saved page.

pub(in crate::document) mod event;
pub(in crate::document) mod fast_path;
pub(in crate::document) mod html5ever;
#[cfg(test)]
mod tests;

use crate::document::{blocks, events::EventStream, model::Block, tags, tree::event::TreeEvent};

/// Builds blocks; `end` is the length of the page.
pub(in crate::document) fn blocks(markup: &EventStream, end: usize) -> Vec<Block> {
    match fast_path::edges(markup) {
        Some(edges) => blocks::blocks(content(&edges), end),
        None => {
            let html = html5ever::tree(markup);
            blocks::blocks(content(&html5ever::edges(&html)), end)
        }
    }
}

/// The element that holds the content of a saved page; everything where the page has no such box.
fn content<'e, 't>(edges: &'e [TreeEvent<'t>]) -> &'e [TreeEvent<'t>] {
    let mut best: Option<(usize, usize)> = None;
    let mut main = None;
    for (i, edge) in edges.iter().enumerate() {
        let TreeEvent::Open { name, attributes, .. } = edge else { continue };
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
    let holds = |edges: &&[TreeEvent<'_>]| {
        edges[1..].iter().any(|edge| matches!(edge, TreeEvent::Open { name, .. } if matches!(*name, "table" | "h1" | "h2" | "h3" | "pre")))
    };
    let boxed = |i: usize| Some(element(&edges[i..])).filter(holds);
    best.and_then(|(_, i)| boxed(i)).or_else(|| main.and_then(boxed)).unwrap_or(edges)
}

/// The element that begins with the first edge.
fn element<'e, 't>(edges: &'e [TreeEvent<'t>]) -> &'e [TreeEvent<'t>] {
    let mut depth = 0usize;
    for (i, edge) in edges.iter().enumerate() {
        match edge {
            TreeEvent::Open { .. } => depth += 1,
            TreeEvent::Close(_) if depth == 1 => return &edges[..=i],
            TreeEvent::Close(_) => depth -= 1,
            TreeEvent::Text(..) => {}
        }
    }
    edges
}
