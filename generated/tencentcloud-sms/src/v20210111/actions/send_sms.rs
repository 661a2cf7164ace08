//! `SendSms`. Written by `cargo xtask gen` from `sms/2021-01-11/SendSms.html`; mend it there or in overrides.toml.

use crate::v20210111::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// Sends one text, made from an approved template, to one or many phones: sign-in codes, notices or advertising.
    ///
    /// `SendSms`; at most 100 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.ContainSensitiveWord`](crate::v20210111::ErrorCode::FailedOperationContainSensitiveWord), [`FailedOperation.FailResolvePacket`](crate::v20210111::ErrorCode::FailedOperationFailResolvePacket), [`FailedOperation.InsufficientBalanceInSmsPackage`](crate::v20210111::ErrorCode::FailedOperationInsufficientBalanceInSmsPackage), [`FailedOperation.JsonParseFail`](crate::v20210111::ErrorCode::FailedOperationJsonParseFail), [`FailedOperation.MarketingSendTimeConstraint`](crate::v20210111::ErrorCode::FailedOperationMarketingSendTimeConstraint), [`FailedOperation.PhoneNumberInBlacklist`](crate::v20210111::ErrorCode::FailedOperationPhoneNumberInBlacklist), [`FailedOperation.SignatureIncorrectOrUnapproved`](crate::v20210111::ErrorCode::FailedOperationSignatureIncorrectOrUnapproved), [`FailedOperation.TemplateIncorrectOrUnapproved`](crate::v20210111::ErrorCode::FailedOperationTemplateIncorrectOrUnapproved), [`FailedOperation.TemplateParamSetNotMatchApprovedTemplate`](crate::v20210111::ErrorCode::FailedOperationTemplateParamSetNotMatchApprovedTemplate), [`FailedOperation.TemplateUnapprovedOrNotExist`](crate::v20210111::ErrorCode::FailedOperationTemplateUnapprovedOrNotExist), [`InternalError.OtherError`](crate::v20210111::ErrorCode::InternalErrorOtherError), [`InternalError.RequestTimeException`](crate::v20210111::ErrorCode::InternalErrorRequestTimeException), [`InternalError.RestApiInterfaceNotExist`](crate::v20210111::ErrorCode::InternalErrorRestApiInterfaceNotExist), [`InternalError.SendAndRecvFail`](crate::v20210111::ErrorCode::InternalErrorSendAndRecvFail), [`InternalError.SigFieldMissing`](crate::v20210111::ErrorCode::InternalErrorSigFieldMissing), [`InternalError.SigVerificationFail`](crate::v20210111::ErrorCode::InternalErrorSigVerificationFail), [`InternalError.Timeout`](crate::v20210111::ErrorCode::InternalErrorTimeout), [`InternalError.UnknownError`](crate::v20210111::ErrorCode::InternalErrorUnknownError), [`InvalidParameterValue.ContentLengthLimit`](crate::v20210111::ErrorCode::InvalidParameterValueContentLengthLimit), [`InvalidParameterValue.IncorrectPhoneNumber`](crate::v20210111::ErrorCode::InvalidParameterValueIncorrectPhoneNumber), [`InvalidParameterValue.ProhibitedUseUrlInTemplateParameter`](crate::v20210111::ErrorCode::InvalidParameterValueProhibitedUseUrlInTemplateParameter), [`InvalidParameterValue.SdkAppIdNotExist`](crate::v20210111::ErrorCode::InvalidParameterValueSdkAppIdNotExist), [`InvalidParameterValue.TemplateParameterFormatError`](crate::v20210111::ErrorCode::InvalidParameterValueTemplateParameterFormatError), [`InvalidParameterValue.TemplateParameterLengthLimit`](crate::v20210111::ErrorCode::InvalidParameterValueTemplateParameterLengthLimit), [`LimitExceeded.AppCountryOrRegionDailyLimit`](crate::v20210111::ErrorCode::LimitExceededAppCountryOrRegionDailyLimit), [`LimitExceeded.AppCountryOrRegionInBlacklist`](crate::v20210111::ErrorCode::LimitExceededAppCountryOrRegionInBlacklist), [`LimitExceeded.AppDailyLimit`](crate::v20210111::ErrorCode::LimitExceededAppDailyLimit), [`LimitExceeded.AppGlobalDailyLimit`](crate::v20210111::ErrorCode::LimitExceededAppGlobalDailyLimit), [`LimitExceeded.AppMainlandChinaDailyLimit`](crate::v20210111::ErrorCode::LimitExceededAppMainlandChinaDailyLimit), [`LimitExceeded.DailyLimit`](crate::v20210111::ErrorCode::LimitExceededDailyLimit), [`LimitExceeded.DeliveryFrequencyLimit`](crate::v20210111::ErrorCode::LimitExceededDeliveryFrequencyLimit), [`LimitExceeded.PhoneNumberCountLimit`](crate::v20210111::ErrorCode::LimitExceededPhoneNumberCountLimit), [`LimitExceeded.PhoneNumberDailyLimit`](crate::v20210111::ErrorCode::LimitExceededPhoneNumberDailyLimit), [`LimitExceeded.PhoneNumberOneHourLimit`](crate::v20210111::ErrorCode::LimitExceededPhoneNumberOneHourLimit), [`LimitExceeded.PhoneNumberSameContentDailyLimit`](crate::v20210111::ErrorCode::LimitExceededPhoneNumberSameContentDailyLimit), [`LimitExceeded.PhoneNumberThirtySecondLimit`](crate::v20210111::ErrorCode::LimitExceededPhoneNumberThirtySecondLimit), [`MissingParameter.EmptyPhoneNumberSet`](crate::v20210111::ErrorCode::MissingParameterEmptyPhoneNumberSet), [`UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny`](crate::v20210111::ErrorCode::UnauthorizedOperationIndividualUserMarketingSmsPermissionDeny), [`UnauthorizedOperation.RequestIpNotInWhitelist`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestIpNotInWhitelist), [`UnauthorizedOperation.RequestPermissionDeny`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestPermissionDeny), [`UnauthorizedOperation.SdkAppIdIsDisabled`](crate::v20210111::ErrorCode::UnauthorizedOperationSdkAppIdIsDisabled), [`UnauthorizedOperation.ServiceSuspendDueToArrears`](crate::v20210111::ErrorCode::UnauthorizedOperationServiceSuspendDueToArrears), [`UnauthorizedOperation.SmsSdkAppIdVerifyFail`](crate::v20210111::ErrorCode::UnauthorizedOperationSmsSdkAppIdVerifyFail), [`UnsupportedOperation`](crate::v20210111::ErrorCode::UnsupportedOperation), [`UnsupportedOperation.`](crate::v20210111::ErrorCode::UnsupportedOperationDot), [`UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone`](crate::v20210111::ErrorCode::UnsupportedOperationChineseMainlandTemplateToGlobalPhone), [`UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber`](crate::v20210111::ErrorCode::UnsupportedOperationContainDomesticAndInternationalPhoneNumber), [`UnsupportedOperation.GlobalTemplateToChineseMainlandPhone`](crate::v20210111::ErrorCode::UnsupportedOperationGlobalTemplateToChineseMainlandPhone), [`UnsupportedOperation.UnsupportedRegion`](crate::v20210111::ErrorCode::UnsupportedOperationUnsupportedRegion).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sms_api::v20210111::{Client, actions::SendSmsRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = SendSmsRequest::new(
    ///     ["+6581234567", "+6581234568"],
    ///     "1400009999",
    ///     "2210",
    /// )
    /// .sign_name("Example Shop")
    /// .template_param_set(["305118"])
    /// .session_context("order-7731")
    /// .sender_id("ExShop");
    /// let response = client.send_sms(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sms&Version=2021-01-11&Action=SendSms)
    #[inline]
    pub fn send_sms(&self, request: SendSmsRequest) -> rt::Call<SendSmsRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`send_sms`](Client::send_sms) asks for.
#[non_exhaustive]
pub struct SendSmsRequest {
    /// The phones to reach, each in the E.164 form: a plus sign, the country code and the number. Up to 200 numbers per request; don't mix numbers of the Chinese mainland with others. Required. At most 200 items. Example: `["+6581234567"]`.
    pub phone_number_set: Vec<String>,
    /// The application that sends, by the `SdkAppId` that the [SMS console](https://console.cloud.tencent.com/smsv2/app-manage) shows. Required. Example: `1400009999`.
    pub sms_sdk_app_id: String,
    /// The approved template to fill in. Its ID stands under **Body Templates** in the [console](https://console.cloud.tencent.com/smsv2/isms-template). Required. Example: `2210`.
    pub template_id: String,
    /// The approved signature to send under, in UTF-8. Example: `Example Shop`.
    pub sign_name: Option<String>,
    /// What to put in place of the variables of the template, in their order. Leave it out where the template has none.
    ///
    /// Give as many as `TemplateId` has variables.
    ///
    /// Example: `["305118"]`.
    pub template_param_set: Option<Vec<String>>,
    /// A suffix for the sending number. Support has to switch this on for you first. Example: `42`.
    pub extend_code: Option<String>,
    /// Anything you like, for example an ID of yours: it comes back unchanged. It must be shorter than 512 bytes. Length: at most 511. Example: `order-7731`.
    pub session_context: Option<String>,
    /// The sender that phones outside the mainland show; see [Sender ID](https://www.tencentcloud.com/document/product/382/58270). The shared one is used where you have none of your own. Example: `ExShop`.
    pub sender_id: Option<String>,
}

impl SendSmsRequest {
    /// With what is required.
    pub fn new(
        phone_number_set: impl IntoIterator<Item = impl AsRef<str>>,
        sms_sdk_app_id: impl Into<String>,
        template_id: impl Into<String>,
    ) -> Self {
        Self {
            phone_number_set: rt::strings(phone_number_set),
            sms_sdk_app_id: sms_sdk_app_id.into(),
            template_id: template_id.into(),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`sign_name`](Self#structfield.sign_name).
    pub fn sign_name(mut self, value: impl Into<String>) -> Self {
        self.sign_name = Some(value.into());
        self
    }
    /// Sets [`template_param_set`](Self#structfield.template_param_set).
    pub fn template_param_set(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.template_param_set = Some(rt::strings(values));
        self
    }
    /// Sets [`extend_code`](Self#structfield.extend_code).
    pub fn extend_code(mut self, value: impl Into<String>) -> Self {
        self.extend_code = Some(value.into());
        self
    }
    /// Sets [`session_context`](Self#structfield.session_context).
    pub fn session_context(mut self, value: impl Into<String>) -> Self {
        self.session_context = Some(value.into());
        self
    }
    /// Sets [`sender_id`](Self#structfield.sender_id).
    pub fn sender_id(mut self, value: impl Into<String>) -> Self {
        self.sender_id = Some(value.into());
        self
    }
}

impl rt::Action for SendSmsRequest {
    type Response = SendSmsResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sms", "2021-01-11", "SendSms")
        .region(rt::Region::Required)
        .rate_limit(100)
        .errors(&[
            "FailedOperation.ContainSensitiveWord", "FailedOperation.FailResolvePacket",
            "FailedOperation.InsufficientBalanceInSmsPackage",
            "FailedOperation.JsonParseFail",
            "FailedOperation.MarketingSendTimeConstraint",
            "FailedOperation.PhoneNumberInBlacklist",
            "FailedOperation.SignatureIncorrectOrUnapproved",
            "FailedOperation.TemplateIncorrectOrUnapproved",
            "FailedOperation.TemplateParamSetNotMatchApprovedTemplate",
            "FailedOperation.TemplateUnapprovedOrNotExist", "InternalError.OtherError",
            "InternalError.RequestTimeException",
            "InternalError.RestApiInterfaceNotExist", "InternalError.SendAndRecvFail",
            "InternalError.SigFieldMissing", "InternalError.SigVerificationFail",
            "InternalError.Timeout", "InternalError.UnknownError",
            "InvalidParameterValue.ContentLengthLimit",
            "InvalidParameterValue.IncorrectPhoneNumber",
            "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter",
            "InvalidParameterValue.SdkAppIdNotExist",
            "InvalidParameterValue.TemplateParameterFormatError",
            "InvalidParameterValue.TemplateParameterLengthLimit",
            "LimitExceeded.AppCountryOrRegionDailyLimit",
            "LimitExceeded.AppCountryOrRegionInBlacklist", "LimitExceeded.AppDailyLimit",
            "LimitExceeded.AppGlobalDailyLimit",
            "LimitExceeded.AppMainlandChinaDailyLimit", "LimitExceeded.DailyLimit",
            "LimitExceeded.DeliveryFrequencyLimit",
            "LimitExceeded.PhoneNumberCountLimit", "LimitExceeded.PhoneNumberDailyLimit",
            "LimitExceeded.PhoneNumberOneHourLimit",
            "LimitExceeded.PhoneNumberSameContentDailyLimit",
            "LimitExceeded.PhoneNumberThirtySecondLimit",
            "MissingParameter.EmptyPhoneNumberSet",
            "UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny",
            "UnauthorizedOperation.RequestIpNotInWhitelist",
            "UnauthorizedOperation.RequestPermissionDeny",
            "UnauthorizedOperation.SdkAppIdIsDisabled",
            "UnauthorizedOperation.ServiceSuspendDueToArrears",
            "UnauthorizedOperation.SmsSdkAppIdVerifyFail", "UnsupportedOperation",
            "UnsupportedOperation.",
            "UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone",
            "UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber",
            "UnsupportedOperation.GlobalTemplateToChineseMainlandPhone",
            "UnsupportedOperation.UnsupportedRegion",
        ])
        .rules(&[
            ("PhoneNumberSet", rt::Rule::MaxItems(200)),
            ("SessionContext", rt::Rule::MaxLen(511)),
        ]);
}

rt::record! {
    SendSmsRequest: "SendSmsRequest";
    0 => phone_number_set: "PhoneNumberSet",
    1 => sms_sdk_app_id: "SmsSdkAppId",
    2 => template_id: "TemplateId",
    3 => sign_name: "SignName",
    4 => template_param_set: "TemplateParamSet",
    5 => extend_code: "ExtendCode",
    6 => session_context: "SessionContext",
    7 => sender_id: "SenderId",
    empty;
}

/// What [`send_sms`](Client::send_sms) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct SendSmsResponse {
    /// What became of each message.
    pub send_status_set: Vec<types::SendStatus>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    SendSmsResponse: "SendSmsResponse";
    0 => send_status_set: "SendStatusSet",
    1 => request_id: "RequestId",
}
