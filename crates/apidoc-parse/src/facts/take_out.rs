//! What is taken out of a description before it becomes documentation: the sentence that says that the field
//! may be null, and the closing example line.
//!
//! In come the blocks of a cell; they are shortened in place. Out go the two facts, with their spans.
//! Nothing else is ever removed: a sentence that only resembles these stays.

use crate::{
    document::{Block, BlockKind, Inline, Mark},
    span::Span,
};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// Removed sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Places of the null sentences, in no order.
    pub nulls: Vec<Span>,
    /// Example value as text, and the position of its line.
    pub example: Option<(String, Span)>,
}

/// Depth of nested items that is searched.
const DEPTH: usize = 6;

/// Takes the null sentence and the example line out of a description.
pub fn take_out(blocks: &mut Vec<Block>) -> Taken {
    let mut taken = Taken::default();
    null_sentences(blocks, &mut taken.nulls, DEPTH);
    taken.example = example(blocks, DEPTH);
    blocks.retain(|block| !is_empty(block));
    taken
}

static NULL: LazyLock<Regex> = LazyLock::new(|| {
    // Blanks may be any character, also a raised dot; marks around `null` are removed or kept as characters.
    let w = r"[\s·]*";
    let null = r#"["'`“”‘’*]*null["'`“”‘’*]*"#;
    let zh = format!(
        r"(?:(?:注意?|备注|说明|提示){w}[:：,，]?{w})?(?:此|该|本)(?:字段|参数|返回值|值){w}(?:可能|有可能)?会?{w}返回{w}为?{w}{null}{w}(?:值{w})?(?:[,，、;；.。]?{w}(?:表示|代表){w}(?:获?取不到|没有|无){w}有效{w}的?值)?{w}(?:[.。．]|[;；,，]?{w}$|[;；]?{w}\n)"
    );
    let en_tail = r"(?:can[\s·]+be|is|was|are|were|could[\s·]+be|has[\s·]+been)?[\s·]*(?:obtained|found|retrieved|available|returned)";
    let en = format!(
        r"(?:\(?Note{w}[:：.]{w})?(?:(?:(?:The{w})?return(?:ed)?{w}values?{w}(?:of|for){w})?(?:This|The){w}(?:is{w})?(?:return(?:ed)?{w})?(?:field|parameter|value){w}(?:of{w}this{w}(?:field|parameter){w})?(?:may|might|can){w}(?:return|be){w}{null}|{null}{w}may{w}be{w}returned{w}for{w}this{w}(?:field|parameter)){w}[,，.]?{w}(?:(?:indicating|which{w}(?:indicates|means)|meaning){w}(?:that)?{w}(?:(?:no{w}(?:valid{w})?values?|the{w}value){w}{en_tail}|a{w}failure{w}to{w}obtain{w}a{w}valid{w}value|no{w}valid{w}values?{w}(?:[.。]|$))|$|\n){w}\)?[.。]?"
    );
    Regex::new(&format!("(?i)(?:{zh}|{en})")).expect("the null sentence")
});

fn null_sentences(blocks: &mut [Block], found: &mut Vec<Span>, depth: usize) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(inlines) => {
                let text = joined(inlines);
                if !["null", "NULL", "Null"].iter().any(|word| text.contains(word)) {
                    continue;
                }
                let cuts: Vec<_> = NULL.find_iter(&text).map(|m| m.range()).collect();
                for cut in cuts.into_iter().rev().filter(|cut| is_whole(&text, cut)) {
                    found.push(span_of(inlines, cut.start, cut.end));
                    remove(inlines, &text, cut.start, cut.end);
                }
            }
            BlockKind::Item { blocks, .. } if depth > 0 => null_sentences(blocks, found, depth - 1),
            _ => {}
        }
    }
}

/// Whether a cut is a sentence of its own, and not the end of one: "半干时，该字段返回null。" stays.
fn is_whole(text: &str, cut: &Range<usize>) -> bool {
    let before = text[..cut.start].trim_end_matches([' ', '\t', '\u{a0}', '·']);
    let begins = before.trim_end().is_empty() || before.ends_with(['\n', '。', '.', ';', '；', '!', '！', ')', '）', ':', '：']);
    let said = &text[cut.clone()];
    // The sentence that all pages have is told by its words, whatever is missing before it.
    begins || said.contains("有效") || said.contains("注意") || said.is_ascii()
}

static EXAMPLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?im)(?:^|[\s。.;；,，)）])(?:示例值|(?:example|sample)[ \t]values?)[ \t\u{a0}]*[:：]").expect("the example line")
});

/// Takes the example line out, where it is the last thing that is said.
fn example(blocks: &mut Vec<Block>, depth: usize) -> Option<(String, Span)> {
    let at = blocks.iter().rposition(|block| has_example(block, depth))?;
    let after: Vec<String> = blocks[at + 1..].iter().map(shown).filter(|text| !text.trim().is_empty()).collect();
    let end = blocks.last().map_or(0, |block| block.span.end);
    match &mut blocks[at].kind {
        BlockKind::Paragraph(inlines) => {
            let text = joined(inlines);
            let m = EXAMPLE.find_iter(&text).last()?;
            let from = m.start() + m.as_str().find(|c: char| c.is_alphabetic()).unwrap_or(0);
            let mut value = marked(inlines, m.end());
            for more in &after {
                value.push('\n');
                value.push_str(more);
            }
            let value = value.trim();
            if !is_one_value(value) {
                return None;
            }
            let mut span = span_of(inlines, from, text.len());
            if !after.is_empty() {
                span.end = span.end.max(end);
            }
            let value = value.to_string();
            remove(inlines, &text, from, text.len());
            blocks.truncate(at + 1);
            Some((value, span))
        }
        BlockKind::Item { blocks: inner, .. } if after.is_empty() && depth > 0 => {
            let found = example(inner, depth - 1);
            if found.is_some() {
                blocks.truncate(at + 1);
            }
            found
        }
        _ => None,
    }
}

fn has_example(block: &Block, depth: usize) -> bool {
    match &block.kind {
        BlockKind::Paragraph(inlines) => EXAMPLE.is_match(&joined(inlines)),
        BlockKind::Item { blocks, .. } => depth > 0 && blocks.iter().any(|block| has_example(block, depth - 1)),
        _ => false,
    }
}

/// Whether the text after the cue is one value: one line, or more where brackets are still open.
fn is_one_value(text: &str) -> bool {
    let Some((first, rest)) = text.split_once('\n') else { return true };
    if first.trim().is_empty() {
        return is_one_value(rest.trim_start());
    }
    let (mut open, mut closed) = (0usize, 0usize);
    for c in first.chars() {
        match c {
            '[' | '{' | '(' | '<' => open += 1,
            ']' | '}' | ')' | '>' => closed += 1,
            _ => {}
        }
    }
    open > closed || first.trim_start().starts_with("---") || first.trim_end().ends_with(['\\', ','])
}

fn joined(inlines: &[Inline]) -> String {
    inlines.iter().map(|inline| inline.text.as_str()).collect()
}

/// The text from a byte on; strong text gets back the underlines that a Markdown reader took for marks.
fn marked(inlines: &[Inline], from: usize) -> String {
    let mut at = 0;
    let mut out = String::new();
    for inline in inlines {
        let end = at + inline.text.len();
        if end > from {
            let text = &inline.text[from.saturating_sub(at)..];
            match inline.mark {
                Mark::Strong if is_word(text) => {
                    out.push_str("__");
                    out.push_str(text);
                    out.push_str("__");
                }
                _ => out.push_str(text),
            }
        }
        at = end;
    }
    out
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Returns the visible text of a block.
fn shown(block: &Block) -> String {
    match &block.kind {
        BlockKind::Paragraph(text) | BlockKind::Heading { text, .. } => joined(text),
        BlockKind::Code { text, .. } => text.clone(),
        BlockKind::Item { blocks, .. } => {
            let mut out = String::from("- ");
            for block in blocks {
                if let BlockKind::Paragraph(text) = &block.kind {
                    out.push_str(&joined(text));
                }
            }
            out
        }
        BlockKind::Table(_) => "|".into(),
    }
}

fn is_empty(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Paragraph(text) => text.iter().all(|inline| inline.text.trim().is_empty()),
        BlockKind::Item { blocks, .. } => {
            blocks.is_empty() || blocks.iter().all(|block| matches!(block.kind, BlockKind::Paragraph(_)) && is_empty(block))
        }
        _ => false,
    }
}

/// Returns the span of a range of the joined text in the page.
fn span_of(inlines: &[Inline], from: usize, to: usize) -> Span {
    let mut at = 0;
    let mut span: Option<Span> = None;
    for inline in inlines {
        let end = at + inline.text.len();
        if end > from && at < to {
            let start = byte_of(inline, from.saturating_sub(at));
            let stop = if to >= end { inline.span.end } else { byte_of(inline, to - at) };
            match &mut span {
                Some(span) => span.end = stop.max(span.end),
                None => span = Some(Span { start, end: stop.max(start) }),
            }
        }
        at = end;
    }
    span.unwrap_or_default()
}

/// Returns the byte of the page at which a byte of a piece is.
fn byte_of(inline: &Inline, at: usize) -> usize {
    let Span { start, end } = inline.span;
    // The tag of a leading line break is in the span as a whole, or not at all: the rest is counted from the end.
    if inline.text.starts_with('\n') && at > 0 {
        return end.saturating_sub(inline.text.len().saturating_sub(at)).max(start);
    }
    (start + at).min(end)
}

/// Removes a stretch of the joined text, and the blanks that it leaves at the paragraph's end or on a line of its own.
fn remove(inlines: &mut Vec<Inline>, text: &str, from: usize, to: usize) {
    let (mut from, mut to) = (from, to);
    let before = text[..from].trim_end();
    let line_before = text[..from].trim_end_matches([' ', '\t', '\u{a0}']);
    if text[to..].trim().is_empty() {
        (from, to) = (before.len(), text.len());
    } else if line_before.is_empty() || line_before.ends_with('\n') {
        let rest = text[to..].trim_start();
        to = text.len() - rest.len();
    }
    let mut at = 0;
    let mut out = Vec::with_capacity(inlines.len() + 1);
    for inline in inlines.drain(..) {
        let end = at + inline.text.len();
        if end <= from || at >= to {
            out.push(inline);
        } else {
            if at < from {
                out.push(piece(&inline, 0, from - at));
            }
            if end > to {
                out.push(piece(&inline, to - at, end - at));
            }
        }
        at = end;
    }
    *inlines = out;
}

/// Part of an inline. Its span is exact if the page contains the visible text.
fn piece(inline: &Inline, from: usize, to: usize) -> Inline {
    let exact = inline.span.end.saturating_sub(inline.span.start) == inline.text.len();
    let span = match exact {
        true => Span { start: inline.span.start + from, end: inline.span.start + to },
        false => inline.span,
    };
    Inline { text: inline.text[from..to].into(), span, ..inline.clone() }
}

#[cfg(test)]
mod tests;
