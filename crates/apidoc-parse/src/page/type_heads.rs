//! Headings that name a shared type, also if the name is a word that opens a section: `Input`, `Response`.
//!
//! A type is a heading that is a name, its text, and a table of fields. Used to find sections, so that the types of a page are never
//! taken for parts of an action.

use super::{
    grid::{self, Grid, GridKind},
    outline_item::{Heading, OutlineItem},
    type_name,
};
use crate::{
    document::Row,
    vocabulary::{self, Column},
};
use std::{collections::BTreeMap, ops::Range};

/// The name of the type that a heading names: it is the name, or says that the name is one of a structure (`Item 结构说明`).
pub(super) fn name_of(text: &str) -> Option<&str> {
    bare_name(text).or_else(|| vocabulary::described_name(text, |words| words.type_headings))
}

fn bare_name(text: &str) -> Option<&str> {
    let text = vocabulary::without_number(text).trim_matches(|c: char| !c.is_alphanumeric());
    type_name::is_name(text).then_some(text)
}

/// The types to which the tables of a page refer, each with the first item of the outline that does.
pub(super) type References = BTreeMap<String, usize>;

/// Finds the types to which the tables of a page refer.
pub(super) fn references(parts: &[OutlineItem<'_>]) -> References {
    let mut references = References::new();
    for (at, part) in parts.iter().enumerate() {
        let Some(grid) = part.grid(GridKind::Fields) else { continue };
        let types = grid.table.rows.iter().map(|row| grid.text(row, Column::Type));
        for name in types.filter_map(|text| type_name::read(&text)?.object().map(str::to_owned)) {
            references.entry(name).or_insert(at);
        }
    }
    references
}

/// The name of a type in a paragraph, or in a heading with words that say little, if a table of the page refers to that type.
/// A paragraph that says it is a structure needs no reference.
pub(super) fn name_in<'t>(text: &'t str, is_bold: bool, references: &References) -> Option<&'t str> {
    let text = text.trim();
    if text.contains('\n') {
        return None;
    }
    let weak = || {
        let bare = if is_bold { bare_name(text) } else { None };
        bare.or_else(|| vocabulary::described_name(text, |words| words.weak_type_headings)).filter(|name| references.contains_key(*name))
    };
    vocabulary::described_name(text, |words| words.type_headings).or_else(weak)
}

/// The name of a type in any other text right above a table, if a table before refers to that type and to no other type that the
/// text names: `The fields of each Item are as follows:`. The table must look like that of a type.
pub(super) fn mentioned_name<'t>(parts: &[OutlineItem<'_>], at: usize, text: &'t str, references: &References) -> Option<&'t str> {
    let grid = parts.get(at + 1)?.grid(GridKind::Fields)?;
    if grid::names_action(grid) || grid::has_request_id(grid) || !grid.table.rows.iter().all(|row| is_field_of_type(grid, row)) {
        return None;
    }
    // The description of a type may name other types.
    let above = parts[..at].iter().rev().take_while(|part| !matches!(part, OutlineItem::Table(_))).find_map(OutlineItem::heading);
    if above.is_some_and(|heading| name_of(&heading.text).is_some()) {
        return None;
    }
    let mut names =
        text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| references.get(*word).is_some_and(|first| *first < at));
    let name = names.next()?;
    names.all(|other| other == name).then_some(name)
}

/// Whether a row can be a field of a type: the keys of a filter are often lower-case words with hyphens.
fn is_field_of_type(grid: &Grid<'_>, row: &Row) -> bool {
    let name = grid.text(row, Column::Name);
    name.trim_start().starts_with(|c: char| c.is_ascii_uppercase()) && !name.contains('-')
}

/// Whether a table of fields is that of a type of which the heading over it says so, or to which the page refers.
pub(super) fn heads_table(parts: &[OutlineItem<'_>], table: usize, references: &References) -> bool {
    for part in parts[..table].iter().rev() {
        match part {
            OutlineItem::Heading(heading) if heading.section.is_none() && heading.part.is_none() => {
                let described = vocabulary::described_name(&heading.text, |words| words.type_headings).is_some();
                return described || bare_name(&heading.text).is_some_and(|name| references.contains_key(name));
            }
            OutlineItem::Heading(_) | OutlineItem::Table(Grid { kind: GridKind::Fields, .. }) => return false,
            _ => {}
        }
    }
    false
}

/// Whether a part is the heading of a type, which must not open a section.
pub(super) fn is_of_type(parts: &[OutlineItem<'_>], at: usize) -> bool {
    let Some(heading) = parts[at].heading().filter(|heading| heading.level < 7 && name_of(&heading.text).is_some()) else { return false };
    let Some(below) = table_below(parts, at) else { return false };
    if parts[below.clone()].iter().any(says_users) {
        return true;
    }
    // Not every type lists its users. Then the headings before and after decide, on a page of types.
    !parts.iter().any(|part| part.grid(GridKind::Fields).is_some_and(grid::names_action))
        && (next_is_type(parts, (0..at).rev(), heading) || next_is_type(parts, below.end + 1..parts.len(), heading))
}

/// The parts between a heading and its table of fields; `None` if the table belongs to an action.
fn table_below(parts: &[OutlineItem<'_>], at: usize) -> Option<Range<usize>> {
    for (i, part) in parts.iter().enumerate().skip(at + 1) {
        match part {
            OutlineItem::Heading(next) if next.level < 7 => return None,
            OutlineItem::Table(grid) if grid.kind == GridKind::Fields => return (!grid::names_action(grid)).then_some(at + 1..i),
            _ => {}
        }
    }
    None
}

/// Whether the next heading of the same level is the name of a type and nothing else.
fn next_is_type(parts: &[OutlineItem<'_>], mut way: impl Iterator<Item = usize>, of: &Heading<'_>) -> bool {
    let next = way.find_map(|at| parts[at].heading().filter(|heading| heading.level <= of.level).map(|heading| (at, heading)));
    next.is_some_and(|(at, heading)| {
        let plain = heading.section.is_none() && heading.part.is_none() && heading.example.is_none();
        heading.level == of.level && plain && name_of(&heading.text).is_some() && table_below(parts, at).is_some()
    })
}

/// The table of a type whose description has headings: the heading is a name, as others of its level, and the table comes behind the last
/// of the inner headings and the list of users. `None` if the headings below are types themselves.
pub(super) fn table_behind_headings(parts: &[OutlineItem<'_>], at: usize) -> Option<usize> {
    let heading = parts[at].heading().filter(|heading| heading.level < 6 && heading.section.is_none())?;
    let end = (at + 1..parts.len()).find(|i| parts[*i].heading().is_some_and(|next| next.level <= heading.level)).unwrap_or(parts.len());
    let mut users = (at + 1..end).filter(|i| says_users(&parts[*i]));
    let (Some(used), None) = (users.next(), users.next()) else { return None };
    let table = (used..end).take_while(|i| parts[*i].heading().is_none()).find(|i| parts[*i].grid(GridKind::Fields).is_some())?;
    let first = (at + 1..used).all(|i| parts[i].grid(GridKind::Fields).is_none());
    let is_among_types = next_is_type(parts, (0..at).rev(), heading) || next_is_type(parts, end..parts.len(), heading);
    (first && is_among_types && (at + 1..used).any(|i| parts[i].heading().is_some())).then_some(table)
}

/// Whether a part says which actions use a type.
pub(super) fn says_users(part: &OutlineItem<'_>) -> bool {
    matches!(part, OutlineItem::Text { text, .. } if vocabulary::has(&vocabulary::key(text), |words| words.used_by))
}
