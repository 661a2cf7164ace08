//! Facts out of prose: what a description says of its field.
//!
//! Rules are small and named, one a file, each tested on sentences of our own. Precision before recall:
//! when unsure, no fact. Rules know the language of descriptions, not services or fields.

mod bare;
mod block;
mod class;
mod complete;
mod constraints;
mod context;
mod cues;
mod explain;
mod form;
mod guards;
mod han;
mod heads;
mod judge;
mod labelled;
mod lex;
mod lexicon;
mod list;
mod matcher;
mod number;
mod numbered;
mod pairs;
mod pattern;
mod refuse;
mod rule;
mod rules;
mod sequence;
mod tables;
mod tail;
mod take_out;
#[cfg(test)]
mod tests;
mod text;
mod units;
mod value;
mod values;
mod weigh;
mod whole;

pub use explain::{Explanation, Matched, explain, rules_page};
pub use take_out::{Taken, take_out};

use crate::{prose::Prose, span::Span};
use apidoc_ir::{Constraint, EnumValue, FactKind, RequiredWhen, Scalar, Type};
use rule::{Context, Fact, Found, Kind};
use serde_json::Number;
use std::ops::Range;
use values::Values;

/// Properties of a field besides its description.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Its wire name.
    pub name: &'a str,
    /// Its type.
    pub ty: &'a Type,
    /// The names of all fields of the same table, to tell a parameter's name from a value.
    pub siblings: &'a [&'a str],
}

/// Facts of a description. A fact that the text does not state is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The listed values, in order.
    pub values: Vec<EnumValue>,
    /// Whether the list says that it is not complete.
    pub open: bool,
    /// The sum of the evidence that the list is one of values.
    pub confidence: Option<i32>,
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
    /// Values of other fields for which it is required.
    pub required_when: Vec<RequiredWhen>,
    /// The example value, as text.
    pub example: Option<String>,
    /// Span of each fact in the page.
    pub at: Vec<(FactKind, Span)>,
    /// The rule that made each fact, and where its words stand.
    pub rules: Vec<(FactKind, &'static str, Span)>,
    /// Messages about contradictions, such as a minimum above the maximum.
    pub faults: Vec<(Span, String)>,
}

/// Reads the facts of one description.
pub fn read(prose: &Prose, subject: Subject<'_>) -> Reading {
    let text = text::Text::new(prose);
    let mut reading = Reading::default();
    let tokens = lex::Tokens::new(&text);

    let values = values::read(&text, subject);
    let default = rules::default(&Context { tokens: &tokens, subject, values: values.as_ref() });
    let bounds = rules::read(&Context { tokens: &tokens, subject, values: None }, Kind::Range);
    let whole = *subject.ty.innermost() != Type::Scalar(Scalar::Float);
    let values = values.filter(|values| weigh::are_values(values, default.as_ref().and_then(Found::text), rules::ends(&bounds), whole));
    let (values, default) = reading.agree(&text, values, default);
    let context = Context { tokens: &tokens, subject, values: values.as_ref() };
    for kind in [Kind::Deprecated, Kind::Nullable, Kind::MaxItems] {
        reading.take(&text, kind, rules::read(&context, kind));
    }
    reading.take(&text, Kind::Required, rules::required(&context));
    if let Some(one) = default {
        reading.take(&text, Kind::Default, vec![one]);
    }
    reading.within(&text, &bounds);
    match &values {
        Some(values) => {
            let written = values.values.iter().cloned().zip(values.docs.iter().cloned());
            reading.values = written.map(|(value, at)| EnumValue { doc: text.as_written(at.start, at.end), ..value }).collect();
            reading.open = values.open;
            reading.confidence = Some(values.confidence());
            reading.say_by(FactKind::Enum, values.rule, &text, values.at.clone());
        }
        None => {
            reading.take(&text, Kind::Range, bounds);
            reading.take(&text, Kind::Length, rules::read(&context, Kind::Length));
        }
    }
    reading
}

impl Reading {
    /// Records the span of a fact and its rule.
    fn say_by(&mut self, kind: FactKind, rule: &'static str, text: &text::Text, at: Range<usize>) {
        let span = text.span(at.start, at.end);
        self.at.push((kind, span));
        self.rules.push((kind, rule, span));
    }

    /// Compares a default with the closed list of the same text. Where it is not one of them, one of the two is wrong: a list that no words
    /// promise, or the default.
    fn agree(&mut self, text: &text::Text, values: Option<Values>, default: Option<Found>) -> (Option<Values>, Option<Found>) {
        let (Some(list), Some((value, at))) = (&values, default.as_ref().and_then(|one| Some((one.text()?, &one.at)))) else {
            return (values, default);
        };
        if list.open || list.values.iter().any(|entry| entry.value == value) {
            return (values, default);
        }
        let message = format!("the default, `{value}`, is none of the values that the same text lists");
        self.faults.push((text.span(at.start, at.end), message));
        let amount = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let of_another_kind = amount(value) && !list.values.iter().any(|entry| amount(&entry.value));
        // A default that is written as the values are shows that the list is not complete.
        let loud = |word: &str| word.len() > 1 && value::is_shouted(word);
        let alike = loud(value) && list.values.iter().all(|entry| loud(&entry.value));
        if (list.promised || of_another_kind) && !alike { (values, None) } else { (None, default) }
    }

    /// Leaves out a default outside of the range of the same text. -1 and 0 often stand for something else than an amount.
    fn within(&mut self, text: &text::Text, bounds: &[Found]) {
        let (least, most) = rules::ends(bounds);
        let Some(value) = self.default.as_deref().and_then(|value| number::parse(value, false)) else { return };
        let outside = least.is_some_and(|least| number::above(least, &value)) || most.is_some_and(|most| number::above(&value, most));
        if outside && !matches!(value.as_i64(), Some(-1 | 0)) {
            let at = self.at.iter().find(|(kind, _)| *kind == FactKind::Default).map_or_else(|| text.span(0, 0), |(_, span)| *span);
            self.faults.push((at, format!("the default, `{value}`, is outside of the range that the same text gives")));
            self.default = None;
            self.at.retain(|(kind, _)| *kind != FactKind::Default);
            self.rules.retain(|(kind, _, _)| *kind != FactKind::Default);
        }
    }

    /// Takes what the rules of a kind found.
    fn take(&mut self, text: &text::Text, kind: Kind, found: Vec<Found>) {
        for one in found {
            let (low, high) = match one.fact {
                Fact::Bounds(Some(low), Some(high)) if number::above(&low, &high) => {
                    let message = format!("the least value, {low}, is above the greatest, {high}");
                    self.faults.push((text.span(one.at.start, one.at.end), message));
                    continue;
                }
                Fact::Bounds(low, high) => (low, high),
                Fact::Flag => (None, None),
                Fact::Text(value) => {
                    self.default = Some(value);
                    (None, None)
                }
                Fact::When(when) => {
                    if self.required_when.contains(&when) {
                        continue;
                    }
                    self.required_when.push(when);
                    (None, None)
                }
                Fact::Constraints(..) => continue,
            };
            let sides = [low.is_some(), high.is_some()];
            match kind {
                Kind::Default | Kind::Required | Kind::Together => {}
                Kind::Nullable => self.nullable = true,
                Kind::Deprecated => self.deprecated = true,
                Kind::MaxItems => self.max_items = high.as_ref().and_then(Number::as_u64),
                Kind::Length => {
                    self.min_len = low.as_ref().and_then(Number::as_u64).or(self.min_len);
                    self.max_len = high.as_ref().and_then(Number::as_u64).or(self.max_len);
                }
                Kind::Range => {
                    self.min = low.or(self.min.take());
                    self.max = high.or(self.max.take());
                }
            }
            let said: &[FactKind] = kind.facts();
            for (_, fact) in said.iter().enumerate().filter(|(side, _)| said.len() == 1 || sides[*side]) {
                self.say_by(*fact, one.rule, text, one.at.clone());
            }
        }
    }
}

/// Reads what the descriptions of one table say of several parameters together.
pub fn constraints(fields: &[(&str, &Prose)]) -> Vec<Constraint> {
    constraints::read(fields)
}
