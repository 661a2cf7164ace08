//! Takes a part out of running text.

use crate::document::{Inline, Span};
use std::ops::Range;

/// Takes a range out of the text of inlines, and the blanks that it leaves at the paragraph's end or on a line of its own. Returns its span.
pub(crate) fn cut(inlines: &mut Vec<Inline>, range: Range<usize>) -> Span {
    let text: String = inlines.iter().map(|inline| inline.text.as_str()).collect();
    let before = &text[..range.start];
    let line = before.trim_end_matches([' ', '\t', '\u{a0}']);
    let wide = match &text[range.end..] {
        rest if rest.trim().is_empty() => before.trim_end().len()..text.len(),
        rest if line.is_empty() || line.ends_with('\n') => range.start..text.len() - rest.trim_start().len(),
        _ => range.clone(),
    };
    let mut at = 0;
    let mut span: Option<Span> = None;
    let mut kept = Vec::with_capacity(inlines.len() + 1);
    for inline in inlines.drain(..) {
        let end = at + inline.text.len();
        let part = |range: &Range<usize>| range.start.clamp(at, end) - at..range.end.clamp(at, end) - at;
        let (taken, cut) = (part(&range), part(&wide));
        if !taken.is_empty() {
            let stop = byte_of(&inline, taken.end);
            let known = span.get_or_insert(Span { start: byte_of(&inline, taken.start), end: stop });
            known.end = known.end.max(stop);
        }
        if cut.is_empty() {
            kept.push(inline);
        } else {
            let rest = [0..cut.start, cut.end..end - at];
            kept.extend(rest.into_iter().filter(|part| !part.is_empty()).map(|part| piece(&inline, part)));
        }
        at = end;
    }
    *inlines = kept;
    span.unwrap_or_default()
}

/// Returns the byte of the page at which a byte of a piece is.
pub(super) fn byte_of(inline: &Inline, at: usize) -> usize {
    let Span { start, end } = inline.span;
    // The tag of a leading line break is in the span as a whole, or not at all: the rest is counted from the end.
    if at == inline.text.len() || inline.text.starts_with('\n') && at > 0 {
        return end.saturating_sub(inline.text.len() - at).max(start);
    }
    (start + at).min(end)
}

/// Part of an inline. Its span is exact if the page contains the visible text.
pub(super) fn piece(inline: &Inline, part: Range<usize>) -> Inline {
    let exact = inline.span.end.saturating_sub(inline.span.start) == inline.text.len();
    let span = if exact { Span { start: inline.span.start + part.start, end: inline.span.start + part.end } } else { inline.span };
    Inline { text: inline.text[part].into(), mark: inline.mark, script: inline.script, link: inline.link.clone(), span }
}
