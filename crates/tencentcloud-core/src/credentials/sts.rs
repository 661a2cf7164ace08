//! The two actions of the token service that give temporary credentials: their requests and their answers.

use super::{Context, Credentials, fetch};
use crate::{
    sign::{self, Keys, Payload, Signable},
    timestamp,
};
use bytes::Bytes;
use serde_json::{Map, Value};
use std::time::{Duration, SystemTime};

const VERSION: &str = "2018-08-13";
const HOST: &str = "sts.tencentcloudapi.com";
const CONTENT_TYPE: &str = "application/json";

/// The most seconds that the service gives credentials for, and what is asked for unless the user says otherwise.
pub(super) const LONGEST: u64 = 43_200;
pub(super) const USUAL: Duration = Duration::from_secs(7_200);

/// Where the token service is asked.
#[derive(Debug, Clone)]
pub(super) struct Service {
    pub(super) endpoint: String,
    pub(super) region: String,
    pub(super) timeout: Duration,
}

impl Default for Service {
    fn default() -> Self {
        Self { endpoint: HOST.into(), region: "ap-guangzhou".into(), timeout: Duration::from_secs(10) }
    }
}

impl Service {
    /// Calls an action, signed where there is somebody to sign for it.
    pub(super) async fn call(
        &self,
        context: &Context,
        action: &str,
        parameters: Map<String, Value>,
        signer: Option<&Credentials>,
    ) -> Result<Credentials, String> {
        let body = Bytes::from(Value::Object(parameters).to_string());
        let mut pause = Duration::from_millis(200);
        let mut tries = 3;
        loop {
            tries -= 1;
            // Built anew for each try: a signature is good for five minutes.
            let request = self.request(context, action, &body, signer)?;
            let outcome = fetch::send(context, request, self.timeout).await;
            let again = match &outcome {
                Ok(answer) => answer.status >= 500 || answer.status == 429 || is_busy(&answer.body),
                Err(_) => true,
            };
            if again && tries > 0 {
                context.transport.sleep(pause).await;
                pause *= 4;
                continue;
            }
            return read(&outcome.map_err(|failed| failed.reason)?, action);
        }
    }

    fn request(&self, context: &Context, action: &str, body: &Bytes, signer: Option<&Credentials>) -> Result<http::Request<Bytes>, String> {
        let url = if self.endpoint.contains("://") { self.endpoint.clone() } else { format!("https://{}", self.endpoint) };
        let url: http::Uri = url.parse().map_err(|_| format!("`{url}` is no address"))?;
        let host = url.authority().map(|a| a.as_str().to_owned()).ok_or_else(|| format!("`{url}` names no host"))?;
        let timestamp = seconds(context.transport.now());
        let mut request = http::Request::post(url)
            .header("Host", &host)
            .header("Content-Type", CONTENT_TYPE)
            .header("X-TC-Action", action)
            .header("X-TC-Version", VERSION)
            .header("X-TC-Timestamp", timestamp)
            .header("X-TC-Region", &self.region);
        let authorization = match signer {
            None => sign::SKIP.to_owned(),
            Some(credentials) => {
                if let Some(token) = credentials.session_token() {
                    request = request.header("X-TC-Token", hidden(token.expose())?);
                }
                let signable = Signable {
                    method: "POST",
                    path: "/",
                    query: "",
                    content_type: CONTENT_TYPE,
                    host: &host,
                    action: None,
                    payload: Payload::Signed(body),
                    timestamp,
                    service: "sts",
                };
                sign::authorization(&signable, credentials.secret_id(), credentials.secret_key().expose(), &Keys::default())
            }
        };
        let request = request.header("Authorization", hidden(&authorization)?).body(body.clone());
        request.map_err(|_| "the region, the session or the id holds a character that no header may have".into())
    }
}

/// A header value that is not shown where headers are.
fn hidden(text: &str) -> Result<http::HeaderValue, String> {
    let mut value =
        http::HeaderValue::from_str(text).map_err(|_| "the secret id or the token holds a character that no header may have")?;
    value.set_sensitive(true);
    Ok(value)
}

fn seconds(time: SystemTime) -> i64 {
    time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |d| d.as_secs().cast_signed())
}

fn is_busy(body: &[u8]) -> bool {
    let answer: Value = serde_json::from_slice(body).unwrap_or_default();
    answer["Response"]["Error"]["Code"]
        .as_str()
        .is_some_and(|code| code.starts_with("RequestLimitExceeded") || code.starts_with("InternalError"))
}

fn read(answer: &fetch::Answer, action: &str) -> Result<Credentials, String> {
    let Ok(json) = serde_json::from_slice::<Value>(&answer.body) else {
        return Err(format!("{action} answered with status {} and no JSON", answer.status));
    };
    let response = &json["Response"];
    let error = &response["Error"];
    if let Some(code) = error["Code"].as_str().filter(|code| !code.is_empty()) {
        let (message, id) = (error["Message"].as_str().unwrap_or_default(), response["RequestId"].as_str().unwrap_or_default());
        return Err(format!("{action}: {code}: {message} (RequestId {id})"));
    }
    if answer.status != 200 {
        return Err(format!("{action} answered with status {}", answer.status));
    }
    credentials(&response["Credentials"], response).map_err(|reason| format!("{action}: {reason}"))
}

/// Temporary credentials, and the time beside them in which they end.
pub(super) fn credentials(keys: &Value, expiry: &Value) -> Result<Credentials, String> {
    let text = |key: &str| keys[key].as_str().filter(|text| !text.is_empty());
    let missing = |key| format!("the answer has no {key}");
    let id = text("TmpSecretId").ok_or_else(|| missing("TmpSecretId"))?;
    let key = text("TmpSecretKey").ok_or_else(|| missing("TmpSecretKey"))?;
    let token = text("Token").ok_or_else(|| missing("Token"))?;
    let second = &expiry["ExpiredTime"];
    let second = second.as_i64().or_else(|| second.as_str()?.parse().ok());
    let second = second.or_else(|| timestamp::unix(expiry["Expiration"].as_str()?, 0).map(|(seconds, _)| seconds));
    let second = second.and_then(|s| u64::try_from(s).ok()).ok_or_else(|| missing("ExpiredTime"))?;
    let when = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(second)).ok_or_else(|| missing("ExpiredTime"))?;
    Ok(Credentials::new(id, key).token(token).expires(when))
}

/// A name for a session whose user gave none: it tells the time, so that two can be told apart in an audit.
pub(super) fn session(context: &Context) -> String {
    format!("tencentcloud-rust-{}", seconds(context.transport.now()))
}
