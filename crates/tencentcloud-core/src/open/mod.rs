//! Enums that keep values they don't know.

mod convert;

use crate::{
    Field, Value,
    field::{FieldMut, Text},
};
use std::{fmt, hash::Hasher};

/// An enum of documented values, with one table.
pub trait EnumValue: Copy + PartialEq + 'static {
    /// Each value with its text.
    const ALL: &'static [(&'static str, Self)];
    /// The text on the wire.
    fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, value)| *value == self).map_or("", |(text, _)| text)
    }
}

/// The table of an enum: [`EnumValue`], `Display` and `Debug` of the text on the wire, `Copy`, `Clone`, `PartialEq`, `Eq` and `Hash`. Derives would
/// take longer to compile, and that of `Eq` would be the only machine code of a generated crate.
///
/// ```
/// enum Status { Success, Failed }
/// tencentcloud_core::rt::open_enum! { Status; "success" => Success, "failed" => Failed, }
/// assert_eq!(Status::Failed.to_string(), "failed");
/// assert_eq!(format!("{:?}", Status::Success), r#""success""#);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum {
    ($(#$attribute:tt)* $name:ident; $($text:tt => $variant:ident,)*) => {
        $(#$attribute)*
        impl $crate::rt::EnumValue for $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($text, Self::$variant)),*];
        }
        $(#$attribute)*
        impl ::std::marker::Copy for $name {}
        $(#$attribute)*
        impl ::std::clone::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }
        $(#$attribute)*
        impl ::std::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                *self as u16 == *other as u16
            }
        }
        $(#$attribute)*
        impl ::std::cmp::Eq for $name {}
        $(#$attribute)*
        impl ::std::hash::Hash for $name {
            #[inline]
            fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
                $crate::rt::hash(*self as u16, state);
            }
        }
        $(#$attribute)*
        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::rt::display(*self, f)
            }
        }
        $(#$attribute)*
        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::rt::debug_value(*self, f)
            }
        }
    };
}

/// `Display` of every enum.
#[inline]
pub fn display<E: EnumValue>(value: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.pad(value.as_str())
}

/// `Debug` of every enum.
#[inline]
pub fn debug_value<E: EnumValue>(value: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(value.as_str(), f)
}

/// `Hash` of every enum, by the number of its value.
pub fn hash<H: Hasher>(number: u16, state: &mut H) {
    state.write_u16(number);
}

/// The text of a value of an enum, by its place; a table names this function, so that the compiler evaluates no list of texts for it.
pub fn wire_value<E: EnumValue>(i: usize) -> Option<&'static str> {
    E::ALL.get(i).map(|(text, _)| *text)
}

/// A documented value, or any other text as it came.
///
/// One value has one form (only reading a text can make `Unknown`, and it looks among the documented
/// values first), so `==` and `match` agree. `==` takes a value or a text:
///
/// ```
/// # use tencentcloud_core::{EnumValue, Open};
/// # #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
/// # enum Status { Success, Failed }
/// # impl EnumValue for Status {
/// #     const ALL: &'static [(&'static str, Self)] = &[("success", Self::Success), ("failed", Self::Failed)];
/// # }
/// let status = Open::from("success");
/// assert!(status == Status::Success && status == "success");
/// match status.known() {
///     Some(Status::Success) => println!("done"),
///     Some(_) => println!("not yet"),
///     None => println!("{status}: newer than this crate"),
/// }
/// assert_eq!(Open::<Status>::from("paused").known(), None);
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Open<E> {
    /// A documented value.
    Known(E),
    /// Another one.
    Unknown(UnknownValue),
}

/// A value that this version of a crate does not know. Made by reading a text only, so that none can hold a text that is documented:
///
/// ```compile_fail
/// let value = tencentcloud_core::UnknownValue("success".into());
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: EnumValue> Open<E> {
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(value) => value.as_str(),
            Self::Unknown(value) => value.as_str(),
        }
    }
    /// The documented value, if it is one.
    pub fn known(&self) -> Option<E> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Unknown(_) => None,
        }
    }
    fn find(text: &str) -> Option<Self> {
        E::ALL.iter().find(|(known, _)| *known == text).map(|(_, value)| Self::Known(*value))
    }
}

/// The text in quotes, as structs show it.
impl<E: EnumValue> fmt::Debug for Open<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl<E: EnumValue> fmt::Display for Open<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<E: EnumValue> Field for Open<E> {
    fn value(&self) -> Value<'_> {
        Value::Text(self.as_str())
    }
    fn value_mut(&mut self) -> FieldMut<'_> {
        FieldMut::Text(self)
    }
}

impl<E: EnumValue> Text for Open<E> {
    fn set(&mut self, text: &str) {
        *self = text.into();
    }
}
