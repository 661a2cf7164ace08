//! The older signature, HmacSHA1 and HmacSHA256, for endpoints that know no other. It signs parameters, not bytes.

use super::text;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

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

/// What is signed: all parameters but `Signature` itself, sorted by name, values as they are before they are encoded.
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
    match method {
        Method::HmacSha1 => {
            // HMAC takes keys of any length, so the other arm never runs.
            let key = Hmac::<Sha1>::new_from_slice(secret_key.as_bytes());
            let key = key.unwrap_or_else(|_| Hmac::new(&Default::default()));
            text::base64(&key.chain_update(string_to_sign).finalize().into_bytes())
        }
        Method::HmacSha256 => {
            let key = super::key::keyed(secret_key.as_bytes());
            text::base64(&key.chain_update(string_to_sign).finalize().into_bytes())
        }
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
