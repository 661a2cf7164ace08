//! Shared types: many on a page, or one a file.
//!
//! A type is a heading that is a name, with a table of fields below it. Its text stands between the two.

use super::{
    PageType, fields,
    notes::Notes,
    outline::{GridKind, Part},
    sections::Governing,
    tables, type_name,
};
use crate::{
    document::{Block, Site, markdown},
    vocabulary::{self, Section, Words},
};
use apidoc_ir::ApiType;

/// Reads the types of a page. `taken` are the tables that belong to actions.
pub(super) fn read(parts: &[Part<'_>], governing: &Governing, taken: &[usize], site: Site, notes: &mut Notes<'_>) -> Vec<PageType> {
    let mut out: Vec<PageType> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let Some(heading) = part.heading() else { continue };
        let Some(name) = name_of(&heading.text) else { continue };
        if matches!(governing[at], Some(Section::Input | Section::Output | Section::Examples))
            && !taken.is_empty()
            && heading.section.is_some()
        {
            continue;
        }
        let Some(found) = body(parts, at, taken) else { continue };
        if governing[at] == Some(Section::Examples) && found.table.is_none() {
            continue;
        }
        let mut ty = ApiType { name: name.to_owned(), source: notes.source(heading.span), ..ApiType::default() };
        let (doc, named_users) = text(&found.text, site);
        ty.doc = doc;
        if let Some(grid) = found.table.and_then(|at| parts[at].grid(GridKind::Fields)) {
            ty.fields = fields::read(tables::rows(grid, notes), site, notes).0;
        }
        out.push(PageType { ty, named_users });
    }
    out
}

/// The name that a heading is, if it is one.
fn name_of(text: &str) -> Option<&str> {
    let text = vocabulary::without_number(text).trim_matches(|c: char| vocabulary::is_blank(c) || matches!(c, '`' | '*' | ':' | '：'));
    type_name::is_name(text).then_some(text)
}

struct Body<'a> {
    text: Vec<&'a Block>,
    table: Option<usize>,
}

/// What stands below a heading up to its table; none where there is neither a table nor the list of those who use it.
fn body<'a>(parts: &'a [Part<'a>], at: usize, taken: &[usize]) -> Option<Body<'a>> {
    let mut text = Vec::new();
    let mut used = false;
    for (i, part) in parts.iter().enumerate().skip(at + 1) {
        match part {
            Part::Heading(_) => break,
            Part::Table(grid) if grid.kind == GridKind::Fields => return (!taken.contains(&i)).then_some(Body { text, table: Some(i) }),
            Part::Table(grid) if grid.kind != GridKind::Other => break,
            Part::Text { text: said, .. } => used |= vocabulary::has(&vocabulary::key(said), |words| words.used_by),
            _ => {}
        }
        text.extend(part.block());
    }
    used.then_some(Body { text, table: None })
}

/// The description of a type, and the actions of which it says that they use it.
fn text(blocks: &[&Block], site: Site) -> (String, Vec<String>) {
    let mut users = Vec::new();
    let mut kept: Vec<Block> = Vec::new();
    for block in blocks {
        let mut block = (*block).clone();
        let said = super::outline::text_of(std::slice::from_ref(&block));
        let phrases = |words: &Words| words.used_by;
        if let Some(line) = said.split('\n').find(|line| vocabulary::begins(&vocabulary::key(line), phrases).is_some()) {
            let list = line.split_once([':', '：']).map_or("", |(_, list)| list);
            users
                .extend(list.split(['、', ',', '，', '。', '.']).map(str::trim).filter(|name| type_name::is_name(name)).map(str::to_owned));
            super::description::cut_line(&mut block, line);
            if super::outline::text_of(std::slice::from_ref(&block)).trim().is_empty() {
                continue;
            }
        }
        kept.push(block);
    }
    (markdown(&kept, site), users)
}
