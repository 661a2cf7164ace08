//! Numbers as descriptions write them.

use serde_json::Number;

/// A number that was read: its text without marks.
pub(super) fn parse(text: &str, whole: bool) -> Option<Number> {
    let plain = text.trim().replace(',', "");
    let plain = plain.strip_prefix('+').unwrap_or(&plain);
    if let Ok(n) = plain.parse::<i64>() {
        return Some(n.into());
    }
    let n = plain.parse::<f64>().ok()?;
    if n.fract() == 0.0 && n.abs() < 9e15 {
        return Some((n as i64).into());
    }
    if whole { None } else { Number::from_f64(n) }
}

/// The number one above or below, for bounds that are not inclusive; only whole numbers have one.
pub(super) fn step(n: &Number, by: i64) -> Option<Number> {
    n.as_i64().and_then(|n| n.checked_add(by)).map(Number::from)
}

/// Compares two numbers.
pub(super) fn above(a: &Number, b: &Number) -> bool {
    match (a.as_i64(), b.as_i64()) {
        (Some(a), Some(b)) => a > b,
        _ => a.as_f64() > b.as_f64(),
    }
}
