//! A token: its classes, and its place in the text.

use super::class::Set;

/// Token of a description.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) classes: Set,
    /// First byte.
    pub(super) start: usize,
    /// The byte behind it.
    pub(super) end: usize,
    /// The number that a word such as "three" stands for.
    pub(super) number: Option<u8>,
}
