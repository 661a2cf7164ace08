//! Certificates in both default transports. The files in `data/tls` are valid until 2126; the key of the authority was not kept.

mod common;

use common::record::*;
use rustls::{
    RootCertStore, ServerConfig, ServerConnection, StreamOwned,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::WebPkiClientVerifier,
};
use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener},
    sync::Arc,
    thread,
};
use tencentcloud_core::{
    Call, Client, Error, ErrorKind,
    config::{Builder, Proxy},
    credentials::Credentials,
    transport::Fault,
};

const AUTHORITY: &str = include_str!("data/tls/ca.pem");
const CLIENT: &str = include_str!("data/tls/client.pem");
const CLIENT_KEY: &str = include_str!("data/tls/client.key");

/// Starts an https server that answers every request, and returns its address.
fn server(asks_for_certificate: bool) -> String {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let certificate = |pem: &str| CertificateDer::from_pem_slice(pem.as_bytes()).unwrap();
    let builder = ServerConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions().unwrap();
    let builder = if asks_for_certificate {
        let mut roots = RootCertStore::empty();
        roots.add(certificate(AUTHORITY)).unwrap();
        builder.with_client_cert_verifier(WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap())
    } else {
        builder.with_no_client_auth()
    };
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("data/tls/server.key")).unwrap();
    let config = Arc::new(builder.with_single_cert(vec![certificate(include_str!("data/tls/server.pem"))], key).unwrap());
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let config = Arc::clone(&config);
            thread::spawn(move || {
                let mut tls = StreamOwned::new(ServerConnection::new(config).unwrap(), stream);
                let (mut all, mut piece) = (Vec::new(), [0; 4096]);
                // The body of the request is `{}`.
                while !all.ends_with(b"\r\n\r\n{}") {
                    match tls.read(&mut piece) {
                        Ok(n) if n > 0 => all.extend_from_slice(&piece[..n]),
                        _ => {
                            // Reads to the end: a reset connection would take the alert away from the client.
                            let _ = tls.conn.write_tls(&mut tls.sock);
                            let _ = tls.sock.shutdown(Shutdown::Write);
                            while tls.sock.read(&mut piece).is_ok_and(|n| n > 0) {}
                            return;
                        }
                    }
                }
                let body = r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#;
                let _ = write!(tls, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len());
                let _ = tls.flush();
            });
        }
    });
    address
}

fn builder(endpoint: &str) -> Builder {
    let builder = Client::builder().credentials(Credentials::new("AKIDtest", "test")).region("ap-guangzhou");
    builder.endpoint(endpoint.parse().unwrap()).proxy(Proxy::Direct)
}

/// The same call with the async and with the blocking transport.
fn both(builder: Builder) -> [Result<String, Error>; 2] {
    let client = builder.build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let asynchronous = runtime.block_on(async { Call::new(&client, describe()).await });
    [asynchronous, Call::new(&client, describe()).wait()].map(|result| result.map(|response| response.request_id))
}

#[test]
fn a_server_of_an_unknown_authority_is_refused_once_with_a_remedy() {
    for result in both(builder(&server(false))) {
        let error = result.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::Transport(e) if e.fault() == Fault::Refused), "{error:?}");
        assert!(error.to_string().contains("give its authority to `Builder::"), "{error}");
        assert_eq!(error.attempts().len(), 1);
    }
}

#[test]
fn a_server_of_an_added_authority_is_trusted() {
    for result in both(builder(&server(false)).add_root_certificate(AUTHORITY)) {
        assert_eq!(result.unwrap(), "r");
    }
}

#[test]
fn the_client_shows_its_certificate_to_a_server_that_asks() {
    let server = server(true);
    for result in both(builder(&server).add_root_certificate(AUTHORITY).client_certificate(CLIENT, CLIENT_KEY)) {
        assert_eq!(result.unwrap(), "r");
    }
    for result in both(builder(&server).add_root_certificate(AUTHORITY)) {
        let error = result.unwrap_err();
        assert!(error.to_string().contains("the server asks for a client certificate"), "{error}");
        assert_eq!(error.attempts().len(), 1);
    }
}

#[test]
fn a_certificate_that_cannot_be_used_is_an_error_of_the_builder() {
    let server_key = include_str!("data/tls/server.key");
    for (chain, key, expected) in [
        ("", CLIENT_KEY, "the client certificate can't be read: it holds no PEM certificate"),
        (CLIENT, "", "the key of the client certificate can't be read: expected an unencrypted PEM key"),
        (CLIENT, server_key, "the key of the client certificate belongs to another certificate"),
    ] {
        let builder = Client::builder().client_certificate(chain, key);
        assert!(!format!("{builder:?}").contains("PRIVATE"));
        let error = builder.build().unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    for pem in ["", "no certificate", broken] {
        let error = Client::builder().add_root_certificate(pem).build().unwrap_err().to_string();
        assert!(error.starts_with("a certificate to trust can't be read: "), "{error}");
    }
}

/// The variables of a process cannot be set in a test, so that the call is made in a process of its own: by the test below.
#[cfg(feature = "native-roots")]
#[test]
fn the_authorities_of_the_system_are_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("roots.pem");
    std::fs::write(&file, AUTHORITY).unwrap();
    let run = |file: &std::path::Path| {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "called_in_another_process", "--nocapture"]).env("TEST_ENDPOINT", server(false)).env("SSL_CERT_FILE", file);
        let out = child.env_remove("SSL_CERT_DIR").output().unwrap();
        (out.status.success(), String::from_utf8_lossy(&[out.stdout, out.stderr].concat()).into_owned())
    };
    let (ok, text) = run(&file);
    assert!(ok, "{text}");
    std::fs::write(&file, "").unwrap();
    for path in [file.as_path(), std::path::Path::new("/nowhere/at-all.pem")] {
        let (ok, text) = run(path);
        assert!(!ok && text.contains("SSL_CERT_FILE is set, but no certificate can be read there"), "{text}");
    }
}

#[cfg(feature = "native-roots")]
#[test]
fn called_in_another_process() {
    let Ok(endpoint) = std::env::var("TEST_ENDPOINT") else { return };
    for result in both(builder(&endpoint)) {
        assert_eq!(result.unwrap(), "r");
    }
}
