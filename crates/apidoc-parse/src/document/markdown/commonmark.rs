//! Markdown proper, written as [`EventStream`]: what pulldown-cmark says, with its offsets.

use crate::document::{
    events::{EventStream, Name},
    tags,
    writer::EventWriter,
};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;

/// Writes blocks of Markdown; `base` is their place in the page.
pub(in crate::document) fn blocks(writer: &mut EventWriter<'_>, source: &str, base: usize) {
    run(writer, source, base, 0, false);
}

/// Writes the blocks of a cell that runs over several lines. Where it has hard breaks, the other ones say nothing.
pub(in crate::document) fn cell(writer: &mut EventWriter<'_>, source: &str, base: usize) {
    run(writer, source, base, 0, source.contains("  \n"));
}

/// Writes one line of running text: nothing in it starts a list, a heading or a block of HTML.
pub(in crate::document) fn line(writer: &mut EventWriter<'_>, source: &str, base: usize) {
    if !source.contains(['\\', '*', '_', '`', '<', '&', '[', '!', '~']) {
        if !writer.html.skipping() {
            writer.out.text(source, base);
        }
        return;
    }
    // A letter in front, so that the parser sees a paragraph whatever the line begins with.
    run(writer, &format!("{LEAD}{source}"), base, LEAD.len(), false);
}

const LEAD: &str = "x ";

/// Maximum depth of lists, items and quotes; deeper ones are ignored, since the tree builder takes time by depth.
const MAX_LIST_DEPTH: usize = 96;

fn run(writer: &mut EventWriter<'_>, source: &str, base: usize, lead: usize, soft: bool) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut state =
        State { source, base, lead, image: 0, nested: 0, raw: false, soft, before: BTreeMap::new(), skipped: false, dropped: 0 };
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        state.event(writer, event, range);
    }
}

struct State<'s> {
    source: &'s str,
    base: usize,
    /// The number of bytes of `source` that do not belong to the page.
    lead: usize,
    /// The number of open images: their text is not shown.
    image: usize,
    /// The number of open lists, items and quotes.
    nested: usize,
    /// Inside a block of HTML, which was written whole.
    raw: bool,
    /// Whether a soft break is a blank.
    soft: bool,
    /// The elements that were open at the beginning of the paragraph, and whether it is skipped.
    before: BTreeMap<Name, usize>,
    skipped: bool,
    /// The end of the attributes of a link in `source`, which are not shown.
    dropped: usize,
}

impl State<'_> {
    fn event(&mut self, writer: &mut EventWriter<'_>, event: Event<'_>, range: std::ops::Range<usize>) {
        let at = (self.base + range.start).saturating_sub(self.lead);
        match event {
            Event::Start(tag) => self.start(writer, tag, range, at),
            Event::End(tag) => {
                if tag == TagEnd::Link {
                    self.dropped = range.end + attributes(&self.source[range.end..]);
                }
                self.end(writer, tag);
            }
            _ if self.raw => {}
            Event::InlineHtml(_) | Event::Html(_) => writer.html.feed(&mut writer.out, &self.source[range], at, writer.notes),
            _ if self.image > 0 || writer.html.skipping() => {}
            Event::Text(text) => self.text(writer, &text, range, at),
            Event::Code(text) => {
                writer.out.open("code", at, &[]);
                match self.source[range].find(&*text) {
                    Some(i) => code(&mut writer.out, &text, at + i),
                    None => writer.out.nearby(&text),
                }
                writer.out.close("code");
            }
            Event::SoftBreak if self.soft => writer.out.text(" ", at),
            Event::SoftBreak | Event::HardBreak => writer.out.open("br", at, &[]),
            Event::Rule => writer.out.open("hr", at, &[]),
            _ => {}
        }
    }

    fn text(&self, writer: &mut EventWriter<'_>, text: &str, range: std::ops::Range<usize>, at: usize) {
        let (mut text, mut at, mut source) = (text, at, &self.source[range.clone()]);
        if range.start < self.lead {
            let lead = (self.lead - range.start).min(text.len());
            (text, source, at) = (&text[lead..], &source[lead.min(source.len())..], self.base);
        }
        if range.start < self.dropped && text == source {
            let marks = (self.dropped - range.start).min(text.len());
            writer.out.text(&text[marks..], at + marks);
        } else if text == source {
            writer.out.text(text, at);
        } else {
            writer.out.stands_for(text, at);
        }
    }

    fn start(&mut self, writer: &mut EventWriter<'_>, tag: Tag<'_>, range: std::ops::Range<usize>, at: usize) {
        if let Tag::Image { .. } = tag {
            self.image += 1;
            return;
        }
        if let Tag::HtmlBlock = tag {
            self.raw = true;
            return writer.html.feed(&mut writer.out, &self.source[range], at, writer.notes);
        }
        if matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) {
            self.before = writer.html.open_formatting();
            self.skipped = writer.html.skipping();
        }
        if let Tag::CodeBlock(kind) = tag {
            return self.code_block(writer, &kind, range, at);
        }
        if matches!(tag, Tag::BlockQuote(_) | Tag::List(_) | Tag::Item) {
            self.nested += 1;
            if self.nested > MAX_LIST_DEPTH {
                return;
            }
        }
        let Some(name) = name(&tag).filter(|_| self.lead == 0 || !matches!(tag, Tag::Paragraph)) else { return };
        match &tag {
            Tag::Link { dest_url, .. } => writer.out.open(name, at, &[("href", dest_url)]),
            Tag::List(Some(first)) => writer.out.open("ol", at, &[("start", &first.to_string())]),
            _ => writer.out.open(name, at, &[]),
        }
    }

    fn code_block(&mut self, writer: &mut EventWriter<'_>, kind: &CodeBlockKind<'_>, range: std::ops::Range<usize>, at: usize) {
        let body = self.source[range.clone()].trim_start();
        if matches!(kind, CodeBlockKind::Indented) && is_markup(body) {
            // HTML that is indented deeply, not code.
            self.raw = true;
            return writer.html.feed(&mut writer.out, &self.source[range], at, writer.notes);
        }
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', ',', '{']).next().unwrap_or("").to_owned(),
            CodeBlockKind::Indented => String::new(),
        };
        writer.out.open("pre", at, &[]);
        if language.is_empty() {
            writer.out.open("code", at, &[]);
        } else {
            writer.out.open("code", at, &[("class", &format!("language-{language}"))]);
        }
    }

    fn end(&mut self, writer: &mut EventWriter<'_>, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.image -= 1,
            TagEnd::HtmlBlock => self.raw = false,
            TagEnd::CodeBlock if self.raw => self.raw = false,
            TagEnd::CodeBlock => {
                writer.out.close("code");
                writer.out.close("pre");
            }
            _ => {
                if matches!(tag, TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) {
                    if !self.skipped {
                        writer.html.stop_skipping();
                    }
                    writer.html.close_since(&mut writer.out, &self.before);
                }
                if matches!(tag, TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item) {
                    self.nested = self.nested.saturating_sub(1);
                    if self.nested >= MAX_LIST_DEPTH {
                        return;
                    }
                }
                if let Some(name) = end_name(tag).filter(|name| self.lead == 0 || *name != "p") {
                    writer.out.close(name);
                }
            }
        }
    }
}

/// The length of the attributes that some dialects write behind a link: `{.class target="_blank"}`.
fn attributes(text: &str) -> usize {
    let Some((inner, _)) = text.strip_prefix('{').and_then(|rest| rest.split_once('}')) else { return 0 };
    let one = |word: &str| word.starts_with(['.', '#', ':']) || word.contains("=\"");
    if !inner.is_empty() && inner.len() < 120 && inner.split(' ').all(one) { inner.len() + 2 } else { 0 }
}

/// Writes code; a pipe in it is escaped in a table.
pub(in crate::document) fn code(out: &mut EventStream, text: &str, mut at: usize) {
    for (i, part) in text.split("\\|").enumerate() {
        if i > 0 {
            out.text("|", at + 1);
            at += 2;
        }
        out.text(part, at);
        at += part.len();
    }
}

/// Whether indented text is HTML: it begins with a tag of a block.
fn is_markup(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('<') else { return false };
    let name = rest.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
    tags::tag(&name.to_ascii_lowercase()) == Some(tags::Tag::Block)
}

fn name(tag: &Tag<'_>) -> Option<&'static str> {
    Some(match tag {
        Tag::Paragraph => "p",
        Tag::Heading { level, .. } => ["h1", "h2", "h3", "h4", "h5", "h6"][*level as usize - 1],
        Tag::BlockQuote(_) => "blockquote",
        Tag::List(_) => "ul",
        Tag::Item => "li",
        Tag::Table(_) => "table",
        Tag::TableHead => "thead",
        Tag::TableRow => "tr",
        Tag::TableCell => "td",
        Tag::Emphasis => "em",
        Tag::Strong => "strong",
        Tag::Strikethrough => "s",
        Tag::Link { .. } => "a",
        _ => return None,
    })
}

fn end_name(tag: TagEnd) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Paragraph => "p",
        TagEnd::Heading(level) => ["h1", "h2", "h3", "h4", "h5", "h6"][level as usize - 1],
        TagEnd::BlockQuote(_) => "blockquote",
        TagEnd::List(true) => "ol",
        TagEnd::List(false) => "ul",
        TagEnd::Item => "li",
        TagEnd::Table => "table",
        TagEnd::TableHead => "thead",
        TagEnd::TableRow => "tr",
        TagEnd::TableCell => "td",
        TagEnd::Emphasis => "em",
        TagEnd::Strong => "strong",
        TagEnd::Strikethrough => "s",
        TagEnd::Link => "a",
        _ => return None,
    })
}
