//! Requests: conditional, repeated after transient failures, bounded in size and time, and only to one host.

use crate::{
    Error, Limits,
    listing::shown,
    redirect::resolve,
    retry::{self, Pause},
};
use http::{HeaderMap, StatusCode, Uri, header};
use std::{
    io::Read,
    sync::atomic::{AtomicU64, AtomicUsize, Ordering},
    time::Duration,
};
use ureq::{Agent, Body, http::Response};

/// Largest body that is read: 8 MiB. The largest page of the reference has less than 3 MB.
pub const MAX_PAGE_BYTES: u64 = 8 << 20;
const MOST_REDIRECTS: usize = 3;

/// Client for one base address.
pub(crate) struct Client {
    agent: Agent,
    base: Uri,
    limits: Limits,
    pause: Pause,
    requests: AtomicU64,
    bytes: AtomicU64,
    failures: AtomicUsize,
}

/// Headers that describe the state of a page on the server.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Validators {
    pub(crate) etag: Option<String>,
    pub(crate) modified: Option<String>,
}

/// Answer of the server.
pub(crate) enum Answer {
    /// The page is as the validators say.
    Unchanged,
    /// The page.
    Found(Found),
}

/// A body and what its headers say.
pub(crate) struct Found {
    pub(crate) body: Vec<u8>,
    pub(crate) validators: Validators,
    /// Whether the transfer had an announced end.
    pub(crate) framed: bool,
}

/// Failure of a request.
pub(crate) struct Failure {
    pub(crate) message: String,
    /// The status, if the server answered.
    pub(crate) status: Option<StatusCode>,
    /// Whether another attempt may succeed, and the wait that the server asks for.
    retry: Option<Option<Duration>>,
}

impl Failure {
    fn last(message: impl Into<String>) -> Self {
        Self { message: message.into(), status: None, retry: None }
    }
    fn transient(message: impl Into<String>) -> Self {
        Self { message: message.into(), status: None, retry: Some(None) }
    }
}

impl Client {
    /// Creates a client. The base address has to be `http` or `https`, without a query.
    pub(crate) fn new(base: &str, limits: &Limits) -> Result<Self, Error> {
        let wrong = |why: &str| Error::usage(format!("the base address `{}` {why}; expected `https://HOST/PATH/`", shown(base)));
        let uri: Uri = format!("{}/", base.trim_end_matches('/')).parse().map_err(|_| wrong("is not a URL"))?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) || uri.host().is_none_or(str::is_empty) {
            return Err(wrong("is not an HTTP address"));
        }
        if uri.query().is_some() || base.contains('#') || uri.authority().is_some_and(|a| a.as_str().contains('@')) {
            return Err(wrong("has a query, a fragment or a user name"));
        }
        let jobs = limits.jobs.max(1);
        // Proxies are taken from the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`) by default.
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(jobs)
            .max_idle_connections_per_host(jobs)
            .timeout_global(Some(limits.timeout))
            .user_agent(concat!("apidoc-fetch/", env!("CARGO_PKG_VERSION")))
            .accept("text/markdown, text/plain;q=0.9, */*;q=0.1")
            .build();
        Ok(Self {
            agent: config.into(),
            base: uri,
            limits: *limits,
            pause: Pause::default(),
            requests: AtomicU64::new(0),
            bytes: AtomicU64::new(0),
            failures: AtomicUsize::new(0),
        })
    }
    /// Returns the address of a file of the reference, from a path whose names were checked.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
    /// Returns the requests sent and the bytes of the bodies received so far.
    pub(crate) fn traffic(&self) -> (u64, u64) {
        (self.requests.load(Ordering::Relaxed), self.bytes.load(Ordering::Relaxed))
    }
    /// Whether the server counts as unreachable, because too many requests failed in a row.
    pub(crate) fn gave_up(&self) -> bool {
        self.failures.load(Ordering::Relaxed) >= self.limits.failures
    }
    /// Requests an address, with further attempts after transient failures.
    pub(crate) fn get(&self, address: &str, known: Option<&Validators>) -> Result<Answer, Failure> {
        let attempts = self.limits.attempts.max(1);
        for attempt in 1.. {
            self.pause.wait();
            let failure = match self.follow(address, known) {
                Ok(answer) => {
                    self.failures.store(0, Ordering::Relaxed);
                    return Ok(answer);
                }
                Err(failure) => failure,
            };
            match failure.retry {
                Some(Some(wait)) if wait > self.limits.longest_wait => {
                    self.failures.fetch_add(1, Ordering::Relaxed);
                    let message = format!("{}; the server asks to wait {} s: run the command again then", failure.message, wait.as_secs());
                    return Err(Failure { message, ..failure });
                }
                Some(wait) if attempt < attempts && !self.gave_up() => match wait {
                    Some(wait) => self.pause.extend(wait),
                    None => std::thread::sleep(retry::backoff(&self.limits, attempt + 1, address)),
                },
                Some(_) => {
                    self.failures.fetch_add(1, Ordering::Relaxed);
                    let message = format!("{} ({attempt} attempts)", failure.message);
                    return Err(Failure { message, ..failure });
                }
                // The server did answer.
                None => {
                    self.failures.store(0, Ordering::Relaxed);
                    return Err(failure);
                }
            }
        }
        Err(Failure::last("not requested"))
    }
    /// Makes one attempt, and follows redirects within the host.
    fn follow(&self, address: &str, known: Option<&Validators>) -> Result<Answer, Failure> {
        let mut address = address.to_owned();
        for _ in 0..=MOST_REDIRECTS {
            let response = self.send(&address, known)?;
            let status = response.status();
            if status == StatusCode::NOT_MODIFIED {
                return match known {
                    Some(_) => Ok(Answer::Unchanged),
                    None => Err(Failure::last("status 304 although no condition was sent")),
                };
            }
            if status.is_redirection() {
                address = self.target(&address, response.headers())?;
                continue;
            }
            if status != StatusCode::OK {
                return Err(refused(status, response.headers()));
            }
            return self.body(response);
        }
        Err(Failure::last(format!("more than {MOST_REDIRECTS} redirects")))
    }
    fn send(&self, address: &str, known: Option<&Validators>) -> Result<Response<Body>, Failure> {
        let mut request = self.agent.get(address);
        if let Some(etag) = known.and_then(|known| known.etag.as_deref()) {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(modified) = known.and_then(|known| known.modified.as_deref()) {
            request = request.header(header::IF_MODIFIED_SINCE, modified);
        }
        self.requests.fetch_add(1, Ordering::Relaxed);
        request.call().map_err(|e| match e {
            ureq::Error::Timeout(_) => Failure::transient(format!("no answer after {:?}", self.limits.timeout)),
            // Another attempt gets the same certificate.
            e if is_tls(&e) => Failure::last(format!("no TLS connection: {e}")),
            e => Failure::transient(format!("no answer: {e}")),
        })
    }
    /// Returns the address that a redirect names, if it is on the same host.
    fn target(&self, from: &str, headers: &HeaderMap) -> Result<String, Failure> {
        let location = headers.get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let fail = |why: &str| Failure::last(format!("redirect to `{}`, {why}", shown(location)));
        let to = resolve(from, location).ok_or_else(|| fail("which is not an address"))?;
        let uri: Uri = to.parse().map_err(|_| fail("which is not an address"))?;
        if uri.scheme() != self.base.scheme() || uri.authority() != self.base.authority() {
            return Err(fail("another host, scheme or port: not followed"));
        }
        Ok(to)
    }
    fn body(&self, mut response: Response<Body>) -> Result<Answer, Failure> {
        let headers = response.headers();
        let text = |name| headers.get(name).and_then(|v| v.to_str().ok());
        if let Some(encoding) = text(header::CONTENT_ENCODING).filter(|encoding| !encoding.eq_ignore_ascii_case("identity")) {
            return Err(Failure::last(format!("content encoding `{}`, which was not asked for", shown(encoding))));
        }
        let framed = headers.contains_key(header::CONTENT_LENGTH) || headers.contains_key(header::TRANSFER_ENCODING);
        let validators =
            Validators { etag: text(header::ETAG).and_then(printable), modified: text(header::LAST_MODIFIED).and_then(printable) };
        let too_large = || Failure::last(format!("more than {} MiB", MAX_PAGE_BYTES >> 20));
        if text(header::CONTENT_LENGTH).and_then(|v| v.parse::<u64>().ok()).is_some_and(|length| length > MAX_PAGE_BYTES) {
            return Err(too_large());
        }
        let mut body = Vec::new();
        let read = response.body_mut().as_reader().take(MAX_PAGE_BYTES + 1).read_to_end(&mut body);
        self.bytes.fetch_add(body.len() as u64, Ordering::Relaxed);
        read.map_err(|e| match ureq::Error::from(e) {
            ureq::Error::Timeout(_) => Failure::transient(format!("the body was not complete after {:?}", self.limits.timeout)),
            e => Failure::transient(format!("the page is cut after {} bytes: {e}", body.len())),
        })?;
        if body.len() as u64 > MAX_PAGE_BYTES {
            return Err(too_large());
        }
        Ok(Answer::Found(Found { body, validators, framed }))
    }
}

/// Whether the two sides could not agree on a TLS connection.
fn is_tls(error: &ureq::Error) -> bool {
    match error {
        ureq::Error::Rustls(_) | ureq::Error::Tls(_) => true,
        ureq::Error::Io(error) => error.get_ref().is_some_and(|inner| inner.is::<rustls::Error>()),
        _ => false,
    }
}

fn refused(status: StatusCode, headers: &HeaderMap) -> Failure {
    let transient = matches!(status.as_u16(), 408 | 425 | 429 | 500 | 502 | 503 | 504);
    let after = headers.get(header::RETRY_AFTER).and_then(|v| v.to_str().ok());
    let after = after.and_then(|value| retry::retry_after(value, jiff::Timestamp::now()));
    Failure { message: format!("status {status}"), status: Some(status), retry: transient.then_some(after) }
}

/// Returns a validator that can be stored and sent again unchanged.
fn printable(value: &str) -> Option<String> {
    (!value.is_empty() && value.len() <= 256 && value.bytes().all(|c| (b' '..=b'~').contains(&c))).then(|| value.to_owned())
}

/// Whether a text can be sent as a validator.
pub(crate) fn is_validator(value: &str) -> bool {
    printable(value).is_some()
}
