//! The one form that all front ends write: tags and text, each with the place that it comes from.
//!
//! What follows is up to [`crate::document::tree`]: tags may be left open and cross each other, as on the pages.

use crate::document::{references, tags};
use std::borrow::Cow;

/// The name of an element; nearly always one of [`tags`].
pub(in crate::document) type Name = Cow<'static, str>;

/// Tags and text, being written.
#[derive(Debug, Default)]
pub(in crate::document) struct EventStream {
    events: Vec<StoredEvent>,
    /// The characters of all text.
    text: String,
    /// The offset at which text continues without a place of its own.
    next: Option<usize>,
}

/// An event, as it is stored.
#[derive(Debug)]
enum StoredEvent {
    Open {
        name: Name,
        at: Option<usize>,
        attributes: Vec<(&'static str, String)>,
    },
    Close {
        name: Name,
    },
    /// Text up to a byte of [`EventStream::text`], from the end of the event before it.
    Text {
        at: Option<usize>,
        end: usize,
    },
    /// The same, a character reference as the page has it.
    Reference {
        at: Option<usize>,
        end: usize,
    },
}

/// An event, as it is read.
#[derive(Clone, Copy, Debug)]
pub(in crate::document) enum Event<'m> {
    /// A start tag, with its place if that matters.
    Open(&'m str, Option<usize>, &'m [(&'static str, String)]),
    /// An end tag.
    Close(&'m str),
    /// Text and its beginning; without a place it follows the text before, or comes somewhere behind the last tag.
    Text(Option<usize>, &'m str),
    /// A character reference that is not resolved yet.
    Reference(Option<usize>, &'m str),
}

impl EventStream {
    /// Reserves space for a page of this size.
    pub(in crate::document) fn with_capacity(bytes: usize) -> Self {
        Self { events: Vec::with_capacity(bytes / 16), text: String::with_capacity(bytes), next: None }
    }

    /// The events, in order.
    pub(in crate::document) fn iter(&self) -> impl Iterator<Item = Event<'_>> {
        let mut from = 0;
        self.events.iter().map(move |event| match event {
            StoredEvent::Open { name, at, attributes } => Event::Open(name, *at, attributes),
            StoredEvent::Close { name } => Event::Close(name),
            StoredEvent::Text { at, end } => Event::Text(*at, &self.text[std::mem::replace(&mut from, *end)..*end]),
            StoredEvent::Reference { at, end } => Event::Reference(*at, &self.text[std::mem::replace(&mut from, *end)..*end]),
        })
    }

    /// The number of events.
    pub(in crate::document) fn len(&self) -> usize {
        self.events.len()
    }

    /// Adds text that is on the page from `at`. Leading blanks have no place of their own.
    pub(in crate::document) fn text(&mut self, text: &str, at: usize) {
        let body = text.trim_start_matches(|c: char| c.is_ascii_whitespace());
        let lead = text.len() - body.len();
        let known = self.next == Some(at);
        if known {
            self.push(None, text);
        } else {
            self.push(None, &text[..lead]);
            self.push(Some(at + lead), body);
        }
        self.next = (known || !body.is_empty()).then_some(at + text.len());
    }

    /// Adds text directly behind the last tag.
    pub(in crate::document) fn nearby(&mut self, text: &str) {
        self.push(None, text);
        self.next = None;
    }

    /// Text that stands for something else on the page at `at` (an entity that is resolved already).
    pub(in crate::document) fn stands_for(&mut self, text: &str, at: usize) {
        self.text(&without_private(text), at);
        self.next = None;
    }

    /// A character reference as the page has it.
    pub(in crate::document) fn reference(&mut self, reference: &str, at: usize) {
        let at = (self.next != Some(at)).then_some(at);
        match references::resolved(reference) {
            Some(c) => self.push(at, c.encode_utf8(&mut [0; 4])),
            None => {
                self.text.push_str(reference);
                self.events.push(StoredEvent::Reference { at, end: self.text.len() });
            }
        }
        self.next = None;
    }

    /// A start tag.
    pub(in crate::document) fn open(&mut self, name: impl Into<Name>, at: usize, attributes: &[(&'static str, &str)]) {
        let name = name.into();
        let at = tags::needs_place(&name).then_some(at);
        let attributes = attributes.iter().map(|(key, value)| (*key, without_private(value).into_owned())).collect();
        self.events.push(StoredEvent::Open { name, at, attributes });
        self.next = None;
    }

    /// An end tag.
    pub(in crate::document) fn close(&mut self, name: impl Into<Name>) {
        self.events.push(StoredEvent::Close { name: name.into() });
        self.next = None;
    }

    fn push(&mut self, at: Option<usize>, text: &str) {
        if !text.is_empty() {
            self.text.push_str(text);
            self.events.push(StoredEvent::Text { at, end: self.text.len() });
        }
    }
}

/// Private characters, which a page has only as references by number, mean nothing to anybody, and [`crate::document::tree::html5ever`] marks places with them.
fn without_private(text: &str) -> Cow<'_, str> {
    let is_private = |c: char| c >= '\u{F0000}';
    if text.contains(is_private) { text.replace(is_private, "\u{FFFD}").into() } else { text.into() }
}
