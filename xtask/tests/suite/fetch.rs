//! The command `fetch` as a process: killed at each request, through a proxy, and over TLS.

use pages::{Server, files, tree};
#[path = "../../../crates/apidoc-fetch/tests/suite/support/mod.rs"]
mod pages;
use rustls::{
    ServerConfig, ServerConnection,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
};
use std::{
    io::{self, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Output, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

fn fetch(base: &str, docs: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["fetch", "--all", "--base", base, "--docs"]).arg(docs);
    for proxy in ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"] {
        command.env_remove(proxy);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Waits until the server has received some requests or the process has ended.
fn wait(server: &Server, requests: usize, child: &mut Child) {
    while server.state.lock().unwrap().log.len() < requests && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_micros(200));
    }
}

#[test]
fn a_killed_run_leaves_whole_pages_and_is_resumed() {
    let whole = tempfile::tempdir().unwrap();
    let server = Server::start(tree());
    assert!(fetch(&server.base, whole.path()).output().unwrap().status.success());
    let expected = files(whole.path());
    let requests = server.log().len();
    let mut kills = 0;
    for at in 1..=requests {
        // At the request, and while its answer is handled.
        for pause in [0, 1, 4] {
            let docs = tempfile::tempdir().unwrap();
            let mut child = fetch(&server.base, docs.path()).spawn().unwrap();
            wait(&server, at, &mut child);
            std::thread::sleep(Duration::from_millis(pause));
            kills += u32::from(child.try_wait().unwrap().is_none());
            child.kill().unwrap();
            child.wait().unwrap();
            for (path, text) in files(docs.path()) {
                let is_own = path.starts_with(".fetch/");
                assert!(is_own || expected.get(&path) == Some(&text), "killed at request {at}: {path} is not whole");
            }
            let resumed = fetch(&server.base, docs.path()).output().unwrap();
            assert!(resumed.status.success(), "killed at request {at}: {}", errors(&resumed));
            assert!(files(docs.path()) == expected, "killed at request {at}: the resumed run gives another folder");
            server.log();
        }
    }
    assert!(kills > 10, "only {kills} of {} runs were still there to be killed", requests * 3);
}

/// A proxy that connects every host to one server. It keeps the first lines that it receives.
struct Proxy {
    address: String,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    fn start(server: &str, accepts: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let server = server.trim_start_matches("http://").split('/').next().unwrap().to_owned();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let shared = Arc::clone(&seen);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (server, seen) = (server.clone(), Arc::clone(&shared));
                std::thread::spawn(move || {
                    let _ = serve(client, &server, accepts, &seen);
                });
            }
        });
        Self { address, seen }
    }
}

fn serve(mut client: TcpStream, server: &str, accepts: bool, seen: &Mutex<Vec<String>>) -> io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        client.read_exact(&mut byte)?;
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    seen.lock().unwrap().push(head.lines().next().unwrap_or_default().to_owned());
    if !accepts {
        return client.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    }
    let mut upstream = TcpStream::connect(server)?;
    if head.starts_with("CONNECT ") {
        client.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
    } else {
        // The address in the first line becomes a path.
        let (method, rest) = head.split_once(' ').unwrap_or_default();
        let path = rest.splitn(4, '/').nth(3).unwrap_or_default();
        upstream.write_all(format!("{method} /{path}").as_bytes())?;
    }
    let (mut from, mut to) = (client.try_clone()?, upstream.try_clone()?);
    std::thread::spawn(move || {
        let _ = io::copy(&mut from, &mut to);
        let _ = to.shutdown(std::net::Shutdown::Write);
    });
    io::copy(&mut upstream, &mut client).map(|_| ())
}

#[test]
fn uses_the_proxy_of_the_environment() {
    let server = Server::start(tree());
    let proxy = Proxy::start(&server.base, true);
    let docs = tempfile::tempdir().unwrap();
    // Nobody but the proxy knows this host.
    let base = "http://reference.invalid/refs/";
    let run = fetch(base, docs.path()).env("HTTP_PROXY", format!("http://{}", proxy.address)).output().unwrap();
    assert!(run.status.success(), "{}", errors(&run));
    assert_eq!(files(docs.path()).len(), 14);
    let seen = proxy.seen.lock().unwrap().clone();
    assert!(!seen.is_empty() && seen.iter().all(|line| line.contains("reference.invalid")), "{seen:?}");
}

#[test]
fn a_host_in_no_proxy_is_requested_directly() {
    let server = Server::start(tree());
    let proxy = Proxy::start(&server.base, true);
    let docs = tempfile::tempdir().unwrap();
    let mut command = fetch(&server.base, docs.path());
    let run = command.env("HTTP_PROXY", format!("http://{}", proxy.address)).env("NO_PROXY", "127.0.0.1").output().unwrap();
    assert!(run.status.success(), "{}", errors(&run));
    assert!(proxy.seen.lock().unwrap().is_empty());
}

#[test]
fn a_proxy_that_refuses_is_reported_without_its_password() {
    let server = Server::start(tree());
    let proxy = Proxy::start(&server.base, false);
    let docs = tempfile::tempdir().unwrap();
    let address = format!("http://user:planted@{}", proxy.address);
    let run = fetch("http://reference.invalid/refs/", docs.path()).env("HTTP_PROXY", address).output().unwrap();
    let text = errors(&run);
    assert!(!run.status.success() && text.contains("services.md") && !text.contains("planted"), "{text}");
    assert!(files(docs.path()).keys().all(|path| path.starts_with(".fetch/")));
}

/// A server with a certificate that nobody trusts. Returns its port and what it received after a handshake.
fn untrusted() -> (u16, Arc<Mutex<Vec<u8>>>) {
    let certificate = CertificateDer::from(include_bytes!("../tls/certificate.der").as_slice());
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(include_bytes!("../tls/key.der").as_slice()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = Arc::new(config.with_no_client_auth().with_single_cert(vec![certificate], key).unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let received = Arc::new(Mutex::new(Vec::new()));
    let shared = Arc::clone(&received);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut stream = rustls::StreamOwned::new(ServerConnection::new(Arc::clone(&config)).unwrap(), stream);
            let mut bytes = [0; 1024];
            if let Ok(n) = stream.read(&mut bytes) {
                shared.lock().unwrap().extend(&bytes[..n]);
            }
        }
    });
    (port, received)
}

#[test]
fn a_certificate_of_an_unknown_issuer_is_final() {
    let (port, received) = untrusted();
    let docs = tempfile::tempdir().unwrap();
    let begin = Instant::now();
    let run = fetch(&format!("https://localhost:{port}/refs/"), docs.path()).output().unwrap();
    let text = errors(&run);
    assert!(!run.status.success() && text.contains("UnknownIssuer") && !text.contains("attempts"), "{text}");
    // Further attempts would take 3.5 seconds.
    assert!(begin.elapsed() < Duration::from_secs(3), "{:?}", begin.elapsed());
    assert!(received.lock().unwrap().is_empty(), "a request was sent");
    assert!(files(docs.path()).keys().all(|path| path.starts_with(".fetch/")));
}

#[test]
fn a_server_without_tls_is_reported() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 1024]);
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        }
    });
    let docs = tempfile::tempdir().unwrap();
    let run = fetch(&format!("https://localhost:{port}/refs/"), docs.path()).output().unwrap();
    let text = errors(&run);
    assert!(!run.status.success() && text.contains("no TLS connection") && !text.contains("attempts"), "{text}");
}
