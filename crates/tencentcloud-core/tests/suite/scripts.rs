//! Scripts of tests: replies by action, and what fails if calls and replies do not fit.

use crate::common::record::*;
use serde_json::json;
use std::{
    future::IntoFuture,
    panic::{AssertUnwindSafe, catch_unwind},
    time::Duration,
};
use tencentcloud_core::{
    Call, Client, Error, ErrorKind, Timeout, build,
    credentials::CredentialsError,
    testing::{Expect, Reply, Script, block_on, errors},
    transport::Fault,
};

const TASKS: &str = r#"{"TotalCount":7,"RequestId":"r"}"#;

fn tasks(client: &Client) -> Result<i64, Error> {
    block_on(Call::new(client, describe()).into_future()).map(|response| response.total)
}

fn by_name(client: &Client, action: &'static str, body: serde_json::Value) -> Result<String, Error> {
    block_on(client.call("task", "2022-01-06", action, body)).map(|json| json.to_string())
}

/// What a script says when it is dropped.
fn dropped(script: Script) -> String {
    match catch_unwind(AssertUnwindSafe(|| drop(script))) {
        Ok(()) => String::new(),
        Err(panic) => panic.downcast_ref::<String>().cloned().unwrap_or_default(),
    }
}

#[test]
fn replies_belong_to_actions_whatever_the_order_of_the_calls() {
    let script = Script::empty().on("CreateTask", Reply::response(r#"{"TaskId":"t"}"#)).on("DescribeTasks", Reply::response(TASKS));
    let client = script.client();
    assert_eq!(tasks(&client).unwrap(), 7);
    assert!(by_name(&client, "CreateTask", json!({})).unwrap().contains(r#""TaskId":"t""#));
    script.verify();
}

#[test]
fn rules_of_one_action_are_used_in_their_order_and_retries_count() {
    let script =
        Script::empty().on("DescribeTasks", Reply::status(502)).on(Expect::action("DescribeTasks").times(2), Reply::response(TASKS));
    let client = script.client();
    assert_eq!((tasks(&client).unwrap(), tasks(&client).unwrap()), (7, 7));
    assert_eq!((script.requests().len(), script.left()), (3, 0));
}

#[test]
fn a_call_without_a_reply_names_action_and_differences_and_is_not_repeated() {
    let script = Script::empty()
        .on(Expect::action("CreateTask").body(json!({ "Limits": { "Size": 1 }, "Names": ["a", "b"] })), "{}")
        .on(Expect::action("CreateTask").region("ap-tokyo"), "{}")
        .on(Expect::action("CreateTask").matching(|sent| sent.header("x-tc-language") == "zh-CN"), "{}")
        .on(Expect::action("DeleteTask").any_times(), "{}");
    let client = script.client();
    let error = by_name(&client, "CreateTask", json!({ "Limits": { "Size": 2 }, "Names": ["a"] })).unwrap_err();
    assert_eq!(error.attempts().len(), 1);
    let text = error.to_string();
    for part in [
        "no reply for the call of CreateTask",
        "reply 1 for CreateTask: $.Limits.Size: expected 1, found 2",
        r#"reply 2 for CreateTask: expected the region "ap-tokyo", found "ap-guangzhou""#,
        "reply 3 for CreateTask: its `matching` function returned false",
        "reply 4 for DeleteTask: another action",
    ] {
        assert!(text.contains(part), "{text}");
    }
    drop(client);
    let text = dropped(script);
    assert!(text.starts_with("the script was not followed:\n  no reply for the call of CreateTask"), "{text}");
}

#[test]
fn a_reply_without_a_call_fails_when_the_script_is_dropped() {
    let script = Script::empty().on(Expect::action("DescribeTasks").times(3), Reply::response(TASKS)).on("DeleteTask", "{}");
    tasks(&script.client()).unwrap();
    let text = dropped(script);
    assert!(text.contains("reply 1 for DescribeTasks: expected 3 calls, found 1"), "{text}");
    assert!(text.contains("reply 2 for DeleteTask: expected 1 calls, found 0"), "{text}");
    let unused = Script::empty().on(Expect::action("DeleteTask").any_times(), "{}");
    assert_eq!(dropped(unused), "");
}

#[test]
fn the_order_of_calls_can_be_required() {
    let script = || Script::empty().on("CreateTask", Reply::response("{}")).on("DescribeTasks", Reply::response(TASKS)).in_order();
    let right = script();
    let client = right.client();
    by_name(&client, "CreateTask", json!({})).unwrap();
    tasks(&client).unwrap();
    right.verify();
    let wrong = script();
    let text = tasks(&wrong.client()).unwrap_err().to_string();
    assert!(text.contains("reply 1 for CreateTask: another action; it has to be used first"), "{text}");
    assert!(dropped(wrong).contains("reply 2 for DescribeTasks: expected 1 calls, found 0"));
}

#[test]
fn a_reply_that_has_no_field_of_the_type_fails() {
    let foreign = Reply::response(r#"{"ZoneSet":[],"RequestId":"r"}"#);
    for script in [Script::new([foreign.clone()]), Script::empty().on("DescribeTasks", foreign)] {
        let error = tasks(&script.client()).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("the reply to the call of DescribeTasks has no field of DescribeTasksResponse: expected one of"), "{text}");
        assert!(text.contains(r#"found "ZoneSet""#) && error.attempts().len() == 1, "{text}");
        assert!(dropped(script).contains("has no field of DescribeTasksResponse"));
    }
    for allowed in [r#"{"RequestId":"r"}"#, r#"{"TotalCount":1,"DeprecatedWarning":"x"}"#, r#"{}"#] {
        assert!(tasks(&Script::new([Reply::response(allowed)]).client()).is_ok(), "{allowed}");
    }
}

#[test]
fn rejects_a_misspelt_field_of_a_reply_unless_that_is_allowed() {
    let misspelt = [
        (r#"{"TotalCount":1,"Task":[]}"#, "DescribeTasksResponse does not have: Response.Task;"),
        (r#"{"TotalCount":1,"Tasks":[{"TaskId":"a","Siez":1}]}"#, "DescribeTasksResponse does not have: Response.Tasks[].Siez;"),
    ];
    for (content, expected) in misspelt {
        let reply = Reply::response(content);
        let script = Script::empty().on("DescribeTasks", reply.clone());
        let error = tasks(&script.client()).unwrap_err();
        assert!(error.to_string().contains(expected) && error.attempts().len() == 1, "{error}");
        assert!(dropped(script).contains(expected), "also if the code under test ignores the error");
        assert_eq!(tasks(&Script::new([reply.allow_unknown_fields()]).client()).unwrap(), 1);
    }
    let foreign = Reply::response(r#"{"ZoneSet":[]}"#).allow_unknown_fields();
    assert_eq!(tasks(&Script::new([foreign]).client()).unwrap(), 0);
}

#[test]
fn a_request_is_matched_and_read_as_its_type() {
    let expected = create("a");
    let script = Script::empty().on(Expect::request(&expected), Reply::response("{}"));
    let client = script.client();
    assert!(block_on(Call::new(&client, create("b")).into_future()).unwrap_err().to_string().contains(r#"expected "a", found "b""#));
    block_on(Call::new(&client, create("a")).into_future()).unwrap();
    assert_eq!(script.requests()[1].request::<CreateTask>().unwrap(), expected);
    assert!(dropped(script).is_empty(), "the client has a clone");
    let failed = catch_unwind(AssertUnwindSafe(|| drop(client)));
    assert!(failed.is_err());
}

#[test]
fn the_difference_of_a_request_shows_no_secret() {
    let request = |password: &str| CreateTask { name: "a".into(), password: Some(password.into()), size: None };
    let script = Script::empty().on(Expect::request(&request("another")), Reply::response("{}"));
    let error = block_on(Call::new(&script.client(), request("planted \"word")).into_future()).unwrap_err();
    assert!(error.to_string().contains(r#"$.Password: expected "another", found "***""#), "{error}");
    let failure = dropped(script);
    assert!(failure.contains("***") && !failure.contains("planted"), "{failure}");
}

#[test]
fn a_response_is_built_from_its_fields() {
    let response = build!(DescribeTasksResponse { total: 3, request_id: "r-9".into() });
    let script = Script::empty().on("DescribeTasks", Reply::of(&response));
    let received = block_on(Call::new(&script.client(), describe()).into_future()).unwrap();
    assert_eq!(received, response);
}

#[test]
fn errors_of_each_kind_can_be_made() {
    let all = [
        Error::service("A", "RequestLimitExceeded", "slow down"),
        errors::http("A", 502, "bad gateway"),
        errors::transport("A", Fault::Connect, "connection refused"),
        errors::timeout("A", Timeout::Call(Duration::from_secs(1))),
        errors::credentials("A", CredentialsError::new("vault", "sealed")),
        errors::decode("A", "$.Response.Count", "an integer", "many"),
        errors::pagination("A", "the pages do not end"),
        errors::unexpected_state("A", "Set.*.State", "FAILED"),
        errors::construction("no region"),
    ];
    let names: Vec<_> = all.iter().map(|error| error.kind().name()).collect();
    let expected = ["service", "http", "transport", "timeout", "credentials", "decode", "pagination", "unexpected_state", "construction"];
    assert_eq!(names, expected);
    assert!(all[0].is_throttled() && all[0].request_id() == Some("request-id"));
    assert!(matches!(all[1].kind(), ErrorKind::Http(http) if http.status == 502) && all[1].is_retryable());
    assert_eq!(all[5].to_string(), "A: $.Response.Count: expected an integer, found many (RequestId request-id)");
}
