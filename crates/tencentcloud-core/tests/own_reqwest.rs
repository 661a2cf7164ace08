//! Calls through a client of reqwest that the program brings: `cargo test -p tencentcloud-core --features reqwest`.
#![cfg(feature = "reqwest")]

mod common;

use common::{builder, record::*, server::*, signature};
use tencentcloud_core::{Call, CallOptions, ErrorKind, retry::RetryPolicy, transport::Fault, transport::Reqwest};

fn transport() -> Reqwest {
    // The redirect policy of the builder is replaced: what is tested is that nobody can forget to set it.
    Reqwest::new(reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::limited(10))).unwrap()
}

#[tokio::test]
async fn a_signed_call_is_understood() {
    let server = Server::start(|request, number| match signature::fault(request) {
        None if number == 0 => Do::Close,
        None => json(r#"{"Response":{"TotalCount":2,"RequestId":"r-1"}}"#),
        Some(fault) => panic!("{fault}"),
    });
    let client = builder(&server).transport(transport()).build().unwrap();
    let answer = Call::new(&client, describe()).with_metadata().await.unwrap();
    assert_eq!((answer.value.total, answer.attempts.len()), (2, 2));
}

#[tokio::test]
async fn sends_nothing_to_the_address_of_a_redirect() {
    for status in [301, 302, 303, 307, 308] {
        let other = Server::start(|_, _| json(r#"{"Response":{"RequestId":"stolen"}}"#));
        let location = format!("{}/", other.url());
        let server = Server::start(move |_, _| Do::Answer(http(status, &[("Location", &location)], "")));
        let client = builder(&server).transport(transport()).build().unwrap();
        let error = Call::new(&client, create("a")).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Http(http) if http.status == status), "{error:?}");
        assert_eq!((server.received().len(), other.received().len()), (1, 0), "{status}");
    }
}

#[tokio::test]
async fn a_connection_that_is_refused_is_told_as_such() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let server = Server::script(vec![json("{}")]);
    let client = builder(&server).transport(transport()).retry(RetryPolicy::never()).build().unwrap();
    let error = Call::new(&client, create("a")).endpoint(format!("http://127.0.0.1:{port}").parse().unwrap()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(fault) if fault.fault() == Fault::Connect), "{error:?}");
}

#[tokio::test]
async fn the_metadata_service_is_never_asked_through_the_clients_proxy() {
    let keys = r#"{"TmpSecretId":"AKIDinstance","TmpSecretKey":"k","Token":"t","Code":"Success","ExpiredTime":4000000000}"#;
    let metadata = Server::start(move |_, _| Do::Answer(http(200, &[], keys)));
    let proxy = Server::script(vec![json("{}")]);
    let through = reqwest::Client::builder().proxy(reqwest::Proxy::all(proxy.url()).unwrap());
    let role = tencentcloud_core::credentials::InstanceRole::new().role("r").endpoint(metadata.url());
    let client = builder(&metadata).transport(Reqwest::new(through).unwrap()).credentials(role).build().unwrap();
    assert_eq!(client.credentials().await.unwrap().secret_id(), "AKIDinstance");
    assert!(proxy.received().is_empty());
}
