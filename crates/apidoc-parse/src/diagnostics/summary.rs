//! Sorts and counts diagnostics.

use super::{Code, Diagnostic, Severity};
use std::collections::BTreeMap;

/// Sorts diagnostics by file and line and removes duplicates.
pub fn tidy(all: &mut Vec<Diagnostic>) {
    all.sort();
    all.dedup();
}

/// Returns the counts: one line, and a line for each code, the most severe first. Empty without diagnostics.
pub fn summary(all: &[Diagnostic]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut codes: BTreeMap<(Severity, Code), usize> = BTreeMap::new();
    let mut counts: BTreeMap<Severity, usize> = BTreeMap::new();
    for one in all {
        *codes.entry((one.severity, one.code)).or_default() += 1;
        *counts.entry(one.severity).or_default() += 1;
    }
    let count = |severity: Severity| {
        let n = counts.get(&severity).copied().unwrap_or_default();
        format!("{n} {}{}", severity.as_str(), if n == 1 { "" } else { "s" })
    };
    let mut out = format!("{}, {}, {}\n", count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    for ((severity, code), n) in codes {
        out += &format!("{n:8} {}[{}]\n", severity.as_str(), code.as_str());
    }
    out
}
