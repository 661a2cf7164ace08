//! `AddSmsSign`. Written by `cargo xtask gen` from `sms/2021-01-11/AddSmsSign.html`; mend it there or in overrides.toml.

use crate::v20210111::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 1. Applies for a signature, the sender named in each message. People review it.
    /// 2. Individual accounts apply in the console instead.
    ///
    /// `AddSmsSign`; at most 100 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.FailResolvePacket`](crate::v20210111::ErrorCode::FailedOperationFailResolvePacket), [`FailedOperation.JsonParseFail`](crate::v20210111::ErrorCode::FailedOperationJsonParseFail), [`FailedOperation.NotEnterpriseCertification`](crate::v20210111::ErrorCode::FailedOperationNotEnterpriseCertification), [`FailedOperation.OtherError`](crate::v20210111::ErrorCode::FailedOperationOtherError), [`FailedOperation.ParametersOtherError`](crate::v20210111::ErrorCode::FailedOperationParametersOtherError), [`FailedOperation.QualificationIdNotApproved`](crate::v20210111::ErrorCode::FailedOperationQualificationIdNotApproved), [`FailedOperation.SignNumberLimit`](crate::v20210111::ErrorCode::FailedOperationSignNumberLimit), [`FailedOperation.TemplateIdNotExist`](crate::v20210111::ErrorCode::FailedOperationTemplateIdNotExist), [`InternalError.RequestTimeException`](crate::v20210111::ErrorCode::InternalErrorRequestTimeException), [`InternalError.RestApiInterfaceNotExist`](crate::v20210111::ErrorCode::InternalErrorRestApiInterfaceNotExist), [`InternalError.SigFieldMissing`](crate::v20210111::ErrorCode::InternalErrorSigFieldMissing), [`InternalError.SigVerificationFail`](crate::v20210111::ErrorCode::InternalErrorSigVerificationFail), [`InternalError.Timeout`](crate::v20210111::ErrorCode::InternalErrorTimeout), [`InternalError.UnknownError`](crate::v20210111::ErrorCode::InternalErrorUnknownError), [`InvalidParameter.AppidAndBizId`](crate::v20210111::ErrorCode::InvalidParameterAppidAndBizId), [`InvalidParameterValue.ImageInvalid`](crate::v20210111::ErrorCode::InvalidParameterValueImageInvalid), [`InvalidParameterValue.InvalidDocumentType`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidDocumentType), [`InvalidParameterValue.InvalidInternational`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidInternational), [`InvalidParameterValue.InvalidUsedMethod`](crate::v20210111::ErrorCode::InvalidParameterValueInvalidUsedMethod), [`InvalidParameterValue.QualificationIdNotFound`](crate::v20210111::ErrorCode::InvalidParameterValueQualificationIdNotFound), [`InvalidParameterValue.SdkAppIdNotExist`](crate::v20210111::ErrorCode::InvalidParameterValueSdkAppIdNotExist), [`InvalidParameterValue.SignAlreadyPassedCheck`](crate::v20210111::ErrorCode::InvalidParameterValueSignAlreadyPassedCheck), [`InvalidParameterValue.SignExistAndUnapproved`](crate::v20210111::ErrorCode::InvalidParameterValueSignExistAndUnapproved), [`InvalidParameterValue.SignNameLengthTooLong`](crate::v20210111::ErrorCode::InvalidParameterValueSignNameLengthTooLong), [`MissingParameter`](crate::v20210111::ErrorCode::MissingParameter), [`UnauthorizedOperation.RequestIpNotInWhitelist`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestIpNotInWhitelist), [`UnauthorizedOperation.RequestPermissionDeny`](crate::v20210111::ErrorCode::UnauthorizedOperationRequestPermissionDeny), [`UnauthorizedOperation.ServiceSuspendDueToArrears`](crate::v20210111::ErrorCode::UnauthorizedOperationServiceSuspendDueToArrears), [`UnsupportedOperation`](crate::v20210111::ErrorCode::UnsupportedOperation), [`UnsupportedOperation.`](crate::v20210111::ErrorCode::UnsupportedOperationDot).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_sms_api::v20210111::{Client, actions::{AddSmsSignRequest, AddSmsSignRequired}};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = AddSmsSignRequest::new(AddSmsSignRequired {
    ///     sign_name: "Example Shop".into(),
    ///     sign_type: 0,
    ///     document_type: 1,
    ///     international: 0,
    ///     sign_purpose: 1,
    ///     proof_image: "/9j/4AAQ".into(),
    /// })
    /// .commission_image("/9j/4AAQ")
    /// .remark("For our own shop");
    /// let response = client.add_sms_sign(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=sms&Version=2021-01-11&Action=AddSmsSign)
    #[inline]
    pub fn add_sms_sign(
        &self,
        request: AddSmsSignRequest,
    ) -> rt::Call<AddSmsSignRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`add_sms_sign`](Client::add_sms_sign) asks for.
///
/// Without what is required it does not compile:
///
/// ```compile_fail,E0063
/// let required = tencentcloud_sms_api::v20210111::actions::AddSmsSignRequired {};
/// ```
#[non_exhaustive]
pub struct AddSmsSignRequest {
    /// The signature.\
    /// Note: one that is approved or under review is not taken a second time.
    ///
    /// Required. Example: `Example Shop`.
    pub sign_name: String,
    /// What the signature stands for, and which `DocumentType` proves it:\
    /// 0: a company, with 0 or 1.\
    /// 1: an app, with 0, 1, 2, 3 or 4.\
    /// 2: a website, with 0, 1, 2, 3 or 5.\
    /// 3: a WeChat Official Account, with 0, 1, 2, 3 or 8.\
    /// 4: a trademark, with 7.\
    /// 5: a public body or another organization, with 2 or 3.\
    /// 6: a WeChat Mini Program, with 0, 1, 2, 3 or 6.
    ///
    /// Required. Example: `0`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|a company, with 0 or 1|
    /// |`1`|an app, with 0, 1, 2, 3 or 4|
    /// |`2`|a website, with 0, 1, 2, 3 or 5|
    /// |`3`|a WeChat Official Account, with 0, 1, 2, 3 or 8|
    /// |`4`|a trademark, with 7|
    /// |`5`|a public body or another organization, with 2 or 3|
    /// |`6`|a WeChat Mini Program, with 0, 1, 2, 3 or 6|
    pub sign_type: i64,
    /// The kind of proof:\
    /// 0: combined licence of the three-in-one form.\
    /// 1: business licence.\
    /// 2: organization code certificate.\
    /// 3: social credit certificate.\
    /// 4: screenshot of the app's management page.\
    /// 5: screenshot of the website's ICP filing.\
    /// 6: screenshot of the mini program's settings.\
    /// 7: trademark certificate.\
    /// 8: screenshot of the official account's settings.
    ///
    /// Required. Example: `1`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|combined licence of the three-in-one form|
    /// |`1`|business licence|
    /// |`2`|organization code certificate|
    /// |`3`|social credit certificate|
    /// |`4`|screenshot of the app's management page|
    /// |`5`|screenshot of the website's ICP filing|
    /// |`6`|screenshot of the mini program's settings|
    /// |`7`|trademark certificate|
    /// |`8`|screenshot of the official account's settings|
    pub document_type: i64,
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
    /// Whose signature it is:\
    /// 0: your own.\
    /// 1: somebody else's.
    ///
    /// Required. Example: `0`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|your own|
    /// |`1`|somebody else's|
    pub sign_purpose: i64,
    /// A picture of the proof, in Base64 and without the `data:image/jpeg;base64,` in front. Required. Example: `/9j/4AAQ`.
    pub proof_image: String,
    /// A picture of the power of attorney, in the same form; needed where `SignPurpose` is 1, and not looked at otherwise. Example: `/9j/4AAQ`.
    pub commission_image: Option<String>,
    /// A word to the reviewers. Example: `For our own shop`.
    pub remark: Option<String>,
}

/// What [`AddSmsSignRequest`] can't do without, each by its name.
#[derive(Clone)]
pub struct AddSmsSignRequired {
    /// See [`sign_name`](AddSmsSignRequest#structfield.sign_name).
    pub sign_name: String,
    /// See [`sign_type`](AddSmsSignRequest#structfield.sign_type).
    pub sign_type: i64,
    /// See [`document_type`](AddSmsSignRequest#structfield.document_type).
    pub document_type: i64,
    /// See [`international`](AddSmsSignRequest#structfield.international).
    pub international: i64,
    /// See [`sign_purpose`](AddSmsSignRequest#structfield.sign_purpose).
    pub sign_purpose: i64,
    /// See [`proof_image`](AddSmsSignRequest#structfield.proof_image).
    pub proof_image: String,
}

impl AddSmsSignRequest {
    /// All that is required, and nothing else.
    #[inline]
    pub fn new(required: AddSmsSignRequired) -> Self {
        let AddSmsSignRequired {
            sign_name,
            sign_type,
            document_type,
            international,
            sign_purpose,
            proof_image,
        } = required;
        Self {
            sign_name,
            sign_type,
            document_type,
            international,
            sign_purpose,
            proof_image,
            ..rt::Empty::empty()
        }
    }
    /// Sets [`commission_image`](Self#structfield.commission_image).
    pub fn commission_image(mut self, value: impl Into<String>) -> Self {
        self.commission_image = Some(value.into());
        self
    }
    /// Sets [`remark`](Self#structfield.remark).
    pub fn remark(mut self, value: impl Into<String>) -> Self {
        self.remark = Some(value.into());
        self
    }
}

impl rt::Action for AddSmsSignRequest {
    type Response = AddSmsSignResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("sms", "2021-01-11", "AddSmsSign")
        .region(rt::Region::Required)
        .rate_limit(100)
        .errors(&[
            "FailedOperation.FailResolvePacket", "FailedOperation.JsonParseFail",
            "FailedOperation.NotEnterpriseCertification", "FailedOperation.OtherError",
            "FailedOperation.ParametersOtherError",
            "FailedOperation.QualificationIdNotApproved",
            "FailedOperation.SignNumberLimit", "FailedOperation.TemplateIdNotExist",
            "InternalError.RequestTimeException",
            "InternalError.RestApiInterfaceNotExist", "InternalError.SigFieldMissing",
            "InternalError.SigVerificationFail", "InternalError.Timeout",
            "InternalError.UnknownError", "InvalidParameter.AppidAndBizId",
            "InvalidParameterValue.ImageInvalid",
            "InvalidParameterValue.InvalidDocumentType",
            "InvalidParameterValue.InvalidInternational",
            "InvalidParameterValue.InvalidUsedMethod",
            "InvalidParameterValue.QualificationIdNotFound",
            "InvalidParameterValue.SdkAppIdNotExist",
            "InvalidParameterValue.SignAlreadyPassedCheck",
            "InvalidParameterValue.SignExistAndUnapproved",
            "InvalidParameterValue.SignNameLengthTooLong", "MissingParameter",
            "UnauthorizedOperation.RequestIpNotInWhitelist",
            "UnauthorizedOperation.RequestPermissionDeny",
            "UnauthorizedOperation.ServiceSuspendDueToArrears", "UnsupportedOperation",
            "UnsupportedOperation.",
        ])
        .rules(&[
            ("SignType", rt::Rule::OneOfNumbers(&[0, 1, 2, 3, 4, 5, 6])),
            ("DocumentType", rt::Rule::OneOfNumbers(&[0, 1, 2, 3, 4, 5, 6, 7, 8])),
            ("International", rt::Rule::OneOfNumbers(&[0, 1])),
            ("SignPurpose", rt::Rule::OneOfNumbers(&[0, 1])),
        ]);
}

rt::record! {
    AddSmsSignRequest: "AddSmsSignRequest";
    0 => sign_name: "SignName",
    1 => sign_type: "SignType",
    2 => document_type: "DocumentType",
    3 => international: "International",
    4 => sign_purpose: "SignPurpose",
    5 => proof_image: "ProofImage",
    6 => commission_image: "CommissionImage",
    7 => remark: "Remark",
    empty;
}

/// What [`add_sms_sign`](Client::add_sms_sign) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct AddSmsSignResponse {
    /// The new signature.
    pub add_sign_status: Option<types::AddSignStatus>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    AddSmsSignResponse: "AddSmsSignResponse";
    0 => add_sign_status: "AddSignStatus",
    1 => request_id: "RequestId",
}
