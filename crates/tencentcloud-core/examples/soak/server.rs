//! Local HTTP/1.1 server that injects faults into its responses, for tests and the soak program.
//!
//! Plain threads and sockets, so that what it does to a connection is exactly what is written here.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// A request that arrived whole.
#[derive(Debug, Clone, Default)]
pub(crate) struct Received {
    /// Index of the request, from 0.
    pub(crate) number: usize,
    /// Index of the connection, from 0.
    pub(crate) connection: usize,
    pub(crate) line: String,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }
    pub(crate) fn action(&self) -> &str {
        self.header("x-tc-action")
    }
}

/// Response of the server to a request.
#[derive(Debug, Clone)]
pub(crate) enum Reply {
    /// Status, headers without the length, and body.
    Answer(u16, Vec<(&'static str, String)>, Vec<u8>),
    /// Closes the connection after the request was read, without a byte.
    Close,
    /// Promises a body and closes after half of it.
    Half(Vec<u8>),
    /// Headers, and then one byte of the body at a time, with this pause.
    Drip(Vec<u8>, Duration),
    /// Headers, and then these pieces, with a pause before each.
    Pieces(&'static str, Vec<(Duration, Vec<u8>)>),
    /// Bytes that are not HTTP; then the connection is closed.
    Garbage(Vec<u8>),
    /// A body without end.
    Endless,
    /// Nothing at all, until the client goes away.
    Silence,
}

impl Reply {
    /// A service's answer.
    pub(crate) fn json(text: impl Into<String>) -> Self {
        Self::with(200, "application/json", text)
    }
    /// A status and a body of a type.
    pub(crate) fn with(status: u16, content_type: &str, text: impl Into<String>) -> Self {
        Self::Answer(status, vec![("Content-Type", content_type.into())], text.into().into_bytes())
    }
}

type Handler = dyn Fn(&Received) -> Reply + Send + Sync;

struct Shared {
    handler: Box<Handler>,
    /// Whether a connection of this number is reset before anything is read from it.
    reset: Box<dyn Fn(usize) -> bool + Send + Sync>,
    requests: AtomicUsize,
    connections: AtomicUsize,
    received: Mutex<Vec<Received>>,
    keep: bool,
    open: Mutex<Vec<TcpStream>>,
    over: AtomicBool,
}

/// The server; it stops when it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Server {
    /// Answers by a function, and keeps what arrives.
    pub(crate) fn new(handler: impl Fn(&Received) -> Reply + Send + Sync + 'static) -> Self {
        Self::start(handler, |_| false, true)
    }
    /// Resets some connections before it reads from them, and keeps what arrives on request only.
    pub(crate) fn start(
        handler: impl Fn(&Received) -> Reply + Send + Sync + 'static,
        reset: impl Fn(usize) -> bool + Send + Sync + 'static,
        keep: bool,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port on this machine");
        let address = listener.local_addr().expect("the port");
        let shared = Arc::new(Shared {
            handler: Box::new(handler),
            reset: Box::new(reset),
            requests: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
            received: Mutex::default(),
            keep,
            open: Mutex::default(),
            over: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || accept(&listener, &accepting));
        Self { address, shared }
    }
    /// `http://127.0.0.1:port`
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
    /// The requests that arrived whole, in order.
    pub(crate) fn received(&self) -> Vec<Received> {
        lock(&self.shared.received).clone()
    }
    /// Number of requests that arrived completely.
    pub(crate) fn requests(&self) -> usize {
        self.shared.requests.load(Ordering::SeqCst)
    }
    /// Number of connections.
    pub(crate) fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.over.store(true, Ordering::SeqCst);
        for stream in lock(&self.shared.open).drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
        // Wakes the thread that accepts.
        let _ = TcpStream::connect(self.address);
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.over.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let number = shared.connections.fetch_add(1, Ordering::SeqCst);
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            if (shared.reset)(number) {
                // What arrived and is not read makes the system answer with a reset.
                let _ = stream.peek(&mut [0]);
                return;
            }
            let _ = stream.set_nodelay(true);
            {
                let mut open = lock(&shared.open);
                open.retain(|other| other.peer_addr().is_ok());
                open.extend(stream.try_clone());
            }
            serve(&stream, number, &shared);
            let _ = stream.shutdown(Shutdown::Both);
        });
    }
}

/// Answers the requests of one connection until one of them ends it.
fn serve(stream: &TcpStream, connection: usize, shared: &Shared) {
    let mut reader = BufReader::new(stream);
    while let Some(mut received) = read(&mut reader) {
        received.number = shared.requests.fetch_add(1, Ordering::SeqCst);
        received.connection = connection;
        let reply = (shared.handler)(&received);
        if shared.keep {
            lock(&shared.received).push(received);
        }
        if !write(stream, reply).unwrap_or(false) {
            return;
        }
    }
}

fn read(reader: &mut impl BufRead) -> Option<Received> {
    let mut received = Received::default();
    reader.read_line(&mut received.line).ok().filter(|n| *n > 0)?;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|n| *n > 0)?;
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':')?;
        received.headers.push((name.to_ascii_lowercase(), value.trim().into()));
    }
    let length = received.header("content-length").parse().unwrap_or(0);
    received.body = vec![0; length];
    reader.read_exact(&mut received.body).ok()?;
    Some(received)
}

/// Writes a reply; whether the connection can be used again.
fn write(mut stream: &TcpStream, reply: Reply) -> std::io::Result<bool> {
    let head = |status: u16, headers: &[(&str, String)], length: Option<usize>| {
        let mut text = format!("HTTP/1.1 {status} Status\r\n");
        for (name, value) in headers {
            text += &format!("{name}: {value}\r\n");
        }
        match length {
            Some(length) => text += &format!("Content-Length: {length}\r\n\r\n"),
            None => text += "Connection: close\r\n\r\n",
        }
        text.into_bytes()
    };
    let json = [("Content-Type", "application/json".to_owned())];
    match reply {
        Reply::Answer(status, headers, body) => {
            let mut all = head(status, &headers, Some(body.len()));
            all.extend_from_slice(&body);
            stream.write_all(&all)?;
            return Ok(true);
        }
        Reply::Close => {}
        Reply::Half(body) => {
            stream.write_all(&head(200, &json, Some(body.len())))?;
            stream.write_all(&body[..body.len() / 2])?;
        }
        Reply::Drip(body, pause) => {
            stream.write_all(&head(200, &json, Some(body.len())))?;
            for byte in body {
                thread::sleep(pause);
                stream.write_all(&[byte])?;
            }
            return Ok(true);
        }
        Reply::Pieces(content_type, pieces) => {
            stream.write_all(&head(200, &[("Content-Type", content_type.to_owned())], None))?;
            for (pause, piece) in pieces {
                thread::sleep(pause);
                stream.write_all(&piece)?;
            }
        }
        Reply::Garbage(bytes) => stream.write_all(&bytes)?,
        Reply::Endless => {
            stream.write_all(&head(200, &json, None))?;
            stream.write_all(b"{\"Response\":{\"Text\":\"")?;
            let piece = [b'x'; 64 * 1024];
            while stream.write_all(&piece).is_ok() {}
        }
        Reply::Silence => {
            // Ends when the client closes the connection.
            let _ = stream.read(&mut [0]);
        }
    }
    Ok(false)
}
