//! serde's traits on generated types and on the types of this crate, under the feature `serde`.

/// Implements serde's traits for a record. Without the feature it expands to nothing, so that generated crates need no feature of their own.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __record_serde {
    ([$($attribute:tt)*] $name:ident) => {
        $($attribute)*
        impl $crate::rt::serde_core::Serialize for $name {
            #[inline]
            fn serialize<S: $crate::rt::serde_core::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::json::serialize(self, serializer)
            }
        }
        $($attribute)*
        impl<'de> $crate::rt::serde_core::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: $crate::rt::serde_core::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::json::deserialize(deserializer)
            }
        }
    };
}

/// Expands to nothing: the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __record_serde {
    ($($tokens:tt)*) => {};
}

#[cfg(feature = "serde")]
mod values {
    use crate::{Binary, EnumValue, Json, Open, Timestamp};
    use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

    macro_rules! values {
        ($($type:ty $(where $parameter:ident: $bound:path)?),*) => {$(
            impl$(<$parameter: $bound>)? Serialize for $type {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    super::super::serialize(self, serializer)
                }
            }
            impl<'de $(, $parameter: $bound)?> Deserialize<'de> for $type {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    super::super::deserialize(deserializer)
                }
            }
        )*};
    }

    values!(Binary, Json, Timestamp, Open<E> where E: EnumValue);
}
