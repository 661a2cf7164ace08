//! Pages and items, as streams of calls.
//!
//! A paginator ends at an empty page, at a total that has been reached, or where the answer gives no next token. A short page is no end: services filter after
//! they have cut the page. A page that is the one before once more is an error: the service does not understand the cursor, and would go on for ever.

use crate::{Action, Blank, Call, Error, ErrorKind, Field, Place, Result, Value, json, transport::BoxFuture};
use futures_core::Stream;
use std::{
    collections::VecDeque,
    fmt,
    future::{IntoFuture, poll_fn},
    hash::{DefaultHasher, Hasher},
    pin::Pin,
    task::{Context, Poll, ready},
};

/// A request whose answer comes in pages.
pub trait Paginate: Action + Clone + Unpin {
    /// What a page holds.
    type Item: Field + Blank + Unpin;
    /// Where the request keeps its place.
    fn cursor(&mut self) -> Cursor<'_>;
    /// How many there are in all, where the answer says it.
    fn total(response: &Self::Response) -> Option<i64>;
    /// The items of a page; `None` is a page without any.
    fn items(response: &mut Self::Response) -> Option<&mut Vec<Self::Item>>;
    /// What the request for the next page has to carry, where the cursor is a token.
    fn next(response: &Self::Response) -> Option<&dyn Field> {
        let _ = response;
        None
    }
}

/// How a request says where a page begins. The field is an integer, or text that holds one.
#[non_exhaustive]
pub enum Cursor<'a> {
    /// Items to leave out.
    Offset(&'a mut dyn Field),
    /// The number of the page, from 1.
    Page(&'a mut dyn Field),
    /// The number of the page, from this number on.
    PageFrom(i64, &'a mut dyn Field),
    /// What the answer before said.
    Token(&'a mut dyn Field),
}

type InFlight<R> = BoxFuture<'static, Result<<R as Action>::Response>>;

/// A stream of pages; see [`Call::pages`].
pub struct Pages<R: Paginate> {
    next: Option<Call<R>>,
    in_flight: Option<(InFlight<R>, Call<R>)>,
    seen: i64,
    last: Option<u64>,
}

impl<R: Paginate> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("seen", &self.seen).finish_non_exhaustive()
    }
}

impl<R: Paginate> Pages<R> {
    pub(crate) fn new(call: Call<R>) -> Self {
        Self { next: Some(call), in_flight: None, seen: 0, last: None }
    }
    #[cfg(feature = "blocking")]
    pub(crate) fn blocking(&mut self) {
        if let Some(call) = &mut self.next {
            call.options.blocking = true;
        }
    }
    /// The next page; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<R::Response>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
    /// Plans the page after this one.
    fn plan(&mut self, mut call: Call<R>, response: &mut R::Response) -> Result<()> {
        let Some(items) = R::items(response) else { return Ok(()) };
        let got = i64::try_from(items.len()).unwrap_or(i64::MAX);
        let print = fingerprint(Value::List(items));
        if got > 0 && self.last.replace(print) == Some(print) {
            return Err(stuck(R::META.name, "the same page came twice"));
        }
        self.seen = self.seen.saturating_add(got);
        let reached = R::total(response).is_some_and(|total| total > 0 && self.seen >= total);
        let more = match call.request.cursor() {
            Cursor::Offset(_) | Cursor::Page(_) | Cursor::PageFrom(..) if got == 0 || reached => false,
            Cursor::Offset(field) => advance(R::META.name, field, 0, got)?,
            Cursor::Page(field) => advance(R::META.name, field, 1, 1)?,
            Cursor::PageFrom(first, field) => advance(R::META.name, field, first, 1)?,
            Cursor::Token(field) => hand_over(R::META.name, R::next(response), field)?,
        };
        if more {
            self.next = Some(call);
        }
        Ok(())
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
        if let (Some((_, call)), Ok(response)) = (self.in_flight.take(), &mut answer)
            && let Err(error) = self.plan(call, response)
        {
            answer = Err(error);
        }
        Poll::Ready(Some(answer))
    }
}

fn stuck(action: &'static str, why: &str) -> Error {
    Error::new(action, ErrorKind::Pagination(why.into()))
}

/// A number that two pages share only where they are equal.
fn fingerprint(items: Value<'_>) -> u64 {
    let mut text = Vec::new();
    json::write(items, &mut text);
    let mut hasher = DefaultHasher::new();
    hasher.write(&text);
    hasher.finish()
}

/// Moves an offset or a page number, whether it is kept as a number or as text.
fn advance(action: &'static str, field: &mut dyn Field, start: i64, by: i64) -> Result<bool> {
    let now = match field.value() {
        Value::Absent | Value::Text("") => Some(start),
        _ => number(field),
    };
    let next = now.and_then(|now| now.checked_add(by)).ok_or_else(|| stuck(action, "the cursor of the request is no number"))?;
    put(field.place(), &next.to_string(), Some(next));
    Ok(true)
}

/// The whole number that a field holds, whether it is kept as a number or as text.
pub fn number(field: &dyn Field) -> Option<i64> {
    match field.value() {
        Value::I64(number) => Some(number),
        Value::U64(number) => i64::try_from(number).ok(),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// Takes the token of an answer over into the next request; no token is the end.
fn hand_over(action: &'static str, token: Option<&dyn Field>, field: &mut dyn Field) -> Result<bool> {
    let text = match token.map(Field::value) {
        Some(Value::Text(text)) => text.to_owned(),
        Some(Value::I64(number)) if number > 0 => number.to_string(),
        Some(Value::U64(number)) if number > 0 => number.to_string(),
        _ => String::new(),
    };
    if text.is_empty() {
        return Ok(false);
    }
    if matches!(field.value(), Value::Text(old) if old == text) {
        return Err(stuck(action, "the same token came twice"));
    }
    put(field.place(), &text, text.parse().ok());
    Ok(true)
}

fn put(mut place: Place<'_>, text: &str, number: Option<i64>) {
    while let Place::Optional(optional) = place {
        place = optional.fill();
    }
    match (place, number) {
        (Place::Text(field), _) => field.set(text),
        (Place::I64(field), Some(number)) => *field = number,
        (Place::U64(field), Some(number)) => *field = number.unsigned_abs(),
        // No other field is a cursor.
        _ => {}
    }
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
    #[cfg(feature = "blocking")]
    pub(crate) fn blocking(&mut self) {
        self.pages.blocking();
    }
    /// The next item; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<R::Item>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
    /// All items, or the first error.
    pub async fn all(mut self) -> Result<Vec<R::Item>> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn moved<F: Field + PartialEq + fmt::Debug>(mut field: F, start: i64, by: i64, expected: F) {
        assert!(advance("A", &mut field, start, by).unwrap());
        assert_eq!(field, expected);
    }

    #[test]
    fn cursors_are_numbers_or_text() {
        moved(None, 0, 20, Some(20_i64));
        moved(Some(40_i64), 0, 20, Some(60));
        moved(0_i64, 0, 5, 5);
        moved(None, 1, 1, Some("2".to_owned()));
        moved(None, 0, 1, Some(1_i64));
        moved(Some("9".to_owned()), 1, 1, Some("10".into()));
        moved(String::new(), 1, 1, "2".to_owned());
        moved(7_u64, 0, 3, 10);
        assert!(advance("A", &mut "first".to_owned(), 1, 1).is_err());
        let mut last = i64::MAX;
        assert!(advance("A", &mut last, 0, 1).is_err());
    }

    #[test]
    fn tokens_are_handed_over_until_there_is_none() {
        let mut field: Option<String> = None;
        assert!(hand_over("A", Some(&"t1".to_owned()), &mut field).unwrap());
        assert_eq!(field.as_deref(), Some("t1"));
        assert!(hand_over("A", Some(&Some("t2".to_owned())), &mut field).unwrap());
        assert_eq!(field.as_deref(), Some("t2"));
        assert_eq!(hand_over("A", Some(&"t2".to_owned()), &mut field).unwrap_err().to_string(), "A: the same token came twice");
        assert!(!hand_over("A", Some(&String::new()), &mut field).unwrap());
        assert!(!hand_over("A", Some(&None::<String>), &mut field).unwrap());
        assert!(!hand_over("A", None, &mut field).unwrap());
    }
}
