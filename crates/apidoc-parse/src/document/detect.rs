//! Detects the layout of a page by its content, never by its name: HTML, Markdown or text copied from a browser.

use super::{
    lines::{Kind, Lines},
    markdown::copied,
    markdown::table::split::is_delimiter,
    tags::{self, Tag},
};

/// The layout of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Html,
    Markdown,
    Plain,
}

/// Detects the layout.
pub(super) fn layout(source: &str) -> Layout {
    if is_html(source) {
        Layout::Html
    } else if is_copied(source) {
        Layout::Plain
    } else {
        Layout::Markdown
    }
}

/// Whether the source is a page in HTML rather than text with HTML in it.
fn is_html(source: &str) -> bool {
    let mut head = source.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    while let Some(rest) = head.strip_prefix("<!--") {
        let Some(end) = rest.find("-->") else { return false };
        head = rest[end + 3..].trim_start();
    }
    let start: String = head.chars().take(16).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<?xml") || start.starts_with("<!doctype") {
        return true;
    }
    let name = start.strip_prefix('<').map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or(""));
    match name {
        Some("html" | "head" | "body" | "meta") => true,
        Some(name) if tags::tag(name) == Some(Tag::Block) => !has_marks(source),
        _ => false,
    }
}

/// Whether a source that begins with a tag is Markdown all the same: it has headings, tables, fences or links of Markdown.
fn has_marks(source: &str) -> bool {
    let lines = Lines::new(source);
    (0..lines.len()).any(|i| {
        let line = lines.text(i).trim_end();
        let bold = || line.len() > 4 && line.starts_with("**") && line.ends_with("**");
        let linked = || line.contains("](http") || line.contains("](/") || line.contains("](#");
        matches!(lines.kind(i), Kind::Heading | Kind::Fence) || is_delimiter(line) || bold() || linked()
    })
}

/// Whether a page is text copied from a browser: cells are divided by tabs, no table is drawn another way, and nothing in it is marked as
/// links of Markdown are.
fn is_copied(source: &str) -> bool {
    let lines = Lines::new(source);
    let mut tabs = 0;
    for i in 0..lines.len() {
        let line = lines.text(i);
        let is_table = |line: &str| line.get(..6).is_some_and(|tag| tag.eq_ignore_ascii_case("<table"));
        if is_delimiter(line) || is_table(line.trim_start()) || line.contains("](") && has_cells(line) {
            return false;
        }
        tabs += usize::from(copied::is_header(line));
    }
    tabs > 0
}

/// Whether a line has cells that are divided by tabs.
fn has_cells(line: &str) -> bool {
    line.trim().contains('\t')
}
