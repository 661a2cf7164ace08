//! Numbers as descriptions write them.

use serde_json::Number;

/// A number that was read: its text without marks.
pub(super) fn parse(text: &str, whole: bool) -> Option<Number> {
    let plain = text.trim().trim_start_matches('+');
    let plain = if plain.contains(',') { &plain.replace(',', "") } else { plain };
    if let Ok(n) = plain.parse::<i64>() {
        return Some(n.into());
    }
    let n = plain.parse::<f64>().ok()?;
    let exact = n.fract() == 0.0 && n.abs() < 9e15;
    if exact { Some((n as i64).into()) } else { Number::from_f64(n).filter(|_| !whole) }
}

/// The number one above or below, for bounds that are not inclusive; only whole numbers have one.
pub(super) fn step(n: &Number, by: i64) -> Option<Number> {
    n.as_i64().and_then(|n| n.checked_add(by)).map(Number::from)
}

/// Compares two numbers.
pub(super) fn above(a: &Number, b: &Number) -> bool {
    a.as_i64().zip(b.as_i64()).map_or_else(|| a.as_f64() > b.as_f64(), |(a, b)| a > b)
}
