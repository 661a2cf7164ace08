//! Checks whether an example request belongs to the action of its page, and types its parameters.

use super::{
    RequestText,
    fold::{self, fold},
};
use apidoc_ir::Field;
use serde_json::Value;

/// Reason why an example request is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It calls the action of this name.
    OtherAction(String),
    /// The table lacks all of its parameters.
    OtherTable,
    /// Its flattened keys can't be folded: the reason.
    Keys(String),
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unfit::OtherAction(name) => write!(f, "the example calls another action, `{}`", name.escape_debug()),
            Unfit::OtherTable => f.write_str("the table lacks all parameters of the example"),
            Unfit::Keys(reason) => f.write_str(reason),
        }
    }
}

/// Returns the body of an example request, typed by the tables of `action`; `None` if its text can't be read, see [`RequestText::notes`].
pub fn resolve_request<'a>(
    request: &RequestText,
    action: &str,
    fields: &'a [Field],
    fields_of: &dyn Fn(&str) -> Option<&'a [Field]>,
) -> Result<Option<Value>, Unfit> {
    if let Some(named) = request.action.as_deref().filter(|named| *named != action) {
        return Err(Unfit::OtherAction(named.to_owned()));
    }
    let Some(body) = &request.body else { return Ok(None) };
    let value = if request.flat { fold(body, fields, fields_of).map_err(Unfit::Keys)? } else { body.clone() };
    let Value::Object(map) = &value else { return Err(Unfit::OtherTable) };
    let mut own = map.keys().filter(|key| !fold::COMMON_KEYS.contains(&key.as_str())).peekable();
    if own.peek().is_some() && !map.keys().any(|key| fields.iter().any(|field| field.name == *key)) {
        return Err(Unfit::OtherTable);
    }
    Ok(Some(value))
}
