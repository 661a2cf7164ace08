//! Code blocks of the walk.

use super::{Walk, inline::Code};
use crate::{
    document::{
        model::BlockKind,
        tree::event::{Attributes, language},
    },
    span::Span,
};

impl Walk {
    /// Inside of code only lines count: some pages make each a row, an item or a box.
    pub(super) fn open_in_code(&mut self, name: &str, attributes: &Attributes<'_>) {
        let Some(code) = &mut self.code else { return };
        match name {
            "pre" | "dx-codeblock" => code.depth += 1,
            "br" => code.push('\n', &mut self.place),
            "code" => code.language = code.language.take().or_else(|| language(attributes)),
            _ => {}
        }
    }

    pub(super) fn close_in_code(&mut self, name: &str) {
        let Some(code) = &mut self.code else { return };
        match name {
            "pre" | "dx-codeblock" if code.depth > 0 => code.depth -= 1,
            "pre" | "dx-codeblock" => self.close_code(),
            "tr" | "li" | "p" | "div" if !code.text.is_empty() && !code.text.ends_with('\n') => code.push('\n', &mut self.place),
            _ => {}
        }
    }

    pub(super) fn close_code(&mut self) {
        let end = self.place.last;
        for Code { text, origin, start, language, .. } in self.code.take().into_iter().flat_map(Code::parts) {
            if text.trim().is_empty() {
                continue;
            }
            let start = origin.first().map_or(start, |(_, page)| *page);
            self.emit(BlockKind::Code { language, text, origin }, Span { start, end: end.max(start) });
        }
    }
}
