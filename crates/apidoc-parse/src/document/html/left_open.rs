//! Notes about what a page left open at its end.

use super::Html;
use crate::{
    diagnostics::Code,
    document::{model::Note, tags},
    span::Span,
};

impl Html {
    /// Reports what the page left open at its end.
    pub(in crate::document) fn end(&self, end: usize, notes: &mut Vec<Note>) {
        if let Some(at) = self.stray {
            let message = "a row is outside of a table: the table above may be closed too early".to_owned();
            notes.push(Note { code: Code::BadRow, span: Span { start: at, end: at }, message });
        }
        let message = match &self.skip {
            Some(skipped) if tags::is_raw(&skipped.name) => {
                return notes.push(cut(skipped.at, &format!("the page ends inside <{}>", skipped.name)));
            }
            _ if self.is_open("table") => "the page ends in the middle of a table",
            _ if self.is_open("pre") => "the page ends in the middle of preformatted text",
            // Both end tags are optional, but not those of all inner elements.
            _ if self.in_body && self.is_open("div") => "the page ends inside of its body",
            _ => return,
        };
        if !notes.iter().any(|note| note.code == Code::CutPage) {
            notes.push(cut(end, message));
        }
    }
}

/// A page that ends inside of something.
pub(super) fn cut(at: usize, message: &str) -> Note {
    Note { code: Code::CutPage, span: Span { start: at, end: at }, message: message.to_owned() }
}
