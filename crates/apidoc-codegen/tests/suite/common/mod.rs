//! A made-up service to generate from, and what several tests do with it.
#![allow(dead_code)]

use apidoc_codegen::{Generated, Options, generate};
use apidoc_ir::*;

/// A field of the given type.
pub(crate) fn field(name: &str, ty: Type, required: bool) -> Field {
    let source = Source { file: "demo/2024-01-01/A.md".into(), line: 7, column: 1 };
    Field { name: name.into(), ty, required: Some(required), doc: format!("The {name} of it."), source, ..Field::default() }
}

pub(crate) fn text() -> Type {
    Type::Scalar(Scalar::String)
}

pub(crate) fn number() -> Type {
    Type::Scalar(Scalar::Integer)
}

pub(crate) fn object(name: &str) -> Type {
    Type::Object(name.into())
}

pub(crate) fn list(of: Type) -> Type {
    Type::Array(Box::new(of))
}

/// A text field with documented values.
pub(crate) fn values(name: &str, values: &[&str]) -> Field {
    let mut field = field(name, text(), false);
    field.facts.values = values.iter().map(|v| EnumValue { value: (*v).into(), doc: format!("Means {v}.") }).collect();
    field
}

pub(crate) fn action(name: &str, request: Vec<Field>, response: Vec<Field>) -> Action {
    let source = Source { file: format!("demo/2024-01-01/{name}.md"), line: 1, column: 1 };
    Action {
        name: name.into(),
        doc: "Does it. It may be called often.".into(),
        summary: "Does it.".into(),
        idempotent: is_read_only(name),
        request,
        response,
        source,
        ..Action::default()
    }
}

pub(crate) fn shared(name: &str, direction: Direction, fields: Vec<Field>) -> ApiType {
    let source = Source { file: "demo/2024-01-01/types.md".into(), line: 1, column: 1 };
    ApiType { name: name.into(), direction, fields, doc: "A thing.".into(), source, ..ApiType::default() }
}

pub(crate) fn service(actions: Vec<Action>, types: Vec<ApiType>) -> Service {
    let mut service = Service {
        service: "demo".into(),
        version: "2024-01-01".into(),
        host: "demo.tencentcloudapi.com".into(),
        actions,
        types,
        ..Service::default()
    };
    service.actions.sort_by(|a, b| a.name.cmp(&b.name));
    service.types.sort_by(|a, b| a.name.cmp(&b.name));
    service
}

/// A service with something of everything.
pub(crate) fn demo() -> Service {
    let mut limit = field("Limit", number(), false);
    limit.facts.min = Some(1.into());
    limit.facts.max = Some(100.into());
    limit.facts.default = Some("20".into());
    let mut password = field("Password", text(), true);
    password.secret = true;
    let mut describe = action(
        "DescribeThings",
        vec![field("Offset", number(), false), limit, values("State", &["on", "off"]), field("Filters", list(object("Filter")), false)],
        vec![field("TotalCount", number(), false), field("Things", list(object("Thing")), false)],
    );
    describe.errors = vec![ErrorCode { code: "InvalidParameter.Limit".into(), doc: "The limit is too large.".into(), common: false }];
    describe.rate_limit = Some(20);
    describe.region = RegionUse::Required;
    describe.examples = vec![Example {
        title: "All".into(),
        doc: String::new(),
        request: Some(serde_json::json!({"Limit": 5, "State": "on", "Filters": [{"Name": "zone", "Values": ["a"]}]})),
        response: Some(serde_json::json!({"Response": {"TotalCount": 1, "Things": [{"Id": "t-1", "Parent": null}], "RequestId": "r"}})),
        ..Example::default()
    }];
    let create = action(
        "CreateThing",
        vec![
            field("Name", text(), true),
            values("Mode", &["fast", "slow"]),
            field("Zones", list(text()), true),
            password,
            field("Size", Type::Scalar(Scalar::Float), true),
            field("Since", Type::Scalar(Scalar::TimestampIso8601), false),
        ],
        vec![field("Id", text(), false)],
    );
    let delete = action("DeleteThing", vec![field("Id", text(), true)], Vec::new());
    let mut names = field("Values", list(text()), false);
    names.facts.max_items = Some(5);
    names.required_when = vec![RequiredWhen { field: "Name".into(), values: vec!["zone".into()] }];
    let filter = shared("Filter", Direction::Input, vec![field("Name", text(), true), names]);
    let mut parent = field("Parent", object("Thing"), false);
    parent.nullable = true;
    let thing = shared("Thing", Direction::Output, vec![field("Id", text(), false), parent, values("Kind", &["big", "small"])]);
    let ping = action("Ping", Vec::new(), Vec::new());
    service(vec![describe, create, delete, ping], vec![filter, thing])
}

pub(crate) fn made(service: &Service, lock: Option<&str>) -> Generated {
    generate(&[service], lock, &Options::default()).unwrap()
}

/// The text of a file.
#[track_caller]
pub(crate) fn file<'g>(generated: &'g Generated, path: &str) -> &'g str {
    let file = generated.files.iter().find(|file| file.path == path);
    &file.unwrap_or_else(|| panic!("no {path}")).text
}

/// A word of a file of overrides.
pub(crate) fn word(text: &str) -> SpannedText {
    SpannedText { text: text.into(), at: Source { file: "overrides.toml".into(), line: 1, column: 1 } }
}

/// The demo service, with what its pages leave open decided by hand.
pub(crate) fn decided() -> Service {
    let mut service = demo();
    let describe = service.actions.iter_mut().find(|a| a.name == "DescribeThings").unwrap();
    describe.request[0] = field("Offset", text(), false);
    describe.request[0].facts.page_base = Some(1);
    describe.response[0] = field("TotalCount", text(), false);
    let by =
        PagesBy { field: word("Offset"), cursor: CursorKind::Page, first: Some(0), total: Some(word("TotalCount")), ..PagesBy::default() };
    describe.request.push(values("Mode", &["small", "big"]));
    describe.request.push(Field { unsigned: true, ..field("Size", number(), false) });
    let mut code = field("Code", number(), false);
    code.facts.values = ["0", "1"].map(|value| EnumValue { value: value.into(), doc: String::new() }).into();
    let thing = service.types.iter_mut().find(|t| t.name == "Thing").unwrap();
    thing.fields.push(code);
    thing.fields[2].facts.open = true;
    let all = &mut service.overrides;
    all.names.push(Names { item: word("Thing.Code"), names: vec![(0, word("Off")), (1, word("On"))] });
    all.merge.push(Merge { name: word("Kind"), fields: vec![word("Thing.Kind"), word("DescribeThings.Mode")] });
    let rename = |item: &str, name: &str| Rename { item: word(item), name: word(name) };
    all.rename = vec![rename("Thing.Id", "key"), rename("Thing.Kind.big", "Large"), rename("DescribeThings.Size", "size_of")];
    all.waiters.push(Waiter {
        action: word("DescribeThings"),
        name: word("wait_for_things"),
        path: word("Things.*.Kind"),
        success: vec![word("big")],
        failure: vec![word("small")],
        every: Some(5),
        at_most: Some(60),
        ..Waiter::default()
    });
    all.paginate.push(Paginate { action: word("DescribeThings"), by: Some(by) });
    service
}
