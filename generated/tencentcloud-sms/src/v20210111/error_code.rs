//! The error codes of this version. Written by `cargo xtask gen`.

use tencentcloud_core::rt;

/// An error code of `sms` 2021-01-11, the common ones included; in errors as [`Open<ErrorCode>`](rt::Open).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `ActionOffline`: This action has been retired.
    ActionOffline,
    /// `AuthFailure.InvalidAuthorization`: The Authorization header is malformed.
    AuthFailureInvalidAuthorization,
    /// `AuthFailure.InvalidSecretId`: A key of another kind was used; only TencentCloud API keys work here.
    AuthFailureInvalidSecretId,
    /// `AuthFailure.MFAFailure`: Multi-factor authentication was not passed.
    AuthFailureMfaFailure,
    /// `AuthFailure.SecretIdNotFound`: There is no such key: it may be disabled, deleted or misspelt.
    AuthFailureSecretIdNotFound,
    /// `AuthFailure.SignatureExpire`: The request is more than five minutes off. Set the clock of the machine.
    AuthFailureSignatureExpire,
    /// `AuthFailure.SignatureFailure`: The signature sent is not the one that the server works out.
    AuthFailureSignatureFailure,
    /// `AuthFailure.TokenFailure`: The token of the temporary credentials is wrong or has expired.
    AuthFailureTokenFailure,
    /// `AuthFailure.UnauthorizedOperation`: CAM does not grant this to the caller.
    AuthFailureUnauthorizedOperation,
    /// `DryRunOperation`: A dry run: all checks passed and nothing was done.
    DryRunOperation,
    /// `FailedOperation`: The operation did not succeed.
    FailedOperation,
    /// `FailedOperation.ContainSensitiveWord`: A word in the message is not allowed.
    FailedOperationContainSensitiveWord,
    /// `FailedOperation.FailResolvePacket`: The request could not be taken apart; compare it with the documented form.
    FailedOperationFailResolvePacket,
    /// `FailedOperation.ForbidAddMarketingTemplates`: Marketing templates are not open to individual accounts.
    FailedOperationForbidAddMarketingTemplates,
    /// `FailedOperation.InsufficientBalanceInSmsPackage`: Nothing is left of the SMS packages. Buy another one.
    FailedOperationInsufficientBalanceInSmsPackage,
    /// `FailedOperation.JsonParseFail`: The body is not valid JSON.
    FailedOperationJsonParseFail,
    /// `FailedOperation.MarketingSendTimeConstraint`: It is night: marketing messages go out from 8:00 to 22:00.
    FailedOperationMarketingSendTimeConstraint,
    /// `FailedOperation.MissingSignature`: Apply for a signature first.
    FailedOperationMissingSignature,
    /// `FailedOperation.MissingTemplateToModify`: The template to change does not exist.
    FailedOperationMissingTemplateToModify,
    /// `FailedOperation.NotEnterpriseCertification`: This is open to verified enterprises only.
    FailedOperationNotEnterpriseCertification,
    /// `FailedOperation.OtherError`: It failed for a reason that has no code of its own.
    FailedOperationOtherError,
    /// `FailedOperation.ParametersOtherError`: A parameter is wrong in a way that has no code of its own.
    FailedOperationParametersOtherError,
    /// `FailedOperation.PhoneNumberInBlacklist`: The owner of the number, or the carrier, does not want messages.
    FailedOperationPhoneNumberInBlacklist,
    /// `FailedOperation.PhoneNumberParseFail`: The number could not be taken apart.
    FailedOperationPhoneNumberParseFail,
    /// `FailedOperation.ProhibitSubAccountUse`: Sub-accounts can't do this.
    FailedOperationProhibitSubAccountUse,
    /// `FailedOperation.QualificationIdNotApproved`: The qualification is not approved yet.
    FailedOperationQualificationIdNotApproved,
    /// `FailedOperation.SignNumberLimit`: The account has as many signatures as it may have.
    FailedOperationSignNumberLimit,
    /// `FailedOperation.SignatureIncorrectOrUnapproved`: The signature is not approved, or is written differently.
    FailedOperationSignatureIncorrectOrUnapproved,
    /// `FailedOperation.TemplateAlreadyPassedCheck`: The template is approved and can't be changed any more.
    FailedOperationTemplateAlreadyPassedCheck,
    /// `FailedOperation.TemplateIdNotExist`: No template has this ID.
    FailedOperationTemplateIdNotExist,
    /// `FailedOperation.TemplateIncorrectOrUnapproved`: The template is not approved, or the text is not that of the template.
    FailedOperationTemplateIncorrectOrUnapproved,
    /// `FailedOperation.TemplateNumberLimit`: The account has as many templates as it may have.
    FailedOperationTemplateNumberLimit,
    /// `FailedOperation.TemplateParamSetNotMatchApprovedTemplate`: The template has another number of variables.
    FailedOperationTemplateParamSetNotMatchApprovedTemplate,
    /// `FailedOperation.TemplateUnapprovedOrNotExist`: The template is not approved, or there is none.
    FailedOperationTemplateUnapprovedOrNotExist,
    /// `InternalError`: Something went wrong on the server. Trying again later may help.
    InternalError,
    /// `InternalError.JsonParseFail`: The server could not read a JSON document of its own.
    InternalErrorJsonParseFail,
    /// `InternalError.OtherError`: A fault without a code of its own; tell support which number it was.
    InternalErrorOtherError,
    /// `InternalError.ParseBackendResponseFail`: The answer of a server behind this one made no sense.
    InternalErrorParseBackendResponseFail,
    /// `InternalError.RequestTimeException`: The clocks differ by more than 10 minutes.
    InternalErrorRequestTimeException,
    /// `InternalError.RestApiInterfaceNotExist`: There is no REST interface of that name.
    InternalErrorRestApiInterfaceNotExist,
    /// `InternalError.SendAndRecvFail`: A server behind this one did not answer in time.
    InternalErrorSendAndRecvFail,
    /// `InternalError.SigFieldMissing`: `Sig` is missing or empty.
    InternalErrorSigFieldMissing,
    /// `InternalError.SigVerificationFail`: `Sig` is wrong.
    InternalErrorSigVerificationFail,
    /// `InternalError.Timeout`: The message was not taken over in time.
    InternalErrorTimeout,
    /// `InternalError.UnknownError`: A fault that nobody knows.
    InternalErrorUnknownError,
    /// `InvalidAction`: The product has no action of that name.
    InvalidAction,
    /// `InvalidParameter`: A parameter breaks the rules.
    InvalidParameter,
    /// `InvalidParameter.AppidAndBizId`: The account and the application ID don't belong together.
    InvalidParameterAppidAndBizId,
    /// `InvalidParameter.DirtyWordFound`: A parameter has a word that is not allowed.
    InvalidParameterDirtyWordFound,
    /// `InvalidParameter.InvalidParameters`: Some of the parameters are wrong.
    InvalidParameterInvalidParameters,
    /// `InvalidParameterValue`: The value of a parameter breaks the rules.
    InvalidParameterValue,
    /// `InvalidParameterValue.BeginTimeVerifyFail`: `BeginTime` is wrong.
    InvalidParameterValueBeginTimeVerifyFail,
    /// `InvalidParameterValue.ContentLengthLimit`: The message is too long.
    InvalidParameterValueContentLengthLimit,
    /// `InvalidParameterValue.EndTimeVerifyFail`: `EndTime` is wrong.
    InvalidParameterValueEndTimeVerifyFail,
    /// `InvalidParameterValue.ImageInvalid`: The picture could not be read.
    InvalidParameterValueImageInvalid,
    /// `InvalidParameterValue.IncorrectPhoneNumber`: That is no phone number.
    InvalidParameterValueIncorrectPhoneNumber,
    /// `InvalidParameterValue.InvalidDocumentType`: `DocumentType` is wrong.
    InvalidParameterValueInvalidDocumentType,
    /// `InvalidParameterValue.InvalidInternational`: `International` is wrong.
    InvalidParameterValueInvalidInternational,
    /// `InvalidParameterValue.InvalidSmsType`: `SmsType` is wrong.
    InvalidParameterValueInvalidSmsType,
    /// `InvalidParameterValue.InvalidStartTime`: The beginning of the period is wrong.
    InvalidParameterValueInvalidStartTime,
    /// `InvalidParameterValue.InvalidTemplateFormat`: The template is written in the wrong way.
    InvalidParameterValueInvalidTemplateFormat,
    /// `InvalidParameterValue.InvalidUsedMethod`: `SignPurpose` is wrong.
    InvalidParameterValueInvalidUsedMethod,
    /// `InvalidParameterValue.LimitVerifyFail`: `Limit` is wrong.
    InvalidParameterValueLimitVerifyFail,
    /// `InvalidParameterValue.MarketingTemplateWithoutUnsubscribe`: A marketing template has to say how to opt out.
    InvalidParameterValueMarketingTemplateWithoutUnsubscribe,
    /// `InvalidParameterValue.OffsetVerifyFail`: `Offset` is wrong.
    InvalidParameterValueOffsetVerifyFail,
    /// `InvalidParameterValue.ProhibitedUseUrlInTemplateParameter`: A variable must not hold a link.
    InvalidParameterValueProhibitedUseUrlInTemplateParameter,
    /// `InvalidParameterValue.QualificationIdNotFound`: No qualification has this ID.
    InvalidParameterValueQualificationIdNotFound,
    /// `InvalidParameterValue.SdkAppIdNotExist`: No application has this `SdkAppId`.
    InvalidParameterValueSdkAppIdNotExist,
    /// `InvalidParameterValue.SignAlreadyPassedCheck`: The signature is approved already.
    InvalidParameterValueSignAlreadyPassedCheck,
    /// `InvalidParameterValue.SignExistAndUnapproved`: The signature waits for its review already.
    InvalidParameterValueSignExistAndUnapproved,
    /// `InvalidParameterValue.SignNameLengthTooLong`: The signature is too long.
    InvalidParameterValueSignNameLengthTooLong,
    /// `InvalidParameterValue.TemplateParameterFormatError`: A code may have up to six digits and nothing else.
    InvalidParameterValueTemplateParameterFormatError,
    /// `InvalidParameterValue.TemplateParameterLengthLimit`: A variable of an individual account may have 12 characters at most.
    InvalidParameterValueTemplateParameterLengthLimit,
    /// `InvalidParameterValue.TemplateWithDirtyWords`: The template has a word that is not allowed.
    InvalidParameterValueTemplateWithDirtyWords,
    /// `InvalidParameterValue.UnsupportedTemplateVariable`: The template has a variable of an unknown kind.
    InvalidParameterValueUnsupportedTemplateVariable,
    /// `InvalidRequest`: The body is not what was expected.
    InvalidRequest,
    /// `IpInBlacklist`: The address of the caller is blocked.
    IpInBlacklist,
    /// `IpNotInWhitelist`: The address of the caller is not among the allowed ones.
    IpNotInWhitelist,
    /// `LimitExceeded`: A quota is used up.
    LimitExceeded,
    /// `LimitExceeded.AppCountryOrRegionDailyLimit`: The daily limit that you set for this country is reached.
    LimitExceededAppCountryOrRegionDailyLimit,
    /// `LimitExceeded.AppCountryOrRegionInBlacklist`: The country is not on the list that you set.
    LimitExceededAppCountryOrRegionInBlacklist,
    /// `LimitExceeded.AppDailyLimit`: The daily limit that you set is reached.
    LimitExceededAppDailyLimit,
    /// `LimitExceeded.AppGlobalDailyLimit`: The daily limit that you set for messages abroad is reached.
    LimitExceededAppGlobalDailyLimit,
    /// `LimitExceeded.AppMainlandChinaDailyLimit`: The daily limit that you set for the Chinese mainland is reached.
    LimitExceededAppMainlandChinaDailyLimit,
    /// `LimitExceeded.DailyLimit`: The daily limit for messages abroad is reached.
    LimitExceededDailyLimit,
    /// `LimitExceeded.DeliveryFrequencyLimit`: Your own frequency rules forbid this message.
    LimitExceededDeliveryFrequencyLimit,
    /// `LimitExceeded.PhoneNumberCountLimit`: More than 200 numbers were given in one call.
    LimitExceededPhoneNumberCountLimit,
    /// `LimitExceeded.PhoneNumberDailyLimit`: The number has had its messages for today.
    LimitExceededPhoneNumberDailyLimit,
    /// `LimitExceeded.PhoneNumberOneHourLimit`: The number has had its messages for this hour.
    LimitExceededPhoneNumberOneHourLimit,
    /// `LimitExceeded.PhoneNumberSameContentDailyLimit`: The number has had this message often enough today.
    LimitExceededPhoneNumberSameContentDailyLimit,
    /// `LimitExceeded.PhoneNumberThirtySecondLimit`: The number had a message within the last 30 seconds.
    LimitExceededPhoneNumberThirtySecondLimit,
    /// `MissingParameter`: A required parameter is missing.
    MissingParameter,
    /// `MissingParameter.EmptyPhoneNumberSet`: No number was given.
    MissingParameterEmptyPhoneNumberSet,
    /// `NoSuchProduct`: There is no such product.
    NoSuchProduct,
    /// `NoSuchVersion`: The product has no such version.
    NoSuchVersion,
    /// `RequestLimitExceeded`: Too many calls. Slow down and try again.
    RequestLimitExceeded,
    /// `RequestLimitExceeded.GlobalRegionUinLimitExceeded`: Too many calls of this root account over all regions.
    RequestLimitExceededGlobalRegionUinLimitExceeded,
    /// `RequestLimitExceeded.IPLimitExceeded`: Too many calls from this address.
    RequestLimitExceededIpLimitExceeded,
    /// `RequestLimitExceeded.UinLimitExceeded`: Too many calls of this root account.
    RequestLimitExceededUinLimitExceeded,
    /// `RequestSizeLimitExceeded`: The body is too large.
    RequestSizeLimitExceeded,
    /// `ResourceInUse`: Somebody is using the resource.
    ResourceInUse,
    /// `ResourceInsufficient`: Not enough is left of the resource.
    ResourceInsufficient,
    /// `ResourceNotFound`: There is no such resource.
    ResourceNotFound,
    /// `ResourceUnavailable`: The resource can't be used at present.
    ResourceUnavailable,
    /// `ResponseSizeLimitExceeded`: The result is too large to send. Ask for less.
    ResponseSizeLimitExceeded,
    /// `ServiceUnavailable`: The service can't answer at present.
    ServiceUnavailable,
    /// `UnauthorizedOperation`: The caller may not do this.
    UnauthorizedOperation,
    /// `UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny`: Individual accounts may not send marketing messages.
    UnauthorizedOperationIndividualUserMarketingSmsPermissionDeny,
    /// `UnauthorizedOperation.RequestIpNotInWhitelist`: You allow some addresses only, and this is not one of them.
    UnauthorizedOperationRequestIpNotInWhitelist,
    /// `UnauthorizedOperation.RequestPermissionDeny`: You may not make this call.
    UnauthorizedOperationRequestPermissionDeny,
    /// `UnauthorizedOperation.SdkAppIdIsDisabled`: The application is switched off.
    UnauthorizedOperationSdkAppIdIsDisabled,
    /// `UnauthorizedOperation.ServiceSuspendDueToArrears`: The account owes money, so the service is suspended.
    UnauthorizedOperationServiceSuspendDueToArrears,
    /// `UnauthorizedOperation.SmsSdkAppIdVerifyFail`: The application belongs to another account than the key.
    UnauthorizedOperationSmsSdkAppIdVerifyFail,
    /// `UnknownParameter`: A parameter that is not documented was sent.
    UnknownParameter,
    /// `UnsupportedOperation`: This can't be done in the present state.
    UnsupportedOperation,
    /// `UnsupportedOperation.`: This kind of request can't be served.
    UnsupportedOperationDot,
    /// `UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone`: A template for the mainland can't go to a number abroad.
    UnsupportedOperationChineseMainlandTemplateToGlobalPhone,
    /// `UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber`: Numbers of the mainland and from abroad can't share one call.
    UnsupportedOperationContainDomesticAndInternationalPhoneNumber,
    /// `UnsupportedOperation.GlobalTemplateToChineseMainlandPhone`: A template for abroad can't go to a number of the mainland.
    UnsupportedOperationGlobalTemplateToChineseMainlandPhone,
    /// `UnsupportedOperation.UnsupportedRegion`: The region is not served.
    UnsupportedOperationUnsupportedRegion,
    /// `UnsupportedProtocol`: Only GET and POST over HTTP or HTTPS are understood.
    UnsupportedProtocol,
    /// `UnsupportedRegion`: The action is not offered in that region.
    UnsupportedRegion,
}

rt::open_enum! {
    ErrorCode;
    "ActionOffline" => ActionOffline,
    "AuthFailure.InvalidAuthorization" => AuthFailureInvalidAuthorization,
    "AuthFailure.InvalidSecretId" => AuthFailureInvalidSecretId,
    "AuthFailure.MFAFailure" => AuthFailureMfaFailure,
    "AuthFailure.SecretIdNotFound" => AuthFailureSecretIdNotFound,
    "AuthFailure.SignatureExpire" => AuthFailureSignatureExpire,
    "AuthFailure.SignatureFailure" => AuthFailureSignatureFailure,
    "AuthFailure.TokenFailure" => AuthFailureTokenFailure,
    "AuthFailure.UnauthorizedOperation" => AuthFailureUnauthorizedOperation,
    "DryRunOperation" => DryRunOperation,
    "FailedOperation" => FailedOperation,
    "FailedOperation.ContainSensitiveWord" => FailedOperationContainSensitiveWord,
    "FailedOperation.FailResolvePacket" => FailedOperationFailResolvePacket,
    "FailedOperation.ForbidAddMarketingTemplates" => FailedOperationForbidAddMarketingTemplates,
    "FailedOperation.InsufficientBalanceInSmsPackage" => FailedOperationInsufficientBalanceInSmsPackage,
    "FailedOperation.JsonParseFail" => FailedOperationJsonParseFail,
    "FailedOperation.MarketingSendTimeConstraint" => FailedOperationMarketingSendTimeConstraint,
    "FailedOperation.MissingSignature" => FailedOperationMissingSignature,
    "FailedOperation.MissingTemplateToModify" => FailedOperationMissingTemplateToModify,
    "FailedOperation.NotEnterpriseCertification" => FailedOperationNotEnterpriseCertification,
    "FailedOperation.OtherError" => FailedOperationOtherError,
    "FailedOperation.ParametersOtherError" => FailedOperationParametersOtherError,
    "FailedOperation.PhoneNumberInBlacklist" => FailedOperationPhoneNumberInBlacklist,
    "FailedOperation.PhoneNumberParseFail" => FailedOperationPhoneNumberParseFail,
    "FailedOperation.ProhibitSubAccountUse" => FailedOperationProhibitSubAccountUse,
    "FailedOperation.QualificationIdNotApproved" => FailedOperationQualificationIdNotApproved,
    "FailedOperation.SignNumberLimit" => FailedOperationSignNumberLimit,
    "FailedOperation.SignatureIncorrectOrUnapproved" => FailedOperationSignatureIncorrectOrUnapproved,
    "FailedOperation.TemplateAlreadyPassedCheck" => FailedOperationTemplateAlreadyPassedCheck,
    "FailedOperation.TemplateIdNotExist" => FailedOperationTemplateIdNotExist,
    "FailedOperation.TemplateIncorrectOrUnapproved" => FailedOperationTemplateIncorrectOrUnapproved,
    "FailedOperation.TemplateNumberLimit" => FailedOperationTemplateNumberLimit,
    "FailedOperation.TemplateParamSetNotMatchApprovedTemplate" => FailedOperationTemplateParamSetNotMatchApprovedTemplate,
    "FailedOperation.TemplateUnapprovedOrNotExist" => FailedOperationTemplateUnapprovedOrNotExist,
    "InternalError" => InternalError,
    "InternalError.JsonParseFail" => InternalErrorJsonParseFail,
    "InternalError.OtherError" => InternalErrorOtherError,
    "InternalError.ParseBackendResponseFail" => InternalErrorParseBackendResponseFail,
    "InternalError.RequestTimeException" => InternalErrorRequestTimeException,
    "InternalError.RestApiInterfaceNotExist" => InternalErrorRestApiInterfaceNotExist,
    "InternalError.SendAndRecvFail" => InternalErrorSendAndRecvFail,
    "InternalError.SigFieldMissing" => InternalErrorSigFieldMissing,
    "InternalError.SigVerificationFail" => InternalErrorSigVerificationFail,
    "InternalError.Timeout" => InternalErrorTimeout,
    "InternalError.UnknownError" => InternalErrorUnknownError,
    "InvalidAction" => InvalidAction,
    "InvalidParameter" => InvalidParameter,
    "InvalidParameter.AppidAndBizId" => InvalidParameterAppidAndBizId,
    "InvalidParameter.DirtyWordFound" => InvalidParameterDirtyWordFound,
    "InvalidParameter.InvalidParameters" => InvalidParameterInvalidParameters,
    "InvalidParameterValue" => InvalidParameterValue,
    "InvalidParameterValue.BeginTimeVerifyFail" => InvalidParameterValueBeginTimeVerifyFail,
    "InvalidParameterValue.ContentLengthLimit" => InvalidParameterValueContentLengthLimit,
    "InvalidParameterValue.EndTimeVerifyFail" => InvalidParameterValueEndTimeVerifyFail,
    "InvalidParameterValue.ImageInvalid" => InvalidParameterValueImageInvalid,
    "InvalidParameterValue.IncorrectPhoneNumber" => InvalidParameterValueIncorrectPhoneNumber,
    "InvalidParameterValue.InvalidDocumentType" => InvalidParameterValueInvalidDocumentType,
    "InvalidParameterValue.InvalidInternational" => InvalidParameterValueInvalidInternational,
    "InvalidParameterValue.InvalidSmsType" => InvalidParameterValueInvalidSmsType,
    "InvalidParameterValue.InvalidStartTime" => InvalidParameterValueInvalidStartTime,
    "InvalidParameterValue.InvalidTemplateFormat" => InvalidParameterValueInvalidTemplateFormat,
    "InvalidParameterValue.InvalidUsedMethod" => InvalidParameterValueInvalidUsedMethod,
    "InvalidParameterValue.LimitVerifyFail" => InvalidParameterValueLimitVerifyFail,
    "InvalidParameterValue.MarketingTemplateWithoutUnsubscribe" => InvalidParameterValueMarketingTemplateWithoutUnsubscribe,
    "InvalidParameterValue.OffsetVerifyFail" => InvalidParameterValueOffsetVerifyFail,
    "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter" => InvalidParameterValueProhibitedUseUrlInTemplateParameter,
    "InvalidParameterValue.QualificationIdNotFound" => InvalidParameterValueQualificationIdNotFound,
    "InvalidParameterValue.SdkAppIdNotExist" => InvalidParameterValueSdkAppIdNotExist,
    "InvalidParameterValue.SignAlreadyPassedCheck" => InvalidParameterValueSignAlreadyPassedCheck,
    "InvalidParameterValue.SignExistAndUnapproved" => InvalidParameterValueSignExistAndUnapproved,
    "InvalidParameterValue.SignNameLengthTooLong" => InvalidParameterValueSignNameLengthTooLong,
    "InvalidParameterValue.TemplateParameterFormatError" => InvalidParameterValueTemplateParameterFormatError,
    "InvalidParameterValue.TemplateParameterLengthLimit" => InvalidParameterValueTemplateParameterLengthLimit,
    "InvalidParameterValue.TemplateWithDirtyWords" => InvalidParameterValueTemplateWithDirtyWords,
    "InvalidParameterValue.UnsupportedTemplateVariable" => InvalidParameterValueUnsupportedTemplateVariable,
    "InvalidRequest" => InvalidRequest,
    "IpInBlacklist" => IpInBlacklist,
    "IpNotInWhitelist" => IpNotInWhitelist,
    "LimitExceeded" => LimitExceeded,
    "LimitExceeded.AppCountryOrRegionDailyLimit" => LimitExceededAppCountryOrRegionDailyLimit,
    "LimitExceeded.AppCountryOrRegionInBlacklist" => LimitExceededAppCountryOrRegionInBlacklist,
    "LimitExceeded.AppDailyLimit" => LimitExceededAppDailyLimit,
    "LimitExceeded.AppGlobalDailyLimit" => LimitExceededAppGlobalDailyLimit,
    "LimitExceeded.AppMainlandChinaDailyLimit" => LimitExceededAppMainlandChinaDailyLimit,
    "LimitExceeded.DailyLimit" => LimitExceededDailyLimit,
    "LimitExceeded.DeliveryFrequencyLimit" => LimitExceededDeliveryFrequencyLimit,
    "LimitExceeded.PhoneNumberCountLimit" => LimitExceededPhoneNumberCountLimit,
    "LimitExceeded.PhoneNumberDailyLimit" => LimitExceededPhoneNumberDailyLimit,
    "LimitExceeded.PhoneNumberOneHourLimit" => LimitExceededPhoneNumberOneHourLimit,
    "LimitExceeded.PhoneNumberSameContentDailyLimit" => LimitExceededPhoneNumberSameContentDailyLimit,
    "LimitExceeded.PhoneNumberThirtySecondLimit" => LimitExceededPhoneNumberThirtySecondLimit,
    "MissingParameter" => MissingParameter,
    "MissingParameter.EmptyPhoneNumberSet" => MissingParameterEmptyPhoneNumberSet,
    "NoSuchProduct" => NoSuchProduct,
    "NoSuchVersion" => NoSuchVersion,
    "RequestLimitExceeded" => RequestLimitExceeded,
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded" => RequestLimitExceededGlobalRegionUinLimitExceeded,
    "RequestLimitExceeded.IPLimitExceeded" => RequestLimitExceededIpLimitExceeded,
    "RequestLimitExceeded.UinLimitExceeded" => RequestLimitExceededUinLimitExceeded,
    "RequestSizeLimitExceeded" => RequestSizeLimitExceeded,
    "ResourceInUse" => ResourceInUse,
    "ResourceInsufficient" => ResourceInsufficient,
    "ResourceNotFound" => ResourceNotFound,
    "ResourceUnavailable" => ResourceUnavailable,
    "ResponseSizeLimitExceeded" => ResponseSizeLimitExceeded,
    "ServiceUnavailable" => ServiceUnavailable,
    "UnauthorizedOperation" => UnauthorizedOperation,
    "UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny" => UnauthorizedOperationIndividualUserMarketingSmsPermissionDeny,
    "UnauthorizedOperation.RequestIpNotInWhitelist" => UnauthorizedOperationRequestIpNotInWhitelist,
    "UnauthorizedOperation.RequestPermissionDeny" => UnauthorizedOperationRequestPermissionDeny,
    "UnauthorizedOperation.SdkAppIdIsDisabled" => UnauthorizedOperationSdkAppIdIsDisabled,
    "UnauthorizedOperation.ServiceSuspendDueToArrears" => UnauthorizedOperationServiceSuspendDueToArrears,
    "UnauthorizedOperation.SmsSdkAppIdVerifyFail" => UnauthorizedOperationSmsSdkAppIdVerifyFail,
    "UnknownParameter" => UnknownParameter,
    "UnsupportedOperation" => UnsupportedOperation,
    "UnsupportedOperation." => UnsupportedOperationDot,
    "UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone" => UnsupportedOperationChineseMainlandTemplateToGlobalPhone,
    "UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber" => UnsupportedOperationContainDomesticAndInternationalPhoneNumber,
    "UnsupportedOperation.GlobalTemplateToChineseMainlandPhone" => UnsupportedOperationGlobalTemplateToChineseMainlandPhone,
    "UnsupportedOperation.UnsupportedRegion" => UnsupportedOperationUnsupportedRegion,
    "UnsupportedProtocol" => UnsupportedProtocol,
    "UnsupportedRegion" => UnsupportedRegion,
}

impl rt::Code for ErrorCode {}
