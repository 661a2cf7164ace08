//! What the end-to-end tests share: a small HTTP server over real sockets, and a record written by hand as the generator writes it.
#![allow(dead_code, missing_docs, unreachable_pub)]

pub mod record;
pub mod server;
pub mod signature;

use tencentcloud_core::{Client, config::Builder, config::Endpoint, credentials::Credentials};

pub const SECRET_ID: &str = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
pub const SECRET_KEY: &str = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

/// A client of a local server.
pub fn builder(server: &server::Server) -> Builder {
    let endpoint: Endpoint = server.url().parse().unwrap();
    Client::builder()
        .credentials(Credentials::new(SECRET_ID, SECRET_KEY))
        .region("ap-guangzhou")
        .endpoint(endpoint)
        .proxy(tencentcloud_core::config::Proxy::Direct)
}

pub fn client(server: &server::Server) -> Client {
    builder(server).build().unwrap()
}
