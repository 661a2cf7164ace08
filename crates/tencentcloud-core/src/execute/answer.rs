//! What an answer means: a result, the service's error, or somebody else's page.
//!
//! A body with an `Error` is the service's error, whatever the status. Any other body with a status other than 200 is an HTTP error that keeps the
//! status and the beginning of the body. What is left is a result, or can't be read.

use crate::{
    DecodeError, ErrorKind, HttpError, Record, ServiceError,
    credentials::Credentials,
    json::{self, Head, Mismatch, Read},
    transport::{Response, UnknownFieldsCheck},
};
use bytes::Bytes;
use http::{HeaderMap, header, response::Parts};
use std::{sync::Arc, time::Duration};

/// Maximum length of a foreign page that an error keeps.
const MAX_PAGE_TEXT: usize = 1024;

/// Target of a response.
pub(crate) enum Reader<'a> {
    /// Into the fields of a response; `detail` collects what the documentation does not have.
    Record { response: &'a mut (dyn Record + Send), detail: bool },
    /// Nowhere: the body is the answer.
    Raw,
    /// No target: events are read from the body as they arrive. A body that is not an event stream is the response itself.
    Events { idle: Option<Duration> },
}

/// A result that is all there.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) read: Read,
}

/// A result.
#[derive(Debug)]
pub(crate) enum Arrived {
    /// All there.
    Whole(Answer),
    /// Its events are still arriving; with the credentials that signed the request.
    Events(Response, Option<Arc<Credentials>>),
}

impl Arrived {
    pub(super) fn status(&self) -> u16 {
        match self {
            Self::Whole(answer) => answer.status,
            Self::Events(response, _) => response.status().as_u16(),
        }
    }
    /// Metadata of a response for observers.
    pub(super) fn said(&self) -> Said {
        let Self::Whole(answer) = self else { return Said::default() };
        let head = json::head(&answer.body).0;
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        Said { request_id: some(head.request_id), deprecated: some(head.deprecated) }
    }
}

/// Metadata of a successful response.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) request_id: Option<String>,
    pub(super) deprecated: Option<String>,
}

/// Whether the headers promise events, whatever parameters follow the type.
pub(super) fn is_event_stream(headers: &HeaderMap) -> bool {
    let media = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).and_then(|value| value.split(';').next());
    media.is_some_and(|media| media.trim().eq_ignore_ascii_case("text/event-stream"))
}

/// Meaning of a response.
pub(super) fn judge(
    head: Parts,
    body: Bytes,
    retry_after: Option<Duration>,
    reader: &mut Reader<'_>,
    limit: Option<usize>,
) -> Result<Answer, ErrorKind> {
    let status = head.status.as_u16();
    if status != 200 {
        let read = json::head(&body).0;
        return Err(match read.fault() {
            Some(_) => service(read, status),
            None => ErrorKind::Http(page(&head, &body, read.request_id, retry_after)),
        });
    }
    let read = match reader {
        Reader::Record { response, detail } => {
            let check = unknown_fields_check(&head);
            let read = record(&body, *response, *detail || check.is_some(), status, limit)?;
            if let Some(check) = check {
                check(&read.unknown_paths).map_err(ErrorKind::Transport)?;
            }
            read
        }
        Reader::Raw | Reader::Events { .. } => raw(&body, status)?,
    };
    Ok(Answer { status, headers: head.headers, body, read })
}

/// Returns the check that a script in a test makes of its replies.
#[cfg(feature = "testing")]
fn unknown_fields_check(head: &Parts) -> Option<&UnknownFieldsCheck> {
    head.extensions.get::<crate::transport::UnknownFields>().map(|check| &*check.0)
}
/// Only scripts in tests make this check.
#[cfg(not(feature = "testing"))]
fn unknown_fields_check(_: &Parts) -> Option<&UnknownFieldsCheck> {
    None
}

fn service(head: Head, status: u16) -> ErrorKind {
    let request_id = head.request_id.clone();
    let (code, message) = head.fault().unwrap_or_default();
    ErrorKind::Service(ServiceError { code, message, request_id, status })
}

/// Whether a body begins as a response of a service does. A proxy may change its status, or cut it.
fn is_response(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body).trim_ascii_start();
    body.strip_prefix(b"{").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"\"Response\""))
}

fn page(head: &Parts, body: &[u8], request_id: String, retry_after: Option<Duration>) -> HttpError {
    let text = |name| head.headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let beginning = if is_response(body) {
        format!("a response of {} bytes, which is not shown because it may contain secrets", body.len())
    } else {
        String::from_utf8_lossy(body.get(..MAX_PAGE_TEXT).unwrap_or(body)).into_owned()
    };
    let body = match text(header::LOCATION) {
        Some(target) if head.status.is_redirection() => format!("redirects are not followed (to {target}) {beginning}"),
        _ => beginning,
    };
    HttpError { status: head.status.as_u16(), content_type: text(header::CONTENT_TYPE).unwrap_or_default(), body, request_id, retry_after }
}

/// Reads a response, unless the body is an error.
fn record(body: &Bytes, response: &mut (dyn Record + Send), detail: bool, status: u16, limit: Option<usize>) -> Result<Read, ErrorKind> {
    // An action may document an `Error` of its own, of a task and not of the call; the call has failed if nothing else is there.
    let own = response.schema().fields.contains(&"Error");
    if own {
        let head = json::head(body).0;
        if head.alone && head.fault().is_some() {
            return Err(service(head, status));
        }
    }
    let mut beside = Head::default();
    let read = json::answer(body, response, if own { None } else { Some(&mut beside) }, detail, limit);
    // A service may send `"Error": {"Code": ""}` together with a successful result.
    if beside.fault().is_some() {
        return Err(service(json::head(body).0, status));
    }
    read.map_err(|mismatch| {
        // The text before the error may be unreadable.
        let head = json::head(body).0;
        if !own && head.fault().is_some() { service(head, status) } else { decode(mismatch, head.request_id, status, body) }
    })
}

fn raw(body: &Bytes, status: u16) -> Result<Read, ErrorKind> {
    match json::head(body) {
        (head, None) if head.fault().is_some() => Err(service(head, status)),
        (_, None) => Ok(Read::default()),
        (head, Some(mismatch)) => Err(decode(mismatch, head.request_id, status, body)),
    }
}

fn decode(Mismatch { path, expected, found }: Mismatch, request_id: String, status: u16, body: &Bytes) -> ErrorKind {
    let body = body.clone();
    ErrorKind::Decode(Box::new(DecodeError { path: format!("${path}"), expected, found, request_id, status, body }))
}
