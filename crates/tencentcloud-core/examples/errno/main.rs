//! Fails each socket call of an exchange in turn, with each error, over each transport, and counts how often a change arrives. More than once is a fault.
//!
//! `errno SHIM` drives: it runs itself with the preload library `SHIM` (made of `shim.c`), a process per fault, against a server of its own. `.ci/extra errno`
//! builds both and runs them.

use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Command, ExitCode},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};
use tencentcloud_core::{
    Action, ActionMeta, Call, Client,
    config::{Builder, Proxy},
    credentials::Credentials,
    retry::RetryPolicy,
};

/// The transports of this build.
const TRANSPORTS: &[&str] = if cfg!(feature = "reqwest") { &["hyper", "ureq", "reqwest"] } else { &["hyper", "ureq"] };

/// The errors of Linux; 0 is a call that transfers one byte.
const ERRORS: [(&str, i32); 8] = [
    ("ECONNRESET", 104),
    ("ECONNABORTED", 103),
    ("EPIPE", 32),
    ("ETIMEDOUT", 110),
    ("EHOSTUNREACH", 113),
    ("ENETUNREACH", 101),
    ("EIO", 5),
    ("a short call", 0),
];

/// An exchange has fewer socket calls than this; the later ones fail nothing.
const CALLS: usize = 16;

#[derive(Default)]
struct Describe {
    request_id: String,
}
tencentcloud_core::rt::record! { Describe: "Describe"; 0 => request_id: "RequestId", }

/// Changes something: it must not arrive twice.
#[derive(Default)]
struct Create {
    name: String,
    request_id: String,
}
tencentcloud_core::rt::record! { Create: "Create"; 0 => name: "Name", 1 => request_id: "RequestId", }

impl Action for Describe {
    type Response = Describe;
    const META: &'static ActionMeta = &ActionMeta::new("test", "2026-11-24", "DescribeThing").idempotent();
}

impl Action for Create {
    type Response = Describe;
    const META: &'static ActionMeta = &ActionMeta::new("test", "2026-11-24", "CreateThing");
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments[..] {
        [shim] => drive(shim),
        [transport, port] => exchange(transport, port),
        _ => {
            eprintln!("usage: errno SHIM");
            ExitCode::from(2)
        }
    }
}

fn with_transport(builder: Builder, transport: &str) -> Builder {
    #[cfg(feature = "reqwest")]
    if transport == "reqwest" {
        let reqwest = tencentcloud_core::transport::Reqwest::new(reqwest::Client::builder().no_proxy()).expect("a client of reqwest");
        return builder.transport(reqwest);
    }
    let _ = transport;
    builder.proxy(Proxy::Direct)
}

/// Body of the process with the fault: a read, then two changes over the kept connection.
fn exchange(transport: &str, port: &str) -> ExitCode {
    let builder = Client::builder()
        .credentials(Credentials::new("AKIDexample", "example"))
        .endpoint(format!("http://127.0.0.1:{port}").parse().expect("an address"))
        .attempt_timeout(Duration::from_millis(500))
        .retry(RetryPolicy::standard().base_delay(Duration::from_millis(1)));
    let client = with_transport(builder, transport).build().expect("a client");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    fn make<R: Action>(client: &Client, runtime: &tokio::runtime::Runtime, blocking: bool, request: R) {
        let call = Call::new(client, request);
        // Whether the call succeeds is not the question.
        let _ = if blocking { call.wait() } else { runtime.block_on(call.into_future()) };
    }
    let blocking = transport == "ureq";
    make(&client, &runtime, blocking, Describe::default());
    for name in ["first", "second"] {
        make(&client, &runtime, blocking, Create { name: name.into(), request_id: String::new() });
    }
    ExitCode::SUCCESS
}

/// Runs a process per fault; exit 1 if a change arrived twice.
fn drive(shim: &str) -> ExitCode {
    let program = env::current_exe().expect("a path");
    let (mut faults, mut arrived, mut twice) = (0, 0, 0);
    for transport in TRANSPORTS {
        for (name, error) in ERRORS {
            for at in 1..=CALLS {
                let server = Server::start();
                let status = Command::new(&program)
                    .args([transport, server.port.to_string().as_str()])
                    .env("LD_PRELOAD", shim)
                    .envs([("FAULT_PORT", server.port.to_string()), ("FAULT_AT", at.to_string()), ("FAULT_ERRNO", error.to_string())])
                    .status();
                if !status.is_ok_and(|status| status.success()) {
                    eprintln!("{transport}: the process with {name} at call {at} failed");
                    return ExitCode::from(3);
                }
                faults += 1;
                for change in ["first", "second"] {
                    let times = server.times(change);
                    arrived += usize::from(times > 0);
                    if times > 1 {
                        twice += 1;
                        println!("{transport}: with {name} at socket call {at}, the {change} change arrived {times} times");
                    }
                }
            }
        }
    }
    println!("{faults} faults over {}: {arrived} changes arrived, {twice} of them more than once", TRANSPORTS.join(", "));
    // If nothing arrives, nothing was tested.
    ExitCode::from(u8::from(twice > 0 || arrived < faults))
}

/// Answers every request, and keeps the bodies.
struct Server {
    port: u16,
    bodies: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let bodies = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&bodies);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = Arc::clone(&kept);
                thread::spawn(move || serve(stream, &kept));
            }
        });
        Self { port, bodies }
    }
    /// Number of times that a change arrived.
    fn times(&self, name: &str) -> usize {
        let bodies = self.bodies.lock().expect("no thread panics");
        bodies.iter().filter(|body| body.contains(&format!("\"{name}\""))).count()
    }
}

fn serve(stream: TcpStream, bodies: &Mutex<Vec<String>>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut stream = stream;
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).ok()? == 0 {
                return None;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().ok()?;
            }
            if line.trim().is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        bodies.lock().ok()?.push(String::from_utf8_lossy(&body).into_owned());
        let answer = r#"{"Response":{"RequestId":"r"}}"#;
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{answer}", answer.len()).ok()?;
    }
}
