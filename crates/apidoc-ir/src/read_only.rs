//! Actions that only read, by the verb at the beginning of their names.

/// Verbs of actions that only read. The runtime uses the same list for calls by name.
pub const READ_ONLY_VERBS: &[&str] = &include!("../../tencentcloud-core/src/retry/read_only_verbs.rs");

/// Returns whether an action only reads: its name begins with one of the verbs as a whole word.
pub fn is_read_only(action: &str) -> bool {
    let is_whole = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_lowercase());
    READ_ONLY_VERBS.iter().any(|verb| action.strip_prefix(verb).is_some_and(is_whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_whole_words_only() {
        for name in ["DescribePurgeTasks", "InquiryPriceRunInstances", "ListUsers", "LookUpEvents"] {
            assert!(is_read_only(name), "{name}");
        }
        for name in ["Listen", "CreatePurgeTask", "Checkout", "DeleteList", "Getaway"] {
            assert!(!is_read_only(name), "{name}");
        }
    }
}
