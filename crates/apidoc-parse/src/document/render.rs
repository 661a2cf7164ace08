//! Blocks of a page to Markdown: links get their host, headings become bold, and [`apidoc_markdown`] writes the result.

use super::{
    model::{Block, BlockKind, Inline, Mark, Script},
    tags::is_zero_width,
};
use apidoc_markdown as md;
use std::borrow::Cow;

/// The site that links without a host belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Site {
    /// cloud.tencent.com.
    #[default]
    Chinese,
    /// www.tencentcloud.com.
    International,
}

impl Site {
    /// The address that a path is put behind.
    pub fn base(self) -> &'static str {
        match self {
            Self::Chinese => "https://cloud.tencent.com",
            Self::International => "https://www.tencentcloud.com",
        }
    }
}

/// Writes blocks as Markdown, without a line break at the end.
pub fn markdown(blocks: &[Block], site: Site) -> String {
    md::write(&converted(blocks, site))
}

fn converted(blocks: &[Block], site: Site) -> Vec<md::Block<'_>> {
    blocks.iter().map(|block| self::block(block, site)).collect()
}

fn block(block: &Block, site: Site) -> md::Block<'_> {
    match &block.kind {
        BlockKind::Paragraph(text) => md::Block::Paragraph(text.iter().map(|inline| self::inline(inline, inline.mark, site)).collect()),
        // A heading inside of a description is not a section of the documentation.
        BlockKind::Heading { text, .. } => md::Block::Paragraph(text.iter().map(|inline| bold(inline, site)).collect()),
        BlockKind::Item { depth, number, blocks } => md::Block::Item { depth: *depth, number: *number, blocks: converted(blocks, site) },
        BlockKind::Table(table) => {
            let rows = std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells));
            md::Block::Table(rows.map(|cells| cells.iter().map(|cell| converted(&cell.blocks, site)).collect()).collect())
        }
        BlockKind::Code { language, text, .. } => {
            let text =
                if text.contains(is_zero_width) { Cow::Owned(text.replace(is_zero_width, "")) } else { Cow::Borrowed(text.as_str()) };
            md::Block::Code { language: language.as_deref().map(Cow::Borrowed), text }
        }
    }
}

fn bold(inline: &Inline, site: Site) -> md::Inline<'_> {
    let mark = if inline.mark == Mark::Code { Mark::Code } else { Mark::Strong };
    let written = self::inline(inline, mark, site);
    md::Inline { text: written.text.replace('\n', " ").into(), ..written }
}

fn inline(inline: &Inline, mark: Mark, site: Site) -> md::Inline<'_> {
    let link = inline.link.as_deref().map(|link| absolute(link, site));
    let text = raised(&inline.text, inline.script);
    md::Inline { text, mark, link }
}

/// Replaces digits and signs above or below the line by the characters for that. A text with other characters does not change.
fn raised(text: &str, script: Script) -> Cow<'_, str> {
    const PLAIN: &str = "0123456789+-";
    let forms = match script {
        Script::Line => return Cow::Borrowed(text),
        Script::Super => "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻",
        Script::Sub => "₀₁₂₃₄₅₆₇₈₉₊₋",
    };
    let form = |c: char| forms.chars().nth(PLAIN.find(c)?);
    text.chars().map(form).collect::<Option<String>>().map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Returns the address of a link with its host. Other links lead nowhere outside of their page, and are left to the writer, which removes them.
fn absolute(link: &str, site: Site) -> Cow<'_, str> {
    let full = match link {
        _ if link.starts_with("//") => Cow::Owned(format!("https:{link}")),
        _ if link.starts_with('/') => Cow::Owned(format!("{}{link}", site.base())),
        _ => Cow::Borrowed(link),
    };
    if full.contains(is_zero_width) { Cow::Owned(full.replace(is_zero_width, "")) } else { full }
}
