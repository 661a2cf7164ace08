//! `RunInstances`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/RunInstances.md`; mend it there or in overrides.toml.

use crate::v20170312::{Client, types};
use tencentcloud_core::rt;

impl Client {
    /// 按给定的配置创建实例，一次可以创建多个。
    ///
    /// - 建好的实例自动开机，状态为 RUNNING。
    /// - 包年包月先扣款，按小时付费先冻结一小时的费用，所以余额要够。
    /// - 配额与控制台共用。
    /// - 调用返回时实例还没有建好：它先是 PENDING，随后变为 RUNNING，建不成则是 LAUNCH_FAILED，用 [DescribeInstancesStatus](https://cloud.tencent.com/document/api/213/15738) 查看。
    ///
    /// `RunInstances`; at most 20 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`AccountQualificationRestrictions`](crate::v20170312::ErrorCode::AccountQualificationRestrictions), [`AuthFailure.CamRoleNameAuthenticateFailed`](crate::v20170312::ErrorCode::AuthFailureCamRoleNameAuthenticateFailed), [`FailedOperation.DisasterRecoverGroupNotFound`](crate::v20170312::ErrorCode::FailedOperationDisasterRecoverGroupNotFound), [`FailedOperation.IllegalTagKey`](crate::v20170312::ErrorCode::FailedOperationIllegalTagKey), [`FailedOperation.IllegalTagValue`](crate::v20170312::ErrorCode::FailedOperationIllegalTagValue), [`FailedOperation.InquiryPriceFailed`](crate::v20170312::ErrorCode::FailedOperationInquiryPriceFailed), [`FailedOperation.NoAvailableIpAddressCountInSubnet`](crate::v20170312::ErrorCode::FailedOperationNoAvailableIpAddressCountInSubnet), [`FailedOperation.PromotionalRegionRestriction`](crate::v20170312::ErrorCode::FailedOperationPromotionalRegionRestriction), [`FailedOperation.SecurityGroupActionFailed`](crate::v20170312::ErrorCode::FailedOperationSecurityGroupActionFailed), [`FailedOperation.SnapshotSizeLargerThanDataSize`](crate::v20170312::ErrorCode::FailedOperationSnapshotSizeLargerThanDataSize), [`FailedOperation.SnapshotSizeLessThanDataSize`](crate::v20170312::ErrorCode::FailedOperationSnapshotSizeLessThanDataSize), [`FailedOperation.TagKeyReserved`](crate::v20170312::ErrorCode::FailedOperationTagKeyReserved), [`InstancesQuotaLimitExceeded`](crate::v20170312::ErrorCode::InstancesQuotaLimitExceeded), [`InternalError.TradeUnknownError`](crate::v20170312::ErrorCode::InternalErrorTradeUnknownError), [`InvalidAccount.InsufficientBalance`](crate::v20170312::ErrorCode::InvalidAccountInsufficientBalance), [`InvalidClientToken.TooLong`](crate::v20170312::ErrorCode::InvalidClientTokenTooLong), [`InvalidHostId.Malformed`](crate::v20170312::ErrorCode::InvalidHostIdMalformed), [`InvalidHostId.NotFound`](crate::v20170312::ErrorCode::InvalidHostIdNotFound), [`InvalidImageId.Malformed`](crate::v20170312::ErrorCode::InvalidImageIdMalformed), [`InvalidImageId.NotFound`](crate::v20170312::ErrorCode::InvalidImageIdNotFound), [`InvalidInstance.NotSupported`](crate::v20170312::ErrorCode::InvalidInstanceNotSupported), [`InvalidInstanceName.TooLong`](crate::v20170312::ErrorCode::InvalidInstanceNameTooLong), [`InvalidInstanceType.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceTypeMalformed), [`InvalidKeyPairId.Malformed`](crate::v20170312::ErrorCode::InvalidKeyPairIdMalformed), [`InvalidParameter.CdcNotSupported`](crate::v20170312::ErrorCode::InvalidParameterCdcNotSupported), [`InvalidParameter.EdgeZoneMissInternetAccessible`](crate::v20170312::ErrorCode::InvalidParameterEdgeZoneMissInternetAccessible), [`InvalidParameter.HostIdCustomizedInstanceTypeNotSupport`](crate::v20170312::ErrorCode::InvalidParameterHostIdCustomizedInstanceTypeNotSupport), [`InvalidParameter.HostIdInstanceTypeNotSupport`](crate::v20170312::ErrorCode::InvalidParameterHostIdInstanceTypeNotSupport), [`InvalidParameter.HostIdStandardInstanceTypeNotSupport`](crate::v20170312::ErrorCode::InvalidParameterHostIdStandardInstanceTypeNotSupport), [`InvalidParameter.HostIdStatusNotSupport`](crate::v20170312::ErrorCode::InvalidParameterHostIdStatusNotSupport), [`InvalidParameter.InstanceImageNotSupport`](crate::v20170312::ErrorCode::InvalidParameterInstanceImageNotSupport), [`InvalidParameter.InstanceTypeSupportedHostNotFound`](crate::v20170312::ErrorCode::InvalidParameterInstanceTypeSupportedHostNotFound), [`InvalidParameter.InternetAccessibleNotSupported`](crate::v20170312::ErrorCode::InvalidParameterInternetAccessibleNotSupported), [`InvalidParameter.InvalidIpFormat`](crate::v20170312::ErrorCode::InvalidParameterInvalidIpFormat), [`InvalidParameter.LackCoreCountOrThreadPerCore`](crate::v20170312::ErrorCode::InvalidParameterLackCoreCountOrThreadPerCore), [`InvalidParameter.OnlySupportForEdgeZone`](crate::v20170312::ErrorCode::InvalidParameterOnlySupportForEdgeZone), [`InvalidParameter.ParameterConflict`](crate::v20170312::ErrorCode::InvalidParameterParameterConflict), [`InvalidParameter.SnapshotNotFound`](crate::v20170312::ErrorCode::InvalidParameterSnapshotNotFound), [`InvalidParameter.SpecialParameterForSpecialAccount`](crate::v20170312::ErrorCode::InvalidParameterSpecialParameterForSpecialAccount), [`InvalidParameterCombination`](crate::v20170312::ErrorCode::InvalidParameterCombination), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.BandwidthPackageIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueBandwidthPackageIdMalformed), [`InvalidParameterValue.BandwidthPackageIdNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueBandwidthPackageIdNotFound), [`InvalidParameterValue.BandwidthPackageIspNotMatch`](crate::v20170312::ErrorCode::InvalidParameterValueBandwidthPackageIspNotMatch), [`InvalidParameterValue.BandwidthPackageZoneNotMatch`](crate::v20170312::ErrorCode::InvalidParameterValueBandwidthPackageZoneNotMatch), [`InvalidParameterValue.CamRoleNameMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueCamRoleNameMalformed), [`InvalidParameterValue.ChcHostsNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueChcHostsNotFound), [`InvalidParameterValue.CloudSsdDataDiskSizeTooSmall`](crate::v20170312::ErrorCode::InvalidParameterValueCloudSsdDataDiskSizeTooSmall), [`InvalidParameterValue.CoreCountValue`](crate::v20170312::ErrorCode::InvalidParameterValueCoreCountValue), [`InvalidParameterValue.DedicatedClusterNotSupportedChargeType`](crate::v20170312::ErrorCode::InvalidParameterValueDedicatedClusterNotSupportedChargeType), [`InvalidParameterValue.DedicatedResourcePackIdsNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueDedicatedResourcePackIdsNotFound), [`InvalidParameterValue.DedicatedResourcePackNotValid`](crate::v20170312::ErrorCode::InvalidParameterValueDedicatedResourcePackNotValid), [`InvalidParameterValue.DedicatedResourcePackTenancyMismatch`](crate::v20170312::ErrorCode::InvalidParameterValueDedicatedResourcePackTenancyMismatch), [`InvalidParameterValue.Duplicate`](crate::v20170312::ErrorCode::InvalidParameterValueDuplicate), [`InvalidParameterValue.DuplicateTags`](crate::v20170312::ErrorCode::InvalidParameterValueDuplicateTags), [`InvalidParameterValue.ElasticNetworkNotExist`](crate::v20170312::ErrorCode::InvalidParameterValueElasticNetworkNotExist), [`InvalidParameterValue.ElasticNetworkVpcSubnetMismatch`](crate::v20170312::ErrorCode::InvalidParameterValueElasticNetworkVpcSubnetMismatch), [`InvalidParameterValue.ExternalIpQuotaLimited`](crate::v20170312::ErrorCode::InvalidParameterValueExternalIpQuotaLimited), [`InvalidParameterValue.HpcClusterIdZoneIdNotMatch`](crate::v20170312::ErrorCode::InvalidParameterValueHpcClusterIdZoneIdNotMatch), [`InvalidParameterValue.IPAddressMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueIpAddressMalformed), [`InvalidParameterValue.IllegalHostName`](crate::v20170312::ErrorCode::InvalidParameterValueIllegalHostName), [`InvalidParameterValue.IncorrectFormat`](crate::v20170312::ErrorCode::InvalidParameterValueIncorrectFormat), [`InvalidParameterValue.InstanceTypeNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceTypeNotFound), [`InvalidParameterValue.InstanceTypeNotSupportElasticNetworks`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceTypeNotSupportElasticNetworks), [`InvalidParameterValue.InstanceTypeNotSupportHpcCluster`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceTypeNotSupportHpcCluster), [`InvalidParameterValue.InstanceTypeRequiredHpcCluster`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceTypeRequiredHpcCluster), [`InvalidParameterValue.InsufficientOffering`](crate::v20170312::ErrorCode::InvalidParameterValueInsufficientOffering), [`InvalidParameterValue.InsufficientPrice`](crate::v20170312::ErrorCode::InvalidParameterValueInsufficientPrice), [`InvalidParameterValue.InvalidAppIdFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidAppIdFormat), [`InvalidParameterValue.InvalidImageForGivenInstanceType`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidImageForGivenInstanceType), [`InvalidParameterValue.InvalidImageFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidImageFormat), [`InvalidParameterValue.InvalidImageId`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidImageId), [`InvalidParameterValue.InvalidImageOsName`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidImageOsName), [`InvalidParameterValue.InvalidImageState`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidImageState), [`InvalidParameterValue.InvalidInstanceTypePeriodicContract`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidInstanceTypePeriodicContract), [`InvalidParameterValue.InvalidIpFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidIpFormat), [`InvalidParameterValue.InvalidNetworkInterfaceId`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidNetworkInterfaceId), [`InvalidParameterValue.InvalidParameterMinCount`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidParameterMinCount), [`InvalidParameterValue.InvalidPassword`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidPassword), [`InvalidParameterValue.InvalidTimeFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidTimeFormat), [`InvalidParameterValue.InvalidUserDataFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidUserDataFormat), [`InvalidParameterValue.InvalidVpcIdSubnetIdNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidVpcIdSubnetIdNotFound), [`InvalidParameterValue.IspNotSupportForEdgeZone`](crate::v20170312::ErrorCode::InvalidParameterValueIspNotSupportForEdgeZone), [`InvalidParameterValue.IspValueRepeated`](crate::v20170312::ErrorCode::InvalidParameterValueIspValueRepeated), [`InvalidParameterValue.KeyPairNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueKeyPairNotFound), [`InvalidParameterValue.LaunchTemplateIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueLaunchTemplateIdMalformed), [`InvalidParameterValue.LaunchTemplateIdNotExisted`](crate::v20170312::ErrorCode::InvalidParameterValueLaunchTemplateIdNotExisted), [`InvalidParameterValue.LaunchTemplateNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueLaunchTemplateNotFound), [`InvalidParameterValue.LaunchTemplateVersion`](crate::v20170312::ErrorCode::InvalidParameterValueLaunchTemplateVersion), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValue.MustDhcpEnabledVpc`](crate::v20170312::ErrorCode::InvalidParameterValueMustDhcpEnabledVpc), [`InvalidParameterValue.MustEnabledIsRdma`](crate::v20170312::ErrorCode::InvalidParameterValueMustEnabledIsRdma), [`InvalidParameterValue.NotCdcSubnet`](crate::v20170312::ErrorCode::InvalidParameterValueNotCdcSubnet), [`InvalidParameterValue.Range`](crate::v20170312::ErrorCode::InvalidParameterValueRange), [`InvalidParameterValue.SnapshotIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueSnapshotIdMalformed), [`InvalidParameterValue.SubnetIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueSubnetIdMalformed), [`InvalidParameterValue.SubnetIdZoneIdNotMatch`](crate::v20170312::ErrorCode::InvalidParameterValueSubnetIdZoneIdNotMatch), [`InvalidParameterValue.SubnetNotExist`](crate::v20170312::ErrorCode::InvalidParameterValueSubnetNotExist), [`InvalidParameterValue.TagKeyNotFound`](crate::v20170312::ErrorCode::InvalidParameterValueTagKeyNotFound), [`InvalidParameterValue.TagQuotaLimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueTagQuotaLimitExceeded), [`InvalidParameterValue.ThreadPerCoreValue`](crate::v20170312::ErrorCode::InvalidParameterValueThreadPerCoreValue), [`InvalidParameterValue.TooLarge`](crate::v20170312::ErrorCode::InvalidParameterValueTooLarge), [`InvalidParameterValue.VpcIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueVpcIdMalformed), [`InvalidParameterValue.VpcIdNotExist`](crate::v20170312::ErrorCode::InvalidParameterValueVpcIdNotExist), [`InvalidParameterValue.VpcIdSubnetIdNotMatch`](crate::v20170312::ErrorCode::InvalidParameterValueVpcIdSubnetIdNotMatch), [`InvalidParameterValue.VpcIdZoneIdNotMatch`](crate::v20170312::ErrorCode::InvalidParameterValueVpcIdZoneIdNotMatch), [`InvalidParameterValue.VpcNotSupportIpv6Address`](crate::v20170312::ErrorCode::InvalidParameterValueVpcNotSupportIpv6Address), [`InvalidParameterValue.ZoneNotSupported`](crate::v20170312::ErrorCode::InvalidParameterValueZoneNotSupported), [`InvalidPassword`](crate::v20170312::ErrorCode::InvalidPassword), [`InvalidPeriod`](crate::v20170312::ErrorCode::InvalidPeriod), [`InvalidPermission`](crate::v20170312::ErrorCode::InvalidPermission), [`InvalidProjectId.NotFound`](crate::v20170312::ErrorCode::InvalidProjectIdNotFound), [`InvalidSecurityGroupId.NotFound`](crate::v20170312::ErrorCode::InvalidSecurityGroupIdNotFound), [`InvalidZone.MismatchRegion`](crate::v20170312::ErrorCode::InvalidZoneMismatchRegion), [`LimitExceeded.CvmInstanceQuota`](crate::v20170312::ErrorCode::LimitExceededCvmInstanceQuota), [`LimitExceeded.CvmsVifsPerSecGroupLimitExceeded`](crate::v20170312::ErrorCode::LimitExceededCvmsVifsPerSecGroupLimitExceeded), [`LimitExceeded.DisasterRecoverGroup`](crate::v20170312::ErrorCode::LimitExceededDisasterRecoverGroup), [`LimitExceeded.IPv6AddressNum`](crate::v20170312::ErrorCode::LimitExceededIpv6AddressNum), [`LimitExceeded.InstanceEniNumLimit`](crate::v20170312::ErrorCode::LimitExceededInstanceEniNumLimit), [`LimitExceeded.InstanceQuota`](crate::v20170312::ErrorCode::LimitExceededInstanceQuota), [`LimitExceeded.PrepayQuota`](crate::v20170312::ErrorCode::LimitExceededPrepayQuota), [`LimitExceeded.PrepayUnderwriteQuota`](crate::v20170312::ErrorCode::LimitExceededPrepayUnderwriteQuota), [`LimitExceeded.SingleUSGQuota`](crate::v20170312::ErrorCode::LimitExceededSingleUsgQuota), [`LimitExceeded.SpotQuota`](crate::v20170312::ErrorCode::LimitExceededSpotQuota), [`LimitExceeded.UserSpotQuota`](crate::v20170312::ErrorCode::LimitExceededUserSpotQuota), [`LimitExceeded.VpcSubnetNum`](crate::v20170312::ErrorCode::LimitExceededVpcSubnetNum), [`MissingParameter`](crate::v20170312::ErrorCode::MissingParameter), [`MissingParameter.DPDKInstanceTypeRequiredVPC`](crate::v20170312::ErrorCode::MissingParameterDpdkInstanceTypeRequiredVpc), [`MissingParameter.MonitorService`](crate::v20170312::ErrorCode::MissingParameterMonitorService), [`OperationDenied.AccountNotSupported`](crate::v20170312::ErrorCode::OperationDeniedAccountNotSupported), [`OperationDenied.ChcInstallCloudImageWithoutDeployNetwork`](crate::v20170312::ErrorCode::OperationDeniedChcInstallCloudImageWithoutDeployNetwork), [`OperationDenied.NotBandwidthShiftUpUserApplyEdgeZoneEip`](crate::v20170312::ErrorCode::OperationDeniedNotBandwidthShiftUpUserApplyEdgeZoneEip), [`ResourceInsufficient.AvailabilityZoneSoldOut`](crate::v20170312::ErrorCode::ResourceInsufficientAvailabilityZoneSoldOut), [`ResourceInsufficient.CidrBlock`](crate::v20170312::ErrorCode::ResourceInsufficientCidrBlock), [`ResourceInsufficient.CloudDiskSoldOut`](crate::v20170312::ErrorCode::ResourceInsufficientCloudDiskSoldOut), [`ResourceInsufficient.CloudDiskUnavailable`](crate::v20170312::ErrorCode::ResourceInsufficientCloudDiskUnavailable), [`ResourceInsufficient.DisasterRecoverGroupCvmQuota`](crate::v20170312::ErrorCode::ResourceInsufficientDisasterRecoverGroupCvmQuota), [`ResourceInsufficient.InsufficientOfferingMinimum`](crate::v20170312::ErrorCode::ResourceInsufficientInsufficientOfferingMinimum), [`ResourceInsufficient.SpecifiedInstanceType`](crate::v20170312::ErrorCode::ResourceInsufficientSpecifiedInstanceType), [`ResourceNotFound.HpcCluster`](crate::v20170312::ErrorCode::ResourceNotFoundHpcCluster), [`ResourceNotFound.KeyPairNotFound`](crate::v20170312::ErrorCode::ResourceNotFoundKeyPairNotFound), [`ResourceNotFound.NoDefaultCbs`](crate::v20170312::ErrorCode::ResourceNotFoundNoDefaultCbs), [`ResourceNotFound.NoDefaultCbsWithReason`](crate::v20170312::ErrorCode::ResourceNotFoundNoDefaultCbsWithReason), [`ResourceUnavailable.InstanceType`](crate::v20170312::ErrorCode::ResourceUnavailableInstanceType), [`ResourcesSoldOut.EipInsufficient`](crate::v20170312::ErrorCode::ResourcesSoldOutEipInsufficient), [`ResourcesSoldOut.SpecifiedInstanceType`](crate::v20170312::ErrorCode::ResourcesSoldOutSpecifiedInstanceType), [`UnauthorizedOperation.InvalidToken`](crate::v20170312::ErrorCode::UnauthorizedOperationInvalidToken), [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation), [`UnsupportedOperation.BandwidthPackageIdNotSupported`](crate::v20170312::ErrorCode::UnsupportedOperationBandwidthPackageIdNotSupported), [`UnsupportedOperation.HibernationOsVersion`](crate::v20170312::ErrorCode::UnsupportedOperationHibernationOsVersion), [`UnsupportedOperation.InstanceStateIsolating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateIsolating), [`UnsupportedOperation.InstanceTypeNotSupportConfidentiality`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceTypeNotSupportConfidentiality), [`UnsupportedOperation.InstanceTypeNotSupportGridLicence`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceTypeNotSupportGridLicence), [`UnsupportedOperation.InstanceTypeNotSupportJumboFrame`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceTypeNotSupportJumboFrame), [`UnsupportedOperation.InstancesEnableJumboWithoutReboot`](crate::v20170312::ErrorCode::UnsupportedOperationInstancesEnableJumboWithoutReboot), [`UnsupportedOperation.InvalidDisk`](crate::v20170312::ErrorCode::UnsupportedOperationInvalidDisk), [`UnsupportedOperation.InvalidRegionDiskEncrypt`](crate::v20170312::ErrorCode::UnsupportedOperationInvalidRegionDiskEncrypt), [`UnsupportedOperation.KeyPairUnsupportedWindows`](crate::v20170312::ErrorCode::UnsupportedOperationKeyPairUnsupportedWindows), [`UnsupportedOperation.MinCountUnsupportedChargeType`](crate::v20170312::ErrorCode::UnsupportedOperationMinCountUnsupportedChargeType), [`UnsupportedOperation.MinCountUnsupportedRegion`](crate::v20170312::ErrorCode::UnsupportedOperationMinCountUnsupportedRegion), [`UnsupportedOperation.NoInstanceTypeSupportSpot`](crate::v20170312::ErrorCode::UnsupportedOperationNoInstanceTypeSupportSpot), [`UnsupportedOperation.NotSupportImportInstancesActionTimer`](crate::v20170312::ErrorCode::UnsupportedOperationNotSupportImportInstancesActionTimer), [`UnsupportedOperation.OnlyForPrepaidAccount`](crate::v20170312::ErrorCode::UnsupportedOperationOnlyForPrepaidAccount), [`UnsupportedOperation.PeriodicContractNotSupportManualRenew`](crate::v20170312::ErrorCode::UnsupportedOperationPeriodicContractNotSupportManualRenew), [`UnsupportedOperation.RawLocalDiskInsReinstalltoQcow2`](crate::v20170312::ErrorCode::UnsupportedOperationRawLocalDiskInsReinstalltoQcow2), [`UnsupportedOperation.SpotUnsupportedRegion`](crate::v20170312::ErrorCode::UnsupportedOperationSpotUnsupportedRegion), [`UnsupportedOperation.UnderwritingInstanceTypeOnlySupportAutoRenew`](crate::v20170312::ErrorCode::UnsupportedOperationUnderwritingInstanceTypeOnlySupportAutoRenew), [`UnsupportedOperation.UnsupportedInternationalUser`](crate::v20170312::ErrorCode::UnsupportedOperationUnsupportedInternationalUser), [`VpcAddrNotInSubNet`](crate::v20170312::ErrorCode::VpcAddrNotInSubNet), [`VpcIpIsUsed`](crate::v20170312::ErrorCode::VpcIpIsUsed).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::RunInstancesRequest, types::{DataDisk, EnhancedService, InstanceChargePrepaid, InternetAccessible, LoginSettings, Placement, RunMonitorServiceEnabled, RunSecurityServiceEnabled, SystemDisk}};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = RunInstancesRequest::new()
    ///     .instance_charge_type("PREPAID")
    ///     .instance_charge_prepaid(
    ///         InstanceChargePrepaid::new(1).renew_flag("NOTIFY_AND_AUTO_RENEW"),
    ///     )
    ///     .placement(Placement::new("ap-shanghai-5"))
    ///     .instance_type("S5.MEDIUM4")
    ///     .image_id("img-4q7zk1px")
    ///     .system_disk(SystemDisk::new().disk_type("CLOUD_PREMIUM").disk_size(100))
    ///     .data_disks([DataDisk::new(100).disk_type("CLOUD_PREMIUM")])
    ///     .internet_accessible(
    ///         InternetAccessible::new()
    ///             .internet_charge_type("TRAFFIC_POSTPAID_BY_HOUR")
    ///             .internet_max_bandwidth_out(5)
    ///             .public_ip_assigned(true),
    ///     )
    ///     .instance_count(1)
    ///     .instance_name("web")
    ///     .login_settings(LoginSettings::new().password("9x!Kd2#mQ0-7"))
    ///     .enhanced_service(
    ///         EnhancedService::new()
    ///             .security_service(RunSecurityServiceEnabled::new().enabled(true))
    ///             .monitor_service(RunMonitorServiceEnabled::new().enabled(true)),
    ///     );
    /// let response = client.run_instances(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=RunInstances)
    #[inline]
    pub fn run_instances(
        &self,
        request: RunInstancesRequest,
    ) -> rt::Call<RunInstancesRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`run_instances`](Client::run_instances) asks for.
#[derive(Default)]
#[non_exhaustive]
pub struct RunInstancesRequest {
    /// 怎样[计费](https://cloud.tencent.com/document/product/213/2180)。
    ///
    /// - PREPAID：包年包月
    /// - POSTPAID_BY_HOUR：用多少付多少，按小时结
    /// - CDHPAID：放在专用宿主机上，只付宿主机的钱
    /// - SPOTPAID：竞价
    /// - CDCPAID：放在专用集群里
    ///
    /// 默认值：POSTPAID_BY_HOUR。
    ///
    /// Default: `POSTPAID_BY_HOUR`. Example: `POSTPAID_BY_HOUR`.
    pub instance_charge_type: Option<rt::Open<RunInstancesInstanceChargeType>>,
    /// 包年包月买多久、是否续费；包年包月时必填。
    pub instance_charge_prepaid: Option<types::InstanceChargePrepaid>,
    /// 放在哪里：可用区、项目、宿主机。\
    /// **没有给 LaunchTemplate 时必填；两者都给，以此为准。**
    pub placement: Option<types::Placement>,
    /// 机型，决定 CPU 与内存。
    ///
    /// - 一般机型见 [实例规格](https://cloud.tencent.com/document/product/213/11518)，不填则由系统挑一种有货的。
    /// - 放在专用宿主机上时写作 CDH_XCXG，如 CDH_2C4G 为 2 核 4G。
    ///
    /// Example: `S5.MEDIUM4`.
    pub instance_type: Option<String>,
    /// 用哪个[镜像](https://cloud.tencent.com/document/product/213/4940)，可以是公共的、自己的、别人共享的或市场上的；ID 由 [DescribeImages](https://cloud.tencent.com/document/api/213/15715) 得到。\
    /// **没有给 LaunchTemplate 时必填；两者都给，以此为准。**
    ///
    /// Example: `img-4q7zk1px`.
    pub image_id: Option<String>,
    /// 系统盘，不填则由系统决定。
    pub system_disk: Option<types::SystemDisk>,
    /// 数据盘，不填则没有。最多 21 块，其中本地盘最多 1 块，云盘最多 20 块。
    pub data_disks: Option<Vec<types::DataDisk>>,
    /// 放进哪个私有网络和子网。给了内网 IP 时，IP 的个数要等于 InstanceCount，且不超过 20 个。
    pub virtual_private_cloud: Option<types::VirtualPrivateCloud>,
    /// 公网带宽，不填则为 0Mbps，即没有公网。
    pub internet_accessible: Option<types::InternetAccessible>,
    /// 创建多少个，取值范围：\[1，500\]。默认值：1。 Default: `1`. Range: 1 to 500. Example: `2`.
    pub instance_count: Option<i64>,
    /// 至少要建成多少个，为不大于 InstanceCount 的正整数。\
    /// 现货不到这个数就一个也不建。\
    /// 只对部分账号、地域和计费方式有效。
    ///
    /// Example: `1`.
    pub min_count: Option<i64>,
    /// 实例的名称，最多 128 个字符，不填则显示“未命名”。
    ///
    /// 一次建多个时用模式串编号：
    ///
    /// - {R:x} 从 x 起编号，如 web\_{R:7} 得到 web_7、web_8
    /// - {R:x,F:y} 编号不足 y 位时补零，如 web\_{R:7,F:2} 得到 web_07、web_08
    ///
    /// Length: at most 128. Example: `web_{R:7}`.
    pub instance_name: Option<String>,
    /// 怎样登录：密码、密钥，或沿用镜像里的设置。不填则随机生成密码，以站内信通知。
    pub login_settings: Option<types::LoginSettings>,
    /// 绑定哪些安全组，不填则绑定项目的默认安全组。 Example: `["sg-5wj9d2ny"]`.
    pub security_group_ids: Option<Vec<String>>,
    /// 要不要云监控、云安全等服务。
    pub enhanced_service: Option<types::EnhancedService>,
    /// 让同一个请求重发也只创建一次：由调用者自己生成，每个请求一个，最多 64 个 ASCII 字符。 Example: `deploy-20231114-0007`.
    pub client_token: Option<String>,
    /// 操作系统里的主机名。点和短横线不能在首尾，也不能连用。
    ///
    /// - Windows：2 到 15 个字符
    /// - 其他系统：2 到 60 个字符
    ///
    /// 模式串的用法与 InstanceName 相同，另有 {IP} 代表内网 IP。
    ///
    /// Example: `web-{IP}`.
    pub host_name: Option<String>,
    /// 定时任务，目前只有到时销毁。
    pub action_timer: Option<types::ActionTimer>,
    /// 放进哪个置放群组，只能给 1 个。 At most 1 item. Example: `["ps-8xk3v5qe"]`.
    pub disaster_recover_group_ids: Option<Vec<String>>,
    /// 建好就打上的标签。
    pub tag_specification: Option<Vec<types::TagSpecification>>,
    /// 竞价的设置；竞价时不填，则按目前的固定折扣出价。
    pub instance_market_options: Option<types::InstanceMarketOptionsRequest>,
    /// 首次开机时运行的脚本，以 Base64 编码，最大 16KB。 Secret.
    pub user_data: Option<String>,
    /// 自定义的元数据。\
    /// **内测中**。
    pub metadata: Option<types::Metadata>,
    /// 是否只做检查。\
    /// true：检查参数、限额与现货，不创建；通过则只返回 RequestId，不通过则返回错误码。\
    /// false（默认）：通过检查就创建。
    ///
    /// Default: `false`. Example: `false`.
    pub dry_run: Option<bool>,
    /// 启用多少个核、要不要超线程，不填则由系统决定。
    pub cpu_topology: Option<types::CpuTopology>,
    /// 实例扮演的 CAM 角色。 Example: `web-reader`.
    pub cam_role_name: Option<String>,
    /// 放进哪个高性能集群；只有高性能机型要填，也只有它可以填。 Example: `hpc-2k7c9e1m`.
    pub hpc_cluster_id: Option<String>,
    /// 从哪个启动模板取配置。
    pub launch_template: Option<types::LaunchTemplate>,
    /// 放进哪个专用集群。 Example: `cluster-6m1t8h3b`.
    pub dedicated_cluster_id: Option<String>,
    /// 用哪些 CHC 物理服务器。 Example: `["chc-0v5n4s8d"]`.
    pub chc_ids: Option<Vec<String>>,
    /// 放进分区置放群组的第几个分区，不填则随机。 Example: `3`.
    pub partition_number: Option<i64>,
    /// 要不要销毁保护，可选值：
    ///
    /// - true：打开，不能通过接口销毁
    /// - false：关闭，可以通过接口销毁
    ///
    /// 默认值：false。
    ///
    /// Default: `false`. Example: `true`.
    pub disable_api_termination: Option<bool>,
    /// 要不要巨型帧，可选值：\
    /// \<li/\> true：要，机型须支持。\
    /// \<li/\>false：不要。
    ///
    /// Example: `false`.
    pub enable_jumbo_frame: Option<bool>,
    /// 多块网卡的设置，只在部分地域可用。
    pub network_interfaces: Option<Vec<types::NetworkInterfaces>>,
}

impl RunInstancesRequest {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`instance_charge_type`](Self#structfield.instance_charge_type).
    pub fn instance_charge_type(
        mut self,
        value: impl Into<rt::Open<RunInstancesInstanceChargeType>>,
    ) -> Self {
        self.instance_charge_type = Some(value.into());
        self
    }
    /// Sets [`instance_charge_prepaid`](Self#structfield.instance_charge_prepaid).
    #[inline]
    pub fn instance_charge_prepaid(
        mut self,
        value: types::InstanceChargePrepaid,
    ) -> Self {
        self.instance_charge_prepaid = Some(value);
        self
    }
    /// Sets [`placement`](Self#structfield.placement).
    #[inline]
    pub fn placement(mut self, value: types::Placement) -> Self {
        self.placement = Some(value);
        self
    }
    /// Sets [`instance_type`](Self#structfield.instance_type).
    pub fn instance_type(mut self, value: impl Into<String>) -> Self {
        self.instance_type = Some(value.into());
        self
    }
    /// Sets [`image_id`](Self#structfield.image_id).
    pub fn image_id(mut self, value: impl Into<String>) -> Self {
        self.image_id = Some(value.into());
        self
    }
    /// Sets [`system_disk`](Self#structfield.system_disk).
    #[inline]
    pub fn system_disk(mut self, value: types::SystemDisk) -> Self {
        self.system_disk = Some(value);
        self
    }
    /// Sets [`data_disks`](Self#structfield.data_disks).
    pub fn data_disks(
        mut self,
        values: impl IntoIterator<Item = types::DataDisk>,
    ) -> Self {
        self.data_disks = Some(values.into_iter().collect());
        self
    }
    /// Sets [`virtual_private_cloud`](Self#structfield.virtual_private_cloud).
    #[inline]
    pub fn virtual_private_cloud(mut self, value: types::VirtualPrivateCloud) -> Self {
        self.virtual_private_cloud = Some(value);
        self
    }
    /// Sets [`internet_accessible`](Self#structfield.internet_accessible).
    #[inline]
    pub fn internet_accessible(mut self, value: types::InternetAccessible) -> Self {
        self.internet_accessible = Some(value);
        self
    }
    /// Sets [`instance_count`](Self#structfield.instance_count).
    #[inline]
    pub fn instance_count(mut self, value: i64) -> Self {
        self.instance_count = Some(value);
        self
    }
    /// Sets [`min_count`](Self#structfield.min_count).
    #[inline]
    pub fn min_count(mut self, value: i64) -> Self {
        self.min_count = Some(value);
        self
    }
    /// Sets [`instance_name`](Self#structfield.instance_name).
    pub fn instance_name(mut self, value: impl Into<String>) -> Self {
        self.instance_name = Some(value.into());
        self
    }
    /// Sets [`login_settings`](Self#structfield.login_settings).
    #[inline]
    pub fn login_settings(mut self, value: types::LoginSettings) -> Self {
        self.login_settings = Some(value);
        self
    }
    /// Sets [`security_group_ids`](Self#structfield.security_group_ids).
    pub fn security_group_ids(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.security_group_ids = Some(rt::strings(values));
        self
    }
    /// Sets [`enhanced_service`](Self#structfield.enhanced_service).
    #[inline]
    pub fn enhanced_service(mut self, value: types::EnhancedService) -> Self {
        self.enhanced_service = Some(value);
        self
    }
    /// Sets [`client_token`](Self#structfield.client_token).
    pub fn client_token(mut self, value: impl Into<String>) -> Self {
        self.client_token = Some(value.into());
        self
    }
    /// Sets [`host_name`](Self#structfield.host_name).
    pub fn host_name(mut self, value: impl Into<String>) -> Self {
        self.host_name = Some(value.into());
        self
    }
    /// Sets [`action_timer`](Self#structfield.action_timer).
    #[inline]
    pub fn action_timer(mut self, value: types::ActionTimer) -> Self {
        self.action_timer = Some(value);
        self
    }
    /// Sets [`disaster_recover_group_ids`](Self#structfield.disaster_recover_group_ids).
    pub fn disaster_recover_group_ids(
        mut self,
        values: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Self {
        self.disaster_recover_group_ids = Some(rt::strings(values));
        self
    }
    /// Sets [`tag_specification`](Self#structfield.tag_specification).
    pub fn tag_specification(
        mut self,
        values: impl IntoIterator<Item = types::TagSpecification>,
    ) -> Self {
        self.tag_specification = Some(values.into_iter().collect());
        self
    }
    /// Sets [`instance_market_options`](Self#structfield.instance_market_options).
    #[inline]
    pub fn instance_market_options(
        mut self,
        value: types::InstanceMarketOptionsRequest,
    ) -> Self {
        self.instance_market_options = Some(value);
        self
    }
    /// Sets [`user_data`](Self#structfield.user_data).
    pub fn user_data(mut self, value: impl Into<String>) -> Self {
        self.user_data = Some(value.into());
        self
    }
    /// Sets [`metadata`](Self#structfield.metadata).
    #[inline]
    pub fn metadata(mut self, value: types::Metadata) -> Self {
        self.metadata = Some(value);
        self
    }
    /// Sets [`dry_run`](Self#structfield.dry_run).
    #[inline]
    pub fn dry_run(mut self, value: bool) -> Self {
        self.dry_run = Some(value);
        self
    }
    /// Sets [`cpu_topology`](Self#structfield.cpu_topology).
    #[inline]
    pub fn cpu_topology(mut self, value: types::CpuTopology) -> Self {
        self.cpu_topology = Some(value);
        self
    }
    /// Sets [`cam_role_name`](Self#structfield.cam_role_name).
    pub fn cam_role_name(mut self, value: impl Into<String>) -> Self {
        self.cam_role_name = Some(value.into());
        self
    }
    /// Sets [`hpc_cluster_id`](Self#structfield.hpc_cluster_id).
    pub fn hpc_cluster_id(mut self, value: impl Into<String>) -> Self {
        self.hpc_cluster_id = Some(value.into());
        self
    }
    /// Sets [`launch_template`](Self#structfield.launch_template).
    #[inline]
    pub fn launch_template(mut self, value: types::LaunchTemplate) -> Self {
        self.launch_template = Some(value);
        self
    }
    /// Sets [`dedicated_cluster_id`](Self#structfield.dedicated_cluster_id).
    pub fn dedicated_cluster_id(mut self, value: impl Into<String>) -> Self {
        self.dedicated_cluster_id = Some(value.into());
        self
    }
    /// Sets [`chc_ids`](Self#structfield.chc_ids).
    pub fn chc_ids(mut self, values: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self.chc_ids = Some(rt::strings(values));
        self
    }
    /// Sets [`partition_number`](Self#structfield.partition_number).
    #[inline]
    pub fn partition_number(mut self, value: i64) -> Self {
        self.partition_number = Some(value);
        self
    }
    /// Sets [`disable_api_termination`](Self#structfield.disable_api_termination).
    #[inline]
    pub fn disable_api_termination(mut self, value: bool) -> Self {
        self.disable_api_termination = Some(value);
        self
    }
    /// Sets [`enable_jumbo_frame`](Self#structfield.enable_jumbo_frame).
    #[inline]
    pub fn enable_jumbo_frame(mut self, value: bool) -> Self {
        self.enable_jumbo_frame = Some(value);
        self
    }
    /// Sets [`network_interfaces`](Self#structfield.network_interfaces).
    pub fn network_interfaces(
        mut self,
        values: impl IntoIterator<Item = types::NetworkInterfaces>,
    ) -> Self {
        self.network_interfaces = Some(values.into_iter().collect());
        self
    }
}

impl rt::Action for RunInstancesRequest {
    type Response = RunInstancesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "RunInstances")
        .region(rt::Region::Required)
        .rate_limit(20)
        .errors(&[
            "AccountQualificationRestrictions",
            "AuthFailure.CamRoleNameAuthenticateFailed",
            "FailedOperation.DisasterRecoverGroupNotFound",
            "FailedOperation.IllegalTagKey", "FailedOperation.IllegalTagValue",
            "FailedOperation.InquiryPriceFailed",
            "FailedOperation.NoAvailableIpAddressCountInSubnet",
            "FailedOperation.PromotionalRegionRestriction",
            "FailedOperation.SecurityGroupActionFailed",
            "FailedOperation.SnapshotSizeLargerThanDataSize",
            "FailedOperation.SnapshotSizeLessThanDataSize",
            "FailedOperation.TagKeyReserved", "InstancesQuotaLimitExceeded",
            "InternalError.TradeUnknownError", "InvalidAccount.InsufficientBalance",
            "InvalidClientToken.TooLong", "InvalidHostId.Malformed",
            "InvalidHostId.NotFound", "InvalidImageId.Malformed",
            "InvalidImageId.NotFound", "InvalidInstance.NotSupported",
            "InvalidInstanceName.TooLong", "InvalidInstanceType.Malformed",
            "InvalidKeyPairId.Malformed", "InvalidParameter.CdcNotSupported",
            "InvalidParameter.EdgeZoneMissInternetAccessible",
            "InvalidParameter.HostIdCustomizedInstanceTypeNotSupport",
            "InvalidParameter.HostIdInstanceTypeNotSupport",
            "InvalidParameter.HostIdStandardInstanceTypeNotSupport",
            "InvalidParameter.HostIdStatusNotSupport",
            "InvalidParameter.InstanceImageNotSupport",
            "InvalidParameter.InstanceTypeSupportedHostNotFound",
            "InvalidParameter.InternetAccessibleNotSupported",
            "InvalidParameter.InvalidIpFormat",
            "InvalidParameter.LackCoreCountOrThreadPerCore",
            "InvalidParameter.OnlySupportForEdgeZone",
            "InvalidParameter.ParameterConflict", "InvalidParameter.SnapshotNotFound",
            "InvalidParameter.SpecialParameterForSpecialAccount",
            "InvalidParameterCombination", "InvalidParameterValue",
            "InvalidParameterValue.BandwidthPackageIdMalformed",
            "InvalidParameterValue.BandwidthPackageIdNotFound",
            "InvalidParameterValue.BandwidthPackageIspNotMatch",
            "InvalidParameterValue.BandwidthPackageZoneNotMatch",
            "InvalidParameterValue.CamRoleNameMalformed",
            "InvalidParameterValue.ChcHostsNotFound",
            "InvalidParameterValue.CloudSsdDataDiskSizeTooSmall",
            "InvalidParameterValue.CoreCountValue",
            "InvalidParameterValue.DedicatedClusterNotSupportedChargeType",
            "InvalidParameterValue.DedicatedResourcePackIdsNotFound",
            "InvalidParameterValue.DedicatedResourcePackNotValid",
            "InvalidParameterValue.DedicatedResourcePackTenancyMismatch",
            "InvalidParameterValue.Duplicate", "InvalidParameterValue.DuplicateTags",
            "InvalidParameterValue.ElasticNetworkNotExist",
            "InvalidParameterValue.ElasticNetworkVpcSubnetMismatch",
            "InvalidParameterValue.ExternalIpQuotaLimited",
            "InvalidParameterValue.HpcClusterIdZoneIdNotMatch",
            "InvalidParameterValue.IPAddressMalformed",
            "InvalidParameterValue.IllegalHostName",
            "InvalidParameterValue.IncorrectFormat",
            "InvalidParameterValue.InstanceTypeNotFound",
            "InvalidParameterValue.InstanceTypeNotSupportElasticNetworks",
            "InvalidParameterValue.InstanceTypeNotSupportHpcCluster",
            "InvalidParameterValue.InstanceTypeRequiredHpcCluster",
            "InvalidParameterValue.InsufficientOffering",
            "InvalidParameterValue.InsufficientPrice",
            "InvalidParameterValue.InvalidAppIdFormat",
            "InvalidParameterValue.InvalidImageForGivenInstanceType",
            "InvalidParameterValue.InvalidImageFormat",
            "InvalidParameterValue.InvalidImageId",
            "InvalidParameterValue.InvalidImageOsName",
            "InvalidParameterValue.InvalidImageState",
            "InvalidParameterValue.InvalidInstanceTypePeriodicContract",
            "InvalidParameterValue.InvalidIpFormat",
            "InvalidParameterValue.InvalidNetworkInterfaceId",
            "InvalidParameterValue.InvalidParameterMinCount",
            "InvalidParameterValue.InvalidPassword",
            "InvalidParameterValue.InvalidTimeFormat",
            "InvalidParameterValue.InvalidUserDataFormat",
            "InvalidParameterValue.InvalidVpcIdSubnetIdNotFound",
            "InvalidParameterValue.IspNotSupportForEdgeZone",
            "InvalidParameterValue.IspValueRepeated",
            "InvalidParameterValue.KeyPairNotFound",
            "InvalidParameterValue.LaunchTemplateIdMalformed",
            "InvalidParameterValue.LaunchTemplateIdNotExisted",
            "InvalidParameterValue.LaunchTemplateNotFound",
            "InvalidParameterValue.LaunchTemplateVersion",
            "InvalidParameterValue.LimitExceeded",
            "InvalidParameterValue.MustDhcpEnabledVpc",
            "InvalidParameterValue.MustEnabledIsRdma",
            "InvalidParameterValue.NotCdcSubnet", "InvalidParameterValue.Range",
            "InvalidParameterValue.SnapshotIdMalformed",
            "InvalidParameterValue.SubnetIdMalformed",
            "InvalidParameterValue.SubnetIdZoneIdNotMatch",
            "InvalidParameterValue.SubnetNotExist",
            "InvalidParameterValue.TagKeyNotFound",
            "InvalidParameterValue.TagQuotaLimitExceeded",
            "InvalidParameterValue.ThreadPerCoreValue", "InvalidParameterValue.TooLarge",
            "InvalidParameterValue.VpcIdMalformed",
            "InvalidParameterValue.VpcIdNotExist",
            "InvalidParameterValue.VpcIdSubnetIdNotMatch",
            "InvalidParameterValue.VpcIdZoneIdNotMatch",
            "InvalidParameterValue.VpcNotSupportIpv6Address",
            "InvalidParameterValue.ZoneNotSupported", "InvalidPassword", "InvalidPeriod",
            "InvalidPermission", "InvalidProjectId.NotFound",
            "InvalidSecurityGroupId.NotFound", "InvalidZone.MismatchRegion",
            "LimitExceeded.CvmInstanceQuota",
            "LimitExceeded.CvmsVifsPerSecGroupLimitExceeded",
            "LimitExceeded.DisasterRecoverGroup", "LimitExceeded.IPv6AddressNum",
            "LimitExceeded.InstanceEniNumLimit", "LimitExceeded.InstanceQuota",
            "LimitExceeded.PrepayQuota", "LimitExceeded.PrepayUnderwriteQuota",
            "LimitExceeded.SingleUSGQuota", "LimitExceeded.SpotQuota",
            "LimitExceeded.UserSpotQuota", "LimitExceeded.VpcSubnetNum",
            "MissingParameter", "MissingParameter.DPDKInstanceTypeRequiredVPC",
            "MissingParameter.MonitorService", "OperationDenied.AccountNotSupported",
            "OperationDenied.ChcInstallCloudImageWithoutDeployNetwork",
            "OperationDenied.NotBandwidthShiftUpUserApplyEdgeZoneEip",
            "ResourceInsufficient.AvailabilityZoneSoldOut",
            "ResourceInsufficient.CidrBlock", "ResourceInsufficient.CloudDiskSoldOut",
            "ResourceInsufficient.CloudDiskUnavailable",
            "ResourceInsufficient.DisasterRecoverGroupCvmQuota",
            "ResourceInsufficient.InsufficientOfferingMinimum",
            "ResourceInsufficient.SpecifiedInstanceType", "ResourceNotFound.HpcCluster",
            "ResourceNotFound.KeyPairNotFound", "ResourceNotFound.NoDefaultCbs",
            "ResourceNotFound.NoDefaultCbsWithReason",
            "ResourceUnavailable.InstanceType", "ResourcesSoldOut.EipInsufficient",
            "ResourcesSoldOut.SpecifiedInstanceType",
            "UnauthorizedOperation.InvalidToken", "UnsupportedOperation",
            "UnsupportedOperation.BandwidthPackageIdNotSupported",
            "UnsupportedOperation.HibernationOsVersion",
            "UnsupportedOperation.InstanceStateIsolating",
            "UnsupportedOperation.InstanceTypeNotSupportConfidentiality",
            "UnsupportedOperation.InstanceTypeNotSupportGridLicence",
            "UnsupportedOperation.InstanceTypeNotSupportJumboFrame",
            "UnsupportedOperation.InstancesEnableJumboWithoutReboot",
            "UnsupportedOperation.InvalidDisk",
            "UnsupportedOperation.InvalidRegionDiskEncrypt",
            "UnsupportedOperation.KeyPairUnsupportedWindows",
            "UnsupportedOperation.MinCountUnsupportedChargeType",
            "UnsupportedOperation.MinCountUnsupportedRegion",
            "UnsupportedOperation.NoInstanceTypeSupportSpot",
            "UnsupportedOperation.NotSupportImportInstancesActionTimer",
            "UnsupportedOperation.OnlyForPrepaidAccount",
            "UnsupportedOperation.PeriodicContractNotSupportManualRenew",
            "UnsupportedOperation.RawLocalDiskInsReinstalltoQcow2",
            "UnsupportedOperation.SpotUnsupportedRegion",
            "UnsupportedOperation.UnderwritingInstanceTypeOnlySupportAutoRenew",
            "UnsupportedOperation.UnsupportedInternationalUser", "VpcAddrNotInSubNet",
            "VpcIpIsUsed",
        ])
        .rules(&[
            (
                "InstanceChargeType",
                rt::Rule::OneOf(&rt::wire_values::<RunInstancesInstanceChargeType, 5>()),
            ),
            ("InstanceCount", rt::Rule::Range(1, 500)),
            ("InstanceName", rt::Rule::MaxLen(128)),
            ("DisasterRecoverGroupIds", rt::Rule::MaxItems(1)),
        ]);
}

rt::record! {
    RunInstancesRequest: "RunInstancesRequest";
    0 => instance_charge_type: "InstanceChargeType",
    1 => instance_charge_prepaid: "InstanceChargePrepaid",
    2 => placement: "Placement",
    3 => instance_type: "InstanceType",
    4 => image_id: "ImageId",
    5 => system_disk: "SystemDisk",
    6 => data_disks: "DataDisks",
    7 => virtual_private_cloud: "VirtualPrivateCloud",
    8 => internet_accessible: "InternetAccessible",
    9 => instance_count: "InstanceCount",
    10 => min_count: "MinCount",
    11 => instance_name: "InstanceName",
    12 => login_settings: "LoginSettings",
    13 => security_group_ids: "SecurityGroupIds",
    14 => enhanced_service: "EnhancedService",
    15 => client_token: "ClientToken",
    16 => host_name: "HostName",
    17 => action_timer: "ActionTimer",
    18 => disaster_recover_group_ids: "DisasterRecoverGroupIds",
    19 => tag_specification: "TagSpecification",
    20 => instance_market_options: "InstanceMarketOptions",
    21 => user_data: "UserData",
    22 => metadata: "Metadata",
    23 => dry_run: "DryRun",
    24 => cpu_topology: "CpuTopology",
    25 => cam_role_name: "CamRoleName",
    26 => hpc_cluster_id: "HpcClusterId",
    27 => launch_template: "LaunchTemplate",
    28 => dedicated_cluster_id: "DedicatedClusterId",
    29 => chc_ids: "ChcIds",
    30 => partition_number: "PartitionNumber",
    31 => disable_api_termination: "DisableApiTermination",
    32 => enable_jumbo_frame: "EnableJumboFrame",
    33 => network_interfaces: "NetworkInterfaces",
    secret: "UserData";
}

/// What [`run_instances`](Client::run_instances) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct RunInstancesResponse {
    /// 正在创建的实例的 ID。有 ID 不等于已经建好，状态由 PENDING 变为 RUNNING 才是。 Example: `["ins-7dk2m9xq"]`.
    pub instance_id_set: Vec<String>,
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    RunInstancesResponse: "RunInstancesResponse";
    0 => instance_id_set: "InstanceIdSet",
    1 => request_id: "RequestId",
}

/// The values of [`instance_charge_type`](RunInstancesRequest#structfield.instance_charge_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum RunInstancesInstanceChargeType {
    /// `PREPAID`: 包年包月
    Prepaid,
    /// `POSTPAID_BY_HOUR`: 用多少付多少，按小时结
    PostpaidByHour,
    /// `CDHPAID`: 放在专用宿主机上，只付宿主机的钱
    Cdhpaid,
    /// `SPOTPAID`: 竞价
    Spotpaid,
    /// `CDCPAID`: 放在专用集群里
    Cdcpaid,
}

rt::open_enum! {
    RunInstancesInstanceChargeType;
    "PREPAID" => Prepaid,
    "POSTPAID_BY_HOUR" => PostpaidByHour,
    "CDHPAID" => Cdhpaid,
    "SPOTPAID" => Spotpaid,
    "CDCPAID" => Cdcpaid,
}
