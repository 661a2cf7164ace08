//! SHA-256 and HMAC-SHA256, the only two primitives that a signature of today needs.
//!
//! A transport of ours brings ring along for TLS, and ring uses the processor's own instructions: it hashes six times as fast. Without
//! a transport (one's own, wasm) a small portable crate does it. The usual pair of crates costs two seconds of every user's first build.

#[cfg(not(any(feature = "hyper", feature = "blocking")))]
use portable as chosen;
#[cfg(any(feature = "hyper", feature = "blocking"))]
use with_ring as chosen;

/// The SHA-256 of some bytes.
pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    chosen::sha256(bytes)
}

/// The HMAC-SHA256 of a message under a key of any length.
pub(super) fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
    chosen::hmac_sha256(key, message)
}

#[cfg(any(feature = "hyper", feature = "blocking"))]
mod with_ring {
    use ring::{digest, hmac};

    pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
        sized(digest::digest(&digest::SHA256, bytes).as_ref())
    }

    pub(super) fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
        sized(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), message).as_ref())
    }

    /// ring gives 32 bytes for both; its type doesn't say so.
    fn sized(bytes: &[u8]) -> [u8; 32] {
        let mut out = [0; 32];
        out.copy_from_slice(bytes);
        out
    }
}

#[cfg(any(test, not(any(feature = "hyper", feature = "blocking"))))]
mod portable {
    pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
        hmac_sha256::Hash::hash(bytes)
    }

    pub(super) fn hmac_sha256(key: &[u8], message: &[u8]) -> [u8; 32] {
        hmac_sha256::HMAC::mac(message, key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FIPS 180-2 and RFC 4231 (cases 2 and 6).
    #[test]
    fn known_answers() {
        let hex = |bytes: [u8; 32]| super::super::text::hex(&bytes);
        assert_eq!(hex(sha256(b"abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        let mac = hmac_sha256(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hex(mac), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        let mac = hmac_sha256(&[0xaa; 131], b"Test Using Larger Than Block-Size Key - Hash Key First");
        assert_eq!(hex(mac), "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    /// What a program with a transport signs, one without signs too.
    #[test]
    fn both_implementations_agree() {
        let bytes: Vec<u8> = (0..=255).cycle().take(300).collect();
        for n in 0..bytes.len() {
            assert_eq!(sha256(&bytes[..n]), portable::sha256(&bytes[..n]), "{n} bytes");
            let key = &bytes[n..];
            assert_eq!(hmac_sha256(key, &bytes[..n]), portable::hmac_sha256(key, &bytes[..n]), "{n} bytes");
        }
    }
}
