//! `DescribeSmsTemplateList`. Written by `cargo xtask gen` from `sms/2021-01-11/DescribeSmsTemplateList.html`; mend it there or in overrides.toml.

use crate::v20210111::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// Lists templates with the state of their review. Individual accounts can't use it.
    ///
    /// `DescribeSmsTemplateList`; at most 10 calls a second; needs a region.
    /// One page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.FailResolvePacket`](crate::v20210111::ErrorCode::FailedOperationFailResolvePacket), [`FailedOperation.ForbidAddMarketingTemplates`](crate::v20210111::ErrorCode::FailedOperationForbidAddMarketingTemplates), [`FailedOperation.JsonParseFail`](crate::v20210111::ErrorCode::FailedOperationJsonParseFail), [`FailedOperation.MissingTemplateToModify`](crate::v20210111::ErrorCode::FailedOperationMissingTemplateToModify), [`FailedOperation.NotEnterpriseCertification`](crate::v20210111::ErrorCode::FailedOperationNotEnterpriseCertification), [`FailedOperation.OtherError`](crate::v20210111::ErrorCode::FailedOperationOtherError), [`FailedOperation.ProhibitSubAccountUse`](crate::v20210111::ErrorCode::FailedOperationProhibitSubAccountUse), [`FailedOperation.TemplateNumberLimit`](crate::v20210111::ErrorCode::FailedOperationTemplateNumberLimit), [`InternalError.RequestTimeException`](crate::v20210111::ErrorCode::InternalErrorRequestTimeException), [`InternalError.RestApiInterfaceNotExist`](crate::v20210111::ErrorCode::InternalErrorRestApiInterfaceNotExist), [`InternalError.SendAndRecvFail`](crate::v20210111::ErrorCode::InternalErrorSendAndRecvFail), [`InternalError.SigVerificationFail`](crate::v20210111::ErrorCode::InternalErrorSigVerificationFail), [`InternalError.Timeout`](crate::v20210111::ErrorCode::InternalErrorTimeout), [`InternalError.UnknownError`](crate::v20210111::ErrorCode::InternalErrorUnknownError), [`InvalidParameterValue.InvalidInternational`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidInternational), [`InvalidParameterValue.InvalidTemplateFormat`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidTemplateFormat), [`InvalidParameterValue.LimitVerifyFail`](crate::v20210111::ErrorCode::InvalidParameterValueLimitVerifyFail), [`InvalidParameterValue.TemplateWithDirtyWords`](crate::v20210111::ErrorCode::InvalidParameterValueTemplateWithDirtyWords), [`UnauthorizedOperation.RequestIpNotInWhitelist`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestIpNotInWhitelist), [`UnauthorizedOperation.RequestPermissionDeny`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestPermissionDeny), [`UnauthorizedOperation.SdkAppIdIsDisabled`](crate::v20210111::ErrorCode::UnauthorizedOperationSdkAppIdIsDisabled), [`UnauthorizedOperation.ServiceSuspendDueToArrears`](crate::v20210111::ErrorCode::UnauthorizedOperationServiceSuspendDueToArrears), [`UnsupportedOperation`](crate::v20210111::ErrorCode::UnsupportedOperation), [`UnsupportedOperation.`](crate::v20210111::ErrorCode::UnsupportedOperationDot).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sms_api::v20210111::{Client, actions::DescribeSmsTemplateListRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = DescribeSmsTemplateListRequest::new(0).template_id_set([2210, 2211]);
    /// let response = client.describe_sms_template_list(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sms&Version=2021-01-11&Action=DescribeSmsTemplateList)
    #[inline]
    pub fn describe_sms_template_list(
        &self,
        request: DescribeSmsTemplateListRequest,
    ) -> rt::Call<DescribeSmsTemplateListRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`describe_sms_template_list`](Client::describe_sms_template_list) asks for.
#[non_exhaustive]
pub struct DescribeSmsTemplateListRequest {
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
    /// Which templates. Where it is empty, all are listed, and `Limit` and `Offset` choose a part of them.
    ///
    /// At most 100 IDs per request.
    ///
    /// At most 100 items. Example: `[2210]`.
    pub template_id_set: Option<Vec<i64>>,
    /// How many templates to list. Maximum value: 100.\
    /// Note: default value: 0; looked at only where `TemplateIdSet` is empty.
    ///
    /// Default: `0`. At most 100. Example: `20`.
    pub limit: Option<i64>,
    /// How many templates to pass over.\
    /// Note: default value: 0; looked at only where `TemplateIdSet` is empty.
    ///
    /// Default: `0`. Example: `0`.
    pub offset: Option<i64>,
}

impl DescribeSmsTemplateListRequest {
    /// With what is required.
    #[inline]
    pub fn new(international: i64) -> Self {
        Self {
            international,
            ..rt::Empty::empty()
        }
    }
    /// Sets [`template_id_set`](Self#structfield.template_id_set).
    pub fn template_id_set(mut self, values: impl IntoIterator<Item = i64>) -> Self {
        self.template_id_set = Some(values.into_iter().collect());
        self
    }
    /// Sets [`limit`](Self#structfield.limit).
    #[inline]
    pub fn limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
    /// Sets [`offset`](Self#structfield.offset).
    #[inline]
    pub fn offset(mut self, value: i64) -> Self {
        self.offset = Some(value);
        self
    }
}

impl rt::Action for DescribeSmsTemplateListRequest {
    type Response = DescribeSmsTemplateListResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sms", "2021-01-11", "DescribeSmsTemplateList")
        .region(rt::Region::Required)
        .rate_limit(10)
        .idempotent()
        .errors(&[
            "FailedOperation.FailResolvePacket",
            "FailedOperation.ForbidAddMarketingTemplates",
            "FailedOperation.JsonParseFail", "FailedOperation.MissingTemplateToModify",
            "FailedOperation.NotEnterpriseCertification", "FailedOperation.OtherError",
            "FailedOperation.ProhibitSubAccountUse",
            "FailedOperation.TemplateNumberLimit", "InternalError.RequestTimeException",
            "InternalError.RestApiInterfaceNotExist", "InternalError.SendAndRecvFail",
            "InternalError.SigVerificationFail", "InternalError.Timeout",
            "InternalError.UnknownError", "InvalidParameterValue.InvalidInternational",
            "InvalidParameterValue.InvalidTemplateFormat",
            "InvalidParameterValue.LimitVerifyFail",
            "InvalidParameterValue.TemplateWithDirtyWords",
            "UnauthorizedOperation.RequestIpNotInWhitelist",
            "UnauthorizedOperation.RequestPermissionDeny",
            "UnauthorizedOperation.SdkAppIdIsDisabled",
            "UnauthorizedOperation.ServiceSuspendDueToArrears", "UnsupportedOperation",
            "UnsupportedOperation.",
        ])
        .rules(&[
            ("International", rt::Rule::OneOfNumbers(&[0, 1])),
            ("TemplateIdSet", rt::Rule::MaxItems(100)),
            ("Limit", rt::Rule::Max(100)),
        ]);
}

impl rt::Paginate for DescribeSmsTemplateListRequest {
    type Item = types::DescribeTemplateListStatus;
    #[inline]
    fn cursor(&mut self) -> rt::Cursor<'_> {
        rt::Cursor::Offset(&mut self.offset)
    }
    #[inline]
    fn limit(&self) -> Option<i64> {
        rt::number(&self.limit)
    }
    #[inline]
    fn total(_: &DescribeSmsTemplateListResponse) -> Option<i64> {
        None
    }
    #[inline]
    fn items(
        response: &mut DescribeSmsTemplateListResponse,
    ) -> Option<&mut Vec<types::DescribeTemplateListStatus>> {
        Some(&mut response.describe_template_status_set)
    }
}

rt::record! {
    DescribeSmsTemplateListRequest: "DescribeSmsTemplateListRequest";
    0 => international: "International",
    1 => template_id_set: "TemplateIdSet",
    2 => limit: "Limit",
    3 => offset: "Offset",
    empty;
}

/// What [`describe_sms_template_list`](Client::describe_sms_template_list) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct DescribeSmsTemplateListResponse {
    /// The templates.
    pub describe_template_status_set: Vec<types::DescribeTemplateListStatus>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    DescribeSmsTemplateListResponse: "DescribeSmsTemplateListResponse";
    0 => describe_template_status_set: "DescribeTemplateStatusSet",
    1 => request_id: "RequestId",
}
