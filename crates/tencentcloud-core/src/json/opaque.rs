//! JSON that nobody documents: kept as its text, so that no digit is lost.

use super::result::Mismatch;
use serde_json::value::RawValue;
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
        let fields: Fields<'_> = serde_json::from_str(&self.0).ok()?;
        fields.0.into_iter().rev().find(|(key, _)| key == name).map(|(_, value)| Self(value.get().into()))
    }
    /// Returns the items of an array; no items for another value.
    pub fn items(&self) -> Vec<Json> {
        let items: Vec<&RawValue> = serde_json::from_str(&self.0).unwrap_or_default();
        items.into_iter().map(|item| Self(item.get().into())).collect()
    }
    /// Returns the text of a string; `None` for another value.
    pub fn text(&self) -> Option<String> {
        serde_json::from_str(&self.0).ok()
    }
    /// The same as a value to look into. Integers beyond 64 bits and long fractions become floating point there.
    pub fn to_value(&self) -> serde_json::Value {
        serde_json::from_str(&self.0).unwrap_or_default()
    }
    /// Text that is JSON already.
    pub(crate) fn of_valid(text: &str) -> Self {
        Self(compact(text).into())
    }
    /// The text of another value.
    pub(crate) fn copy_of(text: &str) -> Self {
        Self(text.into())
    }
}

/// The fields of an object, in order.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> serde_core::Deserialize<'de> for Fields<'de> {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> serde_core::de::Visitor<'de> for Object {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: serde_core::de::MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(Fields(all))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// The text without white space outside strings.
fn compact(text: &str) -> String {
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

impl FromStr for Json {
    type Err = Mismatch;
    fn from_str(text: &str) -> Result<Self, Mismatch> {
        match serde_json::from_str::<&RawValue>(text) {
            Ok(_) => Ok(Self::of_valid(text)),
            Err(error) => Err(Mismatch { path: String::new(), expected: "JSON", found: error.to_string() }),
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
