//! The error codes of this version. Written by `cargo xtask gen`.

use tencentcloud_core::rt;

/// An error code of `cvm` 2017-03-12, the common ones included; in errors as [`Open<ErrorCode>`](rt::Open).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `AccountQualificationRestrictions`: 账号的资质不够，不能这样做。
    AccountQualificationRestrictions,
    /// `ActionOffline`: 该接口已经停用。
    ActionOffline,
    /// `AuthFailure.CamRoleNameAuthenticateFailed`: 所给的 CAM 角色没有通过鉴权。
    AuthFailureCamRoleNameAuthenticateFailed,
    /// `AuthFailure.InvalidAuthorization`: `Authorization` 请求头的格式不正确。
    AuthFailureInvalidAuthorization,
    /// `AuthFailure.InvalidSecretId`: SecretId 不是云 API 密钥。
    AuthFailureInvalidSecretId,
    /// `AuthFailure.MFAFailure`: 多因素认证未通过。
    AuthFailureMfaFailure,
    /// `AuthFailure.SecretIdNotFound`: SecretId 不存在或已被禁用。
    AuthFailureSecretIdNotFound,
    /// `AuthFailure.SignatureExpire`: 签名的时间戳已过期，或本机时钟不准。
    AuthFailureSignatureExpire,
    /// `AuthFailure.SignatureFailure`: 签名与请求内容不一致。
    AuthFailureSignatureFailure,
    /// `AuthFailure.TokenFailure`: 临时密钥的 token 无效。
    AuthFailureTokenFailure,
    /// `AuthFailure.UnauthorizedOperation`: 调用者没有执行该请求的权限。
    AuthFailureUnauthorizedOperation,
    /// `DryRunOperation`: 请求可以成功执行，但带有 `DryRun` 参数。
    DryRunOperation,
    /// `FailedOperation`: 操作没有成功。
    FailedOperation,
    /// `FailedOperation.DisasterRecoverGroupNotFound`: 没有这个置放群组。
    FailedOperationDisasterRecoverGroupNotFound,
    /// `FailedOperation.IllegalTagKey`: 标签的键写得不对。
    FailedOperationIllegalTagKey,
    /// `FailedOperation.IllegalTagValue`: 标签的值写得不对。
    FailedOperationIllegalTagValue,
    /// `FailedOperation.InquiryPriceFailed`: 没能算出价格。
    FailedOperationInquiryPriceFailed,
    /// `FailedOperation.InvalidInstanceApplicationRole`: 实例的应用角色不合规。
    FailedOperationInvalidInstanceApplicationRole,
    /// `FailedOperation.InvalidInstanceApplicationRoleEmr`: 这是弹性 MapReduce 的实例，在此不能操作。
    FailedOperationInvalidInstanceApplicationRoleEmr,
    /// `FailedOperation.NoAvailableIpAddressCountInSubnet`: 子网里的空闲 IP 不够。
    FailedOperationNoAvailableIpAddressCountInSubnet,
    /// `FailedOperation.PromotionalRegionRestriction`: 活动机型不能在这个地域购买。
    FailedOperationPromotionalRegionRestriction,
    /// `FailedOperation.SecurityGroupActionFailed`: 安全组没能设好。
    FailedOperationSecurityGroupActionFailed,
    /// `FailedOperation.SnapshotSizeLargerThanDataSize`: 快照装不进这块盘，请把盘加大。
    FailedOperationSnapshotSizeLargerThanDataSize,
    /// `FailedOperation.SnapshotSizeLessThanDataSize`: 盘要比快照更大一些。
    FailedOperationSnapshotSizeLessThanDataSize,
    /// `FailedOperation.TagKeyReserved`: 标签的键以系统保留的前缀开头。
    FailedOperationTagKeyReserved,
    /// `FailedOperation.Unreturnable`: 实例不符合退还的条件。
    FailedOperationUnreturnable,
    /// `InstancesQuotaLimitExceeded`: 实例总数到了上限。
    InstancesQuotaLimitExceeded,
    /// `InternalError`: 服务内部出错。
    InternalError,
    /// `InternalError.TradeUnknownError`: 计费系统出错，原因不明。
    InternalErrorTradeUnknownError,
    /// `InternalServerError`: 服务内部出错。
    InternalServerError,
    /// `InvalidAccount.InsufficientBalance`: 余额不够，请先充值。
    InvalidAccountInsufficientBalance,
    /// `InvalidAccount.UnpaidOrder`: 还有没付款的订单。
    InvalidAccountUnpaidOrder,
    /// `InvalidAction`: 没有这个接口。
    InvalidAction,
    /// `InvalidClientToken.TooLong`: ClientToken 超过 64 个字符。
    InvalidClientTokenTooLong,
    /// `InvalidFilter`: 没有这种筛选条件。
    InvalidFilter,
    /// `InvalidFilterValue.LimitExceeded`: 一个筛选条件里给的值太多。
    InvalidFilterValueLimitExceeded,
    /// `InvalidHostId.Malformed`: 宿主机 ID 的写法不对。
    InvalidHostIdMalformed,
    /// `InvalidHostId.NotFound`: 没有这台宿主机。
    InvalidHostIdNotFound,
    /// `InvalidImageId.Malformed`: 镜像 ID 的写法不对。
    InvalidImageIdMalformed,
    /// `InvalidImageId.NotFound`: 没有这个镜像。
    InvalidImageIdNotFound,
    /// `InvalidInstance.NotSupported`: 这种实例不能这样操作。
    InvalidInstanceNotSupported,
    /// `InvalidInstanceId.Malformed`: 实例 ID 的写法不对。
    InvalidInstanceIdMalformed,
    /// `InvalidInstanceId.NotFound`: 没有这个实例。
    InvalidInstanceIdNotFound,
    /// `InvalidInstanceName.TooLong`: 实例的名称太长。
    InvalidInstanceNameTooLong,
    /// `InvalidInstanceNotSupportedPrepaidInstance`: 包年包月的实例不能这样操作。
    InvalidInstanceNotSupportedPrepaidInstance,
    /// `InvalidInstanceType.Malformed`: 机型的写法不对。
    InvalidInstanceTypeMalformed,
    /// `InvalidKeyPair.LimitExceeded`: 密钥对的数目超限。
    InvalidKeyPairLimitExceeded,
    /// `InvalidKeyPairId.Malformed`: 密钥对 ID 的写法不对。
    InvalidKeyPairIdMalformed,
    /// `InvalidParameter`: 参数不合要求。
    InvalidParameter,
    /// `InvalidParameter.CdcNotSupported`: 专用集群用不了这个参数。
    InvalidParameterCdcNotSupported,
    /// `InvalidParameter.EdgeZoneMissInternetAccessible`: 在边缘可用区须给出公网设置。
    InvalidParameterEdgeZoneMissInternetAccessible,
    /// `InvalidParameter.HostIdCustomizedInstanceTypeNotSupport`: 这台宿主机不能放自定义规格的机型。
    InvalidParameterHostIdCustomizedInstanceTypeNotSupport,
    /// `InvalidParameter.HostIdInstanceTypeNotSupport`: 这台宿主机不能放这种机型。
    InvalidParameterHostIdInstanceTypeNotSupport,
    /// `InvalidParameter.HostIdStandardInstanceTypeNotSupport`: 这台宿主机不能放标准机型。
    InvalidParameterHostIdStandardInstanceTypeNotSupport,
    /// `InvalidParameter.HostIdStatusNotSupport`: 宿主机目前的状态不允许。
    InvalidParameterHostIdStatusNotSupport,
    /// `InvalidParameter.InstanceImageNotSupport`: 实例用不了这个镜像。
    InvalidParameterInstanceImageNotSupport,
    /// `InvalidParameter.InstanceTypeSupportedHostNotFound`: 没有能放这种机型的宿主机。
    InvalidParameterInstanceTypeSupportedHostNotFound,
    /// `InvalidParameter.InternetAccessibleNotSupported`: 这里不能设置公网。
    InvalidParameterInternetAccessibleNotSupported,
    /// `InvalidParameter.InvalidIpFormat`: IP 的写法不对。
    InvalidParameterInvalidIpFormat,
    /// `InvalidParameter.InvalidParameterCoexistImageIdsFilters`: ImageIds 与 Filters 只能用一个。
    InvalidParameterInvalidParameterCoexistImageIdsFilters,
    /// `InvalidParameter.LackCoreCountOrThreadPerCore`: CoreCount 与 ThreadPerCore 要一起给出。
    InvalidParameterLackCoreCountOrThreadPerCore,
    /// `InvalidParameter.OnlySupportForEdgeZone`: 这个参数只用于边缘可用区。
    InvalidParameterOnlySupportForEdgeZone,
    /// `InvalidParameter.ParameterConflict`: 参数互相冲突。
    InvalidParameterParameterConflict,
    /// `InvalidParameter.SnapshotNotFound`: 没有这个快照。
    InvalidParameterSnapshotNotFound,
    /// `InvalidParameter.SpecialParameterForSpecialAccount`: 这个参数只开放给部分账号。
    InvalidParameterSpecialParameterForSpecialAccount,
    /// `InvalidParameterCombination`: 这几个参数不能放在一起。
    InvalidParameterCombination,
    /// `InvalidParameterValue`: 参数的取值不合要求。
    InvalidParameterValue,
    /// `InvalidParameterValue.BandwidthPackageIdMalformed`: 带宽包 ID 的写法不对。
    InvalidParameterValueBandwidthPackageIdMalformed,
    /// `InvalidParameterValue.BandwidthPackageIdNotFound`: 没有这个带宽包。
    InvalidParameterValueBandwidthPackageIdNotFound,
    /// `InvalidParameterValue.BandwidthPackageIspNotMatch`: 带宽包与线路对不上。
    InvalidParameterValueBandwidthPackageIspNotMatch,
    /// `InvalidParameterValue.BandwidthPackageZoneNotMatch`: 带宽包与可用区对不上。
    InvalidParameterValueBandwidthPackageZoneNotMatch,
    /// `InvalidParameterValue.CamRoleNameMalformed`: CAM 角色名的写法不对。
    InvalidParameterValueCamRoleNameMalformed,
    /// `InvalidParameterValue.ChcHostsNotFound`: 没有这台 CHC 物理服务器。
    InvalidParameterValueChcHostsNotFound,
    /// `InvalidParameterValue.CloudSsdDataDiskSizeTooSmall`: SSD 云硬盘比允许的更小。
    InvalidParameterValueCloudSsdDataDiskSizeTooSmall,
    /// `InvalidParameterValue.CoreCountValue`: CoreCount 的取值不对。
    InvalidParameterValueCoreCountValue,
    /// `InvalidParameterValue.DedicatedClusterNotSupportedChargeType`: 专用集群不能用这种计费方式。
    InvalidParameterValueDedicatedClusterNotSupportedChargeType,
    /// `InvalidParameterValue.DedicatedResourcePackIdsNotFound`: 没有这些专有预扣资源。
    InvalidParameterValueDedicatedResourcePackIdsNotFound,
    /// `InvalidParameterValue.DedicatedResourcePackNotValid`: 专有预扣资源目前不能用。
    InvalidParameterValueDedicatedResourcePackNotValid,
    /// `InvalidParameterValue.DedicatedResourcePackTenancyMismatch`: 专有预扣资源与预扣策略对不上。
    InvalidParameterValueDedicatedResourcePackTenancyMismatch,
    /// `InvalidParameterValue.Duplicate`: 有重复的取值。
    InvalidParameterValueDuplicate,
    /// `InvalidParameterValue.DuplicateTags`: 有重复的标签。
    InvalidParameterValueDuplicateTags,
    /// `InvalidParameterValue.ElasticNetworkNotExist`: 没有这块弹性网卡。
    InvalidParameterValueElasticNetworkNotExist,
    /// `InvalidParameterValue.ElasticNetworkVpcSubnetMismatch`: 弹性网卡不在这个子网里。
    InvalidParameterValueElasticNetworkVpcSubnetMismatch,
    /// `InvalidParameterValue.ExternalIpQuotaLimited`: 公网 IP 的数目超限。
    InvalidParameterValueExternalIpQuotaLimited,
    /// `InvalidParameterValue.HpcClusterIdZoneIdNotMatch`: 高性能集群不在这个可用区。
    InvalidParameterValueHpcClusterIdZoneIdNotMatch,
    /// `InvalidParameterValue.IPAddressMalformed`: IP 地址写得不对。
    InvalidParameterValueIpAddressMalformed,
    /// `InvalidParameterValue.IPv6AddressMalformed`: IPv6 地址写得不对。
    InvalidParameterValueIpv6AddressMalformed,
    /// `InvalidParameterValue.IllegalHostName`: 主机名写得不对。
    InvalidParameterValueIllegalHostName,
    /// `InvalidParameterValue.IncorrectFormat`: 格式不对。
    InvalidParameterValueIncorrectFormat,
    /// `InvalidParameterValue.InstanceIdMalformed`: 实例 ID 写得不对，应以 ins- 开头。
    InvalidParameterValueInstanceIdMalformed,
    /// `InvalidParameterValue.InstanceTypeNotFound`: 没有这种机型。
    InvalidParameterValueInstanceTypeNotFound,
    /// `InvalidParameterValue.InstanceTypeNotSupportElasticNetworks`: 这种机型不能用多块网卡。
    InvalidParameterValueInstanceTypeNotSupportElasticNetworks,
    /// `InvalidParameterValue.InstanceTypeNotSupportHpcCluster`: 这种机型不能放进高性能集群。
    InvalidParameterValueInstanceTypeNotSupportHpcCluster,
    /// `InvalidParameterValue.InstanceTypeRequiredHpcCluster`: 这种机型要放进高性能集群。
    InvalidParameterValueInstanceTypeRequiredHpcCluster,
    /// `InvalidParameterValue.InsufficientOffering`: 竞价实例没有货。
    InvalidParameterValueInsufficientOffering,
    /// `InvalidParameterValue.InsufficientPrice`: 竞价的出价太低。
    InvalidParameterValueInsufficientPrice,
    /// `InvalidParameterValue.InvalidAppIdFormat`: APPID 写得不对。
    InvalidParameterValueInvalidAppIdFormat,
    /// `InvalidParameterValue.InvalidImageForGivenInstanceType`: 这种机型用不了这个镜像。
    InvalidParameterValueInvalidImageForGivenInstanceType,
    /// `InvalidParameterValue.InvalidImageFormat`: 镜像的格式不对。
    InvalidParameterValueInvalidImageFormat,
    /// `InvalidParameterValue.InvalidImageId`: 镜像 ID 不对。
    InvalidParameterValueInvalidImageId,
    /// `InvalidParameterValue.InvalidImageOsName`: 镜像的操作系统在此不可用。
    InvalidParameterValueInvalidImageOsName,
    /// `InvalidParameterValue.InvalidImageState`: 镜像目前的状态不允许。
    InvalidParameterValueInvalidImageState,
    /// `InvalidParameterValue.InvalidInstanceTypePeriodicContract`: 这种机型不能用按量包销。
    InvalidParameterValueInvalidInstanceTypePeriodicContract,
    /// `InvalidParameterValue.InvalidIpFormat`: 这不是一个 IP。
    InvalidParameterValueInvalidIpFormat,
    /// `InvalidParameterValue.InvalidNetworkInterfaceId`: 弹性网卡 ID 不对。
    InvalidParameterValueInvalidNetworkInterfaceId,
    /// `InvalidParameterValue.InvalidParameterMinCount`: MinCount 比 InstanceCount 还大。
    InvalidParameterValueInvalidParameterMinCount,
    /// `InvalidParameterValue.InvalidParameterValueLimit`: Limit 的取值不对。
    InvalidParameterValueInvalidParameterValueLimit,
    /// `InvalidParameterValue.InvalidPassword`: 密码不够复杂，或用了不许用的字符。
    InvalidParameterValueInvalidPassword,
    /// `InvalidParameterValue.InvalidTimeFormat`: 时间写得不对。
    InvalidParameterValueInvalidTimeFormat,
    /// `InvalidParameterValue.InvalidUserDataFormat`: UserData 不是合规的 Base64。
    InvalidParameterValueInvalidUserDataFormat,
    /// `InvalidParameterValue.InvalidVagueName`: 模糊查询的文字不对。
    InvalidParameterValueInvalidVagueName,
    /// `InvalidParameterValue.InvalidVpcIdSubnetIdNotFound`: 没有这个私有网络或子网。
    InvalidParameterValueInvalidVpcIdSubnetIdNotFound,
    /// `InvalidParameterValue.IspNotSupportForEdgeZone`: 边缘可用区没有这种线路。
    InvalidParameterValueIspNotSupportForEdgeZone,
    /// `InvalidParameterValue.IspValueRepeated`: 线路重复了。
    InvalidParameterValueIspValueRepeated,
    /// `InvalidParameterValue.KeyPairNotFound`: 没有这对密钥。
    InvalidParameterValueKeyPairNotFound,
    /// `InvalidParameterValue.LaunchTemplateIdMalformed`: 启动模板 ID 写得不对。
    InvalidParameterValueLaunchTemplateIdMalformed,
    /// `InvalidParameterValue.LaunchTemplateIdNotExisted`: 没有这个启动模板的 ID。
    InvalidParameterValueLaunchTemplateIdNotExisted,
    /// `InvalidParameterValue.LaunchTemplateNotFound`: 没有这个启动模板。
    InvalidParameterValueLaunchTemplateNotFound,
    /// `InvalidParameterValue.LaunchTemplateVersion`: 启动模板没有这个版本。
    InvalidParameterValueLaunchTemplateVersion,
    /// `InvalidParameterValue.LimitExceeded`: 给的值太多。
    InvalidParameterValueLimitExceeded,
    /// `InvalidParameterValue.MustDhcpEnabledVpc`: 私有网络要先打开 DHCP。
    InvalidParameterValueMustDhcpEnabledVpc,
    /// `InvalidParameterValue.MustEnabledIsRdma`: 要先打开 RDMA。
    InvalidParameterValueMustEnabledIsRdma,
    /// `InvalidParameterValue.NotCdcSubnet`: 子网不在专用集群里。
    InvalidParameterValueNotCdcSubnet,
    /// `InvalidParameterValue.NotSupported`: 这个取值在此不可用。
    InvalidParameterValueNotSupported,
    /// `InvalidParameterValue.Range`: 取值出了范围。
    InvalidParameterValueRange,
    /// `InvalidParameterValue.SnapshotIdMalformed`: 快照 ID 写得不对。
    InvalidParameterValueSnapshotIdMalformed,
    /// `InvalidParameterValue.SubnetIdMalformed`: 子网 ID 写得不对。
    InvalidParameterValueSubnetIdMalformed,
    /// `InvalidParameterValue.SubnetIdZoneIdNotMatch`: 子网不在这个可用区。
    InvalidParameterValueSubnetIdZoneIdNotMatch,
    /// `InvalidParameterValue.SubnetNotExist`: 没有这个子网。
    InvalidParameterValueSubnetNotExist,
    /// `InvalidParameterValue.TagKeyNotFound`: 没有这个标签键。
    InvalidParameterValueTagKeyNotFound,
    /// `InvalidParameterValue.TagQuotaLimitExceeded`: 标签的数目超限。
    InvalidParameterValueTagQuotaLimitExceeded,
    /// `InvalidParameterValue.ThreadPerCoreValue`: ThreadPerCore 的取值不对。
    InvalidParameterValueThreadPerCoreValue,
    /// `InvalidParameterValue.TooLarge`: 取值太大。
    InvalidParameterValueTooLarge,
    /// `InvalidParameterValue.TooLong`: 文字太长。
    InvalidParameterValueTooLong,
    /// `InvalidParameterValue.UuidMalformed`: UUID 写得不对。
    InvalidParameterValueUuidMalformed,
    /// `InvalidParameterValue.VpcIdMalformed`: 私有网络 ID 写得不对。
    InvalidParameterValueVpcIdMalformed,
    /// `InvalidParameterValue.VpcIdNotExist`: 没有这个私有网络。
    InvalidParameterValueVpcIdNotExist,
    /// `InvalidParameterValue.VpcIdSubnetIdNotMatch`: 子网不属于这个私有网络。
    InvalidParameterValueVpcIdSubnetIdNotMatch,
    /// `InvalidParameterValue.VpcIdZoneIdNotMatch`: 私有网络不覆盖这个可用区。
    InvalidParameterValueVpcIdZoneIdNotMatch,
    /// `InvalidParameterValue.VpcNotSupportIpv6Address`: 私有网络没有 IPv6。
    InvalidParameterValueVpcNotSupportIpv6Address,
    /// `InvalidParameterValue.ZoneNotSupported`: 这个可用区不能这样做。
    InvalidParameterValueZoneNotSupported,
    /// `InvalidParameterValueLimit`: Limit 不对。
    InvalidParameterValueLimit,
    /// `InvalidParameterValueOffset`: Offset 不对。
    InvalidParameterValueOffset,
    /// `InvalidPassword`: 密码不合要求。
    InvalidPassword,
    /// `InvalidPeriod`: 购买时长不对。
    InvalidPeriod,
    /// `InvalidPermission`: 账号没有这项权限。
    InvalidPermission,
    /// `InvalidProjectId.NotFound`: 没有这个项目。
    InvalidProjectIdNotFound,
    /// `InvalidRegion.NotFound`: 没有这个地域。
    InvalidRegionNotFound,
    /// `InvalidRequest`: 请求体不是有效的 multipart 内容。
    InvalidRequest,
    /// `InvalidSecurityGroupId.NotFound`: 没有这个安全组。
    InvalidSecurityGroupIdNotFound,
    /// `InvalidSgId.Malformed`: 安全组 ID 写得不对。
    InvalidSgIdMalformed,
    /// `InvalidZone.MismatchRegion`: 可用区不在这个地域。
    InvalidZoneMismatchRegion,
    /// `IpInBlacklist`: 调用方 IP 地址在黑名单内。
    IpInBlacklist,
    /// `IpNotInWhitelist`: 调用方 IP 地址不在白名单内。
    IpNotInWhitelist,
    /// `LimitExceeded`: 超出了配额。
    LimitExceeded,
    /// `LimitExceeded.CvmInstanceQuota`: 再买就超过实例的配额了。
    LimitExceededCvmInstanceQuota,
    /// `LimitExceeded.CvmsVifsPerSecGroupLimitExceeded`: 一个安全组里的网卡太多。
    LimitExceededCvmsVifsPerSecGroupLimitExceeded,
    /// `LimitExceeded.DisasterRecoverGroup`: 置放群组已满。
    LimitExceededDisasterRecoverGroup,
    /// `LimitExceeded.IPv6AddressNum`: 一块网卡上的 IPv6 地址太多。
    LimitExceededIpv6AddressNum,
    /// `LimitExceeded.InstanceEniNumLimit`: 实例上的弹性网卡太多。
    LimitExceededInstanceEniNumLimit,
    /// `LimitExceeded.InstanceQuota`: 超过实例的配额。
    LimitExceededInstanceQuota,
    /// `LimitExceeded.PrepayQuota`: 超过包年包月的配额。
    LimitExceededPrepayQuota,
    /// `LimitExceeded.PrepayUnderwriteQuota`: 超过包销的配额。
    LimitExceededPrepayUnderwriteQuota,
    /// `LimitExceeded.SingleUSGQuota`: 一个安全组里的实例太多。
    LimitExceededSingleUsgQuota,
    /// `LimitExceeded.SpotQuota`: 超过竞价实例的配额。
    LimitExceededSpotQuota,
    /// `LimitExceeded.UserReturnQuota`: 退还的次数已经用完。
    LimitExceededUserReturnQuota,
    /// `LimitExceeded.UserSpotQuota`: 账号的竞价实例配额不够。
    LimitExceededUserSpotQuota,
    /// `LimitExceeded.VpcSubnetNum`: 子网里的 IP 已经用完。
    LimitExceededVpcSubnetNum,
    /// `MissingParameter`: 少了必选的参数。
    MissingParameter,
    /// `MissingParameter.DPDKInstanceTypeRequiredVPC`: DPDK 机型要放在私有网络里。
    MissingParameterDpdkInstanceTypeRequiredVpc,
    /// `MissingParameter.MonitorService`: 要同时打开云监控。
    MissingParameterMonitorService,
    /// `MutexOperation.TaskRunning`: 另一个任务还在进行，请稍后再来。
    MutexOperationTaskRunning,
    /// `NoSuchProduct`: 没有这个产品。
    NoSuchProduct,
    /// `NoSuchVersion`: 没有这个接口版本。
    NoSuchVersion,
    /// `OperationDenied.AccountNotSupported`: 账号不能这样做。
    OperationDeniedAccountNotSupported,
    /// `OperationDenied.ChcInstallCloudImageWithoutDeployNetwork`: 先给 CHC 物理服务器配好部署网络，再装云镜像。
    OperationDeniedChcInstallCloudImageWithoutDeployNetwork,
    /// `OperationDenied.InstanceOperationInProgress`: 实例上有操作还没有结束。
    OperationDeniedInstanceOperationInProgress,
    /// `OperationDenied.NotBandwidthShiftUpUserApplyEdgeZoneEip`: 账号不能申请边缘可用区的弹性 IP。
    OperationDeniedNotBandwidthShiftUpUserApplyEdgeZoneEip,
    /// `RequestLimitExceeded`: 短时间内请求过多。
    RequestLimitExceeded,
    /// `RequestLimitExceeded.GlobalRegionUinLimitExceeded`: 主账号在所有地域的请求过多。
    RequestLimitExceededGlobalRegionUinLimitExceeded,
    /// `RequestLimitExceeded.IPLimitExceeded`: 同一 IP 地址的请求过多。
    RequestLimitExceededIpLimitExceeded,
    /// `RequestLimitExceeded.UinLimitExceeded`: 主账号的请求过多。
    RequestLimitExceededUinLimitExceeded,
    /// `RequestSizeLimitExceeded`: 请求内容过大。
    RequestSizeLimitExceeded,
    /// `ResourceInUse`: 资源正在使用中。
    ResourceInUse,
    /// `ResourceInsufficient`: 可用资源不够。
    ResourceInsufficient,
    /// `ResourceInsufficient.AvailabilityZoneSoldOut`: 这个可用区卖完了。
    ResourceInsufficientAvailabilityZoneSoldOut,
    /// `ResourceInsufficient.CidrBlock`: 网段里的地址不够。
    ResourceInsufficientCidrBlock,
    /// `ResourceInsufficient.CloudDiskSoldOut`: 云硬盘卖完了。
    ResourceInsufficientCloudDiskSoldOut,
    /// `ResourceInsufficient.CloudDiskUnavailable`: 云硬盘目前买不到。
    ResourceInsufficientCloudDiskUnavailable,
    /// `ResourceInsufficient.DisasterRecoverGroupCvmQuota`: 置放群组里放不下更多实例。
    ResourceInsufficientDisasterRecoverGroupCvmQuota,
    /// `ResourceInsufficient.InsufficientOfferingMinimum`: 现货少于 MinCount。
    ResourceInsufficientInsufficientOfferingMinimum,
    /// `ResourceInsufficient.SpecifiedInstanceType`: 这种机型的现货不够。
    ResourceInsufficientSpecifiedInstanceType,
    /// `ResourceNotFound`: 没有这个资源。
    ResourceNotFound,
    /// `ResourceNotFound.HpcCluster`: 没有这个高性能集群。
    ResourceNotFoundHpcCluster,
    /// `ResourceNotFound.KeyPairNotFound`: 密钥对不存在。
    ResourceNotFoundKeyPairNotFound,
    /// `ResourceNotFound.NoDefaultCbs`: 没有可以默认使用的云硬盘。
    ResourceNotFoundNoDefaultCbs,
    /// `ResourceNotFound.NoDefaultCbsWithReason`: 没有可以默认使用的云硬盘，原因见 Message。
    ResourceNotFoundNoDefaultCbsWithReason,
    /// `ResourceUnavailable`: 资源目前不可用。
    ResourceUnavailable,
    /// `ResourceUnavailable.InstanceType`: 这种机型目前不能用。
    ResourceUnavailableInstanceType,
    /// `ResourcesSoldOut.EipInsufficient`: 弹性 IP 卖完了。
    ResourcesSoldOutEipInsufficient,
    /// `ResourcesSoldOut.SpecifiedInstanceType`: 这种机型卖完了。
    ResourcesSoldOutSpecifiedInstanceType,
    /// `ResponseSizeLimitExceeded`: 返回内容过大。
    ResponseSizeLimitExceeded,
    /// `ServiceUnavailable`: 服务暂时不可用。
    ServiceUnavailable,
    /// `UnauthorizedOperation`: 操作未获授权。
    UnauthorizedOperation,
    /// `UnauthorizedOperation.InvalidToken`: Token 不对。
    UnauthorizedOperationInvalidToken,
    /// `UnauthorizedOperation.MFAExpired`: MFA 过期，请再验证一次。
    UnauthorizedOperationMfaExpired,
    /// `UnauthorizedOperation.MFANotFound`: 还没有做 MFA 验证。
    UnauthorizedOperationMfaNotFound,
    /// `UnauthorizedOperation.PermissionDenied`: 访问管理里没有这项权限。
    UnauthorizedOperationPermissionDenied,
    /// `UnknownParameter`: 请求中有接口未定义的参数。
    UnknownParameter,
    /// `UnsupportedOperation`: 目前不能这样做。
    UnsupportedOperation,
    /// `UnsupportedOperation.BandwidthPackageIdNotSupported`: 这种账号用不了带宽包。
    UnsupportedOperationBandwidthPackageIdNotSupported,
    /// `UnsupportedOperation.HibernationForNormalInstance`: 实例买的时候没有打开休眠，不能休眠。
    UnsupportedOperationHibernationForNormalInstance,
    /// `UnsupportedOperation.HibernationOsVersion`: 这个操作系统不能休眠。
    UnsupportedOperationHibernationOsVersion,
    /// `UnsupportedOperation.InstanceChargeType`: 实例的计费方式不允许。
    UnsupportedOperationInstanceChargeType,
    /// `UnsupportedOperation.InstanceMixedPricingModel`: 一次只能操作计费方式相同的实例。
    UnsupportedOperationInstanceMixedPricingModel,
    /// `UnsupportedOperation.InstanceReinstallFailed`: 重装没有成功，不能继续。
    UnsupportedOperationInstanceReinstallFailed,
    /// `UnsupportedOperation.InstanceStateBanning`: 实例的状态不允许：封禁。
    UnsupportedOperationInstanceStateBanning,
    /// `UnsupportedOperation.InstanceStateCorrupted`: 实例的状态不允许：损坏。
    UnsupportedOperationInstanceStateCorrupted,
    /// `UnsupportedOperation.InstanceStateEnterRescueMode`: 实例的状态不允许：正在进入救援模式。
    UnsupportedOperationInstanceStateEnterRescueMode,
    /// `UnsupportedOperation.InstanceStateEnterServiceLiveMigrate`: 实例的状态不允许：正在进入在线迁移。
    UnsupportedOperationInstanceStateEnterServiceLiveMigrate,
    /// `UnsupportedOperation.InstanceStateExitRescueMode`: 实例的状态不允许：正在退出救援模式。
    UnsupportedOperationInstanceStateExitRescueMode,
    /// `UnsupportedOperation.InstanceStateExitServiceLiveMigrate`: 实例的状态不允许：正在退出在线迁移。
    UnsupportedOperationInstanceStateExitServiceLiveMigrate,
    /// `UnsupportedOperation.InstanceStateFreezing`: 实例的状态不允许：冻结。
    UnsupportedOperationInstanceStateFreezing,
    /// `UnsupportedOperation.InstanceStateIsolating`: 实例的状态不允许：隔离。
    UnsupportedOperationInstanceStateIsolating,
    /// `UnsupportedOperation.InstanceStateLaunchFailed`: 实例的状态不允许：没有建成。
    UnsupportedOperationInstanceStateLaunchFailed,
    /// `UnsupportedOperation.InstanceStatePending`: 实例的状态不允许：正在创建。
    UnsupportedOperationInstanceStatePending,
    /// `UnsupportedOperation.InstanceStateRebooting`: 实例的状态不允许：正在重启。
    UnsupportedOperationInstanceStateRebooting,
    /// `UnsupportedOperation.InstanceStateRescueMode`: 实例的状态不允许：救援模式。
    UnsupportedOperationInstanceStateRescueMode,
    /// `UnsupportedOperation.InstanceStateRunning`: 实例的状态不允许：运行。
    UnsupportedOperationInstanceStateRunning,
    /// `UnsupportedOperation.InstanceStateServiceLiveMigrate`: 实例的状态不允许：在线迁移。
    UnsupportedOperationInstanceStateServiceLiveMigrate,
    /// `UnsupportedOperation.InstanceStateShutdown`: 实例的状态不允许：等待销毁。
    UnsupportedOperationInstanceStateShutdown,
    /// `UnsupportedOperation.InstanceStateStarting`: 实例的状态不允许：正在开机。
    UnsupportedOperationInstanceStateStarting,
    /// `UnsupportedOperation.InstanceStateStopped`: 实例的状态不允许：关机。
    UnsupportedOperationInstanceStateStopped,
    /// `UnsupportedOperation.InstanceStateStopping`: 实例的状态不允许：正在关机。
    UnsupportedOperationInstanceStateStopping,
    /// `UnsupportedOperation.InstanceStateTerminated`: 实例的状态不允许：已经销毁。
    UnsupportedOperationInstanceStateTerminated,
    /// `UnsupportedOperation.InstanceStateTerminating`: 实例的状态不允许：正在销毁。
    UnsupportedOperationInstanceStateTerminating,
    /// `UnsupportedOperation.InstanceTypeNotSupportConfidentiality`: 这种机型没有机密计算。
    UnsupportedOperationInstanceTypeNotSupportConfidentiality,
    /// `UnsupportedOperation.InstanceTypeNotSupportGridLicence`: 这种机型不能用 GRID 许可。
    UnsupportedOperationInstanceTypeNotSupportGridLicence,
    /// `UnsupportedOperation.InstanceTypeNotSupportJumboFrame`: 这种机型没有巨型帧。
    UnsupportedOperationInstanceTypeNotSupportJumboFrame,
    /// `UnsupportedOperation.InstancesEnableJumboWithoutReboot`: 打开巨型帧以后要先重启。
    UnsupportedOperationInstancesEnableJumboWithoutReboot,
    /// `UnsupportedOperation.InstancesProtected`: 实例打开了销毁保护。
    UnsupportedOperationInstancesProtected,
    /// `UnsupportedOperation.InvalidDisk`: 盘的类型或状态不允许。
    UnsupportedOperationInvalidDisk,
    /// `UnsupportedOperation.InvalidInstancesOwner`: 实例不是这个账号的。
    UnsupportedOperationInvalidInstancesOwner,
    /// `UnsupportedOperation.InvalidRegionDiskEncrypt`: 这个地域不能加密云硬盘。
    UnsupportedOperationInvalidRegionDiskEncrypt,
    /// `UnsupportedOperation.KeyPairUnsupportedWindows`: Windows 实例用不了密钥对。
    UnsupportedOperationKeyPairUnsupportedWindows,
    /// `UnsupportedOperation.MinCountUnsupportedChargeType`: 这种计费方式不能给 MinCount。
    UnsupportedOperationMinCountUnsupportedChargeType,
    /// `UnsupportedOperation.MinCountUnsupportedRegion`: 这个地域不能给 MinCount。
    UnsupportedOperationMinCountUnsupportedRegion,
    /// `UnsupportedOperation.NoInstanceTypeSupportSpot`: 没有哪种机型能竞价购买。
    UnsupportedOperationNoInstanceTypeSupportSpot,
    /// `UnsupportedOperation.NotSupportImportInstancesActionTimer`: 实例不能设定时任务。
    UnsupportedOperationNotSupportImportInstancesActionTimer,
    /// `UnsupportedOperation.OnlyForPrepaidAccount`: 只有预付费账号能这样做。
    UnsupportedOperationOnlyForPrepaidAccount,
    /// `UnsupportedOperation.PeriodicContractNotSupportManualRenew`: 按量包销不能手动续费。
    UnsupportedOperationPeriodicContractNotSupportManualRenew,
    /// `UnsupportedOperation.RawLocalDiskInsReinstalltoQcow2`: raw 格式的本地盘不能换成 qcow2。
    UnsupportedOperationRawLocalDiskInsReinstalltoQcow2,
    /// `UnsupportedOperation.RedHatInstanceTerminateUnsupported`: RedHat 实例不能退还。
    UnsupportedOperationRedHatInstanceTerminateUnsupported,
    /// `UnsupportedOperation.RedHatInstanceUnsupported`: RedHat 实例不能这样操作。
    UnsupportedOperationRedHatInstanceUnsupported,
    /// `UnsupportedOperation.Region`: 地域不允许这样做。
    UnsupportedOperationRegion,
    /// `UnsupportedOperation.SpecialInstanceType`: 特殊机型不能这样操作。
    UnsupportedOperationSpecialInstanceType,
    /// `UnsupportedOperation.SpotUnsupportedRegion`: 这个地域没有竞价实例。
    UnsupportedOperationSpotUnsupportedRegion,
    /// `UnsupportedOperation.StoppedModeStopCharging`: 实例关机后已不计费，不能这样操作。
    UnsupportedOperationStoppedModeStopCharging,
    /// `UnsupportedOperation.UnderwritingInstanceTypeOnlySupportAutoRenew`: 包销的机型只能自动续费。
    UnsupportedOperationUnderwritingInstanceTypeOnlySupportAutoRenew,
    /// `UnsupportedOperation.UnsupportedInternationalUser`: 国际站的账号不能这样做。
    UnsupportedOperationUnsupportedInternationalUser,
    /// `UnsupportedOperation.UserLimitOperationExceedQuota`: 这样做会超过账号的限额。
    UnsupportedOperationUserLimitOperationExceedQuota,
    /// `UnsupportedProtocol`: 不支持该协议或请求方法，请使用 GET 或 POST。
    UnsupportedProtocol,
    /// `UnsupportedRegion`: 该地域不支持此接口。
    UnsupportedRegion,
    /// `VpcAddrNotInSubNet`: 地址不在子网的网段里。
    VpcAddrNotInSubNet,
    /// `VpcIpIsUsed`: 地址已经有人在用。
    VpcIpIsUsed,
}

rt::open_enum! {
    ErrorCode;
    "AccountQualificationRestrictions" => AccountQualificationRestrictions,
    "ActionOffline" => ActionOffline,
    "AuthFailure.CamRoleNameAuthenticateFailed" => AuthFailureCamRoleNameAuthenticateFailed,
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
    "FailedOperation.DisasterRecoverGroupNotFound" => FailedOperationDisasterRecoverGroupNotFound,
    "FailedOperation.IllegalTagKey" => FailedOperationIllegalTagKey,
    "FailedOperation.IllegalTagValue" => FailedOperationIllegalTagValue,
    "FailedOperation.InquiryPriceFailed" => FailedOperationInquiryPriceFailed,
    "FailedOperation.InvalidInstanceApplicationRole" => FailedOperationInvalidInstanceApplicationRole,
    "FailedOperation.InvalidInstanceApplicationRoleEmr" => FailedOperationInvalidInstanceApplicationRoleEmr,
    "FailedOperation.NoAvailableIpAddressCountInSubnet" => FailedOperationNoAvailableIpAddressCountInSubnet,
    "FailedOperation.PromotionalRegionRestriction" => FailedOperationPromotionalRegionRestriction,
    "FailedOperation.SecurityGroupActionFailed" => FailedOperationSecurityGroupActionFailed,
    "FailedOperation.SnapshotSizeLargerThanDataSize" => FailedOperationSnapshotSizeLargerThanDataSize,
    "FailedOperation.SnapshotSizeLessThanDataSize" => FailedOperationSnapshotSizeLessThanDataSize,
    "FailedOperation.TagKeyReserved" => FailedOperationTagKeyReserved,
    "FailedOperation.Unreturnable" => FailedOperationUnreturnable,
    "InstancesQuotaLimitExceeded" => InstancesQuotaLimitExceeded,
    "InternalError" => InternalError,
    "InternalError.TradeUnknownError" => InternalErrorTradeUnknownError,
    "InternalServerError" => InternalServerError,
    "InvalidAccount.InsufficientBalance" => InvalidAccountInsufficientBalance,
    "InvalidAccount.UnpaidOrder" => InvalidAccountUnpaidOrder,
    "InvalidAction" => InvalidAction,
    "InvalidClientToken.TooLong" => InvalidClientTokenTooLong,
    "InvalidFilter" => InvalidFilter,
    "InvalidFilterValue.LimitExceeded" => InvalidFilterValueLimitExceeded,
    "InvalidHostId.Malformed" => InvalidHostIdMalformed,
    "InvalidHostId.NotFound" => InvalidHostIdNotFound,
    "InvalidImageId.Malformed" => InvalidImageIdMalformed,
    "InvalidImageId.NotFound" => InvalidImageIdNotFound,
    "InvalidInstance.NotSupported" => InvalidInstanceNotSupported,
    "InvalidInstanceId.Malformed" => InvalidInstanceIdMalformed,
    "InvalidInstanceId.NotFound" => InvalidInstanceIdNotFound,
    "InvalidInstanceName.TooLong" => InvalidInstanceNameTooLong,
    "InvalidInstanceNotSupportedPrepaidInstance" => InvalidInstanceNotSupportedPrepaidInstance,
    "InvalidInstanceType.Malformed" => InvalidInstanceTypeMalformed,
    "InvalidKeyPair.LimitExceeded" => InvalidKeyPairLimitExceeded,
    "InvalidKeyPairId.Malformed" => InvalidKeyPairIdMalformed,
    "InvalidParameter" => InvalidParameter,
    "InvalidParameter.CdcNotSupported" => InvalidParameterCdcNotSupported,
    "InvalidParameter.EdgeZoneMissInternetAccessible" => InvalidParameterEdgeZoneMissInternetAccessible,
    "InvalidParameter.HostIdCustomizedInstanceTypeNotSupport" => InvalidParameterHostIdCustomizedInstanceTypeNotSupport,
    "InvalidParameter.HostIdInstanceTypeNotSupport" => InvalidParameterHostIdInstanceTypeNotSupport,
    "InvalidParameter.HostIdStandardInstanceTypeNotSupport" => InvalidParameterHostIdStandardInstanceTypeNotSupport,
    "InvalidParameter.HostIdStatusNotSupport" => InvalidParameterHostIdStatusNotSupport,
    "InvalidParameter.InstanceImageNotSupport" => InvalidParameterInstanceImageNotSupport,
    "InvalidParameter.InstanceTypeSupportedHostNotFound" => InvalidParameterInstanceTypeSupportedHostNotFound,
    "InvalidParameter.InternetAccessibleNotSupported" => InvalidParameterInternetAccessibleNotSupported,
    "InvalidParameter.InvalidIpFormat" => InvalidParameterInvalidIpFormat,
    "InvalidParameter.InvalidParameterCoexistImageIdsFilters" => InvalidParameterInvalidParameterCoexistImageIdsFilters,
    "InvalidParameter.LackCoreCountOrThreadPerCore" => InvalidParameterLackCoreCountOrThreadPerCore,
    "InvalidParameter.OnlySupportForEdgeZone" => InvalidParameterOnlySupportForEdgeZone,
    "InvalidParameter.ParameterConflict" => InvalidParameterParameterConflict,
    "InvalidParameter.SnapshotNotFound" => InvalidParameterSnapshotNotFound,
    "InvalidParameter.SpecialParameterForSpecialAccount" => InvalidParameterSpecialParameterForSpecialAccount,
    "InvalidParameterCombination" => InvalidParameterCombination,
    "InvalidParameterValue" => InvalidParameterValue,
    "InvalidParameterValue.BandwidthPackageIdMalformed" => InvalidParameterValueBandwidthPackageIdMalformed,
    "InvalidParameterValue.BandwidthPackageIdNotFound" => InvalidParameterValueBandwidthPackageIdNotFound,
    "InvalidParameterValue.BandwidthPackageIspNotMatch" => InvalidParameterValueBandwidthPackageIspNotMatch,
    "InvalidParameterValue.BandwidthPackageZoneNotMatch" => InvalidParameterValueBandwidthPackageZoneNotMatch,
    "InvalidParameterValue.CamRoleNameMalformed" => InvalidParameterValueCamRoleNameMalformed,
    "InvalidParameterValue.ChcHostsNotFound" => InvalidParameterValueChcHostsNotFound,
    "InvalidParameterValue.CloudSsdDataDiskSizeTooSmall" => InvalidParameterValueCloudSsdDataDiskSizeTooSmall,
    "InvalidParameterValue.CoreCountValue" => InvalidParameterValueCoreCountValue,
    "InvalidParameterValue.DedicatedClusterNotSupportedChargeType" => InvalidParameterValueDedicatedClusterNotSupportedChargeType,
    "InvalidParameterValue.DedicatedResourcePackIdsNotFound" => InvalidParameterValueDedicatedResourcePackIdsNotFound,
    "InvalidParameterValue.DedicatedResourcePackNotValid" => InvalidParameterValueDedicatedResourcePackNotValid,
    "InvalidParameterValue.DedicatedResourcePackTenancyMismatch" => InvalidParameterValueDedicatedResourcePackTenancyMismatch,
    "InvalidParameterValue.Duplicate" => InvalidParameterValueDuplicate,
    "InvalidParameterValue.DuplicateTags" => InvalidParameterValueDuplicateTags,
    "InvalidParameterValue.ElasticNetworkNotExist" => InvalidParameterValueElasticNetworkNotExist,
    "InvalidParameterValue.ElasticNetworkVpcSubnetMismatch" => InvalidParameterValueElasticNetworkVpcSubnetMismatch,
    "InvalidParameterValue.ExternalIpQuotaLimited" => InvalidParameterValueExternalIpQuotaLimited,
    "InvalidParameterValue.HpcClusterIdZoneIdNotMatch" => InvalidParameterValueHpcClusterIdZoneIdNotMatch,
    "InvalidParameterValue.IPAddressMalformed" => InvalidParameterValueIpAddressMalformed,
    "InvalidParameterValue.IPv6AddressMalformed" => InvalidParameterValueIpv6AddressMalformed,
    "InvalidParameterValue.IllegalHostName" => InvalidParameterValueIllegalHostName,
    "InvalidParameterValue.IncorrectFormat" => InvalidParameterValueIncorrectFormat,
    "InvalidParameterValue.InstanceIdMalformed" => InvalidParameterValueInstanceIdMalformed,
    "InvalidParameterValue.InstanceTypeNotFound" => InvalidParameterValueInstanceTypeNotFound,
    "InvalidParameterValue.InstanceTypeNotSupportElasticNetworks" => InvalidParameterValueInstanceTypeNotSupportElasticNetworks,
    "InvalidParameterValue.InstanceTypeNotSupportHpcCluster" => InvalidParameterValueInstanceTypeNotSupportHpcCluster,
    "InvalidParameterValue.InstanceTypeRequiredHpcCluster" => InvalidParameterValueInstanceTypeRequiredHpcCluster,
    "InvalidParameterValue.InsufficientOffering" => InvalidParameterValueInsufficientOffering,
    "InvalidParameterValue.InsufficientPrice" => InvalidParameterValueInsufficientPrice,
    "InvalidParameterValue.InvalidAppIdFormat" => InvalidParameterValueInvalidAppIdFormat,
    "InvalidParameterValue.InvalidImageForGivenInstanceType" => InvalidParameterValueInvalidImageForGivenInstanceType,
    "InvalidParameterValue.InvalidImageFormat" => InvalidParameterValueInvalidImageFormat,
    "InvalidParameterValue.InvalidImageId" => InvalidParameterValueInvalidImageId,
    "InvalidParameterValue.InvalidImageOsName" => InvalidParameterValueInvalidImageOsName,
    "InvalidParameterValue.InvalidImageState" => InvalidParameterValueInvalidImageState,
    "InvalidParameterValue.InvalidInstanceTypePeriodicContract" => InvalidParameterValueInvalidInstanceTypePeriodicContract,
    "InvalidParameterValue.InvalidIpFormat" => InvalidParameterValueInvalidIpFormat,
    "InvalidParameterValue.InvalidNetworkInterfaceId" => InvalidParameterValueInvalidNetworkInterfaceId,
    "InvalidParameterValue.InvalidParameterMinCount" => InvalidParameterValueInvalidParameterMinCount,
    "InvalidParameterValue.InvalidParameterValueLimit" => InvalidParameterValueInvalidParameterValueLimit,
    "InvalidParameterValue.InvalidPassword" => InvalidParameterValueInvalidPassword,
    "InvalidParameterValue.InvalidTimeFormat" => InvalidParameterValueInvalidTimeFormat,
    "InvalidParameterValue.InvalidUserDataFormat" => InvalidParameterValueInvalidUserDataFormat,
    "InvalidParameterValue.InvalidVagueName" => InvalidParameterValueInvalidVagueName,
    "InvalidParameterValue.InvalidVpcIdSubnetIdNotFound" => InvalidParameterValueInvalidVpcIdSubnetIdNotFound,
    "InvalidParameterValue.IspNotSupportForEdgeZone" => InvalidParameterValueIspNotSupportForEdgeZone,
    "InvalidParameterValue.IspValueRepeated" => InvalidParameterValueIspValueRepeated,
    "InvalidParameterValue.KeyPairNotFound" => InvalidParameterValueKeyPairNotFound,
    "InvalidParameterValue.LaunchTemplateIdMalformed" => InvalidParameterValueLaunchTemplateIdMalformed,
    "InvalidParameterValue.LaunchTemplateIdNotExisted" => InvalidParameterValueLaunchTemplateIdNotExisted,
    "InvalidParameterValue.LaunchTemplateNotFound" => InvalidParameterValueLaunchTemplateNotFound,
    "InvalidParameterValue.LaunchTemplateVersion" => InvalidParameterValueLaunchTemplateVersion,
    "InvalidParameterValue.LimitExceeded" => InvalidParameterValueLimitExceeded,
    "InvalidParameterValue.MustDhcpEnabledVpc" => InvalidParameterValueMustDhcpEnabledVpc,
    "InvalidParameterValue.MustEnabledIsRdma" => InvalidParameterValueMustEnabledIsRdma,
    "InvalidParameterValue.NotCdcSubnet" => InvalidParameterValueNotCdcSubnet,
    "InvalidParameterValue.NotSupported" => InvalidParameterValueNotSupported,
    "InvalidParameterValue.Range" => InvalidParameterValueRange,
    "InvalidParameterValue.SnapshotIdMalformed" => InvalidParameterValueSnapshotIdMalformed,
    "InvalidParameterValue.SubnetIdMalformed" => InvalidParameterValueSubnetIdMalformed,
    "InvalidParameterValue.SubnetIdZoneIdNotMatch" => InvalidParameterValueSubnetIdZoneIdNotMatch,
    "InvalidParameterValue.SubnetNotExist" => InvalidParameterValueSubnetNotExist,
    "InvalidParameterValue.TagKeyNotFound" => InvalidParameterValueTagKeyNotFound,
    "InvalidParameterValue.TagQuotaLimitExceeded" => InvalidParameterValueTagQuotaLimitExceeded,
    "InvalidParameterValue.ThreadPerCoreValue" => InvalidParameterValueThreadPerCoreValue,
    "InvalidParameterValue.TooLarge" => InvalidParameterValueTooLarge,
    "InvalidParameterValue.TooLong" => InvalidParameterValueTooLong,
    "InvalidParameterValue.UuidMalformed" => InvalidParameterValueUuidMalformed,
    "InvalidParameterValue.VpcIdMalformed" => InvalidParameterValueVpcIdMalformed,
    "InvalidParameterValue.VpcIdNotExist" => InvalidParameterValueVpcIdNotExist,
    "InvalidParameterValue.VpcIdSubnetIdNotMatch" => InvalidParameterValueVpcIdSubnetIdNotMatch,
    "InvalidParameterValue.VpcIdZoneIdNotMatch" => InvalidParameterValueVpcIdZoneIdNotMatch,
    "InvalidParameterValue.VpcNotSupportIpv6Address" => InvalidParameterValueVpcNotSupportIpv6Address,
    "InvalidParameterValue.ZoneNotSupported" => InvalidParameterValueZoneNotSupported,
    "InvalidParameterValueLimit" => InvalidParameterValueLimit,
    "InvalidParameterValueOffset" => InvalidParameterValueOffset,
    "InvalidPassword" => InvalidPassword,
    "InvalidPeriod" => InvalidPeriod,
    "InvalidPermission" => InvalidPermission,
    "InvalidProjectId.NotFound" => InvalidProjectIdNotFound,
    "InvalidRegion.NotFound" => InvalidRegionNotFound,
    "InvalidRequest" => InvalidRequest,
    "InvalidSecurityGroupId.NotFound" => InvalidSecurityGroupIdNotFound,
    "InvalidSgId.Malformed" => InvalidSgIdMalformed,
    "InvalidZone.MismatchRegion" => InvalidZoneMismatchRegion,
    "IpInBlacklist" => IpInBlacklist,
    "IpNotInWhitelist" => IpNotInWhitelist,
    "LimitExceeded" => LimitExceeded,
    "LimitExceeded.CvmInstanceQuota" => LimitExceededCvmInstanceQuota,
    "LimitExceeded.CvmsVifsPerSecGroupLimitExceeded" => LimitExceededCvmsVifsPerSecGroupLimitExceeded,
    "LimitExceeded.DisasterRecoverGroup" => LimitExceededDisasterRecoverGroup,
    "LimitExceeded.IPv6AddressNum" => LimitExceededIpv6AddressNum,
    "LimitExceeded.InstanceEniNumLimit" => LimitExceededInstanceEniNumLimit,
    "LimitExceeded.InstanceQuota" => LimitExceededInstanceQuota,
    "LimitExceeded.PrepayQuota" => LimitExceededPrepayQuota,
    "LimitExceeded.PrepayUnderwriteQuota" => LimitExceededPrepayUnderwriteQuota,
    "LimitExceeded.SingleUSGQuota" => LimitExceededSingleUsgQuota,
    "LimitExceeded.SpotQuota" => LimitExceededSpotQuota,
    "LimitExceeded.UserReturnQuota" => LimitExceededUserReturnQuota,
    "LimitExceeded.UserSpotQuota" => LimitExceededUserSpotQuota,
    "LimitExceeded.VpcSubnetNum" => LimitExceededVpcSubnetNum,
    "MissingParameter" => MissingParameter,
    "MissingParameter.DPDKInstanceTypeRequiredVPC" => MissingParameterDpdkInstanceTypeRequiredVpc,
    "MissingParameter.MonitorService" => MissingParameterMonitorService,
    "MutexOperation.TaskRunning" => MutexOperationTaskRunning,
    "NoSuchProduct" => NoSuchProduct,
    "NoSuchVersion" => NoSuchVersion,
    "OperationDenied.AccountNotSupported" => OperationDeniedAccountNotSupported,
    "OperationDenied.ChcInstallCloudImageWithoutDeployNetwork" => OperationDeniedChcInstallCloudImageWithoutDeployNetwork,
    "OperationDenied.InstanceOperationInProgress" => OperationDeniedInstanceOperationInProgress,
    "OperationDenied.NotBandwidthShiftUpUserApplyEdgeZoneEip" => OperationDeniedNotBandwidthShiftUpUserApplyEdgeZoneEip,
    "RequestLimitExceeded" => RequestLimitExceeded,
    "RequestLimitExceeded.GlobalRegionUinLimitExceeded" => RequestLimitExceededGlobalRegionUinLimitExceeded,
    "RequestLimitExceeded.IPLimitExceeded" => RequestLimitExceededIpLimitExceeded,
    "RequestLimitExceeded.UinLimitExceeded" => RequestLimitExceededUinLimitExceeded,
    "RequestSizeLimitExceeded" => RequestSizeLimitExceeded,
    "ResourceInUse" => ResourceInUse,
    "ResourceInsufficient" => ResourceInsufficient,
    "ResourceInsufficient.AvailabilityZoneSoldOut" => ResourceInsufficientAvailabilityZoneSoldOut,
    "ResourceInsufficient.CidrBlock" => ResourceInsufficientCidrBlock,
    "ResourceInsufficient.CloudDiskSoldOut" => ResourceInsufficientCloudDiskSoldOut,
    "ResourceInsufficient.CloudDiskUnavailable" => ResourceInsufficientCloudDiskUnavailable,
    "ResourceInsufficient.DisasterRecoverGroupCvmQuota" => ResourceInsufficientDisasterRecoverGroupCvmQuota,
    "ResourceInsufficient.InsufficientOfferingMinimum" => ResourceInsufficientInsufficientOfferingMinimum,
    "ResourceInsufficient.SpecifiedInstanceType" => ResourceInsufficientSpecifiedInstanceType,
    "ResourceNotFound" => ResourceNotFound,
    "ResourceNotFound.HpcCluster" => ResourceNotFoundHpcCluster,
    "ResourceNotFound.KeyPairNotFound" => ResourceNotFoundKeyPairNotFound,
    "ResourceNotFound.NoDefaultCbs" => ResourceNotFoundNoDefaultCbs,
    "ResourceNotFound.NoDefaultCbsWithReason" => ResourceNotFoundNoDefaultCbsWithReason,
    "ResourceUnavailable" => ResourceUnavailable,
    "ResourceUnavailable.InstanceType" => ResourceUnavailableInstanceType,
    "ResourcesSoldOut.EipInsufficient" => ResourcesSoldOutEipInsufficient,
    "ResourcesSoldOut.SpecifiedInstanceType" => ResourcesSoldOutSpecifiedInstanceType,
    "ResponseSizeLimitExceeded" => ResponseSizeLimitExceeded,
    "ServiceUnavailable" => ServiceUnavailable,
    "UnauthorizedOperation" => UnauthorizedOperation,
    "UnauthorizedOperation.InvalidToken" => UnauthorizedOperationInvalidToken,
    "UnauthorizedOperation.MFAExpired" => UnauthorizedOperationMfaExpired,
    "UnauthorizedOperation.MFANotFound" => UnauthorizedOperationMfaNotFound,
    "UnauthorizedOperation.PermissionDenied" => UnauthorizedOperationPermissionDenied,
    "UnknownParameter" => UnknownParameter,
    "UnsupportedOperation" => UnsupportedOperation,
    "UnsupportedOperation.BandwidthPackageIdNotSupported" => UnsupportedOperationBandwidthPackageIdNotSupported,
    "UnsupportedOperation.HibernationForNormalInstance" => UnsupportedOperationHibernationForNormalInstance,
    "UnsupportedOperation.HibernationOsVersion" => UnsupportedOperationHibernationOsVersion,
    "UnsupportedOperation.InstanceChargeType" => UnsupportedOperationInstanceChargeType,
    "UnsupportedOperation.InstanceMixedPricingModel" => UnsupportedOperationInstanceMixedPricingModel,
    "UnsupportedOperation.InstanceReinstallFailed" => UnsupportedOperationInstanceReinstallFailed,
    "UnsupportedOperation.InstanceStateBanning" => UnsupportedOperationInstanceStateBanning,
    "UnsupportedOperation.InstanceStateCorrupted" => UnsupportedOperationInstanceStateCorrupted,
    "UnsupportedOperation.InstanceStateEnterRescueMode" => UnsupportedOperationInstanceStateEnterRescueMode,
    "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate" => UnsupportedOperationInstanceStateEnterServiceLiveMigrate,
    "UnsupportedOperation.InstanceStateExitRescueMode" => UnsupportedOperationInstanceStateExitRescueMode,
    "UnsupportedOperation.InstanceStateExitServiceLiveMigrate" => UnsupportedOperationInstanceStateExitServiceLiveMigrate,
    "UnsupportedOperation.InstanceStateFreezing" => UnsupportedOperationInstanceStateFreezing,
    "UnsupportedOperation.InstanceStateIsolating" => UnsupportedOperationInstanceStateIsolating,
    "UnsupportedOperation.InstanceStateLaunchFailed" => UnsupportedOperationInstanceStateLaunchFailed,
    "UnsupportedOperation.InstanceStatePending" => UnsupportedOperationInstanceStatePending,
    "UnsupportedOperation.InstanceStateRebooting" => UnsupportedOperationInstanceStateRebooting,
    "UnsupportedOperation.InstanceStateRescueMode" => UnsupportedOperationInstanceStateRescueMode,
    "UnsupportedOperation.InstanceStateRunning" => UnsupportedOperationInstanceStateRunning,
    "UnsupportedOperation.InstanceStateServiceLiveMigrate" => UnsupportedOperationInstanceStateServiceLiveMigrate,
    "UnsupportedOperation.InstanceStateShutdown" => UnsupportedOperationInstanceStateShutdown,
    "UnsupportedOperation.InstanceStateStarting" => UnsupportedOperationInstanceStateStarting,
    "UnsupportedOperation.InstanceStateStopped" => UnsupportedOperationInstanceStateStopped,
    "UnsupportedOperation.InstanceStateStopping" => UnsupportedOperationInstanceStateStopping,
    "UnsupportedOperation.InstanceStateTerminated" => UnsupportedOperationInstanceStateTerminated,
    "UnsupportedOperation.InstanceStateTerminating" => UnsupportedOperationInstanceStateTerminating,
    "UnsupportedOperation.InstanceTypeNotSupportConfidentiality" => UnsupportedOperationInstanceTypeNotSupportConfidentiality,
    "UnsupportedOperation.InstanceTypeNotSupportGridLicence" => UnsupportedOperationInstanceTypeNotSupportGridLicence,
    "UnsupportedOperation.InstanceTypeNotSupportJumboFrame" => UnsupportedOperationInstanceTypeNotSupportJumboFrame,
    "UnsupportedOperation.InstancesEnableJumboWithoutReboot" => UnsupportedOperationInstancesEnableJumboWithoutReboot,
    "UnsupportedOperation.InstancesProtected" => UnsupportedOperationInstancesProtected,
    "UnsupportedOperation.InvalidDisk" => UnsupportedOperationInvalidDisk,
    "UnsupportedOperation.InvalidInstancesOwner" => UnsupportedOperationInvalidInstancesOwner,
    "UnsupportedOperation.InvalidRegionDiskEncrypt" => UnsupportedOperationInvalidRegionDiskEncrypt,
    "UnsupportedOperation.KeyPairUnsupportedWindows" => UnsupportedOperationKeyPairUnsupportedWindows,
    "UnsupportedOperation.MinCountUnsupportedChargeType" => UnsupportedOperationMinCountUnsupportedChargeType,
    "UnsupportedOperation.MinCountUnsupportedRegion" => UnsupportedOperationMinCountUnsupportedRegion,
    "UnsupportedOperation.NoInstanceTypeSupportSpot" => UnsupportedOperationNoInstanceTypeSupportSpot,
    "UnsupportedOperation.NotSupportImportInstancesActionTimer" => UnsupportedOperationNotSupportImportInstancesActionTimer,
    "UnsupportedOperation.OnlyForPrepaidAccount" => UnsupportedOperationOnlyForPrepaidAccount,
    "UnsupportedOperation.PeriodicContractNotSupportManualRenew" => UnsupportedOperationPeriodicContractNotSupportManualRenew,
    "UnsupportedOperation.RawLocalDiskInsReinstalltoQcow2" => UnsupportedOperationRawLocalDiskInsReinstalltoQcow2,
    "UnsupportedOperation.RedHatInstanceTerminateUnsupported" => UnsupportedOperationRedHatInstanceTerminateUnsupported,
    "UnsupportedOperation.RedHatInstanceUnsupported" => UnsupportedOperationRedHatInstanceUnsupported,
    "UnsupportedOperation.Region" => UnsupportedOperationRegion,
    "UnsupportedOperation.SpecialInstanceType" => UnsupportedOperationSpecialInstanceType,
    "UnsupportedOperation.SpotUnsupportedRegion" => UnsupportedOperationSpotUnsupportedRegion,
    "UnsupportedOperation.StoppedModeStopCharging" => UnsupportedOperationStoppedModeStopCharging,
    "UnsupportedOperation.UnderwritingInstanceTypeOnlySupportAutoRenew" => UnsupportedOperationUnderwritingInstanceTypeOnlySupportAutoRenew,
    "UnsupportedOperation.UnsupportedInternationalUser" => UnsupportedOperationUnsupportedInternationalUser,
    "UnsupportedOperation.UserLimitOperationExceedQuota" => UnsupportedOperationUserLimitOperationExceedQuota,
    "UnsupportedProtocol" => UnsupportedProtocol,
    "UnsupportedRegion" => UnsupportedRegion,
    "VpcAddrNotInSubNet" => VpcAddrNotInSubNet,
    "VpcIpIsUsed" => VpcIpIsUsed,
}

impl rt::Code for ErrorCode {}
