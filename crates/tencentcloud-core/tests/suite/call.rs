//! Calls over a real socket, with a server that computes the signature again.

use crate::common::{builder, client, record::*, server::*, signature};
use tencentcloud_core::{Call, CallOptions, ErrorKind};

const TASKS: &str = r#"{"Response":{"TotalCount":2,"Tasks":[{"TaskId":"a","Size":9007199254740993},{"TaskId":"b"}],"RequestId":"r-1"}}"#;

#[tokio::test]
async fn a_signed_call_is_understood_by_a_server() {
    let server = Server::start(|request, _| match signature::fault(request) {
        None => json(TASKS),
        Some(fault) => {
            json(&format!(r#"{{"Response":{{"Error":{{"Code":"AuthFailure.SignatureFailure","Message":"{fault}"}},"RequestId":"r"}}}}"#))
        }
    });
    let response = Call::new(&client(&server), DescribeTasks { limit: Some(20), ..describe() }).await.unwrap();
    assert_eq!((response.total, response.tasks.len(), response.request_id.as_str()), (2, 2, "r-1"));
    assert_eq!(response.tasks[0].size, 9_007_199_254_740_993);

    let received = server.received();
    let [request] = &received[..] else { panic!("one request") };
    assert_eq!(request.line, "POST / HTTP/1.1");
    assert_eq!(request.text(), r#"{"Limit":20}"#);
    assert_eq!(request.header("x-tc-action"), Some("DescribeTasks"));
    assert_eq!(request.header("x-tc-version"), Some("2022-01-06"));
    assert_eq!(request.header("x-tc-region"), Some("ap-guangzhou"));
    assert_eq!(request.header("host"), Some(&server.url()["http://".len()..]));
    assert_eq!((request.header("x-tc-token"), request.header("x-tc-language")), (None, None));
}

#[tokio::test]
async fn an_empty_request_is_an_empty_object() {
    let server = Server::script(vec![json(TASKS)]);
    Call::new(&client(&server), describe()).await.unwrap();
    assert_eq!(server.received()[0].text(), "{}");
}

#[tokio::test]
async fn an_error_body_is_the_services_error() {
    let body = r#"{"Response":{"Error":{"Code":"ResourceNotFound.Task","Message":"no\nsuch task"},"RequestId":"r-2"}}"#;
    let server = Server::script(vec![json(body)]);
    let error = Call::new(&client(&server), create("a")).await.unwrap_err();
    assert_eq!(error.to_string(), "CreateTask: ResourceNotFound.Task: no such task (RequestId r-2)");
    assert!(matches!(error.kind(), ErrorKind::Service(service) if service.message == "no\nsuch task"));
    assert_eq!((error.service_code(), error.request_id(), error.status()), (Some("ResourceNotFound.Task"), Some("r-2"), Some(200)));
    assert_eq!((error.is_retryable(), error.attempts().len(), server.received().len()), (false, 1, 1));
}

#[tokio::test]
async fn connections_are_used_again() {
    let server = Server::script(vec![json(TASKS)]);
    let client = client(&server);
    for _ in 0..5 {
        Call::new(&client, describe()).await.unwrap();
    }
    assert!(server.received().iter().all(|request| request.connection == 0));
}

#[tokio::test]
async fn a_path_of_ones_own_is_kept_and_not_signed() {
    let server = Server::start(|request, _| match signature::fault(request) {
        None => json(TASKS),
        Some(fault) => panic!("{fault}"),
    });
    let endpoint = format!("{}/tencent/api", server.url()).parse().unwrap();
    Call::new(&client(&server), describe()).endpoint(endpoint).await.unwrap();
    assert_eq!(server.received()[0].line, "POST /tencent/api HTTP/1.1");
}

#[tokio::test]
async fn options_of_a_call_are_its_own() {
    let server = Server::script(vec![json(TASKS)]);
    let client = builder(&server).header("X-TC-TraceId", "client").app_name("shop 1.2").build().unwrap();
    let call = Call::new(&client, describe());
    call.clone().region("ap-beijing").language(tencentcloud_core::config::Language::English).header("X-TC-TraceId", "call").await.unwrap();
    call.await.unwrap();
    let [first, second] = &server.received()[..] else { panic!("two requests") };
    assert_eq!((first.header("x-tc-region"), first.header("x-tc-language")), (Some("ap-beijing"), Some("en-US")));
    assert_eq!((second.header("x-tc-region"), second.header("x-tc-language")), (Some("ap-guangzhou"), None));
    assert_eq!((first.header("x-tc-traceid"), second.header("x-tc-traceid")), (Some("call"), Some("client")));
    assert_eq!(first.header("x-tc-requestclient"), Some(concat!("SDK_RUST_", env!("CARGO_PKG_VERSION"), "; shop 1.2")));
}
