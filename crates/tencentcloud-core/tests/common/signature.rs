//! The signature, computed once more and from the wire, by none of the crate's own code.

use super::{SECRET_KEY, server::Received};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// Why a request's signature is wrong; `None` where it is right.
pub fn fault(request: &Received) -> Option<String> {
    let authorization = request.header("authorization").unwrap_or_default();
    match (part(authorization, "Signature"), right(request, authorization)) {
        (Some(sent), Some(right)) => (sent != right).then(|| format!("signature {sent} should be {right}")),
        _ => Some(format!("no signature: {authorization}")),
    }
}

fn part<'a>(authorization: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = authorization.split_once(&format!("{name}="))?;
    rest.split([',', ' ']).next()
}

fn right(request: &Received, authorization: &str) -> Option<String> {
    let signed = part(authorization, "SignedHeaders")?;
    let mut credential = part(authorization, "Credential")?.split('/');
    let (_, date, service) = (credential.next()?, credential.next()?, credential.next()?);
    let timestamp = request.header("x-tc-timestamp")?;
    let mut headers = String::new();
    for name in signed.split(';') {
        headers += &format!("{name}:{}\n", request.header(name)?.to_lowercase());
    }
    let canonical = format!("POST\n/\n\n{headers}\n{signed}\n{}", hex(&Sha256::digest(&request.body)));
    let text = format!("TC3-HMAC-SHA256\n{timestamp}\n{date}/{service}/tc3_request\n{}", hex(&Sha256::digest(canonical)));
    let key = mac(&mac(&mac(format!("TC3{SECRET_KEY}").as_bytes(), date), service), "tc3_request");
    Some(hex(&mac(&key, &text)))
}
