//! Paragraphs, lists, quotes, tables and code, written again.

use super::inline;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};
use std::fmt::Write;

/// Lists and quotes further in than this are written as if they were this far in.
const DEEPEST: usize = 5;

/// Current output.
#[derive(Default)]
pub(super) struct Writer {
    out: String,
    /// Prefix of each line inside of the open lists and quotes; the first line of an item has its marker instead.
    prefixes: Vec<String>,
    /// The mark of the item that begins.
    mark: Option<String>,
    /// Numbers of the ordered lists that are open.
    lists: Vec<Option<u64>>,
    /// The paragraph, or the cell, that is being read.
    line: String,
    /// Whether `line` is inside a link whose address is written behind it.
    link: Option<String>,
    code: bool,
    cells: Vec<String>,
    table: bool,
    tight: bool,
    /// Whether the list has an item already.
    begun: bool,
}

impl Writer {
    pub(super) fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.code => self.line.push_str(&text),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => inline::code(&mut self.line, &text, self.table),
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.line.push('\n'),
            Event::Html(text) | Event::InlineHtml(text) if !self.code => self.text(&text),
            Event::Rule => self.block(),
            _ => {}
        }
    }
    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::TableCell => {}
            Tag::Heading { .. } => self.line.push_str("**"),
            Tag::BlockQuote(_) => {
                self.block();
                self.enter("> ");
            }
            Tag::CodeBlock(kind) => {
                self.block();
                let _: CodeBlockKind<'_> = kind;
                self.code = true;
            }
            Tag::List(first) => {
                self.block();
                self.begun = false;
                self.lists.push(first);
            }
            Tag::Item => {
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", (*number - 1).min(999_999_999))
                    }
                    _ => "- ".into(),
                };
                self.enter(&" ".repeat(mark.len()));
                // An empty line precedes the first item of a top-level list.
                self.tight = self.lists.len() > 1 || self.begun;
                self.begun = true;
                self.mark = Some(mark);
            }
            Tag::Table(_) => {
                self.block();
                self.table = true;
            }
            Tag::TableHead | Tag::TableRow => self.cells.clear(),
            Tag::Emphasis => self.line.push('*'),
            Tag::Strong => self.line.push_str("**"),
            Tag::Link { dest_url, .. } if self.link.is_none() => {
                if let Some(address) = inline::web_address(&dest_url) {
                    self.link = Some(address.to_owned());
                    self.line.push('[');
                }
            }
            _ => {}
        }
    }
    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.block(),
            TagEnd::Heading(
                HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3 | HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6,
            ) => {
                self.line.push_str("**");
                self.block();
            }
            TagEnd::BlockQuote(_) => {
                self.block();
                self.prefixes.pop();
            }
            TagEnd::CodeBlock => self.fence(),
            TagEnd::List(_) => {
                self.block();
                self.lists.pop();
                self.begun = true;
                self.tight = false;
            }
            TagEnd::Item => {
                self.block();
                // An item without content leaves no mark behind.
                self.mark = None;
                self.prefixes.pop();
                self.tight = true;
            }
            TagEnd::TableCell => self.cells.push(std::mem::take(&mut self.line)),
            TagEnd::TableHead => {
                let rule = vec!["---"; self.cells.len()].join("|");
                self.row();
                self.push_line(&format!("|{rule}|"));
            }
            TagEnd::TableRow => self.row(),
            TagEnd::Table => {
                self.table = false;
                self.tight = false;
            }
            TagEnd::Emphasis => self.line.push('*'),
            TagEnd::Strong => self.line.push_str("**"),
            TagEnd::Link => {
                let Some(address) = self.link.take() else { return };
                let begun = self.line.rfind('[').filter(|at| self.line[at + 1..].replace('\\', "") == address);
                match begun {
                    // An address without a text of its own.
                    Some(at) if !self.table => {
                        self.line.truncate(at);
                        let _ = write!(self.line, "<{address}>");
                    }
                    _ => _ = write!(self.line, "]({address})"),
                }
            }
            _ => {}
        }
    }
    fn text(&mut self, text: &str) {
        inline::text(&mut self.line, text, self.link.is_none() && !self.table);
    }
    fn enter(&mut self, prefix: &str) {
        self.prefixes.push(if self.prefixes.len() < DEEPEST { prefix.to_owned() } else { String::new() });
    }
    fn row(&mut self) {
        let cells: Vec<_> = self.cells.drain(..).map(|cell| cell.replace('\n', " ")).collect();
        let first = !self.tight;
        if first {
            self.gap();
        }
        self.push_line(&format!("|{}|", cells.join("|")));
        self.tight = true;
    }
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.tight {
            let prefix = self.prefixes.concat();
            self.out.push_str(prefix.trim_end());
            self.out.push('\n');
        }
    }
    /// Writes the paragraph that has been read.
    fn block(&mut self) {
        let text = std::mem::take(&mut self.line);
        let text = text.trim_matches([' ', '\n']);
        if text.is_empty() || text == "****" {
            return;
        }
        self.gap();
        let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
        for (i, line) in lines.iter().enumerate() {
            let end = if i + 1 < lines.len() { "\\" } else { "" };
            self.push_line(&format!("{}{end}", inline::guard(line)));
        }
        self.tight = false;
    }
    fn fence(&mut self) {
        self.code = false;
        let text = std::mem::take(&mut self.line);
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest.max(2) + 1);
        self.gap();
        self.push_line(&format!("{fence}text"));
        for line in text.lines() {
            self.push_line(&line.replace('\t', "    "));
        }
        self.push_line(&fence);
        self.tight = false;
    }
    fn push_line(&mut self, line: &str) {
        match self.mark.take() {
            Some(mark) => {
                let outer = self.prefixes.len() - 1;
                self.out.push_str(&self.prefixes[..outer].concat());
                // Nested too deep: the item becomes one of its parent list.
                self.out.push_str(&mark);
            }
            None => self.out.push_str(&self.prefixes.concat()),
        }
        self.out.push_str(line);
        self.out.push('\n');
    }
    pub(super) fn finish(mut self) -> String {
        self.prefixes.clear();
        self.mark = None;
        self.block();
        self.out.trim_end().to_owned()
    }
}
