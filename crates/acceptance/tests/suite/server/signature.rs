//! TC3-HMAC-SHA256 from the server's side, written from the public description and not from the runtime.

use super::{Received, SECRET_ID, SECRET_KEY};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

pub(crate) fn fault(request: &Received) -> Option<String> {
    let Some(given) = request.header("authorization") else { return Some("no Authorization".into()) };
    let expected = match expected(request, given) {
        Ok(expected) => expected,
        Err(what) => return Some(what),
    };
    (given != expected).then(|| format!("got {given}, expected {expected}"))
}

fn expected(request: &Received, given: &str) -> Result<String, String> {
    let part = |from: &str, to: &str| {
        let rest = given.split_once(from).map(|(_, rest)| rest).ok_or(format!("no {from} in {given}"))?;
        Ok::<_, String>(rest.split(to).next().unwrap_or_default().to_owned())
    };
    let scope = part("Credential=", ",")?;
    let scope = scope.strip_prefix(&format!("{SECRET_ID}/")).ok_or("another secret id")?.to_owned();
    let [date, service, end] = scope.split('/').collect::<Vec<_>>()[..] else { return Err(format!("scope {scope}")) };
    if end != "tc3_request" {
        return Err(format!("scope {scope}"));
    }
    let signed = part("SignedHeaders=", ",")?;
    let headers: String =
        signed.split(';').map(|name| format!("{name}:{}\n", request.header(name).unwrap_or_default().to_lowercase())).collect();
    let canonical = format!("POST\n/\n\n{headers}\n{signed}\n{}", hex(&Sha256::digest(&request.body)));
    let timestamp = request.header("x-tc-timestamp").ok_or("no X-TC-Timestamp")?;
    let text = format!("TC3-HMAC-SHA256\n{timestamp}\n{scope}\n{}", hex(&Sha256::digest(canonical)));
    let key = [date, service, end].iter().fold(format!("TC3{SECRET_KEY}").into_bytes(), |key, part| mac(&key, part));
    Ok(format!("TC3-HMAC-SHA256 Credential={SECRET_ID}/{scope}, SignedHeaders={signed}, Signature={}", hex(&mac(&key, &text))))
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any key does");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
