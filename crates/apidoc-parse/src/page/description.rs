//! Descriptions: blocks to clean Markdown, prose and facts.
//!
//! The one place that calls the rules for facts. In come the blocks of a cell or of a section, out comes what the
//! intermediate representation keeps of them. Furniture of the site, the host line and the sentence about the rate
//! limit are taken out of the description of an action here.

use super::{host, limits, notes::Notes, outline::plain};
use crate::{
    diagnostics::Code,
    document::{Block, BlockKind, Inline, Site, Span, markdown, prose},
    facts::{self, Subject},
    prose::Prose,
    vocabulary,
};
use apidoc_ir::{Facts, Field, RateLimit, Type};

/// Fills what the description of a field says.
pub(super) fn field(field: &mut Field, blocks: &[Block], at: Span, siblings: &[&str], site: Site, notes: &mut Notes<'_>) -> Prose {
    let mut blocks = blocks.to_vec();
    let taken = facts::take_out(&mut blocks);
    let prose = prose(&blocks);
    let reading = facts::read(&prose, Subject { name: &field.name, ty: &field.ty, siblings });
    for (span, message) in &reading.faults {
        notes.say(Code::ImpossibleFact, *span, message.clone(), "the fact is left out");
    }
    field.nullable = taken.nullable.is_some() || reading.nullable;
    field.deprecated = reading.deprecated;
    field.example = taken.example.map(|(text, _)| text).or(reading.example);
    field.doc = markdown(&blocks, site);
    field.facts = Facts {
        values: if is_boolean(&field.ty) { Vec::new() } else { reading.values },
        open: reading.open,
        default: reading.default,
        min: reading.min,
        max: reading.max,
        max_items: reading.max_items,
        min_len: reading.min_len,
        max_len: reading.max_len,
        suspect: Vec::new(),
        at: reading.at.iter().map(|(kind, span)| (*kind, notes.place(if span.end == 0 { at } else { *span }))).collect(),
    };
    prose
}

fn is_boolean(ty: &Type) -> bool {
    ty.scalar() == Some(apidoc_ir::Scalar::Boolean)
}

/// What the description of an action says besides its text.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) doc: String,
    pub(super) limits: Vec<RateLimit>,
    pub(super) deprecated: bool,
    pub(super) stream: bool,
}

/// Reads the description of an action out of its blocks.
pub(super) fn action(blocks: impl IntoIterator<Item = Block>, site: Site) -> Said {
    let mut said = Said::default();
    let mut kept = Vec::new();
    let blocks: Vec<Block> = blocks.into_iter().collect();
    // Where the fixed sentence stands, another one about limits is part of the description; it comes last.
    let fixed = blocks.iter().rposition(has_fixed_limit);
    for (at, mut block) in blocks.into_iter().enumerate() {
        if let BlockKind::Heading { text, .. } = block.kind {
            block.kind = BlockKind::Paragraph(text);
        }
        if let BlockKind::Paragraph(inlines) = &mut block.kind {
            let limits = match fixed {
                Some(only) if only == at => Limits::Fixed,
                Some(_) => Limits::None,
                None => Limits::Any,
            };
            trim(inlines, limits, &mut said);
            if inlines.iter().all(|inline| inline.text.trim().is_empty()) {
                continue;
            }
        }
        kept.push(block);
    }
    let text = super::outline::text_of(&kept);
    said.deprecated = text.split(['。', '\n', '.', '！', '!', '；']).any(is_deprecation);
    said.stream = vocabulary::has(&vocabulary::key(&text), |words| words.stream);
    said.doc = markdown(&kept, site);
    said
}

/// Whether a sentence says of the action itself that it should not be used any more.
pub(super) fn is_deprecation(sentence: &str) -> bool {
    let key = vocabulary::key(sentence);
    let about = vocabulary::ALL.iter().flat_map(|words| words.this_action).any(|this| key.contains(&vocabulary::key(this)));
    let short = key.chars().count() <= 16;
    (about || short)
        && vocabulary::has(&key, |words| words.deprecated)
        && !key.contains("参数")
        && !key.contains("字段")
        && !key.contains("parameter")
        && !key.contains("field")
}

/// Which sentences about limits are taken out of a paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limits {
    Any,
    Fixed,
    None,
}

/// Whether a block has the fixed sentence that says how often the action may be called.
fn has_fixed_limit(block: &Block) -> bool {
    let BlockKind::Paragraph(inlines) = &block.kind else { return false };
    let text = plain(inlines);
    let mut from = 0;
    while from < text.len() {
        let end = sentence_end(&text, from);
        if limits::is_fixed(&text[from..end]) {
            return true;
        }
        from = end;
    }
    false
}

/// Takes out of a paragraph what is no description: furniture, the host, the limit of calls.
fn trim(inlines: &mut Vec<Inline>, wanted: Limits, said: &mut Said) {
    let text = plain(inlines);
    let key = vocabulary::key(&text);
    if is_furniture(&key) {
        inlines.clear();
        return;
    }
    let mut cuts: Vec<std::ops::Range<usize>> = Vec::new();
    if let Some(line) = host::line(&text) {
        cuts.push(host_end(&text, line));
    }
    let mut from = 0;
    while from < text.len() {
        let end = sentence_end(&text, from);
        let sentence = &text[from..end];
        if !cuts.iter().any(|cut| cut.contains(&from)) {
            let limit = match wanted {
                Limits::Any => limits::is_sentence(sentence),
                Limits::Fixed => limits::is_fixed(sentence),
                Limits::None => false,
            };
            if limit {
                for limit in limits::read(sentence) {
                    if !said.limits.contains(&limit) {
                        said.limits.push(limit);
                    }
                }
                cuts.push(from..end);
            } else if is_furniture(&vocabulary::key(sentence)) {
                cuts.push(from..end);
            }
        }
        from = end;
    }
    cuts.sort_by_key(|cut| cut.start);
    for cut in cuts.into_iter().rev() {
        remove(inlines, cut);
    }
}

/// A host line ends with its line, or where a sentence goes on behind the host.
fn host_end(text: &str, line: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let body = &text[line.clone()];
    let end = body.find('。').map_or(line.end, |at| line.start + at + '。'.len_utf8());
    line.start..end
}

fn is_furniture(key: &str) -> bool {
    vocabulary::ALL.iter().flat_map(|words| words.furniture).any(|phrase| key == *phrase || phrase.len() >= 12 && key.starts_with(phrase))
}

/// Where the sentence that begins at `from` ends: behind its full stop, or at the end of its line.
fn sentence_end(text: &str, from: usize) -> usize {
    let mut chars = text[from..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let stop = matches!(c, '。' | '\n' | '！' | '；') || c == '.' && next.is_none_or(char::is_whitespace);
        if stop {
            return from + at + c.len_utf8();
        }
    }
    text.len()
}

/// Removes bytes of the joined text from its inlines.
fn remove(inlines: &mut Vec<Inline>, cut: std::ops::Range<usize>) {
    let mut at = 0;
    for inline in inlines.iter_mut() {
        let len = inline.text.len();
        let (from, to) = (cut.start.clamp(at, at + len) - at, cut.end.clamp(at, at + len) - at);
        if from < to {
            inline.text.replace_range(from..to, "");
        }
        at += len;
    }
    inlines.retain(|inline| !inline.text.is_empty());
}

/// Takes a line out of a paragraph.
pub(super) fn cut_line(block: &mut Block, line: &str) {
    if let BlockKind::Paragraph(inlines) = &mut block.kind
        && let Some(at) = plain(inlines).find(line)
    {
        remove(inlines, at..at + line.len());
    }
}
