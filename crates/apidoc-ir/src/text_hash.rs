//! Hashes of the texts of a page.

use serde::{Deserialize, Serialize};
use std::hash::Hasher;

/// Hash of a text of the page with its markup: 64 bits of FNV-1a, serialised as 16 hex digits.
///
/// Different markup can give the same text in the IR; the hash shows that the page was edited. Zero means that the text is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct TextHash(u64);

impl TextHash {
    /// Returns the hash of a text that consists of several parts. `["ab", "c"]` and `["a", "bc"]` have different hashes.
    pub fn of<'t>(parts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut hasher = fnv::FnvHasher::default();
        for part in parts {
            hasher.write(part.as_bytes());
            // This byte is not in UTF-8.
            hasher.write_u8(0xff);
        }
        Self(hasher.finish())
    }
    /// Returns whether the text is known.
    pub fn is_known(&self) -> bool {
        self.0 != 0
    }
    pub(crate) fn is_unknown(&self) -> bool {
        !self.is_known()
    }
}

impl From<TextHash> for String {
    fn from(hash: TextHash) -> Self {
        format!("{:016x}", hash.0)
    }
}

impl TryFrom<String> for TextHash {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let hex = text.len() == 16 && text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
        let hash = u64::from_str_radix(&text, 16).ok().filter(|_| hex);
        hash.map(Self).ok_or_else(|| "a text hash is 16 lower-case hex digits".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_written_as_hex_digits_and_stay_the_same() {
        let hash = TextHash::of(["ab", "c"]);
        let json = serde_json::to_string(&hash).unwrap();
        assert_eq!(json, "\"20ba9b3025a8b421\"");
        assert_eq!(serde_json::from_str::<TextHash>(&json).unwrap(), hash);
        assert_ne!(hash, TextHash::of(["a", "bc"]));
        assert!(hash.is_known() && !TextHash::default().is_known());
        for bad in ["\"\"", "\"+00000000000000f\"", "\"00000000000000000\"", "1"] {
            assert!(serde_json::from_str::<TextHash>(bad).is_err(), "{bad}");
        }
    }
}
