//! `GetSessionToken`. Written by `cargo xtask gen` from `sts/2018-08-13/GetSessionToken.md`; mend it there or in overrides.toml.

use crate::v20180813::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 以 MFA 动态码换取一组临时凭证，用于要求 MFA 的操作。
    ///
    /// `GetSessionToken`; at most 20 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.CheckMFAError`](crate::v20180813::ErrorCode::FailedOperationCheckMfaError), [`FailedOperation.MFATypeNotSupported`](crate::v20180813::ErrorCode::FailedOperationMfaTypeNotSupported), [`FailedOperation.TempKeyNotAllowed`](crate::v20180813::ErrorCode::FailedOperationTempKeyNotAllowed), [`InternalError.DbError`](crate::v20180813::ErrorCode::InternalErrorDbError), [`InternalError.EncryptError`](crate::v20180813::ErrorCode::InternalErrorEncryptError), [`InternalError.GetSeedTokenError`](crate::v20180813::ErrorCode::InternalErrorGetSeedTokenError), [`InternalError.PbSerializeError`](crate::v20180813::ErrorCode::InternalErrorPbSerializeError), [`InternalError.SystemError`](crate::v20180813::ErrorCode::InternalErrorSystemError), [`InternalError.UnknownError`](crate::v20180813::ErrorCode::InternalErrorUnknownError), [`InvalidParameter.AccountNotAvaliable`](crate::v20180813::ErrorCode::InvalidParameterAccountNotAvaliable), [`InvalidParameter.OverTimeError`](crate::v20180813::ErrorCode::InvalidParameterOverTimeError), [`InvalidParameter.ParamError`](crate::v20180813::ErrorCode::InvalidParameterParamError), [`UnauthorizedOperation`](crate::v20180813::ErrorCode::UnauthorizedOperation).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sts::v20180813::{Client, actions::GetSessionTokenRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = GetSessionTokenRequest::new(
    ///     "qcs::cam:uin/100000000001::mfa/softToken",
    ///     "305118",
    /// );
    /// let response = client.get_session_token(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sts&Version=2018-08-13&Action=GetSessionToken)
    #[inline]
    pub fn get_session_token(
        &self,
        request: GetSessionTokenRequest,
    ) -> rt::Call<GetSessionTokenRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`get_session_token`](Client::get_session_token) asks for.
#[non_exhaustive]
pub struct GetSessionTokenRequest {
    /// 调用者所绑定的 MFA 设备，写作 qcs::cam:uin/${ownerUin}::mfa/${mfaType}，其中 mfaType 目前只有 softToken。 Required. Example: `qcs::cam:uin/100000000001::mfa/softToken`.
    pub serial_number: String,
    /// MFA 设备上显示的动态码。 Required. Example: `305118`.
    pub token_code: String,
    /// 凭证多久之后失效，以秒计，默认 1800。上限看调用者是谁：主账号为 7200 秒，子账号为 129600 秒。 Default: `1800`. Example: `3600`.
    pub duration_seconds: Option<i64>,
}

impl GetSessionTokenRequest {
    /// With what is required.
    pub fn new(serial_number: impl Into<String>, token_code: impl Into<String>) -> Self {
        Self {
            serial_number: serial_number.into(),
            token_code: token_code.into(),
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

impl rt::Action for GetSessionTokenRequest {
    type Response = GetSessionTokenResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sts", "2018-08-13", "GetSessionToken")
        .region(rt::Region::Required)
        .rate_limit(20)
        .idempotent()
        .errors(&[
            "FailedOperation.CheckMFAError", "FailedOperation.MFATypeNotSupported",
            "FailedOperation.TempKeyNotAllowed", "InternalError.DbError",
            "InternalError.EncryptError", "InternalError.GetSeedTokenError",
            "InternalError.PbSerializeError", "InternalError.SystemError",
            "InternalError.UnknownError", "InvalidParameter.AccountNotAvaliable",
            "InvalidParameter.OverTimeError", "InvalidParameter.ParamError",
            "UnauthorizedOperation",
        ]);
}

rt::record! {
    GetSessionTokenRequest: "GetSessionTokenRequest";
    0 => serial_number: "SerialNumber",
    1 => token_code: "TokenCode",
    2 => duration_seconds: "DurationSeconds",
    empty;
}

/// What [`get_session_token`](Client::get_session_token) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct GetSessionTokenResponse {
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
    GetSessionTokenResponse: "GetSessionTokenResponse";
    0 => credentials: "Credentials",
    1 => expired_time: "ExpiredTime",
    2 => expiration: "Expiration",
    3 => request_id: "RequestId",
}

impl TryFrom<&GetSessionTokenResponse> for rt::credentials::Credentials {
    type Error = rt::credentials::CredentialsError;
    #[inline]
    fn try_from(response: &GetSessionTokenResponse) -> Result<Self, Self::Error> {
        Self::try_from(response as &dyn rt::Record)
    }
}
