//! Markdown to blocks, as rustdoc would read it.

use crate::{Block, Cell, Inline, Mark, address};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// Reads a text in Markdown. Quotes are flattened, headings become bold paragraphs, tags become text.
pub fn read(text: &str) -> Vec<Block<'static>> {
    let mut reader = Reader::default();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).into_offset_iter() {
        reader.event(event, text.get(range).unwrap_or_default());
    }
    reader.paragraph();
    reader.done
}

#[derive(Default)]
struct Reader {
    done: Vec<Block<'static>>,
    /// The open lists: whether they have numbers.
    lists: Vec<bool>,
    items: Vec<OpenItem>,
    running: Vec<Inline<'static>>,
    /// Open elements that make a text strong.
    strong: usize,
    struck: usize,
    link: Option<String>,
    code: Option<(Option<String>, String)>,
    rows: Vec<Vec<Cell<'static>>>,
    row: Vec<Cell<'static>>,
}

/// An item that is being read.
struct OpenItem {
    depth: u8,
    number: Option<u32>,
    blocks: Vec<Block<'static>>,
    /// Whether it was added to the result, since a nested list began. What follows in it has no place in the model, and becomes a block of its own.
    is_done: bool,
}

impl Reader {
    fn event(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.start(tag, source),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.code {
                Some((_, code)) => code.push_str(&text),
                None => self.text(&text),
            },
            Event::Code(text) => self.push(text.into_string(), Mark::Code),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::InlineHtml(tag) if is_break(&tag) => self.text("\n"),
            Event::Html(text) | Event::InlineHtml(text) => self.text(&text.replace('\n', " ")),
            Event::Rule => self.paragraph(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, source: &str) {
        match tag {
            Tag::Paragraph | Tag::BlockQuote(_) | Tag::HtmlBlock => self.paragraph(),
            Tag::Heading { .. } => {
                self.paragraph();
                self.strong += 1;
            }
            Tag::CodeBlock(kind) => {
                self.paragraph();
                let language = match kind {
                    CodeBlockKind::Fenced(name) => Some(name.into_string()),
                    CodeBlockKind::Indented => None,
                };
                self.code = Some((language, String::new()));
            }
            Tag::List(first) => {
                self.paragraph();
                self.item_done();
                self.lists.push(first.is_some());
            }
            Tag::Item => {
                let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
                let digits = source.trim_start().bytes().take_while(u8::is_ascii_digit).count();
                let has_number = self.lists.last() == Some(&true);
                let number = has_number.then(|| source.trim_start()[..digits].parse().unwrap_or(1));
                self.items.push(OpenItem { depth, number, blocks: Vec::new(), is_done: false });
            }
            Tag::Table(_) => self.paragraph(),
            Tag::Emphasis | Tag::Strong => self.strong += 1,
            Tag::Strikethrough => self.struck += 1,
            Tag::Link { dest_url, .. } => self.link = address::is_web(&dest_url).then(|| dest_url.into_string()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::HtmlBlock => self.paragraph(),
            TagEnd::Heading(_) => {
                self.strong = self.strong.saturating_sub(1);
                self.paragraph();
            }
            TagEnd::CodeBlock => {
                if let Some((language, text)) = self.code.take() {
                    self.block(Block::Code { language: language.map(Into::into), text: text.into() });
                }
            }
            TagEnd::List(_) => _ = self.lists.pop(),
            TagEnd::Item => {
                self.paragraph();
                self.item_done();
                self.items.pop();
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.running);
                self.row.push(vec![Block::Paragraph(cell)]);
            }
            TagEnd::TableHead | TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.row)),
            TagEnd::Table => {
                let rows = std::mem::take(&mut self.rows);
                self.block(Block::Table(rows));
            }
            TagEnd::Emphasis | TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Strikethrough => self.struck = self.struck.saturating_sub(1),
            TagEnd::Link => self.link = None,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let mark = match (self.strong, self.struck) {
            (0, 0) => Mark::Plain,
            (0, _) => Mark::Struck,
            _ => Mark::Strong,
        };
        self.push(text.to_owned(), mark);
    }

    fn push(&mut self, text: String, mark: Mark) {
        self.running.push(Inline { text: text.into(), mark, link: self.link.clone().map(Into::into) });
    }

    fn paragraph(&mut self) {
        let inlines = std::mem::take(&mut self.running);
        if !inlines.is_empty() {
            self.block(Block::Paragraph(inlines));
        }
    }

    fn block(&mut self, block: Block<'static>) {
        match self.items.last_mut().filter(|item| !item.is_done) {
            Some(item) => item.blocks.push(block),
            None => self.done.push(block),
        }
    }

    fn item_done(&mut self) {
        if let Some(item) = self.items.last_mut().filter(|item| !item.is_done) {
            item.is_done = true;
            let blocks = std::mem::take(&mut item.blocks);
            self.done.push(Block::Item { depth: item.depth, number: item.number, blocks });
        }
    }
}

fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim();
    name.eq_ignore_ascii_case("br")
}
