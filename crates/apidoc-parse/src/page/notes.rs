//! Where the rooms of a page leave what they found: diagnostics with a place.

use crate::{
    diagnostics::{Code, Diagnostic, Severity},
    document::Span,
    text::Text,
};
use apidoc_ir::{Place, Source};

/// The diagnostics of one page.
pub(crate) struct Notes<'a> {
    file: &'a str,
    text: &'a Text,
    /// What was found.
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
    /// Whether nothing stands behind a place, not even a blank line.
    pub(crate) fn ends_at(&self, span: Span) -> bool {
        matches!(self.text.as_str().get(span.end..).map(|rest| rest.trim_matches([' ', '\t'])), Some("" | "\n"))
    }
    /// Says something of a place.
    pub(crate) fn say(&mut self, code: Code, span: Span, message: impl Into<String>, help: &str) {
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
    /// The same with another severity than the code has.
    pub(crate) fn say_as(&mut self, severity: Severity, code: Code, span: Span, message: impl Into<String>, help: &str) {
        self.say(code, span, message, help);
        if let Some(last) = self.found.last_mut() {
            last.severity = severity;
        }
    }
    /// Says something of two places that belong together.
    pub(crate) fn say_both(&mut self, code: Code, span: Span, message: impl Into<String>, help: &str, other: (Span, &str)) {
        let related = vec![(self.source(other.0), other.1.to_owned())];
        self.say(code, span, message, help);
        if let Some(last) = self.found.last_mut() {
            last.related = related;
        }
    }
}

/// Text of a page as it may stand in a message: one line, no control characters, not too long.
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
