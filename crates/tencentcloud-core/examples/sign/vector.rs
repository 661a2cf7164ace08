//! A signature vector: one request with its secrets, as JSON. What is signed is taken from the request as it was sent
//! (`wire`), and from its making (`input`) only where the request doesn't say it.

use serde_json::Value;
use tencentcloud_core::sign::{self, Keys, Payload, Signable, v1};

/// Result of signing a vector.
pub(crate) enum Outcome {
    /// The `Authorization` header.
    Authorization(String),
    /// The parameter `Signature`.
    Signature(String),
}

/// The request of a vector, in the parts that are signed.
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) host: String,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) content_type: String,
    pub(crate) action: Option<String>,
    pub(crate) body: Option<Vec<u8>>,
    pub(crate) timestamp: i64,
    pub(crate) service: String,
}

/// Signs one vector, by its own algorithm.
pub(crate) fn sign(vector: &Value, keys: &Keys) -> Result<Outcome, String> {
    let secret_key = text(&vector["input"]["secret_key"]).unwrap_or_default();
    let method = match algorithm(vector) {
        Algorithm::Skip => return Ok(Outcome::Authorization(sign::SKIP.into())),
        Algorithm::V1(method) => method,
        Algorithm::Tc3 => {
            let secret_id = text(&vector["input"]["secret_id"]).ok_or("input.secret_id is missing")?;
            let request = request(vector)?;
            return Ok(Outcome::Authorization(sign::authorization(&request.signable(), &secret_id, &secret_key, keys)));
        }
    };
    Ok(Outcome::Signature(v1::signature(method, &secret_key, &string_to_sign_v1(vector)?)))
}

enum Algorithm {
    Tc3,
    Skip,
    V1(v1::Method),
}

fn algorithm(vector: &Value) -> Algorithm {
    let named = text(&vector["algorithm"]).or_else(|| text(&vector["input"]["algorithm"])).unwrap_or_default();
    match named.to_ascii_lowercase().as_str() {
        "skip" => Algorithm::Skip,
        "hmacsha1" => Algorithm::V1(v1::Method::HmacSha1),
        "hmacsha256" => Algorithm::V1(v1::Method::HmacSha256),
        _ => Algorithm::Tc3,
    }
}

impl Request {
    /// The same for the signer.
    pub(crate) fn signable(&self) -> Signable<'_> {
        Signable {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            content_type: &self.content_type,
            host: &self.host,
            action: self.action.as_deref(),
            payload: self.body.as_deref().map_or(Payload::Unsigned, Payload::Signed),
            timestamp: self.timestamp,
            service: &self.service,
        }
    }
}

/// The request of a vector that is signed with TC3.
pub(crate) fn request(vector: &Value) -> Result<Request, String> {
    let (input, wire) = (&vector["input"], &vector["wire"]);
    let service = text(&input["service"]);
    let host = header(wire, "host").or_else(|| text(&wire["host"]));
    let host = host.or_else(|| Some(format!("{}.tencentcloudapi.com", service.as_ref()?))).ok_or("wire.host is missing")?;
    let service = service.unwrap_or_else(|| host.split('.').next().unwrap_or_default().into());
    let method = text(&wire["method"]).or_else(|| text(&input["method"])).unwrap_or_else(|| "POST".into()).to_ascii_uppercase();
    let usual = if method == "GET" { "application/x-www-form-urlencoded" } else { "application/json" };
    let timestamp = header(wire, "x-tc-timestamp").or_else(|| text(&input["timestamp"])).ok_or("there is no timestamp")?;
    let unsigned = header(wire, "x-tc-content-sha256").is_some_and(|v| v == sign::UNSIGNED_PAYLOAD);
    let action = header(wire, "x-tc-action").or_else(|| text(&input["action"]));
    Ok(Request {
        path: text(&wire["path"]).unwrap_or_else(|| "/".into()),
        query: text(&wire["query"]).unwrap_or_default().trim_start_matches('?').into(),
        content_type: header(wire, "content-type").unwrap_or_else(|| usual.into()),
        action: action.filter(|_| signs_action(vector)),
        body: if unsigned { None } else { Some(body(wire)?) },
        timestamp: timestamp.trim().parse().map_err(|_| format!("`{timestamp}` is not a timestamp"))?,
        method,
        host,
        service,
    })
}

/// Whether the action's header is signed too. The request itself doesn't tell; the vector's name or source does.
fn signs_action(vector: &Value) -> bool {
    let told = [&vector["signed_headers"], &vector["input"]["signed_headers"], &vector["wire"]["signed_headers"]];
    if let Some(told) = told.into_iter().find(|v| !v.is_null()) {
        return told.to_string().to_ascii_lowercase().contains("x-tc-action");
    }
    let words = ["name", "source", "note"].map(|key| text(&vector[key]).unwrap_or_default().to_ascii_lowercase().replace('_', " "));
    words.iter().any(|text| text.contains("three headers") || text.contains("x-tc-action signed"))
}

fn header(wire: &Value, name: &str) -> Option<String> {
    let headers = wire["headers"].as_object()?;
    headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).and_then(|(_, value)| text(value))
}

/// A string or number, as text; nothing for null.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn body(wire: &Value) -> Result<Vec<u8>, String> {
    if let Some(coded) = wire["body_base64"].as_str() {
        return from_base64(coded).ok_or_else(|| "wire.body_base64 is not base64".into());
    }
    // The long vectors of the tests: each text is repeated by the number next to it.
    if let Some(runs) = wire["body_runs"].as_array() {
        let run = |run: &Value| run[0].as_str().unwrap_or_default().repeat(run[1].as_u64().unwrap_or(0) as usize);
        return Ok(runs.iter().map(run).collect::<String>().into_bytes());
    }
    Ok(wire["body_utf8"].as_str().unwrap_or_default().into())
}

/// Text that an older signature covers, made from the sent parameters.
pub(crate) fn string_to_sign_v1(vector: &Value) -> Result<String, String> {
    let (input, wire) = (&vector["input"], &vector["wire"]);
    if let Some(given) = [vector, input, wire].iter().find_map(|place| text(&place["string_to_sign"])) {
        return Ok(given);
    }
    if wire.is_null() {
        return Ok(DOCUMENTED_V1.into());
    }
    let method = text(&wire["method"]).or_else(|| text(&input["method"])).unwrap_or_else(|| "GET".into()).to_ascii_uppercase();
    let host = text(&wire["host"]).or_else(|| header(wire, "host")).ok_or("wire.host is missing")?;
    let path = text(&wire["path"]).unwrap_or_else(|| "/".into());
    let sent = if method == "GET" { text(&wire["query"]).unwrap_or_default() } else { String::from_utf8_lossy(&body(wire)?).into_owned() };
    let pairs = sent.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty());
    let pairs: Vec<(String, String)> = pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (from_form(name), from_form(value)))
        .filter(|(name, _)| name != "Signature")
        .collect();
    let borrowed: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Ok(v1::string_to_sign(&method, &host, &path, &borrowed))
}

/// The request of the page that documents the older signature: it gives a secret and a signature and no request of its own.
const DOCUMENTED_V1: &str = "GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886\
    &Offset=0&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******&Timestamp=1465185768&Version=2017-03-12";

fn from_form(text: &str) -> String {
    let mut bytes = text.as_bytes().iter();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let rest = bytes.as_slice();
                let digits = rest.get(..2).and_then(|two| std::str::from_utf8(two).ok());
                match digits.and_then(|two| u8::from_str_radix(two, 16).ok()) {
                    Some(decoded) => {
                        out.push(decoded);
                        bytes.nth(1);
                    }
                    None => out.push(b'%'),
                }
            }
            _ => out.push(*byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let (mut group, mut bits, mut out) = (0u32, 0, Vec::with_capacity(text.len() / 4 * 3));
    for byte in text.bytes().filter(|b| !b.is_ascii_whitespace() && *b != b'=') {
        let sextet = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        group = (group << 6 | u32::from(sextet)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((group >> bits) as u8);
        }
    }
    Some(out)
}
