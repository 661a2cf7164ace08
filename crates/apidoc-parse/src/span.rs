//! Range of bytes in the text of a page.

use serde::{Deserialize, Serialize};

/// Range of bytes in the decoded text of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
}
