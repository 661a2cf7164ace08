//! However much a service has, no file is longer than two thousand lines, and what is parted over files is called as before.

use crate::common::*;
use apidoc_ir::*;

fn many(prefix: &str, count: usize) -> Vec<String> {
    (0..count).map(|i| format!("{prefix}{i:04}")).collect()
}

/// A thousand fields of every kind, each with a long text, a rule and an enum of its own or none.
fn fields(required: usize) -> Vec<Field> {
    let wide = |(i, name): (usize, &String)| {
        let mut field = match i % 4 {
            0 => number_field(name),
            1 => values(name, &many("value", 30).iter().map(String::as_str).collect::<Vec<_>>()),
            2 => field(name, list(object("Type0000")), false),
            _ => field(name, text(), false),
        };
        field.doc = format!("The {name}.\n\n- one\n- two\n\n|a|b|\n|---|---|\n|c|d|");
        field.required = Some(i < required);
        field
    };
    many("Field", 1000).iter().enumerate().map(wide).collect()
}

fn number_field(name: &str) -> Field {
    let mut field = field(name, number(), false);
    field.facts.min = Some(1.into());
    field.facts.values = (1..9).map(|i| EnumValue { value: i.to_string(), doc: String::new() }).collect();
    field
}

fn huge() -> Service {
    let mut actions: Vec<Action> = many("DescribeThingsOfAllKinds", 1500)
        .iter()
        .map(|name| {
            let mode = values("Mode", &["a", "b"]);
            let mut action = action(name, vec![field("Id", text(), true), mode], vec![field("Type", object("Type0001"), false)]);
            let body = serde_json::json!({"Id": "i"});
            action.examples = vec![Example { request: Some(body), ..Example::default() }; 3];
            action
        })
        .collect();
    actions.push(action("CreateWide", fields(0), fields(0)));
    actions.push(action("CreateFull", fields(1000), Vec::new()));
    let mut types: Vec<ApiType> =
        many("Type", 3000).iter().map(|name| shared(name, Direction::Both, vec![field("Id", text(), true)])).collect();
    types.push(shared("Wide", Direction::Both, fields(3)));
    types.push(shared("WideAnswer", Direction::Output, fields(0)));
    let mut long = field("Body", text(), false);
    long.doc = "A line.\n\n".repeat(3000);
    let catalogue = values("Catalogue", &many("v", 5000).iter().map(String::as_str).collect::<Vec<_>>());
    types.push(shared("Long", Direction::Output, vec![long, catalogue]));
    let mut service = service(actions, types);
    service.errors = many("Code.", 3000).into_iter().map(|code| ErrorCode { code, doc: "It is so.".into(), common: false }).collect();
    let errors = service.errors.clone();
    service.actions.iter_mut().for_each(|action| action.errors = if action.name == "CreateWide" { errors.clone() } else { Vec::new() });
    service
}

#[test]
fn no_file_is_longer_than_two_thousand_lines() {
    let generated = made(&huge(), None);
    let sources = generated.files.iter().filter(|file| file.path.ends_with(".rs"));
    let mut longest: Vec<_> = sources.clone().map(|file| (file.text.lines().count(), &file.path)).collect();
    longest.sort();
    let too_long: Vec<_> = longest.iter().filter(|(lines, _)| *lines >= 2000).collect();
    assert!(too_long.is_empty(), "{too_long:?}");
    for file in sources.filter(|file| file.path.contains("/part_") || file.path.ends_with("mod.rs")) {
        syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}", file.path));
    }
}

/// What the lock says, and so what a program can name, does not depend on how many files there are.
#[test]
fn divided_files_declare_each_item_once() {
    let generated = made(&huge(), None);
    let folder = "src/v20240101/types/wide/";
    let parts: Vec<_> = generated.files.iter().filter(|file| file.path.starts_with(folder)).collect();
    assert!(parts.len() > 3);
    let all: String = parts.iter().map(|file| file.text.as_str()).collect();
    for (declared, times) in [("pub struct Wide {", 1), ("rt::record! {", 1), ("pub fn new(", 1), ("pub enum WideField0001 {", 1)] {
        assert_eq!(all.matches(declared).count(), times, "{declared}");
    }

    assert!(file(&generated, "src/v20240101/types/mod.rs").contains("WideField0997"));
}

/// Each of these is a program of its own, in which the limit of the crate has no effect.
#[test]
fn deep_types_raise_the_recursion_limit_in_every_program() {
    let types = (0..400).map(|i| {
        let next = field("Next", object(&format!("Level{}", (i + 1).min(399))), false);
        shared(&format!("Level{i}"), Direction::Input, if i < 399 { vec![next] } else { vec![field("Size", number(), false)] })
    });
    let mut action = action("CreateDeep", vec![field("Level", object("Level0"), false)], Vec::new());
    action.examples = vec![Example { request: Some(serde_json::json!({"Level": {}})), ..Example::default() }];
    let generated = made(&service(vec![action], types.collect()), None);
    let limited = |path: &str, line: &str| {
        let text = &generated.files.iter().find(|file| file.path.starts_with(path)).unwrap_or_else(|| panic!("{path}")).text;
        assert!(text.contains(line), "{path}: {}", text.lines().take(12).collect::<Vec<_>>().join("\n"));
    };
    for path in ["src/lib.rs", "tests/examples.rs", "README.md"] {
        limited(path, "#![recursion_limit = \"4096\"]");
    }
    limited("src/lib.rs", "#![doc(test(attr(recursion_limit = \"4096\")))]");
}
