//! Reference server on loopback, with faults that a test chooses per path.
//!
//! The server and its faults are one type, so they stay in one file.
#![allow(dead_code, unreachable_pub)] // Each test file uses a part.

use apidoc_fetch::{AcceptGone, Error, Limits, Options, Report, ServiceChoice};
use std::{
    collections::BTreeMap,
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

/// Faults of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Bad {
    Status(u16),
    RetryAfter(u16, &'static str),
    HtmlPage,
    ErrorPage,
    Empty,
    Binary,
    CutByLength,
    CutChunk,
    CutText,
    NoAnswer,
    SlowHeaders,
    SlowBody,
    OtherHost,
    RedirectLoop,
    Redirect(&'static str),
    Utf16,
    TooLarge,
    Endless,
    Encoded,
    NotModified,
    Garbage,
    ManyHeaders,
}

/// Validators that the server sends.
#[derive(Clone, Copy, PartialEq)]
pub enum Sends {
    Etag,
    Date,
    Nothing,
}

pub struct State {
    pub files: BTreeMap<String, Vec<u8>>,
    pub faults: BTreeMap<String, (Bad, usize)>,
    pub sends: Sends,
    pub salt: &'static str,
    /// Path, status and whether a condition was sent, of each answered request.
    pub log: Vec<(String, u16, bool)>,
}

pub struct Server {
    pub base: String,
    pub state: Arc<Mutex<State>>,
}

impl Server {
    pub fn start(files: BTreeMap<String, Vec<u8>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}/refs/", listener.local_addr().unwrap());
        let state = State { files, faults: BTreeMap::new(), sends: Sends::Etag, salt: "", log: Vec::new() };
        let state = Arc::new(Mutex::new(state));
        let shared = state.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = shared.clone();
                std::thread::spawn(move || serve(stream, &state));
            }
        });
        Self { base, state }
    }
    pub fn fault(&self, path: &str, bad: Bad, times: usize) {
        self.state.lock().unwrap().faults.insert(path.into(), (bad, times));
    }
    pub fn heal(&self) {
        self.state.lock().unwrap().faults.clear();
    }
    pub fn put(&self, path: &str, text: impl Into<Vec<u8>>) {
        self.state.lock().unwrap().files.insert(path.into(), text.into());
    }
    /// Removes a row from a list.
    pub fn delist(&self, list: &str, name: &str) {
        let mut state = self.state.lock().unwrap();
        let text = String::from_utf8(state.files[list].clone()).unwrap();
        let mut dropped = false;
        let mut rest = String::new();
        for line in text.lines() {
            if line.starts_with('[') {
                dropped = line.starts_with(&format!("[{name}]"));
            }
            if !dropped {
                rest += &format!("{line}\n");
            }
        }
        state.files.insert(list.into(), rest.into_bytes());
    }
    /// Returns the log, and begins a new one.
    pub fn log(&self) -> Vec<(String, u16, bool)> {
        std::mem::take(&mut self.state.lock().unwrap().log)
    }
    pub fn options(&self, docs: &Path) -> Options {
        let limits = Limits {
            attempts: 3,
            timeout: Duration::from_millis(400),
            backoff: Duration::from_millis(1),
            longest_wait: Duration::from_secs(2),
            ..Limits::default()
        };
        let accept_gone = AcceptGone::Services(Default::default());
        Options { base: self.base.clone(), docs: docs.into(), wanted: ServiceChoice::All, accept_gone, limits }
    }
    pub fn fetch(&self, docs: &Path, today: &str) -> Result<Report, Error> {
        apidoc_fetch::run(&self.options(docs), today, &|_| {})
    }
}

fn serve(mut stream: TcpStream, state: &Mutex<State>) {
    stream.set_nodelay(true).unwrap();
    let mut buffer = Vec::new();
    loop {
        let mut chunk = [0; 4096];
        let end = loop {
            if let Some(at) = buffer.windows(4).position(|w| w == b"\r\n\r\n") {
                break at;
            }
            match stream.read(&mut chunk) {
                Ok(n) if n > 0 => buffer.extend_from_slice(&chunk[..n]),
                _ => return,
            }
        };
        let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
        buffer.drain(..end + 4);
        match answer(&mut stream, &head, state) {
            Ok(true) => {}
            _ => return,
        }
    }
}

/// Answers one request. Returns whether the connection stays open.
fn answer(stream: &mut TcpStream, head: &str, state: &Mutex<State>) -> std::io::Result<bool> {
    let path = head.split(' ').nth(1).unwrap_or_default().trim_start_matches("/refs/").to_owned();
    let header = |name: &str| {
        head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix(name).map(|_| line[name.len()..].trim().to_owned()))
    };
    let condition = header("if-none-match:").or_else(|| header("if-modified-since:"));
    let (bad, body, validator) = {
        let mut state = state.lock().unwrap();
        let bad = match state.faults.get_mut(&path) {
            Some((_, 0)) | None => None,
            Some((bad, times)) => {
                *times -= 1;
                Some(bad.clone())
            }
        };
        let body = state.files.get(&path).cloned();
        let sum: u64 = body.iter().flatten().fold(7, |sum: u64, byte| sum.wrapping_mul(31).wrapping_add((*byte).into()));
        let validator = match state.sends {
            Sends::Etag => Some(("ETag", format!("\"{sum:x}{}\"", state.salt))),
            Sends::Date => Some(("Last-Modified", format!("Mon, 0{} Jan 2026 00:00:00 GMT", 1 + sum % 9))),
            Sends::Nothing => None,
        };
        let status = match (&bad, &body) {
            (Some(Bad::Status(code) | Bad::RetryAfter(code, _)), _) => *code,
            (Some(_), _) => 0,
            (None, None) => 404,
            (None, Some(_)) if condition.is_some() && condition == validator.as_ref().map(|(_, value)| value.clone()) => 304,
            (None, Some(_)) => 200,
        };
        state.log.push((path.clone(), status, condition.is_some()));
        if status == 304 {
            write!(stream, "HTTP/1.1 304 Not Modified\r\n\r\n")?;
            return Ok(true);
        }
        (bad, body, validator)
    };
    let full = body.clone().unwrap_or_default();
    let ok = |stream: &mut TcpStream, body: &[u8], extra: &str| -> std::io::Result<bool> {
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n{extra}\r\n", body.len())?;
        stream.write_all(body)?;
        Ok(true)
    };
    let redirect = |stream: &mut TcpStream, to: &str| -> std::io::Result<bool> {
        write!(stream, "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n")?;
        Ok(true)
    };
    match bad {
        None if body.is_none() => {
            write!(stream, "HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nnot found")?;
            Ok(true)
        }
        None => {
            let extra = validator.map(|(name, value)| format!("{name}: {value}\r\n")).unwrap_or_default();
            ok(stream, &full, &extra)
        }
        Some(Bad::Status(code)) => {
            write!(stream, "HTTP/1.1 {code} X\r\nContent-Length: 0\r\n\r\n")?;
            Ok(true)
        }
        Some(Bad::RetryAfter(code, wait)) => {
            write!(stream, "HTTP/1.1 {code} X\r\nRetry-After: {wait}\r\nContent-Length: 0\r\n\r\n")?;
            Ok(true)
        }
        Some(Bad::HtmlPage) => ok(stream, b"<!DOCTYPE html>\n<html><body>Sign in</body></html>\n", ""),
        Some(Bad::ErrorPage) => ok(stream, b"{\"error\": \"upstream\"}\n", ""),
        Some(Bad::Empty) => ok(stream, b"", ""),
        Some(Bad::Binary) => ok(stream, b"\x1f\x8b\x08\0\0\0\0\0", ""),
        Some(Bad::CutByLength) => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", full.len())?;
            stream.write_all(&full[..full.len() / 2])?;
            Ok(false)
        }
        Some(Bad::CutChunk) => {
            let half = &full[..full.len() / 2];
            write!(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n", half.len())?;
            stream.write_all(half)?;
            write!(stream, "\r\n")?;
            Ok(false)
        }
        Some(Bad::CutText) => {
            // The end of the connection is the end of the body, as in HTTP/1.0.
            write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")?;
            stream.write_all(&full[..full.len() - 3])?;
            Ok(false)
        }
        Some(Bad::NoAnswer) => Ok(false),
        Some(Bad::SlowHeaders) => {
            write!(stream, "HTTP/1.1 200 OK\r\n")?;
            drip(stream, b"X: y\r\n")
        }
        Some(Bad::SlowBody) => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")?;
            drip(stream, b"#")
        }
        Some(Bad::OtherHost) => redirect(stream, "http://127.0.0.2:9/refs/services.md"),
        Some(Bad::RedirectLoop) => redirect(stream, &format!("/refs/{path}")),
        Some(Bad::Redirect(to)) => redirect(stream, to),
        Some(Bad::Utf16) => {
            let text = String::from_utf8_lossy(&full);
            let body: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
            ok(stream, &body, "Content-Type: text/markdown; charset=utf-8\r\n")
        }
        Some(Bad::TooLarge) => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n")?;
            stream.write_all(&full)?;
            Ok(false)
        }
        Some(Bad::Endless) => {
            write!(stream, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")?;
            let block = [b'#'; 1 << 16];
            for _ in 0..200 {
                write!(stream, "{:x}\r\n", block.len())?;
                stream.write_all(&block)?;
                write!(stream, "\r\n")?;
            }
            Ok(false)
        }
        Some(Bad::Encoded) => ok(stream, &full, "Content-Encoding: gzip\r\n"),
        Some(Bad::NotModified) => {
            write!(stream, "HTTP/1.1 304 Not Modified\r\n\r\n")?;
            Ok(true)
        }
        Some(Bad::Garbage) => {
            write!(stream, "\0\x01\x02 not HTTP\r\n\r\n")?;
            Ok(false)
        }
        Some(Bad::ManyHeaders) => {
            write!(stream, "HTTP/1.1 200 OK\r\n")?;
            for at in 0..20_000 {
                write!(stream, "X-{at}: {at}\r\n")?;
            }
            Ok(false)
        }
    }
}

/// Sends a byte now and then, for longer than any test waits.
fn drip(stream: &mut TcpStream, bytes: &[u8]) -> std::io::Result<bool> {
    for _ in 0..100 {
        stream.write_all(bytes)?;
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(false)
}

/// Returns a page of an action.
pub fn action(service: &str, version: &str, name: &str) -> String {
    format!(
        "## 1. 接口描述\n\n接口请求域名： {service}.tencentcloudapi.com 。\n\nLists things.\n\n## 2. 输入参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n\
         | Action | 是 | String | 公共参数，本接口取值：{name}。 |\n| Version | 是 | String | 公共参数，本接口取值：{version}。 |\n| Limit | 否 | Integer | Count. |\n\n\
         ## 3. 输出参数\n\n| 参数名称 | 类型 | 描述 |\n|---|---|---|\n| Things | Array of Thing | Things. |\n\n## 4. 示例\n\n```\n{{}}\n```\n\n## 6. 错误码\n\n\
         | 错误码 | 描述 |\n|---|---|\n| InternalError | Inside. |\n"
    )
}

/// Returns a page of a type.
pub fn model(name: &str) -> String {
    format!("## {name}\n\nA thing.\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| Id | String | Its id. |\n")
}

/// Returns a small reference with two services.
pub fn tree() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut services = String::new();
    for (service, version, actions, models) in [
        ("box", "2020-01-02", &["CloseBox", "ListBoxes", "OpenBox", "Thing"][..], &["Box", "Thing"][..]),
        ("jar", "2021-03-04", &["ListJars"][..], &[][..]),
    ] {
        services += &format!("[{service}](service/{service}/index.md) | {service} | {version} | Keeps things.\n");
        let mut put = |path: &str, text: String| files.insert(format!("service/{service}/{path}"), text.into_bytes());
        let link = if models.is_empty() { "" } else { "* [数据结构](models.md)\n" };
        put("index.md", format!("# {service}\n\n* [接口列表](actions.md)\n{link}"));
        let rows = |folder: &str, names: &[&str]| -> String {
            names.iter().map(|name| format!("[{name}]({folder}/{name}.md) | does it | At length.\nIn two lines.\n")).collect()
        };
        put("actions.md", rows("action", actions));
        if !models.is_empty() {
            put("models.md", rows("model", models));
        }
        for name in actions {
            put(&format!("action/{name}.md"), action(service, version, name));
        }
        for name in models {
            put(&format!("model/{name}.md"), model(name));
        }
    }
    files.insert("services.md".into(), services.into_bytes());
    files
}

/// Returns every file below a folder, by path, hidden ones included.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// Returns the counts of a report: new, changed, gone, unchanged, faults.
pub fn counts(report: &Report) -> (usize, usize, usize, usize, usize) {
    let sum = |count: fn(&apidoc_fetch::ServiceReport) -> usize| report.services.iter().map(count).sum();
    (sum(|s| s.new.len()), sum(|s| s.changed.len()), sum(|s| s.gone.len()), sum(|s| s.unchanged), report.faults.len())
}
