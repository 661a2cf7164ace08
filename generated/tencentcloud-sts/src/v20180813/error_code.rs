//! The error codes of this version. Written by `cargo xtask gen`.

use tencentcloud_core::rt;

/// An error code of `sts` 2018-08-13, the common ones included; in errors as [`Open<ErrorCode>`](rt::Open).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `ActionOffline`: 该接口已经停用，不再接受调用。
    ActionOffline,
    /// `AuthFailure.AccessKeyIllegal`: 所用的密钥不合规。
    AuthFailureAccessKeyIllegal,
    /// `AuthFailure.InvalidAuthorization`: Authorization 请求头的写法不合要求。
    AuthFailureInvalidAuthorization,
    /// `AuthFailure.InvalidSecretId`: 这里要用云 API 密钥，其他类型的密钥不被接受。
    AuthFailureInvalidSecretId,
    /// `AuthFailure.MFAFailure`: 多因子验证没有通过。
    AuthFailureMfaFailure,
    /// `AuthFailure.SecretIdNotFound`: 找不到这个 SecretId：可能已停用或删除，也可能抄写有误。
    AuthFailureSecretIdNotFound,
    /// `AuthFailure.SignatureExpire`: 请求时间与服务器相差超过五分钟，签名作废，请先校准本机时钟。
    AuthFailureSignatureExpire,
    /// `AuthFailure.SignatureFailure`: 服务端算出的签名与请求所带的不一致。
    AuthFailureSignatureFailure,
    /// `AuthFailure.TokenFailure`: 临时凭证的 Token 无效或已过期。
    AuthFailureTokenFailure,
    /// `AuthFailure.UnauthorizedOperation`: 调用者在访问管理中没有这项权限。
    AuthFailureUnauthorizedOperation,
    /// `DryRunOperation`: 这是一次试运行：参数与权限都通过，但没有真正执行。
    DryRunOperation,
    /// `FailedOperation`: 操作没有成功。
    FailedOperation,
    /// `FailedOperation.CheckMFAError`: MFA 动态码没有通过核对。
    FailedOperationCheckMfaError,
    /// `FailedOperation.MFATypeNotSupported`: 这种 MFA 设备用不了。
    FailedOperationMfaTypeNotSupported,
    /// `FailedOperation.TempKeyNotAllowed`: 请换成长期密钥，临时密钥不能调用这里。
    FailedOperationTempKeyNotAllowed,
    /// `InternalError`: 服务端出现意外，可以稍后重试。
    InternalError,
    /// `InternalError.DbError`: 数据库出错。
    InternalErrorDbError,
    /// `InternalError.EncryptError`: 加密时出错。
    InternalErrorEncryptError,
    /// `InternalError.GetAppIdError`: 取不到账号的 APPID。
    InternalErrorGetAppIdError,
    /// `InternalError.GetRoleError`: 取不到角色。
    InternalErrorGetRoleError,
    /// `InternalError.GetSeedTokenError`: 取不到签发所需的 token。
    InternalErrorGetSeedTokenError,
    /// `InternalError.IllegalRole`: 角色不合规。
    InternalErrorIllegalRole,
    /// `InternalError.PbSerializeError`: 序列化时出错。
    InternalErrorPbSerializeError,
    /// `InternalError.SystemError`: 系统出错，例如网络中断。
    InternalErrorSystemError,
    /// `InternalError.UnknownError`: 原因不明的错误。
    InternalErrorUnknownError,
    /// `InvalidAction`: Action 的取值不属于该产品。
    InvalidAction,
    /// `InvalidParameter`: 某个参数不合要求。
    InvalidParameter,
    /// `InvalidParameter.AccessKeyNotSupport`: 这种密钥在此不适用。
    InvalidParameterAccessKeyNotSupport,
    /// `InvalidParameter.AccountNotAvaliable`: 没有这个账号，或账号已不能使用。
    InvalidParameterAccountNotAvaliable,
    /// `InvalidParameter.ExtendStrategyOverSize`: 附加的策略太大。
    InvalidParameterExtendStrategyOverSize,
    /// `InvalidParameter.GrantOtherResource`: 策略授予了不属于自己的资源。
    InvalidParameterGrantOtherResource,
    /// `InvalidParameter.OverLimit`: 调用得太快。
    InvalidParameterOverLimit,
    /// `InvalidParameter.OverTimeError`: 要求的有效期太长。
    InvalidParameterOverTimeError,
    /// `InvalidParameter.ParamError`: 参数有误。
    InvalidParameterParamError,
    /// `InvalidParameter.PolicyTooLong`: 策略太长。
    InvalidParameterPolicyTooLong,
    /// `InvalidParameter.ResouceError`: 策略里的资源六段式写得不对。
    InvalidParameterResouceError,
    /// `InvalidParameter.StrategyFormatError`: 策略的语法不对。
    InvalidParameterStrategyFormatError,
    /// `InvalidParameter.StrategyInvalid`: 策略不合规。
    InvalidParameterStrategyInvalid,
    /// `InvalidParameter.TempCodeNotAvaliable`: 临时 Code 已经不能用。
    InvalidParameterTempCodeNotAvaliable,
    /// `InvalidParameter.WebIdentityTokenError`: 身份令牌有误，请核对 WebIdentityToken。
    InvalidParameterWebIdentityTokenError,
    /// `InvalidParameterValue`: 某个参数的取值不合要求。
    InvalidParameterValue,
    /// `InvalidRequest`: 请求体不是预期的形式。
    InvalidRequest,
    /// `IpInBlacklist`: 来源 IP 已被列入黑名单。
    IpInBlacklist,
    /// `IpNotInWhitelist`: 来源 IP 未列入白名单。
    IpNotInWhitelist,
    /// `LimitExceeded`: 用量到达配额上限。
    LimitExceeded,
    /// `MissingParameter`: 少传了必选的参数。
    MissingParameter,
    /// `NoSuchProduct`: 没有这个产品。
    NoSuchProduct,
    /// `NoSuchVersion`: 该产品没有这个版本。
    NoSuchVersion,
    /// `RequestLimitExceeded`: 调用太频繁，请放慢速度后重试。
    RequestLimitExceeded,
    /// `RequestLimitExceeded.GlobalRegionUinLimitExceeded`: 该主账号在所有地域合计的调用次数过多。
    RequestLimitExceededGlobalRegionUinLimitExceeded,
    /// `RequestLimitExceeded.IPLimitExceeded`: 该 IP 的调用次数过多。
    RequestLimitExceededIpLimitExceeded,
    /// `RequestLimitExceeded.UinLimitExceeded`: 该主账号的调用次数过多。
    RequestLimitExceededUinLimitExceeded,
    /// `RequestSizeLimitExceeded`: 请求体过大。
    RequestSizeLimitExceeded,
    /// `ResourceInUse`: 资源正被使用。
    ResourceInUse,
    /// `ResourceInsufficient`: 可用资源不够。
    ResourceInsufficient,
    /// `ResourceNotFound`: 找不到资源。
    ResourceNotFound,
    /// `ResourceNotFound.RoleNotFound`: 账号下没有这个角色。
    ResourceNotFoundRoleNotFound,
    /// `ResourceUnavailable`: 资源目前不可用。
    ResourceUnavailable,
    /// `ResponseSizeLimitExceeded`: 结果太大，无法返回，请缩小查询范围。
    ResponseSizeLimitExceeded,
    /// `ServiceUnavailable`: 服务暂时不能响应。
    ServiceUnavailable,
    /// `UnauthorizedOperation`: 没有权限执行这项操作。
    UnauthorizedOperation,
    /// `UnknownParameter`: 传入了文档里没有的参数。
    UnknownParameter,
    /// `UnsupportedOperation`: 当前情形下不支持这项操作。
    UnsupportedOperation,
    /// `UnsupportedProtocol`: 只能用 GET 或 POST，且协议须为 HTTP(S)。
    UnsupportedProtocol,
    /// `UnsupportedRegion`: 该地域没有开放此接口。
    UnsupportedRegion,
}

rt::open_enum! {
    ErrorCode;
    "ActionOffline" => ActionOffline,
    "AuthFailure.AccessKeyIllegal" => AuthFailureAccessKeyIllegal,
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
    "FailedOperation.CheckMFAError" => FailedOperationCheckMfaError,
    "FailedOperation.MFATypeNotSupported" => FailedOperationMfaTypeNotSupported,
    "FailedOperation.TempKeyNotAllowed" => FailedOperationTempKeyNotAllowed,
    "InternalError" => InternalError,
    "InternalError.DbError" => InternalErrorDbError,
    "InternalError.EncryptError" => InternalErrorEncryptError,
    "InternalError.GetAppIdError" => InternalErrorGetAppIdError,
    "InternalError.GetRoleError" => InternalErrorGetRoleError,
    "InternalError.GetSeedTokenError" => InternalErrorGetSeedTokenError,
    "InternalError.IllegalRole" => InternalErrorIllegalRole,
    "InternalError.PbSerializeError" => InternalErrorPbSerializeError,
    "InternalError.SystemError" => InternalErrorSystemError,
    "InternalError.UnknownError" => InternalErrorUnknownError,
    "InvalidAction" => InvalidAction,
    "InvalidParameter" => InvalidParameter,
    "InvalidParameter.AccessKeyNotSupport" => InvalidParameterAccessKeyNotSupport,
    "InvalidParameter.AccountNotAvaliable" => InvalidParameterAccountNotAvaliable,
    "InvalidParameter.ExtendStrategyOverSize" => InvalidParameterExtendStrategyOverSize,
    "InvalidParameter.GrantOtherResource" => InvalidParameterGrantOtherResource,
    "InvalidParameter.OverLimit" => InvalidParameterOverLimit,
    "InvalidParameter.OverTimeError" => InvalidParameterOverTimeError,
    "InvalidParameter.ParamError" => InvalidParameterParamError,
    "InvalidParameter.PolicyTooLong" => InvalidParameterPolicyTooLong,
    "InvalidParameter.ResouceError" => InvalidParameterResouceError,
    "InvalidParameter.StrategyFormatError" => InvalidParameterStrategyFormatError,
    "InvalidParameter.StrategyInvalid" => InvalidParameterStrategyInvalid,
    "InvalidParameter.TempCodeNotAvaliable" => InvalidParameterTempCodeNotAvaliable,
    "InvalidParameter.WebIdentityTokenError" => InvalidParameterWebIdentityTokenError,
    "InvalidParameterValue" => InvalidParameterValue,
    "InvalidRequest" => InvalidRequest,
    "IpInBlacklist" => IpInBlacklist,
    "IpNotInWhitelist" => IpNotInWhitelist,
    "LimitExceeded" => LimitExceeded,
    "MissingParameter" => MissingParameter,
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
    "ResourceNotFound.RoleNotFound" => ResourceNotFoundRoleNotFound,
    "ResourceUnavailable" => ResourceUnavailable,
    "ResponseSizeLimitExceeded" => ResponseSizeLimitExceeded,
    "ServiceUnavailable" => ServiceUnavailable,
    "UnauthorizedOperation" => UnauthorizedOperation,
    "UnknownParameter" => UnknownParameter,
    "UnsupportedOperation" => UnsupportedOperation,
    "UnsupportedProtocol" => UnsupportedProtocol,
    "UnsupportedRegion" => UnsupportedRegion,
}

impl rt::Code for ErrorCode {}
