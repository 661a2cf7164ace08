//! `findings.txt`: what the last run reported, so that the next one knows what is new.

use crate::Finding;
use std::collections::BTreeSet;

/// First line.
const HEADER: &str = "# Written by `cargo xtask gen`. Findings that have been reported; the next run only counts them.\n";

/// Findings of the run that changes the lock: a later run with the same pages does not have them.
const ONCE: [&str; 3] = ["field-renamed", "name-collision", "rename-unclear"];

/// Returns the text of the list, and marks the findings that are not new.
pub(crate) fn list(findings: &mut [Finding], reported: &str) -> String {
    let reported: BTreeSet<&str> = reported.lines().collect();
    let mut lines = BTreeSet::new();
    for finding in findings {
        let line = format!("{}  {}", finding.code, finding.message.escape_debug());
        finding.is_new = !reported.contains(line.as_str());
        // Errors of overrides are printed until they are corrected.
        let is_error = finding.code.starts_with("override-") && finding.code != "override-taken";
        if !ONCE.contains(&finding.code) && !is_error {
            lines.insert(line);
        }
    }
    let mut text = String::from(HEADER);
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text
}
