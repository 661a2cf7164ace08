//! `AddSmsTemplate`. Written by `cargo xtask gen` from `sms/2021-01-11/AddSmsTemplate.html`; mend it there or in overrides.toml.

use crate::v20210111::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 1. Applies for a message template. People review it.
    /// 2. Individual accounts apply in the console instead.
    ///
    /// `AddSmsTemplate`; at most 5000 calls a second; takes a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.FailResolvePacket`](crate::v20210111::ErrorCode::FailedOperationFailResolvePacket), [`FailedOperation.ForbidAddMarketingTemplates`](crate::v20210111::ErrorCode::FailedOperationForbidAddMarketingTemplates), [`FailedOperation.JsonParseFail`](crate::v20210111::ErrorCode::FailedOperationJsonParseFail), [`FailedOperation.MissingSignature`](crate::v20210111::ErrorCode::FailedOperationMissingSignature), [`FailedOperation.MissingTemplateToModify`](crate::v20210111::ErrorCode::FailedOperationMissingTemplateToModify), [`FailedOperation.NotEnterpriseCertification`](crate::v20210111::ErrorCode::FailedOperationNotEnterpriseCertification), [`FailedOperation.OtherError`](crate::v20210111::ErrorCode::FailedOperationOtherError), [`FailedOperation.TemplateAlreadyPassedCheck`](crate::v20210111::ErrorCode::FailedOperationTemplateAlreadyPassedCheck), [`FailedOperation.TemplateNumberLimit`](crate::v20210111::ErrorCode::FailedOperationTemplateNumberLimit), [`InternalError.JsonParseFail`](crate::v20210111::ErrorCode::InternalErrorJsonParseFail), [`InternalError.OtherError`](crate::v20210111::ErrorCode::InternalErrorOtherError), [`InternalError.RequestTimeException`](crate::v20210111::ErrorCode::InternalErrorRequestTimeException), [`InternalError.RestApiInterfaceNotExist`](crate::v20210111::ErrorCode::InternalErrorRestApiInterfaceNotExist), [`InternalError.SendAndRecvFail`](crate::v20210111::ErrorCode::InternalErrorSendAndRecvFail), [`InternalError.SigVerificationFail`](crate::v20210111::ErrorCode::InternalErrorSigVerificationFail), [`InternalError.Timeout`](crate::v20210111::ErrorCode::InternalErrorTimeout), [`InternalError.UnknownError`](crate::v20210111::ErrorCode::InternalErrorUnknownError), [`InvalidParameter.DirtyWordFound`](crate::v20210111::ErrorCode::InvalidParameterDirtyWordFound), [`InvalidParameter.InvalidParameters`](crate::v20210111::ErrorCode::InvalidParameterInvalidParameters), [`InvalidParameterValue.InvalidInternational`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidInternational), [`InvalidParameterValue.InvalidSmsType`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidSmsType), [`InvalidParameterValue.InvalidTemplateFormat`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidTemplateFormat), [`InvalidParameterValue.MarketingTemplateWithoutUnsubscribe`](crate::v20210111::ErrorCode::InvalidParameterValueMarketingTemplateWithoutUnsubscribe), [`InvalidParameterValue.UnsupportedTemplateVariable`](crate::v20210111::ErrorCode::InvalidParameterValueUnsupportedTemplateVariable), [`UnauthorizedOperation.RequestIpNotInWhitelist`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestIpNotInWhitelist), [`UnauthorizedOperation.RequestPermissionDeny`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestPermissionDeny), [`UnauthorizedOperation.SdkAppIdIsDisabled`](crate::v20210111::ErrorCode::UnauthorizedOperationSdkAppIdIsDisabled), [`UnauthorizedOperation.ServiceSuspendDueToArrears`](crate::v20210111::ErrorCode::UnauthorizedOperationServiceSuspendDueToArrears), [`UnsupportedOperation.`](crate::v20210111::ErrorCode::UnsupportedOperationDot).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sms_api::v20210111::{Client, actions::{AddSmsTemplateRequest, AddSmsTemplateRequired}};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = AddSmsTemplateRequest::new(AddSmsTemplateRequired {
    ///     template_name: "sign-in code".into(),
    ///     template_content: "{1} is your code.".into(),
    ///     sms_type: 3,
    ///     international: 0,
    ///     remark: "sign-in to our shop".into(),
    /// });
    /// let response = client.add_sms_template(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sms&Version=2021-01-11&Action=AddSmsTemplate)
    #[inline]
    pub fn add_sms_template(
        &self,
        request: AddSmsTemplateRequest,
    ) -> rt::Call<AddSmsTemplateRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`add_sms_template`](Client::add_sms_template) asks for.
#[non_exhaustive]
pub struct AddSmsTemplateRequest {
    /// A name for the template. Required. Example: `sign-in code`.
    pub template_name: String,
    /// The text; variables are written {1}, {2} and so on. Required. Example: `{1} is your code.`.
    pub template_content: String,
    /// What the messages are for. 1: advertising, 2: notices, 3: sign-in codes.\
    /// Note: accounts made before May 2024 may see other names in the console.
    ///
    /// Required. Example: `2`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`1`|advertising|
    /// |`2`|notices|
    /// |`3`|sign-in codes|
    pub sms_type: i64,
    /// Where the messages go:\
    /// 0: the Chinese mainland.\
    /// 1: everywhere else.
    ///
    /// Required. Example: `1`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|the Chinese mainland|
    /// |`1`|everywhere else|
    pub international: i64,
    /// What the template is for, as a word to the reviewers. Required. Example: `sign-in to our shop`.
    pub remark: String,
}

/// What [`AddSmsTemplateRequest`] can't do without, each by its name.
#[derive(Clone)]
pub struct AddSmsTemplateRequired {
    /// See [`template_name`](AddSmsTemplateRequest#structfield.template_name).
    pub template_name: String,
    /// See [`template_content`](AddSmsTemplateRequest#structfield.template_content).
    pub template_content: String,
    /// See [`sms_type`](AddSmsTemplateRequest#structfield.sms_type).
    pub sms_type: i64,
    /// See [`international`](AddSmsTemplateRequest#structfield.international).
    pub international: i64,
    /// See [`remark`](AddSmsTemplateRequest#structfield.remark).
    pub remark: String,
}

impl AddSmsTemplateRequest {
    /// All that is required, and nothing else.
    #[inline]
    pub fn new(required: AddSmsTemplateRequired) -> Self {
        let AddSmsTemplateRequired {
            template_name,
            template_content,
            sms_type,
            international,
            remark,
        } = required;
        Self {
            template_name,
            template_content,
            sms_type,
            international,
            remark,
        }
    }
}

impl rt::Action for AddSmsTemplateRequest {
    type Response = AddSmsTemplateResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sms", "2021-01-11", "AddSmsTemplate")
        .region(rt::Region::Optional)
        .rate_limit(5000)
        .errors(&[
            "FailedOperation.FailResolvePacket",
            "FailedOperation.ForbidAddMarketingTemplates",
            "FailedOperation.JsonParseFail", "FailedOperation.MissingSignature",
            "FailedOperation.MissingTemplateToModify",
            "FailedOperation.NotEnterpriseCertification", "FailedOperation.OtherError",
            "FailedOperation.TemplateAlreadyPassedCheck",
            "FailedOperation.TemplateNumberLimit", "InternalError.JsonParseFail",
            "InternalError.OtherError", "InternalError.RequestTimeException",
            "InternalError.RestApiInterfaceNotExist", "InternalError.SendAndRecvFail",
            "InternalError.SigVerificationFail", "InternalError.Timeout",
            "InternalError.UnknownError", "InvalidParameter.DirtyWordFound",
            "InvalidParameter.InvalidParameters",
            "InvalidParameterValue.InvalidInternational",
            "InvalidParameterValue.InvalidSmsType",
            "InvalidParameterValue.InvalidTemplateFormat",
            "InvalidParameterValue.MarketingTemplateWithoutUnsubscribe",
            "InvalidParameterValue.UnsupportedTemplateVariable",
            "UnauthorizedOperation.RequestIpNotInWhitelist",
            "UnauthorizedOperation.RequestPermissionDeny",
            "UnauthorizedOperation.SdkAppIdIsDisabled",
            "UnauthorizedOperation.ServiceSuspendDueToArrears", "UnsupportedOperation.",
        ])
        .rules(&[
            ("SmsType", rt::Rule::OneOfNumbers(&[1, 2, 3])),
            ("International", rt::Rule::OneOfNumbers(&[0, 1])),
        ]);
}

rt::record! {
    AddSmsTemplateRequest: "AddSmsTemplateRequest";
    0 => template_name: "TemplateName",
    1 => template_content: "TemplateContent",
    2 => sms_type: "SmsType",
    3 => international: "International",
    4 => remark: "Remark",
    empty;
}

/// What [`add_sms_template`](Client::add_sms_template) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct AddSmsTemplateResponse {
    /// The new template. Example: `{"TemplateId":"2210"}`.
    pub add_template_status: Option<types::AddTemplateStatus>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    AddSmsTemplateResponse: "AddSmsTemplateResponse";
    0 => add_template_status: "AddTemplateStatus",
    1 => request_id: "RequestId",
}
