//! The text of a generated file.

/// A file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub text: String,
    /// Written only if it is absent, so that edits stay.
    pub once: bool,
}
