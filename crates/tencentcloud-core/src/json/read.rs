//! JSON, or any format of serde that describes itself, into places.
//!
//! The tokens are serde's. Scalars of a JSON text are taken as they are spelled and judged in `token`; this file walks lists and objects.
//! How deep it goes is limited by the reader of the format.

use super::{
    Mismatch, Read,
    state::{Memory, Source, State, Step, WITHIN_MEMORY},
    target::{Item, Target},
    token::{Refused, Token, expected, put, unquote},
};
use crate::{
    Field, Json, Record,
    field::{FieldMut, Growth, Kind},
};
use serde_core::{
    Deserialize,
    de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;
use std::fmt;

/// Reads a document.
pub fn from_slice(body: &[u8], field: &mut dyn Field) -> Result<Read, Mismatch> {
    document(body, Target::Field(field.value_mut()), false, None)
}

/// Reads a value from any deserializer.
pub(super) fn from_deserializer<'de, D: Deserializer<'de>>(de: D, field: &mut dyn Field) -> Result<Read, Mismatch> {
    let mut state = State::default();
    let read = Seed { target: Target::Field(field.value_mut()), state: &mut state }.deserialize(de);
    state.finish(read)
}

/// Reads a JSON text. `limit` is the most memory that it may take, in bytes; without it, the default of [`Memory::of`].
pub(super) fn document(body: &[u8], target: Target<'_>, detail: bool, limit: Option<usize>) -> Result<Read, Mismatch> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    // A text in another encoding must not lose the whole answer.
    let body = String::from_utf8_lossy(body);
    let mut target = target;
    // Nearly all documents can be read the quick way. The few that need the spelling of a number, and all that are wrong, are read once more: that
    // overwrites what the first reading wrote, because it meets the same fields.
    let memory = Memory::of(body.len(), limit);
    match text(&body, target.again(), Source::Quick, detail, memory) {
        Err(mismatch) if mismatch.expected != WITHIN_MEMORY => text(&body, target, Source::Spelled, detail, memory),
        read => read,
    }
}

fn text(body: &str, target: Target<'_>, source: Source, detail: bool, memory: Memory) -> Result<Read, Mismatch> {
    let mut state = State::json(source, detail, memory);
    let mut de = serde_json::Deserializer::from_str(body);
    let read = Seed { target, state: &mut state }.deserialize(&mut de).and_then(|()| de.end());
    state.finish(read)
}

struct Seed<'a, 's> {
    target: Target<'a>,
    state: &'s mut State,
}

impl<'a, 's> Seed<'a, 's> {
    /// The place for a value that is there.
    fn open<E: Error>(self) -> Result<(Target<'a>, &'s mut State), E> {
        let mut target = self.target;
        while let Target::Field(FieldMut::Optional(optional)) = target {
            self.state.allocate(optional.growth())?;
            target = Target::Field(optional.fill());
        }
        Ok((target, self.state))
    }
    /// Returns the target inside of an optional value; `None` if the value is not optional.
    fn optional<E: Error>(&mut self) -> Result<Option<&'static str>, E> {
        let Target::Field(FieldMut::Optional(optional)) = &mut self.target else { return Ok(None) };
        self.state.allocate(optional.growth())?;
        let mut place = optional.fill();
        while let FieldMut::Optional(optional) = place {
            self.state.allocate(optional.growth())?;
            place = optional.fill();
        }
        Ok(Some(expected(&place)))
    }
    fn scalar<E: Error>(mut self, token: Token<'_>) -> Result<(), E> {
        // Some services send an empty text for an absent value; it is kept apart from zero where the type allows it.
        if matches!(token, Token::Text(text) if text.trim().is_empty())
            && let Some(expected) = self.optional()?.filter(|expected| !matches!(*expected, "a string" | "a value"))
        {
            self.state.coerce(expected, "a string");
            return self.null();
        }
        let (target, state) = self.open()?;
        let place = match target {
            Target::Field(place) => place,
            _ => return Err(state.refuse(Refused { expected: "an object", found: token.found() })),
        };
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
    fn null<E: Error>(self) -> Result<(), E> {
        match self.target {
            Target::Field(FieldMut::Optional(optional)) => optional.clear(),
            Target::Field(FieldMut::Json(json)) => *json = Json::default(),
            Target::Field(_) => {}
            _ => return Err(self.state.refuse(Refused { expected: "an object", found: "null".into() })),
        }
        Ok(())
    }
    /// Returns the text of a value.
    fn spelled<E: Error>(self, raw: &str) -> Result<(), E> {
        let opaque = self.target.kind() == Kind::Json;
        match raw.as_bytes().first() {
            Some(b'n') => self.null(),
            _ if opaque => match self.open()? {
                (Target::Field(FieldMut::Json(json)), _) => {
                    *json = Json::of_valid(raw);
                    Ok(())
                }
                (_, state) => Err(state.refuse(Refused { expected: "JSON", found: "a value".into() })),
            },
            Some(b'"') => self.scalar(Token::Text(&unquote(raw))),
            Some(b't' | b'f') => self.scalar(Token::Bool(raw == "true")),
            Some(b'{') => self.structure("an object"),
            Some(b'[') => self.structure("an array"),
            _ => self.scalar(Token::Number(raw)),
        }
    }
    /// A list or an object where neither belongs.
    fn structure<E: Error>(self, found: &str) -> Result<(), E> {
        let (target, state) = self.open()?;
        Err(match target {
            Target::Field(place) => state.refuse(Refused::new(&place, found)),
            _ => state.refuse(Refused { expected: "an object", found: found.into() }),
        })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        match (self.target.kind(), self.state.source) {
            (Kind::Compound, _) | (Kind::Scalar, Source::Quick | Source::Foreign) => de.deserialize_any(self),
            (Kind::Json, Source::Foreign) => {
                let value = serde_json::Value::deserialize(de)?;
                self.spelled(&value.to_string())
            }
            _ => self.spelled(<&RawValue>::deserialize(de)?.get()),
        }
    }
}

impl<'de> Visitor<'de> for Seed<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a documented value")
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.null()
    }
    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.null()
    }
    fn visit_some<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        self.deserialize(de)
    }
    fn visit_bool<E: Error>(self, v: bool) -> Result<(), E> {
        self.scalar(Token::Bool(v))
    }
    fn visit_i64<E: Error>(self, v: i64) -> Result<(), E> {
        if let Target::Field(FieldMut::I64(place)) = self.target {
            *place = v;
            return Ok(());
        }
        self.scalar(Token::Integer(v.into()))
    }
    fn visit_u64<E: Error>(mut self, v: u64) -> Result<(), E> {
        if let (Target::Field(FieldMut::I64(place)), Ok(v)) = (&mut self.target, i64::try_from(v)) {
            **place = v;
            return Ok(());
        }
        self.scalar(Token::Integer(v.into()))
    }
    fn visit_f64<E: Error>(self, v: f64) -> Result<(), E> {
        match self.state.source {
            Source::Quick => self.scalar(Token::Float(v)),
            _ => self.scalar(Token::Number(&v.to_string())),
        }
    }
    fn visit_str<E: Error>(self, v: &str) -> Result<(), E> {
        // What nearly every value is, and needs no judging.
        if let Target::Field(FieldMut::Text(text)) = self.target {
            text.set(v);
            return Ok(());
        }
        self.scalar(Token::Text(v))
    }
    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        // Some languages can't tell an empty object from an empty list.
        if self.optional()? == Some("an object") {
            return match seq.next_element::<IgnoredAny>()? {
                Some(_) => Err(self.state.refuse(Refused { expected: "an object", found: "an array".into() })),
                None => {
                    self.state.coerce("an object", "an array");
                    self.null()
                }
            };
        }
        let (target, state) = self.open()?;
        let list = match target {
            Target::Field(FieldMut::List(list)) => list,
            Target::Field(FieldMut::Record(_)) if seq.next_element::<IgnoredAny>()?.is_none() => {
                state.coerce("an object", "an array");
                return Ok(());
            }
            Target::Field(place) => return Err(state.refuse(Refused::new(&place, "an array"))),
            _ => return Err(state.refuse(Refused { expected: "an object", found: "an array".into() })),
        };
        list.clear();
        // What an earlier reading has allocated is used again.
        state.allocate(Growth { new: list.held(), old: 0 })?;
        for i in 0.. {
            let mut item = Item { list: &mut *list, made: false };
            state.enter(Step::Item(i));
            let item = seq.next_element_seed(Seed { target: Target::Field(FieldMut::Optional(&mut item)), state: &mut *state });
            if state.leave(Step::Item(i), item)?.is_none() {
                break;
            }
        }
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (target, state) = self.open()?;
        match target {
            Target::Field(FieldMut::Record(record)) => fields(map, record, None, state),
            Target::Both { response, beside } => match beside {
                Some(beside) => fields(map, beside, Some(response), state),
                None => fields(map, response, None, state),
            },
            Target::Envelope { response, beside } => envelope(map, response, beside, state),
            Target::Field(place) => match (&place, map.next_key::<IgnoredAny>()?) {
                (FieldMut::List(_), None) => {
                    state.coerce("an array", "an object");
                    Ok(())
                }
                _ => Err(state.refuse(Refused::new(&place, "an object"))),
            },
        }
    }
}

fn fields<'de, A: MapAccess<'de>>(
    mut map: A,
    record: &mut dyn Record,
    mut other: Option<&mut dyn Record>,
    state: &mut State,
) -> Result<(), A::Error> {
    let schemas = [Some(record.schema()), other.as_ref().map(|record| record.schema())];
    let own = record.schema().fields;
    let names = schemas.map(|schema| schema.map_or(&[][..], |schema| schema.fields));
    let former = schemas.map(|schema| schema.map_or(&[][..], |schema| schema.former));
    let mut next = 0;
    while let Some(key) = map.next_key_seed(Name { names, former, next, state })? {
        if let Some(i) = key {
            let (which, at) = i.checked_sub(own.len()).map_or((0, i), |at| (1, at));
            if schemas[which].is_some_and(|schema| schema.retyped.iter().any(|(old, _)| *old == at)) {
                next = i + 1;
                match other.as_mut().filter(|_| which == 1) {
                    Some(other) => read_retyped(&mut map, &mut **other, at, state)?,
                    None => read_retyped(&mut map, &mut *record, at, state)?,
                }
                continue;
            }
        }
        let known = key.and_then(|i| match i.checked_sub(own.len()) {
            None => Some((i, own[i], record.get_mut(i)?)),
            Some(j) => Some((i, names[1][j], other.as_mut()?.get_mut(j)?)),
        });
        let Some((i, name, field)) = known else {
            map.next_value::<IgnoredAny>()?;
            continue;
        };
        next = i + 1;
        state.enter(Step::Field(name));
        let read = map.next_value_seed(Seed { target: Target::Field(field.value_mut()), state: &mut *state });
        if read.is_err() && i.checked_sub(own.len()).is_none() && record.schema().secret.contains(&name) {
            state.hide();
        }
        state.leave(Step::Field(name), read)?;
    }
    Ok(())
}

/// Reads a value whose documented type has changed, as far as each of its fields can hold it.
fn read_retyped<'de, A: MapAccess<'de>>(map: &mut A, record: &mut dyn Record, i: usize, state: &mut State) -> Result<(), A::Error> {
    let text = match state.source {
        Source::Foreign => map.next_value::<serde_json::Value>()?.to_string(),
        Source::Quick | Source::Spelled => map.next_value::<&RawValue>()?.get().to_owned(),
    };
    let also = record.schema().retyped.iter().filter(|(old, new)| *old == i && *new != i).map(|(_, new)| *new);
    for place in std::iter::once(i).chain(also) {
        let Some(field) = record.get_mut(place) else { continue };
        let mut part = state.part();
        let mut de = serde_json::Deserializer::from_str(&text);
        let read = Seed { target: Target::Field(field.value_mut()), state: &mut part }.deserialize(&mut de);
        state.join(part);
        if read.is_err() {
            clear(field.value_mut());
        }
    }
    Ok(())
}

/// Empties a field.
fn clear(field: FieldMut<'_>) {
    match field {
        FieldMut::Text(text) => text.set(""),
        FieldMut::I64(number) => *number = 0,
        FieldMut::U64(number) => *number = 0,
        FieldMut::F64(number) => *number = 0.0,
        FieldMut::Bool(value) => *value = false,
        FieldMut::Json(json) => *json = Json::default(),
        FieldMut::List(list) => list.clear(),
        FieldMut::Optional(optional) => optional.clear(),
        FieldMut::Record(record) => {
            for i in 0..record.schema().fields.len() {
                record.get_mut(i).into_iter().for_each(|field| clear(field.value_mut()));
            }
        }
    }
}

fn envelope<'de, A: MapAccess<'de>>(
    mut map: A,
    response: &mut dyn Record,
    mut beside: Option<&mut dyn Record>,
    state: &mut State,
) -> Result<(), A::Error> {
    let mut answered = false;
    while let Some(key) = map.next_key_seed(Name { names: [&["Response"], &[]], former: [&[], &[]], next: 0, state })? {
        if key.is_none() {
            map.next_value::<IgnoredAny>()?;
            continue;
        }
        answered = true;
        let beside = beside.as_mut().map(|beside| &mut **beside as &mut dyn Record);
        state.enter(Step::Field("Response"));
        let read = map.next_value_seed(Seed { target: Target::Both { response: &mut *response, beside }, state: &mut *state });
        state.leave(Step::Field("Response"), read)?;
    }
    if answered { Ok(()) } else { Err(state.refuse(Refused { expected: "a Response", found: "none".into() })) }
}

/// The number of a field, by its name; without a copy, and without a search where fields come in the table's order.
struct Name<'s> {
    names: [&'static [&'static str]; 2],
    /// Former names, with the places of their fields.
    former: [&'static [(&'static str, usize)]; 2],
    next: usize,
    state: &'s mut State,
}

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = Option<usize>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Option<usize>, D::Error> {
        de.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Option<usize>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }
    fn visit_str<E: Error>(self, name: &str) -> Result<Option<usize>, E> {
        let [own, other] = self.names;
        let at = |i: usize| own.get(i).or_else(|| other.get(i.checked_sub(own.len())?));
        if at(self.next).is_some_and(|known| *known == name) {
            return Ok(Some(self.next));
        }
        let found = own.iter().chain(other).position(|known| *known == name).or_else(|| {
            let [first, second] = self.former;
            let second = second.iter().map(|(name, i)| (name, i + own.len()));
            first.iter().map(|(name, i)| (name, *i)).chain(second).find(|(known, _)| **known == name).map(|(_, i)| i)
        });
        if found.is_none() {
            self.state.unknown(name);
        }
        Ok(found)
    }
}
