//! `findings.txt`: what the last run reported, so that the next one knows what is new.

use apidoc_ir::diagnostics::{Code, Diagnostic};
use std::collections::BTreeSet;

/// First line.
const FINDINGS_HEADER: &str = "# Written by `cargo xtask gen`. Findings that have been reported; the next run only counts them.\n";

/// Findings of the run that changes the lock: a later run with the same pages does not have them.
const ONCE: [Code; 3] = [Code::FieldRenamed, Code::NameCollision, Code::RenameUnclear];

/// Returns the text of the list, and the findings that are new.
pub(crate) fn list(findings: &[Diagnostic], reported: &str) -> (String, Vec<Diagnostic>) {
    let reported: BTreeSet<&str> = reported.lines().collect();
    let (mut lines, mut new) = (BTreeSet::new(), Vec::new());
    for finding in findings {
        let line = format!("{}  {}", finding.code.as_str(), finding.message.escape_debug());
        if !reported.contains(line.as_str()) {
            new.push(finding.clone());
        }
        // Errors of overrides are printed until they are corrected.
        let is_error = finding.code.is_override() && finding.code != Code::OverrideTaken;
        if !ONCE.contains(&finding.code) && !is_error {
            lines.insert(line);
        }
    }
    let mut text = String::from(FINDINGS_HEADER);
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    (text, new)
}
