//! What stands in `surface.lock` stays, whatever the pages say now.

use crate::common::*;
use apidoc_codegen::{Generated, Options, generate};
use apidoc_ir::diagnostics::Code;
use apidoc_ir::*;

fn lock(generated: &Generated) -> String {
    file(generated, "surface.lock").to_owned()
}

/// Generates from changed pages with the lock of the unchanged ones; every line of the lock has to stand, the findings are told.
#[track_caller]
fn changed(change: impl FnOnce(&mut Service)) -> (Generated, Vec<String>) {
    let mut service = demo();
    let before = lock(&made(&service, None));
    change(&mut service);
    let generated = made(&service, Some(&before));
    let after = lock(&generated);
    for line in before.lines().filter(|line| !line.starts_with("@lines")) {
        // The order of an enum's variants may be continued, and what could only be read may be built now.
        let grown = line.replace("new()  default", "new()  new()");
        let kept = |now: &str| now == line || now == grown || line.contains(" order ") && now.starts_with(&format!("{line} "));
        assert!(after.lines().any(kept), "gone: {line}");
    }
    let again = made(&service, Some(&after));
    assert_eq!(again.files, generated.files, "the same pages and the lock that came out give the same bytes");
    let is_held_back = |code: &str| matches!(code, "retype-pending" | "request-retyped" | "response-retyped" | "now-required");
    let findings = generated.findings.iter().filter(|f| is_held_back(f.code.as_str())).map(|f| f.message.clone()).collect();
    (generated, findings)
}

fn request<'s>(service: &'s mut Service, action: &str) -> &'s mut Vec<Field> {
    &mut service.actions.iter_mut().find(|a| a.name == action).unwrap().request
}

fn of_type<'s>(service: &'s mut Service, name: &str) -> &'s mut ApiType {
    service.types.iter_mut().find(|t| t.name == name).unwrap()
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let fresh = made(&demo(), None);
    assert_eq!(made(&demo(), Some(&lock(&fresh))).files, fresh.files);
}

#[test]
fn new_pages_and_fields_change_no_locked_item() {
    let (_, findings) = changed(|service| {
        service.actions.insert(0, action("AddThing", vec![field("Id", text(), true)], Vec::new()));
        request(service, "DescribeThings").insert(0, field("New", text(), false));
    });
    assert_eq!(findings, Vec::<String>::new());
}

#[test]
fn a_newcomer_with_a_taken_name_is_renamed() {
    let (generated, _) = changed(|service| {
        request(service, "DescribeThings").insert(0, field("LIMIT", number(), false));
        service.types.insert(0, shared("THING", Direction::Output, vec![field("Id", text(), false)]));
    });
    let lock = lock(&generated);
    assert!(lock.contains("v20240101::actions::DescribeThingsRequest.LIMIT  limit_2: Option<i64>"), "{lock}");
    assert!(lock.contains("v20240101::types.THING  Thing2"), "{lock}");
}

#[test]
fn a_sentence_that_makes_an_enum_is_pending() {
    let (generated, findings) =
        changed(|service| request(service, "DeleteThing")[0] = Field { required: Some(true), ..values("Id", &["a", "b"]) });
    assert_eq!(
        findings,
        ["v20240101: DeleteThingRequest.Id stays `String`, required; by today's pages it is `rt::Open<DeleteThingId>`, required"]
    );
    assert!(!file(&generated, "src/v20240101/actions/delete_thing.rs").contains("enum"));
}

#[test]
fn an_enum_outlives_its_sentence() {
    let (generated, _) = changed(|service| {
        request(service, "DescribeThings")[2].facts.values.clear();
        of_type(service, "Thing").fields[2].facts.values.remove(0);
    });
    let text = file(&generated, "src/v20240101/actions/describe_things.rs");
    assert!(text.contains("\"on\" => On,") && text.contains("\"off\" => Off,"), "{text}");
    assert!(file(&generated, "src/v20240101/types/thing.rs").contains(" => Big,"));
}

#[test]
fn new_variants_come_after_the_locked_ones() {
    let (generated, _) = changed(|service| {
        let values = &mut of_type(service, "Thing").fields[2].facts.values;
        values.insert(0, EnumValue { value: "tiny".into(), doc: String::new() });
        values.swap(1, 2);
        service.errors.push(ErrorCode { code: "AnError".into(), ..ErrorCode::default() });
    });
    let text = file(&generated, "src/v20240101/types/thing.rs");
    let at = |name: &str| text.find(&format!("    {name},\n")).unwrap_or_else(|| panic!("{text}"));
    assert!(at("Big") < at("Small") && at("Small") < at("Tiny"), "{text}");
    let lock = lock(&generated);
    assert!(lock.contains("@v20240101::types::ThingKind order Big Small Tiny\n"), "{lock}");
    let codes = lock.lines().find(|line| line.starts_with("@v20240101::ErrorCode order ")).unwrap();
    assert!(codes.ends_with(" UnsupportedRegion AnError"), "{codes}");
}

#[test]
fn default_features_only_grow() {
    let old = Service { version: "2020-01-01".into(), ..demo() };
    let new = Service { version: "2026-01-01".into(), ..demo() };
    let before = lock(&made(&old, None));
    assert!(before.contains("@v20200101 default hyper v20200101\n"), "{before}");
    let directives = |line: &&str| !line.starts_with('@');
    let older: String = before.lines().filter(directives).map(|line| format!("{line}\n")).collect();
    for before in [before, older] {
        let both = generate(&[&old, &new], Some(&*before), &Options::default()).unwrap();
        assert!(file(&both, "Cargo.toml").contains("default = [\"hyper\", \"v20200101\", \"v20260101\"]"));
        assert!(lock(&both).contains("@v20260101 default hyper v20200101 v20260101\n"));
        let again = generate(&[&old, &new], Some(&*lock(&both)), &Options::default()).unwrap();
        assert_eq!(again.files, both.files);
    }
}

#[test]
fn a_type_that_had_a_default_keeps_it() {
    let (generated, _) = changed(|service| {
        let thing = of_type(service, "Thing");
        thing.direction = Direction::Both;
        thing.fields.push(field("Owner", text(), true));
        request(service, "Ping").push(field("Host", text(), true));
    });
    for (path, name) in [("types/thing.rs", "Thing"), ("actions/ping.rs", "PingRequest")] {
        let text = file(&generated, &format!("src/v20240101/{path}"));
        assert!(text.contains(&format!("#[derive(Default)]\n#[non_exhaustive]\npub struct {name} {{")), "{text}");
    }
}

#[test]
fn null_sentences_are_pending() {
    let (_, findings) = changed(|service| of_type(service, "Thing").fields[0].nullable = true);
    assert_eq!(findings, ["v20240101: Thing.Id stays `String`; by today's pages it is `Option<String>`"]);
}

#[test]
fn new_keeps_its_signature() {
    let (generated, findings) = changed(|service| {
        request(service, "DeleteThing")[0].required = Some(false);
        request(service, "DescribeThings")[0].required = Some(true);
        request(service, "CreateThing").push(field("Owner", text(), true));
    });
    assert_eq!(findings.len(), 3, "{findings:?}");
    assert_eq!(findings[0], "v20240101: CreateThingRequest.Owner is required now; `new` is unchanged, and a method sets it");
    let text = file(&generated, "src/v20240101/actions/describe_things.rs");
    assert!(text.contains("pub fn new() -> Self") && text.contains("pub fn offset(mut self, value: i64) -> Self"), "{text}");
    assert!(text.contains("The Offset of it. Required."), "{text}");
    assert!(file(&generated, "src/v20240101/actions/create_thing.rs").contains("pub fn owner(mut self, value: impl Into<String>) -> Self"));
}

#[test]
fn a_cycle_takes_its_box_on_the_new_side() {
    let mut service = demo();
    of_type(&mut service, "Thing").fields[1].ty = object("Filter");
    let before = lock(&made(&service, None));
    of_type(&mut service, "Filter").fields.push(field("Thing", object("Thing"), false));
    of_type(&mut service, "Filter").direction = Direction::Both;
    let after = lock(&made(&service, Some(&before)));
    assert!(after.contains("v20240101::types::Thing.Parent  parent: Option<types::Filter>"), "{after}");
    assert!(after.contains("v20240101::types::Filter.Thing  thing: Option<Box<types::Thing>>"), "{after}");
}

#[test]
fn breaking_lets_go() {
    let mut service = demo();
    let before = lock(&made(&service, None));
    of_type(&mut service, "Thing").fields[0].nullable = true;
    let generated = generate(&[&service], Some(&*before), &Options { breaking: true, ..Options::default() }).unwrap();
    assert!(lock(&generated).contains("v20240101::types::Thing.Id  id: Option<String>"));
    assert!(generated.findings.is_empty());
}

#[test]
fn a_new_required_field_becomes_a_setter_and_is_reported() {
    let lock = file(&made(&demo(), None), "surface.lock").to_owned();
    let mut later = demo();
    let delete = later.actions.iter_mut().find(|action| action.name == "DeleteThing").unwrap();
    delete.request.push(field("Zone", text(), true));
    let generated = made(&later, Some(&lock));
    let told: Vec<_> = generated.findings.iter().map(|finding| (finding.code.as_str(), finding.message.as_str())).collect();
    assert_eq!(told, [("now-required", "v20240101: DeleteThingRequest.Zone is required now; `new` is unchanged, and a method sets it")]);
    assert!(file(&generated, "src/v20240101/actions/delete_thing.rs").contains("pub fn zone(mut self"));
    // Once told, it stands as it is.
    let again = made(&later, Some(file(&generated, "surface.lock")));
    assert_eq!(again.findings.iter().map(|finding| finding.code.as_str()).collect::<Vec<_>>(), ["now-required"]);
}

#[test]
fn breaking_lists_what_it_removes() {
    let lock = file(&made(&demo(), None), "surface.lock").to_owned();
    let mut later = demo();
    later.actions.retain(|action| action.name != "Ping");
    let delete = later.actions.iter_mut().find(|action| action.name == "DeleteThing").unwrap();
    delete.request[0] = field("Id", number(), true);
    delete.request.push(field("Note", text(), false));
    let generated = generate(&[&later], Some(&*lock), &Options { breaking: true, ..Options::default() }).unwrap();
    let broken: Vec<_> = generated.broken.iter().map(|one| (one.item.as_str(), one.was.as_str(), one.is.as_deref())).collect();
    assert_eq!(
        broken,
        [
            ("v20240101::Client.Ping", "ping(PingRequest) -> PingResponse", None),
            ("v20240101::actions::DeleteThingRequest.Id", "id: String", Some("id: i64")),
            ("v20240101::actions::PingRequest.new()", "new()", None),
            ("v20240101::actions::PingResponse.RequestId", "request_id: String", None),
            ("v20240101::actions::PingResponse.new()", "default", None),
        ]
    );
    assert!(made(&later, Some(&lock)).broken.is_empty());
}

#[test]
fn error_codes_without_a_rust_name_are_reported() {
    let mut service = demo();
    service.errors.push(ErrorCode { code: "+1".into(), ..ErrorCode::default() });
    let generated = made(&service, None);
    assert!(generated.findings.iter().any(|finding| finding.code == Code::Unnamed && finding.message.contains("+1")));
}

#[test]
fn a_request_parameter_of_another_type_on_the_wire_is_a_finding_of_its_own() {
    let mut filter = demo();
    of_type(&mut filter, "Filter").fields[1].ty = text();
    let mut limit = demo();
    request(&mut limit, "DescribeThings")[1].ty = text();
    let mut nullable = demo();
    of_type(&mut nullable, "Thing").fields[0].nullable = true;
    let lock = lock(&made(&demo(), None));
    for (service, code) in [(filter, "request-retyped"), (limit, "request-retyped"), (nullable, "retype-pending")] {
        let findings = made(&service, Some(&lock)).findings;
        assert_eq!(findings.iter().map(|finding| finding.code.as_str()).collect::<Vec<_>>(), [code], "{findings:#?}");
    }
}

#[test]
fn every_version_has_the_common_codes_and_texts_of_pages_take_precedence() {
    let mut service = demo();
    service.errors.push(ErrorCode { code: "LimitExceeded".into(), doc: "Too many things.".into(), common: true });
    service.errors.push(ErrorCode { code: "RequestLimitExceeded".into(), ..ErrorCode::default() });
    for (language, text) in [(Language::En, "Too many requests in a short time."), (Language::Zh, "短时间内请求过多。")] {
        service.language = language;
        let generated = made(&service, None);
        let codes = file(&generated, "src/v20240101/error_code.rs");
        assert!(codes.contains("    /// `LimitExceeded`: Too many things.\n    LimitExceeded,\n"), "{codes}");
        assert!(codes.contains(&format!("    /// `RequestLimitExceeded`: {text}\n    RequestLimitExceeded,\n")), "{codes}");
        assert!(codes.contains("    AuthFailureSignatureExpire,\n") && codes.contains("    InternalError,\n"));
    }
}

#[test]
fn a_code_that_ends_in_a_dot_has_a_name_without_a_number() {
    let mut service = demo();
    service.errors.push(ErrorCode { code: "UnsupportedOperation.".into(), ..ErrorCode::default() });
    let generated = made(&service, None);
    let codes = file(&generated, "src/v20240101/error_code.rs");
    assert!(codes.contains("\"UnsupportedOperation\" => UnsupportedOperation,"), "{codes}");
    assert!(codes.contains("\"UnsupportedOperation.\" => UnsupportedOperationDot,"), "{codes}");
}

#[test]
fn a_locked_paginator_keeps_its_list_when_the_object_gets_another_one() {
    let page = |lists: &[&str]| {
        let lists = lists.iter().map(|name| field(name, list(text()), false));
        let page = shared("Page", Direction::Output, [field("TotalCount", number(), false)].into_iter().chain(lists).collect());
        let request = vec![field("Offset", number(), false), field("Limit", number(), false)];
        service(vec![action("ListThings", request, vec![field("Data", object("Page"), false)])], vec![page])
    };
    let line = "v20240101::actions::ListThingsRequest.items()  offset offset -> data.items";
    let before = lock(&made(&page(&["Items"]), None));
    assert!(before.lines().any(|l| l == line), "{before}");
    let after = lock(&made(&page(&["Others", "Items"]), Some(&before)));
    assert!(after.lines().any(|l| l == line), "{after}");
    assert!(!lock(&made(&page(&["Others", "Items"]), None)).contains("items()"));
}
