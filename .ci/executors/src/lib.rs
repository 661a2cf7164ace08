//! A client on a platform without sockets, timers and clocks, such as `wasm32-unknown-unknown`: the host has them.

use std::{
    future::Future,
    time::{Duration, SystemTime},
};
use tencentcloud_core::{
    Client, Result,
    credentials::Credentials,
    transport::{BoxFuture, Clock, HttpClient, Request, Response, Sleep, TransportError},
};
use tencentcloud_sts::v20180813::{Client as Sts, actions::GetCallerIdentityRequest};

/// Functions of the host, which may call JavaScript.
#[derive(Debug, Clone, Copy)]
pub struct Host {
    /// The time of day, in milliseconds since 1970.
    pub unix_millis: fn() -> u64,
    /// Sends a request and returns status and body.
    pub fetch: fn(Request) -> BoxFuture<'static, std::result::Result<Response, TransportError>>,
    /// Waits.
    pub wait: fn(Duration) -> BoxFuture<'static, ()>,
}

impl HttpClient for Host {
    fn send(&self, request: Request) -> BoxFuture<'_, std::result::Result<Response, TransportError>> {
        (self.fetch)(request)
    }
}

impl Sleep for Host {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (self.wait)(duration)
    }
}

impl Clock for Host {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + self.elapsed()
    }
    fn elapsed(&self) -> Duration {
        Duration::from_millis((self.unix_millis)())
    }
}

/// Returns the account of some credentials.
pub fn account(host: Host, id: String, key: String) -> impl Future<Output = Result<String>> {
    async move {
        let client = Client::builder().transport(host).credentials(Credentials::new(id, key)).region("ap-guangzhou").build()?;
        let identity = Sts::new(client).get_caller_identity(GetCallerIdentityRequest::new()).await?;
        Ok(identity.account_id)
    }
}
