//! JSON into places: the values of a text go where the tables of the records say, with all the tolerance that real services need.
//!
//! Whether a scalar fits its place is decided in `token`; this file walks lists and objects.

use super::{
    Mismatch, Read,
    state::{Memory, State, Step},
    target::{Item, Target},
    text::{MAX_DEPTH, Reader, Stop},
    token::{Refused, Token, clear, expected, put},
};
use crate::{
    Field, Record,
    field::{FieldMut, Growth, List, Optional, Schema, with_fields_mut},
};
use std::borrow::Cow;

/// Reads a document.
pub fn from_slice(body: &[u8], field: &mut dyn Field) -> Result<Read, Mismatch> {
    document(body, Target::Field(field.value_mut()), false, None)
}

/// Reads a JSON text. `limit` is the most memory that it may take, in bytes; without it, the default of [`Memory::of`].
pub(super) fn document(body: &[u8], target: Target<'_>, detail: bool, limit: Option<usize>) -> Result<Read, Mismatch> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    // A text in another encoding must not lose the whole answer. The check alone is several times as fast as the repair.
    let body = str::from_utf8(body).map_or_else(|_| String::from_utf8_lossy(body), Cow::Borrowed);
    let mut state = State::new(detail, Memory::of(body.len(), limit));
    let mut decoder = Decoder { text: Reader::new(&body), state: &mut state, depth: 0 };
    let read = match target {
        Target::Field(place) => decoder.value(place),
        Target::Envelope { response, beside } => decoder.envelope(response, beside),
    };
    let read = read.and_then(|()| decoder.text.end());
    state.finish(read, &body)
}

struct Decoder<'a, 's> {
    text: Reader<'a>,
    state: &'s mut State,
    depth: u8,
}

impl Decoder<'_, '_> {
    fn value(&mut self, place: FieldMut<'_>) -> Result<(), Stop> {
        match (place, self.text.peek()?) {
            (FieldMut::Text(text), b'"') => text.set(self.text.string()?),
            (FieldMut::Optional(optional), first) => return self.optional(optional, first),
            (FieldMut::Json(json), _) => json.set(self.text.skip()?),
            (_, b'n') => self.text.word("null")?,
            (FieldMut::Record(record), b'{') => return self.object(record, None),
            (FieldMut::List(list), b'[') => return self.list(list),
            (place, b'{') => return self.structure(place, b'}', "an object"),
            (place, b'[') => return self.structure(place, b']', "an array"),
            (FieldMut::I64(place), b'-' | b'0'..=b'9') => {
                let number = self.text.number()?;
                match number.integer {
                    Some(integer) => *place = integer,
                    None => return scalar(self.state, FieldMut::I64(place), Token::Number(number.text)),
                }
            }
            (place, first) => return scalar(self.state, place, self.text.scalar(first)?),
        }
        Ok(())
    }

    fn optional(&mut self, optional: &mut dyn Optional, first: u8) -> Result<(), Stop> {
        if first == b'n' {
            self.text.word("null")?;
            optional.clear();
            return Ok(());
        }
        self.state.allocate(optional.growth())?;
        let mut place = optional.fill();
        while let FieldMut::Optional(inner) = place {
            self.state.allocate(inner.growth())?;
            place = inner.fill();
        }
        match (&place, first) {
            (FieldMut::Text(_) | FieldMut::Json(_), b'"') => {}
            // Some services send an empty text for an absent value; it is kept apart from zero where the type allows it.
            (_, b'"') => {
                let text = self.text.string()?;
                if !text.trim().is_empty() {
                    return scalar(self.state, place, Token::Text(text));
                }
                self.state.coerce(expected(&place), "a string");
                optional.clear();
                return Ok(());
            }
            // Some languages can't tell an empty object from an empty list.
            (FieldMut::Record(_), b'[') => {
                self.structure(place, b']', "an array")?;
                optional.clear();
                return Ok(());
            }
            _ => {}
        }
        self.value(place)
    }

    /// A list in the place of something else, or an object. An empty one stands for the other kind, in languages that have one type for both.
    fn structure(&mut self, place: FieldMut<'_>, end: u8, found: &'static str) -> Result<(), Stop> {
        let expected = expected(&place);
        let either = matches!((place, end), (FieldMut::Record(_), b']') | (FieldMut::List(_), b'}'));
        if either && !self.text.begin(end)? {
            self.state.coerce(expected, found);
            return Ok(());
        }
        Err(self.state.refuse(Refused { expected, found: found.into() }))
    }

    /// Enters a list or an object. Returns whether it has content.
    fn begin(&mut self, end: u8) -> Result<bool, Stop> {
        if self.depth >= MAX_DEPTH {
            let found = "values that are nested deeper".into();
            return Err(self.state.refuse(Refused { expected: "at most 127 levels of nested values", found }));
        }
        self.depth += 1;
        self.text.begin(end)
    }

    fn list(&mut self, list: &mut dyn List) -> Result<(), Stop> {
        list.clear();
        // What an earlier reading has allocated is used again.
        self.state.allocate(Growth { new: list.held(), old: 0 })?;
        let (mut more, mut i) = (self.begin(b']')?, 0);
        while more {
            self.state.enter(Step::Item(i));
            let read = self.item(list);
            self.state.leave(Step::Item(i), read)?;
            more = self.text.next(b']')?;
            i += 1;
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads an item of a list; null makes none.
    #[inline]
    fn item(&mut self, list: &mut dyn List) -> Result<(), Stop> {
        let first = self.text.peek()?;
        self.optional(&mut Item { list, made: false }, first)
    }

    /// Reads an object into a record; fields that it does not have go into the other one.
    fn object(&mut self, record: &mut dyn Record, other: Option<&mut dyn Record>) -> Result<(), Stop> {
        let schema = record.schema();
        let other_schema = other.as_ref().map(|other| other.schema());
        let read = with_fields_mut(record, |fields| match other {
            Some(other) => with_fields_mut(other, |others| self.members(&schema, fields, other_schema.as_ref(), others)),
            None => Some(self.members(&schema, fields, None, &mut [])),
        });
        // If a record gave no fields, nothing would be read, and the next token would be an error.
        read.flatten().unwrap_or(Ok(()))
    }

    /// Reads the members of an object into the fields of its record; those that it does not have go into the fields of the other one.
    fn members(
        &mut self,
        schema: &Schema,
        fields: &mut [&mut dyn Field],
        other: Option<&Schema>,
        others: &mut [&mut dyn Field],
    ) -> Result<(), Stop> {
        let own = schema.fields.len();
        let (mut more, mut next) = (self.begin(b'}')?, 0);
        while more {
            match self.name(schema, other, next)? {
                None => drop(self.text.skip()?),
                Some(i) => {
                    next = i + 1;
                    match (i.checked_sub(own), other) {
                        (Some(i), Some(other)) => self.field(others, other, i)?,
                        _ => self.field(fields, schema, i)?,
                    }
                }
            }
            more = self.text.next(b'}')?;
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads a name and returns the number of its field; without a search if it is the next one. The fields of the other schema follow.
    #[inline]
    fn name(&mut self, schema: &Schema, other: Option<&Schema>, next: usize) -> Result<Option<usize>, Stop> {
        let own = schema.fields.len();
        let likely = match next.checked_sub(own) {
            None => schema.fields.get(next),
            Some(i) => other.and_then(|other| other.fields.get(i)),
        };
        if let Some(name) = likely
            && self.text.take_name(name)?
        {
            return Ok(Some(next));
        }
        let name = self.text.name()?;
        let found = position(schema.fields, name, next)
            .or_else(|| position(other?.fields, name, next.saturating_sub(own)).map(|i| i + own))
            .or_else(|| former(schema, name))
            .or_else(|| former(other?, name).map(|i| i + own));
        if found.is_none() {
            self.state.unknown(name);
        }
        Ok(found)
    }

    #[inline]
    fn field(&mut self, fields: &mut [&mut dyn Field], schema: &Schema, i: usize) -> Result<(), Stop> {
        if schema.retyped.iter().any(|(old, _)| *old == i) {
            return self.retyped(fields, schema, i);
        }
        let (Some(name), Some(field)) = (schema.fields.get(i), fields.get_mut(i)) else { return self.text.skip().map(drop) };
        self.state.enter(Step::Field(name));
        let read = self.value(field.value_mut());
        if read.is_err() && schema.secret.contains(name) {
            self.state.hide();
        }
        self.state.leave(Step::Field(name), read)
    }

    /// Reads a value whose documented type has changed, as far as each of its fields can hold it.
    fn retyped(&mut self, fields: &mut [&mut dyn Field], schema: &Schema, i: usize) -> Result<(), Stop> {
        let text = self.text.skip()?;
        let also = schema.retyped.iter().filter(|(old, new)| *old == i && *new != i).map(|(_, new)| *new);
        for i in std::iter::once(i).chain(also) {
            let Some(field) = fields.get_mut(i) else { continue };
            let mut part = self.state.part();
            let read = Decoder { text: Reader::new(text), state: &mut part, depth: self.depth }.value(field.value_mut());
            self.state.join(part);
            if read.is_err() {
                clear(field.value_mut());
            }
        }
        Ok(())
    }

    /// Reads `{"Response": {…}}`.
    fn envelope(&mut self, response: &mut dyn Record, mut beside: Option<&mut dyn Record>) -> Result<(), Stop> {
        const ENVELOPE: Schema = Schema::new("", &["Response"]);
        self.expect_object()?;
        let (mut more, mut answered) = (self.begin(b'}')?, false);
        while more {
            if self.name(&ENVELOPE, None, 0)?.is_some() {
                answered = true;
                self.state.enter(Step::Field("Response"));
                let read = self.expect_object().and_then(|()| match &mut beside {
                    Some(beside) => self.object(&mut **beside, Some(&mut *response)),
                    None => self.object(response, None),
                });
                self.state.leave(Step::Field("Response"), read)?;
            } else {
                self.text.skip()?;
            }
            more = self.text.next(b'}')?;
        }
        self.depth -= 1;
        if answered { Ok(()) } else { Err(self.state.refuse(Refused { expected: "a Response", found: "none".into() })) }
    }

    fn expect_object(&mut self) -> Result<(), Stop> {
        let found = match self.text.peek()? {
            b'{' => return Ok(()),
            b'[' => "an array".into(),
            b'n' => self.text.word("null").map(|()| "null".into())?,
            first => self.text.scalar(first)?.found(),
        };
        Err(self.state.refuse(Refused { expected: "an object", found }))
    }
}

fn scalar(state: &mut State, place: FieldMut<'_>, token: Token<'_>) -> Result<(), Stop> {
    let expected = expected(&place);
    match put(place, token) {
        Ok(coerced) => {
            if coerced {
                state.coerce(expected, token.name());
            }
            Ok(())
        }
        Err(refused) => Err(state.refuse(refused)),
    }
}

/// Returns the place of a name. Services send most fields in the order of the documentation, so the search begins at the next one.
fn position(names: &[&str], name: &str, next: usize) -> Option<usize> {
    let (before, after) = names.split_at(next.min(names.len()));
    let find = |names: &[&str]| names.iter().position(|known| *known == name);
    find(after).map(|i| i + before.len()).or_else(|| find(before))
}

fn former(schema: &Schema, name: &str) -> Option<usize> {
    schema.former.iter().find(|(known, _)| *known == name).map(|(_, i)| *i)
}
