//! An action's own facts that are no names: whether it only reads.

/// Beginnings of the names of actions that only read.
const READS: &[&str] = &[
    "Check", "Count", "Describe", "Detect", "Diagnose", "Estimate", "Get", "Inquire", "Inquiry", "List", "Preview", "Query", "Search",
    "Verify",
];

/// Whether a call that may have arrived may be sent again, by the name: the beginning has to be a whole word.
pub(super) fn only_reads(name: &str) -> bool {
    let whole = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_lowercase());
    READS.iter().any(|verb| name.strip_prefix(verb).is_some_and(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_is_a_whole_word() {
        for name in ["DescribePurgeTasks", "InquiryPriceRunInstances", "ListUsers"] {
            assert!(only_reads(name), "{name}");
        }
        for name in ["Listen", "CreatePurgeTask", "Checkout", "DeleteList"] {
            assert!(!only_reads(name), "{name}");
        }
    }
}
