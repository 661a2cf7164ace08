//! What is taken out of a description before it becomes documentation: the sentence that says that the field
//! may be null, and the closing example line.
//!
//! In come the blocks of a cell; they are shortened in place. Out go the two facts, with their spans.
//! Nothing else is ever removed: a sentence that only resembles these stays.

use super::{
    class::Class::{Close, Colon, Comma, Line, NoValue, Notice, Null, Open, Sample, Semi, Stop},
    lex::Tokens,
    lexicon,
    matcher::{Match, Pattern},
    text::Text,
};
use crate::{
    document::{Block, BlockKind, Inline, Mark, cut},
    prose::Prose,
    span::Span,
};
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

/// Beginnings of the sentence that says that the field may be null.
static NULL: LazyLock<[Pattern; 3]> = LazyLock::new(|| {
    [
        "This Be? Return? Field|Value|Return Of? This? Field? Copula? May{2} Return Sign? Copula? n:Null|Quoted Value?",
        "Return? Value? Of? This Be? Return? Field|Value Of? This? Field? May Be n:Null|Quoted",
        "n:Null|Quoted May Be Return Of This Field",
    ]
    .map(|said| Pattern::new(&format!("!Colon|Comma Open? Notice? Colon|Comma? {said}")))
});

/// What null stands for, behind [`NULL`].
static MEANING: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new("Comma|Semi|Pause|Stop? Which? Means That? NoValue ^Stop|Semi|Line|Close{4}"));

fn null_sentences(blocks: &mut [Block], found: &mut Vec<Span>, depth: usize) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(inlines) => {
                let written = joined(inlines);
                if !["null", "NULL", "Null"].iter().any(|word| written.contains(word)) {
                    continue;
                }
                let text = Text::new(&Prose::plain(&written));
                let tokens = Tokens::new(&text);
                let heads = NULL.iter().flat_map(|head| head.all(&tokens.list));
                let mut cuts: Vec<Range<usize>> = heads.filter_map(|m| null_sentence(&tokens, &m)).collect();
                cuts.sort_unstable_by_key(|cut| cut.start);
                cuts.dedup_by(|next, last| next.start < last.end);
                for at in cuts.into_iter().rev() {
                    let Span { start, end } = text.span(at.start, at.end);
                    let end = (end..written.len()).find(|at| written.is_char_boundary(*at)).unwrap_or(written.len());
                    found.push(cut(inlines, start..end));
                }
            }
            BlockKind::Item { blocks, .. } if depth > 0 => null_sentences(blocks, found, depth - 1),
            _ => {}
        }
    }
}

/// The bytes of a null sentence that is a sentence of its own, and not the end of one: "半干时，该字段返回null。" stays.
fn null_sentence(t: &Tokens<'_>, m: &Match) -> Option<Range<usize>> {
    let null = lexicon::word(t.word(m.get('n')?)).has(Null);
    let mut to = MEANING.at(&t.list, m.to).map_or(m.to, |meaning| meaning.to);
    to += usize::from(t.is(m.from, Open) && t.is(to, Close));
    let stops = t.is(to, Stop) || t.is(to, Comma | Semi) && t.ends_line(to + 1);
    let ends = stops || t.ends_line(to);
    to += usize::from(stops);
    let begins = t.last(m.from).meets(Line | Stop | Semi | Close | Colon) || m.from == 0;
    // The sentence that all pages have is recognised by its words, whatever is missing before it.
    let known = t.text.spaced || t.any(m.from..to, NoValue | Notice);
    (null && ends && (begins || known)).then(|| with_glued_notice(&t.text.s, t.span(m.from, to)))
}

/// The bytes of a null sentence with the word before it, where that lost its blank: "Record countNote: This field may return null".
fn with_glued_notice(s: &str, at: Range<usize>) -> Range<usize> {
    let word = s[..at.start].trim_end().strip_suffix(':');
    let from = word.and_then(|word| lexicon::last(word, Notice)).filter(|from| s[*from..].starts_with(|c: char| c.is_ascii_uppercase()));
    from.unwrap_or(at.start)..at.end
}

/// The bytes of the last cue of an example value, its colon included.
fn cue(text: &str) -> Option<Range<usize>> {
    // The last bytes of the two colons.
    memchr::memrchr2_iter(b':', 0x9a, text.as_bytes()).find_map(|last| {
        let before = text.get(..=last)?.strip_suffix([':', '：'])?;
        let from = lexicon::last(before.trim_end_matches([' ', '\t', '\u{a0}']), Sample)?;
        let begins = text[..from].chars().next_back().is_none_or(|c| c.is_whitespace() || "。.;；,，)）".contains(c));
        begins.then_some(from..last + 1)
    })
}

/// Takes the example line out, where it is the last thing that is said.
fn example(blocks: &mut Vec<Block>, depth: usize) -> Option<(String, Span)> {
    let at = blocks.iter().rposition(|block| has_example(block, depth))?;
    // A table behind the line is no part of the value.
    let to = (at + 1..blocks.len()).find(|i| matches!(blocks[*i].kind, BlockKind::Table(_))).unwrap_or(blocks.len());
    let after: Vec<String> = blocks[at + 1..to].iter().map(shown).filter(|text| !text.trim().is_empty()).collect();
    let end = blocks[to - 1].span.end;
    let found = match &mut blocks[at].kind {
        BlockKind::Paragraph(inlines) => {
            let text = joined(inlines);
            let cue = cue(&text)?;
            let value = [vec![marked(inlines, cue.end)], after.clone()].concat().join("\n").trim().to_string();
            if !is_one_value(&value) {
                return None;
            }
            let mut span = cut(inlines, cue.start..text.len());
            if !after.is_empty() {
                span.end = span.end.max(end);
            }
            Some((value, span))
        }
        BlockKind::Item { blocks: inner, .. } if after.is_empty() && depth > 0 => example(inner, depth - 1),
        _ => None,
    };
    blocks.drain(at + 1..if found.is_some() { to } else { at + 1 });
    found
}

fn has_example(block: &Block, depth: usize) -> bool {
    match &block.kind {
        BlockKind::Paragraph(inlines) => cue(&joined(inlines)).is_some(),
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
    let open = first.matches(['[', '{', '(', '<']).count();
    let closed = first.matches([']', '}', ')', '>']).count();
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
        let text = inline.text.get(from.saturating_sub(at)..).unwrap_or_default();
        let word = !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        let marks = if inline.mark == Mark::Strong && word { "__" } else { "" };
        out.extend([marks, text, marks]);
        at += inline.text.len();
    }
    out
}

/// Returns the visible text of a block.
fn shown(block: &Block) -> String {
    match &block.kind {
        BlockKind::Paragraph(text) | BlockKind::Heading { text, .. } => joined(text),
        BlockKind::Code { text, .. } => text.clone(),
        BlockKind::Item { blocks, .. } => format!("- {}", blocks.iter().map(shown).collect::<String>()),
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

#[cfg(test)]
mod tests;
