//! Conversions and comparisons of open enums.

use super::{EnumValue, Open, UnknownValue};
use std::{borrow::Cow, cmp::Ordering, convert::Infallible, str::FromStr};

/// The empty text, as an absent field of a response has it.
impl<E> Default for Open<E> {
    fn default() -> Self {
        Self::Unknown(UnknownValue(Box::default()))
    }
}

impl<E: EnumValue> From<E> for Open<E> {
    fn from(value: E) -> Self {
        Self::Known(value)
    }
}

/// As iterating over a slice of values gives it.
impl<E: EnumValue> From<&E> for Open<E> {
    fn from(value: &E) -> Self {
        Self::Known(*value)
    }
}

impl<E: EnumValue> From<&Open<E>> for Open<E> {
    fn from(value: &Open<E>) -> Self {
        value.clone()
    }
}

impl<E: EnumValue> From<&str> for Open<E> {
    fn from(text: &str) -> Self {
        Self::find(text).unwrap_or_else(|| Self::Unknown(UnknownValue(text.into())))
    }
}

/// As iterating over a slice of texts gives it.
impl<E: EnumValue> From<&&str> for Open<E> {
    fn from(text: &&str) -> Self {
        (*text).into()
    }
}

impl<E: EnumValue> From<String> for Open<E> {
    fn from(text: String) -> Self {
        Self::find(&text).unwrap_or_else(|| Self::Unknown(UnknownValue(text.into())))
    }
}

impl<E: EnumValue> From<&String> for Open<E> {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl<E: EnumValue> From<Cow<'_, str>> for Open<E> {
    fn from(text: Cow<'_, str>) -> Self {
        text.as_ref().into()
    }
}

/// The text on the wire.
impl<E: EnumValue> From<Open<E>> for String {
    fn from(value: Open<E>) -> Self {
        match value {
            Open::Known(value) => value.as_str().into(),
            Open::Unknown(UnknownValue(text)) => text.into(),
        }
    }
}

impl<E: EnumValue> AsRef<str> for Open<E> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// By the text on the wire.
impl<E: EnumValue + Eq> Ord for Open<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl<E: EnumValue + Eq> PartialOrd for Open<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// For command lines; it never fails.
impl<E: EnumValue> FromStr for Open<E> {
    type Err = Infallible;
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl<E: EnumValue> PartialEq<E> for Open<E> {
    fn eq(&self, other: &E) -> bool {
        matches!(self, Self::Known(value) if value == other)
    }
}

impl<E: EnumValue> PartialEq<str> for Open<E> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl<E: EnumValue> PartialEq<&str> for Open<E> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl<E: EnumValue> PartialEq<String> for Open<E> {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl<E: EnumValue> PartialEq<Open<E>> for str {
    fn eq(&self, other: &Open<E>) -> bool {
        self == other.as_str()
    }
}

impl<E: EnumValue> PartialEq<Open<E>> for &str {
    fn eq(&self, other: &Open<E>) -> bool {
        *self == other.as_str()
    }
}

impl<E: EnumValue> PartialEq<Open<E>> for String {
    fn eq(&self, other: &Open<E>) -> bool {
        self == other.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeSet, HashSet};

    enum Status {
        On,
        Off,
    }
    crate::rt::open_enum! { Status; "on" => On, "off" => Off, }

    #[test]
    fn texts_of_every_kind_make_it_and_compare_with_it() {
        let (owned, on) = (String::from("on"), Open::from(Status::On));
        let made: [Open<Status>; 8] = [
            (&"on").into(),
            (&on).into(),
            (&Status::On).into(),
            "on".into(),
            (&owned).into(),
            owned.clone().into(),
            Cow::from("on").into(),
            "on".parse().unwrap(),
        ];
        for made in made {
            assert_eq!((&made, made.as_ref()), (&on, "on"));
            assert_eq!(made, owned);
            assert_eq!(owned, made);
            assert_eq!("on", made);
        }
        assert_eq!(String::from(on), "on");
        assert_eq!(String::from(Open::<Status>::from("paused")), "paused");
    }

    #[test]
    fn they_have_an_order_and_a_hash() {
        let all = ["paused", "on", "off"].map(Open::<Status>::from);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().into_iter().map(Open::as_str).collect::<Vec<_>>(), ["off", "on", "paused"]);
        assert!(all.into_iter().collect::<HashSet<_>>().contains(&Open::from(Status::Off)));
        assert_eq!(format!("{:>4}", Status::On), "  on");
    }
}
