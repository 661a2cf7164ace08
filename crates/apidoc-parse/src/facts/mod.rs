//! Facts out of prose: what a description says of its field.
//!
//! Rules are small and named, one a file, each tested on sentences of our own. Precision before recall:
//! when unsure, no fact. Rules know the language of descriptions, not services or fields.

mod bare;
mod complete;
mod constraints;
mod count;
mod cues;
mod default;
mod form;
mod han;
mod heads;
mod judge;
mod labelled;
mod length;
mod list;
mod number;
mod numbered;
mod pairs;
mod pattern;
mod range;
mod sequence;
mod states;
mod tables;
mod take_out;
#[cfg(test)]
mod tests;
mod text;
mod truth;
mod value;
mod values;
mod weigh;
mod whole;

pub use take_out::{Taken, take_out};

use crate::{document::Span, prose::Prose};
use apidoc_ir::{Constraint, EnumValue, FactKind, Scalar, Type};
use std::ops::Range;

/// What a rule may know of the field besides its description.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Its wire name.
    pub name: &'a str,
    /// Its type.
    pub ty: &'a Type,
    /// The names of all fields of the same table, to tell a parameter's name from a value.
    pub siblings: &'a [&'a str],
}

/// What the description says. `None` and empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The listed values, in order.
    pub values: Vec<EnumValue>,
    /// Whether the list says that it is not complete.
    pub open: bool,
    /// The default, as a wire string.
    pub default: Option<String>,
    /// Inclusive least value.
    pub min: Option<serde_json::Number>,
    /// Inclusive greatest value.
    pub max: Option<serde_json::Number>,
    /// The most items of a list.
    pub max_items: Option<u64>,
    /// The fewest characters.
    pub min_len: Option<u64>,
    /// The most characters.
    pub max_len: Option<u64>,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The example value, as text.
    pub example: Option<String>,
    /// Where in the page each fact is said.
    pub at: Vec<(FactKind, Span)>,
    /// What was said in a contradictory or impossible way (a minimum above the maximum): a message each.
    pub faults: Vec<(Span, String)>,
}

/// Reads the facts of one description.
pub fn read(prose: &Prose, subject: Subject<'_>) -> Reading {
    let text = text::Text::new(prose);
    let mut reading = Reading::default();
    let values = values::read(&text, subject);
    let default = default::read(&text, subject, values.as_ref());
    let bounds = range::read(&text, subject);
    let whole = *subject.ty.innermost() != Type::Scalar(Scalar::Float);
    let values = values.filter(|values| weigh::are_values(values, default.as_ref(), &bounds, whole));
    if let Some(at) = states::deprecated(&text, values.as_ref().map(|values| &values.at)) {
        reading.deprecated = true;
        reading.say(FactKind::Deprecated, &text, at);
    }
    if let Some(at) = states::nullable(&text) {
        reading.nullable = true;
        reading.say(FactKind::Nullable, &text, at);
    }
    if let Some((count, at)) = count::read(&text, subject) {
        reading.max_items = Some(count);
        reading.say(FactKind::MaxItems, &text, at);
    }
    if let Some((value, at)) = default {
        reading.default = Some(value);
        reading.say(FactKind::Default, &text, at);
    }
    match values {
        Some(values) => {
            let written = values.values.into_iter().zip(values.docs);
            reading.values = written.map(|(value, at)| EnumValue { doc: text.as_written(at.start, at.end), ..value }).collect();
            reading.open = values.open;
            reading.say(FactKind::Enum, &text, values.at);
        }
        None => {
            reading.bounds(&text, bounds);
            reading.lengths(&text, length::read(&text, subject));
        }
    }
    reading
}

impl Reading {
    fn say(&mut self, kind: FactKind, text: &text::Text, at: Range<usize>) {
        self.at.push((kind, text.span(at.start, at.end)));
    }

    fn bounds(&mut self, text: &text::Text, bounds: range::Bounds) {
        if let (Some((min, _)), Some((max, at))) = (&bounds.min, &bounds.max)
            && number::above(min, max)
        {
            self.faults.push((text.span(at.start, at.end), format!("the least value, {min}, is above the greatest, {max}")));
            return;
        }
        if let Some((min, at)) = bounds.min {
            self.min = Some(min);
            self.say(FactKind::Min, text, at);
        }
        if let Some((max, at)) = bounds.max {
            self.max = Some(max);
            self.say(FactKind::Max, text, at);
        }
    }

    fn lengths(&mut self, text: &text::Text, lengths: length::Lengths) {
        if let Some((min, at)) = lengths.min {
            self.min_len = Some(min);
            self.say(FactKind::MinLen, text, at);
        }
        if let Some((max, at)) = lengths.max {
            self.max_len = Some(max);
            self.say(FactKind::MaxLen, text, at);
        }
    }
}

/// Reads what the descriptions of one table say of several parameters together.
pub fn constraints(fields: &[(&str, &Prose)]) -> Vec<Constraint> {
    constraints::read(fields)
}
