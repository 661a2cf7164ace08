//! Values to JSON text, as services take it.

use crate::{Value, field::items, record::written};
use std::io::Write;

/// Appends the text of a value.
pub(crate) fn write(value: Value<'_>, out: &mut Vec<u8>) {
    match value {
        Value::Absent => out.extend_from_slice(b"null"),
        Value::Text(text) => string(text, out),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::I64(number) => display(number, out),
        Value::U64(number) => display(number, out),
        // A number without a JSON form becomes null, as serde_json has it.
        Value::F64(number) => drop(serde_json::to_writer(out, &number)),
        Value::Bytes(bytes) => string(&String::from_utf8_lossy(bytes), out),
        Value::Json(text) => out.extend_from_slice(text.as_bytes()),
        Value::List(list) => {
            out.push(b'[');
            for (i, item) in items(list).enumerate() {
                comma(i, out);
                write(item, out);
            }
            out.push(b']');
        }
        Value::Record(record) => {
            out.push(b'{');
            for (i, (name, value)) in written(record).enumerate() {
                comma(i, out);
                string(name, out);
                out.push(b':');
                write(value, out);
            }
            out.push(b'}');
        }
    }
}

/// Appends a text in quotes.
pub(crate) fn string(text: &str, out: &mut Vec<u8>) {
    // Writing to memory can't fail.
    drop(serde_json::to_writer(out, text));
}

fn comma(i: usize, out: &mut Vec<u8>) {
    if i > 0 {
        out.push(b',');
    }
}

fn display(number: impl std::fmt::Display, out: &mut Vec<u8>) {
    // Writing to memory can't fail.
    drop(write!(out, "{number}"));
}
