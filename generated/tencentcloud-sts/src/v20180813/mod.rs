//! Version 2018-08-13 of `sts`, answered by `sts.tencentcloudapi.com`.
//!
//! |Action|What it does|
//! |---|---|
//! |[`AssumeRole`](Client::assume_role)|扮演一个角色，得到一组只在短期内有效的密钥和 token。|
//! |[`AssumeRoleWithSAML`](Client::assume_role_with_saml)|凭身份提供商给出的 SAML 断言扮演一个角色，得到临时凭证。|
//! |[`AssumeRoleWithWebIdentity`](Client::assume_role_with_web_identity)|凭 OIDC 身份令牌扮演一个角色，得到临时凭证。|
//! |[`GetCallerIdentity`](Client::get_caller_identity)|问一问“我是谁”：返回这次调用所用密钥的身份。|
//! |[`GetFederationToken`](Client::get_federation_token)|把自己的一部分权限暂时交给别人，得到一组临时凭证。|
//! |[`GetSessionToken`](Client::get_session_token)|以 MFA 动态码换取一组临时凭证，用于要求 MFA 的操作。|
//! |[`QueryApiKey`](Client::query_api_key)|列出一个账号的 API 密钥，只有密钥 ID，没有密钥本身。|

pub mod actions;
pub mod types;

mod error_code;

pub use error_code::ErrorCode;
use tencentcloud_core as rt;

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
    ) -> rt::AnyCall {
        self.core.call("sts", "2018-08-13", action, body)
    }
}
