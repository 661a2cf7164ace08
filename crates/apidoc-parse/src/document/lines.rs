//! The lines of a page, and the kind of block that each begins in Markdown.

use crate::document::{bare_heading, tags};
use crate::span::Span;

/// The mark that one converter writes around code.
pub(super) const CODE: &str = "[code]";

/// The kind of block that a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Heading,
    Fence,
    Html,
    Blank,
    Text,
}

/// The lines of a page.
pub(super) struct Lines<'s> {
    pub(super) source: &'s str,
    starts: Vec<usize>,
    /// Whether the names of sections are headings without any mark.
    bare_headings: bool,
}

impl<'s> Lines<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        let mut starts: Vec<usize> = std::iter::once(0).chain(memchr::memchr_iter(b'\n', source.as_bytes()).map(|i| i + 1)).collect();
        if starts.last() == Some(&source.len()) {
            starts.pop();
        }
        Self { source, starts, bare_headings: false }
    }

    /// The lines of a page that may have been saved as bare text: if it has no headings with marks, but the names of two sections
    /// on lines of their own, those lines are its headings.
    pub(super) fn of_page(source: &'s str) -> Self {
        let mut lines = Self::new(source);
        let mut sections = 0;
        for i in 0..lines.len() {
            if lines.kind(i) == Kind::Heading {
                return lines;
            }
            sections += usize::from(bare_heading::section_level(lines.text(i)).is_some());
        }
        lines.bare_headings = sections > 1;
        lines
    }

    /// The level of a heading without marks.
    pub(super) fn bare_level(&self, i: usize) -> Option<u8> {
        let level = || bare_heading::level(self.text(i)).map(|(level, _)| level);
        if self.bare_headings { level() } else { None }
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The text of a line without its break; empty beyond the end.
    pub(super) fn text(&self, i: usize) -> &'s str {
        let span = self.span(i, i + 1);
        self.source[span.start..span.end].trim_end_matches('\n')
    }

    /// The bytes of some lines, breaks included.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let offset = |i: usize| self.starts.get(i).copied().unwrap_or(self.source.len());
        Span { start: offset(from), end: offset(to) }
    }

    pub(super) fn kind(&self, i: usize) -> Kind {
        let text = self.text(i);
        let body = text.trim_start();
        let indent = text.len() - body.len();
        if self.bare_level(i).is_some() {
            return Kind::Heading;
        }
        match body.as_bytes().first() {
            None => return Kind::Blank,
            Some(b'#' | b'[' | b'~' | b'`' | b'<') => {}
            Some(_) => return Kind::Text,
        }
        let marks = body.len() - body.trim_start_matches('#').len();
        // Two marks or more are a heading without a blank too; one may be a comment of code.
        if indent < 4 && (1..=6).contains(&marks) && (marks > 1 || body.len() == marks || body[marks..].starts_with([' ', '\t'])) {
            return Kind::Heading;
        }
        if indent < 4
            && (body.trim_end() == CODE
                || body.starts_with("~~~")
                || (body.starts_with("```") && !body.trim_start_matches('`').contains('`')))
        {
            return Kind::Fence;
        }
        let Some(rest) = body.strip_prefix('<') else { return Kind::Text };
        let name = rest.strip_prefix('/').unwrap_or(rest).split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap_or("");
        match tags::tag(&name.to_ascii_lowercase()) {
            Some(tags::Tag::Block | tags::Tag::Skipped) if !tags::is_placeholder(name) || rest.contains('>') => Kind::Html,
            _ if rest.starts_with("!--") => Kind::Html,
            _ => Kind::Text,
        }
    }
}

/// A heading that begins a section: two marks or more, because one may be a comment in code.
pub(super) fn is_section(text: &str) -> bool {
    let marks = text.len() - text.trim_start_matches('#').len();
    (2..=6).contains(&marks) && text[marks..].starts_with(|c: char| c.is_whitespace() || c.is_alphanumeric())
}
