//! Fields that are renamed, or change their type, or become required.

use crate::common::*;
use apidoc_codegen::{GONE, Generated, Options, State, generate};
use apidoc_ir::diagnostics::Code;
use apidoc_ir::*;

fn after(service: &Service, before: &Generated) -> Generated {
    let state = State { lock: Some(file(before, "surface.lock")), gone: Some(file(before, GONE)), ..State::default() };
    generate(&[service], state, &Options { day: Some("2026-01-31"), ..Options::default() }).unwrap()
}

/// Generates from the demo pages, changes them, and generates again; a third run must change nothing.
fn changed(change: impl FnOnce(&mut Service)) -> Generated {
    let mut service = demo();
    let before = made(&service, None);
    change(&mut service);
    let generated = after(&service, &before);
    assert_eq!(after(&service, &generated).files, generated.files, "the second run changes nothing");
    generated
}

fn request<'s>(service: &'s mut Service, action: &str) -> &'s mut Vec<Field> {
    &mut service.actions.iter_mut().find(|a| a.name == action).unwrap().request
}

fn thing(service: &mut Service) -> &mut Vec<Field> {
    &mut service.types.iter_mut().find(|ty| ty.name == "Thing").unwrap().fields
}

fn codes(generated: &Generated) -> Vec<&str> {
    generated.findings.iter().map(|finding| finding.code.as_str()).collect()
}

#[track_caller]
fn check_lines(generated: &Generated, there: &[&str], absent: &[&str]) {
    let lock = file(generated, "surface.lock");
    there.iter().for_each(|line| assert!(lock.contains(line), "{line}\n{lock}"));
    absent.iter().for_each(|line| assert!(!lock.contains(line), "{line}\n{lock}"));
}

#[test]
fn equal_letters_keep_the_rust_name() {
    let generated = changed(|service| {
        request(service, "DescribeThings")[1].name = "LIMIT".into();
        request(service, "CreateThing")[0].name = "NAME".into();
        thing(service)[2].name = "KIND".into();
    });
    assert_eq!(codes(&generated), ["field-renamed"; 3]);
    check_lines(
        &generated,
        &[
            "@v20240101::actions::DescribeThingsRequest.LIMIT was Limit\n",
            "v20240101::actions::DescribeThingsRequest.LIMIT  limit: Option<i64>\n",
            "v20240101::actions::CreateThingRequest.new()  new(CreateThingRequired: NAME, ",
            "v20240101::types::Thing.KIND  kind: rt::Open<ThingKind>\n",
        ],
        &["Request.Limit ", "_2", "gone"],
    );
    let text = file(&generated, "src/v20240101/types/thing.rs");
    assert!(text.contains("2 => kind: \"KIND\",") && text.contains("former: \"Kind\" => 2;"), "{text}");
}

#[test]
fn equal_texts_are_enough_for_what_is_received() {
    let generated = changed(|service| thing(service)[0].name = "ThingKey".into());
    assert_eq!(codes(&generated), ["field-renamed"]);
    check_lines(&generated, &["v20240101::types::Thing.ThingKey  id: String\n"], &["Thing.Id "]);
}

#[test]
fn a_maintainer_decides_on_what_is_sent() {
    let mut service = demo();
    let before = made(&service, None);
    request(&mut service, "DescribeThings")[0].name = "Start".into();
    let generated = after(&service, &before);
    let unclear = generated.findings.iter().find(|finding| finding.code == Code::RenameUnclear).unwrap();
    assert!(unclear.help.ends_with("rename.\"DescribeThingsRequest.Start\" = \"offset\""), "{}", unclear.help);
    check_lines(
        &generated,
        &["Request.Start  start: Option<i64>", "@v20240101::actions::DescribeThingsRequest.Offset gone 2026-01-31\n"],
        &[],
    );
    service.overrides.rename.push(Rename { item: word("DescribeThingsRequest.Start"), name: word("offset") });
    for state in [&before, &generated] {
        let decided = after(&service, state);
        assert_eq!(codes(&decided), Vec::<&str>::new());
        check_lines(
            &decided,
            &["Request.Start  offset: Option<i64>\n", "@v20240101::actions::DescribeThingsRequest.Start was Offset\n"],
            &["Request.Offset", "start:", "gone"],
        );
        assert_eq!(after(&service, &decided).files, decided.files);
    }
}

#[test]
fn rejects_renames_with_another_type_or_a_short_text() {
    let generated = changed(|service| {
        thing(service)[0] = Field { name: "ID".into(), ty: number(), ..thing(service)[0].clone() };
    });
    assert_eq!(codes(&generated), ["name-collision", "item-gone"]);
}

#[test]
fn a_changed_type_gets_a_second_field() {
    let generated = changed(|service| {
        let describe = service.actions.iter_mut().find(|action| action.name == "DescribeThings").unwrap();
        describe.response[0].ty = Type::Scalar(Scalar::Float);
        describe.examples[0].response = Some(serde_json::json!({"Response": {"TotalCount": 0.5, "Things": [], "RequestId": "r"}}));
        thing(service)[0].ty = list(text());
    });
    check_lines(
        &generated,
        &[
            "v20240101::actions::DescribeThingsResponse.TotalCount  total_count: i64\n",
            "v20240101::actions::DescribeThingsResponse.TotalCount%3D;float  total_count_float: f64\n",
            "v20240101::types::Thing.Id%3D;list  id_list: Vec<String>\n",
        ],
        &["gone"],
    );
    let text = file(&generated, "src/v20240101/types/thing.rs");
    assert!(text.contains("0 => id: \"Id\", 1 => id_list: \"Id (list)\",") || text.contains("1 => id_list: \"Id (list)\","), "{text}");
    assert!(text.contains("retyped: 0 => 1;"), "{text}");
    let example = file(&generated, "tests/examples/v20240101/describe_things.1.json");
    assert!(example.contains("0.5"), "the example is tested: {example}");
}

#[test]
fn a_type_that_comes_back_leaves_a_deprecated_field() {
    let mut service = demo();
    let first = made(&service, None);
    thing(&mut service)[0].ty = list(text());
    let second = after(&service, &first);
    let back = after(&demo(), &second);
    check_lines(&back, &["@v20240101::types::Thing.Id%3D;list gone 2026-01-31\n", "Thing.Id%3D;list  id_list: Vec<String>\n"], &[]);
    assert_eq!(after(&demo(), &back).files, back.files);
    assert_eq!(file(&after(&service, &back), "surface.lock"), file(&second, "surface.lock"));
}

#[test]
fn what_is_sent_gets_no_second_field() {
    let mut service = demo();
    service.types.iter_mut().for_each(|ty| ty.direction = Direction::Both);
    let before = made(&service, None);
    thing(&mut service)[0].ty = list(text());
    request(&mut service, "DescribeThings")[1].ty = text();
    let generated = after(&service, &before);
    assert_eq!(codes(&generated), ["request-retyped"; 2]);
    check_lines(&generated, &["Thing.Id  id: Option<String>", "Request.Limit  limit: Option<i64>"], &["%3D;"]);
    // Decoding stays possible.
    assert!(file(&generated, "src/v20240101/types/thing.rs").contains("retyped: 0 => 0;"));
}

#[test]
fn validation_knows_parameters_that_became_required() {
    let generated = changed(|service| {
        request(service, "DescribeThings")[0].required = Some(true);
        let mut zones: Vec<Field> = (0..189).map(|i| field(&format!("Zone{i}"), text(), true)).collect();
        request(service, "Ping").append(&mut zones);
    });
    let text = file(&generated, "src/v20240101/actions/describe_things.rs");
    assert!(text.contains("(\"Offset\", rt::Rule::Required),"), "{text}");
    assert!(text.contains("The Offset of it. Required."), "{text}");
    // So many setters take several files.
    let ping = generated.files.iter().filter(|file| file.path.starts_with("src/v20240101/actions/ping"));
    let ping: String = ping.map(|file| file.text.as_str()).collect();
    assert_eq!(ping.matches("rt::Rule::Required").count(), 189);
    assert!(ping.contains("pub fn new() -> Self"), "{ping}");
}

#[test]
fn a_second_list_next_to_the_items_leaves_the_paginator() {
    let mut service = demo();
    let describe = service.actions.iter_mut().find(|action| action.name == "DescribeThings").unwrap();
    describe.response = vec![field("Data", object("Page"), false)];
    describe.examples.clear();
    let page = |names: &[&str]| {
        let lists = names.iter().map(|name| field(name, list(object("Thing")), false));
        shared("Page", Direction::Output, lists.chain([field("TotalCount", number(), false)]).collect())
    };
    service.types.insert(1, page(&["Things"]));
    let before = made(&service, None);
    check_lines(&before, &["DescribeThingsRequest.items()  offset offset -> data.things\n"], &[]);
    service.types[1] = page(&["Records", "Things"]);
    let generated = after(&service, &before);
    check_lines(&generated, &["DescribeThingsRequest.items()  offset offset -> data.things\n"], &[]);
}

#[test]
fn a_maintainer_accepts_the_type_of_one_field() {
    let mut service = demo();
    let first = made(&service, None);
    thing(&mut service)[0].ty = list(text());
    thing(&mut service)[1].ty = text();
    let second = after(&service, &first);
    let state = State { lock: Some(file(&second, "surface.lock")), gone: Some(file(&second, GONE)), ..State::default() };
    let items = ["Thing.Id", "Thing.Kind"].map(str::to_owned);
    let taken = generate(&[&service], state, &Options { take: &items, ..Options::default() }).unwrap();
    assert_eq!(taken.taken, ["Thing.Id"], "nothing is pending for the other one");
    check_lines(&taken, &["Thing.Id  id: Vec<String>\n", "Thing.Parent%3D;string  parent_string: Option<String>\n"], &["Thing.Id%3D;"]);
    let broken: Vec<&str> = taken.broken.iter().map(|one| one.item.as_str()).collect();
    assert_eq!(broken, ["v20240101::types::Thing.Id", "v20240101::types::Thing.Id%3D;list"]);
    assert_eq!(after(&service, &taken).files, taken.files);
}
