//! Proxies in both default transports: one setting means the same in each, and an error names proxy, status and remedy.

use crate::common::{builder, record::*, server::*};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};
use tencentcloud_core::{Call, Client, Error, ErrorKind, config::Proxy, retry::RetryPolicy, transport::Fault};

const OK: &str = r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#;

/// A client behind a proxy. Its policy repeats quickly.
fn client(server: &Server, proxy: &str, endpoint: &str) -> Client {
    let retry = RetryPolicy::standard().base_delay(Duration::from_millis(1));
    builder(server).proxy(Proxy::Url(proxy.into())).endpoint(endpoint.parse().unwrap()).retry(retry).build().unwrap()
}

/// The same call with the async and with the blocking transport.
fn both(client: &Client) -> [Result<DescribeTasksResponse, Error>; 2] {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let asynchronous = runtime.block_on(async { Call::new(client, describe()).await });
    [asynchronous, Call::new(client, describe()).wait()]
}

#[track_caller]
fn check_errors(proxy: &str, fault: Fault, attempts: usize, texts: &[&str]) {
    let server = Server::script(vec![json(OK)]);
    for result in both(&client(&server, proxy, "https://task.example")) {
        let error = result.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Transport(e) if e.fault() == fault), "{error:?}");
        let text = error.to_string();
        assert!(texts.iter().all(|part| text.contains(part)), "{text}");
        assert!(!text.contains("planted"), "{text}");
        assert_eq!(error.attempts().len(), attempts, "{text}");
    }
}

#[test]
fn an_error_names_a_proxy_that_cannot_be_reached() {
    for proxy in ["http://no-such-proxy.invalid:3128", "socks5h://u:planted@no-such-proxy.invalid:1080"] {
        let name = proxy.replace("u:planted@", "");
        check_errors(proxy, Fault::Connect, 3, &[&format!("can't connect to the proxy {name} on the way to task.example: ")]);
    }
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    check_errors(
        &format!("http://u:planted@127.0.0.1:{port}"),
        Fault::Connect,
        3,
        &["can't connect to the proxy http://127.0.0.1:", "refused"],
    );
}

#[test]
fn a_refused_tunnel_names_the_status_and_is_repeated_only_if_that_may_help() {
    for (status, fault, attempts, remedy) in [
        (403, Fault::Refused, 1, "allow the host at the proxy"),
        (407, Fault::Refused, 1, "add them to its address: http://user:password@127.0.0.1:"),
        (502, Fault::Connect, 3, "HTTP 502"),
    ] {
        let proxy = Server::script(vec![Do::AnswerAndClose(http(status, &[], "planted"))]);
        check_errors(&proxy.url(), fault, attempts, &[&proxy.url(), &format!("HTTP {status}"), remedy]);
        assert!(proxy.received().iter().all(|request| request.line == "CONNECT task.example:443 HTTP/1.1"));
    }
}

#[test]
fn user_and_password_reach_the_proxy_as_they_are() {
    let proxy = Server::script(vec![Do::AnswerAndClose(http(407, &[], ""))]);
    let url = proxy.url().replace("http://", "http://user:p@ss/wörd@");
    check_errors(&url, Fault::Refused, 1, &["correct the user and password in its address"]);
    let received = proxy.received();
    assert_eq!(received.len(), 2);
    for request in received {
        assert_eq!(request.header("proxy-authorization"), Some("Basic dXNlcjpwQHNzL3fDtnJk"));
    }
}

#[test]
fn tls_to_a_server_without_it_is_final() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("https://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 1024]);
            let _ = stream.write_all(&http(400, &[], ""));
        }
    });
    let server = Server::script(vec![json(OK)]);
    let client = builder(&server).endpoint(endpoint.parse().unwrap()).build().unwrap();
    for result in both(&client) {
        let error = result.unwrap_err();
        assert!(error.to_string().contains("does the server speak http:// instead of https://?"), "{error}");
        assert_eq!(error.attempts().len(), 1, "{error}");
    }
}

/// A SOCKS 5 server that connects to the asked port on this machine, whatever the host is. Keeps user, password and host of each request.
struct Socks {
    port: u16,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Socks {
    /// `user` is the login that is asked for, `status` the answer to each request.
    fn start(user: Option<&'static str>, status: u8) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&log);
                thread::spawn(move || serve(stream, user, status, &log));
            }
        });
        Self { port, seen }
    }
    fn url(&self, scheme: &str) -> String {
        format!("{scheme}127.0.0.1:{}", self.port)
    }
}

fn serve(mut client: TcpStream, user: Option<&str>, status: u8, seen: &Mutex<Vec<String>>) -> Option<()> {
    fn bytes(from: &mut TcpStream, count: usize) -> Option<Vec<u8>> {
        let mut bytes = vec![0; count];
        from.read_exact(&mut bytes).ok().map(|()| bytes)
    }
    fn text(from: &mut TcpStream) -> Option<String> {
        let length = bytes(from, 1)?[0];
        Some(String::from_utf8_lossy(&bytes(from, length.into())?).into_owned())
    }
    let methods = bytes(&mut client, 2)?[1];
    let methods = bytes(&mut client, methods.into())?;
    let method = if user.is_some() { 2 } else { 0 };
    if !methods.contains(&method) {
        client.write_all(&[5, 0xff]).ok()?;
        return None;
    }
    client.write_all(&[5, method]).ok()?;
    if let Some(user) = user {
        bytes(&mut client, 1)?;
        let login = format!("{}:{}", text(&mut client)?, text(&mut client)?);
        client.write_all(&[1, u8::from(login != user)]).ok()?;
    }
    let kind = bytes(&mut client, 4)?[3];
    let host = match kind {
        1 => format!("{:?}", bytes(&mut client, 4)?),
        3 => text(&mut client)?,
        _ => format!("{:?}", bytes(&mut client, 16)?),
    };
    let port = bytes(&mut client, 2)?;
    seen.lock().unwrap().push(host);
    client.write_all(&[5, status, 0, 1, 127, 0, 0, 1, 0, 0]).ok()?;
    if status == 0 {
        let mut server = TcpStream::connect(("127.0.0.1", u16::from_be_bytes([port[0], port[1]]))).ok()?;
        let (mut from, mut to) = (client.try_clone().ok()?, server.try_clone().ok()?);
        thread::spawn(move || std::io::copy(&mut from, &mut to));
        std::io::copy(&mut server, &mut client).ok()?;
    }
    Some(())
}

#[test]
fn socks5_resolves_here_and_socks5h_at_the_proxy() {
    let server = Server::script(vec![json(OK)]);
    let endpoint = server.url().replace("127.0.0.1", "localhost");
    for (scheme, by_name) in [("socks5://", false), ("socks5h://", true)] {
        let socks = Socks::start(None, 0);
        for result in both(&client(&server, &socks.url(scheme), &endpoint)) {
            assert_eq!(result.unwrap().request_id, "r");
        }
        let seen = socks.seen.lock().unwrap().clone();
        assert_eq!(seen.len(), 2);
        assert!(seen.iter().all(|host| (host == "localhost") == by_name), "{seen:?}");
    }
    // A name that only the proxy knows.
    let socks = Socks::start(Some("user:p@ss"), 0);
    let endpoint = server.url().replace("127.0.0.1", "only-the-proxy-knows.invalid");
    for result in both(&client(&server, &socks.url("socks5h://user:p@ss@"), &endpoint)) {
        assert_eq!(result.unwrap().request_id, "r");
    }
    for result in both(&client(&server, &socks.url("socks5://user:p@ss@"), &endpoint)) {
        let error = result.unwrap_err().to_string();
        assert!(error.contains("only-the-proxy-knows.invalid"), "{error}");
        assert!(error.contains("behind socks5h:// the proxy resolves it"), "{error}");
    }
}

#[test]
fn a_socks_proxy_that_refuses_is_named() {
    let wrong_login = Socks::start(Some("user:right"), 0);
    check_errors(&wrong_login.url("socks5h://user:planted@"), Fault::Refused, 1, &["correct the user and password in its address"]);
    check_errors(&wrong_login.url("socks5h://"), Fault::Refused, 1, &["add them to its address: socks5h://user:password@127.0.0.1:"]);
    let ruleset = Socks::start(None, 2);
    check_errors(&ruleset.url("socks5h://"), Fault::Refused, 1, &["could not reach task.example", "connection not allowed by ruleset"]);
    let unreachable = Socks::start(None, 4);
    check_errors(&unreachable.url("socks5h://"), Fault::Connect, 3, &["could not reach task.example", "host unreachable"]);
}
