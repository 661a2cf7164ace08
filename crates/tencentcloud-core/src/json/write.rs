//! Values to JSON text, as services take it.

use super::escape::unescaped_end;
use crate::{Value, field::items, record::each_written};
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
        // The shortest text that is read as this number again, with a point or an exponent.
        Value::F64(number) if number.is_finite() => drop(write!(out, "{number:?}")),
        // A number without a JSON form becomes null, as serde_json has it.
        Value::F64(_) => out.extend_from_slice(b"null"),
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
            let mut i = 0;
            each_written(record, |name, value| {
                comma(i, out);
                string(name, out);
                out.push(b':');
                write(value, out);
                i += 1;
            });
            out.push(b'}');
        }
    }
}

/// Appends a text in quotes.
pub(crate) fn string(text: &str, out: &mut Vec<u8>) {
    let mut rest = text.as_bytes();
    out.push(b'"');
    while let Some((plain, [byte, after @ ..])) = rest.split_at_checked(unescaped_end(rest, 0)) {
        out.extend_from_slice(plain);
        escape(*byte, out);
        rest = after;
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

/// Appends a character that strings have in an escaped form only.
fn escape(byte: u8, out: &mut Vec<u8>) {
    let short = match byte {
        0x08 => b'b',
        b'\t' => b't',
        b'\n' => b'n',
        0x0c => b'f',
        b'\r' => b'r',
        b'"' | b'\\' => byte,
        // Writing to memory can't fail.
        _ => return drop(write!(out, "\\u{byte:04x}")),
    };
    out.extend_from_slice(&[b'\\', short]);
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check_string(text: &str) {
        let mut out = Vec::new();
        string(text, &mut out);
        assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(text).unwrap());
    }

    #[test]
    fn every_character_is_escaped_as_serde_escapes_it() {
        let ascii: String = (0..=0x7f_u8).map(char::from).collect();
        check_string(&ascii);
        ascii.chars().for_each(|c| check_string(&format!("é{c}")));
        check_string("");
    }

    proptest! {
        #[test]
        fn any_text_is_escaped_as_serde_escapes_it(text in any::<String>()) {
            check_string(&text);
        }
    }
}
