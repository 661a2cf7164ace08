//! Signatures: what of a request is signed, and how.
//!
//! In comes a request as it will go over the wire, out comes the text of its `Authorization` header.
//! Pure functions of their arguments: no clock, no I/O. The only state is [`Keys`], which a client owns.
//! This module never reads credentials from anywhere and never logs its input.

mod hash;
mod key;
mod text;
#[cfg(feature = "sign-v1")]
pub mod v1;

pub use key::{DayKey, Keys};
#[cfg(feature = "hyper")]
pub(crate) use text::base64;
pub(crate) use text::{form, percent};

use hash::sha256;
use std::fmt;

/// The name of the algorithm, first in the header and in the signed text.
pub const ALGORITHM: &str = "TC3-HMAC-SHA256";

/// Value of `Authorization` for actions that need no signature.
pub const SKIP: &str = "SKIP";

/// Whether an action is called without a signature: the two by which somebody who has no credentials yet gets some.
pub fn skips(service: &str, action: &str) -> bool {
    service == "sts" && matches!(action, "AssumeRoleWithSAML" | "AssumeRoleWithWebIdentity")
}

/// Stands in `X-TC-Content-SHA256`, and is hashed instead of the body, where the body is not signed.
pub const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";

/// Signed parts of a request. They must be sent unchanged.
#[derive(Clone, Copy)]
pub struct Signable<'a> {
    /// `POST` or `GET`.
    pub method: &'a str,
    /// The path; services know `/` only, even behind a proxy that has a path of its own.
    pub path: &'a str,
    /// Encoded query after `?`; empty for `POST`.
    pub query: &'a str,
    /// The `Content-Type` header, a multipart boundary included.
    pub content_type: &'a str,
    /// The `Host` header, with its port where it has one.
    pub host: &'a str,
    /// The `X-TC-Action` header, where it is to be signed too; services accept both forms.
    pub action: Option<&'a str>,
    /// The body.
    pub payload: Payload<'a>,
    /// The `X-TC-Timestamp` header: seconds since 1970.
    pub timestamp: i64,
    /// The service, as in the name of its host.
    pub service: &'a str,
}

/// Signed form of the body.
#[derive(Clone, Copy)]
pub enum Payload<'a> {
    /// All of it.
    Signed(&'a [u8]),
    /// Nothing; `X-TC-Content-SHA256: UNSIGNED-PAYLOAD` has to be sent.
    Unsigned,
}

/// Without the body, which may hold secrets.
impl fmt::Debug for Signable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Signable");
        out.field("method", &self.method).field("host", &self.host).field("service", &self.service);
        out.field("timestamp", &self.timestamp).finish_non_exhaustive()
    }
}

impl fmt::Debug for Payload<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Payload::Signed(body) => write!(f, "Signed({} bytes)", body.len()),
            Payload::Unsigned => f.write_str("Unsigned"),
        }
    }
}

impl Signable<'_> {
    /// The names of the signed headers.
    pub fn signed_headers(&self) -> &'static str {
        if self.action.is_some() { "content-type;host;x-tc-action" } else { "content-type;host" }
    }

    /// `2026-11-24/cvm/tc3_request`
    pub fn scope(&self) -> String {
        key::scope(self.timestamp, self.service)
    }

    /// The hash of the body, in hexadecimal digits.
    pub fn payload_hash(&self) -> String {
        let bytes = match self.payload {
            Payload::Signed(body) => body,
            Payload::Unsigned => UNSIGNED_PAYLOAD.as_bytes(),
        };
        text::hex(&sha256(bytes))
    }

    /// The request in the one form that both ends agree on.
    pub fn canonical_request(&self) -> String {
        let mut out = String::with_capacity(256 + self.query.len());
        push(&mut out, &[self.method, "\n", self.path, "\n", self.query, "\ncontent-type:", self.content_type.trim(), "\nhost:"]);
        push(&mut out, &[self.host.trim(), "\n"]);
        if let Some(action) = self.action {
            push(&mut out, &["x-tc-action:", &action.trim().to_ascii_lowercase(), "\n"]);
        }
        push(&mut out, &["\n", self.signed_headers(), "\n", &self.payload_hash()]);
        out
    }

    /// Intermediate values of the signature.
    pub fn string_to_sign(&self) -> String {
        self.string_to_sign_in(&self.scope())
    }

    fn string_to_sign_in(&self, scope: &str) -> String {
        let mut out = String::with_capacity(192);
        push(&mut out, &[ALGORITHM, "\n", &self.timestamp.to_string(), "\n", scope, "\n"]);
        text::push_hex(&sha256(self.canonical_request().as_bytes()), &mut out);
        out
    }

    /// The signature, in hexadecimal digits.
    pub fn signature(&self, key: &DayKey) -> String {
        text::hex(&key.sign(self.string_to_sign().as_bytes()))
    }
}

/// Appends texts. `format!` takes several times as long for the short texts of a signature.
fn push(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

/// The `Authorization` header of a request.
pub fn authorization(request: &Signable<'_>, secret_id: &str, secret_key: &str, keys: &Keys) -> String {
    let key = keys.scoped(secret_key, request.timestamp, request.service);
    let mut out = String::with_capacity(256);
    push(&mut out, &[ALGORITHM, " Credential=", secret_id, "/", &key.scope, ", SignedHeaders=", request.signed_headers(), ", Signature="]);
    text::push_hex(&key.day.sign(request.string_to_sign_in(&key.scope).as_bytes()), &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_body() {
        let request = Signable {
            method: "POST",
            path: "/",
            query: "",
            content_type: "application/json",
            host: "cvm.tencentcloudapi.com",
            action: None,
            payload: Payload::Signed(br#"{"Password":"hunter2"}"#),
            timestamp: 0,
            service: "cvm",
        };
        let shown = format!("{request:?} {:?}", request.payload);
        assert!(!shown.contains("hunter2") && shown.contains("22 bytes"), "{shown}");
    }
}
