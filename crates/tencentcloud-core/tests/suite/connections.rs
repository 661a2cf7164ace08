//! The default transport: stale connections, proxies, limits, many calls at once.

use crate::common::{builder, client, record::*, server::*, signature};
use std::{
    future::IntoFuture,
    sync::Arc,
    time::{Duration, SystemTime},
};
use tencentcloud_core::{
    Call, CallOptions, Client, ErrorKind,
    config::{Connections, Proxy},
    credentials::Credentials,
    retry::RetryPolicy,
    testing,
    transport::{Clock, Fault, Hyper, Parts, Transport},
};

const OK: &str = r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#;

#[tokio::test]
async fn a_stale_connection_costs_no_call() {
    let server = Server::script(vec![Do::AnswerAndClose(http(200, &[("Connection", "keep-alive")], OK))]);
    let client = builder(&server).retry(RetryPolicy::never()).build().unwrap();
    for n in 0..10 {
        let answer = Call::new(&client, create("a")).with_metadata().await.unwrap();
        assert_eq!(answer.attempts.len(), 1, "call {n}");
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    assert_eq!(server.received().len(), 10);
}

#[tokio::test]
async fn a_connection_that_is_refused_is_told_as_such() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let server = Server::script(vec![json(OK)]);
    let endpoint = format!("http://127.0.0.1:{port}").parse().unwrap();
    let error = Call::new(&client(&server), create("a")).endpoint(endpoint).retry(RetryPolicy::never()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(fault) if fault.fault() == Fault::Connect), "{error:?}");
    assert!(error.to_string().starts_with(&format!("CreateTask: can't connect to 127.0.0.1:{port}: ")), "{error}");
    assert!(error.is_retryable() && std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn a_name_that_does_not_exist_is_told_as_such() {
    let server = Server::script(vec![json(OK)]);
    let endpoint = "https://no-such-host.invalid".parse().unwrap();
    let error = Call::new(&client(&server), create("a")).endpoint(endpoint).retry(RetryPolicy::never()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(fault) if fault.fault() == Fault::Connect), "{error:?}");
}

#[tokio::test]
async fn a_proxy_reads_along_where_there_is_no_tls() {
    let proxy = Server::start(|request, _| match signature::fault(request) {
        None => json(OK),
        Some(fault) => panic!("{fault}"),
    });
    let url = proxy.url().replace("http://", "http://user:pass%20word@");
    let client = builder(&proxy).proxy(Proxy::Url(url)).endpoint("http://task.example:8080/api".parse().unwrap()).build().unwrap();
    assert!(!format!("{client:?}").contains("pass"));
    Call::new(&client, describe()).await.unwrap();
    let [request] = &proxy.received()[..] else { panic!("one request") };
    assert_eq!(request.line, "POST http://task.example:8080/api HTTP/1.1");
    assert_eq!(request.header("host"), Some("task.example:8080"));
    assert_eq!(request.header("proxy-authorization"), Some("Basic dXNlcjpwYXNzIHdvcmQ="));
}

#[tokio::test]
async fn a_proxy_is_asked_for_a_tunnel_where_there_is() {
    let proxy = Server::script(vec![Do::AnswerAndClose(http(403, &[], "not there"))]);
    let client =
        builder(&proxy).proxy(Proxy::Url(proxy.url())).endpoint("https://task.example".parse().unwrap()).retry(RetryPolicy::never());
    let error = Call::new(&client.build().unwrap(), create("a")).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(fault) if fault.fault() == Fault::Refused), "{error:?}");
    assert_eq!(proxy.received()[0].line, "CONNECT task.example:443 HTTP/1.1");
    assert_eq!(proxy.received()[0].header("authorization"), None, "the signature is for the service alone");
}

#[test]
fn what_is_no_proxy_is_refused() {
    for wrong in ["ftp://proxy.example", "https://", "", "http://"] {
        let built = Client::builder().proxy(Proxy::Url(wrong.into())).build();
        assert!(built.is_err(), "{wrong:?}");
    }
    assert!(Client::builder().add_root_certificate("no certificate").build().is_err());
}

#[test]
fn rejects_settings_of_the_default_transport_with_another_transport() {
    let builder = || Client::builder().transport(testing::Script::new([""]));
    let cases = [
        (builder().proxy(Proxy::Direct), "`proxy`"),
        (builder().add_root_certificate(""), "`add_root_certificate`"),
        (builder().connect_timeout(Duration::ZERO).keep_alive(Duration::ZERO), "`connect_timeout`, `keep_alive`"),
    ];
    for (builder, names) in cases {
        let error = builder.build().unwrap_err().to_string();
        assert!(error.starts_with(&format!("{names} and `transport` are set")), "{error}");
    }
}

#[tokio::test]
async fn a_hundred_clients_share_one_pool() {
    let server = Server::script(vec![json(OK)]);
    let hyper = Hyper::new(&Connections::default()).unwrap();
    let shared: Arc<dyn Transport> = Arc::new(hyper.clone());
    let endpoint = || server.url().parse().unwrap();
    let builder = || Client::builder().region("ap-guangzhou").endpoint(endpoint()).credentials(Credentials::new("AKIDtest", "test"));
    for n in 0..100 {
        let builder = if n % 2 == 0 { builder().transport(hyper.clone()) } else { builder().transport(Arc::clone(&shared)) };
        Call::new(&builder.build().unwrap(), describe()).await.unwrap();
    }
    let mut connections: Vec<_> = server.received().iter().map(|request| request.connection).collect();
    assert_eq!(connections.len(), 100);
    connections.dedup();
    assert_eq!(connections.len(), 1);
}

#[test]
fn a_transport_is_combined_of_three_parts() {
    #[derive(Debug)]
    struct Fixed;
    impl Clock for Fixed {
        fn now(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH + Duration::from_secs(1_551_113_065)
        }
    }
    let script = testing::Script::new([testing::Reply::response(r#"{"TotalCount":1,"RequestId":"r"}"#)]);
    let transport = Parts::new(script.clone(), script.clone()).clock(Fixed);
    let client = Client::builder().region("r").transport(transport).credentials(Credentials::new("AKIDtest", "test")).build().unwrap();
    testing::block_on(Call::new(&client, describe())).unwrap();
    assert_eq!(script.requests()[0].header("x-tc-timestamp"), "1551113065");
}

#[test]
fn outside_of_tokio_it_is_an_error_and_no_panic() {
    let server = Server::script(vec![json(OK)]);
    let client = builder(&server).timeouts(Default::default()).build().unwrap();
    let call = Call::new(&client, create("a")).retry(RetryPolicy::never());
    let error = testing::block_on(call.into_future());
    assert!(error.unwrap_err().to_string().contains("needs a tokio runtime"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thousands_of_calls_at_once_go_through_one_client() {
    let server = Server::script(vec![json(OK)]);
    let client = client(&server);
    let calls: Vec<_> = (0..10_000).map(|_| tokio::spawn(Call::new(&client, create("a")).into_future())).collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap().request_id, "r");
    }
    assert_eq!(server.received().len(), 10_000, "each once");
}
