//! A transport over a client of reqwest, for programs that configure one already.

use super::{Body, BoxFuture, Clock, Fault, HttpClient, Request, Response, Sleep, TransportError};
use crate::{Error, Result};
use bytes::Bytes;
use futures_core::Stream;
use std::{
    fmt,
    pin::Pin,
    sync::{Arc, OnceLock},
    task::{Context, Poll, ready},
    time::Duration,
};

/// Sends requests with a client of reqwest. Proxies, certificates and limits are those of the builder; clones share one pool of connections.
///
/// The redirect policy is always `none`, and requests are never sent again by reqwest: with another policy, the address that a redirect
/// names would receive the session token and the body.
///
/// A server that sends interim responses (status 1xx) without end can delay the timeout of a call to about twice its length, because
/// reqwest gives no access to the connection. The default transport ends such a call in time.
///
/// ```no_run
/// use tencentcloud_core::{Client, transport::Reqwest};
///
/// let transport = Reqwest::new(reqwest::Client::builder().user_agent("ignored"))?;
/// let client = Client::builder().transport(transport).build()?;
/// # let _ = client;
/// # Ok::<(), tencentcloud_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Reqwest {
    client: reqwest::Client,
    /// A client without a proxy, for the metadata service; made when it is needed first.
    direct: Arc<OnceLock<reqwest::Client>>,
}

impl Reqwest {
    /// Builds the client. Fails if reqwest can't build it, for example because no TLS backend is enabled.
    pub fn new(builder: reqwest::ClientBuilder) -> Result<Self> {
        let client = own_policies(builder).build();
        let client = client.map_err(|error| Error::construction(format!("reqwest: {}", error.without_url())))?;
        Ok(Self { client, direct: Arc::default() })
    }
    /// Returns the client for a request that must not go through a proxy.
    fn direct(&self) -> Result<&reqwest::Client, TransportError> {
        if self.direct.get().is_none() {
            let built = own_policies(reqwest::Client::builder().no_proxy()).build();
            let client = built.map_err(|error| TransportError::new(Fault::Other, "reqwest cannot build a client").because(error))?;
            // Another task may have been faster.
            let _ = self.direct.set(client);
        }
        Ok(self.direct.get().unwrap_or(&self.client))
    }
}

/// Redirects are not followed, and nothing is sent again.
fn own_policies(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    builder.redirect(reqwest::redirect::Policy::none()).retry(reqwest::retry::never()).referer(false)
}

impl fmt::Debug for Reqwest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reqwest")
    }
}

impl HttpClient for Reqwest {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(async move {
            let client = if request.direct { self.direct()? } else { &self.client };
            let request = reqwest::Request::try_from(request.http)
                .map_err(|error| TransportError::new(Fault::Other, "reqwest does not take the request").because(error))?;
            let host = request.url().host_str().unwrap_or_default().to_owned();
            let answer = client.execute(request).await.map_err(|error| fault(&host, error))?;
            let mut response = http::Response::new(());
            *response.status_mut() = answer.status();
            *response.headers_mut() = answer.headers().clone();
            Ok(response.map(|()| Body::stream(Incoming { host, next: piece(answer) })))
        })
    }
}

impl Sleep for Reqwest {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async move { tokio::time::sleep(duration).await })
    }
}

impl Clock for Reqwest {}

fn fault(host: &str, error: reqwest::Error) -> TransportError {
    // The address may hold what nobody needs to read in a log.
    let error = error.without_url();
    let (fault, what) = match () {
        () if error.is_connect() => (Fault::Connect, "can't connect to"),
        () if error.is_timeout() => (Fault::TimedOut, "no answer in time from"),
        () if error.is_request() || error.is_body() => (Fault::Interrupted, "the connection broke to"),
        () => (Fault::Other, "reqwest failed with"),
    };
    TransportError::new(fault, format!("{what} {host}")).because(error)
}

type Piece = BoxFuture<'static, (reqwest::Response, Result<Option<Bytes>, reqwest::Error>)>;

fn piece(mut answer: reqwest::Response) -> Piece {
    Box::pin(async move {
        let piece = answer.chunk().await;
        (answer, piece)
    })
}

struct Incoming {
    host: String,
    next: Piece,
}

impl Stream for Incoming {
    type Item = Result<Bytes, TransportError>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let (answer, read) = ready!(self.next.as_mut().poll(cx));
        self.next = piece(answer);
        Poll::Ready(match read {
            Ok(piece) => piece.map(Ok),
            Err(error) => Some(Err(fault(&self.host, error))),
        })
    }
}
