//! A call that has not been made yet.

use crate::{
    Action, ActionMeta, Client, Error, Items, Pages, Paginate, Record, Result, Rule, Value, Violation, field::items, json::to_json,
    record::present,
};
use std::{future::Future, future::IntoFuture, pin::Pin, time::Duration};

/// A call that has not been made yet: `.await` makes it, what stands between sets options of this one call.
///
/// It owns what it needs, so it can be moved into a spawned task.
#[derive(Debug, Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<R> {
    pub(crate) client: Client,
    pub(crate) request: R,
    region: Option<String>,
    timeout: Option<Duration>,
}

impl<R: Action> Call<R> {
    /// A call of `request` through `client`.
    pub fn new(client: &Client, request: R) -> Self {
        Self { client: client.clone(), request, region: None, timeout: None }
    }
    /// Another region for this call.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }
    /// A time limit for this call, retries included.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }
    /// Holds the request against the documented limits; off unless asked for.
    pub fn validated(self) -> Result<Self> {
        let violations = violations(R::META, &self.request);
        if violations.is_empty() { Ok(self) } else { Err(Error::Invalid { action: R::META.name, violations }) }
    }
}

fn violations(meta: &ActionMeta, request: &dyn Record) -> Vec<Violation> {
    let value = |parameter| present(request).find(|(name, _)| *name == parameter).map(|(_, value)| value);
    let broken = meta.rules.iter().filter_map(|(parameter, rule)| check(parameter, rule, value(*parameter)?));
    let secret = |v: &Violation| request.schema().secret.contains(&v.parameter);
    broken.map(|v| if secret(&v) { Violation { value: "***".into(), ..v } } else { v }).collect()
}

fn check(parameter: &'static str, rule: &Rule, value: Value<'_>) -> Option<Violation> {
    let known = |value: Value<'_>, texts: &[&str]| !matches!(value, Value::Text(text) if !texts.contains(&text));
    let (ok, rule) = match (rule, value) {
        (Rule::Range(min, max), Value::I64(v)) => ((*min..=*max).contains(&v), format!("{min} to {max}")),
        (Rule::MaxItems(n), Value::List(list)) => (items(list).count() <= *n, format!("at most {n}")),
        (Rule::OneOf(texts), Value::List(list)) => (items(list).all(|item| known(item, texts)), format!("one of {}", texts.join(", "))),
        (Rule::OneOf(texts), value) => (known(value, texts), format!("one of {}", texts.join(", "))),
        _ => return None,
    };
    (!ok).then(|| Violation { parameter, rule, value: format!("{value:?}") })
}

impl<R: Paginate> Call<R> {
    /// The pages, one call each, from the request's own offset on.
    pub fn pages(self) -> Pages<R> {
        Pages::new(self)
    }
    /// The items of all pages.
    pub fn items(self) -> Items<R> {
        Items::new(self.pages())
    }
}

impl<R: Action> IntoFuture for Call<R> {
    type Output = Result<R::Response>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let body = to_json(&self.request);
            let mut response = R::Response::default();
            self.client.execute(R::META, body, &mut response).await?;
            Ok(response)
        })
    }
}
