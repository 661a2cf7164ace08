//! The beginning of a connection through a proxy: `CONNECT` of an HTTP proxy, and SOCKS 5.

use crate::{
    sign::base64,
    transport::{
        Fault, TransportError,
        proxy::{Hop, Kind},
    },
};
use http::{HeaderValue, Uri};
use std::{io, net::IpAddr};
use tokio::net::{TcpStream, lookup_host};

type Result<T> = std::result::Result<T, TransportError>;

/// The longest response of a proxy that is read, in bytes.
const LONGEST: usize = 8192;

/// Asks a proxy for a connection to `target`. Then the stream belongs to the target.
pub(super) async fn open(stream: &TcpStream, hop: &Hop, target: &Uri) -> Result<()> {
    let host = target.host().unwrap_or_default();
    let port = target.port_u16().unwrap_or(if target.scheme_str() == Some("http") { 80 } else { 443 });
    let name = format!("{host}:{port}");
    let io = Io { stream, hop, name: &name };
    match hop.kind {
        Kind::Http => connect(io).await,
        Kind::Socks5 | Kind::Socks5h => socks(io, host.trim_start_matches('[').trim_end_matches(']'), port).await,
    }
}

/// Returns the value of `Proxy-Authorization`.
pub(super) fn authorization(hop: &Hop) -> Option<HeaderValue> {
    let (user, password) = hop.user.as_ref()?;
    let mut value = HeaderValue::from_str(&format!("Basic {}", base64(format!("{user}:{password}").as_bytes()))).ok()?;
    value.set_sensitive(true);
    Some(value)
}

async fn connect(io: Io<'_>) -> Result<()> {
    let mut request = format!("CONNECT {0} HTTP/1.1\r\nHost: {0}\r\n", io.name).into_bytes();
    if let Some(authorization) = authorization(io.hop) {
        request.extend_from_slice(b"Proxy-Authorization: ");
        request.extend_from_slice(authorization.as_bytes());
        request.extend_from_slice(b"\r\n");
    }
    request.extend_from_slice(b"\r\n");
    io.write(&request).await?;
    // Nothing follows the head of a success before the client has sent more.
    let mut head = Vec::new();
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let mut piece = [0; 1024];
        let n = io.read(&mut piece).await?;
        head.extend_from_slice(&piece[..n]);
        if head.len() > LONGEST || !b"HTTP/1.".starts_with(&head[..head.len().min(7)]) {
            return Err(io.hop.confused(io.name));
        }
    }
    let line = head.split(|byte| *byte == b'\r').next().and_then(|line| std::str::from_utf8(line).ok()).unwrap_or_default();
    match line.split(' ').nth(1).and_then(|status| status.parse().ok()) {
        Some(200..=299) => Ok(()),
        Some(status) => Err(io.hop.refused(io.name, status)),
        None => Err(io.hop.confused(io.name)),
    }
}

/// RFC 1928, with user and password by RFC 1929.
async fn socks(io: Io<'_>, host: &str, port: u16) -> Result<()> {
    const VERSION: u8 = 5;
    let address = match host.parse::<IpAddr>() {
        Ok(ip) => Some(ip),
        Err(_) if io.hop.kind == Kind::Socks5 => Some(resolve(host, port).await?),
        Err(_) => None,
    };
    // "Without authentication" is offered too: a proxy may not ask.
    io.write(if io.hop.user.is_some() { &[VERSION, 2, 0, 2] } else { &[VERSION, 1, 0] }).await?;
    match (io.exactly::<2>().await?, &io.hop.user) {
        ([VERSION, 0], _) => {}
        ([VERSION, 2], Some((user, password))) => {
            let mut login = vec![1];
            for text in [user, password] {
                let length = u8::try_from(text.len()).map_err(|_| io.hop.unauthorized(io.name, "at most 255 bytes each"))?;
                login.push(length);
                login.extend_from_slice(text.as_bytes());
            }
            io.write(&login).await?;
            let [_, status] = io.exactly().await?;
            if status != 0 {
                return Err(io.hop.unauthorized(io.name, "SOCKS authentication failed"));
            }
        }
        ([VERSION, _], _) => return Err(io.hop.unauthorized(io.name, "no acceptable SOCKS authentication")),
        _ => return Err(io.hop.confused(io.name)),
    }
    let mut request = vec![VERSION, 1, 0];
    match address {
        Some(IpAddr::V4(ip)) => {
            request.push(1);
            request.extend(ip.octets());
        }
        Some(IpAddr::V6(ip)) => {
            request.push(4);
            request.extend(ip.octets());
        }
        None => {
            let length = u8::try_from(host.len()).map_err(|_| io.hop.socks_failure(io.name, "its name is too long", true))?;
            request.extend([3, length]);
            request.extend_from_slice(host.as_bytes());
        }
    }
    request.extend(port.to_be_bytes());
    io.write(&request).await?;
    let [version, status, _, kind] = io.exactly().await?;
    if version != VERSION {
        return Err(io.hop.confused(io.name));
    }
    let (reason, is_final) = match status {
        0 => return io.skip_address(kind).await,
        1 => ("general SOCKS server failure", false),
        2 => ("connection not allowed by ruleset", true),
        3 => ("network unreachable", false),
        4 => ("host unreachable", false),
        5 => ("connection refused", false),
        6 => ("TTL expired", false),
        7 => ("command not supported", true),
        8 => ("address kind not supported", true),
        _ => ("unknown SOCKS status", false),
    };
    Err(io.hop.socks_failure(io.name, reason, is_final))
}

/// Resolves a name on this machine. Like other clients, takes the first address only, because the proxy opens one connection.
async fn resolve(host: &str, port: u16) -> Result<IpAddr> {
    let failed =
        || TransportError::new(Fault::Connect, format!("can't resolve {host} on this machine; behind socks5h:// the proxy resolves it"));
    let mut found = lookup_host((host, port)).await.map_err(|error| failed().because(error))?;
    found.next().map(|address| address.ip()).ok_or_else(failed)
}

/// A connection to a proxy.
#[derive(Clone, Copy)]
struct Io<'a> {
    stream: &'a TcpStream,
    hop: &'a Hop,
    /// Host and port of the target, for errors.
    name: &'a str,
}

impl Io<'_> {
    fn broken(self, error: io::Error) -> TransportError {
        self.hop.hung_up(self.name).because(error)
    }
    async fn write(self, mut bytes: &[u8]) -> Result<()> {
        while !bytes.is_empty() {
            self.stream.writable().await.map_err(|error| self.broken(error))?;
            match self.stream.try_write(bytes) {
                Ok(n) => bytes = &bytes[n..],
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(self.broken(error)),
            }
        }
        Ok(())
    }
    /// Reads at least one byte.
    async fn read(self, bytes: &mut [u8]) -> Result<usize> {
        loop {
            self.stream.readable().await.map_err(|error| self.broken(error))?;
            match self.stream.try_read(bytes) {
                Ok(0) => return Err(self.hop.hung_up(self.name)),
                Ok(n) => return Ok(n),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(self.broken(error)),
            }
        }
    }
    async fn exactly<const N: usize>(self) -> Result<[u8; N]> {
        let (mut bytes, mut read) = ([0; N], 0);
        while read < N {
            read += self.read(&mut bytes[read..]).await?;
        }
        Ok(bytes)
    }
    /// Reads the address and port that end a SOCKS response.
    async fn skip_address(self, kind: u8) -> Result<()> {
        let length = match kind {
            1 => 4,
            3 => usize::from(self.exactly::<1>().await?[0]),
            4 => 16,
            _ => return Err(self.hop.confused(self.name)),
        };
        for _ in 0..length + 2 {
            self.exactly::<1>().await?;
        }
        Ok(())
    }
}
