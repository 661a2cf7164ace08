//! Forms of a list of changes: JSON lines for programs, text for people, Markdown for pull requests.

mod causes;
mod changelog;
mod summary;

use crate::Change;

pub use changelog::{Section, changelog};
pub use summary::{human, markdown};

/// Returns one JSON object per line.
pub fn json(changes: &[Change]) -> String {
    let line = |change: &Change| serde_json::to_string(change).unwrap_or_default() + "\n";
    changes.iter().map(line).collect()
}
