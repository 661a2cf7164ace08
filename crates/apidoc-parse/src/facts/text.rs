//! A description in one spelling: what the rules search.
//!
//! In comes [`Prose`]; out continuese string in which full-width punctuation is ASCII, blanks are single spaces,
//! dashes and quotes of every kind are one kind, code stands between backticks, rows of tables look like
//! `|a|b|`, and lines end with `\n`. Code blocks are left out. Each byte knows where it came from.

use crate::{
    document::Mark,
    prose::{Line, LineKind, Prose},
    span::Span,
};
use std::ops::Range;

/// A description, normalised.
#[derive(Debug, Default)]
pub(super) struct Text {
    /// The text; no line break at its end.
    pub(super) s: String,
    /// Its lines: the stretch of `s`, and whether it is an item of a list.
    pub(super) lines: Vec<TextLine>,
    /// The characters of `s` as the page writes them, where they are kept; most texts never need them.
    written: Option<Vec<char>>,
    /// (byte of `s`, byte of the page), where the distance of the two changes.
    origin: Vec<(usize, usize)>,
    /// Whether words are separated by blanks: the text has no Chinese.
    pub(super) spaced: bool,
}

/// A line of [`Text::s`].
#[derive(Clone, Copy, Debug)]
pub(super) struct TextLine {
    /// First byte.
    pub(super) start: usize,
    /// End, without the line break.
    pub(super) end: usize,
    /// Whether it is an item of a list.
    pub(super) item: bool,
}

impl Text {
    /// Normalises a description.
    pub(super) fn new(prose: &Prose) -> Self {
        Self::read(prose, None)
    }

    /// Normalises a description, and keeps its characters for [`Text::as_written`].
    pub(super) fn with_raw(prose: &Prose) -> Self {
        Self::read(prose, Some(Vec::new()))
    }

    fn read(prose: &Prose, written: Option<Vec<char>>) -> Self {
        let length = prose.lines.iter().map(|line| line.text.len() + 1).sum();
        let mut text = Self { written, ..Self::default() };
        text.s.reserve(length);
        for line in &prose.lines {
            if matches!(line.kind, LineKind::Code) {
                continue;
            }
            let item = matches!(line.kind, LineKind::Item { .. });
            if !text.s.is_empty() {
                text.keep('\n', '\n');
            }
            let start = text.s.len();
            match &line.kind {
                LineKind::Row { cells, .. } => text.push_row(line, cells),
                _ => text.push_line(line, 0..line.text.len(), start),
            }
            let trimmed = text.s.trim_end_matches(' ').len().max(start);
            text.cut(trimmed);
            if trimmed == start {
                text.cut(start.saturating_sub(1));
            } else {
                text.lines.push(TextLine { start, end: trimmed, item });
            }
        }
        text.spaced = !text.s.chars().any(is_cjk);
        text
    }

    /// Returns the span of a range of `s` in the page.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.page(from);
        let end = match to.checked_sub(1) {
            Some(last) if last >= from => self.page(last) + 1,
            _ => start,
        };
        Span { start, end: end.max(start) }
    }

    fn page(&self, byte: usize) -> usize {
        let i = self.origin.partition_point(|(at, _)| *at <= byte);
        let Some((at, page)) = i.checked_sub(1).and_then(|i| self.origin.get(i)) else { return 0 };
        page + (byte - at)
    }

    /// A stretch of `s` as the page writes it, lines joined by blanks.
    pub(super) fn as_written(&self, from: usize, to: usize) -> String {
        let count = |range: Range<usize>| self.s.get(range).map_or(0, |text| text.chars().count());
        let written = self.written.iter().flatten().skip(count(0..from)).take(count(from..to)).collect::<String>();
        written.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The number of the line that a byte is in.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| line.start <= byte).saturating_sub(1)
    }

    fn push_row(&mut self, line: &Line, cells: &[Span]) {
        self.push('|', '|', line.at(0));
        for cell in cells {
            let start = self.s.len();
            self.push_line(line, cell.start..cell.end, start);
            self.push('|', '|', line.at(cell.end));
        }
    }

    fn push_line(&mut self, line: &Line, part: Range<usize>, start: usize) {
        let Some(body) = line.text.get(part.clone()) else { return };
        let mut marks =
            line.marks.iter().filter(|(span, mark)| *mark == Mark::Code && span.start >= part.start && span.end <= part.end).peekable();
        let mut rest = body.char_indices().map(|(i, c)| (part.start + i, c)).peekable();
        let mut origin = line.origin.iter().copied().peekable();
        let mut known = None;
        while let Some((at, c)) = rest.next() {
            while let Some(next) = origin.next_if(|(from, _)| *from <= at) {
                known = Some(next);
            }
            let page = known.map_or(0, |(from, page)| page + (at - from));
            while marks.peek().is_some_and(|(span, _)| span.end <= at && span.start < at) {
                self.push('`', '`', line.at(at));
                marks.next();
            }
            if marks.peek().is_some_and(|(span, _)| span.start == at && span.end > at) {
                self.push('`', '`', line.at(at));
            }
            let written = match if c == '&' { entity(&line.text[at..]) } else { None } {
                Some((c, len)) => {
                    while rest.peek().is_some_and(|(next, _)| *next < at + len) {
                        rest.next();
                    }
                    c
                }
                None => c,
            };
            match plain(written) {
                Some(' ') if self.s.len() == start || self.s.ends_with(' ') => {}
                Some(c) => self.push(c, written, page),
                None => {}
            }
        }
        if marks.peek().is_some_and(|(span, _)| span.start < part.end) {
            self.push('`', '`', line.at(part.end));
        }
    }

    fn push(&mut self, c: char, written: char, page: usize) {
        let at = self.s.len();
        let continues = self.origin.last().is_some_and(|(from, to)| to + (at - from) == page);
        if !continues {
            self.origin.push((at, page));
        }
        self.keep(c, written);
    }

    fn keep(&mut self, c: char, written: char) {
        self.s.push(c);
        if let Some(all) = &mut self.written {
            all.push(written);
        }
    }

    /// Drops blanks and line breaks behind a byte.
    fn cut(&mut self, to: usize) {
        let dropped = self.s.len() - to;
        self.s.truncate(to);
        if let Some(all) = &mut self.written {
            all.truncate(all.len() - dropped);
        }
    }
}

/// An entity that was escaped twice and so is still there.
fn entity(text: &str) -> Option<(char, usize)> {
    const KNOWN: [(&str, char); 7] =
        [("&quot;", '"'), ("&#34;", '"'), ("&#39;", '\''), ("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&nbsp;", ' ')];
    KNOWN.iter().find(|(name, _)| text.starts_with(name)).map(|(name, c)| (*c, name.len()))
}

/// One spelling for a character; nothing for those that are not seen.
fn plain(c: char) -> Option<char> {
    Some(match c {
        ' '..='\u{7e}' | '\u{4e00}'..='\u{9fff}' => c,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => return None,
        '。' | '、' => c,
        '．' => '.',
        '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '″' | '＂' => '"',
        '‘' | '’' | '′' | '＇' => '\'',
        '–' | '—' | '―' | '－' | '‐' | '‑' | '‒' | '─' | '−' => '-',
        '～' | '〜' | '∼' | '˜' => '~',
        '【' | '〖' | '〔' => '[',
        '】' | '〗' | '〕' => ']',
        '《' | '〈' => '<',
        '》' | '〉' => '>',
        '⇒' | '➜' | '⟶' => '→',
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c if c.is_whitespace() || c.is_control() => ' ',
        c => c,
    })
}

/// Whether a character is written without blanks between words.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fff}' | '\u{3041}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_with_its_origin() {
        let text = Text::new(&Prose::plain("盘：“a”，\u{200b}（b）\n- c\u{a0}\u{a0}—d "));
        assert_eq!(text.s, "盘:\"a\",(b)\nc -d");
        assert!(text.lines[1].item && !text.lines[0].item);
        let at = text.s.find("(b)").unwrap();
        let span = text.span(at, at + 3);
        assert_eq!(span.start, "盘：“a”，\u{200b}".len());
    }

    #[test]
    fn code_stands_between_backticks() {
        let mut prose = Prose::plain("one of on, off");
        prose.lines[0].marks = vec![(Span { start: 7, end: 9 }, Mark::Code), (Span { start: 11, end: 14 }, Mark::Code)];
        assert_eq!(Text::new(&prose).s, "one of `on`, `off`");
    }
}
