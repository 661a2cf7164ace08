//! The one form that all front ends write: HTML that knows where it comes from.
//!
//! Start tags carry their offset as `data-at`; each stretch of text begins with a mark of two private characters
//! that spells its offset, because no tree builder keeps the place of text. [`super::tree`] reads both back.
//! Private characters of the page itself are replaced, so that a page can't forge a mark.

use super::tags;
use std::fmt::Write;

/// Planes 15 and 16 are private: a mark is one character of each, 15 bits of the offset in each.
const HIGH: u32 = 0xF_0000;
const LOW: u32 = 0x10_0000;
const BITS: u32 = 15;
const MASK: u32 = (1 << BITS) - 1;

/// Marked HTML, being written.
#[derive(Debug, Default)]
pub(super) struct Markup {
    out: String,
    /// The offset that text goes on from without a mark.
    next: Option<usize>,
}

impl Markup {
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { out: String::with_capacity(bytes), next: None }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Text that stands on the page as it is from `at`.
    pub(super) fn text(&mut self, text: &str, at: usize) {
        let body = self.lead(text, at);
        self.escape(body);
    }

    /// Text that stands somewhere behind the last tag, right behind it.
    pub(super) fn nearby(&mut self, text: &str) {
        self.escape(text);
        self.next = None;
    }

    fn escape(&mut self, text: &str) {
        let mut from = 0;
        for (i, c) in text.char_indices() {
            let stand_in = match c {
                '&' => "&amp;",
                '<' => "&lt;",
                c if mark_part(c).is_some() => "\u{FFFD}",
                _ => continue,
            };
            self.out.push_str(&text[from..i]);
            self.out.push_str(stand_in);
            from = i + c.len_utf8();
        }
        self.out.push_str(&text[from..]);
    }

    /// Text that stands for something else on the page at `at` (an entity that is resolved already).
    pub(super) fn stands_for(&mut self, text: &str, at: usize) {
        self.text(text, at);
        self.next = None;
    }

    /// A character reference as the page has it; the tree builder resolves it.
    pub(super) fn reference(&mut self, reference: &str, at: usize) {
        let body = self.lead(reference, at);
        self.out.push_str(body);
        self.next = None;
    }

    /// A start tag, with its place where [`super::tree`] asks for it.
    pub(super) fn open(&mut self, name: &str, at: usize, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        if tags::needs_place(name) {
            let _ = write!(self.out, " data-at={at}");
        }
        for (key, value) in attributes {
            let _ = write!(self.out, " {key}=\"");
            for c in value.chars() {
                match c {
                    '"' => self.out.push_str("&quot;"),
                    '&' => self.out.push_str("&amp;"),
                    c if mark_part(c).is_some() => self.out.push('\u{FFFD}'),
                    c => self.out.push(c),
                }
            }
            self.out.push('"');
        }
        self.out.push('>');
        self.next = None;
    }

    pub(super) fn close(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        self.next = None;
    }

    /// Writes the leading blanks, then a mark if one is needed: blanks between the cells of a table must stay blanks.
    /// Gives what is left to write.
    fn lead<'t>(&mut self, text: &'t str, at: usize) -> &'t str {
        let body = text.trim_start_matches(|c: char| c.is_ascii_whitespace());
        let lead = text.len() - body.len();
        self.out.push_str(&text[..lead]);
        let known = self.next == Some(at);
        if !body.is_empty() && !known {
            let at = u32::try_from(at + lead).unwrap_or(0);
            for code in [HIGH + (at >> BITS & MASK), LOW + (at & MASK)] {
                self.out.push(char::from_u32(code).unwrap_or('\u{FFFD}'));
            }
        }
        self.next = (known || !body.is_empty()).then_some(at + text.len());
        body
    }
}

/// A part of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkPart {
    /// The upper bits of an offset.
    High(usize),
    /// The lower bits.
    Low(usize),
}

/// Reads one character of a mark.
pub(super) fn mark_part(c: char) -> Option<MarkPart> {
    match c as u32 {
        code @ HIGH..=0xF_FFFF => Some(MarkPart::High(((code - HIGH) as usize) << BITS)),
        code @ LOW.. => Some(MarkPart::Low((code - LOW) as usize)),
        _ => None,
    }
}
