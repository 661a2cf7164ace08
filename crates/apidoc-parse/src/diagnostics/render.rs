//! Renders diagnostics in rustc's style: the line, a caret and help.

use super::{Diagnostic, Severity, escaped};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use apidoc_ir::{Source, diagnostics::is_hidden};
use std::ops::Range;

/// Maximum number of characters of a line that are shown before and after the position.
const MAX_BEFORE: usize = 60;
const MAX_AFTER: usize = 80;
/// Maximum number of underlined characters.
const MAX_MARKED: usize = 40;

/// Renders diagnostics with their source lines, in the given order. `source` returns the text of a file; without it only the file name is shown.
///
/// `source` is called once for consecutive diagnostics of one file.
pub fn render(all: &[Diagnostic], source: &dyn Fn(&str) -> Option<String>, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut files = Files { source, last: None, other: None };
    let mut out = String::new();
    for one in all {
        let level = match one.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let mut group = Group::with_title(level.primary_title(escaped(&one.message)).id(one.code.as_str()));
        group = place(group, &one.source, files.line(&one.source, true), None);
        for (at, what) in &one.related {
            let main = at.file == one.source.file;
            group = place(group, at, files.line(at, main), Some(what));
        }
        if !one.help.is_empty() {
            group = group.element(Level::HELP.message(escaped(&one.help)));
        }
        out += &renderer.render(&[group]);
        out += "\n\n";
    }
    out
}

/// Adds a place to what is shown: with its line where there is one.
fn place<'a>(group: Group<'a>, at: &Source, line: Option<Line>, label: Option<&str>) -> Group<'a> {
    let path = escaped(&at.file);
    let Some(line) = line else {
        let mut origin = Origin::path(path);
        if at.line > 0 {
            origin = origin.line(at.line as usize).char_column(at.column.max(1) as usize);
        }
        let group = group.element(origin);
        return match label {
            Some(label) => group.element(Level::NOTE.message(escaped(label))),
            None => group,
        };
    };
    let mark = match label {
        Some(label) => AnnotationKind::Context.span(line.mark).label(escaped(label)),
        None => AnnotationKind::Primary.span(line.mark),
    };
    group.element(Snippet::source(line.text).line_start(at.line as usize).path(path).annotation(mark))
}

/// Source line for a diagnostic.
struct Line {
    text: String,
    mark: Range<usize>,
}

/// The texts of the files in hand: the one that diagnostics speak of, and one that a related place is in.
struct Files<'s> {
    source: &'s dyn Fn(&str) -> Option<String>,
    last: Option<File>,
    other: Option<File>,
}

struct File {
    name: String,
    text: Option<String>,
    /// The byte where each line begins.
    lines: Vec<usize>,
}

impl Files<'_> {
    fn line(&mut self, at: &Source, main: bool) -> Option<Line> {
        if at.line == 0 || at.file.is_empty() {
            return None;
        }
        let slot = if main { &mut self.last } else { &mut self.other };
        if slot.as_ref().is_none_or(|file| file.name != at.file) {
            let text = (self.source)(&at.file);
            let lines = text.as_deref().map(starts).unwrap_or_default();
            *slot = Some(File { name: at.file.clone(), text, lines });
        }
        let file = slot.as_ref()?;
        let start = *file.lines.get(at.line as usize - 1)?;
        let end = file.lines.get(at.line as usize).copied();
        let text = file.text.as_deref()?;
        let line = text.get(start..end.unwrap_or(text.len()))?;
        Some(shown(line.trim_end_matches(['\n', '\r']), at.column.max(1) as usize - 1))
    }
}

/// Returns the start of each line: a line ends with `\n`, `\r\n` or `\r`.
fn starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let ends = bytes.iter().enumerate().filter(|(i, b)| **b == b'\n' || (**b == b'\r' && bytes.get(i + 1) != Some(&b'\n')));
    std::iter::once(0).chain(ends.map(|(i, _)| i + 1)).collect()
}

/// Shortens a line around the position and makes control characters visible.
fn shown(line: &str, column: usize) -> Line {
    let skipped = column.saturating_sub(MAX_BEFORE);
    let mut text = String::new();
    if skipped > 0 {
        text.push('…');
    }
    let mut mark: Option<Range<usize>> = None;
    let mut marking = true;
    let mut chars = line.chars().enumerate().skip(skipped);
    for (i, c) in chars.by_ref().take(MAX_BEFORE.min(column) + MAX_AFTER) {
        let from = text.len();
        match c {
            '\t' => text.push(' '),
            c if is_hidden(c) => text.extend(c.escape_unicode()),
            c => text.push(c),
        }
        // The word at the place is underlined; where it ends nobody has written down.
        let word = !(c.is_whitespace() || matches!(c, '|' | '<' | '>'));
        marking &= i < column || (i - column < MAX_MARKED && word);
        if i == column || (i > column && marking) {
            mark = Some(mark.map_or(from, |mark| mark.start)..text.len());
        }
    }
    let end = text.len();
    if chars.next().is_some() {
        text.push('…');
    }
    Line { mark: mark.unwrap_or(end..end), text }
}
