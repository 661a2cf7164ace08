//! Reads shared types: many on a page, or one per file.
//!
//! A type is a heading that is a name, with a table of fields below it. Its description comes between the two.

use super::{
    PageType, fields,
    grid::{self, GridKind},
    notes::Notes,
    outline_item::OutlineItem,
    sections::SectionMap,
    tables, text_hash,
    type_heads::{self, name_of},
    type_name, unsupported,
};
use crate::{
    diagnostics::Code,
    document::{Block, Site, markdown},
    vocabulary::{self, Section, Words},
};
use apidoc_ir::ApiType;

/// Reads the types of a page. `taken` are the tables that belong to actions.
pub(super) fn read(
    parts: &[OutlineItem<'_>],
    section_map: &SectionMap,
    taken: &[usize],
    site: Site,
    notes: &mut Notes<'_>,
) -> Vec<PageType> {
    let mut out: Vec<PageType> = Vec::new();
    let mut taken = taken.to_vec();
    for (at, part) in parts.iter().enumerate() {
        let Some(heading) = part.heading() else { continue };
        let Some(name) = name_of(&heading.text) else { continue };
        if matches!(section_map[at], Some(Section::Input | Section::Output | Section::Examples))
            && !taken.is_empty()
            && heading.section.is_some()
        {
            continue;
        }
        let Some(found) = body(parts, at, &taken).or_else(|| body_with_headings(parts, at, &taken)) else { continue };
        let found_table = found.table;
        taken.extend(found_table);
        if section_map[at] == Some(Section::Examples) && found.table.is_none() {
            continue;
        }
        let mut ty = ApiType { name: name.to_owned(), source: notes.source(heading.span), ..ApiType::default() };
        let (doc, named_users, texts) = text(&found.text, site);
        ty.doc = doc;
        ty.text_hash = text_hash::parts(&texts, notes);
        if let Some(grid) = found_table.and_then(|at| parts[at].grid(GridKind::Fields)) {
            let (fields, proses) = fields::read(tables::rows(grid, notes), site, notes);
            let named: Vec<(&str, &crate::prose::Prose)> = fields.iter().map(|field| field.name.as_str()).zip(&proses).collect();
            ty.constraints = crate::facts::constraints(&named);
            ty.fields = fields;
            if let Some(span) = tables::unknown_instead_of_required(grid) {
                let message =
                    format!("the table of `{name}` has a column with an unknown name, and none that says whether a field is required");
                notes.report(Code::UnknownColumns, span, message, "no field is taken as required; name the column `必选` or `Required`");
            }
        }
        if let Some(table) = found_table {
            further_tables(parts, table, name, &mut taken, notes);
        }
        if found_table.is_none() {
            notes.report(
                Code::UnknownColumns,
                heading.span,
                format!("the type `{name}` has no table of fields with known columns"),
                "it is read without fields; name the columns as other pages do",
            );
        }
        out.push(PageType { ty, named_users });
    }
    if !out.is_empty() {
        for at in unsupported::nameless(parts, &taken) {
            notes.report(Code::BadName, parts[at].span(), unsupported::NAMELESS.0, unsupported::NAMELESS.1);
            taken.push(at);
        }
        let is_of_action = |part: &OutlineItem<'_>| part.grid(GridKind::Fields).is_some_and(grid::names_action);
        // A table in the description of a type comes before that of its fields.
        let is_behind = |at: usize| (0..at).rev().take_while(|i| parts[*i].heading().is_none()).any(|i| taken.contains(&i));
        let is_left = |at: &usize| parts[*at].grid(GridKind::Fields).is_some() && !taken.contains(at) && is_behind(*at);
        if !parts.iter().any(is_of_action) {
            for at in (0..parts.len()).filter(is_left) {
                let message = "a table of fields belongs to no type, and is not read";
                notes.report(
                    Code::UnsureTable,
                    parts[at].span(),
                    message,
                    "if it lists fields of the type above, add its rows to the table there",
                );
            }
        }
    }
    out
}

/// Reports tables of fields directly behind that of a type, which are not read.
fn further_tables(parts: &[OutlineItem<'_>], table: usize, name: &str, taken: &mut Vec<usize>, notes: &mut Notes<'_>) {
    for (at, part) in parts.iter().enumerate().skip(table + 1).take_while(|(_, part)| matches!(part, OutlineItem::Table(_))) {
        if part.grid(GridKind::Fields).is_some() && !taken.contains(&at) {
            taken.push(at);
            notes.report(
                Code::UnsureTable,
                part.span(),
                format!("a further table behind the fields of `{name}` may list more of them, and is not read"),
                "if it does, add its rows to the first table",
            );
        }
    }
}

struct Body<'a> {
    text: Vec<&'a Block>,
    table: Option<usize>,
}

/// The parts below a heading up to its table; `None` if there is neither a table nor a list of the actions that use it.
fn body<'a>(parts: &'a [OutlineItem<'a>], at: usize, taken: &[usize]) -> Option<Body<'a>> {
    let end = (at + 1..parts.len()).find(|i| parts[*i].heading().is_some()).unwrap_or(parts.len());
    let fields = |from: usize| (from..end).find(|i| parts[*i].grid(GridKind::Fields).is_some());
    let used = (at + 1..end).find(|i| type_heads::says_users(&parts[*i]));
    // A description may have a similar table; that of the type comes behind the list of its users.
    if let Some(table) = used.and_then(fields).or_else(|| fields(at + 1)) {
        let text = parts[at + 1..table].iter().filter_map(OutlineItem::whole_block).collect();
        return (!taken.contains(&table)).then_some(Body { text, table: Some(table) });
    }
    let other = |part: &OutlineItem<'_>| matches!(part, OutlineItem::Table(grid) if grid.kind != GridKind::Other);
    let text = parts[at + 1..end].iter().take_while(|part| !other(part)).filter_map(OutlineItem::block).collect();
    used.map(|_| Body { text, table: None })
}

/// The same for a type whose description has headings.
fn body_with_headings<'a>(parts: &'a [OutlineItem<'a>], at: usize, taken: &[usize]) -> Option<Body<'a>> {
    let table = type_heads::table_behind_headings(parts, at).filter(|table| !taken.contains(table))?;
    Some(Body { text: parts[at + 1..table].iter().filter_map(OutlineItem::whole_block).collect(), table: Some(table) })
}

/// Returns the description of a type, the actions that it lists as its users, and the parts of its text.
fn text(blocks: &[&Block], site: Site) -> (String, Vec<String>, Vec<text_hash::Part>) {
    let mut users = Vec::new();
    let mut texts = Vec::new();
    let mut kept: Vec<Block> = Vec::new();
    for block in blocks {
        let mut block = (*block).clone();
        let mut part = text_hash::Part::Page(block.span);
        let said = super::grid::text_of(std::slice::from_ref(&block));
        let phrases = |words: &Words| words.used_by;
        if let Some(line) = said.split('\n').find(|line| vocabulary::begins(&vocabulary::key(line), phrases).is_some()) {
            let list = line.split_once([':', '：']).map_or("", |(_, list)| list);
            users
                .extend(list.split(['、', ',', '，', '。', '.']).map(str::trim).filter(|name| type_name::is_name(name)).map(str::to_owned));
            super::description::cut_line(&mut block, line);
            part = text_hash::Part::Text(super::grid::text_of(std::slice::from_ref(&block)));
            if super::grid::text_of(std::slice::from_ref(&block)).trim().is_empty() {
                continue;
            }
        }
        kept.push(block);
        texts.push(part);
    }
    (markdown(&kept, site), users, texts)
}
