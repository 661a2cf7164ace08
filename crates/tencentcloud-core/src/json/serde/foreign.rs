//! Values of any format of serde that describes itself, as JSON text. Everything else is then the same as for a response.

use crate::{
    Value,
    json::{
        text::Reader,
        write::{string, write},
    },
};
use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt::{self, Display};

/// The key of the only field of a number under serde_json's feature `arbitrary_precision`, which any crate of a program can switch on.
const NUMBER: &str = "$serde_json::private::Number";

/// Appends the JSON text of the value that a deserializer has.
pub(super) fn copy<'de, D: Deserializer<'de>>(from: D, out: &mut Vec<u8>) -> Result<(), D::Error> {
    Copy(out).deserialize(from)
}

struct Copy<'a>(&'a mut Vec<u8>);

impl Copy<'_> {
    fn write<E>(self, text: impl Display) -> Result<(), E> {
        self.0.extend_from_slice(text.to_string().as_bytes());
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Copy<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        de.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Copy<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a documented value")
    }
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.write("null")
    }
    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.write("null")
    }
    fn visit_some<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        self.deserialize(de)
    }
    fn visit_newtype_struct<D: Deserializer<'de>>(self, de: D) -> Result<(), D::Error> {
        self.deserialize(de)
    }
    fn visit_bool<E: Error>(self, v: bool) -> Result<(), E> {
        self.write(v)
    }
    fn visit_i64<E: Error>(self, v: i64) -> Result<(), E> {
        self.write(v)
    }
    fn visit_u64<E: Error>(self, v: u64) -> Result<(), E> {
        self.write(v)
    }
    fn visit_i128<E: Error>(self, v: i128) -> Result<(), E> {
        self.write(v)
    }
    fn visit_u128<E: Error>(self, v: u128) -> Result<(), E> {
        self.write(v)
    }
    fn visit_f64<E: Error>(self, v: f64) -> Result<(), E> {
        if !v.is_finite() {
            return Err(E::custom(format!("expected a finite number, found {v}")));
        }
        write(Value::F64(v), self.0);
        Ok(())
    }
    fn visit_str<E: Error>(self, v: &str) -> Result<(), E> {
        string(v, self.0);
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.0.push(b'[');
        let start = self.0.len();
        while seq.next_element_seed(Copy(self.0))?.is_some() {
            self.0.push(b',');
        }
        end(start, b']', self.0);
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.0.push(b'{');
        let start = self.0.len();
        while let Some(name) = map.next_key::<String>()? {
            if name == NUMBER {
                let number = map.next_value::<String>()?;
                if !is_number(&number) {
                    return Err(A::Error::custom("expected the digits of a number"));
                }
                self.0.truncate(start - 1);
                self.0.extend_from_slice(number.as_bytes());
                return Ok(());
            }
            string(&name, self.0);
            self.0.push(b':');
            map.next_value_seed(Copy(self.0))?;
            self.0.push(b',');
        }
        end(start, b'}', self.0);
        Ok(())
    }
}

fn is_number(text: &str) -> bool {
    let mut reader = Reader::new(text);
    reader.number().is_ok() && reader.end().is_ok()
}

/// Puts the closing bracket in the place of the last comma.
fn end(start: usize, bracket: u8, out: &mut Vec<u8>) {
    if out.len() > start {
        out.pop();
    }
    out.push(bracket);
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_core::de::value::{Error, F64Deserializer, MapDeserializer};

    fn copied<'de>(from: impl Deserializer<'de, Error = Error>) -> Result<String, Error> {
        let mut out = Vec::new();
        copy(from, &mut out).map(|()| String::from_utf8(out).unwrap())
    }

    #[test]
    fn the_text_is_that_of_the_document() {
        let document = r#"{"A":[1,-2,1.5,1e300,true,null,"x\"\n",{},[]],"B":{"C":[[],[1]]},"D":18446744073709551615}"#;
        let mut out = Vec::new();
        copy(&mut serde_json::Deserializer::from_str(document), &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), document);
    }

    #[test]
    fn numbers_of_arbitrary_precision_keep_their_digits() {
        let number = |text: &'static str| MapDeserializer::<_, Error>::new([(NUMBER, text)].into_iter());
        assert_eq!(copied(number("18446744073709551616.10")).unwrap(), "18446744073709551616.10");
        assert!(copied(number("1,2")).is_err());
    }

    #[test]
    fn a_number_that_json_does_not_have_is_an_error() {
        let error = copied(F64Deserializer::<Error>::new(f64::NAN)).unwrap_err();
        assert_eq!(error.to_string(), "expected a finite number, found NaN");
    }
}
