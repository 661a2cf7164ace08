//! `PullSmsSendStatusByPhoneNumber`. Written by `cargo xtask gen` from `sms/2021-01-11/PullSmsSendStatusByPhoneNumber.html`; mend it there or in overrides.toml.

use crate::v20210111::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// Fetches the delivery reports of one phone.
    ///
    /// `PullSmsSendStatusByPhoneNumber`; at most 1 call a second.
    /// One page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.FailResolvePacket`](crate::v20210111::ErrorCode::FailedOperationFailResolvePacket), [`FailedOperation.JsonParseFail`](crate::v20210111::ErrorCode::FailedOperationJsonParseFail), [`FailedOperation.PhoneNumberInBlacklist`](crate::v20210111::ErrorCode::FailedOperationPhoneNumberInBlacklist), [`InternalError.JsonParseFail`](crate::v20210111::ErrorCode::InternalErrorJsonParseFail), [`InternalError.OtherError`](crate::v20210111::ErrorCode::InternalErrorOtherError), [`InternalError.RequestTimeException`](crate::v20210111::ErrorCode::InternalErrorRequestTimeException), [`InternalError.RestApiInterfaceNotExist`](crate::v20210111::ErrorCode::InternalErrorRestApiInterfaceNotExist), [`InternalError.SendAndRecvFail`](crate::v20210111::ErrorCode::InternalErrorSendAndRecvFail), [`InternalError.SigFieldMissing`](crate::v20210111::ErrorCode::InternalErrorSigFieldMissing), [`InternalError.SigVerificationFail`](crate::v20210111::ErrorCode::InternalErrorSigVerificationFail), [`InternalError.Timeout`](crate::v20210111::ErrorCode::InternalErrorTimeout), [`InternalError.UnknownError`](crate::v20210111::ErrorCode::InternalErrorUnknownError), [`InvalidParameter`](crate::v20210111::ErrorCode::InvalidParameter), [`InvalidParameterValue.BeginTimeVerifyFail`](crate::v20210111::ErrorCode::InvalidParameterValueBeginTimeVerifyFail), [`InvalidParameterValue.EndTimeVerifyFail`](crate::v20210111::ErrorCode::InvalidParameterValueEndTimeVerifyFail), [`InvalidParameterValue.IncorrectPhoneNumber`](crate::v20210111::ErrorCode::InvalidParameterValueIncorrectPhoneNumber), [`InvalidParameterValue.InvalidStartTime`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidStartTime), [`InvalidParameterValue.SdkAppIdNotExist`](crate::v20210111::ErrorCode::InvalidParameterValueSdkAppIdNotExist), [`MissingParameter`](crate::v20210111::ErrorCode::MissingParameter), [`UnauthorizedOperation.RequestIpNotInWhitelist`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestIpNotInWhitelist), [`UnauthorizedOperation.RequestPermissionDeny`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestPermissionDeny), [`UnauthorizedOperation.SdkAppIdIsDisabled`](crate::v20210111::ErrorCode::UnauthorizedOperationSdkAppIdIsDisabled), [`UnauthorizedOperation.ServiceSuspendDueToArrears`](crate::v20210111::ErrorCode::UnauthorizedOperationServiceSuspendDueToArrears), [`UnauthorizedOperation.SmsSdkAppIdVerifyFail`](crate::v20210111::ErrorCode::UnauthorizedOperationSmsSdkAppIdVerifyFail), [`UnsupportedOperation`](crate::v20210111::ErrorCode::UnsupportedOperation), [`UnsupportedOperation.`](crate::v20210111::ErrorCode::UnsupportedOperationDot).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sms_api::v20210111::{Client, actions::{PullSmsSendStatusByPhoneNumberRequest, PullSmsSendStatusByPhoneNumberRequired}};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = PullSmsSendStatusByPhoneNumberRequest::new(PullSmsSendStatusByPhoneNumberRequired {
    ///     begin_time: 1699999000,
    ///     offset: 0,
    ///     limit: 2,
    ///     phone_number: "+6581234567".into(),
    ///     sms_sdk_app_id: "1400009999".into(),
    /// })
    /// .end_time(1700001000);
    /// let response = client.pull_sms_send_status_by_phone_number(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sms&Version=2021-01-11&Action=PullSmsSendStatusByPhoneNumber)
    #[inline]
    pub fn pull_sms_send_status_by_phone_number(
        &self,
        request: PullSmsSendStatusByPhoneNumberRequest,
    ) -> rt::Call<PullSmsSendStatusByPhoneNumberRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`pull_sms_send_status_by_phone_number`](Client::pull_sms_send_status_by_phone_number) asks for.
#[non_exhaustive]
pub struct PullSmsSendStatusByPhoneNumberRequest {
    /// From when on, as a Unix timestamp in seconds.\
    /// Note: reports are kept for 7 days.
    ///
    /// Required. Example: `1699999000`.
    pub begin_time: i64,
    /// Always 0 at present. Required. Example: `0`.
    pub offset: i64,
    /// How many reports to fetch. Maximum value: 100. Required. At most 100. Example: `50`.
    pub limit: i64,
    /// The phone, in the E.164 form. Required. Example: `+6581234567`.
    pub phone_number: String,
    /// The application that sends, by the `SdkAppId` that the [SMS console](https://console.cloud.tencent.com/smsv2/app-manage) shows. Required. Example: `1400009999`.
    pub sms_sdk_app_id: String,
    /// Until when, as a Unix timestamp in seconds. Example: `1700001000`.
    pub end_time: Option<i64>,
}

/// What [`PullSmsSendStatusByPhoneNumberRequest`] can't do without, each by its name.
#[derive(Clone)]
pub struct PullSmsSendStatusByPhoneNumberRequired {
    /// See [`begin_time`](PullSmsSendStatusByPhoneNumberRequest#structfield.begin_time).
    pub begin_time: i64,
    /// See [`offset`](PullSmsSendStatusByPhoneNumberRequest#structfield.offset).
    pub offset: i64,
    /// See [`limit`](PullSmsSendStatusByPhoneNumberRequest#structfield.limit).
    pub limit: i64,
    /// See [`phone_number`](PullSmsSendStatusByPhoneNumberRequest#structfield.phone_number).
    pub phone_number: String,
    /// See [`sms_sdk_app_id`](PullSmsSendStatusByPhoneNumberRequest#structfield.sms_sdk_app_id).
    pub sms_sdk_app_id: String,
}

impl PullSmsSendStatusByPhoneNumberRequest {
    /// All that is required, and nothing else.
    #[inline]
    pub fn new(required: PullSmsSendStatusByPhoneNumberRequired) -> Self {
        let PullSmsSendStatusByPhoneNumberRequired {
            begin_time,
            offset,
            limit,
            phone_number,
            sms_sdk_app_id,
        } = required;
        Self {
            begin_time,
            offset,
            limit,
            phone_number,
            sms_sdk_app_id,
            ..rt::Empty::empty()
        }
    }
    /// Sets [`end_time`](Self#structfield.end_time).
    #[inline]
    pub fn end_time(mut self, value: i64) -> Self {
        self.end_time = Some(value);
        self
    }
}

impl rt::Action for PullSmsSendStatusByPhoneNumberRequest {
    type Response = PullSmsSendStatusByPhoneNumberResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sms", "2021-01-11", "PullSmsSendStatusByPhoneNumber")
        .region(rt::Region::Unused)
        .rate_limit(1)
        .errors(&[
            "FailedOperation.FailResolvePacket", "FailedOperation.JsonParseFail",
            "FailedOperation.PhoneNumberInBlacklist", "InternalError.JsonParseFail",
            "InternalError.OtherError", "InternalError.RequestTimeException",
            "InternalError.RestApiInterfaceNotExist", "InternalError.SendAndRecvFail",
            "InternalError.SigFieldMissing", "InternalError.SigVerificationFail",
            "InternalError.Timeout", "InternalError.UnknownError", "InvalidParameter",
            "InvalidParameterValue.BeginTimeVerifyFail",
            "InvalidParameterValue.EndTimeVerifyFail",
            "InvalidParameterValue.IncorrectPhoneNumber",
            "InvalidParameterValue.InvalidStartTime",
            "InvalidParameterValue.SdkAppIdNotExist", "MissingParameter",
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

impl rt::Paginate for PullSmsSendStatusByPhoneNumberRequest {
    type Item = types::PullSmsSendStatus;
    #[inline]
    fn cursor(&mut self) -> rt::Cursor<'_> {
        rt::Cursor::Offset(&mut self.offset)
    }
    #[inline]
    fn limit(&self) -> Option<i64> {
        rt::number(&self.limit)
    }
    #[inline]
    fn total(_: &PullSmsSendStatusByPhoneNumberResponse) -> Option<i64> {
        None
    }
    #[inline]
    fn items(
        response: &mut PullSmsSendStatusByPhoneNumberResponse,
    ) -> Option<&mut Vec<types::PullSmsSendStatus>> {
        Some(&mut response.pull_sms_send_status_set)
    }
}

rt::record! {
    PullSmsSendStatusByPhoneNumberRequest: "PullSmsSendStatusByPhoneNumberRequest";
    0 => begin_time: "BeginTime",
    1 => offset: "Offset",
    2 => limit: "Limit",
    3 => phone_number: "PhoneNumber",
    4 => sms_sdk_app_id: "SmsSdkAppId",
    5 => end_time: "EndTime",
    empty;
}

/// What [`pull_sms_send_status_by_phone_number`](Client::pull_sms_send_status_by_phone_number) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct PullSmsSendStatusByPhoneNumberResponse {
    /// The reports.
    pub pull_sms_send_status_set: Vec<types::PullSmsSendStatus>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    PullSmsSendStatusByPhoneNumberResponse: "PullSmsSendStatusByPhoneNumberResponse";
    0 => pull_sms_send_status_set: "PullSmsSendStatusSet",
    1 => request_id: "RequestId",
}
