//! The kinds of faults, each with what is known of it.

use crate::{
    credentials::CredentialsError,
    transport::{Fault, TransportError},
};
use bytes::Bytes;
use std::{borrow::Cow, error::Error as StdError, fmt, time::Duration};

/// Kind of an [`Error`](crate::Error).
#[derive(Debug)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The service answered with an error.
    Service(ServiceError),
    /// Something between here and the service answered, or the service without an error that can be read.
    Http(HttpError),
    /// No answer came.
    Transport(TransportError),
    /// No answer came in time.
    Timeout(Timeout),
    /// Nobody said who calls.
    Credentials(CredentialsError),
    /// The request breaks documented limits; nothing was sent.
    Validation(Vec<Violation>),
    /// The pagination did not continue as documented, or repeated a page.
    Pagination(String),
    /// The resource reached a failure state while the program waited for another one.
    UnexpectedState(UnexpectedState),
    /// The answer can't be read as the documented response; the call has had its effect.
    Decode(Box<DecodeError>),
    /// The client or the request can't be made as it was asked for; nothing was sent.
    Construction(String),
    /// An interceptor refused the attempt with this error; the attempt was not sent.
    Refused(Box<dyn StdError + Send + Sync>),
}

impl ErrorKind {
    /// One word for counters and traces.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Service(_) => "service",
            Self::Http(_) => "http",
            Self::Transport(_) => "transport",
            Self::Timeout(_) => "timeout",
            Self::Credentials(_) => "credentials",
            Self::Validation(_) => "validation",
            Self::Pagination(_) => "pagination",
            Self::UnexpectedState(_) => "unexpected_state",
            Self::Decode(_) => "decode",
            Self::Construction(_) => "construction",
            Self::Refused(_) => "refused",
        }
    }
    /// The kind of the error in one of few words, for labels of metrics and `error.type` of traces: the code of the service
    /// (`InvalidParameter`), the HTTP status (`502`), the fault of a transport (`connect`, `interrupted`, `timeout`), or the
    /// [`name`](Self::name). Never a text with values in it.
    pub fn error_type(&self) -> Cow<'_, str> {
        match self {
            Self::Service(error) if is_code(&error.code) => (&*error.code).into(),
            Self::Http(error) => error.status.to_string().into(),
            Self::Transport(error) => match error.fault() {
                Fault::Connect => "connect",
                Fault::Interrupted => "interrupted",
                Fault::TimedOut => "timeout",
                Fault::TooLarge => "too_large",
                _ => "transport",
            }
            .into(),
            other => other.name().into(),
        }
    }
}

/// Whether a text from outside looks like an error code, and not like a sentence with values in it.
fn is_code(text: &str) -> bool {
    (1..=100).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

/// Error of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServiceError {
    /// `ResourceNotFound.ZoneNotFound`
    pub code: String,
    /// In words, in the language of the client.
    pub message: String,
    /// The service's id of this call.
    pub request_id: String,
    /// The status of the answer; normally 200.
    pub status: u16,
}

/// Response that does not come from a service: the page of a proxy, the error of a gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpError {
    /// The status.
    pub status: u16,
    /// Content type of the body.
    pub content_type: String,
    /// The first kilobyte of the body; a note in its place if the body is a response of the service, which may contain secrets.
    pub body: String,
    /// The service's id of this call, where the body has one.
    pub request_id: String,
    /// Delay that the server requests.
    pub retry_after: Option<Duration>,
}

impl HttpError {
    /// Whether the same call may succeed a little later.
    pub fn is_retryable(&self) -> bool {
        matches!(self.status, 408 | 429 | 500 | 502 | 503 | 504)
    }
}

/// The limit that was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Timeout {
    /// The limit of one attempt.
    Attempt(Duration),
    /// The limit of the whole call, all attempts and waits included.
    Call(Duration),
    /// The limit of waiting for a state, `limit`; the call was made `polls` times.
    Wait {
        /// The limit of the whole wait.
        limit: Duration,
        /// The number of calls.
        polls: u32,
        /// The last state; empty if the closure does not name it.
        last: String,
    },
    /// The limit of the whole call, `limit`, ends before the documented rate of the action allows to send it, which is in `wait`; nothing was sent.
    Rate {
        /// Time that the call would have to wait.
        wait: Duration,
        /// The limit of the call.
        limit: Duration,
    },
    /// The limit between two pieces of an answer that arrives bit by bit.
    Idle(Duration),
}

/// A body that can't be read as the documented response; the call may have had its effect.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeError {
    /// `$.Response.Tasks[3].Status`
    pub path: String,
    /// Documented type.
    pub expected: &'static str,
    /// Received value.
    pub found: String,
    /// The service's id of this call.
    pub request_id: String,
    /// The status of the answer.
    pub status: u16,
    /// The whole body.
    pub body: Bytes,
}

/// Without the body, which may hold secrets.
impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("DecodeError");
        out.field("path", &self.path).field("expected", &self.expected).field("found", &self.found);
        out.field("request_id", &self.request_id)
            .field("status", &self.status)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

/// A state that means that the expected one cannot be reached any more.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnexpectedState {
    /// The path of the state in the response, `Tasks.*.Status`; empty if a closure read it.
    pub path: String,
    /// The state, or the error of the closure.
    pub state: String,
    /// The number of calls until then.
    pub polls: u32,
    /// The request ID of the last call.
    pub request_id: String,
}

/// One documented limit that a request breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The wire name; of a field of an object its path, as in `DataDisks[0].DiskSize`.
    pub parameter: String,
    /// The limit, in words.
    pub rule: String,
    /// The value as JSON: `***` for a secret, `a list of 201 items` or `item 3 of 5` for a list.
    pub value: String,
}

/// Reason why no further attempt was made although the retry policy allowed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetriesEnded {
    /// The client's budget is used up; see [`RetryPolicy::budget`](crate::retry::RetryPolicy::budget).
    Budget,
    /// The time limit of the call would have ended before the next attempt; see [`Builder::call_timeout`](crate::config::Builder::call_timeout).
    Deadline,
    /// The server asks for a longer wait than the policy allows; see [`RetryPolicy::max_delay`](crate::retry::RetryPolicy::max_delay).
    LongWait,
}

/// One request that was sent, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// Result in a few words: `HTTP 502`, `RequestLimitExceeded`, `connection refused`.
    pub outcome: String,
    /// The status of the answer, where there was one.
    pub status: Option<u16>,
    /// The service's id of this attempt, where there was one.
    pub request_id: Option<String>,
    /// Duration.
    pub elapsed: Duration,
    /// Delay before the next attempt, if there was one.
    pub waited: Option<Duration>,
}
