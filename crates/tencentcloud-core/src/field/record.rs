//! A struct as a table: its names, and all its fields at once.
//!
//! The compiler needs most of its time for the number of functions, so a table has two: one to read, one to write. Each gives all fields in
//! one array, which is made once per struct that is read or written.

use super::{Field, Schema};
use crate::limits::{Constraint, Rule};

/// A struct of the API. Generated code gives this table and nothing else: encoding, decoding, `Debug`, equality and
/// `Clone` are functions of this crate over `&dyn Record`.
pub trait Record {
    /// Gives the names and all fields, in the order of [`Schema::fields`].
    fn fields<'a>(&'a self, to: Visit<'_, 'a>);
    /// Gives the same fields, to write to.
    fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>);
    /// The names.
    fn schema(&self) -> Schema {
        with_fields(self, |schema, _| schema).unwrap_or(Schema::new("", &[]))
    }
    /// A field, by its place in [`Schema::fields`].
    fn get(&self, i: usize) -> Option<&dyn Field> {
        with_fields(self, |_, fields| fields.get(i).copied()).flatten()
    }
    /// Bytes that a value without content takes on the heap.
    fn heap() -> usize
    where
        Self: Sized,
    {
        0
    }
}

/// Takes the names and the fields of a record, see [`visit`].
pub struct Visit<'f, 'a> {
    take: &'f mut dyn FnMut(Schema, &[&'a dyn Field]),
    schema: Schema,
}

impl Visit<'_, '_> {
    /// Sets [`Schema::secret`].
    #[inline]
    pub fn secret(mut self, fields: &'static [&'static str]) -> Self {
        self.schema.secret = fields;
        self
    }
    /// Sets [`Schema::former`].
    #[inline]
    pub fn former(mut self, names: &'static [(&'static str, usize)]) -> Self {
        self.schema.former = names;
        self
    }
    /// Sets [`Schema::retyped`].
    #[inline]
    pub fn retyped(mut self, fields: &'static [(usize, usize)]) -> Self {
        self.schema.retyped = fields;
        self
    }
    /// Sets [`Schema::rules`].
    #[inline]
    pub fn rules(mut self, rules: &'static [(&'static str, Rule)]) -> Self {
        self.schema.rules = rules;
        self
    }
    /// Sets [`Schema::constraints`].
    #[inline]
    pub fn constraints(mut self, constraints: &'static [Constraint]) -> Self {
        self.schema.constraints = constraints;
        self
    }
}

/// Takes the fields of a record to write to, see [`visit_mut`].
pub struct VisitMut<'f, 'a>(&'f mut dyn FnMut(&mut [&'a mut dyn Field]));

/// Gives the names and all fields: the body of [`Record::fields`].
#[inline]
pub fn visit<'a, const N: usize>(to: Visit<'_, 'a>, name: &'static str, names: &'static [&'static str; N], fields: [&'a dyn Field; N]) {
    (to.take)(Schema { name, fields: names, ..to.schema }, &fields);
}

/// Gives all fields: the body of [`Record::fields_mut`].
#[inline]
pub fn visit_mut<'a, const N: usize>(to: VisitMut<'_, 'a>, mut fields: [&'a mut dyn Field; N]) {
    (to.0)(&mut fields);
}

/// Returns what a function makes of the names and the fields of a record; `None` if the record gives none.
pub(crate) fn with_fields<'a, R: ?Sized + Record, T>(record: &'a R, with: impl FnOnce(Schema, &[&'a dyn Field]) -> T) -> Option<T> {
    let (mut with, mut made) = (Some(with), None);
    let mut take = |schema: Schema, fields: &[&'a dyn Field]| made = with.take().map(|with| with(schema, fields));
    record.fields(Visit { take: &mut take, schema: Schema::new("", &[]) });
    made
}

/// Returns what a function makes of the fields of a record, to write to; `None` if the record gives none.
pub fn with_fields_mut<T>(record: &mut dyn Record, with: impl FnOnce(&mut [&mut dyn Field]) -> T) -> Option<T> {
    let (mut with, mut made) = (Some(with), None);
    record.fields_mut(VisitMut(&mut |fields| made = with.take().map(|with| with(fields))));
    made
}
