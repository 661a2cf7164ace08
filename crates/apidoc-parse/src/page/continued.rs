//! Joins tables that were divided, for example at the end of a printed page.
//!
//! Input: a document. Output: the same document with fewer tables. The rest of a divided table has no header or repeats it, and only a page
//! number or a word such as "continued" comes between. Tables that may belong to something else are left to the modules that know their owner.

use super::{
    errors,
    grid::{self, GridKind, text_of},
    notes::Notes,
    outline_item::OutlineItem,
    tables, type_heads, type_name,
};
use crate::{
    diagnostics::Code,
    document::{Block, BlockKind, Cell, Document, Row, Table},
    vocabulary::{self, Column},
};
use std::{borrow::Cow, collections::BTreeSet};

/// Puts divided tables together.
pub(super) fn join(document: &Document) -> Cow<'_, Document> {
    let is_table = |block: &Block| matches!(block.kind, BlockKind::Table(_));
    let tables: Vec<usize> = (0..document.blocks.len()).filter(|at| is_table(&document.blocks[*at])).collect();
    // The first and the last part of each divided table.
    let mut whole: Vec<(usize, usize)> = Vec::new();
    for pair in tables.windows(2) {
        let first = whole.last().filter(|(_, last)| *last == pair[0]).map_or(pair[0], |(first, _)| *first);
        if pair[1] - pair[0] <= MAX_BLOCKS_BETWEEN && continues(&document.blocks, first, pair[0], pair[1]) {
            match whole.last_mut().filter(|(_, last)| *last == pair[0]) {
                Some((_, last)) => *last = pair[1],
                None => whole.push((pair[0], pair[1])),
            }
        }
    }
    if whole.is_empty() {
        return Cow::Borrowed(document);
    }
    let mut whole = whole.into_iter().peekable();
    let mut blocks: Vec<Block> = Vec::with_capacity(document.blocks.len());
    for (at, block) in document.blocks.iter().enumerate() {
        while whole.peek().is_some_and(|(_, last)| *last < at) {
            whole.next();
        }
        match whole.peek().filter(|(first, _)| *first < at) {
            None => blocks.push(block.clone()),
            Some(_) => {
                if let (Some(Block { kind: BlockKind::Table(table), .. }), BlockKind::Table(rest)) = (blocks.last_mut(), &block.kind) {
                    append(table, rest.clone());
                }
            }
        }
    }
    Cow::Owned(Document { blocks })
}

/// Maximum number of blocks between two parts of a table.
const MAX_BLOCKS_BETWEEN: usize = 4;

fn append(table: &mut Table, rest: Table) {
    let again = same_header(table, &rest);
    let (start, end) = match (rest.header.first(), rest.header.last()) {
        (Some(first), Some(last)) => (first.span.start, last.span.end.max(first.span.start)),
        _ => (0, 0),
    };
    if !again {
        table.rows.push(Row { cells: rest.header, span: crate::span::Span { start, end } });
    }
    table.rows.extend(rest.rows);
}

/// Whether the table at `next` continues the one whose parts are at `first` to `before`.
fn continues(blocks: &[Block], first: usize, before: usize, next: usize) -> bool {
    let (BlockKind::Table(table), BlockKind::Table(part), BlockKind::Table(rest)) =
        (&blocks[first].kind, &blocks[before].kind, &blocks[next].kind)
    else {
        return false;
    };
    let grid = grid::grid(table, &blocks[first]);
    if grid.kind == GridKind::Other || table.header.len() != rest.header.len() {
        return false;
    }
    let between = &blocks[before + 1..next];
    let says = between.iter().any(says_on);
    if !between.iter().all(|block| says_on(block) || is_sheet(block)) {
        return false;
    }
    if same_header(table, rest) {
        // Without such a word only the last row of a response shows that it continues; other modules decide about other tables.
        let answers = || grid.kind == GridKind::Fields && grid.column(Column::Required).is_none();
        let ends = |at: usize, table: &Table| grid::has_request_id(&grid::grid(table, &blocks[at]));
        return disjoint(part, rest) && (says || answers() && !ends(before, part) && ends(next, rest));
    }
    grid::grid(rest, &blocks[next]).kind == GridKind::Other && is_row(&grid, &rest.header)
}

/// Reports tables whose first row is a row of the table before, if something comes between: their rows are not read.
pub(super) fn stray(parts: &[OutlineItem<'_>], notes: &mut Notes<'_>) {
    let mut before: Option<&grid::Grid<'_>> = None;
    for part in parts {
        match part {
            OutlineItem::Table(grid) if grid.kind != GridKind::Other => before = Some(grid),
            OutlineItem::Table(grid) => {
                let row =
                    |before: &&grid::Grid<'_>| before.table.header.len() == grid.table.header.len() && is_row(before, &grid.table.header);
                if before.as_ref().is_some_and(row) {
                    notes.report(
                        Code::BadRow,
                        grid.span,
                        "these rows have no header: they look like rows of the table before, but other text comes between",
                        "put them into that table, or give them a header of their own",
                    );
                }
            }
            _ => {}
        }
    }
}

fn same_header(table: &Table, rest: &Table) -> bool {
    let keys = |table: &Table| -> Vec<String> { table.header.iter().map(|cell| vocabulary::key(&text_of(&cell.blocks))).collect() };
    keys(table) == keys(rest)
}

fn disjoint(table: &Table, rest: &Table) -> bool {
    let names = |table: &Table| -> BTreeSet<String> {
        table.rows.iter().filter_map(|row| row.cells.first()).map(|cell| vocabulary::key(&text_of(&cell.blocks))).collect()
    };
    names(table).is_disjoint(&names(rest))
}

/// Whether the first row of a table is a row of the kind that another one has.
fn is_row(grid: &grid::Grid<'_>, cells: &[Cell]) -> bool {
    let text = |column: Column| grid.column(column).and_then(|at| cells.get(at)).map(|cell| text_of(&cell.blocks));
    match grid.kind {
        GridKind::Fields => {
            let named = text(Column::Name).is_some_and(|name| tables::field_name(&name).is_some());
            let typed = text(Column::Type).is_some_and(|ty| type_name::read(&ty).is_some());
            named && typed && text(Column::Required).is_none_or(|said| vocabulary::yes_or_no(&said).is_some())
        }
        GridKind::Errors => text(Column::Code).is_some_and(|code| errors::is_code(code.trim()) && code.trim().len() > 3),
        GridKind::Actions => text(Column::Action).is_some_and(|name| type_heads::name_of(&name).is_some()),
        GridKind::Other => false,
    }
}

/// Whether a block only states that a table continues: 续表, (continued).
fn says_on(block: &Block) -> bool {
    let text = match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => grid::plain(text),
        _ => return false,
    };
    let key = vocabulary::heading_key(&text);
    // A phrase of one letter has to be the whole text.
    let said = |phrase: &str| key == phrase || phrase.len() > 3 && key.contains(phrase);
    key.len() <= 48 && vocabulary::LANGUAGES.iter().flat_map(|words| words.goes_on).any(|phrase| said(phrase))
}

/// Whether a block is a page number.
fn is_sheet(block: &Block) -> bool {
    let BlockKind::Paragraph(inlines) = &block.kind else { return false };
    let key = vocabulary::key(&grid::plain(inlines));
    let letters = vocabulary::LANGUAGES.iter().flat_map(|words| words.sheet).fold(key.clone(), |left, word| left.replace(word, ""));
    key.len() <= 40 && letters.chars().all(|c| !c.is_alphabetic())
}
