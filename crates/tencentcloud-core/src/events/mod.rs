//! Answers that arrive piece by piece: `text/event-stream` as a stream of typed events.
//!
//! In comes the body of an answer whose headers promise events, out come events, each with its data read as the action's response.
//! A call that answers with JSON instead gives one event, or the service's error. While events arrive, the limit of the whole
//! call does not count; the time between two pieces has a limit of its own. Nothing here asks again: what was seen of a stream can't be unseen.

mod parser;
mod raw;
mod typed;

pub use parser::RawEvent;
pub use raw::RawEvents;
pub use typed::{Event, Events};
