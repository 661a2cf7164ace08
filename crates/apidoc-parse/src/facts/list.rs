//! A list of values as it was found, before anyone judged whether it is one.

use std::ops::Range;

/// One value of a list, with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The value.
    pub(super) value: String,
    /// Whether the value was quoted or formatted as code.
    pub(super) quoted: bool,
    /// The stretch of the text that says what it means; may be empty.
    pub(super) doc: Range<usize>,
}

/// Form of a list, the most reliable first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
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
pub(super) struct List {
    /// Its values, in order.
    pub(super) entries: Vec<Entry>,
    /// Range in the text.
    pub(super) at: Range<usize>,
    /// Form of the list.
    pub(super) form: Form,
    /// Whether each value begins a line.
    pub(super) lines: bool,
    /// Whether the text says that there are more.
    pub(super) open: bool,
}

impl List {
    /// The name of its form.
    pub(super) fn rule(&self) -> &'static str {
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
    pub(super) fn distinct(&self) -> usize {
        let mut values: Vec<&str> = self.entries.iter().map(|entry| entry.value.as_str()).collect();
        values.sort_unstable();
        values.dedup();
        values.len()
    }
}
