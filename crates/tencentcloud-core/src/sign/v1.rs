//! The older signature, HmacSHA1 and HmacSHA256, for endpoints that know no other. It signs parameters, not bytes.

use super::{hash::hmac_sha256, text};
use hmac_sha1_compact::HMAC;

/// The hash of an older signature; its name is the value of `SignatureMethod`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// `HmacSHA1`, also where no `SignatureMethod` is sent.
    HmacSha1,
    /// `HmacSHA256`
    HmacSha256,
}

impl Method {
    /// The value of `SignatureMethod`.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::HmacSha1 => "HmacSHA1",
            Method::HmacSha256 => "HmacSHA256",
        }
    }
}

/// Signed parameters: all except `Signature`, sorted by name, with values that are not encoded yet.
/// Names have `.` for `_` here, and here only.
pub fn string_to_sign(http_method: &str, host: &str, path: &str, parameters: &[(&str, &str)]) -> String {
    let mut sorted: Vec<(String, &str)> = parameters.iter().map(|(name, value)| (name.replace('_', "."), *value)).collect();
    sorted.sort();
    let mut out = format!("{http_method}{host}{path}?");
    for (i, (name, value)) in sorted.iter().enumerate() {
        if i > 0 {
            out.push('&');
        }
        out.push_str(name);
        out.push('=');
        out.push_str(value);
    }
    out
}

/// The value of `Signature`, before it is encoded for the wire.
pub fn signature(method: Method, secret_key: &str, string_to_sign: &str) -> String {
    let (key, message) = (secret_key.as_bytes(), string_to_sign.as_bytes());
    match method {
        Method::HmacSha1 => text::base64(&HMAC::mac(message, key)),
        Method::HmacSha256 => text::base64(&hmac_sha256(key, message)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_as_they_are_signed() {
        let text = string_to_sign("GET", "h", "/", &[("b", "x y"), ("A_b", "1"), ("A.a", "2")]);
        assert_eq!(text, "GETh/?A.a=2&A.b=1&b=x y");
    }
}
