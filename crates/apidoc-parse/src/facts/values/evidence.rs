//! The evidence that a list is one of the field's values: named rows with fixed weights. Their sum is the confidence of the list.

use crate::facts::{
    form::{counted, counted_out, has_default},
    judge::Judged,
    list::{Entry, Form},
    text::{Text, is_cjk},
    value::{is_identifier, is_shouted},
};

/// A list and what is known of it.
struct Case<'a> {
    text: &'a Text,
    judged: &'a Judged,
}

impl Case<'_> {
    fn all(&self, test: impl Fn(&Entry) -> bool) -> bool {
        self.judged.list.entries.iter().all(test)
    }

    fn count(&self) -> usize {
        self.judged.list.entries.len()
    }
}

/// A row: its name, its weight, and whether it applies.
type Row = (&'static str, i32, fn(&Case<'_>) -> bool);

/// The rows. Weights are fixed; a change is reviewed with `facts compare`.
const ROWS: &[Row] = &[
    ("a column of a table", 8, |c| c.judged.list.form == Form::Table),
    ("promised right before", 6, |c| c.judged.explicit),
    ("promised", 3, |c| c.judged.promised && !c.judged.explicit),
    ("a line each", 2, |c| c.judged.list.lines && c.count() > 1),
    ("a value and its meaning", 3, |c| matches!(c.judged.list.form, Form::Marked | Form::Bracketed | Form::Worded) && c.count() > 1),
    ("each has a meaning", 2, |c| c.count() > 1 && c.all(|entry| !entry.doc.is_empty())),
    ("meanings in Chinese", 1, |c| !c.text.spaced && c.all(|entry| c.text.s[entry.doc.clone()].starts_with(is_cjk))),
    ("quoted", 2, |c| c.all(|entry| entry.quoted)),
    ("names of a program", 2, |c| c.all(|entry| is_shouted(&entry.value) && entry.value.len() > 1 || entry.value.contains('_'))),
    ("words of one spelling", 1, |c| c.all(|entry| is_identifier(&entry.value)) || c.all(|entry| is_shouted(&entry.value))),
    ("counted from 0 or 1", 3, |c| counted_out(&c.judged.list)),
    ("three or more", 1, |c| c.count() > 2),
    ("the text counts them", 3, |c| counted(&c.text.s, &c.judged.list)),
    ("one is the default", 3, |c| has_default(&c.text.s, &c.judged.list)),
    ("ends its sentence", 1, |c| {
        let rest = c.text.s[c.judged.list.at.end..].trim_start_matches([' ', ')', ']', '"', '`']);
        rest.is_empty() || rest.starts_with(['。', '.', '\n', ';'])
    }),
    ("begins the text", 1, |c| c.judged.list.at.start == 0),
    ("one value", -4, |c| c.count() == 1),
    ("more than are listed", -2, |c| c.judged.list.open),
    ("long meanings", -2, |c| {
        let long = |entry: &&Entry| c.text.s[entry.doc.clone()].chars().count() > 80;
        c.judged.list.entries.iter().filter(long).count() * 2 > c.count()
    }),
    ("blanks in a value", -2, |c| c.judged.list.entries.iter().any(|entry| entry.value.contains(' '))),
    ("labels before values", -1, |c| c.judged.list.form == Form::LabelFirst),
    ("glued to its meaning", -2, |c| matches!(c.judged.list.form, Form::Glued | Form::Is | Form::Comma)),
];

/// The rows that apply to a list.
pub(in crate::facts) fn of(text: &Text, judged: &Judged) -> Vec<(&'static str, i32)> {
    let case = Case { text, judged };
    ROWS.iter().filter(|(_, _, applies)| applies(&case)).map(|(name, weight, _)| (*name, *weight)).collect()
}
