//! Reports tables whose header is not read: its columns are unknown, or the borders between its cells are lost.

use super::{
    grid::{GridKind, text_of},
    notes::{Notes, shown},
    outline_item::OutlineItem,
    sections::SectionMap,
};
use crate::{
    diagnostics::Code,
    document::RowShape,
    span::Span,
    vocabulary::{self, Column, Section, Words},
};

/// The place of a line that is the header of a table of fields without borders.
pub(super) fn header_in_text(parts: &[OutlineItem<'_>]) -> Option<Span> {
    let line = parts.iter().find_map(|part| match part {
        OutlineItem::Text { text, block, .. } => text.split('\n').any(|line| is_header(&vocabulary::key(line))).then_some(block.span),
        _ => None,
    });
    line.or_else(|| scattered(parts))
}

/// Whether a line begins with the header of a table of fields, its cells run together.
fn is_header(key: &str) -> bool {
    vocabulary::LANGUAGES.iter().any(|words| {
        let of = |column: Column| words.columns.iter().filter(move |(_, is)| *is == column).map(|(word, _)| *word);
        of(Column::Name).any(|name| {
            key.strip_prefix(name).is_some_and(|rest| {
                of(Column::Required).chain(of(Column::Type)).any(|word| rest.starts_with(word))
                    && of(Column::Type).any(|word| rest.contains(word))
            })
        })
    })
}

/// The second header of a table of fields in other markup: `||名称||类型||描述||`, `! Name !! Type`. A single one may be part of a sentence.
fn scattered(parts: &[OutlineItem<'_>]) -> Option<Span> {
    let lines = parts.iter().flat_map(|part| {
        let (text, span): (&str, Span) = match part {
            OutlineItem::Text { text, block, .. } => (text, block.span),
            OutlineItem::Code { text, block, .. } => (text, block.span),
            _ => ("", Span::default()),
        };
        text.split('\n').map(move |line| (line, span))
    });
    let letters = |line: &str| -> String { line.chars().filter(|c| c.is_alphabetic()).take(160).flat_map(char::to_lowercase).collect() };
    let lines: Vec<(String, Span)> = lines.map(|(line, span)| (letters(line), span)).filter(|(line, _)| !line.is_empty()).collect();
    let header = |at: usize| {
        let joined: String = lines[at..].iter().take(4).map(|(line, _)| line.as_str()).collect();
        is_row_of_columns(&joined)
    };
    (0..lines.len()).filter(|at| header(*at)).nth(1).map(|at| lines[at].1)
}

/// Whether letters begin with the words of at least three columns of fields, the name and the type among them, right behind one another.
fn is_row_of_columns(letters: &str) -> bool {
    vocabulary::LANGUAGES.iter().any(|words| has_fields(&columns(words, letters).0))
}

fn has_fields(found: &[Column]) -> bool {
    [Column::Name, Column::Type, Column::Description].iter().all(|column| found.contains(column))
}

/// The columns whose words begin letters, right behind one another, and what is left.
fn columns<'l>(words: &Words, letters: &'l str) -> (Vec<Column>, &'l str) {
    let mut rest = letters;
    let mut found: Vec<Column> = Vec::new();
    // The longest word is the one that is meant.
    while let Some((word, column)) =
        words.columns.iter().filter(|(word, column)| rest.starts_with(word) && !found.contains(column)).max_by_key(|(word, _)| word.len())
    {
        found.push(*column);
        rest = &rest[word.len()..];
    }
    (found, rest)
}

/// Reports tables of a page that were lost: a line of text is the header of a table and nothing else.
pub(super) fn lost_tables(parts: &[OutlineItem<'_>], notes: &mut Notes<'_>) {
    for part in parts {
        let OutlineItem::Text { text, block, .. } = part else { continue };
        let lost = text.split('\n').take(MAX_LINES).any(|line| {
            let line = line.trim();
            line.len() < 120 && line.contains(|c: char| c.is_whitespace() || !c.is_alphanumeric()) && is_bare_header(line)
        });
        if lost {
            notes.report(
                Code::LostCells,
                block.span,
                "this is the header of a table, but the borders between its cells are lost",
                "save the page as HTML or Markdown; the rows are not read",
            );
        }
    }
}

/// Maximum number of lines of a paragraph that are checked.
const MAX_LINES: usize = 8;

fn is_bare_header(line: &str) -> bool {
    let letters: String = line.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    vocabulary::LANGUAGES.iter().any(|words| {
        let (found, rest) = columns(words, &letters);
        rest.is_empty() && (has_fields(&found) || found == [Column::Code, Column::Description])
    })
}

/// Reports the sections of an action whose only table has unknown columns.
pub(super) fn unknown_tables(parts: &[OutlineItem<'_>], section_map: &SectionMap, notes: &mut Notes<'_>) {
    for (at, part) in parts.iter().enumerate() {
        let Some(heading) = part.heading().filter(|heading| heading.level < 7) else {
            continue;
        };
        let wanted = match heading.section {
            // Headings inside examples have the same words.
            Some((Section::Input | Section::Output, _)) if section_map[at] != Some(Section::Examples) => GridKind::Fields,
            Some((Section::Errors | Section::OwnErrors | Section::CommonErrors, _)) => GridKind::Errors,
            _ => continue,
        };
        let opens = |part: &&OutlineItem<'_>| {
            part.heading().is_some_and(|next| next.section.is_some() || next.part.is_some() || next.example.is_some())
        };
        let own = || parts[at + 1..].iter().take_while(|part| !opens(part));
        let other =
            own().find(|part| part.grid(GridKind::Other).is_some_and(|grid| grid.table.header.len() > 1 && !grid.table.rows.is_empty()));
        if let Some(table) = other.filter(|_| own().all(|part| part.grid(wanted).is_none())) {
            let header: Vec<String> = match table {
                OutlineItem::Table(grid) => grid.table.header.iter().map(|cell| text_of(&cell.blocks)).collect(),
                _ => Vec::new(),
            };
            let message = if RowShape::is_row_without_header(&header) {
                "has no header row: its first row is in the place of the header"
            } else {
                "has a header without known columns"
            };
            notes.report(
                Code::UnknownColumns,
                table.span(),
                format!("the table under `{}` {message}", shown(&heading.text)),
                "its rows are not read; add the header row, or use the names of columns that other pages have",
            );
        }
    }
}
