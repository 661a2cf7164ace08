//! Credentials over real connections: a metadata service, a token service and a service on one server.

use super::*;
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use tencentcloud_core::{
    Timeout,
    config::Proxy,
    credentials::{AssumeRole, CredentialsErrorKind, Environment, InstanceRole},
};

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

#[tokio::test]
async fn the_limits_of_a_call_and_of_an_attempt_cover_the_credentials() {
    let server = always(Reply::Silence);
    let limit = Duration::from_millis(300);
    let metadata = || builder(&server.url()).credentials(InstanceRole::new().endpoint(server.url()));
    let tokens = || {
        let role = AssumeRole::new(Credentials::new("AKIDexample", "key"), "arn").endpoint(server.url());
        builder(&server.url()).credentials(role)
    };
    for build in [&metadata as &dyn Fn() -> Builder, &tokens] {
        for whole_call in [true, false] {
            let builder = if whole_call { build().call_timeout(limit) } else { build().attempt_timeout(limit) };
            let client = builder.build().expect("a client");
            let began = Instant::now();
            let waiting = describe(&client).await.expect_err("nobody answers");
            let elapsed = began.elapsed();
            let blocking = Call::new(&client, Describe { id: Some(7), password: None });
            let began = Instant::now();
            let blocking = tokio::task::spawn_blocking(move || blocking.wait()).await.expect("no panic").expect_err("nobody answers");
            for (error, elapsed) in [(waiting, elapsed), (blocking, began.elapsed())] {
                assert!(elapsed >= limit && elapsed < Duration::from_millis(1500), "{elapsed:?}: {error}");
                match error.kind() {
                    ErrorKind::Timeout(Timeout::Call(_)) => assert!(whole_call, "{error}"),
                    ErrorKind::Credentials(error) => {
                        assert!(!whole_call && error.kind() == CredentialsErrorKind::Unreachable, "{error}");
                    }
                    _ => panic!("{error:?}"),
                }
            }
        }
    }
}

#[tokio::test]
async fn keys_of_the_instance_never_pass_a_proxy() {
    let (server, proxy) = (cloud(), always(Reply::json("{}")));
    // A proxy that was set explicitly is used for this machine too.
    let client = builder(&server.url())
        .proxy(Proxy::Url(proxy.url()))
        .credentials(InstanceRole::new().endpoint(server.url()))
        .build()
        .expect("a client");
    let credentials = client.credentials().await.expect("the role of the instance");
    assert_eq!((credentials.secret_id(), credentials.provider()), ("AKIDinstance", "instance role"));
    assert_eq!(proxy.requests(), 0);
    let other = builder(&server.url()).proxy(Proxy::Url(proxy.url())).credentials(InstanceRole::new().endpoint(server.url()));
    let call = Call::new(&other.build().expect("a client"), Describe { id: Some(7), password: None });
    let _ = tokio::task::spawn_blocking(move || call.wait()).await.expect("no panic");
    assert!(proxy.received().iter().all(|received| !received.line.contains("meta-data")), "{:?}", proxy.received());
    assert!(proxy.requests() > 0, "the call itself passes the proxy");
}
