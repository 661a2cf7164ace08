//! Hashes of contents.

use sha2::{Digest, Sha256};

/// The first half of a SHA-256, in hexadecimal digits.
pub type Hash = String;

/// The hash of a content.
pub fn of(content: &[u8]) -> Hash {
    digits(Sha256::digest(content).as_slice())
}

/// The hash of a list of texts. Lists that differ have different hashes, also if the texts are the same when joined.
pub fn of_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Hash {
    let mut hasher = Sha256::new();
    for text in texts {
        hasher.update((text.len() as u64).to_le_bytes());
        hasher.update(text);
    }
    digits(hasher.finalize().as_slice())
}

fn digits(bytes: &[u8]) -> Hash {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().take(16).flat_map(|byte| [byte >> 4, byte & 15]).map(|half| char::from(DIGITS[usize::from(half)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_with_the_same_text_in_other_parts_differ() {
        assert_ne!(of_all(["ab", "c"]), of_all(["a", "bc"]));
        assert_eq!(of(b"").len(), 32);
    }
}
