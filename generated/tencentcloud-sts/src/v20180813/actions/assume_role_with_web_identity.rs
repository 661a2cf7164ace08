//! `AssumeRoleWithWebIdentity`. Written by `cargo xtask gen` from `sts/2018-08-13/AssumeRoleWithWebIdentity.md`; mend it there or in overrides.toml.

use crate::v20180813::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 凭 OIDC 身份令牌扮演一个角色，得到临时凭证；容器里的工作负载多用这种方式。
    ///
    /// 这里不用密钥签名：以签名方法 V3 请求时，Authorization 头固定写 SKIP，也不带 X-TC-Token。
    ///
    /// `AssumeRoleWithWebIdentity`; at most 20 calls a second.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalError.GetRoleError`](crate::v20180813::ErrorCode::InternalErrorGetRoleError), [`InternalError.SystemError`](crate::v20180813::ErrorCode::InternalErrorSystemError), [`InternalError.UnknownError`](crate::v20180813::ErrorCode::InternalErrorUnknownError), [`InvalidParameter.OverLimit`](crate::v20180813::ErrorCode::InvalidParameterOverLimit), [`InvalidParameter.ParamError`](crate::v20180813::ErrorCode::InvalidParameterParamError), [`InvalidParameter.WebIdentityTokenError`](crate::v20180813::ErrorCode::InvalidParameterWebIdentityTokenError), [`RequestLimitExceeded`](crate::v20180813::ErrorCode::RequestLimitExceeded), [`UnauthorizedOperation`](crate::v20180813::ErrorCode::UnauthorizedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sts::v20180813::{Client, actions::{AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityRequired}};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = AssumeRoleWithWebIdentityRequest::new(AssumeRoleWithWebIdentityRequired {
    ///     provider_id: "tke-oidc".into(),
    ///     web_identity_token: "eyJhbGciOiJS**********kQ".into(),
    ///     role_arn: "qcs::cam::uin/100000000001:roleName/pod-reader".into(),
    ///     role_session_name: "pod-7".into(),
    /// })
    /// .duration_seconds(1800);
    /// let response = client.assume_role_with_web_identity(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sts&Version=2018-08-13&Action=AssumeRoleWithWebIdentity)
    #[inline]
    pub fn assume_role_with_web_identity(
        &self,
        request: AssumeRoleWithWebIdentityRequest,
    ) -> rt::Call<AssumeRoleWithWebIdentityRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`assume_role_with_web_identity`](Client::assume_role_with_web_identity) asks for.
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentityRequest {
    /// OIDC 身份提供商的名字。 Required. Example: `tke-oidc`.
    pub provider_id: String,
    /// 身份提供商签发的 OIDC 令牌。 Required. Secret.
    pub web_identity_token: String,
    /// 要扮演的角色的资源描述。 Required. Example: `qcs::cam::uin/100000000001:roleName/pod-reader`.
    pub role_arn: String,
    /// 给这次会话起的名字。 Required. Example: `pod-7`.
    pub role_session_name: String,
    /// 凭证多久之后失效，以秒计。默认值为 7200，最大值为 43200。 Default: `7200`. At most 43200. Example: `1800`.
    pub duration_seconds: Option<i64>,
}

/// What [`AssumeRoleWithWebIdentityRequest`] can't do without, each by its name.
#[derive(Clone)]
pub struct AssumeRoleWithWebIdentityRequired {
    /// See [`provider_id`](AssumeRoleWithWebIdentityRequest#structfield.provider_id).
    pub provider_id: String,
    /// See [`web_identity_token`](AssumeRoleWithWebIdentityRequest#structfield.web_identity_token).
    pub web_identity_token: String,
    /// See [`role_arn`](AssumeRoleWithWebIdentityRequest#structfield.role_arn).
    pub role_arn: String,
    /// See [`role_session_name`](AssumeRoleWithWebIdentityRequest#structfield.role_session_name).
    pub role_session_name: String,
}

impl AssumeRoleWithWebIdentityRequest {
    /// All that is required, and nothing else.
    #[inline]
    pub fn new(required: AssumeRoleWithWebIdentityRequired) -> Self {
        let AssumeRoleWithWebIdentityRequired {
            provider_id,
            web_identity_token,
            role_arn,
            role_session_name,
        } = required;
        Self {
            provider_id,
            web_identity_token,
            role_arn,
            role_session_name,
            ..rt::Empty::empty()
        }
    }
    /// Sets [`duration_seconds`](Self#structfield.duration_seconds).
    #[inline]
    pub fn duration_seconds(mut self, value: i64) -> Self {
        self.duration_seconds = Some(value);
        self
    }
}

impl rt::Action for AssumeRoleWithWebIdentityRequest {
    type Response = AssumeRoleWithWebIdentityResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sts", "2018-08-13", "AssumeRoleWithWebIdentity")
        .region(rt::Region::Unused)
        .rate_limit(20)
        .errors(&[
            "InternalError.GetRoleError", "InternalError.SystemError",
            "InternalError.UnknownError", "InvalidParameter.OverLimit",
            "InvalidParameter.ParamError", "InvalidParameter.WebIdentityTokenError",
            "RequestLimitExceeded", "UnauthorizedOperation",
        ])
        .rules(&[
            ("DurationSeconds", rt::Rule::Max(43200)),
        ]);
}

rt::record! {
    AssumeRoleWithWebIdentityRequest: "AssumeRoleWithWebIdentityRequest";
    0 => provider_id: "ProviderId",
    1 => web_identity_token: "WebIdentityToken",
    2 => role_arn: "RoleArn",
    3 => role_session_name: "RoleSessionName",
    4 => duration_seconds: "DurationSeconds",
    secret: "WebIdentityToken";
    empty;
}

/// What [`assume_role_with_web_identity`](Client::assume_role_with_web_identity) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct AssumeRoleWithWebIdentityResponse {
    /// 凭证失效的时刻，Unix 时间戳，单位为秒。 Example: `1700007200`.
    pub expired_time: i64,
    /// 凭证失效的时刻，ISO8601 写法的 UTC 时间。 Example: `2023-11-15T00:13:20Z`.
    pub expiration: String,
    /// 得到的临时密钥和 token。 Example: `{"Token":"9fK2***","TmpSecretId":"AKID***","TmpSecretKey":"Lw07***"}`.
    pub credentials: Option<types::Credentials>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    AssumeRoleWithWebIdentityResponse: "AssumeRoleWithWebIdentityResponse";
    0 => expired_time: "ExpiredTime",
    1 => expiration: "Expiration",
    2 => credentials: "Credentials",
    3 => request_id: "RequestId",
}

impl TryFrom<&AssumeRoleWithWebIdentityResponse> for rt::credentials::Credentials {
    type Error = rt::credentials::CredentialsError;
    #[inline]
    fn try_from(
        response: &AssumeRoleWithWebIdentityResponse,
    ) -> Result<Self, Self::Error> {
        Self::try_from(response as &dyn rt::Record)
    }
}
