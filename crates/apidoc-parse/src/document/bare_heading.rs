//! Headings without marks: a line that says nothing but the name of a section, or the number of an example.

use crate::document::tags;
use crate::vocabulary::copied::HEADINGS;

/// Longer lines are text.
const MAX_CHARS: usize = 60;

/// The level of a heading without marks, and where its text begins; `None` if the line is not one.
pub(super) fn level(line: &str) -> Option<(u8, usize)> {
    if line.contains('\t') || line.chars().count() > MAX_CHARS {
        return None;
    }
    let lead = line.len() - line.trim_start().len();
    if let Some(level) = section_level(line) {
        return Some((level, lead));
    }
    // `示例1 …`, `Example 1: …`
    let name = name_of(line);
    let rest = name.strip_prefix("示例").or_else(|| name.strip_prefix("example ")).or_else(|| name.strip_prefix("sample "))?;
    rest.trim_start().starts_with(|c: char| c.is_ascii_digit()).then_some((3, lead))
}

/// The level of a line that is the name of a section: 2 with a number in front, else 3.
pub(super) fn section_level(line: &str) -> Option<u8> {
    if line.len() > 4 * MAX_CHARS {
        return None;
    }
    let body = line.trim();
    let numbered = without_number(body).len() < body.len();
    HEADINGS.contains(&name_of(line).trim_end_matches([':', '：'])).then_some(if numbered { 2 } else { 3 })
}

fn without_number(body: &str) -> &str {
    body.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '、').trim_start()
}

fn name_of(line: &str) -> String {
    without_number(line.trim()).to_lowercase().replace(tags::is_zero_width, "")
}
