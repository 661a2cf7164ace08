//! Documented examples.

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
}
