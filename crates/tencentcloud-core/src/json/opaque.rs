//! JSON that nobody documents: kept as its text, so that no digit is lost.

use super::{
    result::Mismatch,
    text::{Reader, Stop, syntax_error},
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
/// # Ok::<(), tencentcloud_core::json::Mismatch>(())
/// ```
///
/// [`json!`](crate::json!) makes one of the values of a program. With the feature `serde` it converts from `serde_json::Value` and back.
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
    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        self.0.starts_with('{')
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
    /// Returns the value of a boolean; `None` for another value.
    pub fn as_bool(&self) -> Option<bool> {
        self.0.parse().ok()
    }
    /// Returns the value of an integer that fits into 64 bits; `None` for another value.
    pub fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }
    /// Returns the value of a number, rounded if it has more digits than `f64`; `None` for another value.
    pub fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|number: &f64| number.is_finite())
    }
    /// The same as a value of serde_json. Null if the text is nested too deeply or has a number out of range. Integers beyond 64 bits and long
    /// fractions become floating point there.
    #[cfg(feature = "serde")]
    pub fn to_value(&self) -> serde_json::Value {
        tree(&self.0)
    }
    /// Returns the fields of an object, in order; no fields for another value.
    pub fn fields(&self) -> Vec<(String, Json)> {
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
    /// Reads a document.
    pub(crate) fn read(document: &[u8]) -> Result<Self, Mismatch> {
        let wrong = |_| Mismatch { path: String::new(), expected: "JSON", found: "another encoding than UTF-8".into() };
        let text = str::from_utf8(document).map_err(wrong)?;
        text.trim_start_matches('\u{feff}').parse()
    }
    /// Text that is JSON already.
    pub(crate) fn of_valid(text: &str) -> Self {
        Self(compact(text).into())
    }
    /// Bytes that are JSON without white space already.
    pub(super) fn of_bytes(bytes: Vec<u8>) -> Self {
        String::from_utf8(bytes).map_or_else(|_| Self::default(), |text| Self(text.into()))
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

/// Returns the tree of a JSON text; null if serde_json refuses it.
#[cfg(feature = "serde")]
pub(super) fn tree(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(feature = "serde")]
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
