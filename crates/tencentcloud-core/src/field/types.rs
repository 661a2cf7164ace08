//! The types that fields have: numbers, text, records, and options and lists of them.

use super::{Empty, Field, FieldMut, Growth, List, Optional, Record, Text, Value, Visit, VisitMut};

/// Numbers and booleans: a copy to read, the place itself to write.
macro_rules! scalar {
    ($($type:ty: $variant:ident),*) => {$(
        impl Field for $type {
            fn value(&self) -> Value<'_> {
                Value::$variant(*self)
            }
            fn value_mut(&mut self) -> FieldMut<'_> {
                FieldMut::$variant(self)
            }
        }
    )*};
}

scalar!(i64: I64, u64: U64, f64: F64, bool: Bool);

impl Field for String {
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
    fn value_mut(&mut self) -> FieldMut<'_> {
        FieldMut::Text(self)
    }
}

impl Text for String {
    fn set(&mut self, text: &str) {
        // A first text takes just the memory that it needs.
        if self.capacity() == 0 {
            *self = text.to_owned();
        } else {
            text.clone_into(self);
        }
    }
}

/// A list of texts, out of whatever holds some.
///
/// ```
/// let names: &[&str] = &["a", "b"];
/// assert_eq!(tencentcloud_core::rt::strings(names), tencentcloud_core::rt::strings(vec!["a".to_owned(), "b".to_owned()]));
/// ```
pub fn strings<S: AsRef<str>>(texts: impl IntoIterator<Item = S>) -> Vec<String> {
    texts.into_iter().map(|text| text.as_ref().to_owned()).collect()
}

impl<T: Record> Field for T {
    fn value(&self) -> Value<'_> {
        Value::Record(self)
    }
    fn value_mut(&mut self) -> FieldMut<'_> {
        FieldMut::Record(self)
    }
    fn heap() -> usize {
        <T as Record>::heap()
    }
}

impl<T: Field + Empty> Field for Option<T> {
    fn is_optional(&self) -> bool {
        true
    }
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Absent, Field::value)
    }
    fn value_mut(&mut self) -> FieldMut<'_> {
        FieldMut::Optional(self)
    }
}

impl<T: Field + Empty> Optional for Option<T> {
    fn fill(&mut self) -> FieldMut<'_> {
        self.get_or_insert_with(T::empty).value_mut()
    }
    fn clear(&mut self) {
        *self = None;
    }
    fn growth(&self) -> Growth {
        Growth { new: if self.is_none() { T::heap() } else { 0 }, old: 0 }
    }
}

impl<T: Field + Empty> Field for Vec<T> {
    fn value(&self) -> Value<'_> {
        Value::List(self)
    }
    fn value_mut(&mut self) -> FieldMut<'_> {
        FieldMut::List(self)
    }
}

impl<T: Field + Empty> List for Vec<T> {
    fn item(&self, i: usize) -> Option<Value<'_>> {
        self.get(i).map(Field::value)
    }
    fn push(&mut self) -> FieldMut<'_> {
        let last = self.len();
        Vec::push(self, T::empty());
        self[last].value_mut()
    }
    fn pop(&mut self) {
        Vec::pop(self);
    }
    fn clear(&mut self) {
        Vec::clear(self);
    }
    fn growth(&self) -> Growth {
        grown(self.len(), self.capacity(), size_of::<T>(), T::heap())
    }
    fn held(&self) -> usize {
        self.capacity().saturating_mul(size_of::<T>())
    }
}

/// The growth of a vector by one item, as the standard library does it: the capacity doubles.
fn grown(len: usize, capacity: usize, size: usize, heap: usize) -> Growth {
    if len < capacity {
        return Growth { new: heap, old: 0 };
    }
    let least = if size <= 1024 { 4 } else { 1 };
    let new = capacity.saturating_mul(2).max(least).saturating_mul(size);
    Growth { new: new.saturating_add(heap), old: capacity.saturating_mul(size) }
}

/// For recursive types.
impl<T: Record> Record for Box<T> {
    fn fields<'a>(&'a self, to: Visit<'_, 'a>) {
        (**self).fields(to);
    }
    fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>) {
        (**self).fields_mut(to);
    }
    fn heap() -> usize {
        size_of::<T>() + T::heap()
    }
}
