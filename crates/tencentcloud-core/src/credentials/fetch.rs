//! HTTP requests that fetch credentials: small, with a time limit, retried where a server failed.

use super::{Context, error::Failure, function::causes};
use crate::{
    clock::{self, within},
    transport::{Fault, Request, TransportError},
};
use bytes::Bytes;
use std::time::{Duration, SystemTime};

/// The maximum length of an answer with credentials, in bytes.
const MAX_ANSWER: usize = 1 << 20;

/// An answer, read completely.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Bytes,
    /// The clock of the server, from the `Date` header.
    pub(super) date: Option<SystemTime>,
}

/// The reason for a missing answer.
pub(super) struct NoAnswer {
    pub(super) reason: String,
    pub(super) fault: Fault,
}

impl From<NoAnswer> for Failure {
    fn from(no: NoAnswer) -> Self {
        Failure::unreachable(no.reason)
    }
}

/// Sends a request, and stops waiting after `limit`.
pub(super) async fn send(context: &Context, request: Request, limit: Duration) -> Result<Answer, NoAnswer> {
    let host = request.http.uri().authority().map(ToString::to_string).unwrap_or_default();
    // The limit of the caller is for a transport that blocks its thread. Otherwise the caller stops waiting by itself,
    // and the next call continues this refresh.
    let most = context.limit(limit);
    let late = |limit| NoAnswer { reason: format!("{host} did not answer within {limit:?}"), fault: Fault::TimedOut };
    if most.is_zero() {
        return Err(late(most));
    }
    let sending = async {
        let answer = context.transport.send(request.timeout(Some(most))).await?;
        let status = answer.status().as_u16();
        let date = answer.headers().get(http::header::DATE).and_then(|date| clock::http_date(date.to_str().ok()?));
        let date = date.and_then(|seconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(u64::try_from(seconds).ok()?)));
        Ok::<_, TransportError>(Answer { status, body: answer.into_body().collect(MAX_ANSWER).await?, date })
    };
    match within(&*context.transport, Some(limit), sending).await {
        Some(Ok(answer)) => Ok(answer),
        Some(Err(error)) if error.fault() == Fault::TimedOut => Err(late(most)),
        Some(Err(error)) => Err(NoAnswer { reason: format!("{host}: {}", causes(&error)), fault: error.fault() }),
        None => Err(late(limit)),
    }
}

/// Sends a request to a metadata service, up to three times if its server fails. Fewer times if nobody answers, so that a
/// program that runs elsewhere learns it soon. Never through a proxy.
pub(super) async fn metadata(context: &Context, url: &str, limit: Duration) -> Result<Answer, NoAnswer> {
    let mut pause = Duration::from_millis(100);
    let mut tried = 0;
    loop {
        tried += 1;
        let request = http::Request::get(url).body(Bytes::new());
        let request = request.map_err(|_| NoAnswer { reason: "the address is malformed".into(), fault: Fault::Other })?;
        let outcome = send(context, Request::new(request).without_proxy(), limit).await;
        let most = match &outcome {
            Ok(answer) if answer.status >= 500 || answer.status == 429 => 3,
            Ok(_) => return outcome,
            Err(no) => match no.fault {
                Fault::Connect => 1,
                Fault::TimedOut => 2,
                _ => 3,
            },
        };
        if tried >= most || context.limit(pause) < pause {
            return outcome;
        }
        context.transport.sleep(pause).await;
        pause *= 4;
    }
}

/// Checks the address of a service: `http://` or `https://`, a host, no user and no password. Returns it without a slash at the end.
/// The error never repeats the address if it may contain a password.
pub(super) fn base(address: &str) -> Result<String, Failure> {
    let wrong = |why: &str| {
        let shown = if address.contains('@') { "the endpoint".into() } else { format!("the endpoint `{address}`") };
        Failure::malformed(format!("{shown} {why}; expected `https://host` or `http://host:port`"))
    };
    let full = if address.contains("://") { address.to_owned() } else { format!("https://{address}") };
    let uri: http::Uri = full.parse().map_err(|_| wrong("is not an address"))?;
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Err(wrong("is neither http nor https"));
    }
    let authority = uri.authority().filter(|authority| !authority.host().is_empty()).ok_or_else(|| wrong("has no host"))?;
    if authority.as_str().contains('@') {
        return Err(wrong("must not contain a user or a password"));
    }
    if uri.path() != "/" || uri.query().is_some() {
        return Err(wrong("must not have a path"));
    }
    Ok(full.trim_end_matches('/').to_owned())
}
