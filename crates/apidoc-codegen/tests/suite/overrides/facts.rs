//! Facts that are set by hand, as they come out in Rust.

use super::*;

#[test]
fn u64_is_a_type_of_its_own() {
    let service = service_with(|service| {
        let describe = describe(service);
        describe.request[1].unsigned = true;
        describe.request[1].facts.values = vec![EnumValue { value: "5".into(), doc: String::new() }];
        describe.response[0].unsigned = true;
        describe.examples[0].request = Some(serde_json::json!({"Limit": 18_446_744_073_709_551_615_u64}));
    });
    let code = file(&sound(&service), DESCRIBE).to_owned();
    for line in [
        "pub limit: Option<u64>",
        "pub total_count: u64",
        "pub fn limit(mut self, value: u64)",
        "rt::Rule::Range(1, 100)",
        "rt::Rule::OneOfNumbers(&[5])",
        ".limit(18446744073709551615)",
    ] {
        assert!(code.contains(line), "{line}\n{code}");
    }
}

#[test]
fn overridden_facts_are_pending_at_their_entry() {
    let lock = lock_of(&demo());
    let service = service_with(|service| {
        let id = &mut of_type(service, "Thing").fields[0];
        id.facts.values = vec![EnumValue { value: "one".into(), doc: String::new() }];
        id.facts.by_hand.insert(FactKind::Enum, at(5, "").at);
        let limit = &mut describe(service).request[1];
        limit.unsigned = true;
        limit.facts.by_hand.insert(FactKind::Type, at(6, "").at);
    });
    let findings: Vec<_> = made(&service, Some(&lock)).findings.into_iter().filter(|f| f.code == Code::RetypePending).collect();
    let said: Vec<_> = findings.iter().map(|f| (f.source.line, f.message.as_str())).collect();
    let id = "v20240101: Thing.Id stays `String`; by today's pages it is `rt::Open<ThingId>`";
    let limit = "v20240101: DescribeThingsRequest.Limit stays `Option<i64>`; by today's pages it is `Option<u64>`";
    assert_eq!(said, [(5, id), (6, limit)]);
}
