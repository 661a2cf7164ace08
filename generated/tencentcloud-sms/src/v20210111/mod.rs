//! Version 2021-01-11 of `sms`, host `sms.tencentcloudapi.com`.
//!
#![doc = include_str!("actions.md")]

pub mod actions;
pub mod types;

mod error_code;

pub use error_code::ErrorCode;
use tencentcloud_core::rt;

/// The client of this version, a wrapper of the shared client. It is cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    core: rt::Client,
}

impl Client {
    /// Creates a client from the shared one, which has credentials, transport and retry policy.
    #[inline]
    pub fn new(core: rt::Client) -> Self {
        Self { core }
    }
    /// Creates a client with credentials and region from the environment, see [`rt::Client::from_env`].
    #[inline]
    pub fn from_env() -> rt::Result<Self> {
        rt::Client::from_env().map(Self::new)
    }
    /// Returns the settings of a shared client: `Client::builder().region("ap-guangzhou").build()?.into()` is a client of this version.
    #[inline]
    pub fn builder() -> rt::config::Builder {
        rt::Client::builder()
    }
    /// Calls an action by name, with JSON in both directions: for actions that this crate does not have.
    pub fn call(
        &self,
        action: impl Into<std::borrow::Cow<'static, str>>,
        body: impl Into<rt::Json>,
    ) -> rt::DynamicCall {
        self.core.call("sms", "2021-01-11", action, body)
    }
}

impl From<rt::Client> for Client {
    #[inline]
    fn from(core: rt::Client) -> Self {
        Self::new(core)
    }
}
