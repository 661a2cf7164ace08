//! Numbers that nobody can foresee well enough to collide with: for jitter and for client tokens, never for secrets.

use std::hash::{BuildHasher, RandomState};

/// Returns a random number, made of the random keys that the standard library gives each hash map. That needs no dependency
/// and works on every platform.
pub(crate) fn number() -> u64 {
    mix(&RandomState::new(), process())
}

/// A fork copies the keys to the child process: without the process in it, both would get the same numbers.
fn mix(keys: &RandomState, process: (u32, u128)) -> u64 {
    keys.hash_one(process)
}

/// Returns the id of this process, and the time: an id is used again when its process has ended.
#[cfg(not(target_family = "wasm"))]
fn process() -> (u32, u128) {
    use std::time::{SystemTime, UNIX_EPOCH};
    (std::process::id(), SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos()))
}
/// Platforms without processes, and possibly without a clock.
#[cfg(target_family = "wasm")]
fn process() -> (u32, u128) {
    (0, 0)
}

/// From 0 up to 1.
pub(crate) fn fraction() -> f64 {
    (number() >> 11) as f64 / (1_u64 << 53) as f64
}

/// A text of 36 characters in the form of a UUID of version 4.
pub(crate) fn token() -> String {
    let (high, low) = (number(), number());
    let high = high & 0xffff_ffff_ffff_0fff | 0x4000;
    let low = low & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000;
    format!("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32, high >> 16 & 0xffff, high & 0xffff, low >> 48, low & 0xffff_ffff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn tokens_differ_and_have_one_form() {
        let tokens: HashSet<String> = (0..10_000).map(|_| token()).collect();
        assert_eq!(tokens.len(), 10_000);
        for token in tokens.iter().take(100) {
            let parts: Vec<usize> = token.split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{token}");
            assert_eq!(token.as_bytes()[14], b'4', "{token}");
        }
    }

    #[test]
    fn numbers_differ_between_a_process_and_its_fork() {
        let keys = RandomState::new();
        assert_ne!(mix(&keys, (1, 5)), mix(&keys, (2, 5)));
        assert_ne!(mix(&keys, (1, 5)), mix(&keys, (1, 6)));
        let (id, time) = process();
        assert!(id == std::process::id() && time > 0);
    }

    #[test]
    fn fractions_fill_their_range() {
        let all: Vec<f64> = (0..10_000).map(|_| fraction()).collect();
        assert!(all.iter().all(|f| (0.0..1.0).contains(f)));
        assert!(all.iter().any(|f| *f < 0.1) && all.iter().any(|f| *f > 0.9));
    }
}
