//! Documented limits, as data.

/// A documented limit of one field.
#[derive(Debug)]
#[non_exhaustive]
pub enum Rule {
    /// Inclusive bounds of a number.
    Range(i64, i64),
    /// The least that a number may be.
    Min(i64),
    /// The most that a number may be.
    Max(i64),
    /// Inclusive bounds of a number with a fraction.
    RangeF(f64, f64),
    /// The least that a number with a fraction may be.
    MinF(f64),
    /// The most that a number with a fraction may be.
    MaxF(f64),
    /// The fewest characters of a text.
    MinLen(usize),
    /// The most characters of a text.
    MaxLen(usize),
    /// The most items of a list.
    MaxItems(usize),
    /// One of the documented texts.
    OneOf(&'static [&'static str]),
    /// One of the documented texts of an enum, which are given by their place.
    OneOfEnum(fn(usize) -> Option<&'static str>),
    /// One of the documented numbers.
    OneOfNumbers(&'static [i64]),
    /// A parameter that the service requires, although `new` does not take it: it became required later.
    Required,
}

/// Documented constraint between parameters; each group is a list of wire names that belong together.
#[derive(Debug)]
#[non_exhaustive]
pub enum Constraint {
    /// All of at least one group have to be given.
    AtLeastOne(&'static [&'static [&'static str]]),
    /// Parameters of one group at most may be given.
    Exclusive(&'static [&'static [&'static str]]),
    /// If one parameter of a group is set, all of them must be set.
    Together(&'static [&'static [&'static str]]),
    /// The first parameter is required if the second one has one of the values.
    RequiredWhen(&'static str, &'static str, &'static [&'static str]),
}
