//! Where a value goes while a document is read: a field, an item that may not come to be, or the two records of an answer.

use crate::{
    Record,
    field::{FieldMut, Growth, List, Optional},
};

/// Target of a document.
pub(super) enum Target<'a> {
    Field(FieldMut<'a>),
    /// `{"Response": {…}}`: fields of `beside` are written into it, all others into `response`.
    Envelope {
        response: &'a mut dyn Record,
        beside: Option<&'a mut dyn Record>,
    },
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
    fn growth(&self) -> Growth {
        if self.made { Growth::default() } else { self.list.growth() }
    }
}
