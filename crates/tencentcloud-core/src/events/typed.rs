//! The events of an answer, their data read as the action's response.

use super::{RawEvent, raw::RawEvents};
use crate::{
    Action, Call, DecodeError, DynamicCall, ErrorKind, Json, Record, Result, ServiceError,
    json::{self, Form, Mismatch},
};
use bytes::Bytes;
use futures_core::Stream;
use std::{
    fmt,
    future::poll_fn,
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

/// The data of the last event that servers of models send; it is not JSON.
const DONE: &str = "[DONE]";

/// The name of the event that servers send before they end a stream early.
const ERROR: &str = "error";

/// One event.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Event<T> {
    /// The data, read as the action's response: what the event doesn't have is empty.
    pub data: T,
    /// Returns the name after `event:`; may be empty.
    pub name: String,
    /// The last id that the stream has named so far.
    pub id: String,
    /// Returns the delay before a reconnection that this event requests.
    pub retry: Option<Duration>,
    /// The data as they came.
    pub text: String,
}

/// Shows the text by its length only: it may hold what the schema marks as secret.
impl<T: fmt::Debug> fmt::Debug for Event<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Event");
        out.field("data", &self.data).field("name", &self.name).field("id", &self.id).field("retry", &self.retry);
        out.field("text", &format_args!("{} bytes", self.text.len())).finish()
    }
}

/// The typed events of a call. The call is made when the first one is asked for; an error ends the stream.
#[must_use = "a stream does nothing until it is polled"]
pub struct Events<R> {
    raw: RawEvents,
    request: PhantomData<fn() -> R>,
}

impl<R> fmt::Debug for Events<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Events").field(&self.raw).finish()
    }
}

impl<R: Action> Events<R> {
    /// The longest time that may pass without a piece of the answer, the client's unless set.
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.raw = self.raw.idle_timeout(limit);
        self
    }
    /// The next event; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Event<R::Response>>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
    /// The same events with their data as text only.
    pub fn raw(self) -> RawEvents {
        self.raw
    }
}

impl<R: Action> Call<R> {
    /// The answer as a stream of events, for actions that answer piece by piece. The call is made when the first one is asked for,
    /// with all its retries; once an answer has begun, it is never asked for again.
    ///
    /// An event's data are read as the action's response. Where the service answers with JSON instead, that is the only event.
    /// The limits of attempt and call end with the first piece; from then on the idle limit holds.
    ///
    /// ```
    /// # use tencentcloud_core::{Action, ActionMeta, Call, Record, testing::{Reply, Script, block_on}, rt::{Visit, VisitMut, visit, visit_mut}};
    /// # #[derive(Clone, Default, Debug)] struct Chat { content: String }
    /// # impl Record for Chat {
    /// #     fn fields<'a>(&'a self, to: Visit<'_, 'a>) { visit(to, "Chat", &["Content"], [&self.content]) }
    /// #     fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>) { visit_mut(to, [&mut self.content]) }
    /// # }
    /// # impl Action for Chat { type Response = Chat; const META: &'static ActionMeta = &ActionMeta::new("x", "2026-11-24", "Chat"); }
    /// # let stream = Reply::status(200).header("Content-Type", "text/event-stream").body("data: {\"Content\":\"Hel\"}\n\ndata: {\"Content\":\"lo\"}\n\n");
    /// # let script = Script::new([stream]);
    /// # let call = Call::new(&script.client(), Chat::default());
    /// # block_on(async {
    /// let mut events = call.events();
    /// let mut text = String::new();
    /// while let Some(event) = events.next().await {
    ///     text += &event?.data.content;
    /// }
    /// assert_eq!(text, "Hello");
    /// # Ok::<(), tencentcloud_core::Error>(()) })?;
    /// # Ok::<(), tencentcloud_core::Error>(())
    /// ```
    pub fn events(self) -> Events<R> {
        let Call { client, request, options } = self;
        let prepared = client.prepare(R::META, &options, &request);
        Events { raw: RawEvents::call(client, R::META.name.into(), prepared, options, Some(Arc::new(request))), request: PhantomData }
    }
}

impl DynamicCall {
    /// The answer as a stream of events, their data as text; see [`Call::events`].
    pub fn events(self) -> RawEvents {
        let body = self.body();
        let Self { client, operation, options, .. } = self;
        let prepared = body.map(|body| (operation.clone(), body));
        RawEvents::call(client, operation.action, prepared, options, None)
    }
}

impl<R: Action> Stream for Events<R> {
    type Item = Result<Event<R::Response>>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let event = loop {
            let Some(event) = ready!(Pin::new(&mut self.raw).poll_next(cx)?) else { return Poll::Ready(None) };
            // Some servers keep a connection alive with events without data, or with an empty object.
            if !is_empty(&event.data) || event.name == ERROR {
                break event;
            }
        };
        if event.data.trim() == DONE {
            self.raw.close();
            return Poll::Ready(None);
        }
        let mut data = R::Response::default();
        if let Err(kind) = read(&event, &mut data, self.raw.memory()) {
            self.raw.close();
            return Poll::Ready(Some(Err(self.raw.fail(kind))));
        }
        let RawEvent { name, id, retry, data: text } = event;
        Poll::Ready(Some(Ok(Event { data, name, id, retry, text })))
    }
}

/// Whether the data of an event say nothing.
fn is_empty(data: &str) -> bool {
    let data = data.trim();
    data.is_empty() || data.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).is_some_and(|inside| inside.trim().is_empty())
}

/// Reads the data of an event: a response, in `{"Response": …}` or bare, or an error in either form.
fn read(event: &RawEvent, response: &mut dyn Record, memory: Option<usize>) -> Result<(), ErrorKind> {
    let (data, fields) = (event.data.as_bytes(), response.schema().fields);
    let form = json::form(data).map(|form| if fields.contains(&"Response") { Form::Bare } else { form });
    let form = match form {
        Ok(form) => form,
        // Not JSON, or JSON that is not an object: servers send errors that way.
        Err(_) if event.name == ERROR => return Err(stream_error(String::new(), &event.data)),
        Err(mismatch) => return Err(decode(mismatch, String::new(), &event.data)),
    };
    let head = json::event_head(data, form);
    // A response may document an `Error` of its own; then the call has failed only if nothing else is there.
    let failed = head.alone || !fields.contains(&"Error");
    if let Some((code, message)) = head.fault().filter(|_| failed) {
        return Err(ErrorKind::Service(ServiceError { code, message, request_id: head.request_id, status: 200 }));
    }
    if event.name == ERROR {
        let whole: Json = event.data.parse().unwrap_or_default();
        let text =
            |names: [&str; 2]| names.iter().find_map(|name| whole.get(name)).map(|value| value.text().unwrap_or_else(|| value.to_string()));
        let code = text(["code", "Code"]).unwrap_or_default();
        let message = text(["message", "Message"]).unwrap_or_else(|| event.data.clone());
        return Err(stream_error(code, &message));
    }
    json::event(data, form, response, memory).map(drop).map_err(|mismatch| decode(mismatch, head.request_id, &event.data))
}

/// An error that the server sent as an event named `error`.
fn stream_error(code: String, message: &str) -> ErrorKind {
    let code = if code.is_empty() { "StreamError".to_owned() } else { code };
    ErrorKind::Service(ServiceError { code, message: message.trim().to_owned(), request_id: String::new(), status: 200 })
}

fn decode(Mismatch { path, expected, found }: Mismatch, request_id: String, text: &str) -> ErrorKind {
    // A text that is not JSON is mostly an error in words, and says more than the place at which the JSON ends. JSON that is cut may hold secrets.
    let is_text = expected == "JSON" && path.is_empty() && !text.trim_start().starts_with(['{', '[']);
    let found = if is_text { format!("{:?}", text.chars().take(200).collect::<String>()) } else { found };
    let body = Bytes::copy_from_slice(text.as_bytes());
    ErrorKind::Decode(Box::new(DecodeError { path: format!("${path}"), expected, found, request_id, status: 200, body }))
}
