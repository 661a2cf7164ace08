//! Items that are no longer documented.

/// Says that an item is no longer documented.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// Day on which a run first missed it: `2026-01-31`.
    pub since: Option<String>,
}

impl Gone {
    /// Returns the note of the item's `#[deprecated]`.
    pub fn note(&self) -> String {
        match &self.since {
            Some(day) => format!("not in the documentation since {day}"),
            None => "not in the documentation any more".into(),
        }
    }
}
