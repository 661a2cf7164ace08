//! Pages and fragments in HTML, written as [`EventStream`].
//!
//! One linear pass over the source: known tags are written again with their place and with the few attributes that
//! count, everything else that looks like a tag is text. Scripts, styles, comments, templates and the furniture around
//! the content go, and depth is bounded, so that the tree builder gets nothing that drives it beyond linear time.

pub(in crate::document) mod attributes;
mod left_open;
mod skipped;

use crate::document::{
    events::{EventStream, Name},
    html::attributes::{Attributes, Quotes, Unclosed},
    html::left_open::cut,
    html::skipped::{Meaning, Skipped, is_hidden},
    model::Note,
    references, tags,
    tags::Tag,
};
use std::{borrow::Cow, collections::BTreeMap};

/// Maximum depth of elements; deeper ones are ignored.
const MAX_TAG_DEPTH: usize = 200;
/// Maximum depth of tables.
const MAX_TABLE_DEPTH: usize = 8;

/// A whole page.
pub(in crate::document) fn page(source: &str, notes: &mut Vec<Note>) -> EventStream {
    let mut out = EventStream::with_capacity(source.len() * 3 / 2);
    let mut html = Html::default();
    html.feed(&mut out, source, 0, notes);
    html.end(source.len(), notes);
    out
}

/// The state of a page in HTML, or of the HTML in a page of Markdown, while it is fed piece by piece.
#[derive(Debug, Default)]
pub(in crate::document) struct Html {
    /// The element that is being skipped.
    skip: Option<Skipped>,
    /// Open elements by name, and those that were not written because they were too deep.
    open: BTreeMap<Name, (usize, usize)>,
    /// The number of all open elements.
    depth: usize,
    /// Whether this is the content of one cell, which must not end it.
    cell: bool,
    /// The place of the first row outside of a table.
    stray: Option<usize>,
    /// Whether the body of a page has begun and not ended.
    in_body: bool,
    quotes: Quotes,
}

impl Html {
    /// For the content of one cell.
    pub(in crate::document) fn cell() -> Self {
        Self { cell: true, ..Self::default() }
    }

    /// Whether what comes is not to be read.
    pub(in crate::document) fn skipping(&self) -> bool {
        self.skip.is_some()
    }

    /// Writes a piece of HTML; `base` is its place in the page.
    pub(in crate::document) fn feed(&mut self, out: &mut EventStream, piece: &str, base: usize, notes: &mut Vec<Note>) {
        self.quotes = Quotes::default();
        let mut from = 0;
        let mut at = 0;
        while let Some(next) = piece[at..].find(['<', '&']) {
            let i = at + next;
            let end = if piece.as_bytes()[i] == b'&' {
                self.reference(out, piece, base, from, i)
            } else {
                self.markup(out, piece, base, from, i, notes)
            };
            match end {
                Some(end) => (from, at) = (end, end),
                None => at = i + 1,
            }
        }
        self.text(out, &piece[from..], base + from);
    }

    fn text(&self, out: &mut EventStream, text: &str, at: usize) {
        if self.skip.is_none() && !text.is_empty() {
            out.text(text, at);
        }
    }

    /// A character reference at `i`: writes the text before it and the reference. None where it is plain text.
    fn reference(&self, out: &mut EventStream, piece: &str, base: usize, from: usize, i: usize) -> Option<usize> {
        let end = references::end(piece, i)?;
        self.text(out, &piece[from..i], base + from);
        if self.skip.is_none() {
            out.reference(&piece[i..end], base + i);
        }
        Some(end)
    }

    /// A tag, comment or declaration at `i`: writes the text before it and what becomes of it. None where it is text.
    fn markup(&mut self, out: &mut EventStream, piece: &str, base: usize, from: usize, i: usize, notes: &mut Vec<Note>) -> Option<usize> {
        let rest = &piece[i..];
        let raw = self.skip.as_ref().is_some_and(|skipped| tags::is_raw(&skipped.name));
        if rest.starts_with("<!--") && !raw {
            self.text(out, &piece[from..i], base + from);
            return Some(match rest[4..].find("-->") {
                Some(end) => i + 4 + end + 3,
                None => {
                    notes.push(cut(base + i, "the page ends inside a comment"));
                    piece.len()
                }
            });
        }
        if rest[1..].starts_with(['!', '?']) {
            let declaration = rest[2..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '[');
            let end = rest.find('>').filter(|end| declaration && *end < 300)?;
            self.text(out, &piece[from..i], base + from);
            return Some(i + end + 1);
        }
        let closing = rest[1..].starts_with('/');
        let name_at = if closing { 2 } else { 1 };
        let name = rest[name_at..].split(|c: char| !(c.is_ascii_alphanumeric() || "-:".contains(c))).next()?;
        if name.is_empty()
            || name.len() > 12
            || !rest[name_at + name.len()..].chars().next().is_none_or(|c| c.is_ascii_whitespace() || "/><".contains(c))
        {
            return None;
        }
        let (lower, tag) = tags::known_tag(&lowered(name))?;
        let from = match self.skip.as_mut().map(|skipped| skipped.meets(&lower, closing)) {
            // Text is not read: continue behind the name.
            Some(Meaning::Inside) => return Some(i + name_at + name.len()),
            Some(Meaning::EndsBefore) => {
                self.skip = None;
                i
            }
            Some(Meaning::Counts) | None => from,
        };
        let parsed = match self.quotes.read(piece, i + name_at + name.len()) {
            Ok(parsed) => parsed,
            Err(Unclosed::Text) => return None,
            Err(Unclosed::Cut) => {
                self.text(out, &piece[from..i], base + from);
                if self.skip.is_none() {
                    notes.push(cut(base + i, "the page ends inside a tag"));
                }
                return Some(piece.len());
            }
        };
        let capital = name.starts_with(|c: char| c.is_ascii_uppercase()) && name.contains(|c: char| c.is_ascii_lowercase());
        if capital && !closing && parsed.attributes.is_empty() && tags::is_placeholder(&lower) {
            return None;
        }
        self.text(out, &piece[from..i], base + from);
        if closing {
            self.end_tag(out, &lower, tag, base + i);
        } else {
            self.start_tag(out, &lower, tag, &parsed, base + i);
        }
        Some(parsed.end)
    }

    fn start_tag(&mut self, out: &mut EventStream, tag_name: &Name, tag: Tag, parsed: &Attributes<'_>, at: usize) {
        if let Some(skipped) = &mut self.skip {
            skipped.depth += 1;
            return;
        }
        let name = tag_name.as_ref();
        self.in_body |= name == "body";
        let class = parsed.get("class").unwrap_or("");
        let is_furniture = !class.is_empty() && tags::is_furniture(class) && !tags::closes_itself(name) && name != "main";
        match tag {
            Tag::Dropped => return,
            Tag::Void => return out.open(tag_name.clone(), at, &[]),
            Tag::Skipped if parsed.closed && matches!(name, "svg" | "math") => return,
            Tag::Skipped => return self.skip = Some(Skipped::new(tag_name.clone(), at)),
            _ if is_furniture || is_hidden(name, parsed) => return self.skip = Some(Skipped::new(tag_name.clone(), at)),
            _ => {}
        }
        if name == "tr" && !self.cell && !self.is_open("table") {
            self.stray = self.stray.or(Some(at));
        }
        if name == "span" || self.cell && tags::is_table_part(name) && !self.is_open("table") {
            return;
        }
        if !tags::closes_itself(name) {
            let deepest = if name == "table" { MAX_TABLE_DEPTH } else { usize::MAX };
            let count = self.open.entry(tag_name.clone()).or_default();
            if self.depth >= MAX_TAG_DEPTH || count.0 >= deepest {
                count.1 += 1;
                return;
            }
            count.0 += 1;
            self.depth += 1;
        }
        let mut kept = Vec::new();
        for key in tags::kept_attributes(name) {
            kept.extend(parsed.get(key).map(|value| (*key, value)));
        }
        out.open(tag_name.clone(), at, &kept);
    }

    fn end_tag(&mut self, out: &mut EventStream, tag_name: &Name, tag: Tag, at: usize) {
        let name = tag_name.as_ref();
        if let Some(skipped) = &mut self.skip {
            skipped.depth -= 1;
            if skipped.depth == 0 {
                self.skip = None;
            }
            return;
        }
        self.in_body &= !matches!(name, "body" | "html");
        match tag {
            Tag::Void if name == "br" => return out.open("br", at, &[]),
            Tag::Block | Tag::Inline => {}
            _ => return,
        }
        if tags::closes_itself(name) {
            if !self.cell || !tags::is_table_part(name) || self.is_open("table") {
                out.close(tag_name.clone());
            }
            return;
        }
        match self.open.get_mut(name) {
            Some((_, dropped)) if *dropped > 0 => *dropped -= 1,
            Some((open, _)) if *open > 0 => {
                *open -= 1;
                self.depth -= 1;
                out.close(tag_name.clone());
            }
            _ => {}
        }
    }

    fn is_open(&self, name: &str) -> bool {
        self.open.get(name).is_some_and(|(open, _)| *open > 0)
    }

    /// Whether what comes is preformatted or not read at all.
    pub(in crate::document) fn is_code(&self) -> bool {
        self.skip.is_some() || self.is_open("pre") || self.is_open("dx-codeblock")
    }

    /// Goes on reading.
    pub(in crate::document) fn stop_skipping(&mut self) {
        self.skip = None;
    }

    /// The open elements that format text; for [`Html::close_since`].
    pub(in crate::document) fn open_formatting(&self) -> BTreeMap<Name, usize> {
        self.open
            .iter()
            .filter(|(name, (open, _))| *open > 0 && tags::tag(name) == Some(Tag::Inline))
            .map(|(name, (open, _))| (name.clone(), *open))
            .collect()
    }

    /// Closes what was opened since `before`, so that a `<b>` left open does not leak out of its paragraph.
    pub(in crate::document) fn close_since(&mut self, out: &mut EventStream, before: &BTreeMap<Name, usize>) {
        for (name, open) in self.open_formatting() {
            for _ in before.get(&name).copied().unwrap_or(0)..open {
                self.end_tag(out, &name, Tag::Inline, 0);
            }
        }
    }

    /// Closes the tables of a fragment, so that it can't swallow what follows.
    pub(in crate::document) fn close_tables(&mut self, out: &mut EventStream) {
        self.skip = None;
        self.close_all(out, "table");
    }

    /// Closes tables and code blocks before a section begins. Returns whether a code block was open.
    pub(in crate::document) fn close_preformatted(&mut self, out: &mut EventStream) -> bool {
        self.close_tables(out);
        self.close_all(out, "dx-codeblock") | self.close_all(out, "pre")
    }

    fn close_all(&mut self, out: &mut EventStream, name: &'static str) -> bool {
        let open = self.is_open(name);
        while self.is_open(name) {
            self.end_tag(out, &name.into(), Tag::Block, 0);
        }
        self.open.remove(name);
        open
    }
}

/// A name in lower case, which it is nearly always.
fn lowered(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|b| b.is_ascii_uppercase()) { name.to_ascii_lowercase().into() } else { name.into() }
}
