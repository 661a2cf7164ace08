use super::*;
use apidoc_ir::{Field, Scalar, Type};
use serde_json::json;

#[track_caller]
fn body(text: &str, expected: serde_json::Value) {
    assert_eq!(request(text).body, Some(expected), "{text}");
}

#[track_caller]
fn lenient(text: &str, expected: serde_json::Value) {
    let (value, notes) = json::document(text, 0);
    assert_eq!(value, Some(expected), "{text} {notes:?}");
    assert!(!notes.is_empty(), "bent without a note: {text}");
}

#[track_caller]
fn refused(text: &str) {
    let (value, notes) = json::document(text, 0);
    assert_eq!(value, None, "{text}");
    assert_eq!(notes.len(), 1, "{text} {notes:?}");
}

#[test]
fn keeps_strict_json_unchanged() {
    assert_eq!(json::document(r#"{"a": [1, "x"]}"#, 0), (Some(json!({"a": [1, "x"]})), Vec::new()));
    assert_eq!(
        json::document(r#"{"a": 18446744073709551615, "b": -9223372036854775808}"#, 0).0,
        Some(json!({"a": u64::MAX, "b": i64::MIN}))
    );
}

#[test]
fn reads_json_with_common_mistakes() {
    lenient(r#"{"a": 1, "b": [1, 2,],}"#, json!({"a": 1, "b": [1, 2]}));
    lenient("{\"a\": 1, // one\n /* two */ \"b\": 2 # three\n}", json!({"a": 1, "b": 2}));
    lenient("{“a”： “x”， \"b\"：2｝", json!({"a": "x", "b": 2}));
    lenient("{'a': 'it\\'s', b: 1, c-d: 2}", json!({"a": "it's", "b": 1, "c-d": 2}));
    lenient("{\"a\": 1\n\"b\": {\"c\": 2} \"d\": 3}", json!({"a": 1, "b": {"c": 2}, "d": 3}));
    lenient(r#"{"a": {"b": [1, 2"#, json!({"a": {"b": [1, 2]}}));
    lenient(r#"{"a": [{"b": 1}, ...], "c": [……], "d": ...}"#, json!({"a": [{"b": 1}], "c": []}));
    lenient("{\"a\": \"x,\n\"b\": 1}", json!({"a": "x", "b": 1}));
    lenient("{\"a\": \"one\ntwo\"}", json!({"a": "one\ntwo"}));
    lenient(
        r#"{"a": True, "b": None, "c": +1, "d": 007, "e": .5, "f": abc def}"#,
        json!({"a": true, "b": null, "c": 1, "d": 7, "e": 0.5, "f": "abc def"}),
    );
    lenient("{\"list\": [\n\"one\"\nsecond thing\n]}", json!({"list": ["one", "second thing"]}));
    lenient(r#"{"regex": "\d+\.x"}"#, json!({"regex": "\\d+\\.x"}));
    lenient(r#"{"a": 1}}"#, json!({"a": 1}));
    lenient("\"a\": 1,\n\"b\": 2", json!({"a": 1, "b": 2}));
}

#[test]
fn keeps_quotes_inside_of_a_string() {
    let text = "{\"a\": \"say “yes”, then “no”\", \"b\": 1,}";
    lenient(text, json!({"a": "say “yes”, then “no”", "b": 1}));
}

#[test]
fn rejects_json_when_its_meaning_is_unclear() {
    refused(r#"{"a": 1,,}"#);
    refused(r#"{"a": 1e999}"#);
    refused(r#"{"a": }"#);
    refused(r#"{"a" 1}"#);
    refused(r#"{"a": {"b": 1}}, "c": 2}"#);
    refused("data: {\"a\": 1}\n\ndata: {\"a\": 2}\n");
    refused("nothing of the kind");
    refused(&"[".repeat(100_000));
    refused(&"{\"a\":".repeat(100_000));
}

#[test]
fn long_texts_are_read_in_linear_time() {
    // Each of these takes minutes where a reader looks ahead without a bound.
    for piece in ["\"\n", "{\"a\": \"\n\n", "[\"x\" ", ". ", "\" \" ", "/* ", "“”", "1 # "] {
        let _ = json::document(&format!("[{}", piece.repeat(200_000)), 0);
        let _ = request(&format!("POST / HTTP/1.1\n{}", piece.repeat(200_000)));
    }
}

#[test]
fn a_response_gets_its_envelope() {
    assert_eq!(response(r#"{"Response": {"A": 1}}"#), (Some(json!({"Response": {"A": 1}})), Vec::new()));
    assert_eq!(response(r#"{"A": 1}"#).0, Some(json!({"Response": {"A": 1}})));
    assert_eq!(
        response("HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"Response\": {\"A\": 1}}").0,
        Some(json!({"Response": {"A": 1}}))
    );
    assert_eq!(response("\"Response\": {\"A\": 1}").0, Some(json!({"Response": {"A": 1}})));
    assert_eq!(response("[1]").0, None);
}

#[test]
fn a_post_request_has_its_action_and_body() {
    let text = "POST / HTTP/1.1\nHost: demo.tencentcloudapi.com\nX-TC-Action: ListThings\n<公共请求参数>\n\n{\"Limit\": 1}";
    let read = request(text);
    assert_eq!((read.action.as_deref(), read.body, read.flat), (Some("ListThings"), Some(json!({"Limit": 1})), false));
    // A line end that was lost, and all of them.
    assert_eq!(
        request("POST / HTTP/1.1\nX-TC-Action:ListThings\n<Common request parameters>{\n\"Limit\": 1}").body,
        Some(json!({"Limit": 1}))
    );
    let read = request("POST / HTTP/1.1Host: a.bX-TC-Action: ListThings<Common request parameters>{\"Limit\": 1}");
    assert_eq!((read.action.as_deref(), read.body), (Some("ListThings"), Some(json!({"Limit": 1}))));
    body("POST / HTTP/1.1\nX-TC-Action: ListThings\n", json!({}));
    // Headers end at the blank line.
    body("POST / HTTP/1.1\nX-TC-Action: A\n{\"Limit\": 1}\n\n{\"Limit\": 2}", json!({"Limit": 2}));
    body("{\"Limit\": 1}", json!({"Limit": 1}));
}

#[test]
fn a_get_request_is_taken_apart() {
    let text = "https://demo.tencentcloudapi.com/?Action=ListThings\n&Filters.0.Name=zone\n&Filters.0.Values.0=a%20b%2B\n&<公共请求参数>";
    let read = request(text);
    assert_eq!(read.action.as_deref(), Some("ListThings"));
    assert_eq!(read.body, Some(json!({"Action": "ListThings", "Filters.0.Name": "zone", "Filters.0.Values.0": "a b+"})));
    assert!(read.flat && read.notes.is_empty());
    let flat = |text: &str| request(text).body.unwrap();
    assert_eq!(flat("https://a.b/?Action=A&Phone=+8613711112222&<common>")["Phone"], "+8613711112222");
    assert_eq!(flat("https://a.b/?Action=A&Start=2018-09-04+00:00:00")["Start"], "2018-09-04 00:00:00");
    assert_eq!(flat("GET /?Action=A&Limit=1 HTTP/1.1\nHost: a.b\n")["Limit"], "1");
    assert_eq!(flat("https://a.b/?Action=A\n&Limit=1\nOffset=2")["Offset"], "2");
    assert_eq!(flat("https://a.b/?Action=A&amp;Limit=1")["Limit"], "1");
    assert_eq!(flat("POST / HTTP/1.1\nHost: a.b\n\nAction=A&Limit=1")["Limit"], "1");
}

#[test]
fn command_lines_are_read() {
    let text = "curl -X POST https://a.b \\\n  -H 'X-TC-Action: ListThings' \\\n  -d '{\"Limit\": 1}'";
    let read = request(text);
    assert_eq!((read.action.as_deref(), read.body), (Some("ListThings"), Some(json!({"Limit": 1}))));
    let read = request("tccli demo ListThings --cli-unfold-argument --Limit 1 --Ids a b --Place '{\"Zone\": \"x\"}'");
    assert_eq!(read.action.as_deref(), Some("ListThings"));
    assert_eq!(read.body, Some(json!({"Limit": "1", "Ids": ["a", "b"], "Place": {"Zone": "x"}})));
}

#[test]
fn a_box_may_hold_several_requests() {
    let text = "POST / HTTP/1.1\nX-TC-Action: A\n\n{\"x\": 1}\n\nPOST / HTTP/1.1\nX-TC-Action: B\n\n{\"x\": 2}\n";
    let all = requests(text);
    assert_eq!(all.iter().map(|one| one.action.as_deref()).collect::<Vec<_>>(), [Some("A"), Some("B")]);
    assert_eq!(all[1].body, Some(json!({"x": 2})));
}

fn field(name: &str, ty: Type) -> Field {
    Field { name: name.into(), ty, ..Field::default() }
}

fn table() -> Vec<Field> {
    let list = |ty| Type::Array(Box::new(ty));
    vec![
        field("Limit", Type::Scalar(Scalar::Integer)),
        field("Ratio", Type::Scalar(Scalar::Float)),
        field("Dry", Type::Scalar(Scalar::Boolean)),
        field("Ids", list(Type::Scalar(Scalar::String))),
        field("Filters", list(Type::Object("Filter".into()))),
        field("Version", Type::Scalar(Scalar::String)),
    ]
}

#[test]
fn a_query_folds_back_into_typed_json() {
    let (fields, filter) =
        (table(), vec![field("Name", Type::Scalar(Scalar::String)), field("Values", Type::Array(Box::new(Type::Scalar(Scalar::Integer))))]);
    let fields_of = |name: &str| (name == "Filter").then_some(filter.as_slice());
    let flat = json!({"Action": "A", "Region": "r", "Version": "mine", "Limit": "20", "Ratio": "0.5", "Dry": "TRUE", "Ids.1": "a", "Ids.2": "b", "Ids.10": "c",
        "Filters.0.Name": "1", "Filters.0.Values.0": "7", "Other.Deep.0": "x"});
    let expected = json!({"Version": "mine", "Limit": 20, "Ratio": 0.5, "Dry": true, "Ids": ["a", "b", "c"], "Filters": [{"Name": "1", "Values": [7]}], "Other": {"Deep": ["x"]}});
    assert_eq!(fold(&flat, &fields, &fields_of), Ok(expected));
    let none = |_: &str| None;
    for hostile in [
        json!({"Ids.4000000000": "x"}),
        json!({"Ids.-1": "x"}),
        json!({"Ids.18446744073709551616": "x"}),
        json!({"Ids": "x", "Ids.0": "y"}),
        json!({".": "x"}),
    ] {
        assert!(fold(&hostile, &fields, &none).is_err(), "{hostile}");
    }
    assert!(fold(&json!({ format!("Ids{}", ".0".repeat(100_000)): "x" }), &fields, &none).is_err());
}

#[test]
fn an_example_of_another_action_is_not_used() {
    let (fields, none) = (table(), |_: &str| None);
    let read = request("POST / HTTP/1.1\nX-TC-Action: Other\n\n{\"Limit\": 1}");
    assert_eq!(resolve_request(&read, "Mine", &fields, &none), Err(Unfit::OtherAction("Other".into())));
    assert_eq!(resolve_request(&request("{\"Zone\": 1}"), "Mine", &fields, &none), Err(Unfit::OtherTable));
    assert_eq!(resolve_request(&request("{}"), "Mine", &fields, &none), Ok(Some(json!({}))));
    assert_eq!(resolve_request(&request("{\"Limit\": 1, \"Odd\": 2}"), "Mine", &fields, &none), Ok(Some(json!({"Limit": 1, "Odd": 2}))));
}

proptest::proptest! {
    #[test]
    fn no_text_is_too_odd(text in "(POST |https://a.b/\\?|curl -d '|tccli a B --C )?[\\PC\\n\\\\\"{}\\[\\],:=&.0-9]{0,200}") {
        for read in requests(&text) {
            let _ = resolve_request(&read, "Mine", &table(), &|_| None);
        }
        let _ = response(&text);
    }

    #[test]
    fn whatever_is_cut_off_json_is_no_panic(cut in 0usize..90) {
        let text = "POST / HTTP/1.1\nX-TC-Action: 列表\n\n{“a”: [1, 'x', \"\\ud83d\\ude00\", {b: ...}], /* c */ \"d\": -1.5e3}";
        if let Some(text) = text.get(..cut) {
            let _ = (request(text), response(text));
        }
    }
}
