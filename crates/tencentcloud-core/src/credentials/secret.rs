//! A text that is never shown.

use std::fmt;
use zeroize::Zeroizing;

/// A secret key, a token, a password: `Debug` shows `***`, and its memory is cleared when it is dropped. It can't be printed:
///
/// ```compile_fail
/// println!("{}", tencentcloud_core::credentials::Secret::new("hunter2"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Keeps a text from being shown.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }
    /// The text itself; what it is copied to is the caller's to protect.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl<S: Into<String>> From<S> for Secret {
    fn from(text: S) -> Self {
        Self::new(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
