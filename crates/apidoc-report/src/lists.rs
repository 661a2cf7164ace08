//! Diagnostics and changes.

use crate::{
    Changes, Remark,
    escape::{escape, inline_code},
};
use std::fmt::Write as _;

/// Most characters of a source line. A page can have a table in one line.
const MOST_CHARS: usize = 300;

/// Returns the diagnostics, the most severe first.
pub(crate) fn remarks(remarks: &[Remark]) -> String {
    if remarks.is_empty() {
        return "<p>No diagnostics.</p>".into();
    }
    let mut sorted: Vec<&Remark> = remarks.iter().collect();
    let rank = |severity: &str| ["error", "warning", "note"].iter().position(|name| *name == severity);
    sorted.sort_by_key(|remark| (rank(remark.severity), &remark.file, remark.line, remark.column));
    let mut out = String::new();
    for remark in sorted {
        let place = if remark.line == 0 { remark.file.clone() } else { format!("{}:{}:{}", remark.file, remark.line, remark.column) };
        let _ = write!(
            out,
            "<div class=\"item remark {0}\"><p><b>{0}</b> <i>{1}</i> {2}</p><p class=sub>{3}</p>",
            escape(remark.severity),
            escape(&remark.code),
            inline_code(&remark.message),
            escape(&place)
        );
        if !remark.text.is_empty() {
            let _ = write!(out, "<pre>{}</pre>", escape(&around(&remark.text, remark.column)));
        }
        if !remark.help.is_empty() {
            let _ = write!(out, "<p class=sub>{}</p>", escape(&remark.help));
        }
        out.push_str("</div>");
    }
    out
}

/// Returns the part of a line around a column.
fn around(line: &str, column: u32) -> String {
    let length = line.chars().count();
    if length <= MOST_CHARS {
        return line.to_owned();
    }
    let start = (column as usize).saturating_sub(MOST_CHARS / 3).min(length - MOST_CHARS);
    let part: String = line.chars().skip(start).take(MOST_CHARS).collect();
    let (before, after) = (if start > 0 { "…" } else { "" }, if start + MOST_CHARS < length { "…" } else { "" });
    format!("{before}{part}{after}")
}

/// Returns the changes by service.
pub(crate) fn changes(changes: &Changes) -> String {
    let mut out = format!("<p class=sub>since {}</p>", escape(&changes.since));
    if changes.sections.is_empty() {
        out.push_str("<p>No changes.</p>");
    }
    let mut service = None;
    for section in &changes.sections {
        if service != Some(&section.service) {
            let _ = write!(out, "<h3>{}</h3>", escape(&section.service));
            service = Some(&section.service);
        }
        let _ = write!(out, "<h4 class=\"class {0}\">{0}</h4><ul>", escape(&section.class));
        section.lines.iter().for_each(|line| out.push_str(&format!("<li class=item>{}", inline_code(line))));
        out.push_str("</ul>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_around_its_column() {
        let line = format!("{}X{}", "a".repeat(1000), "b".repeat(1000));
        let part = around(&line, 1001);
        assert!(part.contains('X') && part.starts_with('…') && part.ends_with('…'));
        assert!(part.chars().count() <= MOST_CHARS + 2);
        assert_eq!(around("short", 3), "short");
        assert!(around(&"ü".repeat(400), u32::MAX).starts_with('…'));
    }
}
