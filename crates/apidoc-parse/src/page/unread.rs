//! Pages that document an API in a form that is not read: another language, tables whose borders are lost, another markup.
//!
//! Asked of a page out of which nothing came. Such a page is refused and said, so that it is never taken for one that documents nothing.

use super::{
    action,
    host::Host,
    notes::{Notes, shown},
    outline::{GridKind, Part, text_of},
    sections::Governing,
    tables, type_heads,
};
use crate::{
    diagnostics::Code,
    document::{Cell, Span},
    vocabulary::{self, Column, Section, Words},
};

/// Whether a page in which no action was found is one that can't be read, which is then said.
pub(super) fn say(parts: &[Part<'_>], governing: &Governing, notes: &mut Notes<'_>) -> bool {
    for part in parts {
        let Part::Table(grid) = part else { continue };
        if grid.kind != GridKind::Other || grid.table.header.len() < 3 {
            continue;
        }
        let first = |cells: &[Cell]| cells.first().map(|cell| text_of(&cell.blocks).trim().to_owned()).unwrap_or_default();
        let rows: Vec<String> = grid.table.rows.iter().map(|row| first(&row.cells)).chain([first(&grid.table.header)]).collect();
        // A table of what every request is signed with documents no action.
        if ["Action", "Version"].iter().all(|name| rows.iter().any(|row| row == name)) && !tables::are_signing(&rows) {
            notes.say(
                Code::Language,
                grid.span,
                "a table has the rows Action and Version, but its header is in a language or layout that is not read",
                "Chinese and English pages are read; the page is left out",
            );
            return true;
        }
    }
    if let Some(span) = lost_borders(parts) {
        notes.say(
            Code::LostCells,
            span,
            "the page documents an API, but the borders between the cells of its tables are lost",
            "save the page as HTML or Markdown; as it is it can't be read",
        );
        return true;
    }
    let described = governing.contains(&Some(Section::Description)) || parts.iter().any(|part| values(part) > 1);
    if let Some((Host::Ours(_), span)) = action::host_of(parts)
        && described
        && parts.iter().all(|part| part.grid(GridKind::Fields).is_none_or(tables::has_request_id))
    {
        notes.say(
            Code::NoAction,
            span,
            "the page describes an action, but has no table of its parameters",
            "it may have been cut; without its parameters nobody can say which action it is",
        );
        return true;
    }
    if let Some(at) = nameless(parts, &[]).first() {
        notes.say(Code::BadName, parts[*at].span(), NAMELESS.0, NAMELESS.1);
        return true;
    }
    false
}

/// What is said of a table of fields of which nobody knows the type.
pub(super) const NAMELESS: (&str, &str) =
    ("these are the fields of a type, but no heading over them is its name", "put the name of the type over its table as a heading");

/// The tables of fields, other than the `taken` ones, over which stands who uses their type, but not what it is called.
pub(super) fn nameless(parts: &[Part<'_>], taken: &[usize]) -> Vec<usize> {
    let used = |at: usize| parts[..at].iter().rev().take_while(|part| matches!(part, Part::Text { .. })).any(type_heads::says_users);
    let own = |at: &usize| parts[*at].grid(GridKind::Fields).is_some() && !taken.contains(at);
    (0..parts.len()).filter(own).filter(|at| used(*at)).collect()
}

/// How many lines say the value of a common row: the rows Action and Version of a table, as text.
fn values(part: &Part<'_>) -> usize {
    let text: &str = match part {
        Part::Text { text, .. } => text,
        Part::Code { text, .. } => text,
        _ => return 0,
    };
    text.split('\n').filter(|line| is_value(&vocabulary::key(line))).count()
}

fn is_value(key: &str) -> bool {
    vocabulary::has(key, |words| words.value_of) && vocabulary::has(key, |words| words.common)
}

/// Where text says what a table of parameters says, but in no table.
fn lost_borders(parts: &[Part<'_>]) -> Option<Span> {
    // A line that is the header of a table, or the value of a common row; or who uses a type that has no table.
    let whole = parts.iter().find_map(|part| match part {
        Part::Table(grid) if grid.kind == GridKind::Other => {
            let cells = grid.table.rows.iter().flat_map(|row| &row.cells).chain(&grid.table.header);
            let texts: Vec<String> = cells.map(|cell| vocabulary::key(&text_of(&cell.blocks))).collect();
            let has = |name: &str| texts.iter().any(|text| text == name);
            (has("action") && has("version") && texts.iter().any(|text| is_value(text))).then_some(grid.span)
        }
        Part::Text { text, block } => text
            .split('\n')
            .any(|line| {
                let key = vocabulary::key(line);
                is_header(&key) || is_value(&key)
            })
            .then_some(block.span),
        // A whole page in a box of code.
        Part::Code { block, .. } => (values(part) > 1).then_some(block.span),
        _ => None,
    });
    let users = || parts.iter().find(|part| type_heads::says_users(part)).map(Part::span);
    let tables = parts.iter().any(|part| part.grid(GridKind::Fields).is_some());
    whole.or_else(|| scattered(parts)).or_else(|| users().filter(|_| !tables))
}

/// Whether a line begins with the header of a table of fields, its cells run together.
fn is_header(key: &str) -> bool {
    vocabulary::ALL.iter().any(|words| {
        let of = |column: Column| words.columns.iter().filter(move |(_, is)| *is == column).map(|(word, _)| *word);
        of(Column::Name).any(|name| {
            key.strip_prefix(name).is_some_and(|rest| {
                of(Column::Required).chain(of(Column::Type)).any(|word| rest.starts_with(word))
                    && of(Column::Type).any(|word| rest.contains(word))
            })
        })
    })
}

/// The second header of a table of fields whose words stand in a row, in whatever marks or lines: `||名称||类型||描述||`, `! Name !! Type`.
/// One may be a sentence about how tables look.
fn scattered(parts: &[Part<'_>]) -> Option<Span> {
    let lines = parts.iter().flat_map(|part| {
        let (text, span): (&str, Span) = match part {
            Part::Text { text, block } => (text, block.span),
            Part::Code { text, block, .. } => (text, block.span),
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
    vocabulary::ALL.iter().any(|words| has_fields(&columns(words, letters).0))
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

/// Says which tables of a page that was read are lost: a line of text is the header of one, and nothing else.
pub(super) fn lost_tables(parts: &[Part<'_>], notes: &mut Notes<'_>) {
    for part in parts {
        let Part::Text { text, block } = part else { continue };
        let lost = text.split('\n').take(FEW).any(|line| {
            let line = line.trim();
            line.len() < 120 && line.contains(|c: char| c.is_whitespace() || !c.is_alphanumeric()) && is_bare_header(line)
        });
        if lost {
            notes.say(
                Code::LostCells,
                block.span,
                "this is the header of a table, but the borders between its cells are lost",
                "save the page as HTML or Markdown; what the table lists is not read",
            );
        }
    }
}

/// Says which sections of an action have a table, but none whose columns are known.
pub(super) fn unknown_tables(parts: &[Part<'_>], governing: &Governing, notes: &mut Notes<'_>) {
    for (at, part) in parts.iter().enumerate() {
        let Some(heading) = part.heading().filter(|heading| heading.level < 7) else {
            continue;
        };
        let wanted = match heading.section {
            // What is sent and answered in an example is called so too.
            Some((Section::Input | Section::Output, _)) if governing[at] != Some(Section::Examples) => GridKind::Fields,
            Some((Section::Errors | Section::OwnErrors | Section::CommonErrors, _)) => GridKind::Errors,
            _ => continue,
        };
        let opens =
            |part: &&Part<'_>| part.heading().is_some_and(|next| next.section.is_some() || next.part.is_some() || next.example.is_some());
        let own = || parts[at + 1..].iter().take_while(|part| !opens(part));
        let other =
            own().find(|part| part.grid(GridKind::Other).is_some_and(|grid| grid.table.header.len() > 1 && !grid.table.rows.is_empty()));
        if let Some(table) = other.filter(|_| own().all(|part| part.grid(wanted).is_none())) {
            notes.say(
                Code::UnknownColumns,
                table.span(),
                format!("the table under `{}` has no header that is known", shown(&heading.text)),
                "its rows are not read; look whether the header is missing, or says something new",
            );
        }
    }
}

/// How many lines of a paragraph are looked at.
const FEW: usize = 8;

fn is_bare_header(line: &str) -> bool {
    let letters: String = line.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    vocabulary::ALL.iter().any(|words| {
        let (found, rest) = columns(words, &letters);
        rest.is_empty() && (has_fields(&found) || found == [Column::Code, Column::Description])
    })
}
