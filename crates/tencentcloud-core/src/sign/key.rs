//! The key of a day: three HMACs of the secret that are good for one UTC day and one service, kept by a client.

use crate::civil;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::{
    collections::VecDeque,
    fmt,
    sync::{Mutex, PoisonError},
};
use zeroize::Zeroizing;

/// Some hundred bytes each; a client that uses more services at once derives some keys again.
const MOST: usize = 64;

/// A derived key, ready to sign. Cleared from memory when it is dropped.
#[derive(Clone)]
pub struct DayKey(Hmac<Sha256>);

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
        let date = Zeroizing::new(DayKey(keyed(&first)).sign(civil::date_text(timestamp).as_bytes()));
        let service = Zeroizing::new(DayKey(keyed(&*date)).sign(service.as_bytes()));
        let signing = Zeroizing::new(DayKey(keyed(&*service)).sign(b"tc3_request"));
        DayKey(keyed(&*signing))
    }

    /// The MAC of a message under this key.
    pub fn sign(mut self, message: &[u8]) -> [u8; 32] {
        self.0.update(message);
        self.0.finalize().into_bytes().into()
    }
}

pub(super) fn keyed(key: &[u8]) -> Hmac<Sha256> {
    // HMAC takes keys of any length, so the other arm never runs.
    Hmac::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Default::default()))
}

/// The keys that a client has derived so far. They are found by a hash of the secret, which itself is not kept.
#[derive(Default)]
pub struct Keys(Mutex<VecDeque<Entry>>);

struct Entry {
    secret: [u8; 32],
    day: i64,
    service: Box<str>,
    key: DayKey,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(***)")
    }
}

impl Keys {
    /// The key of a secret for a time and a service, derived where it isn't there yet.
    pub fn key(&self, secret_key: &str, timestamp: i64, service: &str) -> DayKey {
        let secret: [u8; 32] = Sha256::digest(secret_key).into();
        let day = timestamp.div_euclid(civil::DAY);
        // No code that can panic runs under the lock, so a poisoned one is sound.
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = entries.iter().find(|e| e.day == day && e.secret == secret && *e.service == *service) {
            return entry.key.clone();
        }
        if entries.len() >= MOST {
            entries.pop_front();
        }
        let key = DayKey::new(secret_key, timestamp, service);
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
        assert_eq!(keys.0.lock().map(|e| e.len()).ok(), Some(MOST));
    }

    #[test]
    fn nothing_is_shown() {
        let keys = Keys::default();
        let key = keys.key("hunter2", 0, "cvm");
        assert_eq!(format!("{keys:?} {key:?}"), "Keys(***) DayKey(***)");
    }
}
