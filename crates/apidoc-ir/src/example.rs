//! Documented examples.

use crate::TextHash;
use serde::{Deserialize, Serialize};

/// One documented call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// Its heading, without "示例1" and the like.
    pub title: String,
    /// What the page says of it, as clean Markdown; may be empty.
    pub doc: String,
    /// The body as JSON (of a GET example, the parameters folded back, typed by the table);
    /// `None` where the text can't be read or belongs to another action.
    pub request: Option<serde_json::Value>,
    /// The whole answer as JSON, `{"Response": {…}}`; `None` as for the request.
    pub response: Option<serde_json::Value>,
    /// Why there is no request although the page shows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_fault: Option<ExampleFault>,
    /// Why there is no response although the page shows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_fault: Option<ExampleFault>,
    /// Hash of the request and the response as the page has them.
    #[serde(default, skip_serializing_if = "TextHash::is_unknown")]
    pub text_hash: TextHash,
}

/// What is wrong with an example on the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ExampleFault {
    /// Its text can't be read even leniently.
    Unreadable,
    /// It belongs to another action.
    Foreign,
}
