//! A crate with every kind of override: it compiles without a warning, and what was decided works against the transport in memory.

use super::{common::*, workshop::Workshop};
use apidoc_ir::*;

fn word(text: &str) -> Word {
    Word { text: text.into(), at: Source { file: "overrides.toml".into(), line: 1, column: 1 } }
}

/// The demo service, with what its pages leave open decided by hand.
fn decided() -> Service {
    let mut service = demo();
    let describe = service.actions.iter_mut().find(|a| a.name == "DescribeThings").unwrap();
    describe.request[0] = Field { doc: "从第几页查起".into(), ..field("Offset", text(), false) };
    describe.response[0] = field("TotalCount", text(), false);
    let by =
        PagesBy { field: word("Offset"), cursor: CursorKind::Page, first: Some(0), total: Some(word("TotalCount")), ..PagesBy::default() };
    service.overrides.paginate.push(Paginate { action: word("DescribeThings"), by: Some(by) });
    service
}

/// Tests of the generated crate, as a user would write them.
const USES: &str = include_str!("decided.in.rs");

#[test]
fn what_is_decided_by_hand_works() {
    let workshop = Workshop::new("overridden");
    let generated = made(&decided(), None);
    assert!(generated.findings.is_empty(), "{:#?}", generated.findings);
    workshop.add(&generated);
    workshop.write(&format!("{}/tests/decided.rs", generated.name), USES);
    let said = workshop.cargo(&["test", "--no-default-features", "--features", "v20240101", "--tests", "--lib"]);
    assert!(said.success, "{}", said.text.chars().take(6000).collect::<String>());
    assert!(said.text.contains("test result: ok"), "{}", said.text);
}
