//! The key of a day: three HMACs of the secret that are good for one UTC day and one service, kept by a client.

use super::hash::{hmac_sha256, sha256};
use crate::civil;
use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};
use zeroize::Zeroizing;

/// Some hundred bytes each; a client that uses more services at once derives some keys again.
const MAX_KEYS: usize = 64;

/// A derived key. Cleared from memory when it is dropped; what the hash made of it on the stack while it signed is not.
#[derive(Clone)]
pub struct DayKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for DayKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DayKey(***)")
    }
}

impl DayKey {
    /// Derives the key of a secret for the UTC date of `timestamp` and a service.
    pub fn new(secret_key: &str, timestamp: i64, service: &str) -> Self {
        let mut first = Zeroizing::new(Vec::with_capacity(3 + secret_key.len()));
        first.extend_from_slice(b"TC3");
        first.extend_from_slice(secret_key.as_bytes());
        let date = Zeroizing::new(hmac_sha256(&first, civil::date_text(timestamp).as_bytes()));
        let service = Zeroizing::new(hmac_sha256(&*date, service.as_bytes()));
        DayKey(Zeroizing::new(hmac_sha256(&*service, b"tc3_request")))
    }

    /// The MAC of a message under this key.
    pub fn sign(&self, message: &[u8]) -> [u8; 32] {
        hmac_sha256(&*self.0, message)
    }
}

/// The keys that a client has derived so far. They are found by a hash of the secret, which itself is not kept.
#[derive(Default)]
pub struct Keys(Mutex<VecDeque<Entry>>);

struct Entry {
    secret: [u8; 32],
    day: i64,
    service: Box<str>,
    key: Arc<ScopedKey>,
}

/// A key with the scope in which it is valid.
pub(super) struct ScopedKey {
    pub(super) day: DayKey,
    pub(super) scope: String,
}

/// `2026-11-24/cvm/tc3_request`
pub(super) fn scope(timestamp: i64, service: &str) -> String {
    format!("{}/{service}/tc3_request", civil::date_text(timestamp))
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(***)")
    }
}

impl Keys {
    /// The key of a secret for a time and a service, derived where it isn't there yet.
    pub fn key(&self, secret_key: &str, timestamp: i64, service: &str) -> DayKey {
        self.scoped(secret_key, timestamp, service).day.clone()
    }

    pub(super) fn scoped(&self, secret_key: &str, timestamp: i64, service: &str) -> Arc<ScopedKey> {
        let secret = sha256(secret_key.as_bytes());
        let day = timestamp.div_euclid(civil::DAY);
        // No code that can panic runs under the lock, so a poisoned one is sound.
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = entries.iter().find(|e| e.day == day && e.secret == secret && *e.service == *service) {
            return entry.key.clone();
        }
        if entries.len() >= MAX_KEYS {
            entries.pop_front();
        }
        let key = Arc::new(ScopedKey { day: DayKey::new(secret_key, timestamp, service), scope: scope(timestamp, service) });
        entries.push_back(Entry { secret, day, service: service.into(), key: key.clone() });
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_key_signs_like_a_new_one() {
        let keys = Keys::default();
        for _ in 0..2 {
            for (secret, timestamp, service) in [("a", 0, "cvm"), ("b", 0, "cvm"), ("a", civil::DAY, "cvm"), ("a", 0, "teo")] {
                let kept = keys.key(secret, timestamp, service).sign(b"x");
                assert_eq!(kept, DayKey::new(secret, timestamp, service).sign(b"x"));
            }
        }
        assert_eq!(keys.0.lock().map(|e| e.len()).ok(), Some(4));
    }

    #[test]
    fn the_number_of_keys_is_bounded() {
        let keys = Keys::default();
        for day in 0..200 {
            keys.key("secret", day * civil::DAY, "cvm");
        }
        assert_eq!(keys.0.lock().map(|e| e.len()).ok(), Some(MAX_KEYS));
    }

    #[test]
    fn nothing_is_shown() {
        let keys = Keys::default();
        let key = keys.key("hunter2", 0, "cvm");
        assert_eq!(format!("{keys:?} {key:?}"), "Keys(***) DayKey(***)");
    }
}
