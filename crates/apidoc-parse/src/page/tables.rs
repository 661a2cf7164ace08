//! The raw rows of a table of fields: the content and place of their cells, before they are interpreted.
//!
//! A row keeps its blocks. Names are checked here, so that no text of a page becomes a name unchecked.

use super::{
    notes::{Notes, shown},
    outline::{Grid, text_of},
};
use crate::{
    diagnostics::Code,
    document::{Block, Covered, Row},
    span::Span,
    vocabulary::{self, Column, Words},
};

/// A row of a table of fields.
#[derive(Clone, Debug)]
pub(super) struct RawField<'a> {
    /// The name without the mark of a list.
    pub(super) name: String,
    /// Whether the name was marked as a list: `Statuses.N`.
    pub(super) listed: bool,
    pub(super) ty: &'a [Block],
    /// Yes or no; none where the table has no such column.
    pub(super) required: Option<bool>,
    pub(super) doc: &'a [Block],
    pub(super) doc_span: Span,
    pub(super) span: Span,
    pub(super) type_span: Span,
    /// Whether the description calls it a common parameter.
    pub(super) common: bool,
}

/// Reads the rows of a table; reports those that cannot be read.
pub(super) fn rows<'a>(grid: &Grid<'a>, notes: &mut Notes<'_>) -> Vec<RawField<'a>> {
    let mut out: Vec<RawField<'a>> = Vec::with_capacity(grid.table.rows.len());
    for row in &grid.table.rows {
        if let Some(field) = row_of(grid, row, notes) {
            out.push(field);
        }
    }
    out
}

fn row_of<'a>(grid: &Grid<'a>, row: &'a Row, notes: &mut Notes<'_>) -> Option<RawField<'a>> {
    let cell = |column: Column| grid.column(column).and_then(|at| row.cells.get(at));
    let name_cell = cell(Column::Name);
    let text = name_cell.map(|cell| text_of(&cell.blocks)).unwrap_or_default();
    let texts: Vec<String> = row.cells.iter().map(|cell| text_of(&cell.blocks)).collect();
    if texts.iter().all(|text| text.trim().is_empty()) || is_header_again(grid, &texts) {
        return None;
    }
    let span = row.span;
    // A cell that spans the row is a caption.
    if row.cells.len() > 1 && row.cells[1..].iter().all(|cell| cell.covered == Covered::FromLeft) {
        notes.report(Code::Caption, span, format!("a row of one cell is not a field: `{}`", shown(&text)), "");
        return None;
    }
    let Some((name, listed)) = field_name(&text) else {
        let what =
            if text.trim().is_empty() { "a row without a name".to_owned() } else { format!("`{}` is not a name of a field", shown(&text)) };
        notes.report(Code::BadName, span, what, "names of fields are letters, digits and `_`; the row is skipped");
        return None;
    };
    let last = [Column::Type, Column::Description, Column::Required].into_iter().filter_map(|c| grid.column(c)).max().unwrap_or(0);
    let needed = [Some(Column::Type), grid.column(Column::Required).map(|_| Column::Required)]
        .into_iter()
        .flatten()
        .filter_map(|c| grid.column(c))
        .max()
        .unwrap_or(0);
    if row.cells.len() <= needed {
        notes.report(
            Code::BadRow,
            span,
            format!("the row of `{name}` has {} cells where the header has {}", row.cells.len(), grid.table.header.len()),
            "the row is skipped: the missing cell is unknown",
        );
        return None;
    }
    if row.cells.len() <= last {
        notes.report(Code::ShortRow, span, format!("the row of `{name}` lacks its description"), "");
    }
    let doc = cell(Column::Description).map_or(&[][..], |cell| &cell.blocks);
    let doc_text = text_of(doc);
    let common = is_common(&name, &doc_text);
    let required = required(grid, row, &name, notes);
    let type_cell = cell(Column::Type);
    Some(RawField {
        name,
        listed,
        ty: type_cell.map_or(&[][..], |cell| &cell.blocks),
        required,
        doc,
        doc_span: cell(Column::Description).map_or(Span::default(), |cell| cell.span),
        span,
        type_span: type_cell.map_or(span, |cell| cell.span),
        common,
    })
}

/// Whether a row repeats the header, as in tables that were put together.
fn is_header_again(grid: &Grid<'_>, texts: &[String]) -> bool {
    grid.table.header.len() == texts.len()
        && grid.table.header.iter().zip(texts).all(|(head, text)| vocabulary::key(&text_of(&head.blocks)) == vocabulary::key(text))
}

fn required(grid: &Grid<'_>, row: &Row, name: &str, notes: &mut Notes<'_>) -> Option<bool> {
    let at = grid.column(Column::Required)?;
    let cell = row.cells.get(at)?;
    let text = text_of(&cell.blocks);
    Some(vocabulary::yes_or_no(&text).unwrap_or_else(|| {
        notes.report(
            Code::OddRequired,
            cell.span,
            format!("the required column of `{name}` contains `{}`", shown(&text)),
            "expected yes or no; it is read as no",
        );
        false
    }))
}

/// The name of a field without the mark of a list (`.N`, `[]`); `None` if the text is not a name.
pub(super) fn field_name(text: &str) -> Option<(String, bool)> {
    let bare = vocabulary::bare_name(text)?;
    let bare = bare.trim_matches('`');
    let (name, listed) = match bare
        .strip_suffix(".N")
        .or_else(|| bare.strip_suffix(".n"))
        .or_else(|| bare.strip_suffix("[]"))
        .or_else(|| bare.strip_suffix(".0"))
    {
        Some(name) => (name, true),
        None => (bare, false),
    };
    let starts = name.chars().next().is_some_and(|c| c.is_alphanumeric() || c == '_');
    let good = name.chars().all(|c| c.is_alphanumeric() && !is_han(c) || c == '_' || c == '-');
    (starts && good && name.len() <= 128).then(|| (name.to_owned(), listed))
}

/// Characters of Chinese text, which no name has.
fn is_han(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether the text of a row calls it a common parameter.
fn is_common(name: &str, doc: &str) -> bool {
    if !vocabulary::is_common(name) {
        return false;
    }
    let key = vocabulary::first_key(doc);
    let begins = |phrases: fn(&Words) -> &'static [&'static str]| {
        vocabulary::begins(key.trim_start_matches(['[', '【', '(', '（', '*']), phrases).is_some()
    };
    let has_date = || date_in(doc).is_some() || date_in_another_order(doc).is_some();
    begins(|words| words.common) || name == "Version" && begins(|words| words.version_row) && has_date()
}

/// Whether a table of fields has the common row that names the action.
pub(super) fn names_action(grid: &Grid<'_>) -> bool {
    let is = |row: &Row| grid.text(row, Column::Name).trim() == "Action" && is_common("Action", &grid.text(row, Column::Description));
    grid.table.rows.iter().any(is)
}

/// Whether a table of fields lists the id that every response has.
pub(super) fn has_request_id(grid: &Grid<'_>) -> bool {
    grid.table.rows.iter().any(|row| grid.text(row, Column::Name).trim().eq_ignore_ascii_case("RequestId"))
}

/// Whether a table of fields lists the parameters of the signature.
pub(super) fn signs(grid: &Grid<'_>) -> bool {
    let names: Vec<String> = grid.table.rows.iter().map(|row| grid.text(row, Column::Name).trim().to_owned()).collect();
    names.iter().any(|name| name == "Action" || name == "X-TC-Action") && are_signing(&names)
}

/// Whether names are parameters of the signature.
pub(super) fn are_signing(names: &[String]) -> bool {
    names.iter().any(|name| ["Timestamp", "X-TC-Timestamp", "Nonce", "SecretId"].contains(&name.as_str()))
}

/// The first text with the shape of a date: `2022-01-06`. [`is_date`] checks whether the day exists.
pub(super) fn date_in(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..bytes.len().saturating_sub(9)).find_map(|at| {
        let shape = (0..10).all(|i| if i == 4 || i == 7 { bytes[at + i] == b'-' } else { digit(at + i) });
        let alone = (at == 0 || !digit(at - 1)) && !digit(at + 10);
        (shape && alone).then(|| text[at..at + 10].to_owned())
    })
}

/// The only day that a date in another order or with other marks can be, and the date as the text has it: `2/28/2018`, `2018年2月28日`.
/// Returns `None` without such a date, or if two days are possible.
pub(super) fn date_in_another_order(text: &str) -> Option<(String, String)> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mark = |text: &str| text.chars().next().filter(|c| matches!(c, '/' | '-' | '.' | '年' | '月'));
    let mut days: Vec<(String, String)> = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(is_digit) {
        let start = at + found;
        let mut numbers: Vec<&str> = Vec::new();
        let mut end = start;
        loop {
            let digits = text[end..].len() - text[end..].trim_start_matches(is_digit).len();
            numbers.push(&text[end..end + digits]);
            end += digits;
            let Some(divider) = mark(&text[end..]).filter(|c| numbers.len() < 3 && text[end + c.len_utf8()..].starts_with(is_digit)) else {
                break;
            };
            end += divider.len_utf8();
        }
        let date = text[start..end].to_owned();
        at = end;
        let [first, second, third] = numbers[..] else { continue };
        if mark(&text[end..]).is_some_and(|c| c != '.' && text[end + c.len_utf8()..].starts_with(is_digit)) {
            continue;
        }
        let day = |year: &str, month: &str, day: &str| {
            Some(format!("{year}-{month:0>2}-{day:0>2}")).filter(|date| date.len() == 10 && is_date(date))
        };
        let readings = match (first.len(), third.len()) {
            (4, 1..=2) => [day(first, second, third), None],
            (1..=2, 4) => [day(third, first, second), day(third, second, first)],
            _ => [None, None],
        };
        days.extend(readings.into_iter().flatten().map(|day| (day, date.clone())));
    }
    let (day, date) = days.first()?.clone();
    days.iter().all(|(other, _)| *other == day).then_some((day, date))
}

/// Whether a text with the shape of a date is a day of the calendar, from 1970.
pub(super) fn is_date(text: &str) -> bool {
    let mut numbers = text.split('-').map(|part| part.parse().unwrap_or(0u32));
    let (Some(year), Some(month), Some(day), None) = (numbers.next(), numbers.next(), numbers.next(), numbers.next()) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    };
    year >= 1970 && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_date_in_another_order_if_only_one_day_is_possible() {
        for (text, day) in [
            ("本接口取值：2/28/2018。", Some("2018-02-28")),
            ("28/2/2018", Some("2018-02-28")),
            ("28.02.2018", Some("2018-02-28")),
            ("2018/3/4", Some("2018-03-04")),
            ("2018年2月8日", Some("2018-02-08")),
            ("5/5/2018", Some("2018-05-05")),
            ("3/4/2018", None),
            ("2/30/2018", None),
            ("13/13/2018", None),
            ("28/2/18", None),
            ("1.2.3.2018", None),
            ("no date", None),
        ] {
            assert_eq!(date_in_another_order(text).map(|(day, _)| day).as_deref(), day, "{text}");
        }
    }

    #[test]
    fn accepts_days_of_the_calendar_only() {
        for day in ["2022-01-06", "2024-02-29", "2000-02-29", "1999-12-31", "2030-11-30"] {
            assert!(is_date(day), "{day}");
        }
        for none in
            ["2022-13-99", "2022-02-30", "2023-02-29", "2100-02-29", "2022-00-10", "2022-04-31", "2022-01-00", "0000-00-00", "0001-01-01"]
        {
            assert!(!is_date(none), "{none}");
        }
    }
}
