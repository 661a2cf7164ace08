//! Texts of the pages as documentation comments.
//!
//! The IR's texts are Markdown, but rustdoc reads Markdown of its own: what stands in brackets is a link to an item, code blocks are
//! compiled, tags and bare addresses are warned about. So a text is read with rustdoc's parser and written again, every character that
//! means something escaped, with nothing in it but paragraphs, lists, tables, code and links to web addresses.
//! Whatever the text was, the result has no warning and no code that is compiled.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream};
use std::fmt::Write;

/// Lists and quotes further in than this are written as if they were this far in.
const DEEPEST: usize = 5;

/// The text, ready to stand behind `///`, without an empty line at either end.
pub(super) fn rewrite(text: &str) -> String {
    if is_plain(text) {
        return text.trim().to_owned();
    }
    let mut writer = Writer::default();
    for event in TextMergeStream::new(Parser::new_ext(text, Options::ENABLE_TABLES)) {
        writer.event(event);
    }
    writer.finish()
}

/// Whether the text is a paragraph without anything that Markdown or rustdoc could see something in: most are.
fn is_plain(text: &str) -> bool {
    let odd =
        |c: char| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '\n' | '\t' | '!') || c.is_control();
    !text.contains(odd) && !text.contains("://") && text.trim_start().starts_with(|c: char| c.is_alphabetic()) && !text.starts_with("    ")
}

#[derive(Default)]
struct Writer {
    out: String,
    /// What begins each line of the lists and quotes that are open; the first line of an item has its mark instead.
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
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.code => self.line.push_str(&text),
            Event::Text(text) => self.text(&text),
            Event::Code(text) => self.code_span(&text),
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
                // The first item of a list that stands in no other has an empty line before it.
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
                if let Some(address) = web_address(&dest_url) {
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
                    // An address that is shown as it is.
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
            self.push_line(&format!("{}{end}", guard(line)));
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
                // Too far in: the item stands beside its list's others.
                self.out.push_str(&mark);
            }
            None => self.out.push_str(&self.prefixes.concat()),
        }
        self.out.push_str(line);
        self.out.push('\n');
    }
    fn code_span(&mut self, text: &str) {
        let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let text = if self.table { text.replace('|', "\\|") } else { text };
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest + 1);
        let space = if longest > 0 || text.trim().is_empty() { " " } else { "" };
        if !text.is_empty() {
            let _ = write!(self.line, "{fence}{space}{text}{space}{fence}");
        }
    }
    /// Text with everything escaped that would be more than text, and its web addresses as links.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = next_address(rest) {
            let (before, from) = rest.split_at(at);
            self.escape(before);
            let end = from.find(|c| !is_of_address(c)).unwrap_or(from.len());
            let address = from[..end].trim_end_matches(['.', ',', ':', '?', '=', '&', '#', '-']);
            rest = &from[address.len()..];
            match web_address(address) {
                Some(address) if self.link.is_none() && !self.table => {
                    let _ = write!(self.line, "<{address}>");
                }
                _ => self.escape(address),
            }
        }
        self.escape(rest);
    }
    fn escape(&mut self, text: &str) {
        let mut previous = self.line.chars().next_back().unwrap_or(' ');
        let mut characters = text.chars().peekable();
        while let Some(c) = characters.next() {
            let next = characters.peek().copied().unwrap_or(' ');
            let special = match c {
                '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' | '^' => true,
                // Between letters it means nothing; names with it stay readable.
                '_' => !(previous.is_ascii_alphanumeric() && next.is_ascii_alphanumeric()),
                '&' => next.is_ascii_alphanumeric() || next == '#',
                _ => false,
            };
            match c {
                '\n' | '\t' | '\r' => self.line.push(' '),
                c if c.is_control() => {}
                c => {
                    if special {
                        self.line.push('\\');
                    }
                    self.line.push(c);
                }
            }
            previous = c;
        }
    }
    fn finish(mut self) -> String {
        self.prefixes.clear();
        self.mark = None;
        self.block();
        self.out.trim_end().to_owned()
    }
}

/// A line of a paragraph, so that its beginning does not make it a heading, a list or a quote.
fn guard(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && digits < 10 && line[digits..].starts_with(['.', ')']);
    if numbered {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['#', '+', '-', '=', ':']) { format!("\\{line}") } else { line.to_owned() }
}

fn next_address(text: &str) -> Option<usize> {
    text.match_indices("://").find_map(|(at, _)| {
        let before = &text[..at];
        ["https", "http"].iter().find(|scheme| before.ends_with(**scheme)).map(|scheme| at - scheme.len())
    })
}

fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#@!$&'*+,;=%".contains(c)
}

/// The address, if it is one of the web and nothing in it could end a link.
fn web_address(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.contains('.');
    (host && text.len() < 2000 && text.chars().all(is_of_address)).then_some(text)
}

/// The first sentence of a text, without markup, escaped.
pub(super) fn summary(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut line = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) => line.push_str(&text),
            Event::SoftBreak | Event::HardBreak => line.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    let end = ["。", ". ", "；", "\u{ff01}"].iter().filter_map(|end| line.find(end).map(|at| at + end.len())).min();
    let sentence = &line[..end.unwrap_or(line.len())];
    let short: String = sentence.chars().take(LONGEST).collect();
    plain(&if short.len() < sentence.len() { short + "…" } else { short })
}

/// A text as one line without any markup, everything escaped.
pub(super) fn plain(text: &str) -> String {
    let mut writer = Writer::default();
    writer.text(text.trim());
    guard(&writer.line.replace('\n', " "))
}

/// A text as code within a line, in backticks.
pub(super) fn code(text: &str) -> String {
    let mut writer = Writer::default();
    writer.code_span(text);
    writer.line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(rewrite(text), expected);
    }

    #[test]
    fn plain_texts_stay() {
        check("The id of the site.", "The id of the site.");
        check("站点 ID，见 purge_url。", "站点 ID，见 purge_url。");
    }

    #[test]
    fn nothing_in_a_text_is_code_or_a_link_to_an_item() {
        check("See [Option] and <T> of a*b*c.", "See \\[Option\\] and \\<T\\> of a*b*c.");
        check("```\nfn main() {}\n```", "```text\nfn main() {}\n```");
        check("    panic!()", "```text\npanic!()\n```");
        check("[x](std::fs) [y](https://a.example/b)", "x [y](https://a.example/b)");
        check("见 https://a.example/b?c=1。", "见 <https://a.example/b?c=1>。");
        check("[https://a.example/b_c](https://a.example/b_c)", "<https://a.example/b_c>");
        check("<script>alert(1)</script> x", "\\<script\\>alert(1)\\</script\\> x");
    }

    #[test]
    fn lists_tables_and_breaks_stay_what_they_are() {
        check("a\n\n- b\n- c\n  d\n    - e\n\nf", "a\n\n- b\n- c d\n  - e\n\nf");
        check("a\\\n2. b", "a\\\n2\\. b");
        check("|a|b|\n|-|-|\n|1|`x`|", "|a|b|\n|---|---|\n|1|`x`|");
        check("# a\nb", "**a**\n\nb");
    }

    #[test]
    fn what_is_written_says_the_same_when_it_is_read_again() {
        for text in ["1~1000, 2~3", "a_b _c_ \\*", "&amp;lt; &lt;b&gt;", "> q\n>\n> - r", "1. a\n\n   b\n2. c", "`` a`b ``"] {
            let once = rewrite(text);
            assert_eq!(rewrite(&once), once, "{text}");
        }
    }
}
