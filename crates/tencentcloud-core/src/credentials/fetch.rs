//! The few HTTP calls that fetch credentials: small, with a time limit, and with a second try where it costs nothing.

use super::{Context, function::reasons};
use crate::{
    clock::within,
    transport::{Fault, Request, TransportError},
};
use bytes::Bytes;
use std::time::Duration;

/// No answer with credentials is longer.
const MOST: usize = 1 << 20;

/// An answer, read to its end.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Bytes,
}

/// Why there is no answer.
pub(super) struct Failed {
    /// One line without secrets.
    pub(super) reason: String,
    pub(super) fault: Fault,
}

/// Sends a request; whatever happens, `limit` after it began it is over.
pub(super) async fn send(context: &Context, request: http::Request<Bytes>, limit: Duration) -> Result<Answer, Failed> {
    let host = request.uri().authority().map(ToString::to_string).unwrap_or_default();
    let sending = async {
        let answer = context.transport.send(Request::new(request).timeout(Some(limit))).await?;
        let status = answer.status().as_u16();
        Ok::<_, TransportError>(Answer { status, body: answer.into_body().collect(MOST).await? })
    };
    let late = || Failed { reason: format!("{host} did not answer within {limit:?}"), fault: Fault::TimedOut };
    match within(&*context.transport, Some(limit), sending).await {
        Some(Ok(answer)) => Ok(answer),
        Some(Err(error)) if error.fault() == Fault::TimedOut => Err(late()),
        Some(Err(error)) => Err(Failed { reason: format!("{host}: {}", reasons(&error)), fault: error.fault() }),
        None => Err(late()),
    }
}

/// The same, with a second and a third try where a server failed. Where nobody is there, or nobody answers twice, it ends sooner:
/// a program that runs elsewhere should learn so quickly.
pub(super) async fn send_patiently(context: &Context, request: http::Request<Bytes>, limit: Duration) -> Result<Answer, Failed> {
    let mut pause = Duration::from_millis(100);
    let mut tried = 0;
    loop {
        tried += 1;
        let outcome = send(context, request.clone(), limit).await;
        let most = match &outcome {
            Ok(answer) if answer.status >= 500 || answer.status == 429 => 3,
            Ok(_) => return outcome,
            Err(failed) => match failed.fault {
                Fault::Connect => 1,
                Fault::TimedOut => 2,
                _ => 3,
            },
        };
        if tried >= most {
            return outcome;
        }
        context.transport.sleep(pause).await;
        pause *= 4;
    }
}

/// A request without a body.
pub(super) fn get(url: &str) -> Result<http::Request<Bytes>, String> {
    http::Request::get(url).body(Bytes::new()).map_err(|_| format!("`{url}` is no address"))
}

/// The beginning of a body, for errors about answers that hold no credentials.
pub(super) fn beginning(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body.get(..400).unwrap_or(body));
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(120).collect::<String>().trim().into()
}
