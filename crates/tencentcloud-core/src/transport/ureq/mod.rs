//! Blocking transport on ureq, which works on the caller's thread. For `.wait()`; it needs no async runtime.
//!
//! Its futures do their work when they are polled, and are ready then. Limits of time are ureq's, because nobody could stop waiting for a thread that is blocked.

mod agents;
mod fault;

use super::{
    Body, BoxFuture, Clock, HttpClient, Request, Response, Sleep, TransportError,
    proxy::Proxies,
    tls::{Certificates, provider},
};
use crate::{
    Error, Result,
    blocking::drive,
    config::{Connections, bounded},
};
use agents::Agents;
use bytes::Bytes;
use fault::{broken, fault, not_sent};
use futures_core::Stream;
use http::header::CONTENT_LENGTH;
use std::{
    fmt,
    future::ready,
    io::{self, ErrorKind, Read},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};
use ureq::{
    Agent, RequestExt, SendBody,
    config::AutoHeaderValue,
    tls::{Certificate, ClientCert, PrivateKey, RootCerts, TlsConfig},
};

/// The most that is read at once.
const PIECE_SIZE: usize = 16 * 1024;

/// Sends requests with ureq, on the thread that waits for them.
///
/// With the `log` crate at the level *trace*, and at no other, ureq logs what it sends: the bytes on the wire under the target `ureq_proto`, and addresses
/// with their query under `ureq`. Signatures, tokens and parameters are among them. A program that logs at *trace* should limit both targets:
/// `RUST_LOG=trace,ureq=debug,ureq_proto=off`.
///
/// Clones share their connections. A process that was forked opens connections of its own.
#[derive(Clone)]
pub struct Ureq {
    agents: Arc<Agents>,
    proxies: Arc<Proxies>,
}

impl fmt::Debug for Ureq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ureq")
    }
}

impl Ureq {
    /// A transport with its own connections.
    pub fn new(connections: &Connections) -> Result<Self> {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(bounded(connections.connect_timeout)))
            .max_idle_age(bounded(connections.keep_alive))
            // Set per request.
            .proxy(None)
            .user_agent(AutoHeaderValue::None)
            .accept(AutoHeaderValue::None)
            .tls_config(tls_config(connections)?);
        Ok(Self { agents: Arc::new(Agents::new(config.build())), proxies: Arc::new(Proxies::new(connections)?) })
    }

    fn exchange(&self, request: Request) -> std::result::Result<Response, TransportError> {
        let (mut head, body) = request.http.into_parts();
        let host = head.uri.authority().map(ToString::to_string).unwrap_or_default();
        let hop = self.proxies.hop(&head.uri).filter(|_| !request.direct);
        let proxy = hop.map(|hop| ureq::Proxy::new(&hop.url)).transpose().map_err(|error| fault(&host, hop, error))?;
        let body = Outgoing::new(body);
        let sent = Arc::clone(&body.read);
        // Without the length ureq would send a reader in chunks.
        head.headers.insert(CONTENT_LENGTH, body.bytes.len().into());
        let agent = self.agents.of(std::process::id());
        let configured = http::Request::from_parts(head, SendBody::from_owned_reader(body)).with_agent(&agent).configure();
        let configured = match request.idle {
            None => configured.timeout_global(request.timeout.map(bounded)),
            // A global limit would end with the last event, not with the first. The wait for the headers is a read too.
            Some(idle) => {
                let limit = request.timeout.map(bounded);
                let read = limit.map_or(idle, |limit| limit.max(idle)).min(bounded(Duration::MAX));
                configured.timeout_send_request(limit).timeout_send_body(limit).timeout_recv_response(limit).timeout_per_read(Some(read))
            }
        };
        let response = configured.proxy(proxy).run().map_err(|error| {
            let error = fault(&host, hop, error);
            if sent.load(Ordering::Relaxed) { error } else { not_sent(&host, error) }
        })?;
        Ok(response.map(|body| Body::stream(Incoming { body: body.into_reader(), host, done: false })))
    }
}

/// Returns the TLS settings.
fn tls_config(connections: &Connections) -> Result<TlsConfig> {
    let certificates = Certificates::read(connections)?;
    let public = || webpki_root_certs::TLS_SERVER_ROOT_CERTS.iter().map(|der| der.to_vec());
    let system = certificates.system.map(|system| system.into_iter().map(|der| der.to_vec()).collect::<Vec<_>>());
    let all = system.unwrap_or_else(|| public().collect()).into_iter().chain(certificates.own.iter().map(|der| der.to_vec()));
    let roots: Vec<_> = all.map(|der| Certificate::from_der(&der).to_owned()).collect();
    let client = certificates.client.zip(connections.client_certificate.as_ref()).map(|((chain, _), pem)| {
        let chain: Vec<_> = chain.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
        // The key has been read before, so this does not fail.
        let key = PrivateKey::from_pem(&pem.key).map_err(|_| Error::construction("the key of the client certificate can't be read"))?;
        Ok::<_, Error>(ClientCert::new_with_certs(&chain, key))
    });
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::new_with_certs(&roots))
        .client_cert(client.transpose()?)
        .unversioned_rustls_crypto_provider(provider());
    Ok(tls.build())
}

impl HttpClient for Ureq {
    fn send(&self, request: Request) -> BoxFuture<'_, std::result::Result<Response, TransportError>> {
        Box::pin(async move { self.exchange(request) })
    }
}

impl Sleep for Ureq {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        if duration.is_zero() { Box::pin(ready(())) } else { Box::pin(drive::sleep(duration)) }
    }
}

impl Clock for Ureq {}

/// The body of a request, which notes that it is read: ureq reads it after it has connected and sent the headers.
struct Outgoing {
    bytes: Bytes,
    read: Arc<AtomicBool>,
}

impl Outgoing {
    fn new(bytes: Bytes) -> Self {
        // A request without a body is complete with its headers.
        let read = Arc::new(AtomicBool::new(bytes.is_empty()));
        Self { bytes, read }
    }
}

impl Read for Outgoing {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.read.store(true, Ordering::Relaxed);
        let piece = self.bytes.split_to(self.bytes.len().min(buffer.len()));
        buffer[..piece.len()].copy_from_slice(&piece);
        Ok(piece.len())
    }
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
        let mut piece = vec![0; PIECE_SIZE];
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

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(not(feature = "native-roots"))]
    #[test]
    fn own_authorities_are_trusted_in_addition_to_the_public_ones() {
        let own = include_bytes!("../../../tests/data/tls/ca.pem").to_vec();
        let config = tls_config(&Connections { root_certificates: vec![own], ..Connections::default() }).unwrap();
        let RootCerts::Specific(all) = config.root_certs() else { panic!("the public list alone") };
        assert_eq!(all.len(), webpki_root_certs::TLS_SERVER_ROOT_CERTS.len() + 1);
    }

    #[test]
    fn a_body_is_not_read_before_the_connection_is_there() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        let transport = Ureq::new(&Connections { proxy: crate::config::Proxy::Direct, ..Connections::default() }).unwrap();
        let body = Outgoing::new(Bytes::from_static(b"{}"));
        let read = Arc::clone(&body.read);
        let request = http::Request::post(format!("http://{address}/")).body(SendBody::from_owned_reader(body)).unwrap();
        assert!(transport.agents.of(std::process::id()).run(request).is_err());
        assert!(!read.load(Ordering::Relaxed), "refused before anything was sent");
    }
}
