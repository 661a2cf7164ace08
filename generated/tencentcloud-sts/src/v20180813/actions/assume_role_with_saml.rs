//! `AssumeRoleWithSAML`. Written by `cargo xtask gen` from `sts/2018-08-13/AssumeRoleWithSAML.md`; mend it there or in overrides.toml.

use crate::v20180813::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 凭身份提供商给出的 SAML 断言扮演一个角色，得到临时凭证。
    ///
    /// 这里不用密钥签名：以签名方法 V3 请求时，Authorization 头固定写 SKIP，也不带 X-TC-Token。
    ///
    /// `AssumeRoleWithSAML`; at most 20 calls a second; takes a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalError.DbError`](crate::v20180813::ErrorCode::InternalErrorDbError), [`InternalError.EncryptError`](crate::v20180813::ErrorCode::InternalErrorEncryptError), [`InternalError.GetAppIdError`](crate::v20180813::ErrorCode::InternalErrorGetAppIdError), [`InternalError.GetRoleError`](crate::v20180813::ErrorCode::InternalErrorGetRoleError), [`InternalError.GetSeedTokenError`](crate::v20180813::ErrorCode::InternalErrorGetSeedTokenError), [`InternalError.IllegalRole`](crate::v20180813::ErrorCode::InternalErrorIllegalRole), [`InternalError.PbSerializeError`](crate::v20180813::ErrorCode::InternalErrorPbSerializeError), [`InternalError.SystemError`](crate::v20180813::ErrorCode::InternalErrorSystemError), [`InternalError.UnknownError`](crate::v20180813::ErrorCode::InternalErrorUnknownError), [`InvalidParameter.AccountNotAvaliable`](crate::v20180813::ErrorCode::InvalidParameterAccountNotAvaliable), [`InvalidParameter.ExtendStrategyOverSize`](crate::v20180813::ErrorCode::InvalidParameterExtendStrategyOverSize), [`InvalidParameter.GrantOtherResource`](crate::v20180813::ErrorCode::InvalidParameterGrantOtherResource), [`InvalidParameter.OverLimit`](crate::v20180813::ErrorCode::InvalidParameterOverLimit), [`InvalidParameter.OverTimeError`](crate::v20180813::ErrorCode::InvalidParameterOverTimeError), [`InvalidParameter.ParamError`](crate::v20180813::ErrorCode::InvalidParameterParamError), [`InvalidParameter.PolicyTooLong`](crate::v20180813::ErrorCode::InvalidParameterPolicyTooLong), [`InvalidParameter.ResouceError`](crate::v20180813::ErrorCode::InvalidParameterResouceError), [`InvalidParameter.StrategyFormatError`](crate::v20180813::ErrorCode::InvalidParameterStrategyFormatError), [`InvalidParameter.StrategyInvalid`](crate::v20180813::ErrorCode::InvalidParameterStrategyInvalid), [`InvalidParameter.TempCodeNotAvaliable`](crate::v20180813::ErrorCode::InvalidParameterTempCodeNotAvaliable), [`RequestLimitExceeded`](crate::v20180813::ErrorCode::RequestLimitExceeded), [`ResourceNotFound.RoleNotFound`](crate::v20180813::ErrorCode::ResourceNotFoundRoleNotFound), [`UnauthorizedOperation`](crate::v20180813::ErrorCode::UnauthorizedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sts::v20180813::{Client, actions::{AssumeRoleWithSamlRequest, AssumeRoleWithSamlRequired}};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = AssumeRoleWithSamlRequest::new(AssumeRoleWithSamlRequired {
    ///     saml_assertion: "PHNhbWw+YXNzZXJ0aW9uPC9zYW1sPg==".into(),
    ///     principal_arn: "qcs::cam::uin/100000000001:saml-provider/corp-idp".into(),
    ///     role_arn: "qcs::cam::uin/100000000001:roleName/corp-reader".into(),
    ///     role_session_name: "corp-login".into(),
    /// });
    /// let response = client.assume_role_with_saml(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sts&Version=2018-08-13&Action=AssumeRoleWithSAML)
    #[inline]
    pub fn assume_role_with_saml(
        &self,
        request: AssumeRoleWithSamlRequest,
    ) -> rt::Call<AssumeRoleWithSamlRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`assume_role_with_saml`](Client::assume_role_with_saml) asks for.
///
/// Without what is required it does not compile:
///
/// ```compile_fail,E0063
/// let required = tencentcloud_sts::v20180813::actions::AssumeRoleWithSamlRequired {};
/// ```
#[non_exhaustive]
pub struct AssumeRoleWithSamlRequest {
    /// SAML 断言，以 base64 编码。 Required. Secret.
    pub saml_assertion: String,
    /// SAML 身份提供商的资源描述。 Required. Example: `qcs::cam::uin/100000000001:saml-provider/corp-idp`.
    pub principal_arn: String,
    /// 要扮演的角色的资源描述。 Required. Example: `qcs::cam::uin/100000000001:roleName/corp-reader`.
    pub role_arn: String,
    /// 给这次会话起的名字。 Required. Example: `corp-login`.
    pub role_session_name: String,
    /// 凭证多久之后失效，以秒计。默认值为 7200，最大值为 43200。 Default: `7200`. At most 43200. Example: `3600`.
    pub duration_seconds: Option<i64>,
}

/// What [`AssumeRoleWithSamlRequest`] can't do without, each by its name.
#[derive(Clone)]
pub struct AssumeRoleWithSamlRequired {
    /// See [`saml_assertion`](AssumeRoleWithSamlRequest#structfield.saml_assertion).
    pub saml_assertion: String,
    /// See [`principal_arn`](AssumeRoleWithSamlRequest#structfield.principal_arn).
    pub principal_arn: String,
    /// See [`role_arn`](AssumeRoleWithSamlRequest#structfield.role_arn).
    pub role_arn: String,
    /// See [`role_session_name`](AssumeRoleWithSamlRequest#structfield.role_session_name).
    pub role_session_name: String,
}

impl AssumeRoleWithSamlRequest {
    /// All that is required, and nothing else.
    #[inline]
    pub fn new(required: AssumeRoleWithSamlRequired) -> Self {
        let AssumeRoleWithSamlRequired {
            saml_assertion,
            principal_arn,
            role_arn,
            role_session_name,
        } = required;
        Self {
            saml_assertion,
            principal_arn,
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

impl rt::Action for AssumeRoleWithSamlRequest {
    type Response = AssumeRoleWithSamlResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sts", "2018-08-13", "AssumeRoleWithSAML")
        .region(rt::Region::Optional)
        .rate_limit(20)
        .errors(&[
            "InternalError.DbError", "InternalError.EncryptError",
            "InternalError.GetAppIdError", "InternalError.GetRoleError",
            "InternalError.GetSeedTokenError", "InternalError.IllegalRole",
            "InternalError.PbSerializeError", "InternalError.SystemError",
            "InternalError.UnknownError", "InvalidParameter.AccountNotAvaliable",
            "InvalidParameter.ExtendStrategyOverSize",
            "InvalidParameter.GrantOtherResource", "InvalidParameter.OverLimit",
            "InvalidParameter.OverTimeError", "InvalidParameter.ParamError",
            "InvalidParameter.PolicyTooLong", "InvalidParameter.ResouceError",
            "InvalidParameter.StrategyFormatError", "InvalidParameter.StrategyInvalid",
            "InvalidParameter.TempCodeNotAvaliable", "RequestLimitExceeded",
            "ResourceNotFound.RoleNotFound", "UnauthorizedOperation",
        ])
        .rules(&[
            ("DurationSeconds", rt::Rule::Max(43200)),
        ]);
}

rt::record! {
    AssumeRoleWithSamlRequest: "AssumeRoleWithSamlRequest";
    0 => saml_assertion: "SAMLAssertion",
    1 => principal_arn: "PrincipalArn",
    2 => role_arn: "RoleArn",
    3 => role_session_name: "RoleSessionName",
    4 => duration_seconds: "DurationSeconds",
    secret: "SAMLAssertion";
    empty;
}

/// What [`assume_role_with_saml`](Client::assume_role_with_saml) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct AssumeRoleWithSamlResponse {
    /// 得到的临时密钥和 token。 Example: `{"Token":"9fK2***","TmpSecretId":"AKID***","TmpSecretKey":"Lw07***"}`.
    pub credentials: Option<types::Credentials>,
    /// 凭证失效的时刻，Unix 时间戳，单位为秒。 Example: `1700007200`.
    pub expired_time: i64,
    /// 凭证失效的时刻，ISO8601 写法的 UTC 时间。 Example: `2023-11-15T00:13:20Z`.
    pub expiration: String,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    AssumeRoleWithSamlResponse: "AssumeRoleWithSamlResponse";
    0 => credentials: "Credentials",
    1 => expired_time: "ExpiredTime",
    2 => expiration: "Expiration",
    3 => request_id: "RequestId",
}

impl TryFrom<&AssumeRoleWithSamlResponse> for rt::credentials::Credentials {
    type Error = rt::credentials::CredentialsError;
    #[inline]
    fn try_from(response: &AssumeRoleWithSamlResponse) -> Result<Self, Self::Error> {
        Self::try_from(response as &dyn rt::Record)
    }
}
