//! The states and waiters of instances that `docs-input/cvm` adds to its pages, against scripted answers.

use tencentcloud_core::{ErrorKind, testing::Script};
use tencentcloud_cvm::v20170312::{Client, actions::DescribeInstancesRequest, types::InstanceState};

/// A client that gets one answer per list of states.
fn script(states: &[&[&str]]) -> (Script, Client) {
    let script = Script::new(states.iter().map(|states| {
        let instances: Vec<_> = states.iter().map(|state| format!(r#"{{"InstanceState":"{state}"}}"#)).collect();
        format!(r#"{{"Response":{{"TotalCount":{},"InstanceSet":[{}],"RequestId":"r"}}}}"#, states.len(), instances.join(","))
    }));
    let client = Client::new(script.client());
    (script, client)
}

fn request() -> DescribeInstancesRequest {
    DescribeInstancesRequest::new().instance_ids(["ins-7dk2m9xq"])
}

#[tokio::test]
async fn waits_until_all_instances_run() {
    let (script, client) = script(&[&["PENDING", "RUNNING"], &["STARTING", "RUNNING"], &["RUNNING", "RUNNING"]]);
    let response = client.wait_for_running(request()).await.unwrap();
    assert!(response.instance_set.iter().all(|instance| instance.instance_state == InstanceState::Running));
    assert_eq!((script.sent().len(), script.left()), (3, 0));
}

#[tokio::test]
async fn waits_until_all_instances_are_stopped() {
    let (script, client) = script(&[&["RUNNING"], &["STOPPING"], &["STOPPED"]]);
    client.wait_for_stopped(request()).await.unwrap();
    assert_eq!(script.left(), 0);
}

#[tokio::test]
async fn waits_until_terminated_instances_are_no_longer_listed() {
    let (script, client) = script(&[&["TERMINATING"], &[]]);
    client.wait_for_terminated(request()).await.unwrap();
    assert_eq!(script.left(), 0);
}

#[tokio::test]
async fn stops_waiting_for_an_instance_that_failed_to_launch() {
    let (script, client) = script(&[&["PENDING"], &["LAUNCH_FAILED"], &["RUNNING"]]);
    let error = client.wait_for_running(request()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnexpectedState(_)), "{error}");
    assert_eq!(script.left(), 1, "nothing is sent after the failure");
}
