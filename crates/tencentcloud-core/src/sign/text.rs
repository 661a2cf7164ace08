//! Encodings of bytes as text: hexadecimal digits, base64, percent-encoding.

/// Appends a hash in lower-case hexadecimal digits.
pub(super) fn push_hex(hash: &[u8; 32], out: &mut String) {
    let mut digits = [0; 64];
    for (pair, byte) in digits.chunks_exact_mut(2).zip(hash) {
        pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
    }
    // Digits only.
    out.push_str(std::str::from_utf8(&digits).unwrap_or_default());
}

/// Returns a hash in lower-case hexadecimal digits.
pub(super) fn hex(hash: &[u8; 32]) -> String {
    let mut out = String::with_capacity(64);
    push_hex(hash, &mut out);
    out
}

fn digit(value: u8) -> u8 {
    if value < 10 { b'0' + value } else { b'a' - 10 + value }
}

/// `%XX` for all but the characters that no address needs encoded.
pub(crate) fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => {
                out.push('%');
                out.extend([byte >> 4, byte & 15].map(|value| char::from(digit(value).to_ascii_uppercase())));
            }
        }
    }
    out
}

/// The same as forms have it, with `+` for a space.
pub(crate) fn form(text: &str) -> String {
    percent(text).replace("%20", "+")
}

/// Base64 with padding, in the alphabet of `+` and `/`.
#[cfg(any(feature = "sign-v1", feature = "hyper"))]
pub(crate) fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for i in 0..4 {
            let sextet = ALPHABET[(group >> (18 - 6 * i)) as usize & 63];
            out.push(if i > chunk.len() { '=' } else { char::from(sextet) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_bytes_have_two_digits() {
        let mut hash = [0; 32];
        hash[..4].copy_from_slice(&[0, 9, 10, 255]);
        assert_eq!(hex(&hash), format!("00090aff{}", "0".repeat(56)));
        assert_eq!(percent("\u{7f} é"), "%7F%20%C3%A9");
    }

    #[cfg(any(feature = "sign-v1", feature = "hyper"))]
    #[test]
    fn padding_fills_the_last_group() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xfb, 0xff]), "+/8=");
    }
}
