//! A transport over a client of reqwest, for programs that configure one already.

use super::{Body, BoxFuture, Clock, Fault, HttpClient, Request, Response, Sleep, TransportError, error::chain};
use crate::{Error, Result};
use bytes::Bytes;
use futures_core::Stream;
use std::{
    error::Error as StdError,
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
/// Use a transport of this kind in one tokio runtime and in one process: its connections belong to the runtime that opened them, and a forked
/// process inherits those of its parent. The default transports open connections of their own there.
///
/// A certificate that is not trusted and a proxy that refuses are final, as with the default transports. reqwest does not report the address
/// of the proxy, nor its status other than 407, so a proxy that answers 502 counts as one that refuses.
///
/// A server that sends interim responses (status 1xx) without end can delay the timeout of a call on a runtime with one thread, to about twice
/// its length. reqwest reads and skips up to 50 MB of them before it lets other tasks run, and gives access neither to the connection nor to
/// its buffer, so even dropping the request does not end it. A runtime with several threads keeps the timeout, and so does the default transport.
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
    if let Some(remedy) = final_remedy(&error) {
        return TransportError::new(Fault::Refused, format!("can't connect to {host}; {remedy}")).because(error);
    }
    let (fault, what) = match () {
        () if error.is_connect() => (Fault::Connect, "can't connect to"),
        () if error.is_timeout() => (Fault::TimedOut, "no answer in time from"),
        () if error.is_request() || error.is_body() => (Fault::Interrupted, "the connection broke to"),
        () => (Fault::Other, "reqwest failed with"),
    };
    TransportError::new(fault, format!("{what} {host}")).because(error)
}

/// Causes that stay the same however often a request is sent, each with a remedy.
const FINAL: [(&str, &str); 12] = [
    ("UnknownIssuer", "give the authority of its certificate to the `reqwest::ClientBuilder`"),
    ("invalid peer certificate", "its certificate is not valid for this host"),
    ("certificate verify failed", "its certificate is not trusted; give its authority to the `reqwest::ClientBuilder`"),
    ("fatal alert: CertificateRequired", "it asks for a client certificate, give that to the `reqwest::ClientBuilder`"),
    ("fatal alert: BadCertificate", "it does not accept the client certificate of the `reqwest::ClientBuilder`"),
    ("fatal alert: UnknownCA", "it does not accept the client certificate of the `reqwest::ClientBuilder`"),
    ("fatal alert: ProtocolVersion", "it has no version of TLS in common with the client"),
    ("fatal alert: HandshakeFailure", "it has no algorithms of TLS in common with the client"),
    ("peer is incompatible", "it has no version or algorithms of TLS in common with the client"),
    ("InvalidContentType", "does it speak http:// instead of https://?"),
    ("tunnel error: proxy authorization required", "the proxy of the `reqwest::ClientBuilder` asks for a name and a password (status 407)"),
    ("tunnel error: unsuccessful", "the proxy of the `reqwest::ClientBuilder` refuses; does it allow this host and port?"),
];

/// Returns the remedy for a final cause. The backend of TLS is the choice of the program, and reqwest has no public types for these causes, so
/// their texts decide.
fn final_remedy(error: &(dyn StdError + 'static)) -> Option<&'static str> {
    let texts: Vec<String> = chain(error).map(ToString::to_string).collect();
    FINAL.iter().find(|(cause, _)| texts.iter().any(|text| text.contains(cause))).map(|(_, remedy)| *remedy)
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io;

    #[track_caller]
    fn check_final(cause: &str, expected: Option<&str>) {
        let error = io::Error::other(io::Error::other(cause.to_owned()));
        let remedy = final_remedy(&error);
        assert_eq!(remedy.is_some(), expected.is_some(), "{cause}: {remedy:?}");
        assert!(remedy.unwrap_or_default().contains(expected.unwrap_or_default()), "{cause}: {remedy:?}");
    }

    #[test]
    fn refusals_of_tls_and_of_proxies_are_final() {
        check_final("invalid peer certificate: UnknownIssuer", Some("give the authority"));
        check_final("invalid peer certificate: NotValidForName", Some("not valid for this host"));
        check_final("received fatal alert: ProtocolVersion", Some("version of TLS"));
        check_final("tunnel error: proxy authorization required", Some("407"));
        check_final("tunnel error: unsuccessful", Some("refuses"));
    }

    #[test]
    fn broken_connections_and_unreachable_proxies_are_not_final() {
        check_final("connection reset by peer", None);
        check_final("tunnel error: failed to create underlying connection", None);
        check_final("received fatal alert: InternalError", None);
    }
}
