//! A small HTTP server on a thread, and the signature computed again, independently of the runtime.

mod signature;

use apidoc_build::{ServiceFilter, read};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    sync::{Arc, Mutex},
    thread,
};

pub(crate) const SECRET_ID: &str = "AKIDEXAMPLE";
pub(crate) const SECRET_KEY: &str = "secret-example";

/// What the server answers to every request.
pub(crate) enum Answer {
    /// This body.
    Body(&'static str),
    /// The documented response of an action: service, version, name.
    Documented(&'static str, &'static str, &'static str),
}

impl Answer {
    fn body(&self) -> String {
        match *self {
            Self::Body(body) => body.to_owned(),
            Self::Documented(service, version, action) => documented(service, version, action),
        }
    }
}

/// What the pages give as the answer in the action's first example.
fn documented(service: &str, version: &str, action: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs-input");
    let read = read::folder(&folder, &ServiceFilter::default(), &|_, _| {}).unwrap();
    let service = read.ir.services.iter().find(|s| s.service == service && s.version == version).unwrap();
    let action = service.actions.iter().find(|a| a.name == action).unwrap();
    action.examples[0].response.as_ref().unwrap().to_string()
}

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
    /// What is wrong with the signature, if anything.
    pub(crate) fn signature_fault(&self) -> Option<String> {
        signature::fault(self)
    }
}

pub(crate) struct Server {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Server {
    pub(crate) fn start(answer: Answer) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let received = Arc::new(Mutex::new(Vec::new()));
        let (body, log) = (answer.body(), received.clone());
        // The thread ends with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (body, log) = (body.clone(), log.clone());
                thread::spawn(move || {
                    while let Some(request) = receive(&stream) {
                        log.lock().unwrap().push(request);
                        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
                        if (&stream).write_all(format!("{head}{body}").as_bytes()).is_err() {
                            break;
                        }
                    }
                });
            }
        });
        Self { address, received }
    }
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }
}

fn receive(stream: &TcpStream) -> Option<Received> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|n| *n > 0)?;
    let mut headers = Vec::new();
    loop {
        line.clear();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let mut request = Received { headers, body: Vec::new() };
    let length = request.header("content-length").and_then(|n| n.parse().ok()).unwrap_or(0);
    request.body.resize(length, 0);
    reader.read_exact(&mut request.body).ok()?;
    Some(request)
}
