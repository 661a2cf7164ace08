//! Recognizes the text of a table row by the columns of its table.
//!
//! Used where the borders of a row are wrong: two rows in one line, a row whose pipes are escaped or replaced by tabs, a row that became
//! an item of a list. A row is accepted only if its cells fit the columns: a name in the name column, a type in the type column, yes or
//! no in the required column, an error code in the code column. Knows nothing of the rest of the page.

mod cell_fit;
mod dividers;

pub(crate) use cell_fit::Fit;
pub(crate) use dividers::Cells;

use crate::vocabulary::{self, Column};
use cell_fit::{code_fit, is_camel_case, is_field_name, longest_type, type_fit};
use dividers::{begins_like_row, body_of, divide, pipe_at, wide_blank_at, without_dividers};

/// The meaning of each column of a table whose rows can be recognized.
#[derive(Clone, Debug)]
pub(crate) struct RowShape {
    columns: Vec<Option<Column>>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Fields,
    Errors,
    Actions,
}

impl RowShape {
    /// The shape of the rows below a header; `None` if the columns are not those of fields, error codes or actions.
    pub(crate) fn of<'a>(header: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut columns: Vec<Option<Column>> = Vec::new();
        for text in header {
            let column = vocabulary::column(text.trim_matches(['*', ' ', '`'])).map(|(column, _)| column);
            columns.push(column.filter(|column| !columns.contains(&Some(*column))));
        }
        let has = |column: Column| columns.contains(&Some(column));
        let kind = if has(Column::Name) && has(Column::Type) {
            Kind::Fields
        } else if has(Column::Code) && columns.len() > 1 {
            Kind::Errors
        } else if has(Column::Action) && columns.len() > 1 {
            Kind::Actions
        } else {
            return None;
        };
        Some(Self { columns, kind })
    }

    /// The shape of the rows of error codes and their descriptions.
    pub(crate) fn error_codes() -> Self {
        Self { columns: vec![Some(Column::Code), Some(Column::Description)], kind: Kind::Errors }
    }

    /// Whether a word looks like an error code by itself.
    pub(crate) fn is_error_code(word: &str) -> bool {
        code_fit(word) != Fit::No
    }

    /// Whether the cells in the place of a header are a row: the row of an error code, or of a field in the usual order of columns.
    pub(crate) fn is_row_without_header(cells: &[String]) -> bool {
        let texts: Vec<&str> = cells.iter().map(String::as_str).collect();
        let columns = |columns: &[Column], kind: Kind| Self { columns: columns.iter().copied().map(Some).collect(), kind };
        let usual = [
            columns(&[Column::Name, Column::Required, Column::Type], Kind::Fields),
            columns(&[Column::Name, Column::Type, Column::Required], Kind::Fields),
            columns(&[Column::Name, Column::Type], Kind::Fields),
            columns(&[Column::Code, Column::Description], Kind::Errors),
        ];
        usual.iter().any(|shape| texts.len() <= shape.width() + 1 && shape.fit(&texts) == Fit::Yes)
    }

    /// Whether the rows are fields.
    pub(crate) fn lists_fields(&self) -> bool {
        self.kind == Kind::Fields
    }

    /// The number of columns.
    pub(crate) fn width(&self) -> usize {
        self.columns.len()
    }

    /// Compares cells with the columns. Cells behind the last column belong to its text.
    pub(crate) fn fit(&self, cells: &[&str]) -> Fit {
        if cells.len() < self.width() {
            return Fit::No;
        }
        let cell = |column: Column| self.columns.iter().position(|is| *is == Some(column)).map(|at| cells[at].trim());
        match self.kind {
            Kind::Fields => {
                let required = cell(Column::Required).map(|text| vocabulary::yes_or_no(text).is_some());
                if !cell(Column::Name).is_some_and(is_field_name) || required == Some(false) {
                    return Fit::No;
                }
                match (cell(Column::Type).map(type_fit).unwrap_or(Fit::No), required) {
                    (Fit::Maybe, Some(true)) => Fit::Yes,
                    (fit, _) => fit,
                }
            }
            Kind::Errors => {
                let described = cell(Column::Description).is_none_or(|text| !text.is_empty());
                match cell(Column::Code).map(code_fit).unwrap_or(Fit::No) {
                    fit if described => fit,
                    _ => Fit::No,
                }
            }
            Kind::Actions => {
                let name = cell(Column::Action).unwrap_or_default();
                let limited = cell(Column::Limit).is_none_or(|text| text.bytes().any(|b| b.is_ascii_digit()));
                if is_camel_case(name) && limited { Fit::Yes } else { Fit::No }
            }
        }
    }

    /// The cells where each row of a line begins. More than one if the line holds several rows; the first always begins at 0.
    /// One empty cell may divide two rows.
    pub(crate) fn starts(&self, cells: &[&str]) -> Vec<usize> {
        let (mut starts, width) = (vec![0], self.width());
        let mut at = 0;
        while at + 2 * width <= cells.len() {
            let edge = at + width;
            let parted = cells[edge].trim().is_empty();
            let begin = edge + usize::from(parted);
            let next = (begin..=cells.len() - width).find(|from| {
                let fit = self.fit(&cells[*from..]);
                // Exactly behind the row a doubtful fit is enough if an empty cell parts them; words of a description need a sure one.
                fit == Fit::Yes && (*from == begin || self.is_strict()) || fit == Fit::Maybe && *from == begin && parted
            });
            let Some(next) = next else { break };
            starts.push(next);
            at = next;
        }
        starts
    }

    /// Whether a row cannot fit by chance: it has a yes or no, or the dots of a code.
    fn is_strict(&self) -> bool {
        self.columns.contains(&Some(Column::Required)) || self.kind == Kind::Errors
    }

    /// The cells of a line whose borders are wrong, if the line is a row all the same. Bullets in front are ignored. Escaped pipes,
    /// full-width pipes, tabs and runs of blanks may divide the cells.
    pub(crate) fn recover(&self, line: &str) -> Option<Cells> {
        if line.len() > 16 * 1024 {
            return None;
        }
        let body = body_of(line);
        if !begins_like_row(&line[body.clone()]) {
            return None;
        }
        let dividers: [fn(&str) -> Cells; 3] = [
            |text| divide(text, pipe_at),
            |text| divide(text, |rest| usize::from(rest.starts_with('\t'))),
            |text| divide(text, wide_blank_at),
        ];
        dividers.iter().find_map(|divide| {
            let mut cells: Cells =
                divide(&line[body.clone()]).into_iter().map(|cell| cell.start + body.start..cell.end + body.start).collect();
            let texts: Vec<&str> = cells.iter().map(|cell| &line[cell.clone()]).collect();
            (self.fit(&texts) == Fit::Yes).then(|| {
                if let Some(last) = cells.last().cloned() {
                    cells.truncate(self.width());
                    cells.iter_mut().next_back().into_iter().for_each(|cell| cell.end = last.end);
                }
                cells
            })
        })
    }

    /// Whether a line is the text of a row without any borders: its words are in the order of the columns.
    ///
    /// In a row with a yes or no, punctuation may divide the words: `Limit - No - Integer - Page size.`
    pub(crate) fn is_run_together(&self, line: &str) -> bool {
        let line = line[body_of(line)].trim();
        if line.len() > 4096 || line.contains('\n') {
            return false;
        }
        match self.kind {
            Kind::Errors => {
                let code = line.split([' ', '\t', '\u{3000}', ':', '：', ',', '，']).next().unwrap_or_default();
                self.columns.first() == Some(&Some(Column::Code)) && code.len() < line.len() && code_fit(code) == Fit::Yes
            }
            Kind::Fields if self.columns.first() == Some(&Some(Column::Name)) => {
                // The keys of a filter are listed in the same way, but are not parameters.
                let is_parameter = line.trim_start_matches(['*', '`']).starts_with(|c: char| c.is_ascii_uppercase());
                self.has_words_of_columns(line) || self.is_strict() && is_parameter && self.has_words_of_columns(&without_dividers(line))
            }
            Kind::Fields | Kind::Actions => false,
        }
    }

    /// Whether a line begins with the words of all columns of fields up to the description. The type and the yes or no may change places.
    fn has_words_of_columns(&self, line: &str) -> bool {
        let mut rest = line.trim_start();
        let mut pending: Vec<Column> = self.columns.iter().take_while(|is| **is != Some(Column::Description)).flatten().copied().collect();
        if pending.len() != self.columns.iter().position(|is| *is == Some(Column::Description)).unwrap_or(self.width()) {
            return false;
        }
        while !pending.is_empty() {
            let word = rest.split_whitespace().next().unwrap_or_default();
            let found = match pending[0] {
                Column::Name => is_field_name(word).then_some((0, word.len())),
                _ => pending.iter().enumerate().find_map(|(at, column)| match column {
                    Column::Required => vocabulary::yes_or_no(word).map(|_| (at, word.len())),
                    Column::Type => longest_type(rest).map(|len| (at, len)),
                    _ => None,
                }),
            };
            let Some((at, len)) = found else { return false };
            pending.remove(at);
            rest = rest[len..].trim_start();
        }
        true
    }
}

#[cfg(test)]
mod tests;
