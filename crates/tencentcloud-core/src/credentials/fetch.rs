//! The few HTTP calls that fetch credentials: small, with a time limit, and with a second try where it costs nothing.

use super::Context;
use crate::transport::{Fault, Request, TransportError};
use bytes::Bytes;
use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
    time::Duration,
};

/// No answer with credentials is longer.
const MOST: usize = 1 << 20;

/// An answer, read to its end.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Bytes,
}

/// Sends a request; what happens, `limit` after it began it is over. The error is one line without secrets.
pub(super) async fn send(context: &Context, request: http::Request<Bytes>, limit: Duration) -> Result<Answer, String> {
    let host = request.uri().authority().map(ToString::to_string).unwrap_or_default();
    let sending = async {
        let answer = context.transport.send(Request::new(request).timeout(Some(limit))).await?;
        let status = answer.status().as_u16();
        Ok::<_, TransportError>(Answer { status, body: answer.into_body().collect(MOST).await? })
    };
    match within(context, limit, sending).await {
        Some(Ok(answer)) => Ok(answer),
        Some(Err(error)) if error.fault() == Fault::TimedOut => Err(late(&host, limit)),
        Some(Err(error)) => Err(format!("{host}: {}", super::function::reasons(&error))),
        None => Err(late(&host, limit)),
    }
}

fn late(host: &str, limit: Duration) -> String {
    format!("{host} did not answer within {limit:?}")
}

/// The same, with a second and a third try where the network or the server failed; what is fetched here may be fetched twice.
pub(super) async fn send_patiently(context: &Context, request: http::Request<Bytes>, limit: Duration) -> Result<Answer, String> {
    let mut pause = Duration::from_millis(100);
    for _ in 0..2 {
        match send(context, request.clone(), limit).await {
            Ok(answer) if answer.status < 500 && answer.status != 429 => return Ok(answer),
            _ => context.transport.sleep(pause).await,
        }
        pause *= 4;
    }
    send(context, request, limit).await
}

/// A request without a body.
pub(super) fn get(url: &str) -> Result<http::Request<Bytes>, String> {
    http::Request::get(url).body(Bytes::new()).map_err(|_| format!("`{url}` is no address"))
}

/// The beginning of a body, for errors about answers that hold no credentials.
pub(super) fn beginning(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(&body[..body.len().min(400)]);
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(120).collect::<String>().trim().into()
}

/// What a future gives, or `None` when the time is over first. The future is asked first, so that a transport that blocks works too.
pub(super) async fn within<T>(context: &Context, limit: Duration, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut alarm = None;
    poll_fn(|cx| {
        if let Poll::Ready(value) = future.as_mut().poll(cx) {
            return Poll::Ready(Some(value));
        }
        let alarm = alarm.get_or_insert_with(|| context.transport.sleep(limit));
        alarm.as_mut().poll(cx).map(|()| None)
    })
    .await
}
