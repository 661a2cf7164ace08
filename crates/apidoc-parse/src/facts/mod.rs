//! Facts out of prose: what a description says of its field.
//!
//! Rules are small and named, one a file, each tested on sentences of our own. Precision before recall:
//! when unsure, no fact. Rules know the language of descriptions, not services or fields.

mod bare;
mod block;
mod case;
mod class;
mod complete;
mod constraints;
mod context;
mod cues;
mod explain;
mod fact;
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
mod reading;
mod refuse;
mod resolve;
mod rule;
mod rules;
mod sequence;
mod tables;
mod tail;
mod take_out;
#[cfg(test)]
mod tests;
mod text;
mod token;
mod units;
mod value;
mod values;
mod weigh;
mod whole;

pub use explain::{Explanation, Matched, explain, rules_page};
pub use reading::{Reading, Subject};
pub use take_out::{Taken, take_out};

use crate::prose::Prose;
use apidoc_ir::Constraint;
use context::Context;
use fact::Kind;

/// Reads the facts of one description.
pub fn read(prose: &Prose, subject: Subject<'_>) -> Reading {
    let text = text::Text::new(prose);
    let tokens = lex::Tokens::new(&text);
    let mut reading = Reading::default();

    let values = values::read(&text, subject);
    let plain = Context { tokens: &tokens, subject, values: None };
    let bounds = rules::read(&plain, Kind::Range);
    let default = rules::default(&Context { values: values.as_ref(), ..plain });
    let said = default.as_ref().and_then(|one| one.fact.text());
    let values =
        values.filter(|values| weigh::are_values(values, said, resolve::ends(&bounds), plain.scalar() != apidoc_ir::Scalar::Float));
    let (values, default) = reading.agree(&text, values, default);

    let context = Context { values: values.as_ref(), ..plain };
    for kind in [Kind::Deprecated, Kind::Nullable, Kind::MaxItems] {
        reading.take(&text, kind, rules::read(&context, kind));
    }
    reading.take(&text, Kind::Required, rules::find(&context, Kind::Required));
    reading.take(&text, Kind::Default, default.into_iter().collect());
    reading.within(&text, &bounds);
    match &values {
        Some(values) => reading.list(prose, &text, values),
        None => {
            reading.take(&text, Kind::Range, bounds);
            reading.take(&text, Kind::Length, rules::read(&context, Kind::Length));
        }
    }
    reading
}

/// Reads what the descriptions of one table say of several parameters together.
pub fn constraints(fields: &[(&str, &Prose)]) -> Vec<Constraint> {
    constraints::read(fields)
}
