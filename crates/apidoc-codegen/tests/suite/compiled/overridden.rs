//! A crate with every kind of override: it compiles without a warning, and what was decided works against the transport in memory.

use super::workshop::Workshop;
use crate::common::*;

/// Tests of the generated crate, as a user would write them.
const USES: &str = include_str!("decided.in.rs");

#[test]
fn overridden_items_work() {
    let workshop = Workshop::new("overridden");
    let generated = made(&decided(), None);
    assert!(generated.findings.is_empty(), "{:#?}", generated.findings);
    workshop.add(&generated);
    workshop.write(&format!("{}/tests/decided.rs", generated.name), USES);
    let said = workshop.cargo(&["doc", "--no-deps", "--no-default-features", "--features", "v20240101"]);
    assert!(said.success, "{}", said.text.chars().take(6000).collect::<String>());
    let said = workshop.cargo(&["test", "--no-default-features", "--features", "v20240101", "--tests", "--lib"]);
    assert!(said.success, "{}", said.text.chars().take(6000).collect::<String>());
    assert!(said.text.contains("test result: ok"), "{}", said.text);
}
