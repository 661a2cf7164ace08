//! An HTTP server on a thread, that does what each test tells it.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Received {
    pub line: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// The connection that it came over, from 0.
    pub connection: usize,
    pub at: Instant,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// What the server does with a request.
#[derive(Debug, Clone)]
pub enum Do {
    /// These bytes, then the next request.
    Answer(Vec<u8>),
    /// These bytes, then the end of the connection.
    AnswerAndClose(Vec<u8>),
    /// These bytes, one after another with a wait before each.
    Drip(Vec<u8>, Duration),
    /// These bytes again and again, as long as the connection and this time last.
    Flood(Vec<u8>, Duration),
    /// The connection is closed without a word.
    Close,
    /// Nothing for this time, then the end of the connection.
    Silence(Duration),
}

/// An answer with a JSON body.
pub fn json(body: &str) -> Do {
    Do::Answer(http(200, &[("Content-Type", "application/json")], body))
}

/// The bytes of an answer.
pub fn http(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut out = format!("HTTP/1.1 {status} Status\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        out += &format!("{name}: {value}\r\n");
    }
    out += "\r\n";
    out += body;
    out.into_bytes()
}

type Handler = dyn Fn(&Received, usize) -> Do + Send + Sync;

/// A running server; it stops taking connections when it is dropped.
pub struct Server {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
    stop: Arc<AtomicBool>,
}

impl Server {
    /// `handler` is asked for each request, with its number from 0.
    pub fn start(handler: impl Fn(&Received, usize) -> Do + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (received, stop) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let handler: Arc<Handler> = Arc::new(handler);
        let number = Arc::new(AtomicUsize::new(0));
        let (shared, stopped) = (received.clone(), stop.clone());
        thread::spawn(move || {
            for (connection, stream) in listener.incoming().enumerate() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(stream) = stream else { continue };
                let (handler, received, number) = (handler.clone(), shared.clone(), number.clone());
                thread::spawn(move || serve(stream, connection, &*handler, &received, &number));
            }
        });
        Self { address, received, stop }
    }
    /// One answer after another; the last for all that follow.
    pub fn script(answers: Vec<Do>) -> Self {
        Self::start(move |_, number| answers[number.min(answers.len() - 1)].clone())
    }
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

fn serve(stream: TcpStream, connection: usize, handler: &Handler, received: &Mutex<Vec<Received>>, number: &AtomicUsize) {
    stream.set_nodelay(true).unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut stream = stream;
    while let Some(request) = read(&mut reader, connection) {
        received.lock().unwrap().push(request.clone());
        match handler(&request, number.fetch_add(1, Ordering::SeqCst)) {
            Do::Answer(bytes) => {
                if stream.write_all(&bytes).is_err() {
                    return;
                }
            }
            Do::AnswerAndClose(bytes) => {
                let _ = stream.write_all(&bytes);
                return;
            }
            Do::Drip(bytes, wait) => {
                for byte in bytes {
                    thread::sleep(wait);
                    if stream.write_all(&[byte]).is_err() {
                        return;
                    }
                }
            }
            Do::Flood(bytes, time) => {
                let start = Instant::now();
                while start.elapsed() < time && stream.write_all(&bytes).is_ok() {}
                return;
            }
            Do::Close => return,
            Do::Silence(time) => {
                thread::sleep(time);
                return;
            }
        }
    }
}

fn read(reader: &mut BufReader<TcpStream>, connection: usize) -> Option<Received> {
    let mut line = String::new();
    if reader.read_line(&mut line).ok()? == 0 {
        return None;
    }
    let mut headers = Vec::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let Some((name, value)) = header.trim_end().split_once(':') else { break };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let length =
        headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("content-length")).and_then(|(_, v)| v.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Received { line: line.trim_end().to_owned(), headers, body, connection, at: Instant::now() })
}
