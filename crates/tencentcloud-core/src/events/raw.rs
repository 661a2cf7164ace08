//! The events of an answer, their data as text.

use super::parser::{Parser, RawEvent};
use crate::{
    Client, Error, ErrorKind, Record, Result, Timeout,
    credentials::Credentials,
    execute::{Arrived, Operation, Options, mask},
    transport::{Body, BoxFuture, Fault, Transport, TransportError},
};
use bytes::Bytes;
use futures_core::Stream;
use std::{
    borrow::Cow,
    collections::VecDeque,
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

/// The events of a call, their data as text. The call is made when the first one is asked for.
#[must_use = "a stream does nothing until it is polled"]
pub struct RawEvents {
    action: Cow<'static, str>,
    transport: Option<Arc<dyn Transport>>,
    idle: Option<Duration>,
    limit: usize,
    memory: Option<usize>,
    /// The typed request and the credentials that signed it: no error shows their secrets.
    request: Option<Arc<dyn Record + Send + Sync>>,
    credentials: Option<Arc<Credentials>>,
    state: State,
}

enum State {
    /// Not begun, so that limits can still be set.
    Prepared(Box<(Client, Operation, Options, Bytes)>),
    Opening(BoxFuture<'static, Result<Arrived>>),
    Open {
        body: Body,
        parser: Parser,
        ready: VecDeque<RawEvent>,
        alarm: Option<BoxFuture<'static, ()>>,
    },
    Last(VecDeque<RawEvent>),
    Failed(Error),
    Over,
}

impl fmt::Debug for RawEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawEvents").field("action", &self.action).field("idle", &self.idle).finish_non_exhaustive()
    }
}

impl RawEvents {
    /// The events of a call that is prepared, or the reason why it can't be.
    pub(super) fn call(
        client: Client,
        action: Cow<'static, str>,
        prepared: Result<(Operation, Bytes)>,
        options: Options,
        request: Option<Arc<dyn Record + Send + Sync>>,
    ) -> Self {
        let settings = &client.shared().settings;
        let (idle, limit, memory) = (settings.timeouts.idle, settings.max_response_bytes, settings.decoded);
        let (transport, state) = match (client.shared().transport(options.blocking).cloned(), prepared) {
            (Ok(transport), Ok((operation, body))) => (Some(transport), State::Prepared(Box::new((client, operation, options, body)))),
            (Err(error), _) | (_, Err(error)) => (None, State::Failed(error)),
        };
        Self { action, transport, idle, limit, memory, request, credentials: None, state }
    }

    /// The longest time that may pass without a piece of the answer, the client's unless set. Comments, which servers send to
    /// keep a connection alive, count as pieces. A transport that blocks its thread takes at least the limit of an attempt.
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.idle = Some(limit);
        self
    }

    /// The next event; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<RawEvent>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// The most memory that decoding an event may take.
    pub(super) fn memory(&self) -> Option<usize> {
        self.memory
    }

    /// Ends the stream; nothing more is read.
    pub(super) fn close(&mut self) {
        self.state = State::Over;
    }

    /// An error of this stream, without the secrets of its request.
    pub(super) fn fail(&self, mut kind: ErrorKind) -> Error {
        let request = self.request.as_ref().map(|request| &**request as &(dyn Record + Sync));
        mask(request, self.credentials.as_deref(), &mut kind);
        Error::new(self.action.clone(), kind)
    }

    fn too_long(&self) -> Error {
        self.fail(ErrorKind::Transport(TransportError::new(Fault::TooLarge, format!("an event is longer than {} bytes", self.limit))))
    }

    /// The next state when something new is there; `Pending` when there is not.
    fn advance(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let (idle, limit) = (self.idle, self.limit);
        if let State::Prepared(call) = &mut self.state {
            let (client, operation, options, body) = &mut **call;
            let (options, body) = (std::mem::take(options), std::mem::take(body));
            self.state = State::Opening(client.clone().execute_events(operation.clone(), options, body, self.request.clone(), idle));
        }
        self.state = match &mut self.state {
            State::Prepared(_) => return Poll::Ready(()),
            State::Opening(opening) => match ready!(opening.as_mut().poll(cx)) {
                Ok(Arrived::Events(response, credentials)) => {
                    self.credentials = credentials;
                    State::Open { body: response.into_body(), parser: Parser::new(limit), ready: VecDeque::new(), alarm: None }
                }
                Ok(Arrived::Whole(answer)) => {
                    let data = String::from_utf8_lossy(&answer.body).into_owned();
                    State::Last([RawEvent { data, ..RawEvent::default() }].into())
                }
                Err(error) => State::Failed(error),
            },
            State::Open { body, parser, ready, alarm } => match Pin::new(body).poll_next(cx) {
                Poll::Pending => {
                    let (Some(idle), Some(transport)) = (idle, &self.transport) else { return Poll::Pending };
                    let sleep = alarm.get_or_insert_with(|| transport.sleep(idle));
                    ready!(sleep.as_mut().poll(cx));
                    State::Failed(self.fail(ErrorKind::Timeout(Timeout::Idle(idle))))
                }
                Poll::Ready(Some(Ok(piece))) => {
                    *alarm = None;
                    match parser.feed(&piece, &mut |event| ready.push_back(event)) {
                        Ok(()) => return Poll::Ready(()),
                        Err(_) => State::Failed(self.too_long()),
                    }
                }
                Poll::Ready(Some(Err(error))) => State::Failed(self.fail(match idle {
                    // A transport that keeps the limit by itself.
                    Some(idle) if error.fault() == Fault::TimedOut => ErrorKind::Timeout(Timeout::Idle(idle)),
                    _ => ErrorKind::Transport(error),
                })),
                Poll::Ready(None) => {
                    let mut last = std::mem::take(ready);
                    match parser.finish(&mut |event| last.push_back(event)) {
                        Ok(()) => State::Last(last),
                        Err(_) => State::Failed(self.too_long()),
                    }
                }
            },
            State::Last(_) | State::Failed(_) | State::Over => State::Over,
        };
        Poll::Ready(())
    }
}

impl Stream for RawEvents {
    type Item = Result<RawEvent>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match &mut self.state {
                State::Open { ready, .. } | State::Last(ready) => {
                    if let Some(event) = ready.pop_front() {
                        return Poll::Ready(Some(Ok(event)));
                    }
                }
                State::Failed(_) => {
                    let State::Failed(error) = std::mem::replace(&mut self.state, State::Over) else { return Poll::Ready(None) };
                    return Poll::Ready(Some(Err(error)));
                }
                State::Over => return Poll::Ready(None),
                State::Prepared(_) | State::Opening(_) => {}
            }
            ready!(self.advance(cx));
        }
    }
}
