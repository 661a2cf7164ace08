//! Connections: straight or through a proxy, then TLS, all of it within one limit of time.

use super::tunnel;
use crate::{
    Error, Result,
    config::{Connections, bounded},
    transport::{
        proxy::{Hop, Kind, Proxies},
        tls::{Certificates, provider},
    },
};
use http::{HeaderValue, Uri, uri::Scheme};
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::HttpsConnector;
use hyper_util::{
    client::legacy::connect::{Connected, Connection, HttpConnector},
    rt::TokioIo,
};
use rustls::{ClientConfig, RootCertStore};
use std::{
    error::Error as StdError,
    future::{Future, poll_fn},
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::net::TcpStream;
use tower_service::Service;

type Failure = Box<dyn StdError + Send + Sync>;
type Connecting<T> = Pin<Box<dyn Future<Output = std::result::Result<T, Failure>> + Send>>;

/// TCP, straight or through a proxy.
#[derive(Clone)]
pub(super) struct Direct {
    tcp: HttpConnector,
    proxies: Arc<Proxies>,
}

impl Direct {
    pub(super) fn new(connections: &Connections) -> Result<Self> {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(Duration::from_secs(60)));
        Ok(Self { tcp, proxies: Arc::new(Proxies::new(connections)?) })
    }

    /// Returns the proxy for an address.
    pub(super) fn hop(&self, target: &Uri) -> Option<&Hop> {
        self.proxies.hop(target)
    }

    /// Returns the authorization for a proxy that reads the request itself, without a tunnel.
    pub(super) fn authorization(&self, target: &Uri) -> Option<HeaderValue> {
        let hop = self.hop(target).filter(|hop| forwards(hop, target))?;
        tunnel::authorization(hop)
    }
}

/// Whether a proxy forwards requests without a tunnel.
fn forwards(hop: &Hop, target: &Uri) -> bool {
    hop.kind == Kind::Http && target.scheme() == Some(&Scheme::HTTP)
}

/// Number of reads after which a connection yields to other tasks: hyper continues to read as long as interim responses arrive.
const READS_BEFORE_YIELD: u8 = 2;

/// A connection, and whether it ends at a proxy that reads along.
pub(super) struct Wire {
    io: TokioIo<TcpStream>,
    proxied: bool,
    reads: u8,
}

impl Wire {
    fn new(io: TokioIo<TcpStream>, proxied: bool) -> Self {
        Self { io, proxied, reads: 0 }
    }
}

/// The runtime has no driver for sockets.
#[derive(Debug)]
pub(super) struct NoDriver;

impl std::fmt::Display for NoDriver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the default transport needs a tokio runtime with I/O: build it with `enable_all()`")
    }
}

impl StdError for NoDriver {}

impl Service<Uri> for Direct {
    type Response = Wire;
    type Error = Failure;
    type Future = Connecting<Wire>;
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<std::result::Result<(), Failure>> {
        self.tcp.poll_ready(cx).map_err(Into::into)
    }
    fn call(&mut self, target: Uri) -> Connecting<Wire> {
        let (mut tcp, hop) = (self.tcp.clone(), self.hop(&target).cloned());
        Box::pin(async move {
            let Some(hop) = hop else { return Ok(Wire::new(tcp.call(target).await?, false)) };
            let host = target.authority().map(ToString::to_string).unwrap_or_default();
            let io = tcp.call(hop.uri.clone()).await.map_err(|error| hop.unreachable(&host).because(error))?;
            let forwards = forwards(&hop, &target);
            if !forwards {
                tunnel::open(io.inner(), &hop, &target).await?;
            }
            Ok(Wire::new(io, forwards))
        })
    }
}

impl Connection for Wire {
    fn connected(&self) -> Connected {
        self.io.connected().proxy(self.proxied)
    }
}

impl Read for Wire {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: ReadBufCursor<'_>) -> Poll<io::Result<()>> {
        if self.reads == READS_BEFORE_YIELD {
            self.reads = 0;
            // Unlike a wake, this lets the runtime check its timers before the task continues.
            if pin!(tokio::task::yield_now()).poll(cx).is_pending() {
                return Poll::Pending;
            }
        }
        let read = Pin::new(&mut self.io).poll_read(cx, buffer);
        self.reads = if read.is_ready() { self.reads + 1 } else { 0 };
        read
    }
}

impl Write for Wire {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, bytes)
    }
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }
    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
    fn poll_write_vectored(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[io::IoSlice<'_>]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(cx, bytes)
    }
}

/// A connection that is ready for requests.
#[derive(Clone)]
pub(super) struct Connector {
    tls: HttpsConnector<Direct>,
    limit: Duration,
}

impl Connector {
    pub(super) fn new(route: Direct, connections: &Connections) -> Result<Self> {
        let certificates = Certificates::read(connections)?;
        let mut roots = RootCertStore::empty();
        match certificates.system {
            // A store may hold certificates that no TLS library can use.
            Some(system) => drop(roots.add_parsable_certificates(system)),
            None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
        }
        roots.add_parsable_certificates(certificates.own);
        let tls = |error: rustls::Error| Error::construction(format!("TLS: {error}"));
        let config = ClientConfig::builder_with_provider(provider()).with_safe_default_protocol_versions().map_err(tls)?;
        let config = config.with_root_certificates(roots);
        let config = match certificates.client {
            Some((chain, key)) => config.with_client_auth_cert(chain, key).map_err(tls)?,
            None => config.with_no_client_auth(),
        };
        Ok(Self { tls: HttpsConnector::from((route, config)), limit: bounded(connections.connect_timeout) })
    }
}

impl Service<Uri> for Connector {
    type Response = <HttpsConnector<Direct> as Service<Uri>>::Response;
    type Error = Failure;
    type Future = Connecting<Self::Response>;
    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<std::result::Result<(), Failure>> {
        self.tls.poll_ready(cx)
    }
    fn call(&mut self, target: Uri) -> Self::Future {
        let (connecting, limit) = (self.tls.call(target), self.limit);
        let mut connecting = Box::pin(connecting);
        // Tokio has no function that asks for its I/O driver; opening a socket panics without one.
        let connecting = poll_fn(move |cx| {
            catch_unwind(AssertUnwindSafe(|| connecting.as_mut().poll(cx))).unwrap_or_else(|_| Poll::Ready(Err(Box::new(NoDriver))))
        });
        Box::pin(async move {
            match tokio::time::timeout(limit, connecting).await {
                Ok(connected) => connected,
                Err(_) => Err(io::Error::new(io::ErrorKind::TimedOut, format!("no connection within {limit:?}")).into()),
            }
        })
    }
}
