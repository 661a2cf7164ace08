//! SHA-256 as lower-case hex digits.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Returns the SHA-256 of some bytes as 64 lower-case hex digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
