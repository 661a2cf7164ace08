//! Keys of `surface.lock`: how a name of the wire is written in a line.

/// The last part of the key of an alias: `v20220106::types::TaskStatus.%3D;`.
pub(crate) const ALIAS: &str = "=";

/// Returns the key of an action.
pub(crate) fn action(module: &str, wire: &str) -> String {
    format!("{module}::Client.{}", escape(wire))
}

/// Returns the key of a shared type.
pub(crate) fn shared_type(module: &str, wire: &str) -> String {
    format!("{module}::types.{}", escape(wire))
}

/// Returns the key of an error code.
pub(crate) fn error_code(module: &str, wire: &str) -> String {
    format!("{module}::ErrorCode.{}", escape(wire))
}

/// Returns the key of a field. `space` is the module of its struct: `v20220106::types`.
pub(crate) fn field(space: &str, record: &str, wire: &str) -> String {
    format!("{space}::{record}.{}", escape(wire))
}

/// Returns the key of a value of an enum.
pub(crate) fn variant(space: &str, name: &str, wire: &str) -> String {
    format!("{space}::{name}.{}", escape_value(wire))
}

/// Writes a name: every character other than a letter, a digit and `._:/-()` becomes `%`, its code point in hex, and `;`.
pub(crate) fn escape(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | ':' | '/' | '-' | '(' | ')') {
            out.push(c);
        } else {
            out.push_str(&format!("%{:X};", u32::from(c)));
        }
    }
    out
}

/// Writes the value of an enum, which may look like `new()` or `items()`: brackets are escaped too.
pub(crate) fn escape_value(value: &str) -> String {
    escape(value).replace('(', "%28;").replace(')', "%29;")
}

/// Reads what [`escape`] or [`escape_value`] wrote. Returns `None` if an escape is damaged.
pub(crate) fn unescape(key: &str) -> Option<String> {
    let mut out = String::with_capacity(key.len());
    let mut rest = key;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let (code, after) = after.split_once(';')?;
        let digits = !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'A'..=b'F'));
        out.push(char::from_u32(u32::from_str_radix(code, 16).ok().filter(|_| digits)?)?);
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_was_escaped() {
        for key in ["v1::types::Mode.a b", "x.按量%2", "a.new()"] {
            assert_eq!(unescape(&escape(key)).as_deref(), Some(key));
            assert_eq!(unescape(&escape_value(key)).as_deref(), Some(key));
        }
        assert_eq!(escape("a  b\n"), "a%20;%20;b%A;");
        assert_eq!(escape_value("new()"), "new%28;%29;");
    }

    #[test]
    fn rejects_damaged_escapes() {
        for key in ["%", "%;", "%2", "%zz;", "%+41;", "%110000;", "%d800;"] {
            assert_eq!(unescape(key), None, "{key}");
        }
    }
}
