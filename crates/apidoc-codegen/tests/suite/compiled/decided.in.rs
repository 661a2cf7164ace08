//! What the overrides of the demo service decide, used as a user would; compiled with the generated crate.

use std::time::Duration;
use tencentcloud_core::{CallOptions, 
    ErrorKind,
    testing::{Reply, Script, block_on},
};
use tencentcloud_demo::v20240101::{Client, ErrorCode, actions::*, types};

fn client(replies: &[&str]) -> (Script, Client) {
    let script = Script::new(replies.iter().map(|body| Reply::response(*body)).collect::<Vec<_>>());
    let client = Client::new(script.client());
    (script, client)
}

fn bodies(script: &Script) -> Vec<String> {
    script.sent().into_iter().map(|(_, body)| body).collect()
}

#[test]
fn pages_are_asked_for_as_decided() {
    let page = |ids: &str| format!(r#"{{"TotalCount":"3","Things":[{ids}],"RequestId":"r"}}"#);
    let (script, client) = client(&[&page(r#"{"Id":"a"},{"Id":"b"}"#), &page(r#"{"Id":"c"}"#)]);
    let all = block_on(client.describe_things(DescribeThingsRequest::new().limit(2)).items().all()).unwrap();
    assert_eq!(all.iter().map(|thing| thing.key.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(bodies(&script), [r#"{"Limit":2}"#, r#"{"Offset":"1","Limit":2}"#]);
}

fn things(kinds: &[&str]) -> String {
    let things: Vec<String> = kinds.iter().map(|kind| format!(r#"{{"Id":"t","Kind":"{kind}","Code":1}}"#)).collect();
    format!(r#"{{"TotalCount":"1","Things":[{}],"RequestId":"r-1"}}"#, things.join(","))
}

#[test]
fn waiting_ends_with_success() {
    let (script, client) = client(&[&things(&[]), &things(&["middle", "big"]), &things(&["big", "big"])]);
    let answer = block_on(client.wait_for_things(DescribeThingsRequest::new().limit(7)).region("ap-second")).unwrap();
    assert_eq!(answer.things.len(), 2);
    assert_eq!(bodies(&script), [r#"{"Limit":7}"#, r#"{"Limit":7}"#, r#"{"Limit":7}"#]);
    let at: Vec<u128> = script.requests().iter().map(|sent| sent.at.as_millis()).collect();
    assert_eq!(at, [0, 5000, 12500]);
    assert!(script.requests().iter().all(|sent| sent.region() == "ap-second"));
}

#[test]
fn waiting_ends_with_failure() {
    let (script, client) = client(&[&things(&["middle"]), &things(&["big", "small"]), &things(&["big"])]);
    let error = block_on(client.wait_for_things(DescribeThingsRequest::new())).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnexpectedState(unexpected) if unexpected.state == "small" && unexpected.polls == 2), "{error:?}");
    assert_eq!(error.to_string(), "DescribeThings: reached a failure state after 2 calls: Things.*.Kind is small (RequestId r-1)");
    assert_eq!(script.left(), 1);
}

#[test]
fn waiting_ends_when_the_time_is_up() {
    let middle = things(&["middle"]);
    let (_, client) = client(&vec![middle.as_str(); 100]);
    let error = block_on(client.wait_for_things(DescribeThingsRequest::new())).unwrap_err();
    assert_eq!(error.to_string(), "DescribeThings: timed out after 60s and 5 calls waiting for the expected state; the last state is middle");
    let error = block_on(client.wait_for_things(DescribeThingsRequest::new()).at_most(Duration::from_secs(8))).unwrap_err();
    assert_eq!(error.to_string(), "DescribeThings: timed out after 8s and 2 calls waiting for the expected state; the last state is middle");
}

#[test]
fn waiting_ends_with_an_error_of_the_service() {
    let script = Script::new([Reply::error("FailedOperation", "no")]);
    let error = block_on(Client::new(script.client()).wait_for_things(DescribeThingsRequest::new())).unwrap_err();
    assert!(!error.is(ErrorCode::InvalidParameterLimit) && error.service_code() == Some("FailedOperation"));
}

#[test]
fn names_are_what_was_decided() {
    let (_, client) = client(&[&things(&["big"])]);
    let answer = block_on(client.describe_things(DescribeThingsRequest::new().mode("small").size_of(u64::MAX))).unwrap();
    let thing = &answer.things[0];
    assert!(thing.key == "t" && thing.kind == types::Kind::Large && thing.code == types::Thing::CODE_ON);
    match thing.code {
        types::Thing::CODE_OFF => panic!("it is on"),
        types::Thing::CODE_ON => {}
        other => panic!("{other}"),
    }
}
