//! Pages, waiting, validation, calls by name, details, and the two exceptions among error bodies.

use crate::common::record::*;
use std::time::Duration;
use tencentcloud_core::{
    Call, CallOptions, Client, ErrorKind, Timeout, WaitState,
    config::Validation,
    json,
    testing::{Reply, Script, block_on, collect},
};

fn page(total: i64, ids: &[&str]) -> Reply {
    let tasks: Vec<String> = ids.iter().map(|id| format!(r#"{{"TaskId":"{id}"}}"#)).collect();
    Reply::response(&format!(r#"{{"TotalCount":{total},"Tasks":[{}],"RequestId":"r"}}"#, tasks.join(",")))
}

fn ids(script: &Script) -> Vec<String> {
    let items = Call::new(&script.client(), DescribeTasks { limit: Some(2), ..describe() }).items();
    collect(items).into_iter().map(|task| task.map_or_else(|error| error.to_string(), |task| task.id)).collect()
}

#[test]
fn items_walk_all_pages_up_to_the_total() {
    let script = Script::new([page(3, &["a", "b"]), page(3, &["c"])]);
    assert_eq!(ids(&script), ["a", "b", "c"]);
    let bodies: Vec<String> = script.sent().into_iter().map(|(_, body)| body).collect();
    assert_eq!(bodies, [r#"{"Limit":2}"#, r#"{"Offset":2,"Limit":2}"#]);
}

#[test]
fn an_absent_total_ends_nothing_and_a_short_page_neither() {
    let script = Script::new([page(0, &["a", "b"]), page(0, &["c"]), page(0, &["d", "e"]), page(0, &[])]);
    assert_eq!(ids(&script), ["a", "b", "c", "d", "e"]);
    assert_eq!(script.left(), 0);
}

#[test]
fn the_same_page_twice_is_an_error() {
    let script = Script::new([page(0, &["a", "b"]), page(0, &["a", "b"]), page(0, &["a", "b"])]);
    assert_eq!(ids(&script), ["a", "b", "DescribeTasks: the same page came twice"]);
    assert_eq!(script.left(), 1);
}

#[test]
fn an_error_ends_the_pages() {
    let script = Script::new([page(9, &["a"]), Reply::error("FailedOperation", "sorry"), page(9, &["b"])]);
    assert_eq!(ids(&script), ["a", "DescribeTasks: FailedOperation: sorry (RequestId request-id)"]);
    assert_eq!(script.left(), 1);
}

#[test]
fn a_call_is_repeated_until_its_answer_will_do() {
    let script = Script::new([page(1, &[]), page(2, &[]), page(3, &[])]);
    let call = Call::new(&script.client(), describe());
    let answer = block_on(call.wait_until(|answer| answer.total == 3).region("ap-second")).unwrap();
    assert_eq!(answer.total, 3);
    assert!(script.requests().iter().all(|sent| sent.region() == "ap-second"));
    let at: Vec<u128> = script.requests().iter().map(|sent| sent.at.as_millis()).collect();
    assert_eq!(at, [0, 1000, 2500]);
}

#[test]
fn waiting_ends_with_the_state_and_the_number_of_calls() {
    let wait = |state: fn(&DescribeTasksResponse) -> WaitState| {
        let script = Script::new((0..100).map(|_| page(0, &[])));
        let call = Call::new(&script.client(), describe());
        block_on(call.wait_until(state).every(Duration::from_secs(1)).at_most(Duration::from_secs(60))).unwrap_err()
    };
    let error = wait(|_| false.into());
    assert_eq!(error.to_string(), "DescribeTasks: timed out after 60s and 9 calls waiting for the expected state");
    let error = wait(|_| WaitState::of("STARTING", &["RUNNING"], &["LAUNCH_FAILED"]));
    let text = "DescribeTasks: timed out after 60s and 9 calls waiting for the expected state; the last state is STARTING";
    assert_eq!(error.to_string(), text);
    assert!(matches!(error.kind(), ErrorKind::Timeout(Timeout::Wait { polls: 9, .. })), "{error:?}");
    let error = wait(|_| Err::<bool, _>("LAUNCH_FAILED").into());
    assert_eq!(error.to_string(), "DescribeTasks: reached a failure state after 1 call: LAUNCH_FAILED (RequestId r)");
    assert!(matches!(error.kind(), ErrorKind::UnexpectedState(state) if state.state == "LAUNCH_FAILED" && state.polls == 1));
}

#[test]
fn an_empty_list_is_not_in_the_expected_state() {
    let script = Script::new([page(0, &[]), page(2, &["a", "b"]), page(2, &["b", "b"]), page(2, &["b", "lost"])]);
    let call = || Call::new(&script.client(), describe()).wait_until_items(|task| WaitState::of(&task.id, &["b"], &["lost"]));
    assert_eq!(block_on(call()).unwrap().tasks.len(), 2);
    assert_eq!(script.left(), 1);
    let error = block_on(call()).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnexpectedState(state) if state.state == "lost"), "{error}");
}

#[test]
fn limits_are_checked_where_that_is_asked_for() {
    let script = Script::new([page(0, &[]), page(0, &[])]);
    let client = script.client();
    let request = DescribeTasks { limit: Some(200), names: Some(vec!["a".into(), "b".into(), "c".into()]), ..describe() };
    assert!(block_on(Call::new(&client, request.clone())).is_ok(), "off at first");
    let error = Call::new(&client, request.clone()).validated().unwrap_err();
    let text = "DescribeTasks: Limit is 200, documented: 1 to 100; Names is a list of 3 items, documented: at most 2";
    assert_eq!(error.to_string(), text);
    let error = block_on(Call::new(&client, request).validation(Validation::Limits)).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Validation(violations) if violations.len() == 2));
    assert_eq!((error.attempts().len(), script.requests().len()), (0, 1), "nothing was sent");
}

#[test]
fn any_action_can_be_called_by_name() {
    let script = Script::new([r#"{"Response":{"Zone":{"Id":9007199254740993.0},"RequestId":"r-9"}}"#]);
    let body = serde_json::json!({ "Id": 9_007_199_254_740_993_i64 });
    let answer = block_on(script.client().call("teo", "2022-09-01", "DescribeNew", body).region("ap-beijing").with_metadata()).unwrap();
    assert_eq!(answer.value.get("Zone").unwrap().as_str(), r#"{"Id":9007199254740993.0}"#);
    assert_eq!((answer.request_id.as_str(), answer.status), ("r-9", 200));
    let [sent] = &script.requests()[..] else { panic!("one request") };
    assert_eq!((sent.action(), sent.region(), sent.header("x-tc-version")), ("DescribeNew", "ap-beijing", "2022-09-01"));
    assert_eq!((sent.uri.as_str(), sent.body()), ("https://teo.tencentcloudapi.com/", r#"{"Id":9007199254740993}"#));
}

#[test]
fn calls_by_name_have_errors_and_retry_too() {
    let script = Script::new([Reply::status(502), Reply::error("ResourceNotFound", "no"), Reply::status(502)]);
    let client = script.client();
    let error = block_on(client.call("teo", "2022-09-01", "DescribeNew", tencentcloud_core::json!({}))).unwrap_err();
    assert_eq!((error.service_code(), error.attempts().len()), (Some("ResourceNotFound"), 2));
    let error = block_on(client.call("teo", "2022-09-01", "CreateNew", tencentcloud_core::json!({}))).unwrap_err();
    assert_eq!((error.status(), error.attempts().len()), (Some(502), 1));
    for (service, body) in [("teo/evil", tencentcloud_core::json!({})), ("teo", tencentcloud_core::json!([1]))] {
        let error = block_on(client.call(service, "2022-09-01", "DescribeNew", body)).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Construction(_)), "{error}");
    }
    let error = block_on(client.call("teo", "2022-09-01", "Line\r\nBreak", tencentcloud_core::json!({}))).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Construction(_)), "{error}");
}

#[test]
fn details_tell_what_the_documentation_does_not() {
    let body = r#"{"Response":{"TotalCount":"2","New":{"Deep":1},"Tasks":[{"TaskId":7,"Region":"x"},{"Next":{"Zone":1}},null,{"Region":"y"}],"RequestId":"r"},"Extra":1}"#;
    let script = Script::new([Reply::from(body).header("X-Server", "a").allow_unknown_fields()]);
    let answer = block_on(Call::new(&script.client(), describe()).with_metadata()).unwrap();
    assert_eq!(answer.unknown_fields, ["Extra", "Response.New", "Response.Tasks[].Next.Zone", "Response.Tasks[].Region"]);
    let coerced: Vec<String> = answer.coerced_values.iter().map(|b| format!("{}: {} for {}", b.path, b.found, b.expected)).collect();
    assert_eq!(coerced, ["Response.Tasks[].TaskId: a number for a string", "Response.TotalCount: a string for an integer"]);
    assert_eq!((answer.headers["x-server"].to_str().unwrap(), &answer.body[..]), ("a", body.as_bytes()));
}

#[test]
fn an_error_without_a_code_is_none() {
    let script = Script::new([
        r#"{"Response":{"Error":{"Code":"","Message":""},"TaskId":"t","RequestId":"r"}}"#,
        r#"{"Response":{"Error":null,"TaskId":"t","RequestId":"r"}}"#,
        r#"{"Response":{"Error":"","TaskId":"t","RequestId":"r"}}"#,
        r#"{"Response":{"Error":{},"TaskId":"t","RequestId":"r"}}"#,
    ]);
    let client = script.client();
    for _ in 0..4 {
        assert_eq!(block_on(Call::new(&client, create("a"))).unwrap().id, "t");
    }
}

#[test]
fn an_error_that_an_action_documents_is_the_tasks_own() {
    let script = Script::new([
        r#"{"Response":{"Status":"FAIL","Error":{"Code":"FailedOperation","Message":"bad file"},"RequestId":"r"}}"#,
        r#"{"Response":{"Error":{"Code":"AuthFailure","Message":"who?"},"RequestId":"r"}}"#,
        r#"{"Response":{"Status":"OK","Error":null,"RequestId":"r"}}"#,
    ]);
    let client = script.client();
    let answer = block_on(Call::new(&client, GetResult::default())).unwrap();
    assert_eq!((answer.status.as_str(), answer.error.unwrap().code.as_str()), ("FAIL", "FailedOperation"));
    assert_eq!(block_on(Call::new(&client, GetResult::default())).unwrap_err().service_code(), Some("AuthFailure"));
    assert!(block_on(Call::new(&client, GetResult::default())).unwrap().error.is_none());
}

#[test]
fn an_error_after_something_that_cant_be_read_is_still_the_error() {
    let script = Script::new([r#"{"Response":{"TaskId":{"a":1},"Error":{"Code":"InvalidParameter","Message":"m"},"RequestId":"r"}}"#]);
    assert_eq!(block_on(Call::new(&script.client(), create("a"))).unwrap_err().service_code(), Some("InvalidParameter"));
}

#[test]
fn a_text_in_another_encoding_does_not_lose_the_answer() {
    let body: Vec<u8> = [br#"{"Response":{"TaskId":"t","Message":""#.as_slice(), b"\xc4\xe3", br#"","RequestId":"r"}}"#].concat();
    let script = Script::new([Reply::status(200).body(body).allow_unknown_fields()]);
    assert_eq!(block_on(Call::new(&script.client(), create("a"))).unwrap().id, "t");
}

#[test]
fn a_region_is_asked_for_where_it_is_needed() {
    let script = Script::new([page(0, &[]), Reply::response("{}")]);
    let client = Client::builder()
        .transport(script.clone())
        .credentials(tencentcloud_core::credentials::Credentials::new("a", "b"))
        .build()
        .unwrap();
    let error = block_on(Call::new(&client, describe())).unwrap_err();
    assert!(error.to_string().starts_with("DescribeTasks: this action needs a region"), "{error}");
    assert!(matches!(error.kind(), ErrorKind::Construction(_)));
    block_on(Call::new(&client, describe()).region("ap-beijing")).unwrap();
    block_on(Call::new(&script.client(), RunTask::default())).unwrap();
    let regions: Vec<String> = script.requests().iter().map(|sent| sent.region().to_owned()).collect();
    assert_eq!(regions, ["ap-beijing", ""], "what needs no region gets none");
}

#[test]
fn rejects_a_region_of_a_call_that_cannot_be_one() {
    let script = Script::new([page(0, &[])]);
    for region in ["", "ap guangzhou", "evil.example/#", "..", "ap-guangzhou\r\nX-Evil: 1", "é"] {
        let error = block_on(Call::new(&script.client(), describe()).region(region)).unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Construction(_)) && error.to_string().contains("is not a region"), "{error}");
    }
    assert!(script.requests().is_empty());
}

#[test]
fn secrets_are_shown_nowhere() {
    let script = Script::new([r#"{"Response":{"Tasks":[{"Password":{"hunter2":1}}],"RequestId":"r"}}"#]);
    let client = script.client();
    let request = CreateTask { password: Some("hunter2".into()), ..create("a") };
    let call = Call::new(&client, request.clone());
    let error = block_on(Call::new(&client, describe())).unwrap_err();
    for shown in [format!("{request:?}"), format!("{call:?}"), format!("{client:?}"), format!("{error:?} {error}")] {
        assert!(!shown.contains("hunter2"), "{shown}");
    }
    assert!(json::to_json(&request).contains("hunter2"), "what is stored is whole");
}

#[test]
fn bytes_can_be_sent_by_name() {
    let script = Script::new([r#"{"Response":{"RequestId":"r"}}"#]);
    let call = script.client().call("cls", "2020-10-16", "UploadLog", tencentcloud_core::Json::default());
    block_on(call.header("X-CLS-TopicId", "topic").raw_body(b"\x00log".as_slice())).unwrap();
    let [sent] = &script.requests()[..] else { panic!("one request") };
    assert_eq!((sent.header("content-type"), sent.header("x-cls-topicid"), sent.body()), ("application/octet-stream", "topic", "\0log"));
}
