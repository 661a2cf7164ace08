//! The state that the writers of the front ends share.

use super::{events::EventStream, html::Html, model::Note};

/// The state that the writers share.
pub(super) struct EventWriter<'n> {
    pub(super) out: EventStream,
    pub(super) html: Html,
    pub(super) notes: &'n mut Vec<Note>,
}
