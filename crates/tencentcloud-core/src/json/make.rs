//! JSON made of the values of a program.

use super::{opaque::Json, write, write_string};
use crate::{Field, Value};

/// Makes a [`Json`] of a literal: objects, lists, `null`, and expressions of any type that converts into [`Json`].
///
/// These are texts, numbers, booleans, lists of them, options (`None` is null), references to values of generated types, and [`Json`].
///
/// ```
/// use tencentcloud_core::{Timestamp, json};
///
/// let (limit, after) = (20, Timestamp::from("2026-11-24 11:24:21"));
/// let body = json!({ "Limit": limit, "After": &after, "Filters": [{ "Name": "zone", "Values": ["a", "b"] }], "Order": null });
/// assert_eq!(
///     body.as_str(),
///     r#"{"Limit":20,"After":"2026-11-24 11:24:21","Filters":[{"Name":"zone","Values":["a","b"]}],"Order":null}"#
/// );
/// ```
#[macro_export]
macro_rules! json {
    (null) => { $crate::Json::default() };
    ({}) => { $crate::Json::object::<&str>([]) };
    ([ $($items:tt)* ]) => { $crate::Json::array($crate::__json_items!([] $($items)*)) };
    ({ $($fields:tt)* }) => { $crate::Json::object($crate::__json_fields!([] $($fields)*)) };
    ($value:expr) => { $crate::Json::from($value) };
}

/// Collects the items of a list of [`json!`].
#[doc(hidden)]
#[macro_export]
macro_rules! __json_items {
    ([$($done:expr),*]) => { [$($done),*] };
    ([$($done:expr),*] $value:tt $(, $($rest:tt)*)?) => { $crate::__json_items!([$($done,)* $crate::json!($value)] $($($rest)*)?) };
    ([$($done:expr),*] $value:expr $(, $($rest:tt)*)?) => { $crate::__json_items!([$($done,)* $crate::json!($value)] $($($rest)*)?) };
}

/// Collects the fields of an object of [`json!`].
#[doc(hidden)]
#[macro_export]
macro_rules! __json_fields {
    ([$($done:expr),*]) => { [$($done),*] };
    ([$($done:expr),*] $name:tt : $value:tt $(, $($rest:tt)*)?) => {
        $crate::__json_fields!([$($done,)* (::std::string::String::from($name), $crate::json!($value))] $($($rest)*)?)
    };
    ([$($done:expr),*] $name:tt : $value:expr $(, $($rest:tt)*)?) => {
        $crate::__json_fields!([$($done,)* (::std::string::String::from($name), $crate::json!($value))] $($($rest)*)?)
    };
}

impl Json {
    /// Makes an object of its fields, in this order.
    pub fn object<N: AsRef<str>>(fields: impl IntoIterator<Item = (N, Json)>) -> Self {
        let mut out = vec![b'{'];
        for (name, value) in fields {
            if out.len() > 1 {
                out.push(b',');
            }
            write_string(name.as_ref(), &mut out);
            out.push(b':');
            out.extend_from_slice(value.as_str().as_bytes());
        }
        out.push(b'}');
        Self::of_bytes(out)
    }
    /// Makes an array of its items.
    pub fn array(items: impl IntoIterator<Item = Json>) -> Self {
        let mut out = vec![b'['];
        for item in items {
            if out.len() > 1 {
                out.push(b',');
            }
            out.extend_from_slice(item.as_str().as_bytes());
        }
        out.push(b']');
        Self::of_bytes(out)
    }
    fn of_value(value: Value<'_>) -> Self {
        let mut out = Vec::new();
        write(value, &mut out);
        Self::of_bytes(out)
    }
}

/// A value in the form that is sent, for example a generated type.
impl<T: Field> From<&T> for Json {
    fn from(value: &T) -> Self {
        Self::of_value(value.value())
    }
}

/// A string; to read JSON text, use [`str::parse`].
impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::of_value(Value::Text(text))
    }
}

/// A string; to read JSON text, use [`str::parse`].
impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::of_value(Value::Text(&text))
    }
}

macro_rules! numbers {
    ($($type:ty => $variant:ident),*) => {$(
        impl From<$type> for Json {
            fn from(value: $type) -> Self {
                Self::of_value(Value::$variant(value.into()))
            }
        }
    )*};
}

numbers!(bool => Bool, i32 => I64, i64 => I64, u32 => U64, u64 => U64, f64 => F64);

/// `None` is null.
impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::default, Into::into)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(items: Vec<T>) -> Self {
        Self::array(items.into_iter().map(Into::into))
    }
}

impl<T: Into<Json>, const N: usize> From<[T; N]> for Json {
    fn from(items: [T; N]) -> Self {
        Self::array(items.map(Into::into))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_the_json_that_they_look_like() {
        let (name, none) = (String::from("a \"b\""), None::<i64>);
        let json = json!({
            "A": null, "B": [], "C": {}, "D": [1, -2, 1.5, true, "x", null, [2], { "y": 3 },], "E": &name, "F": none, "G": Some(1 + 1),
            "H": vec!["p", "q"], "I": [u64::MAX], "J": f64::NAN, (name.as_str()): json!([null]), "K": &vec![Some(1_i64), None],
        });
        let expected = r#"{"A":null,"B":[],"C":{},"D":[1,-2,1.5,true,"x",null,[2],{"y":3}],"E":"a \"b\"","F":null,"G":2,"#.to_owned()
            + r#""H":["p","q"],"I":[18446744073709551615],"J":null,"a \"b\"":[null],"K":[1,null]}"#;
        assert_eq!(json.as_str(), expected);
        assert_eq!(json.as_str().parse::<Json>().unwrap(), json);
        assert_eq!(json!("[1]").as_str(), r#""[1]""#);
    }

    #[test]
    fn fractions_are_read_again_as_they_were() {
        for number in [0.0, -0.0, 1.0, 0.1, 1e16, 1e300, 5e-324, f64::MAX, 123_456_789.125, -1e-7] {
            let json = Json::from(number);
            assert_eq!(json.as_f64().map(f64::to_bits), Some(number.to_bits()), "{json}");
            assert!(json.as_str().contains(['.', 'e']) && json.as_str().parse::<Json>().is_ok(), "{json}");
        }
    }
}
