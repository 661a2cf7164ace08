//! Characters of a page, with their marks, to running text and preformatted text that know where they come from.

use crate::document::{model::Inline, model::Mark, model::Script, tags::is_zero_width};
use crate::span::Span;
use std::sync::Arc;

/// The place in the page of the characters that follow.
#[derive(Debug, Default)]
pub(in crate::document) struct Place {
    /// The offset of the next character, where known.
    next: Option<usize>,
    /// The end of the last one that was shown, or the start of the last tag.
    pub(in crate::document) last: usize,
    /// The length of the page.
    end: usize,
}

impl Place {
    pub(in crate::document) fn new(end: usize) -> Self {
        Self { end, ..Self::default() }
    }

    /// A tag interrupts the text.
    pub(in crate::document) fn interrupt(&mut self) {
        self.next = None;
    }

    /// Sets the place of the next character.
    pub(in crate::document) fn resume(&mut self, at: usize) {
        self.next = Some(at.min(self.end));
    }

    /// The place of a text that is read now, where all of it is known.
    fn pass_text(&mut self, text: &str) -> Option<Span> {
        let start = self.next?;
        let end = start + text.len();
        (end <= self.end).then(|| {
            self.next = Some(end);
            Span { start, end }
        })
    }

    /// The place of a character that is read now: start and end, which are one where only the neighbourhood is known.
    fn pass(&mut self, c: char) -> Span {
        let start = self.next.unwrap_or(self.last).min(self.end);
        let end = if self.next.is_some() { (start + c.len_utf8()).min(self.end) } else { start };
        self.next = self.next.map(|_| end);
        Span { start, end }
    }
}

/// Preformatted text, being built.
#[derive(Debug)]
pub(in crate::document) struct Code {
    pub(in crate::document) text: String,
    pub(in crate::document) origin: Vec<(usize, usize)>,
    pub(in crate::document) start: usize,
    pub(in crate::document) language: Option<String>,
    /// The number of code elements that are open inside.
    pub(in crate::document) depth: usize,
}

impl Code {
    pub(in crate::document) fn new(start: usize, language: Option<String>) -> Self {
        Self { text: String::new(), origin: Vec::new(), start, language, depth: 0 }
    }

    /// Adds text without changes.
    pub(in crate::document) fn push_text(&mut self, text: &str, place: &mut Place) {
        match place.pass_text(text) {
            Some(span) => self.append(text, span, place),
            None => text.chars().for_each(|c| self.push(c, place)),
        }
    }

    pub(in crate::document) fn push(&mut self, c: char, place: &mut Place) {
        let span = place.pass(c);
        self.append(c.encode_utf8(&mut [0; 4]), span, place);
    }

    fn append(&mut self, text: &str, span: Span, place: &mut Place) {
        if span.start < span.end {
            if self.origin.last().is_none_or(|(byte, page)| page + (self.text.len() - byte) != span.start) {
                self.origin.push((self.text.len(), span.start));
            }
            place.last = span.end;
        }
        self.text.push_str(text);
    }

    /// Divides a code block at its lines with `:::` and a language; the whole block if it has no such line.
    pub(in crate::document) fn parts(self) -> Vec<Self> {
        if !self.text.trim_start().starts_with(":::") {
            return vec![self];
        }
        let mut parts: Vec<Self> = Vec::new();
        let mut from = 0;
        for line in self.text.split_inclusive('\n') {
            let end = from + line.len();
            if let Some(language) = line.trim_start().strip_prefix(":::") {
                let language = Some(language.trim().to_owned()).filter(|name| !name.is_empty());
                let start = self.page(from).unwrap_or(self.start);
                parts.push(Self::new(start, language));
            } else if let Some(part) = parts.last_mut() {
                let base = part.text.len();
                part.origin.extend(self.page(from).map(|page| (base, page)));
                let first = self.origin.partition_point(|(byte, _)| *byte <= from);
                let inside = self.origin[first..].iter().take_while(|(byte, _)| *byte < end);
                part.origin.extend(inside.map(|(byte, page)| (base + byte - from, *page)));
                part.text.push_str(line);
            }
            from = end;
        }
        parts
    }

    /// Maps a byte of the text to the page.
    fn page(&self, byte: usize) -> Option<usize> {
        let i = self.origin.partition_point(|(start, _)| *start <= byte).checked_sub(1)?;
        self.origin.get(i).map(|(start, page)| page + (byte - start))
    }
}

/// Running text, being built.
#[derive(Debug, Default)]
pub(in crate::document) struct Running {
    inlines: Vec<Inline>,
    /// Open elements of each look: code, strong, struck, superscript, subscript.
    looks: [usize; 5],
    /// Open links.
    links: Vec<Option<Arc<str>>>,
}

impl Running {
    /// Opens an element that formats text; false if `name` is not one.
    pub(in crate::document) fn open_look(&mut self, name: &str) -> bool {
        let Some(look) = look(name) else { return false };
        self.looks[look] += 1;
        true
    }

    /// Closes an element that formats text; false if `name` is not one.
    pub(in crate::document) fn close_look(&mut self, name: &str) -> bool {
        let Some(look) = look(name) else { return false };
        self.looks[look] = self.looks[look].saturating_sub(1);
        true
    }

    pub(in crate::document) fn open_link(&mut self, target: Option<&str>) {
        self.links.push(target.map(str::trim).filter(|target| !target.is_empty()).map(Into::into));
    }

    pub(in crate::document) fn close_link(&mut self) {
        self.links.pop();
    }

    /// Adds text: blanks and invisible characters one by one, the text between them at once.
    pub(in crate::document) fn push_text(&mut self, text: &str, place: &mut Place) {
        let odd = |c: char| is_blank(c) || is_zero_width(c);
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let run = if odd(first) { first.len_utf8() } else { rest.find(odd).unwrap_or(rest.len()) };
            let (now, then) = rest.split_at(run);
            match if odd(first) { None } else { place.pass_text(now) } {
                Some(span) => {
                    self.append(now, span);
                    place.last = span.end;
                }
                None => now.chars().for_each(|c| self.push(c, place)),
            }
            rest = then;
        }
    }

    /// Adds a character. A run of blanks becomes one blank, and lines do not begin with one.
    fn push(&mut self, c: char, place: &mut Place) {
        let span = place.pass(c);
        if is_zero_width(c) {
            return;
        }
        if is_blank(c) {
            if self.inlines.last().is_some_and(|last| !last.text.ends_with([' ', '\n'])) {
                self.append(" ", span);
            }
            return;
        }
        self.append(c.encode_utf8(&mut [0; 4]), span);
        place.last = span.end;
    }

    fn append(&mut self, text: &str, span: Span) {
        let mark = match self.looks {
            [code, ..] if code > 0 => Mark::Code,
            [_, strong, ..] if strong > 0 => Mark::Strong,
            [_, _, struck, ..] if struck > 0 => Mark::Struck,
            _ => Mark::Plain,
        };
        let script = match self.looks {
            [_, _, _, above, _] if above > 0 => Script::Super,
            [.., below] if below > 0 => Script::Sub,
            _ => Script::Line,
        };
        let link = self.links.last().and_then(Option::as_ref);
        match self.inlines.last_mut() {
            Some(last)
                if last.mark == mark
                    && last.script == script
                    && last.link.as_ref() == link
                    && last.span.end == span.start
                    && last.span.end - last.span.start == last.text.len() =>
            {
                last.text.push_str(text);
                last.span.end = span.end;
            }
            _ => self.inlines.push(Inline { text: text.to_owned(), mark, script, link: link.cloned(), span }),
        }
    }

    pub(in crate::document) fn line_break(&mut self, place: &Place) {
        trim_end(&mut self.inlines);
        if let Some(last) = self.inlines.last() {
            let at = place.last.max(last.span.end);
            self.append("\n", Span { start: at, end: at });
        }
    }

    /// Takes the paragraph, without blanks and breaks at its end.
    pub(in crate::document) fn finish(&mut self) -> Vec<Inline> {
        let mut inlines = std::mem::take(&mut self.inlines);
        while inlines.last().is_some_and(|last| last.text.ends_with([' ', '\n'])) {
            trim_end(&mut inlines);
            if let Some(last) = inlines.last_mut().filter(|last| last.text.ends_with('\n')) {
                last.text.pop();
                if last.text.is_empty() {
                    inlines.pop();
                }
            }
        }
        inlines
    }
}

/// The blanks of which a run is one; no-break and wide ones are shown as they are.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Takes blanks from the end.
fn trim_end(inlines: &mut Vec<Inline>) {
    while let Some(last) = inlines.last_mut() {
        while last.text.ends_with(' ') {
            let exact = last.span.end - last.span.start == last.text.len();
            last.text.pop();
            last.span.end -= usize::from(exact);
        }
        if !last.text.is_empty() {
            return;
        }
        inlines.pop();
    }
}

fn look(name: &str) -> Option<usize> {
    match name {
        "code" | "kbd" | "samp" | "tt" => Some(0),
        "b" | "strong" | "em" | "i" => Some(1),
        "del" | "s" | "strike" => Some(2),
        "sup" => Some(3),
        "sub" => Some(4),
        _ => None,
    }
}
