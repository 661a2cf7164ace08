//! The lines of a page, and what each begins in Markdown.

use super::{Span, tags};

/// What one converter writes around code.
pub(super) const CODE: &str = "[code]";

/// What a line begins.
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
}

impl<'s> Lines<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        let mut starts: Vec<usize> = std::iter::once(0).chain(source.match_indices('\n').map(|(i, _)| i + 1)).collect();
        if starts.last() == Some(&source.len()) {
            starts.pop();
        }
        Self { source, starts }
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
