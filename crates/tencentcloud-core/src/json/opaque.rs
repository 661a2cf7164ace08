//! JSON that nobody documents: kept as its text, so that no digit is lost.

use super::{
    result::Mismatch,
    state::syntax_error,
    text::{Reader, Stop},
    tree::tree,
};
use crate::field::{Field, FieldMut, Text, Value};
use std::{fmt, str::FromStr};

/// A JSON value of any kind, kept as its text: numbers keep all their digits.
///
/// ```
/// use tencentcloud_core::Json;
///
/// let body: Json = r#"{ "Limit": 18446744073709551616, "Rate": 1.10 }"#.parse()?;
/// assert_eq!(body.as_str(), r#"{"Limit":18446744073709551616,"Rate":1.10}"#);
/// assert_eq!(body.get("Rate").map(|rate| rate.to_string()), Some("1.10".into()));
/// let made = Json::from(serde_json::json!({ "ZoneId": "zone-2o7abc" }));
/// assert_eq!(made.to_value()["ZoneId"], "zone-2o7abc");
/// # Ok::<(), tencentcloud_core::json::Mismatch>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Json(Box<str>);

impl Json {
    /// The text, without white space between its parts.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        &*self.0 == "null"
    }
    /// A field of an object; the last of its name, as JSON readers have it.
    pub fn get(&self, name: &str) -> Option<Json> {
        let mut found = None;
        let read = self.each_field(|key, value| {
            if key == name {
                found = Some(value);
            }
        });
        read.ok()?;
        found.map(|value| Self(value.into()))
    }
    /// Returns the items of an array; no items for another value.
    pub fn items(&self) -> Vec<Json> {
        let mut items = Vec::new();
        // The text is JSON; whatever is read before an error would be right.
        drop(self.each_item(|item| items.push(Self(item.into()))));
        items
    }
    /// Returns the text of a string; `None` for another value.
    pub fn text(&self) -> Option<String> {
        if !self.0.starts_with('"') {
            return None;
        }
        Reader::new(&self.0).string().ok().map(str::to_owned)
    }
    /// The same as a value to look into. Integers beyond 64 bits and long fractions become floating point there.
    pub fn to_value(&self) -> serde_json::Value {
        tree(&self.0)
    }
    /// Returns the fields of an object, in order; no fields for another value.
    pub(crate) fn fields(&self) -> Vec<(String, Json)> {
        let mut fields = Vec::new();
        drop(self.each_field(|name, value| fields.push((name, Self(value.into())))));
        fields
    }
    fn each_field<'a>(&'a self, mut with: impl FnMut(String, &'a str)) -> Result<(), Stop> {
        let mut text = Reader::new(&self.0);
        let mut more = text.peek()? == b'{' && text.begin(b'}')?;
        while more {
            let name = text.name()?.to_owned();
            with(name, text.skip()?);
            more = text.next(b'}')?;
        }
        Ok(())
    }
    fn each_item(&self, mut with: impl FnMut(&str)) -> Result<(), Stop> {
        let mut text = Reader::new(&self.0);
        let mut more = text.peek()? == b'[' && text.begin(b']')?;
        while more {
            with(text.skip()?);
            more = text.next(b']')?;
        }
        Ok(())
    }
    /// Text that is JSON already.
    pub(crate) fn of_valid(text: &str) -> Self {
        Self(compact(text).into())
    }
}

/// The text without white space outside strings.
fn compact(text: &str) -> String {
    if !text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let (mut inside, mut escaped) = (false, false);
    for c in text.chars() {
        if inside {
            inside = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if c.is_ascii_whitespace() {
            continue;
        } else {
            inside = c == '"';
        }
        out.push(c);
    }
    out
}

impl Field for Json {
    fn value(&self) -> Value<'_> {
        Value::Json(&self.0)
    }
    fn value_mut(&mut self) -> FieldMut<'_> {
        FieldMut::Json(self)
    }
}

impl Text for Json {
    fn set(&mut self, text: &str) {
        *self = Self::of_valid(text);
    }
}

impl FromStr for Json {
    type Err = Mismatch;
    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let mut reader = Reader::new(text);
        match reader.skip().and_then(|_| reader.end()) {
            Ok(()) => Ok(Self::of_valid(text)),
            Err(Stop) => Err(Mismatch { path: String::new(), expected: "JSON", found: syntax_error(text) }),
        }
    }
}

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        Self(value.to_string().into())
    }
}

/// Null.
impl Default for Json {
    fn default() -> Self {
        Self("null".into())
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_kept_but_for_space_between() {
        let json: Json = "{ \"a \\\" b\" : [ 1.10 , -0, 1e400 ] }\n".parse().unwrap();
        assert_eq!(json.as_str(), r#"{"a \" b":[1.10,-0,1e400]}"#);
        assert_eq!(json.get("a \" b").unwrap().items().last().unwrap().as_str(), "1e400");
        assert!(json.get("c").is_none() && json.items().is_empty() && json.text().is_none());
        assert_eq!(Json::from(serde_json::json!("x")).text().as_deref(), Some("x"));
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for wrong in ["", "{", "{} {}", "{a:1}", "nul", "\u{feff}1"] {
            assert!(wrong.parse::<Json>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn depth_does_no_harm() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let json: Json = deep.parse().unwrap();
        assert_eq!(json.as_str().len(), 200_000);
        assert!(json.to_value().is_null());
    }
}
