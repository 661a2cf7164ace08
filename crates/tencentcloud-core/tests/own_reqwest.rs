//! Calls through a client of reqwest that the program brings: `cargo test -p tencentcloud-core --features reqwest`.
#![cfg(feature = "reqwest")]

mod common;

use common::{SECRET_ID, SECRET_KEY, record::*, server::*, signature};
use tencentcloud_core::{
    Call, CallOptions, Client, ErrorKind,
    config::Builder,
    credentials::Credentials,
    retry::RetryPolicy,
    transport::{Fault, Reqwest},
};

/// Settings without those of the default transport, which would be an error here.
fn builder(server: &Server) -> Builder {
    let endpoint = server.url().parse().unwrap();
    Client::builder().credentials(Credentials::new(SECRET_ID, SECRET_KEY)).region("ap-guangzhou").endpoint(endpoint)
}

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

/// Everything that is logged in this process, at every level.
struct Logger(std::sync::Mutex<String>);

impl log::Log for Logger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        let line = format!("{} {}\n", record.target(), record.args());
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push_str(&line);
    }
    fn flush(&self) {}
}

static LOGGER: Logger = Logger(std::sync::Mutex::new(String::new()));

#[tokio::test]
async fn no_log_and_no_error_shows_a_secret() {
    use tencentcloud_core::config::Method;

    log::set_logger(&LOGGER).unwrap();
    log::set_max_level(log::LevelFilter::Trace);
    let mut shown = String::new();
    for method in [Method::Post, Method::Get] {
        let server = Server::script(vec![
            Do::Close,
            Do::Answer(http(302, &[("Location", "https://elsewhere.example/")], "")),
            Do::Answer(http(502, &[], "planted-password planted-key planted-token")),
            json(r#"{"Response":{"Error":{"Code":"X","Message":"planted-password, planted-key"},"RequestId":"r"}}"#),
            json(r#"{"Response":{"TaskId":["planted-password"],"RequestId":"r"}}"#),
            json(r#"{"Response":{"RequestId":"r"}}"#),
        ]);
        let credentials = Credentials::new("AKIDexample", "planted-key").token("planted-token");
        let client = builder(&server).transport(transport()).http_method(method).credentials(credentials).retry(RetryPolicy::never());
        let client = client.header("X-Own", "planted-header").build().unwrap();
        for _ in 0..6 {
            let request = CreateTask { name: "a".into(), password: Some("planted-password".into()), size: None };
            match Call::new(&client, request).with_metadata().await {
                Ok(response) => shown += &format!("{response:?}\n"),
                Err(error) => {
                    shown += &format!("{error} {error:?}\n");
                    let mut source = std::error::Error::source(&error);
                    while let Some(cause) = source {
                        shown += &format!("{cause} {cause:?}\n");
                        source = cause.source();
                    }
                }
            }
        }
        assert_eq!(server.received().len(), 6, "{method:?}");
    }
    let log = LOGGER.0.lock().unwrap();
    assert!(!log.is_empty() && !log.contains("planted"), "{log}");
    assert!(shown.contains("***") && !shown.contains("planted"), "{shown}");
}
