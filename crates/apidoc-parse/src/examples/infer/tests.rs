use super::*;

#[test]
fn names_the_type_that_was_misspelt() {
    let documented = ["Integer", "String", "TaskInfo"];
    for (name, similar) in [
        ("Intger", Some("Integer")),
        ("Interger", Some("Integer")),
        ("Stirng", Some("String")),
        ("TaskInof", Some("TaskInfo")),
        ("Task", None),
    ] {
        assert_eq!(similar_name(name, &documented), similar, "{name}");
    }
}
use apidoc_ir::{Action, Example};
use serde_json::json;

fn service(response: Value) -> Service {
    let list = Type::Array(Box::new(Type::Object("Task".into())));
    let field = |name: &str, ty| Field { name: name.into(), ty, ..Field::default() };
    Service {
        actions: vec![Action {
            name: "List".into(),
            response: vec![field("Tasks", list)],
            examples: vec![Example { response: Some(json!({ "Response": response })), ..Example::default() }],
            ..Action::default()
        }],
        types: vec![ApiType { name: "TaskOwner".into(), ..ApiType::default() }],
        ..Service::default()
    }
}

#[test]
fn infers_a_type_from_examples() {
    let mut service = service(json!({"Tasks": [
        {"Id": "a", "Count": 1, "Ratio": 1, "At": "2022-02-09T02:28:43Z", "Day": "2022-02-09", "On": true, "Owner": {"Name": "x"}, "Tags": [{"Key": "k"}], "Password": "p"},
        {"Id": null, "Count": 2, "Ratio": 0.5, "At": "2022-02-09T10:28:43+08:00", "Mixed": [1, "a"], "Empty": []},
    ]}));
    let diagnostics = infer(&mut service, &Order::of(["Tasks Id Count Ratio At Day On Owner Tags Password Mixed"].into_iter()), &|name| {
        name == "Password"
    });
    assert_eq!(diagnostics.len(), 1);
    assert_eq!(diagnostics[0].code, Code::InferredType);
    let names: Vec<&str> = service.types.iter().map(|ty| ty.name.as_str()).collect();
    assert_eq!(names, ["Task", "TaskOwner", "TaskOwnerValue", "TaskTags"]);
    let task = &service.types[0];
    assert!(task.inferred);
    let fields: Vec<String> = task
        .fields
        .iter()
        .map(|f| format!("{} {} {}{}", f.name, serde_json::to_string(&f.ty).unwrap(), u8::from(f.nullable), u8::from(f.secret)))
        .collect();
    insta::assert_snapshot!(fields.join("\n"), @r#"
    Id "string" 10
    Count "integer" 00
    Ratio "float" 00
    At "timestamp_iso8601" 00
    Day "string" 00
    On "boolean" 00
    Owner {"object":"TaskOwnerValue"} 00
    Tags {"array":{"object":"TaskTags"}} 00
    Password "string" 01
    Mixed {"array":"json"} 00
    Empty {"array":"json"} 00
    "#);
}

#[test]
fn without_examples_a_type_is_opaque() {
    for response in
        [json!({}), json!({"Tasks": []}), json!({"Tasks": [{}]}), json!({"Tasks": ["a"]}), json!({"Tasks": [{"2022-01-01": 1}]})]
    {
        let mut service = service(response);
        let diagnostics = infer(&mut service, &Order::default(), &|_| false);
        assert_eq!(diagnostics[0].code, Code::OpaqueType);
        assert!(service.types[0].name == "Task" && service.types[0].inferred && service.types[0].fields.is_empty());
    }
}

#[test]
fn stops_inferring_at_the_maximum_depth() {
    let mut deep = json!({"X": 1});
    for _ in 0..100 {
        deep = json!({ "X": deep });
    }
    let mut service = service(json!({ "Tasks": [deep] }));
    infer(&mut service, &Order::default(), &|_| false);
    assert!(service.types.len() < 20);
}
