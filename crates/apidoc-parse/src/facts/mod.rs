//! Facts out of prose: what a description says of its field.
//!
//! Rules are small and named, one a file, each tested on sentences of our own. Precision before recall:
//! when unsure, no fact. Rules know the language of descriptions, not services or fields.

mod class;
mod constraints;
mod context;
mod explain;
mod fact;
mod guards;
mod lex;
mod lexicon;
mod lists;
mod matcher;
mod number;
mod reading;
mod resolve;
mod rule;
mod rules;
mod take_out;
#[cfg(test)]
mod tests;
mod text;
mod units;
mod value;
mod weigh;

pub use constraints::read as constraints;
pub use explain::{Explanation, Matched, explain, rules_page};
pub use reading::{Reading, Subject};
pub use take_out::{Taken, take_out};

use crate::prose::Prose;
use context::Context;
use fact::Kind;

/// Reads the facts of one description.
pub fn read(prose: &Prose, subject: Subject<'_>) -> Reading {
    let text = text::Text::new(prose);
    let tokens = lex::Tokens::new(&text);
    let mut reading = Reading::default();

    let values = lists::read(&tokens, subject);
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
        Some(values) => reading.list(&text, values),
        None => {
            reading.take(&text, Kind::Range, bounds);
            reading.take(&text, Kind::Length, rules::read(&context, Kind::Length));
        }
    }
    reading
}
