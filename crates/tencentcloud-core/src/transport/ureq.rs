//! The blocking transport: ureq, which works on the caller's own thread. For `.wait()`; there is no async runtime behind it.
//!
//! Its futures do their work when they are polled, and are ready then. Limits of time are ureq's, because nobody could stop waiting for a thread that is blocked.

use super::{Body, BoxFuture, Fault, Request, Response, Transport, TransportError};
use crate::{
    Error, Result, blocking,
    config::{Connections, Proxy},
};
use bytes::Bytes;
use futures_core::Stream;
use std::{
    fmt,
    future::ready,
    io::{self, ErrorKind, Read},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use ureq::{
    Agent, RequestExt,
    config::AutoHeaderValue,
    tls::{PemItem, RootCerts, TlsConfig},
};

/// The most that is read at once.
const PIECE: usize = 16 * 1024;

/// Sends requests with ureq, on the thread that waits for them.
///
/// At the level *trace* of the `log` crate, and at no other, ureq writes the bytes on the wire under the target `ureq_proto`: signatures,
/// tokens and bodies among them. A program that logs so much should turn that target off (`RUST_LOG=trace,ureq_proto=off`).
pub struct Ureq {
    agent: Agent,
    connections: Connections,
}

impl fmt::Debug for Ureq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ureq")
    }
}

impl Ureq {
    /// A transport with its own connections.
    pub fn new(connections: &Connections) -> Result<Self> {
        let proxy = match &connections.proxy {
            Proxy::Direct => None,
            Proxy::Environment => ureq::Proxy::try_from_env(),
            Proxy::Url(url) => Some(ureq::Proxy::new(url).map_err(|e| Error::construction(format!("the proxy: {e}")))?),
        };
        let tls = TlsConfig::builder()
            .root_certs(roots(&connections.trust)?)
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()));
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(connections.connect_timeout))
            .max_idle_age(connections.keep_alive)
            .proxy(proxy)
            .user_agent(AutoHeaderValue::None)
            .accept(AutoHeaderValue::None)
            .tls_config(tls.build());
        Ok(Self { agent: config.build().new_agent(), connections: connections.clone() })
    }

    fn exchange(&self, request: Request) -> std::result::Result<Response, TransportError> {
        let (head, body) = request.http.into_parts();
        let host = head.uri.authority().map(ToString::to_string).unwrap_or_default();
        let direct = request.direct || head.uri.host().is_some_and(|host| self.connections.is_direct(host));
        let configured = http::Request::from_parts(head, body.to_vec()).with_agent(&self.agent).configure();
        let configured = match request.idle {
            None => configured.timeout_global(request.timeout),
            // A global limit would end with the last event, not with the first. The wait for the headers is a read too.
            Some(idle) => {
                let limit = request.timeout;
                let read = limit.map_or(idle, |limit| limit.max(idle));
                configured.timeout_send_request(limit).timeout_send_body(limit).timeout_recv_response(limit).timeout_per_read(Some(read))
            }
        };
        let sent = if direct { configured.proxy(None).run() } else { configured.run() };
        let response = sent.map_err(|error| fault(&host, error))?;
        Ok(response.map(|body| Body::stream(Incoming { body: body.into_reader(), host, done: false })))
    }
}

/// The public authorities, and those that the user trusts.
fn roots(trust: &[Vec<u8>]) -> Result<RootCerts> {
    if trust.is_empty() {
        return Ok(RootCerts::WebPki);
    }
    let mut all = Vec::new();
    for pem in trust {
        let before = all.len();
        for item in ureq::tls::parse_pem(pem) {
            match item {
                Ok(PemItem::Certificate(certificate)) => all.push(certificate),
                Ok(_) => {}
                Err(error) => return Err(Error::construction(format!("a certificate to trust can't be read: {error}"))),
            }
        }
        if all.len() == before {
            return Err(Error::construction("a certificate to trust can't be read: it holds no PEM certificate"));
        }
    }
    Ok(RootCerts::new_with_certs(&all))
}

impl Transport for Ureq {
    fn send(&self, request: Request) -> BoxFuture<'_, std::result::Result<Response, TransportError>> {
        Box::pin(async move { self.exchange(request) })
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if duration.is_zero() { Box::pin(ready(())) } else { Box::pin(blocking::sleep(duration)) }
    }
}

fn fault(host: &str, error: ureq::Error) -> TransportError {
    use ureq::Timeout;
    let unsent = |kind: ErrorKind| {
        use ErrorKind::{AddrNotAvailable, ConnectionRefused, HostUnreachable, NetworkUnreachable};
        matches!(kind, ConnectionRefused | HostUnreachable | NetworkUnreachable | AddrNotAvailable)
    };
    let fault = match &error {
        ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => Fault::Connect,
        ureq::Error::Timeout(_) => Fault::TimedOut,
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed | ureq::Error::ConnectProxyFailed(_) => Fault::Connect,
        ureq::Error::Io(error) if unsent(error.kind()) => Fault::Connect,
        ureq::Error::Io(error) if error.kind() == ErrorKind::TimedOut => Fault::TimedOut,
        ureq::Error::Io(_) | ureq::Error::Protocol(_) => Fault::Interrupted,
        _ => Fault::Other,
    };
    let message = match fault {
        Fault::Connect => format!("can't connect to {host}"),
        Fault::TimedOut => format!("no answer from {host} in time"),
        _ => format!("the connection to {host} broke"),
    };
    TransportError::new(fault, message).because(error)
}

/// The body of an answer; reading it blocks.
struct Incoming {
    body: ureq::BodyReader<'static>,
    host: String,
    done: bool,
}

impl Stream for Incoming {
    type Item = std::result::Result<Bytes, TransportError>;
    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.done {
            return Poll::Ready(None);
        }
        let mut piece = vec![0; PIECE];
        let read = loop {
            match self.body.read(&mut piece) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        Poll::Ready(match read {
            Ok(0) => {
                self.done = true;
                None
            }
            Ok(n) => {
                piece.truncate(n);
                Some(Ok(piece.into()))
            }
            Err(error) => {
                self.done = true;
                Some(Err(broken(&self.host, error)))
            }
        })
    }
}

fn broken(host: &str, error: io::Error) -> TransportError {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    let late = error.kind() == ErrorKind::TimedOut || matches!(inner, Some(ureq::Error::Timeout(_)));
    let fault = if late { Fault::TimedOut } else { Fault::Interrupted };
    TransportError::new(fault, format!("the connection to {host} broke in the middle of the answer")).because(error)
}
