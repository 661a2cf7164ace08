//! Documented examples: HTTP requests, flattened queries and lenient JSON, read into JSON values.
//!
//! Input: the text of a code block, as the page shows it. Output: the value, with a note for each correction that was needed to
//! read it, or the reason why it can't be read. What a page's own tables say comes later, in [`resolve_request`]: whether the
//! example belongs to the action at all, and what types the parameters of a query have. Nothing here fails on any text,
//! and nothing guesses: a text with two readings has no value.

mod contradicted;
mod extra;
mod fold;
mod http;
mod infer;
mod json;
mod lenient;
mod order;
mod query;
mod resolve_request;
mod shell;
mod token;
mod walk;

pub(crate) use contradicted::example_breaks;
pub use contradicted::{ExamplePlace, mark_contradicted};
pub use extra::extra;
pub use fold::fold;
pub use infer::infer;
pub use order::{Order, keys};
pub use resolve_request::{Unfit, resolve_request};

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The content of the code block of an example request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RequestText {
    /// The action that `X-TC-Action` or the query's `Action` names.
    pub action: Option<String>,
    /// The parameters; a flattened query is still flat here (mostly a `String` a key), see [`fold()`].
    pub body: Option<Value>,
    /// Whether `body` is a flattened query.
    pub flat: bool,
    /// The corrections (a trailing comma, a comment, full-width punctuation), or the reason why it cannot be read:
    /// the byte within the text, and a message.
    pub notes: Vec<(usize, String)>,
}

/// Reads the text of an example request: POST with headers and body, GET with a query, a bare JSON body,
/// or a command line of curl or tccli. Of several requests in one code block the first is returned.
pub fn request(text: &str) -> RequestText {
    requests(text).into_iter().next().unwrap_or_default()
}

/// Whether a text looks like a request: it begins like one, or is a JSON document.
pub fn is_request(text: &str) -> bool {
    http::looks_like_one(text)
}

/// Whether a line is the first one of a request over HTTP, with its address.
pub fn is_http(line: &str) -> bool {
    ["POST ", "GET "].iter().any(|verb| line.strip_prefix(verb).is_some_and(|rest| rest.starts_with(['/', 'h'])))
        || line.starts_with("https://") && (line.contains("Action=") || line.ends_with("/?"))
}

/// Reads all requests of a code block; never empty.
pub fn requests(text: &str) -> Vec<RequestText> {
    http::requests(text)
}

/// Reads the text of an example response as leniently as needed; the envelope is added where it is missing.
/// Returns the value (`None` if it can't be read) and notes as in [`RequestText::notes`].
pub fn response(text: &str) -> (Option<Value>, Vec<(usize, String)>) {
    let (value, mut notes) = json::document(text, 0);
    let Some(value) = value else { return (None, notes) };
    let Value::Object(mut map) = value else {
        return (None, vec![(0, "a response is an object".into())]);
    };
    if map.contains_key("Response") {
        return (Some(Value::Object(map)), notes);
    }
    let alike = map.keys().find(|key| key.trim().eq_ignore_ascii_case("response")).cloned();
    if let Some(inner) = alike.and_then(|key| map.remove(&key)) {
        notes.push((0, "the envelope is spelt in another way".into()));
        map.insert("Response".into(), inner);
        return (Some(Value::Object(map)), notes);
    }
    notes.push((0, "no envelope `Response` around the answer".into()));
    (Some(serde_json::json!({ "Response": map })), notes)
}

#[cfg(test)]
mod tests;
