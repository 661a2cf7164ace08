//! `GetFederationToken`. Written by `cargo xtask gen` from `sts/2018-08-13/GetFederationToken.md`; mend it there or in overrides.toml.

use crate::v20180813::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 把自己的一部分权限暂时交给别人，得到一组临时凭证。
    ///
    /// **用法**
    ///
    /// 1. 得到的权限是两者的交集：调用者自己的权限，与 Policy 所写的权限；
    /// 2. 只能用长期密钥调用。
    ///
    /// **常见用途**
    ///
    /// - 公司内的一台服务器集中申请，再发给各个终端，例如让它们上传文件到对象存储。
    /// - 让外部人员在限定的时间内查看某个存储桶。
    ///
    /// **建议**
    ///
    /// 到期以前反复使用同一组凭证；Policy 只写用得到的权限。
    ///
    /// `GetFederationToken`; at most 5000 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalError.DbError`](crate::v20180813::ErrorCode::InternalErrorDbError), [`InternalError.EncryptError`](crate::v20180813::ErrorCode::InternalErrorEncryptError), [`InternalError.GetAppIdError`](crate::v20180813::ErrorCode::InternalErrorGetAppIdError), [`InternalError.GetSeedTokenError`](crate::v20180813::ErrorCode::InternalErrorGetSeedTokenError), [`InternalError.SystemError`](crate::v20180813::ErrorCode::InternalErrorSystemError), [`InvalidParameter.AccountNotAvaliable`](crate::v20180813::ErrorCode::InvalidParameterAccountNotAvaliable), [`InvalidParameter.ExtendStrategyOverSize`](crate::v20180813::ErrorCode::InvalidParameterExtendStrategyOverSize), [`InvalidParameter.GrantOtherResource`](crate::v20180813::ErrorCode::InvalidParameterGrantOtherResource), [`InvalidParameter.OverTimeError`](crate::v20180813::ErrorCode::InvalidParameterOverTimeError), [`InvalidParameter.ParamError`](crate::v20180813::ErrorCode::InvalidParameterParamError), [`InvalidParameter.PolicyTooLong`](crate::v20180813::ErrorCode::InvalidParameterPolicyTooLong), [`InvalidParameter.ResouceError`](crate::v20180813::ErrorCode::InvalidParameterResouceError), [`InvalidParameter.StrategyFormatError`](crate::v20180813::ErrorCode::InvalidParameterStrategyFormatError), [`InvalidParameter.StrategyInvalid`](crate::v20180813::ErrorCode::InvalidParameterStrategyInvalid), [`InvalidParameter.TempCodeNotAvaliable`](crate::v20180813::ErrorCode::InvalidParameterTempCodeNotAvaliable), [`ResourceNotFound.RoleNotFound`](crate::v20180813::ErrorCode::ResourceNotFoundRoleNotFound), [`UnauthorizedOperation`](crate::v20180813::ErrorCode::UnauthorizedOperation), [`UnsupportedOperation`](crate::v20180813::ErrorCode::UnsupportedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sts::v20180813::{Client, actions::GetFederationTokenRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = GetFederationTokenRequest::new(
    ///     "contractor",
    ///     "%7B%22version%22%3A%222.0%22%2C%22statement%22%3A%5B%7B%22effect%22%3A%22allow%22%2C%22action%22%3A%5B%22name%2Fcos%3APu…",
    /// );
    /// let response = client.get_federation_token(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sts&Version=2018-08-13&Action=GetFederationToken)
    #[inline]
    pub fn get_federation_token(
        &self,
        request: GetFederationTokenRequest,
    ) -> rt::Call<GetFederationTokenRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`get_federation_token`](Client::get_federation_token) asks for.
#[non_exhaustive]
pub struct GetFederationTokenRequest {
    /// 给使用者起的英文名，只能用字母。 Required. Example: `contractor`.
    pub name: String,
    /// 交出哪些权限。\
    /// 1、写法见 [策略语法](https://cloud.tencent.com/document/product/598/10603)。\
    /// 2、不要写 principal。\
    /// 3、写好后先做一次 urlencode。
    ///
    /// Required. Example: `%7B%22version%22%3A%222.0%22%7D`.
    pub policy: String,
    /// 凭证多久之后失效，以秒计，默认 1800。上限看调用者是谁：主账号为 7200 秒，子账号为 129600 秒。 Default: `1800`. Example: `3600`.
    pub duration_seconds: Option<i64>,
}

impl GetFederationTokenRequest {
    /// With what is required.
    pub fn new(name: impl Into<String>, policy: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            policy: policy.into(),
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

impl rt::Action for GetFederationTokenRequest {
    type Response = GetFederationTokenResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sts", "2018-08-13", "GetFederationToken")
        .region(rt::Region::Required)
        .rate_limit(5000)
        .idempotent()
        .errors(&[
            "InternalError.DbError", "InternalError.EncryptError",
            "InternalError.GetAppIdError", "InternalError.GetSeedTokenError",
            "InternalError.SystemError", "InvalidParameter.AccountNotAvaliable",
            "InvalidParameter.ExtendStrategyOverSize",
            "InvalidParameter.GrantOtherResource", "InvalidParameter.OverTimeError",
            "InvalidParameter.ParamError", "InvalidParameter.PolicyTooLong",
            "InvalidParameter.ResouceError", "InvalidParameter.StrategyFormatError",
            "InvalidParameter.StrategyInvalid", "InvalidParameter.TempCodeNotAvaliable",
            "ResourceNotFound.RoleNotFound", "UnauthorizedOperation",
            "UnsupportedOperation",
        ]);
}

rt::record! {
    GetFederationTokenRequest: "GetFederationTokenRequest";
    0 => name: "Name",
    1 => policy: "Policy",
    2 => duration_seconds: "DurationSeconds",
    empty;
}

/// What [`get_federation_token`](Client::get_federation_token) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct GetFederationTokenResponse {
    /// 得到的临时密钥和 token。
    pub credentials: Option<types::Credentials>,
    /// 凭证失效的时刻，Unix 时间戳，单位为秒。 Example: `1700007200`.
    pub expired_time: i64,
    /// 凭证失效的时刻，ISO8601 写法的 UTC 时间。 Example: `2023-11-15T00:13:20Z`.
    pub expiration: Option<String>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    GetFederationTokenResponse: "GetFederationTokenResponse";
    0 => credentials: "Credentials",
    1 => expired_time: "ExpiredTime",
    2 => expiration: "Expiration",
    3 => request_id: "RequestId",
}

impl TryFrom<&GetFederationTokenResponse> for rt::credentials::Credentials {
    type Error = rt::credentials::CredentialsError;
    #[inline]
    fn try_from(response: &GetFederationTokenResponse) -> Result<Self, Self::Error> {
        Self::try_from(response as &dyn rt::Record)
    }
}
