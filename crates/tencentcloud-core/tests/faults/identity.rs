//! Credentials over real connections: a metadata service, a token service and a service on one server.

use super::*;
use std::time::{SystemTime, UNIX_EPOCH};
use tencentcloud_core::credentials::{AssumeRole, Environment, InstanceRole};

fn in_an_hour() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("a time after 1970").as_secs() + 3600
}

fn cloud() -> Server {
    Server::new(|received| {
        let line = received.line.as_str();
        if line.starts_with("GET /latest/meta-data/cam/security-credentials/ ") {
            return Reply::with(200, "text/plain", "worker");
        }
        if line.starts_with("GET /latest/meta-data/cam/security-credentials/worker ") {
            let keys = r#""TmpSecretId":"AKIDinstance","TmpSecretKey":"instance-key","Token":"instance-token","Code":"Success""#;
            return Reply::with(200, "text/plain", format!(r#"{{{keys},"ExpiredTime":{}}}"#, in_an_hour()));
        }
        if received.action() == "AssumeRole" {
            let keys = r#"{"TmpSecretId":"AKIDrole","TmpSecretKey":"role-key","Token":"role-token"}"#;
            return Reply::json(format!(r#"{{"Response":{{"Credentials":{keys},"ExpiredTime":{},"RequestId":"r"}}}}"#, in_an_hour()));
        }
        Reply::json(answer(7))
    })
}

#[tokio::test]
async fn a_role_taken_on_by_an_instance_signs_the_calls_and_is_fetched_once() {
    let server = cloud();
    let role = AssumeRole::new(InstanceRole::new().endpoint(server.url()), "qcs::cam::uin/1:roleName/r").endpoint(server.url());
    let client = builder(&server.url()).credentials(role).environment(Environment::of([("", ""); 0])).build().expect("a client");
    let calls: Vec<_> = (0..20)
        .map(|_| {
            tokio::spawn({
                let client = client.clone();
                async move { describe(&client).await }
            })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.expect("no panic").expect("an answer").id, 7);
    }
    let received = server.received();
    let count = |wanted: &dyn Fn(&server::Received) -> bool| received.iter().filter(|r| wanted(r)).count();
    assert_eq!(count(&|r| r.line.starts_with("GET ")), 2, "one list, one set of credentials");
    assert_eq!(count(&|r| r.action() == "AssumeRole"), 1);
    let assumed = received.iter().find(|r| r.action() == "AssumeRole").expect("a call");
    assert!(assumed.header("authorization").contains("Credential=AKIDinstance/") && assumed.header("x-tc-token") == "instance-token");
    let signed =
        |r: &server::Received| r.header("authorization").contains("Credential=AKIDrole/") && r.header("x-tc-token") == "role-token";
    assert_eq!(count(&|r| r.action() == "DescribeThing" && signed(r)), 20);
}

#[tokio::test]
async fn a_token_that_the_service_no_longer_takes_is_fetched_anew_once() {
    let refusal = r#"{"Response":{"Error":{"Code":"AuthFailure.TokenFailure","Message":"m"},"RequestId":"r"}}"#;
    let server = Server::new(move |received| match received.number {
        0 | 2 => {
            let keys = format!(r#""TmpSecretId":"AKID{}","TmpSecretKey":"k","Token":"t""#, received.number);
            Reply::json(format!(r#"{{{keys},"ExpiredTime":{}}}"#, in_an_hour()))
        }
        1 => Reply::json(refusal),
        _ => Reply::json(answer(7)),
    });
    let role = InstanceRole::new().role("worker").endpoint(server.url());
    let client = builder(&server.url()).credentials(role).environment(Environment::of([("", ""); 0])).build().expect("a client");
    assert_eq!(create(&client).await.expect("the second token").id, 7);
    assert!(server.received()[3].header("authorization").contains("Credential=AKID2/"));
    assert_eq!(server.requests(), 4);
}

#[tokio::test]
async fn a_silent_metadata_service_says_so_in_the_error_of_the_call() {
    let server = always(Reply::Silence);
    let role = InstanceRole::new().endpoint(server.url()).timeout(Duration::from_millis(100));
    let client = builder(&server.url()).credentials(role).build().expect("a client");
    let error = describe(&client).await.expect_err("nobody answers");
    assert!(matches!(error.kind(), ErrorKind::Credentials(_)), "{error:?}");
    assert!(error.to_string().contains("instance role: 127.0.0.1") && error.to_string().contains("did not answer within 100ms"), "{error}");
}
