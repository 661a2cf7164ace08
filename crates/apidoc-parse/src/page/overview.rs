//! Lists: of actions with their limits, and of services.

use super::{
    Listed, ListedService, limits,
    notes::Notes,
    outline::{Grid, Part, text_of},
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
            notes.say(Code::OddLimit, row.span, format!("how often `{name}` may be called is said in a way that is not understood"), "");
        }
        into.push(Listed { action: name.to_owned(), limits, source: notes.source(row.span) });
    }
}

/// The services that an index lists, a line each: a link to the service's folder, its title, its version.
pub(super) fn services(parts: &[Part<'_>]) -> Vec<ListedService> {
    let mut out = Vec::new();
    for part in parts {
        match part {
            Part::Text { block, .. } => lines(block, &mut out),
            Part::Table(grid) => {
                for cells in std::iter::once(&grid.table.header).chain(grid.table.rows.iter().map(|row| &row.cells)) {
                    let link = cells.first().and_then(|cell| cell.blocks.iter().find_map(link_of));
                    let texts: Vec<String> = cells.iter().map(|cell| text_of(&cell.blocks)).collect();
                    entry(link.as_deref(), &texts, &mut out);
                }
            }
            _ => {}
        }
    }
    out
}

fn link_of(block: &Block) -> Option<String> {
    match &block.kind {
        BlockKind::Paragraph(inlines) => inlines.iter().find_map(|inline| inline.link.as_deref().map(str::to_owned)),
        _ => None,
    }
}

fn lines(block: &Block, out: &mut Vec<ListedService>) {
    let BlockKind::Paragraph(inlines) = &block.kind else { return };
    // A line begins at each link into a folder of services.
    let mut line: Option<(String, String)> = None;
    for inline in inlines {
        let opens = inline.link.as_deref().filter(|link| service_of(link).is_some());
        if let Some(link) = opens {
            if let Some((link, text)) = line.take() {
                entry(Some(&link), &text.split('|').map(str::to_owned).collect::<Vec<_>>(), out);
            }
            line = Some((link.to_owned(), String::new()));
        }
        if let Some((_, text)) = &mut line {
            text.push_str(&inline.text);
        }
    }
    if let Some((link, text)) = line {
        entry(Some(&link), &text.split('|').map(str::to_owned).collect::<Vec<_>>(), out);
    }
}

fn entry(link: Option<&str>, cells: &[String], out: &mut Vec<ListedService>) {
    let Some(service) = link.and_then(service_of) else { return };
    if let [name, title, version, ..] = cells
        && name.trim() == service
    {
        let version = super::tables::date_in(version);
        out.push(ListedService { service: service.to_owned(), title: title.trim().to_owned(), version });
    }
}

/// The service of a link to the index of its folder: `service/cvm/index.md`.
fn service_of(link: &str) -> Option<&str> {
    let mut labels = link.rsplit('/');
    let (file, service, folder) = (labels.next()?, labels.next()?, labels.next()?);
    (file.starts_with("index.") && folder == "service").then_some(service)
}
