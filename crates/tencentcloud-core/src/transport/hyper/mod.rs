//! The default transport: hyper's client over rustls with ring, HTTP/1.1, on tokio.
//!
//! Connections are kept for less time than servers keep them, so that one is hardly ever found closed; where it is, hyper opens another before the
//! request is written. Nothing of hyper, rustls or tokio shows in the public API.

mod connect;
mod stream;
mod tunnel;

use super::{
    Body, BoxFuture, Clock, Fault, HttpClient, Request, Response, Sleep, TransportError,
    error::{chain, tls_remedy},
    proxy::Hop,
};
use crate::{
    Result,
    config::{Connections, Proxy, bounded},
};
use connect::{Connector, Direct};
use http::header;
use hyper_util::{
    client::legacy,
    rt::{TokioExecutor, TokioTimer},
};
use std::{
    fmt,
    panic::catch_unwind,
    process,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use stream::{Incoming, Once};
use tokio::runtime;

/// The most connections to a host that are kept while nobody uses them.
const MAX_IDLE: usize = 256;

/// The most runtimes whose connections are kept at the same time.
const MAX_RUNTIMES: usize = 8;

/// The most bytes that are read at once. A peer that sends endless interim answers can occupy a runtime no longer than it takes to read some of these.
const BUFFER_SIZE: usize = 64 * 1024;

type Pool = legacy::Client<Connector, Once>;

/// The process and the runtime of a pool, and whether it does without a proxy. A forked process inherits the connections of its parent, and would
/// read the answers to it.
type Key = (u32, runtime::Id, bool);

/// Sends requests with hyper. [`Client::builder`](crate::Client::builder) uses it unless another transport is set.
///
/// Clones share their connections, so that many clients can use one pool:
///
/// ```
/// use tencentcloud_core::{Client, config::Connections, credentials::Credentials, transport::Hyper};
///
/// let shared = Hyper::new(&Connections::default())?;
/// let tenants: Result<Vec<Client>, _> = ["AKIDone", "AKIDtwo"]
///     .map(|id| Client::builder().transport(shared.clone()).credentials(Credentials::new(id, "example")).build())
///     .into_iter()
///     .collect();
/// # tenants?;
/// # Ok::<(), tencentcloud_core::Error>(())
/// ```
///
/// Connections belong to the tokio runtime in which they were opened, because they make no progress unless it runs. Calls in another runtime
/// open connections of their own; those of the last eight runtimes are kept. A process that was forked opens connections of its own too.
///
/// A runtime needs both drivers, as `enable_all()` gives them. Without the one for time each call is an error that says so. Tokio has no function
/// that asks for it, so a panic inside tokio is caught, and the program's panic hook prints a line about it.
#[derive(Clone)]
pub struct Hyper(Arc<Shared>);

struct Shared {
    /// The pool of each runtime, with a proxy or without, the most recently used last.
    pools: Mutex<Vec<(Key, Pool)>>,
    connector: Connector,
    /// The same without a proxy.
    direct: Connector,
    keep_alive: Duration,
    route: Direct,
}

impl fmt::Debug for Hyper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hyper")
    }
}

impl Hyper {
    /// Creates a transport with connections of its own.
    ///
    /// # Errors
    /// [`ErrorKind::Construction`](crate::ErrorKind::Construction) if a certificate or the address of the proxy cannot be read.
    pub fn new(connections: &Connections) -> Result<Self> {
        let route = Direct::new(connections)?;
        let without_proxy = Direct::new(&Connections { proxy: Proxy::Direct, ..connections.clone() })?;
        let direct = Connector::new(without_proxy, connections)?;
        let connector = Connector::new(route.clone(), connections)?;
        let keep_alive = bounded(connections.keep_alive);
        Ok(Self(Arc::new(Shared { pools: Mutex::default(), connector, direct, keep_alive, route })))
    }
}

impl Shared {
    /// The connections of a runtime.
    fn pool(&self, id: runtime::Id, direct: bool) -> Pool {
        // Nothing that can panic runs under the lock, so a poisoned one is sound.
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        let own = (process::id(), id, direct);
        let entry = match pools.iter().position(|(key, _)| *key == own) {
            Some(at) => pools.remove(at),
            None => {
                let pool = legacy::Client::builder(TokioExecutor::new())
                    .pool_timer(TokioTimer::new())
                    .pool_idle_timeout(self.keep_alive)
                    .pool_max_idle_per_host(MAX_IDLE)
                    .http1_max_buf_size(BUFFER_SIZE)
                    .build(if direct { self.direct.clone() } else { self.connector.clone() });
                (own, pool)
            }
        };
        let pool = entry.1.clone();
        pools.push(entry);
        let old = (pools.len() > MAX_RUNTIMES).then(|| pools.remove(0));
        drop(pools);
        drop(old);
        pool
    }
}

/// Returns the current runtime, or what it lacks.
fn current_runtime() -> std::result::Result<runtime::Id, TransportError> {
    let lacks =
        |what: &str| TransportError::new(Fault::Other, format!("{what}; on another executor give the builder a transport of your own"));
    let handle = runtime::Handle::try_current().map_err(|_| lacks("the default transport needs a tokio runtime"))?;
    // Tokio has no function that asks for this; making a timer panics without a clock.
    catch_unwind(|| drop(tokio::time::sleep(Duration::ZERO)))
        .map_err(|_| lacks("the default transport needs a tokio runtime with time: build it with `enable_all()`"))?;
    Ok(handle.id())
}

impl HttpClient for Hyper {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(async move {
            let pool = self.0.pool(current_runtime()?, request.direct);
            let (mut head, body) = request.http.into_parts();
            if let Some(authorization) = self.0.route.authorization(&head.uri).filter(|_| !request.direct) {
                head.headers.insert(header::PROXY_AUTHORIZATION, authorization);
            }
            let host = head.uri.authority().map(ToString::to_string).unwrap_or_default();
            let target = head.uri.clone();
            let sent = pool.request(http::Request::from_parts(head, Once::new(body))).await;
            let hop = || self.0.route.hop(&target).filter(|_| !request.direct);
            let response = sent.map_err(|error| fault(&host, hop(), error))?;
            Ok(response.map(|body| Body::stream(Incoming::new(body, host))))
        })
    }
}

impl Sleep for Hyper {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async move { tokio::time::sleep(duration).await })
    }
}

impl Clock for Hyper {}

/// Returns the error for one of hyper's.
fn fault(host: &str, hop: Option<&Hop>, error: legacy::Error) -> TransportError {
    // A server may end the handshake after the client has sent the request, which it then ignores.
    if let Some(remedy) = tls_remedy(&error) {
        return TransportError::new(Fault::Refused, format!("can't connect to {host}{remedy}")).because(error);
    }
    if !error.is_connect() {
        return TransportError::new(Fault::Interrupted, format!("the connection to {host} broke")).because(error);
    }
    let error = match TransportError::among(error) {
        Ok(found) => return found,
        Err(error) => error,
    };
    if chain(&error).any(|cause| cause.is::<connect::NoDriver>()) {
        return TransportError::new(Fault::Other, connect::NoDriver.to_string());
    }
    let through = hop.map(|hop| format!(" through the proxy {hop}")).unwrap_or_default();
    TransportError::new(Fault::Connect, format!("can't connect to {host}{through}")).because(error)
}
