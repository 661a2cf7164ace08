//! The outline of a page: headings, tables, code and text, each classified by its words.
//!
//! Input: a document. Output: its outline in the order of the page. A paragraph in the place of a heading (all bold, or only
//! the words of a section) counts as one, except in the description of a type.

use super::{
    grid::{self, GridKind, grid, plain, text_of},
    notes::{Notes, shown},
    outline_item::{Heading, OutlineItem},
    type_heads,
};
use crate::{
    diagnostics::Code,
    document::{Block, BlockKind, Document, Inline, Mark},
    vocabulary::{self},
};

/// The outline of a document.
pub(super) fn outline(document: &Document) -> Vec<OutlineItem<'_>> {
    let mut parts = Vec::with_capacity(document.blocks.len());
    lay_out(&document.blocks, 0, &mut parts);
    // The heading above, up to the first table below it.
    let mut above = None;
    for at in 0..parts.len() {
        match &parts[at] {
            OutlineItem::Heading(_) => above = Some(at),
            OutlineItem::Table(_) => above = None,
            OutlineItem::Text { block, text, .. } => {
                if let Some(heading) = in_place_of_heading(block, text)
                    && !above.is_some_and(|above| type_heads::is_of_type(&parts, above))
                {
                    parts[at] = OutlineItem::Heading(heading);
                    above = Some(at);
                }
            }
            OutlineItem::Code { .. } => {}
        }
    }
    names_of_types(&mut parts);
    described_types(&mut parts);
    mark_captions(&mut parts);
    parts
}

/// Marks the captions of tables that are read. One that is a heading, or that names a type, stays one.
fn mark_captions(parts: &mut [OutlineItem<'_>]) {
    for at in 0..parts.len() {
        let OutlineItem::Table(grid) = &parts[at] else { continue };
        let captions = if grid.kind == GridKind::Other { 0 } else { grid.table.captions };
        for part in &mut parts[at.saturating_sub(captions)..at] {
            if let OutlineItem::Text { is_caption, .. } = part {
                *is_caption = true;
            }
        }
    }
}

/// Reports the captions that are read as nothing else.
pub(super) fn report_captions(parts: &[OutlineItem<'_>], notes: &mut Notes<'_>) {
    for part in parts {
        if let OutlineItem::Text { block, text, is_caption: true } = part {
            notes.report(Code::Caption, block.span, format!("the caption of a table is not part of a description: `{}`", shown(text)), "");
        }
    }
}

/// Makes headings of paragraphs that say that a type follows, and gives headings that say so with other words its bare name.
fn described_types(parts: &mut [OutlineItem<'_>]) {
    // Most pages have no such words, and a table of fields follows only few paragraphs.
    let mut references = None;
    for at in 0..parts.len() {
        let (text, block, level) = match &parts[at] {
            OutlineItem::Text { block, text, .. } if text.len() < MAX_TYPE_HEADING && matches!(block.kind, BlockKind::Paragraph(_)) => {
                (text, *block, 7)
            }
            OutlineItem::Heading(is) if is.section.is_none() && is.part.is_none() && is.example.is_none() => (&is.text, is.block, is.level),
            _ => continue,
        };
        if type_heads::name_of(text).is_some() && level < 7 || !has_own_table(parts, at) {
            continue;
        }
        let references = references.get_or_insert_with(|| type_heads::references(parts));
        let bold = level < 7 || matches!(&block.kind, BlockKind::Paragraph(inlines) if is_bold(inlines));
        let name = type_heads::name_in(text, bold, references).or_else(|| type_heads::mentioned_name(parts, at, text, references));
        if let Some(name) = name {
            parts[at] = OutlineItem::Heading(Heading {
                level,
                text: name.to_owned(),
                span: block.span,
                block,
                section: None,
                part: None,
                example: None,
            });
        }
    }
}

/// Longer paragraphs do not name a type.
const MAX_TYPE_HEADING: usize = 120;

fn is_bold(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| inline.mark == Mark::Strong || inline.text.trim().is_empty())
}

/// Makes headings of paragraphs that are the name of a type: on a page of types, the first text below a table or a heading without a name.
fn names_of_types(parts: &mut [OutlineItem<'_>]) {
    if parts.iter().any(|part| part.grid(GridKind::Fields).is_some_and(grid::names_action)) {
        return;
    }
    // Whether the name of the next table's type is still to come.
    let mut awaited = true;
    for at in 0..parts.len() {
        match &parts[at] {
            OutlineItem::Heading(heading) => awaited = type_heads::name_of(&heading.text).is_none(),
            OutlineItem::Table(_) => awaited = true,
            OutlineItem::Text { block, text, .. } if awaited => {
                let name = type_heads::name_of(text).filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase()));
                if name.is_some() && matches!(block.kind, BlockKind::Paragraph(_)) && has_own_table(parts, at) {
                    parts[at] = OutlineItem::Heading(heading(text.clone(), 7, block));
                    awaited = false;
                }
            }
            OutlineItem::Text { .. } | OutlineItem::Code { .. } => {}
        }
    }
}

/// Whether only text comes between a paragraph and the next table of fields.
fn has_own_table(parts: &[OutlineItem<'_>], at: usize) -> bool {
    let next = parts[at + 1..].iter().take(MAX_PARAGRAPHS).find(|part| !matches!(part, OutlineItem::Text { .. }));
    matches!(next, Some(OutlineItem::Table(grid)) if grid.kind == GridKind::Fields)
}

/// Maximum number of paragraphs between an unmarked name of a type and its table.
const MAX_PARAGRAPHS: usize = 12;

fn lay_out<'a>(blocks: &'a [Block], depth: u8, parts: &mut Vec<OutlineItem<'a>>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { level, text } => parts.push(OutlineItem::Heading(heading(plain(text), *level, block))),
            BlockKind::Paragraph(inlines) => parts.push(OutlineItem::Text { block, text: plain(inlines), is_caption: false }),
            BlockKind::Table(table) => parts.push(OutlineItem::Table(grid(table, block))),
            BlockKind::Code { text, origin, .. } => parts.push(OutlineItem::Code { text, origin, block }),
            // Tables and code that somebody indented are still the page's.
            BlockKind::Item { blocks, .. } if depth < 8 && blocks.iter().any(holds_a_part) => lay_out(blocks, depth + 1, parts),
            BlockKind::Item { .. } => {
                parts.push(OutlineItem::Text { block, text: text_of(std::slice::from_ref(block)), is_caption: false })
            }
        }
    }
}

fn holds_a_part(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Code { .. } | BlockKind::Heading { .. } => true,
        BlockKind::Table(table) => grid(table, block).kind != GridKind::Other,
        _ => false,
    }
}

fn heading(text: String, level: u8, block: &Block) -> Heading<'_> {
    let key = vocabulary::heading_key(&text);
    let (section, part) = (vocabulary::section(&key), vocabulary::example_part(&key));
    Heading { level, example: vocabulary::example_title(&text), section, part, text: text.trim().to_owned(), span: block.span, block }
}

/// The heading that a paragraph is in the place of.
fn in_place_of_heading<'a>(block: &'a Block, text: &str) -> Option<Heading<'a>> {
    let inlines = match &block.kind {
        BlockKind::Paragraph(inlines) => inlines,
        // `1. 接口描述` is an item of a list by its form.
        BlockKind::Item { depth: 0, blocks, .. } => match &blocks[..] {
            [Block { kind: BlockKind::Paragraph(inlines), .. }] => inlines,
            _ => return None,
        },
        _ => return None,
    };
    let trimmed = text.trim();
    if trimmed.len() > 90 || trimmed.is_empty() || trimmed.contains('\n') {
        return None;
    }
    let made = heading(text.to_owned(), 7, block);
    let bold = is_bold(inlines);
    let linked = inlines.iter().any(|inline| inline.link.is_some());
    (!linked && (made.section.is_some() || made.part.is_some() || made.example.is_some() && bold)).then_some(made)
}
