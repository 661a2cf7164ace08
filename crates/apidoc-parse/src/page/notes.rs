//! Collects the diagnostics of one page, with their places.

use crate::{
    diagnostics::{Code, Diagnostic, Severity},
    span::Span,
    text::Text,
};
use apidoc_ir::{Place, Source};

/// The diagnostics of one page.
pub(crate) struct Notes<'a> {
    file: &'a str,
    text: &'a Text,
    /// The diagnostics so far.
    pub(crate) found: Vec<Diagnostic>,
}

impl<'a> Notes<'a> {
    pub(crate) fn new(file: &'a str, text: &'a Text) -> Self {
        Self { file, text, found: Vec::new() }
    }
    /// A place of the page.
    pub(crate) fn source(&self, span: Span) -> Source {
        let (line, column) = self.text.place(span.start);
        Source { file: self.file.to_owned(), line, column }
    }
    /// A place of the page, without its file.
    pub(crate) fn place(&self, span: Span) -> Place {
        let (line, column) = self.text.place(span.start);
        Place { line, column }
    }
    /// Whether the page ends behind a place, without a blank line.
    pub(crate) fn ends_at(&self, span: Span) -> bool {
        matches!(self.text.as_str().get(span.end..).map(|rest| rest.trim_matches([' ', '\t'])), Some("" | "\n"))
    }
    /// Returns the text of the page at a place.
    pub(crate) fn slice(&self, span: Span) -> &'a str {
        self.text.as_str().get(span.start..span.end).unwrap_or_default()
    }
    /// Returns the number of blanks right before a place, plain ones not counted.
    pub(crate) fn wide_blanks_before(&self, at: usize) -> usize {
        let before = self.text.as_str().get(..at).unwrap_or_default();
        before.chars().rev().take_while(|c| c.is_whitespace() && !matches!(c, ' ' | '\n' | '\t')).count()
    }
    /// Reports a diagnostic at a place.
    pub(crate) fn report(&mut self, code: Code, span: Span, message: impl Into<String>, help: &str) {
        let source = self.source(span);
        self.found.push(Diagnostic {
            source,
            severity: code.severity(),
            code,
            message: message.into(),
            help: help.to_owned(),
            related: Vec::new(),
        });
    }
    /// The same with a severity other than the default of the code.
    pub(crate) fn report_as(&mut self, severity: Severity, code: Code, span: Span, message: impl Into<String>, help: &str) {
        self.report(code, span, message, help);
        if let Some(last) = self.found.last_mut() {
            last.severity = severity;
        }
    }
    /// Reports a diagnostic with a second place.
    pub(crate) fn report_both(&mut self, code: Code, span: Span, message: impl Into<String>, help: &str, other: (Span, &str)) {
        let related = vec![(self.source(other.0), other.1.to_owned())];
        self.report(code, span, message, help);
        if let Some(last) = self.found.last_mut() {
            last.related = related;
        }
    }
}

/// Returns text of a page for a message: one line, without control characters, shortened.
pub(crate) fn shown(text: &str) -> String {
    let mut out = String::new();
    for c in text.trim().chars() {
        if out.len() > 80 {
            out.push('…');
            break;
        }
        match c {
            '\n' | '\t' => out.push(' '),
            c if c.is_control()
                || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}') =>
            {
                out.extend(c.escape_unicode())
            }
            c => out.push(c),
        }
    }
    out
}
