//! The events of an answer, their data read as the action's response.

use super::raw::RawEvents;
use crate::{
    Action, AnyCall, Call, DecodeError, Error, ErrorKind, Record, Result, ServiceError,
    json::{self, Mismatch},
};
use bytes::Bytes;
use futures_core::Stream;
use serde_json::Value;
use std::{
    borrow::Cow,
    fmt,
    future::poll_fn,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

/// What models' servers send last; it is no JSON and no answer.
const DONE: &str = "[DONE]";

/// One event.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Event<T> {
    /// The data, read as the action's response: what the event doesn't have is empty.
    pub data: T,
    /// The name after `event:`; empty where there is none.
    pub name: String,
    /// The last id that the stream has named so far.
    pub id: String,
    /// How long to wait before asking again, where this event says it.
    pub retry: Option<Duration>,
    /// The data as they came.
    pub text: String,
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
    /// # use tencentcloud_core::{Action, ActionMeta, Call, Field, Record, Schema, testing::{Reply, Script, block_on}};
    /// # #[derive(Clone, Default, Debug)] struct Chat { content: String }
    /// # impl Record for Chat {
    /// #     fn schema(&self) -> Schema { Schema::new("Chat", &["Content"]) }
    /// #     fn get(&self, i: usize) -> Option<&dyn Field> { (i == 0).then_some(&self.content) }
    /// #     fn get_mut(&mut self, i: usize) -> Option<&mut dyn Field> { (i == 0).then_some(&mut self.content) }
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
        Events { raw: RawEvents::call(client, R::META.name.into(), prepared, options), request: PhantomData }
    }
}

impl AnyCall {
    /// The answer as a stream of events, their data as text; see [`Call::events`].
    pub fn events(self) -> RawEvents {
        let body = self.body();
        let Self { client, operation, options, .. } = self;
        let prepared = body.map(|body| (operation.clone(), body));
        RawEvents::call(client, operation.action, prepared, options)
    }
}

impl<R: Action> Stream for Events<R> {
    type Item = Result<Event<R::Response>>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(event) = ready!(Pin::new(&mut self.raw).poll_next(cx)?) else { return Poll::Ready(None) };
        if event.data.trim() == DONE {
            self.raw.close();
            return Poll::Ready(None);
        }
        let mut data = R::Response::default();
        if let Err(kind) = read(&event.data, &mut data) {
            self.raw.close();
            return Poll::Ready(Some(Err(Error::new(self.raw.action(), kind))));
        }
        let super::RawEvent { name, id, retry, data: text } = event;
        Poll::Ready(Some(Ok(Event { data, name, id, retry, text })))
    }
}

/// Reads the data of an event: a response, in `{"Response": …}` or bare, or an error in either form.
fn read(text: &str, response: &mut dyn Record) -> Result<(), ErrorKind> {
    let fields = response.schema().fields;
    let whole: Value = serde_json::from_str(text).unwrap_or_default();
    let wrapped = whole["Response"].is_object() && !fields.contains(&"Response");
    let envelope = if wrapped { Cow::Borrowed(text) } else { Cow::Owned(format!("{{\"Response\":{text}}}")) };
    let head = json::head(envelope.as_bytes()).0;
    // A response may document an `Error` of its own; then the call has failed only if nothing else is there.
    let failed = head.alone || !fields.contains(&"Error");
    if let Some((code, message)) = head.fault().filter(|_| failed) {
        return Err(ErrorKind::Service(ServiceError { code, message, request_id: head.request_id, status: 200 }));
    }
    let read = json::answer(envelope.as_bytes(), response, None, false);
    read.map(drop).map_err(|Mismatch { path, expected, found }| {
        let (path, body) = (format!("${path}"), Bytes::copy_from_slice(text.as_bytes()));
        ErrorKind::Decode(Box::new(DecodeError { path, expected, found, request_id: head.request_id, status: 200, body }))
    })
}
