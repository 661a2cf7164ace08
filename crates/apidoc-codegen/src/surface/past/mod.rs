//! `gone.json`: the last state of the documentation of each item of a crate, next to `surface.lock`.
//!
//! An item that leaves the documentation keeps its texts, facts and examples, and the waiters that an override gave it. They have to be known in the run that first misses the item, so the
//! file has all items, not only those that are gone. [`read`] checks what it reads, [`write`](mod@write) writes it, and [`restore`] adds to
//! today's documentation what it lacks. Only `surface.lock` says which items a crate has; this file cannot add one.

mod field_line;
mod lines;
mod read;
mod restore;
mod write;

use crate::print::is_visible;
use apidoc_ir::{Service, Waiter};

pub(crate) use restore::{remember, restore};
pub(crate) use write::write;

/// The last state of the documentation of a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Past {
    /// Its versions, oldest first.
    pub(crate) versions: Vec<Service>,
}

impl Past {
    /// Reads the text of `gone.json`, or returns its faults.
    pub(crate) fn parse(text: &str) -> Result<Self, Vec<super::LockError>> {
        read::read(text)
    }
    /// Returns a version by its date.
    pub(super) fn version(&self, date: &str) -> Option<&Service> {
        self.versions.iter().find(|version| version.version == date)
    }
}

/// Whether a text can be the name of an item in the file. Other items are not remembered.
fn is_name(name: &str) -> bool {
    const MAX_REMEMBERED_NAME: usize = 256;
    !name.is_empty() && name.len() <= MAX_REMEMBERED_NAME && name.chars().all(is_visible)
}

/// Returns the texts of a waiter that reach the generated code.
fn waiter_texts(waiter: &Waiter) -> impl Iterator<Item = &str> {
    let words = [&waiter.action, &waiter.name, &waiter.path];
    words.into_iter().chain(&waiter.success).chain(&waiter.failure).map(|word| word.text.as_str())
}
