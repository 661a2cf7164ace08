//! One attempt: sign, send, read, and say what the answer means.

use super::{
    answer::{self, Arrived, Reader},
    request::{self, Signer},
    run::Run,
};
use crate::{
    ErrorKind, Record, Timeout,
    clock::{self, within},
    credentials::Credentials,
    observe::PendingAttempt,
    transport::{Fault, Request, Response, TransportError},
};
use http::header;
use std::{pin::pin, sync::Arc, time::Duration};

/// Failure of an attempt, with the metadata of the response.
pub(super) struct Failure {
    pub(super) kind: ErrorKind,
    pub(super) status: Option<u16>,
    pub(super) request_id: Option<String>,
    pub(super) retry_after: Option<Duration>,
    /// The server's clock.
    pub(super) server_time: Option<i64>,
    /// Nothing was sent: the request can't be made.
    pub(super) unsent: bool,
}

impl Failure {
    fn of(kind: ErrorKind) -> Self {
        Self { kind, status: None, request_id: None, retry_after: None, server_time: None, unsent: false }
    }
    /// The service's code, or nothing.
    pub(super) fn code(&self) -> &str {
        match &self.kind {
            ErrorKind::Service(service) => &service.code,
            _ => "",
        }
    }
    /// In a few words.
    pub(super) fn outcome(&self) -> String {
        match &self.kind {
            ErrorKind::Service(service) => service.code.clone(),
            ErrorKind::Http(http) => format!("HTTP {}", http.status),
            ErrorKind::Transport(error) => error.to_string(),
            ErrorKind::Timeout(_) => "timeout".into(),
            ErrorKind::Decode(decode) => format!("{}: expected {}", decode.path, decode.expected),
            _ => "failed".into(),
        }
    }
}

pub(super) async fn attempt(
    run: &Run<'_>,
    number: usize,
    credentials: Option<&Arc<Credentials>>,
    skew: i64,
    left: Option<Duration>,
    reader: &mut Reader<'_>,
) -> Result<Arrived, Failure> {
    let settings = &run.shared.settings;
    // One reading of the clock, for the timestamp and for the date that the key is made of.
    let timestamp = clock::seconds(run.transport.now()).saturating_add(skew);
    let unsent = |kind| Failure { unsent: true, ..Failure::of(kind) };
    let mut headers = request::own_headers(settings, run.options).map_err(|error| unsent(error.into_kind()))?;
    if !run.shared.interceptors.is_empty() {
        let request = run.request.map(|request| request as &dyn Record);
        run.shared.interceptors.run(&mut PendingAttempt { call: run.info(), number, request, headers: &mut headers }).map_err(unsent)?;
    }
    let signer = Signer { credentials: credentials.map(|credentials| &**credentials), keys: &run.shared.keys, timestamp };
    let http = request::build(settings, run.operation, run.options, headers, run.body.clone(), &signer)
        .map_err(|error| unsent(error.into_kind()))?;
    let own = run.options.attempt_timeout.or(settings.timeouts.attempt);
    let limit = own.into_iter().chain(left).min();
    let idle = if let Reader::Events { idle } = reader { *idle } else { None };
    let mut request = Request::new(http).timeout(limit).idle(idle);
    if let Reader::Record { response, .. } = reader {
        request.response = Some(response.schema());
    }
    #[cfg(feature = "testing")]
    {
        request.secrets = run.request.map(|request| super::mask::texts(request)).unwrap_or_default();
    }
    let exchange = pin!(exchange(run, request, credentials, timestamp, reader));
    match within(&**run.transport, limit, exchange).await {
        Some(end) => end.map_err(|mut failure| {
            // A transport that keeps the limit by itself.
            if let (ErrorKind::Transport(error), Some(limit)) = (&failure.kind, limit)
                && error.fault() == Fault::TimedOut
            {
                failure.kind = ErrorKind::Timeout(Timeout::Attempt(limit));
            }
            failure
        }),
        None => Err(Failure::of(ErrorKind::Timeout(Timeout::Attempt(limit.unwrap_or_default())))),
    }
}

async fn exchange(
    run: &Run<'_>,
    request: Request,
    credentials: Option<&Arc<Credentials>>,
    timestamp: i64,
    reader: &mut Reader<'_>,
) -> Result<Arrived, Failure> {
    let transport = |error: TransportError| Failure::of(ErrorKind::Transport(error));
    let response: Response = run.transport.send(request).await.map_err(transport)?;
    let (head, body) = response.into_parts();
    if matches!(reader, Reader::Events { .. }) && head.status.as_u16() == 200 && answer::is_event_stream(&head.headers) {
        return Ok(Arrived::Events(Response::from_parts(head, body), credentials.cloned()));
    }
    let text = |name| head.headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok());
    let status = Some(head.status.as_u16());
    let server_time = text(header::DATE).and_then(clock::http_date);
    let retry_after = text(header::RETRY_AFTER).and_then(|text| clock::retry_after(text, server_time.unwrap_or(timestamp)));
    let failure = |kind| Failure { kind, status, request_id: None, retry_after, server_time, unsent: false };
    let body = body.collect(run.shared.settings.max_response_bytes).await.map_err(|error| failure(ErrorKind::Transport(error)))?;
    answer::judge(head, body, retry_after, reader, run.shared.settings.decoded).map(Arrived::Whole).map_err(|kind| {
        let request_id = match &kind {
            ErrorKind::Service(service) => Some(service.request_id.clone()),
            ErrorKind::Decode(decode) => Some(decode.request_id.clone()),
            _ => None,
        };
        Failure { request_id, ..failure(kind) }
    })
}
