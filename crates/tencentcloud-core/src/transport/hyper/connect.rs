//! Connections: straight or through a proxy, then TLS, all of it within one limit of time.

use super::{Error, HeaderValue, Proxy, Result, StdError, Uri};
use crate::config::{Connections, bounded, encoded_proxy};
use http::uri::Scheme;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::HttpsConnector;
use hyper_util::{
    client::{
        legacy::connect::{
            Connected, Connection, HttpConnector,
            proxy::{SocksV5, Tunnel},
        },
        proxy::matcher::{Intercept, Matcher},
    },
    rt::TokioIo,
};
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, pem::PemObject},
};
use std::{
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
    proxy: Arc<Option<Matcher>>,
    connections: Arc<Connections>,
}

impl Direct {
    pub(super) fn new(connections: &Connections) -> Result<Self> {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_keepalive(Some(Duration::from_secs(60)));
        let proxy = match &connections.proxy {
            Proxy::Direct => None,
            Proxy::Environment => Some(Matcher::from_env()),
            Proxy::Url(url) => Some(own(url)?),
        };
        Ok(Self { tcp, proxy: Arc::new(proxy), connections: Arc::new(connections.clone()) })
    }

    fn intercept(&self, target: &Uri) -> Option<Intercept> {
        let direct = self.connections.is_direct(target.host()?);
        self.proxy.as_ref().as_ref().filter(|_| !direct)?.intercept(target)
    }

    /// What a proxy wants to see in the request itself: where there is no tunnel, it reads along.
    pub(super) fn authorization(&self, target: &Uri) -> Option<HeaderValue> {
        if target.scheme() != Some(&Scheme::HTTP) {
            return None;
        }
        self.intercept(target)?.basic_auth().cloned()
    }
}

fn own(url: &str) -> Result<Matcher> {
    let wrong = || Error::construction("the proxy is not an address of the form http://[user:password@]host:port or socks5://host:port");
    let scheme = url.split_once("://").map_or("http", |(scheme, _)| scheme);
    if !matches!(scheme, "http" | "socks5" | "socks5h") {
        return Err(wrong());
    }
    let matcher = Matcher::builder().all(encoded_proxy(url)).build();
    // An address that it does not understand leaves it empty: that must not mean no proxy.
    let known = matcher.intercept(&Uri::from_static("https://tencentcloudapi.com")).is_some();
    if known { Ok(matcher) } else { Err(wrong()) }
}

/// The reads after which a connection lets other tasks run, whatever has arrived: hyper goes on reading as long as interim answers come.
const READS: u8 = 2;

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
        let (mut tcp, hop) = (self.tcp.clone(), self.intercept(&target));
        Box::pin(async move {
            let Some(hop) = hop else { return Ok(Wire::new(tcp.call(target).await?, false)) };
            let proxy = hop.uri().clone();
            match proxy.scheme_str() {
                Some("socks5" | "socks5h") => {
                    let mut socks = SocksV5::new(proxy, tcp);
                    if let Some((user, password)) = hop.raw_auth() {
                        socks = socks.with_auth(user.into(), password.into());
                    }
                    Ok(Wire::new(socks.call(target).await?, false))
                }
                Some("http") if target.scheme() == Some(&Scheme::HTTPS) => {
                    let mut tunnel = Tunnel::new(proxy, tcp);
                    if let Some(authorization) = hop.basic_auth() {
                        tunnel = tunnel.with_auth(authorization.clone());
                    }
                    Ok(Wire::new(tunnel.call(target).await?, false))
                }
                Some("http") => Ok(Wire::new(tcp.call(proxy).await?, true)),
                other => Err(format!("proxies of the kind {:?} are not supported", other.unwrap_or("")).into()),
            }
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
        if self.reads == READS {
            self.reads = 0;
            // Unlike a wake, this lets the runtime look at its timers before the task goes on.
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
        let mut roots = RootCertStore::empty();
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        for pem in &connections.trust {
            let wrong = |why: &dyn std::fmt::Display| Error::construction(format!("a certificate to trust can't be read: {why}"));
            let before = roots.len();
            for certificate in CertificateDer::pem_slice_iter(pem) {
                roots.add(certificate.map_err(|e| wrong(&e))?).map_err(|e| wrong(&e))?;
            }
            if roots.len() == before {
                return Err(wrong(&"it holds no PEM certificate"));
            }
        }
        // The provider is this client's own: none is installed for the process, and none that is installed is used.
        let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|e| Error::construction(format!("TLS: {e}")))?
            .with_root_certificates(roots)
            .with_no_client_auth();
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
        // Tokio has no function that asks for its I/O driver; opening a socket panics where there is none.
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
