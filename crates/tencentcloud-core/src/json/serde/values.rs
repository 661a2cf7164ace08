//! serde's traits on the types of this crate.

use super::foreign;
use crate::{Binary, EnumValue, Field, Json, Open, Timestamp, field::Empty, json::from_slice};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Writes a value in any format of serde, as `Serialize` does.
///
/// Fields with an empty value (`""`, `0`, `false`, an empty list) are left out, and read again as empty, so that a value that is stored and
/// read again is equal. An optional field that is set is always written.
/// A response does not distinguish an absent field from a documented `0` or `""`, so a stored one does not either. A number in a [`Json`] is
/// stored with the precision of the format, which may be less than in the response.
pub fn serialize<T: Field, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.value().serialize(serializer)
}

/// Reads what [`serialize`] has written. The format has to be self-describing, as JSON is.
pub fn deserialize<'de, T: Field + Empty, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let (mut text, mut value) = (Vec::new(), T::empty());
    foreign::copy(deserializer, &mut text)?;
    from_slice(&text, &mut value).map_err(D::Error::custom)?;
    Ok(value)
}

macro_rules! values {
    ($($type:ty $(where $parameter:ident: $bound:path)?),*) => {$(
        impl$(<$parameter: $bound>)? Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serialize(self, serializer)
            }
        }
        impl<'de $(, $parameter: $bound)?> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize(deserializer)
            }
        }
    )*};
}

values!(Binary, Json, Timestamp, Open<E> where E: EnumValue);
