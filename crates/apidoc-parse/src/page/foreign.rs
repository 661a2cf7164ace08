//! Pages of an action in a language that is not read: how they are recognized, which language it is, and which action they document.
//!
//! Names of parameters and types are the same in every language, so the rows Action and Version tell such a page from a guide.

use super::{date, grid::text_of, outline_item::OutlineItem, type_name::is_name};
use crate::{span::Span, vocabulary};
use apidoc_ir::Source;
use serde::{Deserialize, Serialize};

/// A page of an action in a language that is not read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignPage {
    /// The name of the language in English; `None` if it is not recognized.
    pub language: Option<String>,
    /// The action that the page documents.
    pub action: Option<String>,
    /// The beginning of its table of parameters.
    pub source: Source,
}

impl ForeignPage {
    pub(super) fn of(parts: &[OutlineItem<'_>], action: Option<String>, source: Source) -> Self {
        let mut text = String::new();
        for part in parts {
            match part {
                OutlineItem::Heading(heading) => text.push_str(&heading.text),
                OutlineItem::Text { text: more, .. } => text.push_str(more),
                OutlineItem::Table(grid) => {
                    let rows = grid.table.rows.iter().map(|row| &row.cells).chain([&grid.table.header]);
                    rows.flatten().for_each(|cell| text.extend([text_of(&cell.blocks).as_str(), " "]));
                }
                OutlineItem::Code { .. } => {}
            }
            text.push('\n');
        }
        Self { language: vocabulary::language_name(&text).map(str::to_owned), action, source }
    }
}

/// Whether the cells are the row `Action` of any language: a type, and a description that ends with a name.
pub(super) fn is_action_row(cells: &[String]) -> bool {
    is_common_row(cells) && action_of(cells).is_some()
}

/// Whether the cells are the row `Version` of any language: a type, and a date in the description.
pub(super) fn is_version_row(cells: &[String]) -> bool {
    is_common_row(cells) && cells.last().is_some_and(|text| date::date_in(text).is_some())
}

fn is_common_row(cells: &[String]) -> bool {
    cells.len() > 2 && cells[1..cells.len() - 1].iter().any(|cell| vocabulary::scalar(&vocabulary::key(cell)).is_some())
}

/// The name at the end of the description in a row `Action`; `None` if the description is nothing but that name.
pub(super) fn action_of(cells: &[String]) -> Option<String> {
    name_at_end(cells.last()?)
}

fn name_at_end(text: &str) -> Option<String> {
    let text = text.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let at = text.rfind(|c: char| !c.is_ascii_alphanumeric()).map(|at| at + text[at..].chars().next().map_or(1, char::len_utf8))?;
    let name = &text[at..];
    (is_name(name) && name.starts_with(|c: char| c.is_ascii_uppercase())).then(|| name.to_owned())
}

/// The rows Action and Version as lines of text, as where the borders of a table are lost in such a language: the action, and where.
pub(super) fn rows_in_text(parts: &[OutlineItem<'_>]) -> Option<(Option<String>, Span)> {
    let mut action = None;
    let mut has_version = false;
    for part in parts {
        let OutlineItem::Text { text, block, .. } = part else { continue };
        for line in text.split('\n') {
            let is_row = |name: &str| {
                let words = line.strip_prefix(name).filter(|rest| rest.starts_with(|c: char| c.is_whitespace() || c == '|'));
                words.is_some_and(|rest| rest.split_whitespace().take(4).any(|word| word.eq_ignore_ascii_case("string")))
            };
            if is_row("Action") && action.is_none() {
                action = name_at_end(line).map(|name| (Some(name), block.span));
            }
            has_version |= is_row("Version") && date::date_in(line).is_some();
        }
    }
    action.filter(|_| has_version)
}
