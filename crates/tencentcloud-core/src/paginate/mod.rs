//! Pages and items, as streams of calls.
//!
//! A stream of pages ends at a documented end flag, at the total, at an empty page if no total promises more, or where a response has no new
//! token. A short page is not the end: services filter after they have cut the page. Whatever was received is delivered before an error.

mod cursor;
mod plan;

pub use cursor::{Cursor, flag, number};

use crate::{
    Action, Call, Error, ErrorKind, Field, Result, Value, call::HasOptions, execute::Options, field::Empty, json, transport::BoxFuture,
};
use cursor::{hand_over, token};
use futures_core::Stream;
use plan::{Next, Page, Progress};
use std::{
    collections::{HashSet, VecDeque},
    error::Error as StdError,
    fmt,
    future::{IntoFuture, poll_fn},
    hash::{DefaultHasher, Hash, Hasher},
    pin::Pin,
    task::{Context, Poll, ready},
};

/// A request whose response comes in pages.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no paginator: its documentation has no offset, page number or token with a clear meaning",
    label = "`items` and `pages` do not exist for this action",
    note = "await the call itself: `client.action(request).await`"
)]
pub trait Paginate: Action + Clone + Unpin {
    /// Item of a page.
    type Item: Field + Empty + Unpin;
    /// The documented default of the size of a page.
    const DEFAULT_LIMIT: Option<i64> = None;
    /// Parameter of the request that selects the page.
    fn cursor(&mut self) -> Cursor<'_>;
    /// The size of a page that the request asks for; `None` if it leaves that to the service.
    fn limit(&self) -> Option<i64> {
        None
    }
    /// The number of all items, if the response has it.
    fn total(response: &Self::Response) -> Option<i64>;
    /// Whether this is the last page, if a documented flag of the response says it.
    fn ended(response: &Self::Response) -> Option<bool> {
        let _ = response;
        None
    }
    /// The items of a page; `None` is a page without any.
    fn items(response: &mut Self::Response) -> Option<&mut Vec<Self::Item>>;
    /// The token of the next page, if the cursor is a token.
    fn next(response: &Self::Response) -> Option<&dyn Field> {
        let _ = response;
        None
    }
}

type InFlight<R> = BoxFuture<'static, Result<<R as Action>::Response>>;

/// A stream of pages; see [`Call::pages`].
pub struct Pages<R: Paginate> {
    next: Option<Call<R>>,
    in_flight: Option<(InFlight<R>, Call<R>)>,
    /// Error of the page after the delivered one.
    failed: Option<Error>,
    progress: Progress,
    last: Option<u64>,
    tokens: HashSet<u64>,
    /// Takes options that are set after the last page.
    spare: Options,
}

impl<R: Paginate> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("progress", &self.progress).finish_non_exhaustive()
    }
}

impl<R: Paginate> Pages<R> {
    pub(crate) fn new(call: Call<R>) -> Self {
        Self {
            next: Some(call),
            in_flight: None,
            failed: None,
            progress: Progress::default(),
            last: None,
            tokens: HashSet::new(),
            spare: Options::default(),
        }
    }
    /// The next page; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<R::Response>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// Plans the page after this one. What is wrong with that page is kept, and this one is delivered. An error means that this page is the one
    /// before once more, which is not delivered: a program would handle the same items twice.
    fn plan(&mut self, call: Call<R>, response: &mut R::Response) -> Result<()> {
        let (count, print) = match R::items(response) {
            Some(items) => (i64::try_from(items.len()).unwrap_or(i64::MAX), fingerprint(Value::List(items))),
            None => (0, 0),
        };
        if count > 0 && self.last.replace(print) == Some(print) {
            return Err(stuck(R::META.name, "the same page came twice"));
        }
        match self.after(call, response, count) {
            Ok(next) => self.next = next,
            Err(error) => self.failed = Some(error),
        }
        Ok(())
    }

    /// Returns the call of the next page after one with the given number of items; `None` after the last page.
    fn after(&mut self, mut call: Call<R>, response: &R::Response, items: i64) -> Result<Option<Call<R>>> {
        let action = R::META.name;
        let position = call.request.cursor().position(action)?;
        let (total, ended) = (R::total(response), R::ended(response));
        let page = Page { position, items, total, sent_limit: call.request.limit(), default_limit: R::DEFAULT_LIMIT, ended };
        let by = match self.progress.after(page) {
            Next::End => return Ok(None),
            Next::Move(by) => by,
            Next::Stuck(why) => return Err(stuck(action, &why)),
        };
        match call.request.cursor() {
            Cursor::Token(field) => {
                let next = token(R::next(response));
                self.tokens.insert(hash(&token(Some(&*field))));
                // A token that repeats would lead through the same pages again.
                if next.is_empty() || !self.tokens.insert(hash(&next)) {
                    return Ok(None);
                }
                hand_over(&next, field);
            }
            cursor => cursor.advance(action, by)?,
        }
        Ok(Some(call))
    }
}

impl<R: Paginate> Stream for Pages<R> {
    type Item = Result<R::Response>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(error) = self.failed.take() {
            return Poll::Ready(Some(Err(error)));
        }
        if let Some(call) = self.next.take() {
            self.in_flight = Some((call.clone().into_future(), call));
        }
        let Some((future, _)) = &mut self.in_flight else { return Poll::Ready(None) };
        let mut answer = ready!(future.as_mut().poll(cx));
        if let (Some((_, call)), Ok(response)) = (self.in_flight.take(), &mut answer)
            && let Err(error) = self.plan(call, response)
        {
            answer = Err(error);
        }
        Poll::Ready(Some(answer))
    }
}

impl<R: Action> Call<R> {
    /// The pages, one call each, beginning with the page that the request asks for. Time limits apply to each call.
    ///
    /// Only actions whose documentation has an offset, a page number or a token have pages:
    ///
    /// ```compile_fail,E0277
    /// # use tencentcloud_core::{Action, Call};
    /// # fn example<R: Action>(call: Call<R>) {
    /// call.items();
    /// # }
    /// ```
    pub fn pages(self) -> Pages<R>
    where
        R: Paginate,
    {
        Pages::new(self)
    }
    /// The items of all pages, one after another. Time limits apply to the call of each page.
    pub fn items(self) -> Items<R>
    where
        R: Paginate,
    {
        Items::new(self.pages())
    }
}

impl<R: Paginate> HasOptions for Pages<R> {
    fn options_mut(&mut self) -> &mut Options {
        let Self { next, in_flight, spare, .. } = self;
        next.as_mut().or(in_flight.as_mut().map(|(_, call)| call)).map_or(spare, |call| &mut call.options)
    }
}

impl<R: Paginate> HasOptions for Items<R> {
    fn options_mut(&mut self) -> &mut Options {
        self.pages.options_mut()
    }
}

fn stuck(action: &'static str, why: &str) -> Error {
    Error::new(action, ErrorKind::Pagination(why.into()))
}

/// A number that two pages share only if they are equal.
fn fingerprint(items: Value<'_>) -> u64 {
    let mut text = Vec::new();
    json::write(items, &mut text);
    hash(&text)
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A stream of items; see [`Call::items`].
pub struct Items<R: Paginate> {
    pages: Pages<R>,
    ready: VecDeque<R::Item>,
}

impl<R: Paginate> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).field("ready", &self.ready.len()).finish()
    }
}

impl<R: Paginate> Items<R> {
    pub(crate) fn new(pages: Pages<R>) -> Self {
        Self { pages, ready: VecDeque::new() }
    }
    /// The next item; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<R::Item>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
    /// Collects all items. An error carries the items that were received before it.
    pub async fn all(mut self) -> Result<Vec<R::Item>, ItemsError<R::Item>> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            match item {
                Ok(item) => items.push(item),
                Err(error) => return Err(ItemsError { error, items }),
            }
        }
        Ok(items)
    }
}

/// The error of [`Items::all`], with the items that were received before it. `?` turns it into an [`Error`] and drops the items.
#[non_exhaustive]
pub struct ItemsError<T> {
    /// Returns the error.
    pub error: Error,
    /// The items before it, in order.
    pub items: Vec<T>,
}

impl<T> From<ItemsError<T>> for Error {
    fn from(error: ItemsError<T>) -> Self {
        error.error
    }
}

impl<T> fmt::Debug for ItemsError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ItemsError").field("error", &self.error).field("items", &self.items.len()).finish()
    }
}

impl<T> fmt::Display for ItemsError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (after {} items)", self.error, self.items.len())
    }
}

impl<T> StdError for ItemsError<T> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.error)
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
                Some(Ok(mut page)) => self.ready = R::items(&mut page).map(std::mem::take).unwrap_or_default().into(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}
