//! The default transport: hyper's client over rustls with ring, HTTP/1.1, on tokio.
//!
//! Connections are kept for less time than servers keep them, so that one is hardly ever found closed; where it is, hyper opens another before the
//! request is written. Nothing of hyper, rustls or tokio shows in the public API.

mod connect;
mod stream;

use super::{Body, BoxFuture, Fault, Request, Response, Transport, TransportError};
use crate::{
    Error, Result,
    config::{Connections, Proxy},
};
use connect::{Connector, Direct};
use http::{HeaderValue, Uri, header};
use hyper_util::{
    client::legacy,
    rt::{TokioExecutor, TokioTimer},
};
use std::{error::Error as StdError, fmt, time::Duration};
use stream::{Incoming, Once};

/// The most connections to a host that are kept while nobody uses them.
const IDLE: usize = 256;

/// Sends requests with hyper. What [`Client::builder`](crate::Client::builder) uses unless it is given another.
pub struct Hyper {
    client: legacy::Client<Connector, Once>,
    /// The same without a proxy.
    direct: legacy::Client<Connector, Once>,
    route: Direct,
}

impl fmt::Debug for Hyper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hyper")
    }
}

impl Hyper {
    /// A transport with its own connections.
    pub fn new(connections: &Connections) -> Result<Self> {
        let route = Direct::new(connections)?;
        let client = |route: Direct| {
            let connector = Connector::new(route, connections)?;
            let mut builder = legacy::Client::builder(TokioExecutor::new());
            builder.pool_timer(TokioTimer::new()).pool_idle_timeout(connections.keep_alive).pool_max_idle_per_host(IDLE);
            Ok::<_, Error>(builder.build(connector))
        };
        let without_proxy = Direct::new(&Connections { proxy: Proxy::Direct, ..connections.clone() })?;
        Ok(Self { client: client(route.clone())?, direct: client(without_proxy)?, route })
    }
}

impl Transport for Hyper {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                let why = "the default transport needs a tokio runtime; on another executor give the builder a transport of your own";
                return Err(TransportError::new(Fault::Other, why));
            }
            let (mut head, body) = request.http.into_parts();
            let client = if request.direct { &self.direct } else { &self.client };
            if let Some(authorization) = self.route.authorization(&head.uri).filter(|_| !request.direct) {
                head.headers.insert(header::PROXY_AUTHORIZATION, authorization);
            }
            let host = head.uri.authority().map(ToString::to_string).unwrap_or_default();
            let sent = client.request(http::Request::from_parts(head, Once::new(body))).await;
            let response = sent.map_err(|error| fault(&host, error))?;
            Ok(response.map(|body| Body::stream(Incoming::new(body, host))))
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async move { tokio::time::sleep(duration).await })
    }
}

/// What hyper's error means for us.
fn fault(host: &str, error: legacy::Error) -> TransportError {
    if !error.is_connect() {
        return TransportError::new(Fault::Interrupted, format!("the connection to {host} broke")).because(error);
    }
    // A certificate that is wrong now is wrong in a second.
    let fault = if chain(&error).any(|cause| matches!(cause.downcast_ref(), Some(rustls::Error::InvalidCertificate(_)))) {
        Fault::Other
    } else {
        Fault::Connect
    };
    TransportError::new(fault, format!("can't connect to {host}")).because(error)
}

fn chain<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |error| {
        let error: &'a (dyn StdError + 'static) = *error;
        // An I/O error hides what it carries from `source`.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        inner.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| error.source())
    })
    .take(32)
}
