//! A generated client against a real server over a real socket: the signature is computed again from what arrived,
//! the documented example comes back typed, and an error arrives as a typed code.

use crate::server::{Answer, SECRET_ID, SECRET_KEY, Server};
use tencentcloud_core::{Client as Core, credentials::Credentials};
use tencentcloud_teo::v20220106::{Client, ErrorCode, actions::DescribePurgeTasksRequest, types::Header};

fn client(server: &Server) -> Client {
    let builder = Core::builder().credentials(Credentials::new(SECRET_ID, SECRET_KEY)).region("ap-guangzhou");
    Client::new(builder.endpoint(server.url().parse().unwrap()).build().unwrap())
}

#[tokio::test]
async fn decodes_the_documented_example() {
    let server = Server::start(Answer::Documented("teo", "2022-01-06", "DescribePurgeTasks"));
    let request = DescribePurgeTasksRequest::new()
        .zone_id("zone-xxx")
        .start_time("2022-02-09T00:00:00")
        .end_time("2022-02-09T23:59:00")
        .statuses(["success"])
        .limit(100);
    let response = client(&server).describe_purge_tasks(request).await.unwrap();

    let task = &response.tasks[0];
    assert!(task.status == "success" && task.target.starts_with("http") && !response.request_id.is_empty());
    assert!(response.total_count > 0);

    let received = server.received();
    let [request] = &received[..] else { panic!("one request, not {}", received.len()) };
    assert_eq!(request.signature_fault(), None, "the server computes the same signature");
    assert_eq!(request.header("x-tc-action"), Some("DescribePurgeTasks"));
    assert_eq!(request.header("x-tc-version"), Some("2022-01-06"));
    assert_eq!(request.header("x-tc-region"), Some("ap-guangzhou"));
    let body: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
    assert_eq!(
        body,
        serde_json::json!({
            "ZoneId": "zone-xxx", "StartTime": "2022-02-09T00:00:00", "EndTime": "2022-02-09T23:59:00", "Statuses": ["success"], "Limit": 100,
        })
    );
}

#[tokio::test]
async fn an_error_body_is_a_typed_code() {
    let body = r#"{"Response":{"Error":{"Code":"InvalidParameter.ParameterError","Message":"no such zone"},"RequestId":"r-1"}}"#;
    let server = Server::start(Answer::Body(body));
    let error = client(&server).describe_purge_tasks(DescribePurgeTasksRequest::new().zone_id("z")).await.unwrap_err();
    assert!(error.is(ErrorCode::InvalidParameterParameterError));
    assert_eq!(error.code().and_then(|code| code.known()), Some(ErrorCode::InvalidParameterParameterError));
    assert_eq!((error.request_id(), error.is_retryable()), (Some("r-1"), false));
    assert_eq!(error.to_string(), "DescribePurgeTasks: InvalidParameter.ParameterError: no such zone (RequestId r-1)");
    assert_eq!(server.received().len(), 1, "a refusal is not sent again");
}

#[tokio::test]
async fn a_wrong_key_is_seen_by_the_server() {
    let server = Server::start(Answer::Body(r#"{"Response":{"RequestId":"r"}}"#));
    let builder = Core::builder().credentials(Credentials::new(SECRET_ID, "another key")).region("ap-guangzhou");
    let client = Client::new(builder.endpoint(server.url().parse().unwrap()).build().unwrap());
    client.describe_purge_tasks(DescribePurgeTasksRequest::new()).await.unwrap();
    assert!(server.received()[0].signature_fault().is_some(), "the check can fail");
}

/// What a generated type promises to code that only builds it.
#[test]
fn types_are_built_from_what_the_page_requires() {
    let header = Header::new("User-Agent", "x");
    assert_eq!((header.name.as_str(), header.value.as_str()), ("User-Agent", "x"));
}
