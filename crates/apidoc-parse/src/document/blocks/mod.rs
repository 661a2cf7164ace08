//! A walk along the edges of a tree, from which blocks come. No recursion.

mod code;
pub(in crate::document) mod grid;
pub(in crate::document) mod inline;

use crate::document::{
    blocks::grid::{RawCell, RawRow},
    blocks::inline::{Code, Place, Running},
    model::Block,
    model::BlockKind,
    model::Cell,
    model::Table,
    tags,
    tree::event::{Attributes, TreeEvent, attribute, language},
};
use crate::span::Span;

/// Builds blocks; `end` is the length of the page.
pub(in crate::document) fn blocks(edges: &[TreeEvent<'_>], end: usize) -> Vec<Block> {
    let mut walk = Walk::new(end);
    for edge in edges {
        match edge {
            TreeEvent::Open { name, at, attributes } => walk.open(name, *at, attributes),
            TreeEvent::Close(name) => walk.close(name),
            TreeEvent::Text(at, text) => walk.text(*at, text),
        }
    }
    walk.finish()
}

/// The block that is being built.
enum Frame {
    /// The page.
    Page,
    /// An item of a list: depth, number.
    Item(u8, Option<u32>),
    /// A heading.
    Heading(u8),
    /// A table: its rows.
    Table(Vec<RawRow>, bool),
    /// A cell: rows, columns, header.
    Cell(usize, usize, bool),
}

struct Open {
    frame: Frame,
    blocks: Vec<Block>,
    start: usize,
}

/// The walk's state.
struct Walk {
    stack: Vec<Open>,
    running: Running,
    code: Option<Code>,
    /// Lists that are open: number of the next item.
    lists: Vec<Option<u32>>,
    /// The number of `lists` outside of each open cell.
    list_floors: Vec<usize>,
    place: Place,
}

impl Walk {
    fn new(end: usize) -> Self {
        let page = Open { frame: Frame::Page, blocks: Vec::new(), start: 0 };
        Self {
            stack: vec![page],
            running: Running::default(),
            code: None,
            lists: Vec::new(),
            list_floors: Vec::new(),
            place: Place::new(end),
        }
    }

    fn open(&mut self, name: &str, at: Option<usize>, attributes: &Attributes<'_>) {
        self.place.interrupt();
        if let Some(at) = at {
            self.place.last = at;
        }
        if self.code.is_some() {
            return self.open_in_code(name, attributes);
        }
        if self.running.open_look(name) {
            return;
        }
        match name {
            "a" => self.running.open_link(attribute(attributes, "href")),
            "br" => self.running.line_break(&self.place),
            "pre" | "dx-codeblock" => {
                self.flush();
                self.code = Some(Code::new(self.place.last, language(attributes)));
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.push(Frame::Heading(name.as_bytes()[1] - b'0')),
            "ul" | "ol" => {
                self.flush();
                self.emit_item();
                let start = attribute(attributes, "start").and_then(|n| n.parse().ok()).unwrap_or(1);
                self.lists.push((name == "ol").then_some(start));
            }
            "li" => {
                let floor = self.list_floors.last().copied().unwrap_or(0);
                let depth = (self.lists.len() - floor).saturating_sub(1).min(32) as u8;
                let number = match self.lists[floor..].last_mut() {
                    Some(Some(next)) => {
                        *next = next.saturating_add(1);
                        Some(*next - 1)
                    }
                    _ => None,
                };
                self.push(Frame::Item(depth, number));
            }
            "table" => self.push(Frame::Table(Vec::new(), false)),
            "thead" => self.in_table(|_, head| *head = true),
            "tbody" | "tfoot" => self.in_table(|_, head| *head = false),
            "tr" => {
                let start = self.place.last;
                self.in_table(|rows, head| rows.push(RawRow { span: Span { start, end: start }, header: *head, ..RawRow::default() }));
            }
            "td" | "th" => {
                let reach = |key| attribute(attributes, key).and_then(|n| n.trim().parse().ok()).unwrap_or(1).max(1);
                self.push(Frame::Cell(reach("rowspan"), reach("colspan"), name == "th"));
                self.list_floors.push(self.lists.len());
            }
            _ if is_block(name) => self.flush(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        self.place.interrupt();
        if self.code.is_some() {
            return self.close_in_code(name);
        }
        if self.running.close_look(name) {
            return;
        }
        match name {
            "a" => self.running.close_link(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "table" | "td" | "th" => self.pop(),
            "ul" | "ol" => {
                self.flush();
                self.emit_item();
                self.lists.pop();
            }
            "thead" => self.in_table(|_, head| *head = false),
            _ if is_block(name) => self.flush(),
            _ => {}
        }
    }

    fn text(&mut self, at: Option<usize>, text: &str) {
        if let Some(at) = at {
            self.place.resume(at);
        }
        match &mut self.code {
            Some(code) => code.push_text(text, &mut self.place),
            None => self.running.push_text(text, &mut self.place),
        }
    }

    /// Ends the paragraph.
    fn flush(&mut self) {
        let inlines = self.running.finish();
        if !inlines.is_empty() {
            let span = hull(inlines.iter().map(|inline| inline.span));
            self.emit(BlockKind::Paragraph(inlines), span);
        }
    }

    fn emit(&mut self, kind: BlockKind, span: Span) {
        if let Some(top) = self.stack.last_mut() {
            top.blocks.push(Block { kind, span });
        }
    }

    fn push(&mut self, frame: Frame) {
        self.flush();
        self.stack.push(Open { frame, blocks: Vec::new(), start: self.place.last });
    }

    /// Ends the frame on top; each element that pushed one pops one.
    fn pop(&mut self) {
        self.flush();
        if self.stack.len() < 2 {
            return;
        }
        if matches!(self.stack.last(), Some(Open { frame: Frame::Item(..), .. })) {
            self.emit_item();
            self.stack.pop();
            return;
        }
        let Some(Open { frame, blocks, start }) = self.stack.pop() else { return };
        let span = Span { start, end: self.place.last.max(start) };
        match frame {
            Frame::Heading(level) => self.heading(level, blocks),
            Frame::Table(rows, _) => self.table(rows, blocks, span),
            Frame::Cell(rows, columns, header) => {
                self.list_floors.pop();
                let cell = Cell { blocks, span, ..Cell::default() };
                self.in_table(|raw, _| {
                    if raw.is_empty() {
                        raw.push(RawRow { span, ..RawRow::default() });
                    }
                    if let Some(row) = raw.last_mut() {
                        if row.cells.is_empty() {
                            row.span.start = span.start;
                        }
                        row.span.end = span.end;
                        row.header |= header;
                        row.cells.push(RawCell { cell, rows, columns });
                    }
                });
            }
            Frame::Item(..) | Frame::Page => {}
        }
    }

    fn heading(&mut self, level: u8, blocks: Vec<Block>) {
        let mut blocks = blocks.into_iter().peekable();
        if let Some(Block { kind: BlockKind::Paragraph(text), span }) =
            blocks.next_if(|block| matches!(block.kind, BlockKind::Paragraph(_)))
        {
            self.emit(BlockKind::Heading { level, text }, span);
        } // A table or code in a heading: the heading was not closed.
        for block in blocks {
            self.emit(block.kind, block.span);
        }
    }

    /// Ends a table.
    fn table(&mut self, rows: Vec<RawRow>, caption: Vec<Block>, span: Span) {
        let arranged = grid::arrange(rows);
        let captions = caption.len() + arranged.title.len();
        for block in caption.into_iter().chain(arranged.title).chain(arranged.content) {
            self.emit(block.kind, block.span);
        }
        if let Some(table) = arranged.table {
            self.emit(BlockKind::Table(Table { captions, ..table }), span);
        }
    }

    /// Emits the content of the open item so far; what follows becomes an item of the same depth.
    fn emit_item(&mut self) {
        let Some(Open { frame: Frame::Item(depth, number), blocks, .. }) = self.stack.last_mut() else { return };
        if blocks.is_empty() {
            return;
        }
        let (depth, blocks) = (*depth, std::mem::take(blocks));
        let number = number.take();
        let span = hull(blocks.iter().map(|block| block.span));
        let container = self.stack.iter().rposition(|open| !matches!(open.frame, Frame::Item(..))).unwrap_or(0);
        self.stack[container].blocks.push(Block { kind: BlockKind::Item { depth, number, blocks }, span });
    }

    fn in_table(&mut self, change: impl FnOnce(&mut Vec<RawRow>, &mut bool)) {
        if let Some(Open { frame: Frame::Table(rows, head), .. }) = self.stack.last_mut() {
            change(rows, head);
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.close_code();
        while self.stack.len() > 1 {
            self.pop();
        }
        self.flush();
        self.stack.pop().map_or_else(Vec::new, |page| page.blocks)
    }
}

/// Returns the span that covers all blocks. They may be out of order: text between the rows of a table is moved before the table.
fn hull(spans: impl Iterator<Item = Span>) -> Span {
    spans.reduce(|a, b| Span { start: a.start.min(b.start), end: a.end.max(b.end) }).unwrap_or_default()
}

fn is_block(name: &str) -> bool {
    tags::tag(name) == Some(tags::Tag::Block) || name == "hr"
}
