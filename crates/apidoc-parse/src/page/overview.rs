//! Reads lists of actions with their titles and limits, and lists of services.

use super::{
    Listed, ListedService,
    grid::{Grid, text_of},
    limits,
    notes::Notes,
    outline_item::OutlineItem,
    type_name::is_name,
};
use crate::{
    diagnostics::Code,
    document::{Block, BlockKind},
    vocabulary::Column,
};
use apidoc_ir::RateLimit;

/// The actions that a table lists.
pub(super) fn read(grid: &Grid<'_>, into: &mut Vec<Listed>, notes: &mut Notes<'_>) {
    let header = grid.column(Column::Limit).and_then(|at| grid.table.header.get(at)).map(|cell| text_of(&cell.blocks)).unwrap_or_default();
    let seconds = limits::of_header(&header).unwrap_or(1);
    for row in &grid.table.rows {
        let name = grid.text(row, Column::Action);
        let name = name.trim();
        if !is_name(name) {
            continue;
        }
        let cell = grid.text(row, Column::Limit);
        let cell = cell.trim();
        let plain = cell.replace(',', "").parse::<u32>().ok().filter(|calls| *calls > 0);
        let limits = match plain {
            Some(calls) => vec![RateLimit { calls, seconds }],
            None => limits::read(cell),
        };
        if limits.is_empty() && cell.bytes().any(|b| b.is_ascii_digit()) && cell.bytes().any(|b| b.is_ascii_digit() && b != b'0') {
            notes.report(Code::OddLimit, row.span, format!("the rate limit of `{name}` is written in an unknown way"), "");
        }
        let title = Some(grid.text(row, Column::Feature).trim().to_owned()).filter(|title| !title.is_empty());
        into.push(Listed { action: name.to_owned(), title, limits, source: notes.source(row.span) });
    }
}

/// The content of lists without a table: lines of a link, a title and more, divided by bars.
#[derive(Debug, Default)]
pub(super) struct Lists {
    pub(super) services: Vec<ListedService>,
    pub(super) actions: Vec<Listed>,
    /// The service's title, where the page is the index of its folder.
    pub(super) title: Option<String>,
}

/// Reads lists without a table.
pub(super) fn lists(parts: &[OutlineItem<'_>], notes: &Notes<'_>) -> Lists {
    let mut out = Lists::default();
    let mut links: Vec<&str> = Vec::new();
    for part in parts {
        match part {
            OutlineItem::Text { block, .. } => {
                links_of(block, 0, &mut links);
                for (link, cells) in lines(block) {
                    entry(&link, &cells, notes.source(block.span), &mut out);
                }
            }
            // A list of a single line's header reads as a table.
            OutlineItem::Table(grid) => {
                for cells in std::iter::once(&grid.table.header).chain(grid.table.rows.iter().map(|row| &row.cells)) {
                    let link = cells.first().and_then(|cell| cell.blocks.iter().find_map(link_of));
                    let texts: Vec<String> = cells.iter().map(|cell| text_of(&cell.blocks)).collect();
                    if let Some(link) = link {
                        entry(&link, &texts, notes.source(grid.span), &mut out);
                    }
                }
            }
            _ => {}
        }
    }
    let goes_to = |file: &str| links.iter().any(|link| link.rsplit('/').next() == Some(file));
    if goes_to("actions.md") && goes_to("models.md") {
        out.title = parts.iter().find_map(|part| part.heading()).map(|heading| heading.text.clone()).filter(|title| !title.is_empty());
    }
    out
}

fn links_of<'a>(block: &'a Block, depth: usize, out: &mut Vec<&'a str>) {
    match &block.kind {
        BlockKind::Paragraph(inlines) => out.extend(inlines.iter().filter_map(|inline| inline.link.as_deref())),
        BlockKind::Item { blocks, .. } if depth < 8 => blocks.iter().for_each(|block| links_of(block, depth + 1, out)),
        _ => {}
    }
}

fn link_of(block: &Block) -> Option<String> {
    match &block.kind {
        BlockKind::Paragraph(inlines) => inlines.iter().find_map(|inline| inline.link.as_deref().map(str::to_owned)),
        _ => None,
    }
}

/// The lines of a paragraph that begin with a link into a folder of services or actions, with their cells.
fn lines(block: &Block) -> Vec<(String, Vec<String>)> {
    let BlockKind::Paragraph(inlines) = &block.kind else { return Vec::new() };
    let mut lines: Vec<(String, String)> = Vec::new();
    for inline in inlines {
        if let Some(link) = inline.link.as_deref().filter(|link| in_folder(link).is_some())
            && lines.last().is_none_or(|(last, _)| last != link)
        {
            lines.push((link.to_owned(), String::new()));
        }
        if let Some((_, text)) = lines.last_mut() {
            text.push_str(&inline.text);
        }
    }
    lines.into_iter().map(|(link, text)| (link, text.split('|').map(|cell| cell.trim().to_owned()).collect())).collect()
}

fn entry(link: &str, cells: &[String], source: apidoc_ir::Source, out: &mut Lists) {
    let (Some(target), [name, title, rest @ ..]) = (in_folder(link), cells) else { return };
    let title = title.trim();
    match target {
        Target::Service(service) if name.trim() == service => {
            let version = rest.first().and_then(|version| super::date::date_in(version)).filter(|date| super::date::is_date(date));
            out.services.push(ListedService { service: service.to_owned(), title: title.to_owned(), version });
        }
        Target::Action(action) if name.trim() == action && is_name(action) => {
            let title = Some(title.to_owned()).filter(|title| !title.is_empty());
            out.actions.push(Listed { action: action.to_owned(), title, limits: Vec::new(), source });
        }
        _ => {}
    }
}

/// The target of a link in the reference tree.
enum Target<'a> {
    Service(&'a str),
    Action(&'a str),
}

/// `service/cvm/index.md` leads to a service, `action/ListThings.md` to an action.
fn in_folder(link: &str) -> Option<Target<'_>> {
    let mut labels = link.rsplit('/');
    let (file, folder) = (labels.next()?, labels.next()?);
    if folder == "action" {
        return Some(Target::Action(file.split('.').next()?));
    }
    (file.starts_with("index.") && labels.next() == Some("service")).then_some(Target::Service(folder))
}
