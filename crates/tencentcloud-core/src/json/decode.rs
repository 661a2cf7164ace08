//! JSON, or any format of serde that describes itself, into places.
//!
//! Tolerance lives here, once: real services send `"5"`, `""`, `5.0` or null for a number, numbers
//! for strings, null or `{}` for lists, null among the items. A field that isn't documented is
//! passed over and counted. What can't be read is reported with its path.

use super::token::{Refused, Token, put};
use crate::{Field, List, Optional, Place, Record};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// What was read besides what the documentation has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Read {
    /// How many fields were passed over.
    pub unknown: usize,
}

/// Why a document could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// `.Tasks[3].Status`
    pub path: String,
    /// What the place expects.
    pub expected: &'static str,
    /// What stood there.
    pub found: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "${}: expected {}, found {}", self.path, self.expected, self.found)
    }
}

impl std::error::Error for Mismatch {}

/// Reads a document.
pub fn from_slice(body: &[u8], field: &mut dyn Field) -> Result<Read, Mismatch> {
    document(body, Target::Place(field.place()))
}

/// Reads `{"Response": {…}}`: the fields of `beside` into it, all others into `response`.
pub(crate) fn answer(body: &[u8], response: &mut dyn Record, beside: &mut dyn Record) -> Result<Read, Mismatch> {
    document(body, Target::Envelope { response, beside })
}

/// Reads a value from any deserializer.
pub(super) fn read<'de, D: Deserializer<'de>>(de: D, field: &mut dyn Field) -> Result<Read, Mismatch> {
    let mut state = State::default();
    let read = Seed { target: Target::Place(field.place()), state: &mut state }.deserialize(de);
    state.finish(read)
}

fn document(body: &[u8], target: Target<'_>) -> Result<Read, Mismatch> {
    let mut state = State::default();
    let mut de = serde_json::Deserializer::from_slice(body);
    let read = Seed { target, state: &mut state }.deserialize(&mut de).and_then(|()| de.end());
    state.finish(read)
}

/// What outlives the walk. The path is made on the way out of an error only: reading well costs nothing.
#[derive(Default)]
struct State {
    unknown: usize,
    refused: Option<Refused>,
    path: Vec<Step>,
}

enum Step {
    Field(&'static str),
    Item(usize),
}

impl State {
    fn finish<E: fmt::Display>(self, read: Result<(), E>) -> Result<Read, Mismatch> {
        let Err(error) = read else { return Ok(Read { unknown: self.unknown }) };
        let path = self.path.iter().rev().map(|step| match step {
            Step::Field(name) => format!(".{name}"),
            Step::Item(i) => format!("[{i}]"),
        });
        let refused = self.refused.unwrap_or_else(|| Refused { expected: "JSON", found: error.to_string() });
        Err(Mismatch { path: path.collect(), expected: refused.expected, found: refused.found })
    }
    fn refuse<E: Error>(&mut self, refused: Refused) -> E {
        self.refused = Some(refused);
        E::custom("mismatch")
    }
    fn step<T, E>(&mut self, step: Step, read: Result<T, E>) -> Result<T, E> {
        if read.is_err() {
            self.path.push(step);
        }
        read
    }
}

/// Where the next value goes.
enum Target<'a> {
    Place(Place<'a>),
    Envelope { response: &'a mut dyn Record, beside: &'a mut dyn Record },
    Both { response: &'a mut dyn Record, beside: &'a mut dyn Record },
}

/// A new item, made when there is a value: null makes none.
struct Item<'a>(&'a mut dyn List);

impl Optional for Item<'_> {
    fn fill(&mut self) -> Place<'_> {
        self.0.push()
    }
    fn clear(&mut self) {}
}

struct Seed<'a, 's> {
    target: Target<'a>,
    state: &'s mut State,
}

impl<'a, 's> Seed<'a, 's> {
    /// The place for a value that is there.
    fn open(self) -> (Target<'a>, &'s mut State) {
        let mut target = self.target;
        while let Target::Place(Place::Optional(optional)) = target {
            target = Target::Place(optional.fill());
        }
        (target, self.state)
    }
    fn scalar<E: Error>(self, token: Token<'_>) -> Result<(), E> {
        let (target, state) = self.open();
        match target {
            Target::Place(place) => put(place, token).map_err(|refused| state.refuse(refused)),
            _ => Err(state.refuse(Refused { expected: "an object", found: token.found() })),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        de.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a documented value")
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        if let Target::Place(Place::Optional(optional)) = self.target {
            optional.clear();
        }
        Ok(())
    }
    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }
    fn visit_some<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        self.deserialize(de)
    }
    fn visit_bool<E: Error>(self, v: bool) -> Result<(), E> {
        self.scalar(Token::Bool(v))
    }
    fn visit_i64<E: Error>(self, v: i64) -> Result<(), E> {
        self.scalar(Token::Integer(v.into()))
    }
    fn visit_u64<E: Error>(self, v: u64) -> Result<(), E> {
        self.scalar(Token::Integer(v.into()))
    }
    fn visit_f64<E: Error>(self, v: f64) -> Result<(), E> {
        self.scalar(Token::Float(v))
    }
    fn visit_str<E: Error>(self, v: &str) -> Result<(), E> {
        self.scalar(Token::Text(v))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let (target, state) = self.open();
        let list = match target {
            Target::Place(Place::List(list)) => list,
            Target::Place(place) => return Err(state.refuse(Refused::new(&place, "an array"))),
            _ => return Err(state.refuse(Refused { expected: "an object", found: "an array".into() })),
        };
        list.clear();
        for i in 0.. {
            let mut item = Item(&mut *list);
            let item = seq.next_element_seed(Seed { target: Target::Place(Place::Optional(&mut item)), state: &mut *state });
            if state.step(Step::Item(i), item)?.is_none() {
                break;
            }
        }
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (target, state) = self.open();
        match target {
            Target::Place(Place::Record(record)) => fields(map, record, None, state),
            Target::Both { response, beside } => fields(map, beside, Some(response), state),
            Target::Envelope { response, beside } => envelope(map, response, beside, state),
            Target::Place(place) => match (&place, map.next_key::<IgnoredAny>()?) {
                (Place::List(_), None) => Ok(()),
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
    let own = record.schema().fields;
    let names = [own, other.as_ref().map_or(&[], |r| r.schema().fields)];
    let mut next = 0;
    while let Some(key) = map.next_key_seed(Name { names, next })? {
        let known = key.and_then(|i| match i.checked_sub(own.len()) {
            None => Some((i, own[i], record.get_mut(i)?)),
            Some(j) => Some((i, names[1][j], other.as_mut()?.get_mut(j)?)),
        });
        let Some((i, name, field)) = known else {
            map.next_value::<IgnoredAny>()?;
            state.unknown += 1;
            continue;
        };
        next = i + 1;
        let read = map.next_value_seed(Seed { target: Target::Place(field.place()), state: &mut *state });
        state.step(Step::Field(name), read)?;
    }
    Ok(())
}

fn envelope<'de, A: MapAccess<'de>>(
    mut map: A,
    response: &mut dyn Record,
    beside: &mut dyn Record,
    state: &mut State,
) -> Result<(), A::Error> {
    let mut answered = false;
    while let Some(key) = map.next_key_seed(Name { names: [&["Response"], &[]], next: 0 })? {
        if key.is_none() {
            map.next_value::<IgnoredAny>()?;
            continue;
        }
        answered = true;
        let target = Target::Both { response: &mut *response, beside: &mut *beside };
        let read = map.next_value_seed(Seed { target, state: &mut *state });
        state.step(Step::Field("Response"), read)?;
    }
    if answered { Ok(()) } else { Err(state.refuse(Refused { expected: "a Response", found: "none".into() })) }
}

/// The number of a field, by its name; without a copy, and without a search where fields come in the table's order.
struct Name {
    names: [&'static [&'static str]; 2],
    next: usize,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<Option<usize>, D::Error> {
        de.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }
    fn visit_str<E: Error>(self, name: &str) -> Result<Option<usize>, E> {
        let all = || self.names.into_iter().flatten();
        let hit = all().nth(self.next).is_some_and(|known| *known == name);
        Ok(if hit { Some(self.next) } else { all().position(|known| *known == name) })
    }
}
