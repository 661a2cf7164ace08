//! The actions of the token service (STS) that give temporary credentials: their requests and their answers.

use super::{Context, Credentials, error::Failure, fetch};
use crate::{
    Json,
    hide::hide,
    sign::{self, Keys, Payload, Signable},
    timestamp,
    transport::Request,
};
use bytes::Bytes;
use std::time::{Duration, SystemTime};

const VERSION: &str = "2018-08-13";
const HOST: &str = "sts.tencentcloudapi.com";
const CONTENT_TYPE: &str = "application/json";
/// The parameter that has the token of another identity provider.
pub(super) const WEB_IDENTITY_TOKEN: &str = "WebIdentityToken";

/// The longest life of temporary credentials that the service gives, in seconds.
const MAX_DURATION: u64 = 43_200;
/// The life that is asked for by default.
pub(super) const DEFAULT_DURATION: Duration = Duration::from_secs(7_200);

/// The settings of requests to the token service.
#[derive(Debug, Clone)]
pub(super) struct Service {
    pub(super) endpoint: String,
    pub(super) region: String,
    /// The limit of each request.
    pub(super) timeout: Duration,
}

impl Default for Service {
    fn default() -> Self {
        Self { endpoint: HOST.into(), region: "ap-guangzhou".into(), timeout: Duration::from_secs(10) }
    }
}

impl Service {
    /// Checks the settings that do not depend on the environment.
    pub(super) fn validate(&self) -> Result<(), Failure> {
        fetch::base(&self.endpoint).map(drop)
    }

    /// Calls an action, up to three times. Without a signer the request is not signed.
    pub(super) async fn call(
        &self,
        context: &Context,
        action: &str,
        parameters: Json,
        signer: Option<&Credentials>,
    ) -> Result<Credentials, Failure> {
        let mut secrets: Vec<String> = signer.into_iter().flat_map(Credentials::secrets).collect();
        secrets.extend(field(&parameters, WEB_IDENTITY_TOKEN).text());
        let body = Bytes::from(parameters.to_string());
        let mut pause = Duration::from_millis(200);
        let (mut tries, mut corrected) = (3, false);
        loop {
            tries -= 1;
            // Built anew for each try: a signature is valid for five minutes.
            let request = self.request(context, action, &body, signer)?;
            let outcome = fetch::send(context, Request::new(request), self.timeout).await;
            let code = outcome.as_ref().ok().and_then(|answer| code(&answer.body)).unwrap_or_default();
            if code == "AuthFailure.SignatureExpire"
                && !corrected
                && outcome.as_ref().ok().and_then(|answer| answer.date).is_some_and(|date| context.correct(date))
            {
                corrected = true;
                tries += 1;
                continue;
            }
            let again = match &outcome {
                Ok(answer) => answer.status >= 500 || answer.status == 429 || is_busy(&code),
                Err(_) => true,
            };
            if again && tries > 0 && context.limit(pause) == pause {
                context.transport.sleep(pause).await;
                pause *= 4;
                continue;
            }
            let answer = outcome.map_err(|no| Failure::from(no).about(action))?;
            let credentials = read(&answer, &secrets).map_err(|failure| failure.about(action))?;
            learn_clock(context, &credentials, answer.date);
            return Ok(credentials);
        }
    }

    fn request(
        &self,
        context: &Context,
        action: &str,
        body: &Bytes,
        signer: Option<&Credentials>,
    ) -> Result<http::Request<Bytes>, Failure> {
        let url: http::Uri = fetch::base(&self.endpoint)?.parse().map_err(|_| Failure::malformed("the endpoint is not an address"))?;
        let host = url.authority().map(|authority| authority.as_str().to_owned()).unwrap_or_default();
        let timestamp = seconds(context.now());
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
        request.map_err(|_| Failure::malformed("the region contains a character that a header must not have"))
    }
}

/// Returns a header value that is not shown where headers are.
fn hidden(text: &str) -> Result<http::HeaderValue, Failure> {
    let wrong = |_| Failure::malformed("the secret id or the token contains a character that a header must not have");
    let mut value = http::HeaderValue::from_str(text).map_err(wrong)?;
    value.set_sensitive(true);
    Ok(value)
}

fn seconds(time: SystemTime) -> i64 {
    time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |d| d.as_secs().cast_signed())
}

/// Checks how long credentials are to last and returns it in seconds.
pub(super) fn duration(duration: Duration) -> Result<u64, Failure> {
    let seconds = duration.as_secs();
    if seconds == 0 || seconds > MAX_DURATION {
        return Err(Failure::malformed(format!("the duration is {seconds} s; expected 1 to {MAX_DURATION} s")));
    }
    Ok(seconds)
}

/// Returns a field of an object; null if there is no such field.
pub(super) fn field(object: &Json, name: &str) -> Json {
    object.get(name).unwrap_or_default()
}

/// Returns the error code of an answer.
fn code(body: &[u8]) -> Option<String> {
    Json::read(body).ok()?.get("Response")?.get("Error")?.get("Code")?.text()
}

/// Whether the service asks to try again later.
fn is_busy(code: &str) -> bool {
    code.starts_with("RequestLimitExceeded") || code.starts_with("InternalError")
}

/// Reads an answer. A message of the service may quote `secrets` of the request, which are hidden.
fn read(answer: &fetch::Answer, secrets: &[String]) -> Result<Credentials, Failure> {
    let unreadable = |what: &str| {
        let reason = format!("HTTP {} {what}", answer.status);
        if answer.status >= 500 || answer.status == 429 { Failure::unreachable(reason) } else { Failure::malformed(reason) }
    };
    let Ok(json) = Json::read(&answer.body) else { return Err(unreadable("without JSON")) };
    let response = field(&json, "Response");
    let error = field(&response, "Error");
    let text = |object, name| field(object, name).text().unwrap_or_default();
    let code = text(&error, "Code");
    if !code.is_empty() {
        let (message, id) = (text(&error, "Message"), text(&response, "RequestId"));
        let mut reason = format!("{code}: {message} (RequestId {id})");
        hide(&mut reason, secrets);
        return Err(if is_busy(&code) { Failure::unreachable(reason) } else { Failure::denied(reason) });
    }
    if answer.status != 200 {
        return Err(unreadable("without an error code"));
    }
    credentials(&field(&response, "Credentials"), &response)
}

/// Reads temporary credentials, and the time at which they expire from the object around them.
pub(super) fn credentials(keys: &Json, expiry: &Json) -> Result<Credentials, Failure> {
    let text = |key: &str| field(keys, key).text().filter(|text| !text.is_empty());
    let missing = |key| Failure::malformed(format!("the answer has no {key}"));
    let id = text("TmpSecretId").ok_or_else(|| missing("TmpSecretId"))?;
    let key = text("TmpSecretKey").ok_or_else(|| missing("TmpSecretKey"))?;
    let token = text("Token").ok_or_else(|| missing("Token"))?;
    let when = time(&field(expiry, "ExpiredTime")).or_else(|| time(&field(expiry, "Expiration"))).ok_or_else(|| missing("ExpiredTime"))?;
    Ok(Credentials::new(id, key).token(token).expires(when))
}

/// Reads a time: seconds since 1970 as a number or as text, or an ISO 8601 time.
pub(super) fn time(value: &Json) -> Option<SystemTime> {
    let second = value.as_i64().or_else(|| value.as_f64().map(|second| second as i64)).or_else(|| value.text()?.parse().ok());
    let second = second.or_else(|| timestamp::unix(&value.text()?, 0).map(|(seconds, _)| seconds));
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(u64::try_from(second?).ok()?))
}

/// Corrects the clock if new credentials have expired by this machine's time, but not by the server's.
pub(super) fn learn_clock(context: &Context, credentials: &Credentials, server: Option<SystemTime>) {
    if let (Some(end), Some(server)) = (credentials.expiry(), server)
        && end <= context.now()
        && end > server
    {
        context.correct(server);
    }
}

/// Returns a name for a session whose user gave none. It contains the time, so that audits can tell two sessions apart.
pub(super) fn session(context: &Context) -> String {
    format!("tencentcloud-rust-{}", seconds(context.now()))
}
