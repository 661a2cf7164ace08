//! Documented examples: HTTP requests, flattened queries and lenient JSON, read into JSON values.

use apidoc_ir::{Field, Type};
use serde_json::Value;

/// What stands in the box of an example request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RequestText {
    /// The action that `X-TC-Action` or the query's `Action` names.
    pub action: Option<String>,
    /// The parameters; a flattened query is still flat here (a `String` a key), see [`fold`].
    pub body: Option<Value>,
    /// Whether `body` is a flattened query.
    pub flat: bool,
    /// What had to be bent to read it (a trailing comma, a comment, full-width punctuation), or why it can't be read:
    /// the byte within the text, and a message.
    pub notes: Vec<(usize, String)>,
}

/// Reads the text of an example request: POST with headers and body, GET with a query, a bare JSON body.
pub fn request(text: &str) -> RequestText {
    let _ = text;
    RequestText::default()
}

/// Reads the text of an example response as leniently as needed; the envelope is added where it is missing.
/// Gives the value (none where it can't be read) and notes as in [`RequestText::notes`].
pub fn response(text: &str) -> (Option<Value>, Vec<(usize, String)>) {
    let _ = text;
    (None, Vec::new())
}

/// Folds a flattened query (`Filters.0.Values.1=…`, from 0 or from 1) into JSON, typed by the table; common parameters are left out.
///
/// `fields_of` gives the fields of a type by name. Hostile keys (deep, huge indices) give an error text, never a large value.
pub fn fold<'a>(flat: &Value, fields: &'a [Field], fields_of: &dyn Fn(&str) -> Option<&'a [Field]>) -> Result<Value, String> {
    let _ = (flat, fields, fields_of, Type::default());
    Ok(Value::Null)
}
