//! Blocks to Markdown.

use crate::{
    Block, Cell, Inline, Mark,
    inline::{Break, running},
};

/// Languages that a fence may name; rustdoc does not run code in them.
const LANGUAGES: &[&str] = &["bash", "go", "http", "java", "javascript", "json", "php", "python", "shell", "sql", "xml", "yaml"];
/// Items further in than this are written as if they were this far in.
const DEEPEST: usize = 5;
const MAX_NUMBER: u32 = 999_999_999;

/// Writes blocks as Markdown, without a line break at the end.
pub fn write(blocks: &[Block<'_>]) -> String {
    if let [Block::Paragraph(inlines)] = blocks
        && let [Inline { text, mark: Mark::Plain, link: None }] = &inlines[..]
        && crate::is_plain(text)
    {
        return text.clone().into_owned();
    }
    let mut writer = Writer::default();
    writer.blocks(blocks, 0);
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Widths of the markers of the open items.
    widths: Vec<usize>,
    is_after_item: bool,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block<'_>], outer: usize) {
        for block in blocks {
            match block {
                Block::Item { depth, number, blocks } => self.item(outer + usize::from(*depth), *number, blocks),
                Block::Paragraph(inlines) => self.block(&running(inlines, Break::Line)),
                Block::Table(rows) => self.block(&table(rows)),
                Block::Code { language, text } => self.block(&code(language.as_deref(), text)),
            }
        }
    }

    fn block(&mut self, text: &str) {
        if !text.is_empty() {
            self.widths.clear();
            self.separate("\n\n");
            self.out.push_str(text);
            self.is_after_item = false;
        }
    }

    fn item(&mut self, depth: usize, number: Option<u32>, blocks: &[Block<'_>]) {
        let own = blocks.iter().position(|block| matches!(block, Block::Item { .. })).unwrap_or(blocks.len());
        let (own, nested) = blocks.split_at(own);
        let body = write(own);
        // Without a body the line of the marker could underline a heading.
        if !body.is_empty() {
            let is_nested = depth >= self.widths.len() && !self.widths.is_empty();
            self.widths.truncate(depth.min(DEEPEST - 1));
            let marker = number.map_or_else(|| "- ".to_owned(), |n| format!("{}. ", n.min(MAX_NUMBER)));
            let indent: usize = self.widths.iter().sum();
            self.widths.push(marker.len());
            // Only a list that begins with 1 ends a paragraph.
            let is_interrupting = number.is_none_or(|number| number == 1) || !is_nested;
            self.separate(if self.is_after_item && is_interrupting { "\n" } else { "\n\n" });
            self.out.extend(std::iter::repeat_n(' ', indent));
            self.out.push_str(&marker);
            self.indented(&body, indent + marker.len());
            self.is_after_item = true;
        }
        self.blocks(nested, depth + 1);
    }

    fn separate(&mut self, between: &str) {
        if !self.out.is_empty() {
            self.out.push_str(between);
        }
    }

    /// Writes a text with all lines but the first indented.
    fn indented(&mut self, text: &str, by: usize) {
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.out.push('\n');
                if !line.is_empty() {
                    self.out.extend(std::iter::repeat_n(' ', by));
                }
            }
            self.out.push_str(line);
        }
    }
}

fn code(language: Option<&str>, text: &str) -> String {
    let language = language.map(str::to_ascii_lowercase).filter(|name| LANGUAGES.contains(&name.as_str()));
    let body = text.replace('\t', "    ");
    let body = crate::escape::visible(&body);
    let longest = body.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let lines: Vec<&str> = body.split('\n').map(str::trim_end).collect();
    format!("{fence}{}\n{}\n{fence}", language.as_deref().unwrap_or("text"), lines.join("\n").trim_matches('\n'))
}

fn table(rows: &[Vec<Cell<'_>>]) -> String {
    let Some(header) = rows.first().filter(|header| !header.is_empty()) else { return String::new() };
    let row = |cells: &Vec<Cell<'_>>| {
        let cells = (0..header.len()).map(|i| cells.get(i).map_or_else(String::new, |cell| flat(cell)));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let mut lines = vec![row(header), format!("|{}", " --- |".repeat(header.len()))];
    lines.extend(rows[1..].iter().map(row));
    lines.join("\n")
}

/// Writes the blocks of a cell on one line.
pub(crate) fn flat(blocks: &[Block<'_>]) -> String {
    let mut lines = Vec::new();
    flatten(blocks, &mut lines);
    let mut inlines = Vec::new();
    for (i, line) in lines.into_iter().enumerate() {
        if i > 0 {
            inlines.push(Inline { text: "\n".into(), ..Inline::default() });
        }
        inlines.extend(line);
    }
    running(&inlines, Break::Tag)
}

/// Appends the lines that a browser would show for blocks.
fn flatten<'t>(blocks: &'t [Block<'t>], lines: &mut Vec<Vec<Inline<'t>>>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => lines.push(inlines.clone()),
            Block::Item { number, blocks, .. } => {
                let marker = number.map_or_else(|| "- ".to_owned(), |n| format!("{n}. "));
                let first = lines.len();
                flatten(blocks, lines);
                if let Some(line) = lines.get_mut(first) {
                    line.insert(0, Inline { text: marker.into(), ..Inline::default() });
                }
            }
            Block::Table(rows) => lines.extend(rows.iter().map(|row| {
                let mut inlines = Vec::new();
                for cell in row.iter().take(rows.first().map_or(0, Vec::len)) {
                    let mut parts = Vec::new();
                    flatten(cell, &mut parts);
                    inlines.extend(
                        parts.into_iter().flat_map(|part| part.into_iter().chain([Inline { text: " ".into(), ..Inline::default() }])),
                    );
                }
                inlines
            })),
            Block::Code { text, .. } => {
                let code = text.lines().map(str::trim).filter(|line| !line.is_empty());
                lines.extend(code.map(|line| vec![Inline { text: line.into(), mark: Mark::Code, link: None }]));
            }
        }
    }
}
