//! Text that is never shown.

use std::fmt;
use zeroize::Zeroizing;

/// A secret key, a token or a password. `Debug` shows `***`, and its memory is cleared when it is dropped. It cannot be printed:
///
/// ```compile_fail
/// println!("{}", tencentcloud_core::credentials::Secret::new("hunter2"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Wraps a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }
    /// Returns the text. Copies of it are not protected.
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
