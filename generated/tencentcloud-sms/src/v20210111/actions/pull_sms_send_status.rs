//! `PullSmsSendStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/PullSmsSendStatus.html`; mend it there or in overrides.toml.

use crate::v20210111::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// Fetches delivery reports that have not been fetched yet.
    ///
    /// The same reports can be sent to a callback of yours.
    ///
    /// - Ask support to switch this on for your account.
    ///
    /// `PullSmsSendStatus`; at most 20 calls a second.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.FailResolvePacket`](crate::v20210111::ErrorCode::FailedOperationFailResolvePacket), [`FailedOperation.JsonParseFail`](crate::v20210111::ErrorCode::FailedOperationJsonParseFail), [`FailedOperation.PhoneNumberInBlacklist`](crate::v20210111::ErrorCode::FailedOperationPhoneNumberInBlacklist), [`InternalError.OtherError`](crate::v20210111::ErrorCode::InternalErrorOtherError), [`InternalError.RequestTimeException`](crate::v20210111::ErrorCode::InternalErrorRequestTimeException), [`InternalError.RestApiInterfaceNotExist`](crate::v20210111::ErrorCode::InternalErrorRestApiInterfaceNotExist), [`InternalError.SendAndRecvFail`](crate::v20210111::ErrorCode::InternalErrorSendAndRecvFail), [`InternalError.SigFieldMissing`](crate::v20210111::ErrorCode::InternalErrorSigFieldMissing), [`InternalError.SigVerificationFail`](crate::v20210111::ErrorCode::InternalErrorSigVerificationFail), [`InternalError.Timeout`](crate::v20210111::ErrorCode::InternalErrorTimeout), [`InternalError.UnknownError`](crate::v20210111::ErrorCode::InternalErrorUnknownError), [`InvalidParameter`](crate::v20210111::ErrorCode::InvalidParameter), [`InvalidParameterValue.IncorrectPhoneNumber`](crate::v20210111::ErrorCode::InvalidParameterValueIncorrectPhoneNumber), [`InvalidParameterValue.SdkAppIdNotExist`](crate::v20210111::ErrorCode::InvalidParameterValueSdkAppIdNotExist), [`UnauthorizedOperation.RequestIpNotInWhitelist`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestIpNotInWhitelist), [`UnauthorizedOperation.RequestPermissionDeny`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestPermissionDeny), [`UnauthorizedOperation.SdkAppIdIsDisabled`](crate::v20210111::ErrorCode::UnauthorizedOperationSdkAppIdIsDisabled), [`UnauthorizedOperation.ServiceSuspendDueToArrears`](crate::v20210111::ErrorCode::UnauthorizedOperationServiceSuspendDueToArrears), [`UnauthorizedOperation.SmsSdkAppIdVerifyFail`](crate::v20210111::ErrorCode::UnauthorizedOperationSmsSdkAppIdVerifyFail), [`UnsupportedOperation`](crate::v20210111::ErrorCode::UnsupportedOperation), [`UnsupportedOperation.`](crate::v20210111::ErrorCode::UnsupportedOperationDot).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sms_api::v20210111::{Client, actions::PullSmsSendStatusRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = PullSmsSendStatusRequest::new(2, "1400009999");
    /// let response = client.pull_sms_send_status(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sms&Version=2021-01-11&Action=PullSmsSendStatus)
    #[inline]
    pub fn pull_sms_send_status(
        &self,
        request: PullSmsSendStatusRequest,
    ) -> rt::Call<PullSmsSendStatusRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`pull_sms_send_status`](Client::pull_sms_send_status) asks for.
#[non_exhaustive]
pub struct PullSmsSendStatusRequest {
    /// How many reports to fetch. Maximum value: 100. Required. At most 100. Example: `50`.
    pub limit: i64,
    /// The application that sends, by the `SdkAppId` that the [SMS console](https://console.cloud.tencent.com/smsv2/app-manage) shows. Required. Example: `1400009999`.
    pub sms_sdk_app_id: String,
}

impl PullSmsSendStatusRequest {
    /// With what is required.
    pub fn new(limit: i64, sms_sdk_app_id: impl Into<String>) -> Self {
        Self {
            limit,
            sms_sdk_app_id: sms_sdk_app_id.into(),
        }
    }
}

impl rt::Action for PullSmsSendStatusRequest {
    type Response = PullSmsSendStatusResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sms", "2021-01-11", "PullSmsSendStatus")
        .region(rt::Region::Unused)
        .rate_limit(20)
        .errors(&[
            "FailedOperation.FailResolvePacket", "FailedOperation.JsonParseFail",
            "FailedOperation.PhoneNumberInBlacklist", "InternalError.OtherError",
            "InternalError.RequestTimeException",
            "InternalError.RestApiInterfaceNotExist", "InternalError.SendAndRecvFail",
            "InternalError.SigFieldMissing", "InternalError.SigVerificationFail",
            "InternalError.Timeout", "InternalError.UnknownError", "InvalidParameter",
            "InvalidParameterValue.IncorrectPhoneNumber",
            "InvalidParameterValue.SdkAppIdNotExist",
            "UnauthorizedOperation.RequestIpNotInWhitelist",
            "UnauthorizedOperation.RequestPermissionDeny",
            "UnauthorizedOperation.SdkAppIdIsDisabled",
            "UnauthorizedOperation.ServiceSuspendDueToArrears",
            "UnauthorizedOperation.SmsSdkAppIdVerifyFail", "UnsupportedOperation",
            "UnsupportedOperation.",
        ])
        .rules(&[
            ("Limit", rt::Rule::Max(100)),
        ]);
}

rt::record! {
    PullSmsSendStatusRequest: "PullSmsSendStatusRequest";
    0 => limit: "Limit",
    1 => sms_sdk_app_id: "SmsSdkAppId",
    empty;
}

/// What [`pull_sms_send_status`](Client::pull_sms_send_status) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct PullSmsSendStatusResponse {
    /// The reports.
    pub pull_sms_send_status_set: Vec<types::PullSmsSendStatus>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    PullSmsSendStatusResponse: "PullSmsSendStatusResponse";
    0 => pull_sms_send_status_set: "PullSmsSendStatusSet",
    1 => request_id: "RequestId",
}
