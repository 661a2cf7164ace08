//! What a field can be: how it shows its value and where it takes one.

mod record;
mod types;

use crate::limits::{Constraint, Rule};
pub(crate) use record::with_fields;
pub use record::with_fields_mut;
pub use record::{Record, Visit, VisitMut, visit, visit_mut};
pub use types::strings;

/// Value in a field of a [`Record`].
pub trait Field {
    /// The value, to read.
    fn value(&self) -> Value<'_>;
    /// The place, to write to.
    fn value_mut(&mut self) -> FieldMut<'_>;
    /// Whether the field distinguishes an absent value from an empty one.
    fn is_optional(&self) -> bool {
        false
    }
    /// Bytes that a value without content takes on the heap.
    fn heap() -> usize
    where
        Self: Sized,
    {
        0
    }
}

/// Initial value for decoding.
///
/// Whatever has a `Default` has it. A struct with required fields must have no `Default`, or users
/// could leave them out: generated code gives it this trait instead (and its `Box` too, where it is recursive).
pub trait Empty: Sized {
    /// A value without content.
    fn empty() -> Self;
}

impl<T: Default> Empty for T {
    fn empty() -> Self {
        T::default()
    }
}

/// Names of a struct and its fields.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Schema {
    /// The name of the struct.
    pub name: &'static str,
    /// The wire names of its fields.
    pub fields: &'static [&'static str],
    /// Fields that `Debug` must not show.
    pub secret: &'static [&'static str],
    /// Former wire names, each with the place of its field. They are read as the present name.
    pub former: &'static [(&'static str, usize)],
    /// Fields whose documented type has changed: the place of the field with the old type, and that of the field with the new type, or the
    /// same place if there is none. A value goes to both; one that does not fit leaves its field empty. Only the old field is written.
    pub retyped: &'static [(usize, usize)],
    /// The documented limits of its fields, by wire name, if it is part of a request. [`ActionMeta`](crate::ActionMeta) has those of a request.
    pub rules: &'static [(&'static str, Rule)],
    /// The constraints between its fields, if it is part of a request.
    pub constraints: &'static [Constraint],
}

impl Schema {
    /// A struct without secrets, former names and changed types.
    pub const fn new(name: &'static str, fields: &'static [&'static str]) -> Self {
        Self { name, fields, secret: &[], former: &[], retyped: &[], rules: &[], constraints: &[] }
    }
    /// Whether a field only repeats the value of another one, with the new type.
    pub(crate) fn is_repeated(&self, i: usize) -> bool {
        self.retyped.iter().any(|(old, new)| *new == i && old != new)
    }
}

/// The value of a field.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// None; the field is left out.
    Absent,
    /// Text of any kind: strings, times, open enums.
    Text(&'a str),
    /// An integer.
    I64(i64),
    /// An integer that is never negative.
    U64(u64),
    /// A number.
    F64(f64),
    /// A boolean.
    Bool(bool),
    /// An object.
    Record(&'a dyn Record),
    /// A list.
    List(&'a dyn List),
    /// JSON text that nobody looks into.
    Json(&'a str),
    /// Bytes of a file.
    Bytes(&'a [u8]),
}

/// Target of a value.
pub enum FieldMut<'a> {
    /// Text of any kind.
    Text(&'a mut dyn Text),
    /// An integer.
    I64(&'a mut i64),
    /// An integer that is never negative.
    U64(&'a mut u64),
    /// A number.
    F64(&'a mut f64),
    /// A boolean.
    Bool(&'a mut bool),
    /// An object.
    Record(&'a mut dyn Record),
    /// A list.
    List(&'a mut dyn List),
    /// JSON text that nobody looks into: takes valid JSON only.
    Json(&'a mut dyn Text),
    /// A value that need not be there.
    Optional(&'a mut dyn Optional),
}

/// Takes any text.
pub trait Text {
    /// Takes the text.
    fn set(&mut self, text: &str);
    /// Takes bytes, as text where it holds text.
    fn set_bytes(&mut self, bytes: &[u8]) {
        self.set(&String::from_utf8_lossy(bytes));
    }
}

/// A list of fields of one kind.
pub trait List {
    /// An item.
    fn item(&self, i: usize) -> Option<Value<'_>>;
    /// A new last item.
    fn push(&mut self) -> FieldMut<'_>;
    /// Takes the last item out.
    fn pop(&mut self);
    /// Takes all items out.
    fn clear(&mut self);
    /// Returns what [`push`](Self::push) allocates next.
    fn growth(&self) -> Growth;
    /// Bytes that are allocated for items, used or not.
    fn held(&self) -> usize;
}

/// A value that need not be there.
pub trait Optional {
    /// Sets a value unless one is set.
    fn fill(&mut self) -> FieldMut<'_>;
    /// Takes it away.
    fn clear(&mut self);
    /// Returns what [`fill`](Self::fill) allocates next.
    fn growth(&self) -> Growth;
}

/// Memory that is about to be allocated, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Growth {
    /// The new allocation.
    pub new: usize,
    /// The allocation that it replaces, which is freed after the content has been moved.
    pub old: usize,
}

/// The items of a list.
pub(crate) fn items(list: &dyn List) -> impl Iterator<Item = Value<'_>> {
    (0..).map_while(|i| list.item(i))
}
