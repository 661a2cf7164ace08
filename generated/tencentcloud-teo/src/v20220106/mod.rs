//! Version 2022-01-06 of `teo`, answered by `teo.tencentcloudapi.com`.
//!
#![doc = include_str!("actions.md")]

pub mod actions;
pub mod types;

mod error_code;

pub use error_code::ErrorCode;
use tencentcloud_core::rt;

/// The client of this version; a thin name over the shared client, cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    core: rt::Client,
}

impl Client {
    /// A client on the shared one, which holds credentials, transport and retry.
    #[inline]
    pub fn new(core: rt::Client) -> Self {
        Self { core }
    }
    /// A client with credentials and region from the environment, as [`rt::Client::from_env`] finds them.
    #[inline]
    pub fn from_env() -> rt::Result<Self> {
        rt::Client::from_env().map(Self::new)
    }
    /// An action that this crate does not know, or one that is to be sent and read as JSON.
    pub fn call(
        &self,
        action: impl Into<std::borrow::Cow<'static, str>>,
        body: impl Into<rt::Json>,
    ) -> rt::DynamicCall {
        self.core.call("teo", "2022-01-06", action, body)
    }
}
