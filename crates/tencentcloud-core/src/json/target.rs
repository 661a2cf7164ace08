//! Where a value goes while a document is read: a field, an item that may not come to be, or the two records of an answer.

use crate::{
    Record,
    field::{FieldMut, Growth, Kind, List, Optional},
};

/// Target of the next value.
pub(super) enum Target<'a> {
    Field(FieldMut<'a>),
    /// `{"Response": {…}}`: fields of `beside` are written into it, all others into `response`.
    Envelope {
        response: &'a mut dyn Record,
        beside: Option<&'a mut dyn Record>,
    },
    Both {
        response: &'a mut dyn Record,
        beside: Option<&'a mut dyn Record>,
    },
}

impl Target<'_> {
    /// The same, for a reading before this one.
    pub(super) fn again(&mut self) -> Target<'_> {
        match self {
            Target::Field(place) => Target::Field(place.again()),
            Target::Envelope { response, beside } => {
                Target::Envelope { response: &mut **response, beside: beside.as_mut().map(|beside| &mut **beside as &mut dyn Record) }
            }
            Target::Both { response, beside } => {
                Target::Both { response: &mut **response, beside: beside.as_mut().map(|beside| &mut **beside as &mut dyn Record) }
            }
        }
    }
    pub(super) fn kind(&self) -> Kind {
        match self {
            Target::Field(FieldMut::Optional(optional)) => optional.kind(),
            Target::Field(FieldMut::Json(_)) => Kind::Json,
            Target::Field(FieldMut::Record(_) | FieldMut::List(_)) | Target::Envelope { .. } | Target::Both { .. } => Kind::Compound,
            Target::Field(_) => Kind::Scalar,
        }
    }
}

/// A new item, made when there is a value: null makes none.
pub(super) struct Item<'a> {
    pub(super) list: &'a mut dyn List,
    pub(super) made: bool,
}

impl Optional for Item<'_> {
    fn fill(&mut self) -> FieldMut<'_> {
        if self.made {
            self.list.pop();
        }
        self.made = true;
        self.list.push()
    }
    fn clear(&mut self) {
        if self.made {
            self.list.pop();
        }
        self.made = false;
    }
    fn kind(&self) -> Kind {
        self.list.kind()
    }
    fn growth(&self) -> Growth {
        if self.made { Growth::default() } else { self.list.growth() }
    }
}
