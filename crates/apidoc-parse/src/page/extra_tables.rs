//! Additional tables with the columns of parameters in a section: they continue the parameters, or list something else.
//!
//! Old pages divide parameters over two tables, the required and the optional ones; more often such a table lists the keys of a
//! filter or the fields of a type. A table is read only if the page shows that it continues the parameters: by its caption, by an
//! example that uses its names, or because the first table has only common rows.

use super::{
    grid::{Grid, GridKind},
    notes::Notes,
    outline_item::OutlineItem,
    sections::{SectionMap, Segment},
    tables::{self, RawField},
    type_heads,
};
use crate::{
    diagnostics::Code,
    examples,
    vocabulary::{self, Column, Section},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// The kind of an additional table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ExtraTable {
    /// It continues the fields.
    Fields,
    /// It lists something else.
    Others,
    /// The page does not show it.
    Unsure,
}

/// Adds the rows of the additional tables of a section, except the `known` ones. Reports the tables that are not read.
pub(super) fn read<'a>(
    parts: &'a [OutlineItem<'a>],
    section_map: &SectionMap,
    segment: &Segment,
    (section, known): (Section, [Option<usize>; 2]),
    references: &type_heads::References,
    rows: &mut Vec<RawField<'a>>,
    notes: &mut Notes<'_>,
) {
    for at in segment.range.clone().filter(|at| section_map[*at] == Some(section) && !known.contains(&Some(*at))) {
        let Some(grid) = parts[at].grid(GridKind::Fields) else { continue };
        // The tables of types are read elsewhere.
        if type_heads::heads_table(parts, at, references) {
            continue;
        }
        let further = match section {
            Section::Input => tell(parts, section_map, segment, at, rows),
            // The fields of a type look the same, but have a caption.
            _ if matches!(parts[at - 1], OutlineItem::Table(_))
                && !names(grid).iter().any(|name| rows.iter().any(|row| row.name == *name)) =>
            {
                ExtraTable::Unsure
            }
            _ => ExtraTable::Others,
        };
        match further {
            ExtraTable::Fields => rows.extend(tables::rows(grid, notes)),
            ExtraTable::Others => notes.report(
                Code::TableLeftOut,
                grid.span,
                "another table in this section does not list fields of the action",
                "the first table lists the fields",
            ),
            ExtraTable::Unsure => notes.report(
                Code::UnsureTable,
                grid.span,
                "another table in this section may list more fields, and is not read",
                "if it does, add its rows to the first table",
            ),
        }
    }
}

fn tell(parts: &[OutlineItem<'_>], section_map: &SectionMap, segment: &Segment, at: usize, first: &[RawField<'_>]) -> ExtraTable {
    let OutlineItem::Table(grid) = &parts[at] else { return ExtraTable::Others };
    let names = names(grid);
    let like_parameters = |name: &String| name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.contains('-');
    if names.is_empty() || !names.iter().all(like_parameters) || first.iter().any(|row| names.contains(&row.name)) {
        return ExtraTable::Others;
    }
    let caption = caption(parts, at);
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| word.len() > 2).map(str::to_owned).collect()
    };
    let said = words(&caption);
    let typed = |row: &RawField<'_>| words(&row.type_text).iter().any(|word| said.contains(word));
    if first.iter().any(|row| said.contains(&row.name) || typed(row)) {
        return ExtraTable::Others;
    }
    let shown = used(parts, section_map, segment);
    if divides(&caption) || names.iter().any(|name| shown.contains(name)) || first.is_empty() && !said.iter().any(like_parameters) {
        return ExtraTable::Fields;
    }
    ExtraTable::Unsure
}

fn names(grid: &Grid<'_>) -> BTreeSet<String> {
    let text = grid.table.rows.iter().map(|row| grid.text(row, Column::Name)).filter(|text| !text.trim().is_empty());
    // A text that is not a name is kept: it is not a parameter either.
    text.map(|text| tables::field_name(&text).map_or(text, |(name, _)| name)).collect()
}

/// The text between a table and the part before it.
fn caption(parts: &[OutlineItem<'_>], at: usize) -> String {
    let mut lines = Vec::new();
    for part in parts[..at].iter().rev() {
        match part {
            OutlineItem::Text { text, .. } => lines.push(text.as_str()),
            OutlineItem::Heading(heading) => {
                lines.push(&heading.text);
                break;
            }
            _ => break,
        }
    }
    lines.reverse();
    lines.join("\n")
}

/// Whether a caption only states that these parameters are required, or optional.
fn divides(caption: &str) -> bool {
    let key = vocabulary::heading_key(caption);
    let needs: Vec<&str> = vocabulary::LANGUAGES
        .iter()
        .flat_map(|words| words.columns.iter().filter(|(_, column)| *column == Column::Required).map(|(word, _)| *word))
        .chain(vocabulary::LANGUAGES.iter().flat_map(|words| words.no.iter().copied().filter(|word| word.len() > 3)))
        .chain(vocabulary::LANGUAGES.iter().flat_map(|words| words.optional.iter().copied()))
        .collect();
    let is_parameters = |rest: &str| {
        let rest = rest.trim_end_matches('s');
        rest.is_empty()
            || vocabulary::section(rest).is_some_and(|(section, _)| section == Section::Input)
            || vocabulary::column(rest).is_some_and(|(column, _)| column == Column::Name)
    };
    needs.iter().any(|need| key.strip_prefix(need).is_some_and(is_parameters))
}

/// The names of the parameters that the examples of an action use.
fn used(parts: &[OutlineItem<'_>], section_map: &SectionMap, segment: &Segment) -> BTreeSet<String> {
    let boxes = segment.range.clone().filter(|at| section_map[*at] == Some(Section::Examples)).filter_map(|at| match &parts[at] {
        OutlineItem::Code { text, .. } => Some(*text),
        _ => None,
    });
    let mut used = BTreeSet::new();
    for request in boxes.filter(|text| examples::is_request(text)).flat_map(examples::requests) {
        let Some(Value::Object(map)) = request.body else { continue };
        used.extend(map.keys().map(|key| key.split('.').next().unwrap_or(key).to_owned()).filter(|key| key != "Response"));
    }
    used
}
