//! A list of values as it was found, before anyone judged whether it is one.

use std::ops::Range;

/// One value of a list, with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) struct Entry {
    /// The value.
    pub(in crate::facts) value: String,
    /// Whether the value was quoted or formatted as code.
    pub(in crate::facts) quoted: bool,
    /// First byte of the value.
    pub(in crate::facts) start: usize,
    /// The bytes that say what it means; may be empty.
    pub(in crate::facts) doc: Range<usize>,
}

/// Form of a list, the most reliable first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::facts) enum Form {
    /// The first column of a table.
    Table,
    /// `V: meaning`, `V - meaning`, `V = meaning`.
    Marked,
    /// `V (meaning)`.
    Bracketed,
    /// `V means this`, `V 表示这个`.
    Worded,
    /// `meaning (V)`, `meaning: V`.
    LabelFirst,
    /// `V, V or V`.
    Bare,
    /// `V is this`, `V 为这个`.
    Is,
    /// `V这个`, `0 this`.
    Glued,
    /// `0, this; 1, that`.
    Comma,
    /// Numbers that count, each with its meaning, marked in more ways than one.
    Counted,
}

/// A list of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::facts) struct List {
    /// Its values, in order.
    pub(in crate::facts) entries: Vec<Entry>,
    /// Range in the text.
    pub(in crate::facts) at: Range<usize>,
    /// Form of the list.
    pub(in crate::facts) form: Form,
    /// Whether each value begins a line.
    pub(in crate::facts) lines: bool,
    /// Whether the text says that there are more.
    pub(in crate::facts) open: bool,
    /// Whether a line or part of it could not be read.
    pub(in crate::facts) torn: bool,
}

impl List {
    /// The name of its form.
    pub(in crate::facts) fn rule(&self) -> &'static str {
        match (self.form, self.lines) {
            (Form::Table, _) => "table",
            (Form::Marked, true) => "marked-lines",
            (Form::Marked, false) => "marked",
            (Form::Bracketed, _) => "value-in-front-of-brackets",
            (Form::Worded, _) => "value-means",
            (Form::LabelFirst, _) => "label-first",
            (Form::Bare, true) => "bare-lines",
            (Form::Bare, false) => "bare",
            (Form::Is, _) => "value-is",
            (Form::Glued, _) => "glued",
            (Form::Comma, _) => "value-comma",
            (Form::Counted, _) => "counted",
        }
    }

    /// The number of different values.
    pub(in crate::facts) fn distinct(&self) -> usize {
        let mut values: Vec<&str> = self.entries.iter().map(|entry| entry.value.as_str()).collect();
        values.sort_unstable();
        values.dedup();
        values.len()
    }

    /// Whether its values are numbers that count up by one.
    pub(in crate::facts) fn counts_up(&self) -> bool {
        self.numbers().is_some_and(|numbers| numbers.windows(2).all(|pair| follows(pair[0], pair[1])))
    }

    /// Its values as numbers, if all are.
    pub(in crate::facts) fn numbers(&self) -> Option<Vec<i64>> {
        self.entries.iter().map(|entry| entry.value.parse().ok()).collect()
    }
}

/// Whether the second number is the one after the first; numbers of a page may be the largest there are.
pub(super) fn follows(a: i64, b: i64) -> bool {
    a.checked_add(1) == Some(b)
}
