//! Odd names, values of every kind, types that hold themselves and each other, texts full of markup: what comes out compiles without a
//! warning of the compiler, of clippy or of rustdoc, and its documentation's examples compile too.

use super::{
    names::{self, CODES, DOCS, SERVICES, VALUES},
    workshop::Workshop,
};
use crate::common::*;
use apidoc_ir::*;

fn odd() -> Service {
    let directions = [Direction::Input, Direction::Output, Direction::Both, Direction::Unused];
    let mut types = Vec::new();
    let (names, field_names) = (names::types(), names::fields());
    for (i, name) in names.iter().enumerate() {
        // Rings of ten.
        let other = object(names[if i % 10 == 9 { i - 9 } else { (i + 1).min(names.len() - 1) }]);
        // Not all fields in each, or the test would take minutes: every field is in several types of each kind.
        let mut fields: Vec<_> =
            field_names.iter().enumerate().filter(|(j, _)| (i / 4 + j) % 4 == 0).map(|(j, name)| documented(name, j)).collect();
        fields.iter_mut().step_by(5).for_each(|field| field.required = Some(true));
        fields.extend([
            field("Next", other.clone(), true),
            field("Own", object(name), true),
            field("All", list(list(other)), false),
            values("Mode", VALUES[i % VALUES.len()]),
            field("Missing", object("Missing"), true),
            field("Bytes", Type::Scalar(Scalar::Binary), false),
        ]);
        types.push(shared(name, directions[i % 4], fields));
    }
    for i in 0..100 {
        let to = if i < 99 { format!("Deep{:03}", i + 1) } else { "Option".into() };
        types.push(shared(&format!("Deep{i:03}"), Direction::Both, vec![field("A", object(&to), true), field("B", object(&to), false)]));
    }
    let opaque = |name, scalar| field(name, list(Type::Scalar(scalar)), true);
    types.push(shared("Opaque", Direction::Input, vec![opaque("A", Scalar::Json), opaque("B", Scalar::Binary)]));
    let many: Vec<String> = (0..5000).map(|i| format!("v{i}")).collect();
    let many = values("Catalogue", &many.iter().map(String::as_str).collect::<Vec<_>>());
    let wide = (0..1000).map(|i| field(&format!("F{i}"), text(), i < 20));
    types.push(shared("Wide", Direction::Both, wide.chain([many]).collect()));
    let mut service = service(actions(), types);
    service.title = Some("\"Odd\" [names] <T> {} \\ 名".into());
    service.errors = CODES.iter().enumerate().map(|(i, code)| error(code, i)).collect();
    service.errors.sort_by(|a, b| a.code.cmp(&b.code));
    service
}

fn actions() -> Vec<Action> {
    let names = names::fields();
    let fields = |required: usize| names.iter().enumerate().map(|(i, name)| field(name, text(), i < required)).collect::<Vec<_>>();
    let valued = VALUES.iter().enumerate().map(|(i, all)| values(&format!("Value{i}"), all));
    let mut actions = vec![
        action("Option", fields(3), fields(0)),
        action("Clone", fields(names.len()), vec![field("Error", object("Error"), false)]),
        action(
            "Describe",
            vec![values("Request", &["x"]), values("Response", &["x"]), field("Deep", object("Deep000"), true)],
            vec![field("Wide", object("Wide"), false)],
        ),
        action(
            "DescribeRequest",
            vec![field("Offset", number(), false), field("Limit", number(), false)],
            vec![field("List", list(object("Clone")), false)],
        ),
        action("describeRequest", vec![field("Wide", object("Wide"), true)], Vec::new()),
        // Its enum is called like a trait that the setters name.
        action("Into", vec![values("Iterator", &["x"]), field("Names", list(text()), false)], Vec::new()),
        action("Values", valued.clone().collect(), valued.collect()),
    ];
    actions.extend(names::actions().into_iter().map(|name| action(name, Vec::new(), Vec::new())));
    for (i, action) in actions.iter_mut().enumerate() {
        action.doc = DOCS[i % DOCS.len()].into();
        action.deprecated = i % 7 == 1;
        action.errors = CODES.iter().enumerate().skip(i % 5).step_by(5).map(|(i, code)| error(code, i)).collect();
        let body = action.request.iter().map(|field| (field.name.clone(), serde_json::json!("\"x\" {} \\ \u{202e}")));
        let body = serde_json::Value::Object(body.collect());
        action.examples = vec![Example { request: Some(body), response: Some(serde_json::json!({"Response": {}})), ..Example::default() }];
    }
    // Lists that no example fills.
    for (name, example) in
        [("NoLists", serde_json::json!({})), ("EmptyLists", serde_json::json!({"A": [], "B": [], "C": [null], "E": {"A": [], "B": []}}))]
    {
        let mut fields = vec![field("A", list(text()), true), field("B", list(list(text())), true), field("C", list(number()), true)];
        fields.push(field("E", object("Opaque"), true));
        fields.push(Field { required: Some(false), ..values("D", &["x"]) });
        let mut lists = action(name, fields, Vec::new());
        lists.examples = vec![Example { request: Some(example), ..Example::default() }];
        actions.push(lists);
    }
    actions
}

fn documented(name: &str, i: usize) -> Field {
    Field { doc: DOCS[i % DOCS.len()].into(), example: Some("`\\`".into()), ..field(name, text(), false) }
}

fn error(code: &str, i: usize) -> ErrorCode {
    ErrorCode { code: code.into(), doc: DOCS[i % DOCS.len()].into(), common: false }
}

#[test]
fn odd_names_compile_without_a_warning() {
    let workshop = Workshop::new("odd-names");
    workshop.add(&made(&odd(), None));
    for name in SERVICES {
        workshop
            .add(&made(&Service { service: (*name).into(), ..service(vec![action("Ping", Vec::new(), Vec::new())], Vec::new()) }, None));
    }
    for arguments in [
        &["clippy", "--workspace", "--lib", "--tests", "--examples"][..],
        &["doc", "--package", "tencentcloud-demo", "--no-deps"],
        &["test", "--package", "tencentcloud-demo"],
        // Without its version a crate is empty, and nothing of it asks for more.
        &["test", "--package", "tencentcloud-demo", "--no-default-features"],
    ] {
        let said = workshop.cargo(arguments);
        assert!(said.success, "{arguments:?}\n{}", said.text.chars().take(6000).collect::<String>());
    }
}
