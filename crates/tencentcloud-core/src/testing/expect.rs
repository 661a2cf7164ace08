//! Rules of a script: which request gets a reply, and the differences of those that do not.

use super::{Reply, Sent};
use crate::{Action, Json};
use serde_json::Value;
use std::{fmt, sync::Arc};

type Condition = Arc<dyn Fn(&Sent) -> bool + Send + Sync>;

/// Describes the requests that get a reply of [`Script::on`](super::Script::on). The name of an action is enough.
///
/// ```
/// use tencentcloud_core::{json, testing::Expect};
///
/// let second_page = Expect::action("DescribeZones").body(json!({ "Offset": 20 })).region("ap-guangzhou").times(2);
/// # let _ = second_page;
/// ```
#[derive(Clone)]
#[must_use = "an expectation does nothing until it is in a script"]
pub struct Expect {
    pub(super) action: String,
    body: Value,
    region: Option<String>,
    condition: Option<Condition>,
    least: usize,
    most: usize,
}

impl Expect {
    /// Matches every request of this action, once.
    pub fn action(name: impl Into<String>) -> Self {
        Self { action: name.into(), body: Value::Null, region: None, condition: None, least: 1, most: 1 }
    }
    /// Matches requests of the action that have all fields of this one with the same values.
    pub fn request<R: Action>(request: &R) -> Self {
        Self::action(R::META.name).body(Json::from(request))
    }
    /// Matches only requests that have these fields with these values, at every depth. They may have others. Lists must be of the same length.
    /// Calls by `GET` have no body.
    pub fn body(mut self, fields: impl Into<Json>) -> Self {
        self.body = serde_json::from_str(fields.into().as_str()).unwrap_or_default();
        self
    }
    /// Matches only requests to this region.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }
    /// Matches only requests for which the function returns `true`.
    pub fn matching(mut self, condition: impl Fn(&Sent) -> bool + Send + Sync + 'static) -> Self {
        self.condition = Some(Arc::new(condition));
        self
    }
    /// Sets how many requests get the reply; a test with fewer of them fails. 1 by default.
    pub fn times(mut self, count: usize) -> Self {
        (self.least, self.most) = (count, count);
        self
    }
    /// Allows any number of requests, also none.
    pub fn any_times(mut self) -> Self {
        (self.least, self.most) = (0, usize::MAX);
        self
    }

    /// Returns why a request does not match.
    fn difference(&self, sent: &Sent) -> Option<String> {
        if sent.action() != self.action {
            return Some("another action".into());
        }
        if let Some(region) = self.region.as_deref().filter(|region| *region != sent.region()) {
            return Some(format!("expected the region {region:?}, found {:?}", sent.region()));
        }
        if !self.body.is_null() {
            let body = serde_json::from_str(sent.body()).unwrap_or_default();
            if let Some(difference) = difference("$", &self.body, &body) {
                return Some(difference);
            }
        }
        let refused = self.condition.as_ref().is_some_and(|condition| !condition(sent));
        refused.then(|| "its `matching` function returned false".into())
    }
}

impl<S: Into<String>> From<S> for Expect {
    fn from(action: S) -> Self {
        Self::action(action)
    }
}

impl fmt::Debug for Expect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Expect").field("action", &self.action).field("region", &self.region).finish_non_exhaustive()
    }
}

/// Returns the first place where `found` lacks something of `expected`.
fn difference(path: &str, expected: &Value, found: &Value) -> Option<String> {
    let short = |value: &Value| value.to_string().chars().take(200).collect::<String>();
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => expected.iter().find_map(|(name, value)| match found.get(name) {
            Some(same) => difference(&format!("{path}.{name}"), value, same),
            None => Some(format!("{path}.{name}: expected {}, found no such field", short(value))),
        }),
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            let mut pairs = expected.iter().zip(found).enumerate();
            pairs.find_map(|(i, (expected, found))| difference(&format!("{path}[{i}]"), expected, found))
        }
        (Value::Array(expected), Value::Array(found)) => {
            Some(format!("{path}: expected a list of {} items, found one of {}", expected.len(), found.len()))
        }
        (expected, found) => (expected != found).then(|| format!("{path}: expected {}, found {}", short(expected), short(found))),
    }
}

/// The rules of a script, in the order in which they were added.
#[derive(Debug, Default)]
pub(super) struct Rules {
    rules: Vec<Rule>,
    in_order: bool,
    failures: Vec<String>,
    verified: bool,
}

#[derive(Debug)]
struct Rule {
    expect: Expect,
    reply: Reply,
    used: usize,
}

impl Rules {
    pub(super) fn add(&mut self, expect: Expect, reply: Reply) {
        self.rules.push(Rule { expect, reply, used: 0 });
    }
    pub(super) fn in_order(&mut self) {
        self.in_order = true;
    }
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }
    /// Counts the replies that must still be asked for.
    pub(super) fn left(&self) -> usize {
        self.rules.iter().map(|rule| rule.expect.least.saturating_sub(rule.used)).sum()
    }

    /// Returns the reply to a request, or the reason why no reply matches.
    pub(super) fn reply(&mut self, sent: &Sent) -> Result<Reply, String> {
        let mut differences = Vec::new();
        for (number, rule) in self.rules.iter_mut().enumerate() {
            let difference = if rule.used == rule.expect.most { Some("used already".into()) } else { rule.expect.difference(sent) };
            let Some(difference) = difference else {
                rule.used += 1;
                return Ok(rule.reply.clone());
            };
            differences.push(format!("reply {} for {}: {difference}", number + 1, rule.expect.action));
            if self.in_order && rule.used < rule.expect.least {
                differences.push("it has to be used first".into());
                break;
            }
        }
        Err(format!("no reply for the call of {}: {}", sent.action(), differences.join("; ")))
    }

    pub(super) fn fail(&mut self, failure: String) {
        self.failures.push(failure);
    }

    /// Returns what was not as expected, and remembers that somebody knows it.
    pub(super) fn verify(&mut self) -> Option<String> {
        if std::mem::replace(&mut self.verified, true) {
            return None;
        }
        let unused = self.rules.iter().enumerate().filter(|(_, rule)| rule.used < rule.expect.least).map(|(number, rule)| {
            let Expect { action, least, .. } = &rule.expect;
            format!("reply {} for {action}: expected {least} calls, found {}", number + 1, rule.used)
        });
        let all: Vec<_> = self.failures.iter().cloned().chain(unused).collect();
        (!all.is_empty()).then(|| format!("the script was not followed:\n  {}", all.join("\n  ")))
    }
}
