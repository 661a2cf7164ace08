//! Bytes, as the few actions take them that are sent as forms.

use crate::{
    Field, Value,
    field::{FieldMut, Text},
};
use std::fmt;

/// Bytes of a file. A request that has them is sent as `multipart/form-data` and not as JSON.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Binary(Vec<u8>);

impl Binary {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl<B: Into<Vec<u8>>> From<B> for Binary {
    fn from(bytes: B) -> Self {
        Self(bytes.into())
    }
}

impl fmt::Debug for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Binary({} bytes)", self.0.len())
    }
}

impl Field for Binary {
    fn value(&self) -> Value<'_> {
        Value::Bytes(&self.0)
    }
    fn value_mut(&mut self) -> FieldMut<'_> {
        FieldMut::Text(self)
    }
}

/// JSON has no bytes; a value in JSON is its text.
impl Text for Binary {
    fn set(&mut self, text: &str) {
        self.0 = text.into();
    }
    fn set_bytes(&mut self, bytes: &[u8]) {
        bytes.clone_into(&mut self.0);
    }
}
