//! Blocks to clean Markdown, fit for rustdoc.
//!
//! All letters and digits survive; links are absolute; nothing is left that rustdoc warns about (bare URLs, brackets that
//! look like links to items, tags) or takes for a test (indented code, fences without a language).

pub(in crate::document) mod inline;
pub(in crate::document) mod site;

use crate::document::{
    model::Block,
    model::BlockKind,
    model::Cell,
    model::Inline,
    model::Mark,
    model::Table,
    render::inline::running,
    render::site::{Site, visible},
};

/// Languages that a fence may name; rustdoc does not run code in them.
const LANGUAGES: &[&str] = &["bash", "go", "http", "java", "javascript", "json", "php", "python", "shell", "sql", "xml", "yaml"];

/// Writes blocks as Markdown, without a line break at the end.
pub fn markdown(blocks: &[Block], site: Site) -> String {
    let mut out = String::new();
    let mut widths: Vec<usize> = Vec::new();
    let mut item_before = false;
    for block in blocks {
        if let BlockKind::Item { depth, number, blocks } = &block.kind {
            let depth = usize::from(*depth).min(widths.len());
            widths.truncate(depth);
            let bullet = number.map_or_else(|| "- ".to_owned(), |n| format!("{n}. "));
            let indent: usize = widths.iter().sum();
            widths.push(bullet.len());
            let body = markdown(blocks, site);
            separate(&mut out, if item_before { "\n" } else { "\n\n" });
            out.push_str(&" ".repeat(indent));
            out.push_str(&bullet);
            out.push_str(&indented(&body, indent + bullet.len()));
            item_before = true;
            continue;
        }
        widths.clear();
        item_before = false;
        let text = match &block.kind {
            BlockKind::Heading { text, .. } => heading(text, site),
            BlockKind::Paragraph(text) => running(text, site, "\\\n"),
            BlockKind::Table(inner) => table(inner, site),
            BlockKind::Code { language, text, .. } => code(language.as_deref(), text),
            BlockKind::Item { .. } => continue,
        };
        if !text.is_empty() {
            separate(&mut out, "\n\n");
            out.push_str(&text);
        }
    }
    out
}

fn separate(out: &mut String, between: &str) {
    if !out.is_empty() {
        out.push_str(between);
    }
}

/// All lines but the first moved in.
fn indented(text: &str, by: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, line) in text.split('\n').enumerate() {
        if i > 0 {
            out.push('\n');
            if !line.is_empty() {
                out.push_str(&" ".repeat(by));
            }
        }
        out.push_str(line);
    }
    out
}

/// A heading inside a description becomes bold text, since it is not a section of the documentation.
fn heading(text: &[Inline], site: Site) -> String {
    let plain =
        text.iter().map(|inline| Inline { mark: if inline.mark == Mark::Code { Mark::Code } else { Mark::Strong }, ..inline.clone() });
    running(&plain.collect::<Vec<_>>(), site, " ")
}

fn code(language: Option<&str>, text: &str) -> String {
    let language = language.map(str::to_ascii_lowercase).filter(|name| LANGUAGES.contains(&name.as_str()));
    let body: String = text
        .chars()
        .filter(|c| !crate::document::html::tags::is_zero_width(*c))
        .map(|c| if c == '\n' || c == '\t' { c } else { visible(c) })
        .collect();
    let longest = body.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let lines: Vec<&str> = body.split('\n').map(str::trim_end).collect();
    format!("{fence}{}\n{}\n{fence}", language.as_deref().unwrap_or("text"), lines.join("\n").trim_matches('\n'))
}

fn table(table: &Table, site: Site) -> String {
    let row = |cells: &[Cell]| {
        let shown: Vec<String> =
            (0..table.header.len()).map(|i| cells.get(i).map_or_else(String::new, |cell| flat(&cell.blocks, site))).collect();
        format!("| {} |", shown.join(" | "))
    };
    let mut lines = vec![row(&table.header), format!("|{}", " --- |".repeat(table.header.len()))];
    lines.extend(table.rows.iter().map(|line| row(&line.cells)));
    lines.join("\n")
}

/// The blocks of a cell on one line.
fn flat(blocks: &[Block], site: Site) -> String {
    let mut parts = Vec::new();
    for block in blocks {
        parts.push(match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => running(text, site, "<br>"),
            BlockKind::Item { blocks, number, .. } => {
                let bullet = number.map_or_else(|| "- ".to_owned(), |n| format!("{n}. "));
                format!("{bullet}{}", flat(blocks, site))
            }
            BlockKind::Table(table) => {
                let cells = std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells));
                let rows = cells.map(|cells| cells.iter().map(|cell| flat(&cell.blocks, site)).collect::<Vec<_>>().join(" "));
                rows.collect::<Vec<_>>().join("<br>")
            }
            BlockKind::Code { text, .. } => {
                let lines = text.lines().filter(|line| !line.trim().is_empty());
                let inlines = |line: &str| vec![Inline { text: line.trim().to_owned(), mark: Mark::Code, ..Inline::default() }];
                lines.map(|line| running(&inlines(line), site, " ")).collect::<Vec<_>>().join("<br>")
            }
        });
    }
    parts.retain(|part| !part.is_empty());
    // A pipe of the text would end the cell; those of nested tables are escaped already.
    let mut out = String::new();
    for c in parts.join("<br>").chars() {
        if c == '|' && !out.ends_with('\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
