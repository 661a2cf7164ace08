//! The error codes of this version. Written by `cargo xtask gen`.

use tencentcloud_core::rt;

/// An error code of `teo` 2022-01-06, the common ones included; in errors as [`Open<ErrorCode>`](rt::Open).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `ActionOffline`: 该接口已经停用，不再接受调用。
    ActionOffline,
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
    /// `InternalError`: 服务端出现意外，可以稍后重试。
    InternalError,
    /// `InternalError.BackendError`: 后端没能完成处理。
    InternalErrorBackendError,
    /// `InternalError.DomainConfig`: 读不到域名的配置。
    InternalErrorDomainConfig,
    /// `InternalError.FailedToGenerateUrl`: 没能生成上传用的链接。
    InternalErrorFailedToGenerateUrl,
    /// `InternalError.QuotaSystem`: 配额服务出错。
    InternalErrorQuotaSystem,
    /// `InternalError.RouteError`: 后端的路由地址不对。
    InternalErrorRouteError,
    /// `InvalidAction`: Action 的取值不属于该产品。
    InvalidAction,
    /// `InvalidParameter`: 某个参数不合要求。
    InvalidParameter,
    /// `InvalidParameter.DomainNotFound`: 找不到该域名，或域名在别人的账号下。
    InvalidParameterDomainNotFound,
    /// `InvalidParameter.ParameterError`: 参数不合要求，例如查询的时间跨度太大。
    InvalidParameterParameterError,
    /// `InvalidParameter.Target`: 提交的资源里有不合要求的。
    InvalidParameterTarget,
    /// `InvalidParameter.TaskNotGenerated`: 没能生成任务。
    InvalidParameterTaskNotGenerated,
    /// `InvalidParameter.UploadUrl`: 上传文件的链接不可用。
    InvalidParameterUploadUrl,
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
    /// `LimitExceeded.BatchQuota`: 一次提交的资源太多。
    LimitExceededBatchQuota,
    /// `LimitExceeded.DailyQuota`: 今天的提交额度已经用完。
    LimitExceededDailyQuota,
    /// `MissingParameter`: 少传了必选的参数。
    MissingParameter,
    /// `NoSuchProduct`: 没有这个产品。
    NoSuchProduct,
    /// `NoSuchVersion`: 该产品没有这个版本。
    NoSuchVersion,
    /// `OperationDenied`: 这项操作不被允许。
    OperationDenied,
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
    /// `ResourceUnavailable`: 资源目前不可用。
    ResourceUnavailable,
    /// `ResponseSizeLimitExceeded`: 结果太大，无法返回，请缩小查询范围。
    ResponseSizeLimitExceeded,
    /// `ServiceUnavailable`: 服务暂时不能响应。
    ServiceUnavailable,
    /// `UnauthorizedOperation`: 没有权限执行这项操作。
    UnauthorizedOperation,
    /// `UnauthorizedOperation.CamUnauthorized`: 访问管理没有授予这项权限。
    UnauthorizedOperationCamUnauthorized,
    /// `UnauthorizedOperation.DomainEmpty`: 没有可以查询的域名，鉴权不通过。
    UnauthorizedOperationDomainEmpty,
    /// `UnauthorizedOperation.NoPermission`: 子用户缺少这项权限，请联系管理员授予。
    UnauthorizedOperationNoPermission,
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
    "InternalError" => InternalError,
    "InternalError.BackendError" => InternalErrorBackendError,
    "InternalError.DomainConfig" => InternalErrorDomainConfig,
    "InternalError.FailedToGenerateUrl" => InternalErrorFailedToGenerateUrl,
    "InternalError.QuotaSystem" => InternalErrorQuotaSystem,
    "InternalError.RouteError" => InternalErrorRouteError,
    "InvalidAction" => InvalidAction,
    "InvalidParameter" => InvalidParameter,
    "InvalidParameter.DomainNotFound" => InvalidParameterDomainNotFound,
    "InvalidParameter.ParameterError" => InvalidParameterParameterError,
    "InvalidParameter.Target" => InvalidParameterTarget,
    "InvalidParameter.TaskNotGenerated" => InvalidParameterTaskNotGenerated,
    "InvalidParameter.UploadUrl" => InvalidParameterUploadUrl,
    "InvalidParameterValue" => InvalidParameterValue,
    "InvalidRequest" => InvalidRequest,
    "IpInBlacklist" => IpInBlacklist,
    "IpNotInWhitelist" => IpNotInWhitelist,
    "LimitExceeded" => LimitExceeded,
    "LimitExceeded.BatchQuota" => LimitExceededBatchQuota,
    "LimitExceeded.DailyQuota" => LimitExceededDailyQuota,
    "MissingParameter" => MissingParameter,
    "NoSuchProduct" => NoSuchProduct,
    "NoSuchVersion" => NoSuchVersion,
    "OperationDenied" => OperationDenied,
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
    "UnauthorizedOperation.CamUnauthorized" => UnauthorizedOperationCamUnauthorized,
    "UnauthorizedOperation.DomainEmpty" => UnauthorizedOperationDomainEmpty,
    "UnauthorizedOperation.NoPermission" => UnauthorizedOperationNoPermission,
    "UnknownParameter" => UnknownParameter,
    "UnsupportedOperation" => UnsupportedOperation,
    "UnsupportedProtocol" => UnsupportedProtocol,
    "UnsupportedRegion" => UnsupportedRegion,
}

impl rt::Code for ErrorCode {}
