//! Calls on smol: an HTTP client over its sockets, a timer, and the clocks of the system. Exits with 1 if a call does not end as expected.

use smol::{
    Timer,
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    time::{Duration, Instant},
};
use tencentcloud_core::{
    CallOptions, Client, ErrorKind, Result,
    credentials::Credentials,
    json,
    transport::{BoxFuture, Fault, HttpClient, Parts, Request, Response, Sleep, TransportError},
};

/// HTTP/1.1 without TLS and without kept connections.
#[derive(Debug)]
struct Http;

impl HttpClient for Http {
    fn send(&self, request: Request) -> BoxFuture<'_, std::result::Result<Response, TransportError>> {
        Box::pin(async move {
            let host = request.http.uri().authority().map(ToString::to_string).unwrap_or_default();
            let interrupted =
                |error: std::io::Error| TransportError::new(Fault::Interrupted, format!("the connection to {host} broke")).because(error);
            let mut stream = TcpStream::connect(&host)
                .await
                .map_err(|error| TransportError::new(Fault::Connect, format!("can't connect to {host}")).because(error))?;
            stream.write_all(&bytes(&request)).await.map_err(interrupted)?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).await.map_err(interrupted)?;
            parse(&answer).ok_or_else(|| TransportError::new(Fault::Interrupted, format!("the answer of {host} is not HTTP")))
        })
    }
}

fn bytes(request: &Request) -> Vec<u8> {
    let http = &request.http;
    let path = http.uri().path_and_query().map_or("/", |path| path.as_str());
    let mut out =
        format!("{} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", http.method(), http.body().len()).into_bytes();
    for (name, value) in http.headers() {
        out.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    [&out[..], b"\r\n", http.body()].concat()
}

fn parse(answer: &[u8]) -> Option<Response> {
    let end = answer.windows(4).position(|end| end == b"\r\n\r\n")?;
    let status = std::str::from_utf8(&answer[..end]).ok()?.split(' ').nth(1)?.parse::<u16>().ok()?;
    let mut response = Response::new(answer[end + 4..].to_vec().into());
    *response.status_mut() = status.try_into().ok()?;
    Some(response)
}

#[derive(Debug)]
struct SmolTimer;

impl Sleep for SmolTimer {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            Timer::after(duration).await;
        })
    }
}

/// Answers each connection with the next of these bodies and statuses; the last one never.
fn server(answers: &'static [(u16, &'static str)]) -> std::io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}", listener.local_addr()?);
    std::thread::spawn(move || {
        let mut open = Vec::new();
        for (number, stream) in listener.incoming().flatten().enumerate() {
            let mut reader = BufReader::new(&stream);
            let mut length = 0;
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|n| n > 2) {
                let lower = line.to_ascii_lowercase();
                length = lower.strip_prefix("content-length:").and_then(|text| text.trim().parse().ok()).unwrap_or(length);
                line.clear();
            }
            let _ = reader.read_exact(&mut vec![0; length]);
            match answers.get(number) {
                Some((status, body)) => {
                    let _ = write!(&stream, "HTTP/1.1 {status} Status\r\nContent-Length: {}\r\n\r\n{body}", body.len());
                }
                None => open.push(stream),
            }
        }
    });
    Ok(address)
}

fn client(endpoint: &str) -> Result<Client> {
    Client::builder()
        .transport(Parts::new(Http, SmolTimer))
        .credentials(Credentials::new("AKIDtest", "test"))
        .region("ap-guangzhou")
        .endpoint(endpoint.parse()?)
        .build()
}

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    const OK: &str = r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#;
    let client = client(&server(&[(503, ""), (200, OK)])?)?;
    let call = || client.call("teo", "2022-09-01", "DescribeZones", json!({}));
    let answer = smol::block_on(async { call().await })?;
    assert_eq!(answer.get("TotalCount").map(|count| count.to_string()).as_deref(), Some("1"));
    println!("a call was repeated after HTTP 503 and succeeded");

    // The server never answers the third request.
    let began = Instant::now();
    let error = smol::block_on(async { call().timeout(Duration::from_millis(200)).await }).err().ok_or("a timeout was expected")?;
    assert!(matches!(error.kind(), ErrorKind::Timeout(_)) && began.elapsed() < Duration::from_secs(5), "{error}");
    println!("a call without an answer ended after {:?}: {error}", began.elapsed());
    Ok(())
}
