//! Reads the examples of an action: the code blocks that belong together, and their content.
//!
//! Input: the parts of a section of examples. Output: examples whose requests are not typed yet, since typing a query needs types of
//! other pages.

use super::{PageRequest, notes::Notes, outline_item::OutlineItem, text_hash};
use crate::{
    diagnostics::Code,
    document::{Block, Site, markdown},
    examples::{self, RequestText},
    span::Span,
    vocabulary::ExamplePart,
};
use apidoc_ir::{Example, ExampleFault, Source};

/// The examples of one action.
#[derive(Debug, Default)]
pub(super) struct Examples {
    pub(super) examples: Vec<Example>,
    pub(super) requests: Vec<Option<PageRequest>>,
    pub(super) responses: Vec<Source>,
    pub(super) keys: String,
    /// Whether an answer came as a stream of events.
    pub(super) stream: bool,
}

/// A code block.
#[derive(Clone, Copy)]
struct Box<'a> {
    text: &'a str,
    span: Span,
    origin: &'a [(usize, usize)],
}

/// The parts of one example, as they are collected.
#[derive(Default)]
struct Draft<'a> {
    title: String,
    doc: Vec<Block>,
    request: Option<Box<'a>>,
    response: Option<Box<'a>>,
    part: Option<ExamplePart>,
    /// Whether headings say which code block is the request.
    headed: bool,
}

/// Reads the examples of an action out of its parts.
pub(super) fn read<'a>(parts: impl Iterator<Item = &'a OutlineItem<'a>>, action: &str, site: Site, notes: &mut Notes<'_>) -> Examples {
    let mut out = Examples::default();
    for draft in drafts(parts) {
        if draft.request.is_none() && draft.response.is_none() {
            continue;
        }
        finish(draft, action, site, &mut out, notes);
    }
    out
}

/// Reads the examples among parts that are not under a heading of examples: code blocks with a response or a call of the action.
pub(super) fn boxed(parts: &[OutlineItem<'_>], action: &str, site: Site, notes: &mut Notes<'_>) -> Examples {
    let is_box = |part: &&OutlineItem<'_>| matches!(part, OutlineItem::Code { text, .. } if is_response(text) || examples::requests(text).iter().any(|request| request.action.as_deref() == Some(action)));
    read(parts.iter().filter(is_box), action, site, notes)
}

/// The same behind the tables of an action. Examples outside of code blocks are reported.
pub(super) fn loose(parts: &[OutlineItem<'_>], action: &str, site: Site, notes: &mut Notes<'_>) -> Examples {
    let found = boxed(parts, action, site, notes);
    let begins = |text: &str| text.split('\n').any(|line| examples::is_http(line.trim_matches(['`', ' ', '>'])));
    let unboxed = |part: &&OutlineItem<'_>| match part {
        OutlineItem::Text { text, .. } => begins(text),
        OutlineItem::Heading(heading) => heading.example.is_some(),
        _ => false,
    };
    if let Some(part) = parts.iter().find(unboxed).filter(|_| found.examples.is_empty()) {
        notes.report(Code::ExampleUnreadable, part.span(), "an example is not in a code block", "put three backticks above and below it");
    }
    found
}

fn drafts<'a>(parts: impl Iterator<Item = &'a OutlineItem<'a>>) -> Vec<Draft<'a>> {
    let mut drafts: Vec<Draft<'a>> = Vec::new();
    let parts: Vec<&OutlineItem<'a>> = parts.collect();
    for (at, part) in parts.iter().enumerate() {
        match part {
            OutlineItem::Heading(heading) => {
                if let Some(title) = &heading.example {
                    drafts.push(Draft { title: title.clone(), headed: is_headed(&parts[at + 1..]), ..Draft::default() });
                } else if let Some(part) = heading.part {
                    let full = drafts
                        .last()
                        .is_none_or(|draft| part == ExamplePart::Request && (draft.request.is_some() || draft.response.is_some()));
                    if full {
                        drafts.push(Draft::default());
                    }
                    if let Some(draft) = drafts.last_mut() {
                        draft.part = Some(part);
                    }
                } else if heading.section.is_none() {
                    // A title without a number begins an example if the one before is complete.
                    let full = drafts.last().is_none_or(|draft| draft.response.is_some());
                    if full {
                        drafts.push(Draft { title: heading.text.clone(), headed: is_headed(&parts[at + 1..]), ..Draft::default() });
                    }
                }
            }
            // Code before the first such heading explains the example.
            OutlineItem::Code { block, .. } if drafts.last().is_some_and(|draft| draft.headed && draft.part.is_none()) => {
                if let Some(draft) = drafts.last_mut() {
                    draft.doc.push((*block).clone());
                }
            }
            OutlineItem::Code { text, block, origin } => place(&mut drafts, Box { text, span: block.span, origin }),
            OutlineItem::Text { is_caption: true, .. } => {}
            OutlineItem::Text { block, .. } => {
                // Text behind the code blocks does not belong to the example.
                if let Some(draft) = drafts.last_mut().filter(|draft| draft.request.is_none() && draft.response.is_none()) {
                    draft.doc.push((*block).clone());
                }
            }
            OutlineItem::Table(_) => {}
        }
    }
    drafts
}

/// Whether a heading of a request or response comes before the next example.
fn is_headed(parts: &[&OutlineItem<'_>]) -> bool {
    let next = parts.iter().filter_map(|part| part.heading()).find(|heading| heading.example.is_some() || heading.part.is_some());
    next.is_some_and(|heading| heading.example.is_none())
}

/// Assigns a code block to the request or the response: by the heading before it, or by its text.
fn place<'a>(drafts: &mut Vec<Draft<'a>>, found: Box<'a>) {
    if found.text.trim().is_empty() {
        return;
    }
    let looks = if is_response(found.text) { ExamplePart::Response } else { ExamplePart::Request };
    if drafts.is_empty() {
        drafts.push(Draft::default());
    }
    let said = drafts.last().and_then(|draft| draft.part);
    // Without a heading, a code block must look like a request or a response: a script in the text is neither.
    if said.is_none() && looks == ExamplePart::Request && !examples::is_request(found.text) {
        return;
    }
    let part = said.unwrap_or(looks);
    let begun = part == ExamplePart::Request && drafts.last().is_some_and(|draft| draft.part.is_none() && draft.response.is_some());
    if begun {
        drafts.push(Draft::default());
    }
    let Some(draft) = drafts.last_mut() else { return };
    let slot = match part {
        ExamplePart::Request => &mut draft.request,
        ExamplePart::Response => &mut draft.response,
    };
    // Of several code blocks under one heading (tabs of a page) the first is used, unless only another looks right.
    match slot {
        None => *slot = Some(found),
        Some(before) if is_response(before.text) != (part == ExamplePart::Response) && looks == part => *slot = Some(found),
        Some(_) => {}
    }
}

/// Whether a text looks like a response.
fn is_response(text: &str) -> bool {
    let text = text.trim_start();
    let answer = text.starts_with('{') && text.contains("\"Response\"")
        || text.starts_with("HTTP/")
        || text.starts_with("data:")
        || text.starts_with("event:");
    answer || text.starts_with('{') && text.contains("\"RequestId\"")
}

fn finish(draft: Draft<'_>, action: &str, site: Site, out: &mut Examples, notes: &mut Notes<'_>) {
    let request = draft.request.map(|found| {
        let all = examples::requests(found.text);
        let own = all.iter().position(|request| request.action.as_deref() == Some(action)).unwrap_or(0);
        let text: RequestText = all.into_iter().nth(own).unwrap_or_default();
        report(&text.notes, text.body.is_some(), found, "request", notes);
        PageRequest { text, source: notes.source(found.span) }
    });
    let mut example = Example { title: draft.title, doc: markdown(&draft.doc, site), ..Example::default() };
    let mut source = Source::default();
    if let Some(found) = draft.response {
        let (value, bent) = examples::response(found.text);
        report(&bent, value.is_some(), found, "response", notes);
        source = notes.source(found.span);
        example.response_fault = value.is_none().then_some(ExampleFault::Unreadable);
        example.response = value;
        out.stream |= found.text.contains("text/event-stream");
    }
    let texts = [draft.request, draft.response].map(|found| found.map_or("", |found| found.text));
    let hash = text_hash::example(&draft.doc, texts, notes);
    let body = |request: &Option<PageRequest>| request.as_ref().and_then(|request| request.text.body.clone());
    let before = out.examples.iter().zip(&out.requests);
    if before.into_iter().any(|(other, asked)| is_same(other, &example) && body(asked) == body(&request)) {
        let span = draft.request.or(draft.response).map(|found| found.span).unwrap_or_default();
        return notes.report(Code::Duplicate, span, "an example occurs twice on this page", "it is used once");
    }
    out.keys.extend([draft.request, draft.response].into_iter().flatten().map(|found| examples::keys(found.text)));
    example.text_hash = hash;
    out.examples.push(example);
    out.requests.push(request);
    out.responses.push(source);
}

/// Whether two examples say the same, however it is written.
fn is_same(a: &Example, b: &Example) -> bool {
    a.title == b.title && a.doc == b.doc && a.response == b.response && a.response_fault == b.response_fault
}

/// Reports what was corrected to read a code block, or why it cannot be read.
fn report(found: &[(usize, String)], read: bool, at: Box<'_>, what: &str, notes: &mut Notes<'_>) {
    let code = if read { Code::ExampleBent } else { Code::ExampleUnreadable };
    for (byte, message) in found.iter().take(if read { 1 } else { 3 }) {
        let byte = page_byte(at, *byte);
        notes.report(code, Span { start: byte, end: byte }, format!("example {what}: {message}"), "");
    }
    if !read && found.is_empty() {
        notes.report(code, at.span, format!("the example {what} cannot be read"), "");
    }
}

/// Maps a byte of a code block to the page.
fn page_byte(at: Box<'_>, byte: usize) -> usize {
    let i = at.origin.partition_point(|(text, _)| *text <= byte);
    match i.checked_sub(1).and_then(|i| at.origin.get(i)) {
        Some((text, page)) => page + (byte - text),
        None => at.span.start,
    }
}
