//! What holds of any JSON: reading never panics, writing and reading are inverse, both ways of reading agree.

use crate::common::record::*;
use proptest::prelude::*;
use serde_json::Value;
use tencentcloud_core::{
    Call, Json, json,
    testing::{Reply, Script, block_on},
};

/// Any JSON, often with the names that a record knows.
fn any_json() -> impl Strategy<Value = Value> {
    let text = prop_oneof!["[a-z0-9.eE+-]{0,6}", ".{0,8}", Just("5".to_owned()), Just("1e3".to_owned())];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text.prop_map(Value::from),
    ];
    let name = prop_oneof![
        Just("TaskId".to_owned()),
        Just("Size".to_owned()),
        Just("Rate".to_owned()),
        Just("Done".to_owned()),
        Just("Tags".to_owned()),
        Just("Next".to_owned()),
        Just("Extra".to_owned()),
        Just("Error".to_owned()),
        Just("Code".to_owned()),
        "[A-Z][a-z]{0,4}",
    ];
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..6).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

fn any_task() -> impl Strategy<Value = Task> {
    let leaf =
        (any::<String>(), any::<i64>(), -1e300..1e300_f64, any::<bool>(), any::<u64>(), prop::collection::vec(any::<String>(), 0..3));
    leaf.prop_map(|(id, size, rate, done, count, tags)| Task { id, size, rate, done, count, tags, ..Task::default() }).prop_recursive(
        3,
        8,
        1,
        |next| {
            (next, any::<String>()).prop_map(|(next, password)| Task {
                next: Some(Box::new(next)),
                password: Some(password),
                ..Task::default()
            })
        },
    )
}

proptest! {
    #[test]
    fn any_answer_is_a_value_or_an_error(value in any_json()) {
        let body = serde_json::json!({ "Response": { "Tasks": [value], "RequestId": "r" } }).to_string();
        let script = Script::new([Reply::from(body).allow_unknown_fields()]);
        let client = script.client();
        if let Err(error) = block_on(Call::new(&client, describe())) {
            prop_assert_eq!(error.request_id(), Some("r"));
            prop_assert_eq!(error.to_string().lines().count(), 1);
        }
    }

    #[test]
    fn any_text_is_an_answer_or_an_error(text in ".{0,200}") {
        let script = Script::new([text]);
        prop_assert!(block_on(Call::new(&script.client(), describe())).is_err());
    }

    #[test]
    fn written_and_read_is_the_same(task in any_task()) {
        let text = json::to_json(&task);
        prop_assert_eq!(&json::from_json::<Task>(&text).unwrap(), &task);
        prop_assert_eq!(json::to_json(&tencentcloud_core::rt::clone(&task)), text);
        let stored = json::serialize(&task, serde_json::value::Serializer).unwrap();
        let stored = json::deserialize::<Task, _>(stored).unwrap();
        prop_assert_eq!(stored, task);
    }

    #[test]
    fn opaque_json_is_kept(value in any_json()) {
        let text = serde_json::to_string_pretty(&value).unwrap();
        let json: Json = text.parse().unwrap();
        prop_assert_eq!(json.to_value(), value.clone());
        prop_assert_eq!(json, Json::from(value));
    }

    /// A fraction where an integer is documented takes the slow way for the whole document; what stands beside it must not notice.
    #[test]
    fn both_ways_of_reading_agree(task in any_task()) {
        let text = json::to_json(&task);
        let slow = text.replacen('{', r#"{"Size":1.0e1,"#, 1);
        prop_assert_eq!(json::from_json::<Task>(&slow).unwrap(), task);
    }
}
