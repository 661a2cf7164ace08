//! What the overrides of the demo service decide, used as a user would; compiled with the generated crate.

use tencentcloud_core::testing::{Reply, Script, block_on};
use tencentcloud_demo::v20240101::{Client, actions::*};

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
    assert_eq!(all.iter().map(|thing| thing.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    assert_eq!(bodies(&script), [r#"{"Limit":2}"#, r#"{"Offset":"1","Limit":2}"#]);
}
