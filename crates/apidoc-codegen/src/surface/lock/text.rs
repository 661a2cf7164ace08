//! Reads the parts of a line.

use super::key;
use crate::names;

/// A text of the lock in a message: short, and without characters that a terminal would obey.
pub(super) fn shown(text: &str) -> String {
    const SHOWN_NAME_CHARS: usize = 60;
    let cut: String = text.chars().take(SHOWN_NAME_CHARS).collect();
    let more = if cut.len() < text.len() { "…" } else { "" };
    format!("{}{more}", cut.escape_debug())
}

/// Reads a name of the wire out of a key.
pub(super) fn wire(part: &str) -> Result<String, String> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | ':' | '/' | '-' | '(' | ')' | '%' | ';');
    let name = key::unescape(part).filter(|name| !name.is_empty() && part.chars().all(allowed));
    name.ok_or_else(|| format!("`{}` is not an escaped name", shown(part)))
}

/// Reads the name of a type or a variant.
pub(super) fn type_name(name: &str) -> Result<String, String> {
    check_type_name(name).map(str::to_owned)
}

/// Returns the name if it can be one of a type or a variant.
pub(super) fn check_type_name(name: &str) -> Result<&str, String> {
    if names::is_type_name(name) { Ok(name) } else { Err(format!("`{}` cannot be the name of a type or a variant", shown(name))) }
}

/// Reads the name of a field or a method.
pub(super) fn value_name(name: &str) -> Result<String, String> {
    if names::is_value_name(name) {
        Ok(name.to_owned())
    } else {
        Err(format!("`{}` cannot be the name of a field or a method", shown(name)))
    }
}

/// Reads a day: `2026-01-31`.
pub(super) fn day(text: &str) -> Result<String, String> {
    if names::is_day(text) { Ok(text.to_owned()) } else { Err(format!("`{}` is not a day like 2026-01-31", shown(text))) }
}
