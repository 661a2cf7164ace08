//! `SendStatusStatistics`. Written by `cargo xtask gen` from `sms/2021-01-11/SendStatusStatistics.html`; mend it there or in overrides.toml.

use crate::v20210111::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// Counts the messages sent in a period.
    ///
    /// `SendStatusStatistics`; at most 20 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.FailResolvePacket`](crate::v20210111::ErrorCode::FailedOperationFailResolvePacket), [`FailedOperation.JsonParseFail`](crate::v20210111::ErrorCode::FailedOperationJsonParseFail), [`FailedOperation.PhoneNumberInBlacklist`](crate::v20210111::ErrorCode::FailedOperationPhoneNumberInBlacklist), [`FailedOperation.TemplateIncorrectOrUnapproved`](crate::v20210111::ErrorCode::FailedOperationTemplateIncorrectOrUnapproved), [`InternalError.OtherError`](crate::v20210111::ErrorCode::InternalErrorOtherError), [`InternalError.ParseBackendResponseFail`](crate::v20210111::ErrorCode::InternalErrorParseBackendResponseFail), [`InternalError.RequestTimeException`](crate::v20210111::ErrorCode::InternalErrorRequestTimeException), [`InternalError.RestApiInterfaceNotExist`](crate::v20210111::ErrorCode::InternalErrorRestApiInterfaceNotExist), [`InternalError.SendAndRecvFail`](crate::v20210111::ErrorCode::InternalErrorSendAndRecvFail), [`InternalError.SigFieldMissing`](crate::v20210111::ErrorCode::InternalErrorSigFieldMissing), [`InternalError.SigVerificationFail`](crate::v20210111::ErrorCode::InternalErrorSigVerificationFail), [`InternalError.Timeout`](crate::v20210111::ErrorCode::InternalErrorTimeout), [`InternalError.UnknownError`](crate::v20210111::ErrorCode::InternalErrorUnknownError), [`InvalidParameter`](crate::v20210111::ErrorCode::InvalidParameter), [`InvalidParameterValue.BeginTimeVerifyFail`](crate::v20210111::ErrorCode::InvalidParameterValueBeginTimeVerifyFail), [`InvalidParameterValue.EndTimeVerifyFail`](crate::v20210111::ErrorCode::InvalidParameterValueEndTimeVerifyFail), [`InvalidParameterValue.IncorrectPhoneNumber`](crate::v20210111::ErrorCode::InvalidParameterValueIncorrectPhoneNumber), [`InvalidParameterValue.LimitVerifyFail`](crate::v20210111::ErrorCode::InvalidParameterValueLimitVerifyFail), [`InvalidParameterValue.OffsetVerifyFail`](crate::v20210111::ErrorCode::InvalidParameterValueOffsetVerifyFail), [`InvalidParameterValue.SdkAppIdNotExist`](crate::v20210111::ErrorCode::InvalidParameterValueSdkAppIdNotExist), [`MissingParameter`](crate::v20210111::ErrorCode::MissingParameter), [`UnauthorizedOperation.RequestIpNotInWhitelist`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestIpNotInWhitelist), [`UnauthorizedOperation.RequestPermissionDeny`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestPermissionDeny), [`UnauthorizedOperation.SdkAppIdIsDisabled`](crate::v20210111::ErrorCode::UnauthorizedOperationSdkAppIdIsDisabled), [`UnauthorizedOperation.ServiceSuspendDueToArrears`](crate::v20210111::ErrorCode::UnauthorizedOperationServiceSuspendDueToArrears), [`UnauthorizedOperation.SmsSdkAppIdVerifyFail`](crate::v20210111::ErrorCode::UnauthorizedOperationSmsSdkAppIdVerifyFail), [`UnsupportedOperation.`](crate::v20210111::ErrorCode::UnsupportedOperationDot).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sms_api::v20210111::{Client, actions::{SendStatusStatisticsRequest, SendStatusStatisticsRequired}};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = SendStatusStatisticsRequest::new(SendStatusStatisticsRequired {
    ///     begin_time: "2023111400".into(),
    ///     end_time: "2023111423".into(),
    ///     sms_sdk_app_id: "1400009999".into(),
    ///     limit: 0,
    ///     offset: 0,
    /// });
    /// let response = client.send_status_statistics(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sms&Version=2021-01-11&Action=SendStatusStatistics)
    #[inline]
    pub fn send_status_statistics(
        &self,
        request: SendStatusStatisticsRequest,
    ) -> rt::Call<SendStatusStatisticsRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`send_status_statistics`](Client::send_status_statistics) asks for.
#[non_exhaustive]
pub struct SendStatusStatisticsRequest {
    /// The first hour that counts, as `yyyymmddhh`. Required. Example: `2023111400`.
    pub begin_time: String,
    /// The last hour that counts, written as BeginTime is and later than it. Required. Example: `2023111423`.
    pub end_time: String,
    /// The application that sends, by the `SdkAppId` that the [SMS console](https://console.cloud.tencent.com/smsv2/app-manage) shows. Required. Example: `1400009999`.
    pub sms_sdk_app_id: String,
    /// Always 0 at present. Required. Example: `0`.
    pub limit: i64,
    /// Always 0 at present. Required. Example: `0`.
    pub offset: i64,
}

/// What [`SendStatusStatisticsRequest`] can't do without, each by its name.
#[derive(Clone)]
pub struct SendStatusStatisticsRequired {
    /// See [`begin_time`](SendStatusStatisticsRequest#structfield.begin_time).
    pub begin_time: String,
    /// See [`end_time`](SendStatusStatisticsRequest#structfield.end_time).
    pub end_time: String,
    /// See [`sms_sdk_app_id`](SendStatusStatisticsRequest#structfield.sms_sdk_app_id).
    pub sms_sdk_app_id: String,
    /// See [`limit`](SendStatusStatisticsRequest#structfield.limit).
    pub limit: i64,
    /// See [`offset`](SendStatusStatisticsRequest#structfield.offset).
    pub offset: i64,
}

impl SendStatusStatisticsRequest {
    /// All that is required, and nothing else.
    #[inline]
    pub fn new(required: SendStatusStatisticsRequired) -> Self {
        let SendStatusStatisticsRequired {
            begin_time,
            end_time,
            sms_sdk_app_id,
            limit,
            offset,
        } = required;
        Self {
            begin_time,
            end_time,
            sms_sdk_app_id,
            limit,
            offset,
        }
    }
}

impl rt::Action for SendStatusStatisticsRequest {
    type Response = SendStatusStatisticsResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sms", "2021-01-11", "SendStatusStatistics")
        .region(rt::Region::Required)
        .rate_limit(20)
        .errors(&[
            "FailedOperation.FailResolvePacket", "FailedOperation.JsonParseFail",
            "FailedOperation.PhoneNumberInBlacklist",
            "FailedOperation.TemplateIncorrectOrUnapproved", "InternalError.OtherError",
            "InternalError.ParseBackendResponseFail",
            "InternalError.RequestTimeException",
            "InternalError.RestApiInterfaceNotExist", "InternalError.SendAndRecvFail",
            "InternalError.SigFieldMissing", "InternalError.SigVerificationFail",
            "InternalError.Timeout", "InternalError.UnknownError", "InvalidParameter",
            "InvalidParameterValue.BeginTimeVerifyFail",
            "InvalidParameterValue.EndTimeVerifyFail",
            "InvalidParameterValue.IncorrectPhoneNumber",
            "InvalidParameterValue.LimitVerifyFail",
            "InvalidParameterValue.OffsetVerifyFail",
            "InvalidParameterValue.SdkAppIdNotExist", "MissingParameter",
            "UnauthorizedOperation.RequestIpNotInWhitelist",
            "UnauthorizedOperation.RequestPermissionDeny",
            "UnauthorizedOperation.SdkAppIdIsDisabled",
            "UnauthorizedOperation.ServiceSuspendDueToArrears",
            "UnauthorizedOperation.SmsSdkAppIdVerifyFail", "UnsupportedOperation.",
        ]);
}

rt::record! {
    SendStatusStatisticsRequest: "SendStatusStatisticsRequest";
    0 => begin_time: "BeginTime",
    1 => end_time: "EndTime",
    2 => sms_sdk_app_id: "SmsSdkAppId",
    3 => limit: "Limit",
    4 => offset: "Offset",
    empty;
}

/// What [`send_status_statistics`](Client::send_status_statistics) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct SendStatusStatisticsResponse {
    /// The counts. Example: `"SendStatusStatistics": { "FeeCount": 120, "Requ`.
    pub send_status_statistics: Option<types::SendStatusStatistics>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    SendStatusStatisticsResponse: "SendStatusStatisticsResponse";
    0 => send_status_statistics: "SendStatusStatistics",
    1 => request_id: "RequestId",
}
