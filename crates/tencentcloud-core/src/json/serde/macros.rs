//! serde's traits on generated types.

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
