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
    /// The characters that the page writes otherwise, by their byte in `s`.
    written: Vec<(usize, char)>,
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
        let length = prose.lines.iter().map(|line| line.text.len() + 1).sum();
        let mut text = Self { s: String::with_capacity(length), origin: Vec::with_capacity(8), ..Self::default() };
        for line in prose.lines.iter().filter(|line| line.kind != LineKind::Code) {
            if !text.s.is_empty() {
                text.s.push('\n');
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
                text.lines.push(TextLine { start, end: trimmed, item: matches!(line.kind, LineKind::Item { .. }) });
            }
        }
        text.spaced = text.s.is_ascii() || !text.s.chars().any(is_cjk);
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
        let mut pages = self.written[self.written.partition_point(|(at, _)| *at < from)..].iter().peekable();
        let plain = self.s.get(from..to).unwrap_or_default();
        let mut written = String::with_capacity(plain.len() + 16);
        written.extend(plain.char_indices().map(|(i, c)| pages.next_if(|(at, _)| *at == from + i).map_or(c, |(_, c)| *c)));
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
        let Some(body) = line.text.get(..part.end) else { return };
        let inside = |span: &Span| span.start >= part.start && span.end <= part.end;
        let code = line.marks.iter().filter(|(span, mark)| *mark == Mark::Code && inside(span));
        let mut marks = code.map(|(span, _)| *span).peekable();
        let mut origin = line.origin.iter().peekable();
        let (mut known, mut at) = (None, part.start);
        while at < part.end {
            while let Some(next) = origin.next_if(|(from, _)| *from <= at) {
                known = Some(next);
            }
            while marks.next_if(|span| span.end <= at && span.start < at).is_some() {
                self.push('`', '`', line.at(at));
            }
            let mark = marks.peek();
            let next = mark.map_or(part.end, |span| if span.start > at { span.start } else { span.end });
            if mark.is_some_and(|span| span.start == at && span.end > at) {
                self.push('`', '`', line.at(at));
            }
            let page = known.map_or(0, |(from, page)| page + (at - from));
            let end = known.map_or(at, |_| origin.peek().map_or(next, |(from, _)| next.min(*from)));
            let blank = self.s.len() == start || self.s.ends_with(' ');
            // Most characters stay as they are, but of several blanks only the first.
            let mut last = if blank { ' ' } else { '-' };
            let changes = |c: char| c == '&' || std::mem::replace(&mut last, c) == ' ' && c == ' ' || plain(c) != Some(c);
            let kept = body[at..end].find(changes).unwrap_or(end - at);
            if kept > 0 {
                self.from(page);
                self.s.push_str(&body[at..at + kept]);
                at += kept;
                continue;
            }
            let Some(c) = body[at..].chars().next() else { break };
            let (written, length) = if c == '&' { entity(&body[at..]) } else { None }.unwrap_or((c, c.len_utf8()));
            match plain(written) {
                Some(' ') if blank => {}
                Some(c) => self.push(c, written, page),
                None => {}
            }
            at += length;
        }
        if marks.peek().is_some_and(|span| span.start < part.end) {
            self.push('`', '`', line.at(part.end));
        }
    }

    fn push(&mut self, c: char, written: char, page: usize) {
        self.from(page);
        if c != written {
            self.written.push((self.s.len(), written));
        }
        self.s.push(c);
    }

    /// Notes the place in the page of what is pushed next.
    fn from(&mut self, page: usize) {
        let at = self.s.len();
        let continues = self.origin.last().is_some_and(|(from, to)| to + (at - from) == page);
        if !continues {
            self.origin.push((at, page));
        }
    }

    /// Drops blanks and line breaks behind a byte.
    fn cut(&mut self, to: usize) {
        self.s.truncate(to);
        self.written.truncate(self.written.partition_point(|(at, _)| *at < to));
    }
}

/// An entity that was escaped twice and so is still there.
fn entity(text: &str) -> Option<(char, usize)> {
    const KNOWN: [(&str, char); 7] =
        [("&quot;", '"'), ("&#34;", '"'), ("&#39;", '\''), ("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&nbsp;", ' ')];
    KNOWN.iter().find(|(name, _)| text.starts_with(name)).map(|(name, c)| (*c, name.len()))
}

/// One spelling for a character; nothing for those that are not seen.
#[inline]
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
