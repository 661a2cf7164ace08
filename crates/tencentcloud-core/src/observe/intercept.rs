//! Functions of the program that run before each attempt, and may add headers or refuse it.

use super::CallInfo;
use crate::{ErrorKind, Json, Record, Result, config::headers, json, record::each_written};
use http::{HeaderMap, HeaderValue};
use std::{error::Error as StdError, fmt, sync::Arc};

/// An attempt that is about to be signed and sent; see [`Builder::intercept`](crate::config::Builder::intercept).
pub struct PendingAttempt<'a> {
    pub(crate) call: CallInfo<'a>,
    pub(crate) number: usize,
    pub(crate) request: Option<&'a dyn Record>,
    pub(crate) headers: &'a mut HeaderMap,
}

impl PendingAttempt<'_> {
    /// The call that it belongs to.
    pub fn call(&self) -> CallInfo<'_> {
        self.call
    }
    /// The number of the attempt within the call, from 1.
    pub fn number(&self) -> usize {
        self.number
    }
    /// The typed request; None for a [`DynamicCall`](crate::DynamicCall). Its `Debug` shows no secrets, [`json::to_json`](crate::json::to_json)
    /// does.
    pub fn request(&self) -> Option<&dyn Record> {
        self.request
    }
    /// Returns the value of a parameter of the typed request by its wire name, as JSON. `None` if it is not set, if the request has no
    /// such parameter, or if the request has no type.
    ///
    /// Secret parameters are returned too; do not log them.
    ///
    /// ```
    /// use tencentcloud_core::{Client, PendingAttempt};
    ///
    /// let audited = Client::builder().intercept(|attempt: &mut PendingAttempt<'_>| {
    ///     let zone = attempt.parameter("ZoneId").and_then(|zone| zone.text());
    ///     println!("{} of zone {zone:?}", attempt.call().action);
    ///     Ok::<_, std::convert::Infallible>(())
    /// });
    /// # let _ = audited;
    /// ```
    pub fn parameter(&self, name: &str) -> Option<Json> {
        let request = self.request?;
        let mut found = None;
        each_written(request, |known, value| {
            if known == name {
                found = Some(value);
            }
        });
        let mut text = Vec::new();
        json::write(found?, &mut text);
        String::from_utf8(text).ok().map(|text| Json::of_valid(&text))
    }
    /// The headers that the program has set so far. Those that the client sets itself are added later.
    pub fn headers(&self) -> &HeaderMap<HeaderValue> {
        self.headers
    }
    /// Sets a header of this attempt. Its value is not shown in logs.
    ///
    /// # Errors
    /// [`ErrorKind::Construction`] if the client sets this header itself, or if it cannot be sent.
    pub fn set_header(&mut self, name: &str, value: &str) -> Result<()> {
        headers::add(self.headers, name, value)
    }
}

impl fmt::Debug for PendingAttempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("PendingAttempt");
        out.field("call", &self.call).field("number", &self.number).field("request", &self.request).finish_non_exhaustive()
    }
}

type Function = dyn Fn(&mut PendingAttempt<'_>) -> Result<(), Box<dyn StdError + Send + Sync>> + Send + Sync;

/// The interceptors of a client, in the order in which they run.
#[derive(Clone, Default)]
pub(crate) struct Interceptors(Vec<Arc<Function>>);

impl Interceptors {
    pub(crate) fn push<E: Into<Box<dyn StdError + Send + Sync>>>(
        &mut self,
        function: impl Fn(&mut PendingAttempt<'_>) -> Result<(), E> + Send + Sync + 'static,
    ) {
        self.0.push(Arc::new(move |attempt| function(attempt).map_err(Into::into)));
    }
    /// Runs them; the first that refuses ends the call.
    pub(crate) fn run(&self, attempt: &mut PendingAttempt<'_>) -> Result<(), ErrorKind> {
        self.0.iter().try_for_each(|function| function(attempt)).map_err(ErrorKind::Refused)
    }
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Interceptors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Interceptors({})", self.0.len())
    }
}
