//! JSON text as a tree of serde_json. Fractions are read as exactly as possible without serde_json's feature `float_roundtrip`, which would
//! make every first build slower.

use super::{
    text::{MAX_DEPTH, Reader, Stop},
    token::Token,
};
use serde_json::{Map, Value};

/// Returns the tree of a JSON text; null if the text is nested too deeply or has a number out of range.
pub(super) fn tree(text: &str) -> Value {
    branch(&mut Reader::new(text), 0).unwrap_or_default()
}

fn branch(reader: &mut Reader<'_>, depth: u8) -> Result<Value, Stop> {
    if depth > MAX_DEPTH {
        return Err(Stop);
    }
    Ok(match reader.peek()? {
        b'n' => reader.word("null").map(|()| Value::Null)?,
        b'{' => {
            let mut fields = Map::new();
            let mut more = reader.begin(b'}')?;
            while more {
                let name = reader.name()?.to_owned();
                fields.insert(name, branch(reader, depth + 1)?);
                more = reader.next(b'}')?;
            }
            Value::Object(fields)
        }
        b'[' => {
            let mut items = Vec::new();
            let mut more = reader.begin(b']')?;
            while more {
                items.push(branch(reader, depth + 1)?);
                more = reader.next(b']')?;
            }
            Value::Array(items)
        }
        first => match reader.scalar(first)? {
            Token::Bool(value) => value.into(),
            Token::Text(text) => text.into(),
            Token::Number(text) => number(text).ok_or(Stop)?,
        },
    })
}

fn number(text: &str) -> Option<Value> {
    let float = || text.parse().ok().filter(|float: &f64| float.is_finite()).map(Value::from);
    if text == "-0" {
        return float();
    }
    text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from)).ok().or_else(float)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_serde_reads_them() {
        let text = "[0,-0,-0.0,1.10,5e-324,1.7976931348623157e308,9007199254740993,18446744073709551615,18446744073709551616,-9223372036854775809,0.1e1]";
        assert_eq!(tree(text), serde_json::from_str::<Value>(text).unwrap());
        assert_eq!(tree("[1e400]"), Value::Null);
    }
}
