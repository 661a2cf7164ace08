//! The body of an answer: all there, or still arriving.

use super::{BoxFuture, TransportError};
use bytes::Bytes;
use futures_core::Stream;
use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll},
};

/// The body of an answer, as a stream of pieces; nothing is read ahead of who asks for it.
pub struct Body(Inner);

enum Inner {
    Whole(Option<Bytes>),
    Stream(Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>),
}

impl Body {
    /// A body that is still arriving.
    pub fn stream(stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self(Inner::Stream(Box::pin(stream)))
    }

    /// The next piece; `None` at the end.
    pub fn chunk(&mut self) -> BoxFuture<'_, Option<Result<Bytes, TransportError>>> {
        Box::pin(std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)))
    }

    /// Reads the whole body; fails once it is longer than `limit`.
    pub async fn collect(mut self, limit: usize) -> Result<Bytes, TransportError> {
        let mut all = Vec::new();
        let mut first = Bytes::new();
        while let Some(piece) = std::future::poll_fn(|cx| Pin::new(&mut self).poll_next(cx)).await {
            let piece = piece?;
            if first.len() + all.len() + piece.len() > limit {
                return Err(TransportError::too_large(limit));
            }
            // One piece, as most answers are, is not copied.
            match (first.is_empty(), all.is_empty()) {
                (true, true) => first = piece,
                (false, true) => {
                    all.reserve(first.len() + piece.len());
                    all.extend_from_slice(&first);
                    all.extend_from_slice(&piece);
                    first = Bytes::new();
                }
                _ => all.extend_from_slice(&piece),
            }
        }
        Ok(if all.is_empty() { first } else { all.into() })
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.0 {
            Inner::Whole(piece) => Poll::Ready(piece.take().filter(|piece| !piece.is_empty()).map(Ok)),
            Inner::Stream(stream) => stream.as_mut().poll_next(cx),
        }
    }
}

impl<B: Into<Bytes>> From<B> for Body {
    fn from(bytes: B) -> Self {
        Self(Inner::Whole(Some(bytes.into())))
    }
}

impl Default for Body {
    fn default() -> Self {
        Self(Inner::Whole(None))
    }
}

/// Without the content, which may hold secrets.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Inner::Whole(piece) => write!(f, "Body({} bytes)", piece.as_ref().map_or(0, Bytes::len)),
            Inner::Stream(_) => f.write_str("Body(..)"),
        }
    }
}
