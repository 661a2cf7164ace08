//! `AssumeRole`. Written by `cargo xtask gen` from `sts/2018-08-13/AssumeRole.md`; mend it there or in overrides.toml.

use crate::v20180813::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 扮演一个角色，得到一组只在短期内有效的密钥和 token。
    ///
    /// **谁能扮演**
    ///
    /// 1. 调用者的策略里有 AssumeRole 这一项；
    /// 2. 角色把调用者列为载体；
    /// 3. 长期密钥与临时密钥都可以用来调用。
    ///
    /// **常见用途**
    ///
    /// - 跨账号：账号 B 建好角色并指定账号 A 为载体，A 的子用户由此操作 B 的资源。
    /// - 跨服务：一个云服务代表用户去访问另一个云服务。
    ///
    /// **建议**
    ///
    /// 1. 到期以前反复使用同一组凭证，不必每次都申请，以免受到限频；
    /// 2. 策略里只写用得到的权限；
    /// 3. 别用主账号的长期密钥来调用。
    ///
    /// `AssumeRole`; at most 20 calls a second.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.CheckMFAError`](crate::v20180813::ErrorCode::FailedOperationCheckMfaError), [`FailedOperation.MFATypeNotSupported`](crate::v20180813::ErrorCode::FailedOperationMfaTypeNotSupported), [`InternalError.DbError`](crate::v20180813::ErrorCode::InternalErrorDbError), [`InternalError.EncryptError`](crate::v20180813::ErrorCode::InternalErrorEncryptError), [`InternalError.GetAppIdError`](crate::v20180813::ErrorCode::InternalErrorGetAppIdError), [`InternalError.GetRoleError`](crate::v20180813::ErrorCode::InternalErrorGetRoleError), [`InternalError.GetSeedTokenError`](crate::v20180813::ErrorCode::InternalErrorGetSeedTokenError), [`InternalError.IllegalRole`](crate::v20180813::ErrorCode::InternalErrorIllegalRole), [`InternalError.PbSerializeError`](crate::v20180813::ErrorCode::InternalErrorPbSerializeError), [`InternalError.SystemError`](crate::v20180813::ErrorCode::InternalErrorSystemError), [`InternalError.UnknownError`](crate::v20180813::ErrorCode::InternalErrorUnknownError), [`InvalidParameter.AccountNotAvaliable`](crate::v20180813::ErrorCode::InvalidParameterAccountNotAvaliable), [`InvalidParameter.ExtendStrategyOverSize`](crate::v20180813::ErrorCode::InvalidParameterExtendStrategyOverSize), [`InvalidParameter.GrantOtherResource`](crate::v20180813::ErrorCode::InvalidParameterGrantOtherResource), [`InvalidParameter.OverLimit`](crate::v20180813::ErrorCode::InvalidParameterOverLimit), [`InvalidParameter.OverTimeError`](crate::v20180813::ErrorCode::InvalidParameterOverTimeError), [`InvalidParameter.ParamError`](crate::v20180813::ErrorCode::InvalidParameterParamError), [`InvalidParameter.PolicyTooLong`](crate::v20180813::ErrorCode::InvalidParameterPolicyTooLong), [`InvalidParameter.ResouceError`](crate::v20180813::ErrorCode::InvalidParameterResouceError), [`InvalidParameter.StrategyFormatError`](crate::v20180813::ErrorCode::InvalidParameterStrategyFormatError), [`InvalidParameter.StrategyInvalid`](crate::v20180813::ErrorCode::InvalidParameterStrategyInvalid), [`InvalidParameter.TempCodeNotAvaliable`](crate::v20180813::ErrorCode::InvalidParameterTempCodeNotAvaliable), [`ResourceNotFound.RoleNotFound`](crate::v20180813::ErrorCode::ResourceNotFoundRoleNotFound), [`UnauthorizedOperation`](crate::v20180813::ErrorCode::UnauthorizedOperation), [`UnsupportedOperation`](crate::v20180813::ErrorCode::UnsupportedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sts::v20180813::{Client, actions::AssumeRoleRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = AssumeRoleRequest::new(
    ///     "qcs::cam::uin/100000000001:roleName/reader",
    ///     "nightly-report",
    /// );
    /// let response = client.assume_role(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sts&Version=2018-08-13&Action=AssumeRole)
    #[inline]
    pub fn assume_role(
        &self,
        request: AssumeRoleRequest,
    ) -> rt::Call<AssumeRoleRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`assume_role`](Client::assume_role) asks for.
///
/// Without what is required it does not compile:
///
/// ```compile_fail,E0061
/// let request = tencentcloud_sts::v20180813::actions::AssumeRoleRequest::new();
/// ```
#[non_exhaustive]
pub struct AssumeRoleRequest {
    /// 要扮演的角色，在访问管理的 [角色](https://console.cloud.tencent.com/cam/role) 页里可以看到。\
    /// 自建的角色写作：\
    /// qcs::cam::uin/100000000001:roleName/reader\
    /// 服务的角色写作：\
    /// qcs::cam::uin/100000000001:role/tencentcloudServiceRoleName/reader
    ///
    /// Required. Example: `qcs::cam::uin/100000000001:roleName/reader`.
    pub role_arn: String,
    /// 给这次会话起的名字。\
    /// 长度为 2 到 128 个字符，可用字母、数字和 `=,.@_-`，即 `[\w+=,.@_-]*`
    ///
    /// Required. Length: 2 to 128. Example: `nightly-report`.
    pub role_session_name: String,
    /// 凭证多久之后失效，以秒计。默认值为 7200，最大值为 43200。 Default: `7200`. At most 43200. Example: `900`.
    pub duration_seconds: Option<i64>,
    /// 进一步收窄权限的策略。\
    /// 1、写好后先做一次 urlencode；用 GET 调用时还要照签名的规则再做一次。\
    /// 2、写法见 [策略语法](https://cloud.tencent.com/document/product/598/10603)。\
    /// 3、不要写 principal。
    ///
    /// Example: `%7B%22version%22%3A%222.0%22%7D`.
    pub policy: Option<String>,
    /// 角色的外部 ID，建角色的人设定了它才要传。\
    /// 长度为 2 到 128 个字符，可用字母、数字和 `=,.@:/-`，即 `[\w+=,.@:/-]*`
    ///
    /// Length: 2 to 128. Example: `partner-7731`.
    pub external_id: Option<String>,
    /// 会话带的标签，最多 50 个，键不可重复。 At most 50 items.
    pub tags: Option<Vec<types::Tag>>,
    /// 最初发起调用的身份，填 uin。 Example: `100000000002`.
    pub source_identity: Option<String>,
    /// 调用者所绑定的 MFA 设备，写作 qcs::cam:uin/${ownerUin}::mfa/${mfaType}，其中 mfaType 目前只有 softToken。 Example: `qcs::cam:uin/100000000001::mfa/softToken`.
    pub serial_number: Option<String>,
    /// MFA 设备上显示的动态码。 Example: `305118`.
    pub token_code: Option<String>,
}

impl AssumeRoleRequest {
    /// With what is required.
    pub fn new(
        role_arn: impl Into<String>,
        role_session_name: impl Into<String>,
    ) -> Self {
        Self {
            role_arn: role_arn.into(),
            role_session_name: role_session_name.into(),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`duration_seconds`](Self#structfield.duration_seconds).
    #[inline]
    pub fn duration_seconds(mut self, value: i64) -> Self {
        self.duration_seconds = Some(value);
        self
    }
    /// Sets [`policy`](Self#structfield.policy).
    pub fn policy(mut self, value: impl Into<String>) -> Self {
        self.policy = Some(value.into());
        self
    }
    /// Sets [`external_id`](Self#structfield.external_id).
    pub fn external_id(mut self, value: impl Into<String>) -> Self {
        self.external_id = Some(value.into());
        self
    }
    /// Sets [`tags`](Self#structfield.tags).
    pub fn tags(mut self, values: impl IntoIterator<Item = types::Tag>) -> Self {
        self.tags = Some(values.into_iter().collect());
        self
    }
    /// Sets [`source_identity`](Self#structfield.source_identity).
    pub fn source_identity(mut self, value: impl Into<String>) -> Self {
        self.source_identity = Some(value.into());
        self
    }
    /// Sets [`serial_number`](Self#structfield.serial_number).
    pub fn serial_number(mut self, value: impl Into<String>) -> Self {
        self.serial_number = Some(value.into());
        self
    }
    /// Sets [`token_code`](Self#structfield.token_code).
    pub fn token_code(mut self, value: impl Into<String>) -> Self {
        self.token_code = Some(value.into());
        self
    }
}

impl rt::Action for AssumeRoleRequest {
    type Response = AssumeRoleResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sts", "2018-08-13", "AssumeRole")
        .region(rt::Region::Unused)
        .rate_limit(20)
        .errors(&[
            "FailedOperation.CheckMFAError", "FailedOperation.MFATypeNotSupported",
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
            "InvalidParameter.TempCodeNotAvaliable", "ResourceNotFound.RoleNotFound",
            "UnauthorizedOperation", "UnsupportedOperation",
        ])
        .rules(&[
            ("RoleSessionName", rt::Rule::MinLen(2)),
            ("RoleSessionName", rt::Rule::MaxLen(128)),
            ("DurationSeconds", rt::Rule::Max(43200)),
            ("ExternalId", rt::Rule::MinLen(2)),
            ("ExternalId", rt::Rule::MaxLen(128)),
            ("Tags", rt::Rule::MaxItems(50)),
        ]);
}

rt::record! {
    AssumeRoleRequest: "AssumeRoleRequest";
    0 => role_arn: "RoleArn",
    1 => role_session_name: "RoleSessionName",
    2 => duration_seconds: "DurationSeconds",
    3 => policy: "Policy",
    4 => external_id: "ExternalId",
    5 => tags: "Tags",
    6 => source_identity: "SourceIdentity",
    7 => serial_number: "SerialNumber",
    8 => token_code: "TokenCode",
    empty;
}

/// What [`assume_role`](Client::assume_role) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct AssumeRoleResponse {
    /// 得到的临时密钥和 token。
    pub credentials: Option<types::Credentials>,
    /// 凭证失效的时刻，Unix 时间戳，单位为秒。 Example: `1700007200`.
    pub expired_time: i64,
    /// 凭证失效的时刻，ISO8601 写法的 UTC 时间。 Example: `2023-11-15T00:13:20Z`.
    pub expiration: String,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    AssumeRoleResponse: "AssumeRoleResponse";
    0 => credentials: "Credentials",
    1 => expired_time: "ExpiredTime",
    2 => expiration: "Expiration",
    3 => request_id: "RequestId",
}

impl TryFrom<&AssumeRoleResponse> for rt::credentials::Credentials {
    type Error = rt::credentials::CredentialsError;
    #[inline]
    fn try_from(response: &AssumeRoleResponse) -> Result<Self, Self::Error> {
        Self::try_from(response as &dyn rt::Record)
    }
}
