//! Whether an action only reads.

/// Verbs of actions that only read.
const READS: &[&str] = &[
    "Check", "Count", "Describe", "Detect", "Diagnose", "Estimate", "Get", "Inquire", "Inquiry", "List", "Preview", "Query", "Search",
    "Verify",
];

/// Whether a call that may have arrived may be sent again, by the name of the action: the verb has to be a whole word.
pub(crate) fn only_reads(name: &str) -> bool {
    let whole = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_lowercase());
    READS.iter().any(|verb| name.strip_prefix(verb).is_some_and(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_a_verb_inside_a_word() {
        for name in ["DescribePurgeTasks", "InquiryPriceRunInstances", "ListUsers"] {
            assert!(only_reads(name), "{name}");
        }
        for name in ["Listen", "CreatePurgeTask", "Checkout", "DeleteList"] {
            assert!(!only_reads(name), "{name}");
        }
    }
}
