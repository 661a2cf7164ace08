//! A list that is to be judged, with the words around it and the field.

use super::{Subject, heads::Head, list::List, text::Text};

/// Words directly before a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Nothing that promises values.
    None,
    /// Nothing, and there is nothing else in the text.
    Whole,
    /// A word like "supports".
    Weak,
    /// A word like "valid values".
    Strong,
}

/// A list, the words around it, and the field.
pub(super) struct Case<'a> {
    pub(super) text: &'a Text,
    pub(super) list: &'a List,
    pub(super) cue: Cue,
    /// Whether words right before promise values beyond doubt.
    pub(super) explicit: bool,
    /// Whether values are whole numbers.
    pub(super) numeric: bool,
    /// The sentence before the list.
    pub(super) near: &'a str,
    /// The words before it, in its line or in the line above.
    pub(super) before: &'a str,
    pub(super) subject: Subject<'a>,
    pub(super) heads: &'a [Head],
}

/// The words around a list.
pub(super) struct Words<'a> {
    pub(super) cue: Cue,
    pub(super) explicit: bool,
    pub(super) promised: bool,
    pub(super) near: &'a str,
    pub(super) before: &'a str,
    /// Whether the text writes blanks between words.
    pub(super) spaced: bool,
}

/// A reason, and whether it holds.
pub(super) type Reason = (&'static str, fn(&Case<'_>) -> bool);
