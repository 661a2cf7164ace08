//! Documented examples.

use crate::TextHash;
use serde::{Deserialize, Serialize};

/// Documented call: request and response.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Example {
    /// Heading without a prefix such as "示例1".
    pub title: String,
    /// Description as Markdown; may be empty.
    pub doc: String,
    /// Body of the request as JSON. The parameters of a GET example are folded and typed by the table.
    /// `None` if the text can't be read or belongs to another action.
    pub request: Option<serde_json::Value>,
    /// Whole response as JSON, `{"Response": {…}}`; `None` if it can't be read or belongs to another action.
    pub response: Option<serde_json::Value>,
    /// Reason why the request of the page is not used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_fault: Option<ExampleFault>,
    /// Reason why the response of the page is not used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_fault: Option<ExampleFault>,
    /// Hash of the text of the request and the response on the page.
    #[serde(default, skip_serializing_if = "TextHash::is_unknown")]
    pub text_hash: TextHash,
}

/// Fault of an example on the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ExampleFault {
    /// The text can't be read, not even by the lenient reader.
    Unreadable,
    /// It belongs to another action.
    Foreign,
}
