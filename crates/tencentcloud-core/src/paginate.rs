//! Pages and items as streams.

use crate::{Action, Call, Result};
use futures_core::Stream;
use std::{
    collections::VecDeque,
    future::Future,
    future::IntoFuture,
    pin::Pin,
    task::{Context, Poll, ready},
};

/// A request whose answer comes in pages.
pub trait Paginate: Action + Clone + Unpin {
    /// What a page holds.
    type Item: Unpin;
    /// Where the request keeps its place.
    fn cursor(&mut self) -> Cursor<'_>;
    /// How many there are in all, where the answer says it.
    fn total(response: &Self::Response) -> Option<i64>;
    /// The items of a page.
    fn items(response: &mut Self::Response) -> &mut Vec<Self::Item>;
}

/// How a request says where a page begins.
#[derive(Debug)]
#[non_exhaustive]
pub enum Cursor<'a> {
    /// Items to leave out.
    Offset(&'a mut Option<i64>),
    /// The number of the page, from 1.
    Page(&'a mut Option<i64>),
}

type InFlight<R> = Pin<Box<dyn Future<Output = Result<<R as Action>::Response>> + Send>>;

/// A stream of pages; see [`Call::pages`].
pub struct Pages<R: Paginate> {
    next: Option<Call<R>>,
    in_flight: Option<(InFlight<R>, Call<R>)>,
    seen: i64,
}

impl<R: Paginate> std::fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pages").field("seen", &self.seen).finish_non_exhaustive()
    }
}

impl<R: Paginate> Pages<R> {
    pub(crate) fn new(call: Call<R>) -> Self {
        Self { next: Some(call), in_flight: None, seen: 0 }
    }
    /// Plans the next page: none after an empty page, nor once a total that makes sense is reached.
    /// A short page is no end: services filter after they cut the page.
    fn plan(&mut self, mut call: Call<R>, response: &mut R::Response) {
        let got = R::items(response).len() as i64;
        self.seen += got;
        let reached = R::total(response).is_some_and(|total| total > 0 && self.seen >= total);
        if got == 0 || reached {
            return;
        }
        match call.request.cursor() {
            Cursor::Offset(offset) => *offset = Some(offset.unwrap_or(0) + got),
            Cursor::Page(page) => *page = Some(page.unwrap_or(1) + 1),
        }
        self.next = Some(call);
    }
}

impl<R: Paginate> Stream for Pages<R> {
    type Item = Result<R::Response>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(call) = self.next.take() {
            self.in_flight = Some((call.clone().into_future(), call));
        }
        let Some((future, _)) = &mut self.in_flight else { return Poll::Ready(None) };
        let mut answer = ready!(future.as_mut().poll(cx));
        if let (Some((_, call)), Ok(response)) = (self.in_flight.take(), &mut answer) {
            self.plan(call, response);
        }
        Poll::Ready(Some(answer))
    }
}

/// A stream of items; see [`Call::items`].
pub struct Items<R: Paginate> {
    pages: Pages<R>,
    ready: VecDeque<R::Item>,
}

impl<R: Paginate> std::fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}

impl<R: Paginate> Items<R> {
    pub(crate) fn new(pages: Pages<R>) -> Self {
        Self { pages, ready: VecDeque::new() }
    }
}

impl<R: Paginate> Stream for Items<R> {
    type Item = Result<R::Item>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                Some(Ok(mut page)) => self.ready = std::mem::take(R::items(&mut page)).into(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}
