//! Scripted answers, recorded requests.

use crate::{
    Action, Field, Json,
    field::Empty,
    field::Schema,
    json,
    json::Mismatch,
    transport::{Body, Fault, Request, Response, TransportError, UnknownFields},
};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use std::{collections::BTreeSet, fmt, time::Duration};

/// A scripted answer.
#[derive(Debug, Clone)]
#[must_use = "a reply does nothing until it is in a script"]
pub struct Reply {
    pub(super) after: Duration,
    what: What,
    unknown_fields: bool,
}

#[derive(Debug, Clone)]
enum What {
    Answer { status: u16, headers: Vec<(String, String)>, body: Bytes },
    Fault(Fault),
    Never,
}

impl Reply {
    /// An answer with this status and no body yet.
    pub fn status(status: u16) -> Self {
        Self::doing(What::Answer { status, headers: Vec::new(), body: Bytes::new() })
    }
    /// `{"Response": …}` with the given content.
    pub fn response(content: &str) -> Self {
        Self::status(200).body(format!(r#"{{"Response":{content}}}"#))
    }
    /// Creates the response of a service from a value, such as one of [`build!`](crate::build).
    pub fn of(response: &dyn Field) -> Self {
        Self::response(&json::to_json(response))
    }
    /// The service's error.
    pub fn error(code: &str, message: &str) -> Self {
        let error = json!({ "Response": { "Error": { "Code": code, "Message": message }, "RequestId": "request-id" } });
        Self::status(200).body(error.to_string())
    }
    /// A transport that fails.
    pub fn fault(fault: Fault) -> Self {
        Self::doing(What::Fault(fault))
    }
    /// No answer at all, ever.
    pub fn never() -> Self {
        Self::doing(What::Never)
    }
    /// With this body.
    pub fn body(mut self, content: impl Into<Bytes>) -> Self {
        if let What::Answer { body, .. } = &mut self.what {
            *body = content.into();
        }
        self
    }
    /// With this header.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        if let What::Answer { headers, .. } = &mut self.what {
            headers.push((name.into(), value.into()));
        }
        self
    }
    /// Allows fields that the type of the response does not have, as a newer service may send them. Without this, a typed call that gets such
    /// a reply fails and names the fields, because they are misspelt in most tests.
    pub fn allow_unknown_fields(mut self) -> Self {
        self.unknown_fields = true;
        self
    }
    /// After this time.
    pub fn after(mut self, time: Duration) -> Self {
        self.after = time;
        self
    }

    fn doing(what: What) -> Self {
        Self { after: Duration::ZERO, what, unknown_fields: false }
    }

    /// Returns why this cannot be a response of the type: it has fields, but no field of the type.
    pub(super) fn foreign(&self, schema: Schema) -> Option<String> {
        let What::Answer { status: 200, body, .. } = &self.what else { return None };
        if self.unknown_fields {
            return None;
        }
        let document: Json = str::from_utf8(body).ok()?.parse().ok()?;
        let response = document.get("Response")?.fields();
        let found: BTreeSet<_> = response.iter().map(|(name, _)| name.as_str()).filter(|name| *name != "RequestId").collect();
        let known = |name: &&str| *name == "Error" || schema.fields.contains(name);
        if found.is_empty() || found.iter().any(known) {
            return None;
        }
        let fields: Vec<_> = schema.fields.iter().copied().filter(|name| *name != "RequestId").collect();
        Some(format!(
            "has no field of {}: expected one of {:?}, found {:?}",
            schema.name,
            fields.join(", "),
            Vec::from_iter(found).join(", ")
        ))
    }

    /// Gives the response, with the check of the fields that its type does not have.
    pub(super) async fn give(self, check: UnknownFields) -> Result<Response, TransportError> {
        let (status, headers, body) = match self.what {
            What::Answer { status, headers, body } => (status, headers, body),
            What::Fault(fault) => return Err(TransportError::new(fault, format!("scripted fault: {fault:?}"))),
            What::Never => std::future::pending().await,
        };
        let wrong = |what: String| TransportError::new(Fault::Other, format!("the script has {what}"));
        let mut response = Response::new(Body::from(body));
        if !self.unknown_fields {
            response.extensions_mut().insert(check);
        }
        *response.status_mut() = StatusCode::from_u16(status).map_err(|_| wrong(format!("no status {status}")))?;
        for (name, value) in headers {
            let parsed = (name.parse::<HeaderName>(), HeaderValue::from_str(&value));
            let (Ok(name), Ok(value)) = parsed else { return Err(wrong(format!("no header {name:?}"))) };
            response.headers_mut().append(name, value);
        }
        Ok(response)
    }
}

/// The body of an answer with status 200.
impl From<&str> for Reply {
    fn from(body: &str) -> Self {
        Self::status(200).body(body.to_owned())
    }
}

/// The body of an answer with status 200.
impl From<String> for Reply {
    fn from(body: String) -> Self {
        Self::status(200).body(body)
    }
}

/// A recorded request.
#[derive(Clone)]
#[non_exhaustive]
pub struct Sent {
    /// Address of the request.
    pub uri: String,
    /// Its headers, the signature included.
    pub headers: HeaderMap,
    /// When, since the script began.
    pub at: Duration,
    /// The limit of the attempt.
    pub timeout: Option<Duration>,
    body: String,
}

impl Sent {
    pub(super) fn of(request: Request, at: Duration) -> Self {
        let (head, body) = request.http.into_parts();
        let body = String::from_utf8_lossy(&body).into_owned();
        Self { uri: head.uri.to_string(), headers: head.headers, at, timeout: request.timeout, body }
    }
    /// The text of a header; empty where it isn't there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
    /// The action.
    pub fn action(&self) -> &str {
        self.header("x-tc-action")
    }
    /// The region; empty where none was sent.
    pub fn region(&self) -> &str {
        self.header("x-tc-region")
    }
    /// The body, as JSON text.
    pub fn body(&self) -> &str {
        &self.body
    }
    /// Reads the body as the request of an action.
    ///
    /// # Errors
    /// If it has a field that the request has not, or a value of another type.
    pub fn request<R: Action + Empty>(&self) -> Result<R, Mismatch> {
        json::from_json_strict(&self.body)
    }
}

/// Shows neither body, headers nor query: they hold the parameters and the signature.
impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Sent");
        out.field("action", &self.action())
            .field("uri", &self.uri.split('?').next().unwrap_or_default())
            .field("region", &self.region())
            .field("at", &self.at);
        out.field("bytes", &self.body.len()).finish_non_exhaustive()
    }
}
