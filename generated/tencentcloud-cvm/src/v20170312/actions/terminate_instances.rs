//! `TerminateInstances`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/TerminateInstances.md`; mend it there or in overrides.toml.

use crate::v20170312::Client;
use tencentcloud_core::rt;

impl Client {
    /// 退还实例，一次最多 100 个，计费方式须相同。
    ///
    /// - 按量付费的实例直接销毁。
    /// - 包年包月的实例须符合[退还规则](https://cloud.tencent.com/document/product/213/9711)：第一次调用移到回收站，第二次调用销毁，不能找回。
    ///
    /// `TerminateInstances`; at most 20 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.InvalidInstanceApplicationRole`](crate::v20170312::ErrorCode::FailedOperationInvalidInstanceApplicationRole), [`FailedOperation.InvalidInstanceApplicationRoleEmr`](crate::v20170312::ErrorCode::FailedOperationInvalidInstanceApplicationRoleEmr), [`FailedOperation.Unreturnable`](crate::v20170312::ErrorCode::FailedOperationUnreturnable), [`InternalError.TradeUnknownError`](crate::v20170312::ErrorCode::InternalErrorTradeUnknownError), [`InternalServerError`](crate::v20170312::ErrorCode::InternalServerError), [`InvalidAccount.UnpaidOrder`](crate::v20170312::ErrorCode::InvalidAccountUnpaidOrder), [`InvalidInstance.NotSupported`](crate::v20170312::ErrorCode::InvalidInstanceNotSupported), [`InvalidInstanceId.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceIdMalformed), [`InvalidInstanceId.NotFound`](crate::v20170312::ErrorCode::InvalidInstanceIdNotFound), [`InvalidInstanceNotSupportedPrepaidInstance`](crate::v20170312::ErrorCode::InvalidInstanceNotSupportedPrepaidInstance), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.InstanceIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceIdMalformed), [`InvalidParameterValue.InvalidAppIdFormat`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidAppIdFormat), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValue.NotSupported`](crate::v20170312::ErrorCode::InvalidParameterValueNotSupported), [`LimitExceeded.UserReturnQuota`](crate::v20170312::ErrorCode::LimitExceededUserReturnQuota), [`MissingParameter`](crate::v20170312::ErrorCode::MissingParameter), [`MutexOperation.TaskRunning`](crate::v20170312::ErrorCode::MutexOperationTaskRunning), [`OperationDenied.InstanceOperationInProgress`](crate::v20170312::ErrorCode::OperationDeniedInstanceOperationInProgress), [`UnauthorizedOperation.InvalidToken`](crate::v20170312::ErrorCode::UnauthorizedOperationInvalidToken), [`UnauthorizedOperation.MFAExpired`](crate::v20170312::ErrorCode::UnauthorizedOperationMfaExpired), [`UnauthorizedOperation.MFANotFound`](crate::v20170312::ErrorCode::UnauthorizedOperationMfaNotFound), [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation), [`UnsupportedOperation.InstanceChargeType`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceChargeType), [`UnsupportedOperation.InstanceMixedPricingModel`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceMixedPricingModel), [`UnsupportedOperation.InstanceStateBanning`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateBanning), [`UnsupportedOperation.InstanceStateEnterRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateEnterRescueMode), [`UnsupportedOperation.InstanceStateEnterServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateEnterServiceLiveMigrate), [`UnsupportedOperation.InstanceStateExitRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateExitRescueMode), [`UnsupportedOperation.InstanceStateExitServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateExitServiceLiveMigrate), [`UnsupportedOperation.InstanceStateFreezing`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateFreezing), [`UnsupportedOperation.InstanceStateIsolating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateIsolating), [`UnsupportedOperation.InstanceStateLaunchFailed`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateLaunchFailed), [`UnsupportedOperation.InstanceStatePending`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStatePending), [`UnsupportedOperation.InstanceStateRebooting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRebooting), [`UnsupportedOperation.InstanceStateStarting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStarting), [`UnsupportedOperation.InstanceStateStopping`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStopping), [`UnsupportedOperation.InstanceStateTerminated`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateTerminated), [`UnsupportedOperation.InstanceStateTerminating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateTerminating), [`UnsupportedOperation.InstancesProtected`](crate::v20170312::ErrorCode::UnsupportedOperationInstancesProtected), [`UnsupportedOperation.InvalidInstancesOwner`](crate::v20170312::ErrorCode::UnsupportedOperationInvalidInstancesOwner), [`UnsupportedOperation.RedHatInstanceTerminateUnsupported`](crate::v20170312::ErrorCode::UnsupportedOperationRedHatInstanceTerminateUnsupported), [`UnsupportedOperation.RedHatInstanceUnsupported`](crate::v20170312::ErrorCode::UnsupportedOperationRedHatInstanceUnsupported), [`UnsupportedOperation.Region`](crate::v20170312::ErrorCode::UnsupportedOperationRegion), [`UnsupportedOperation.SpecialInstanceType`](crate::v20170312::ErrorCode::UnsupportedOperationSpecialInstanceType), [`UnsupportedOperation.UserLimitOperationExceedQuota`](crate::v20170312::ErrorCode::UnsupportedOperationUserLimitOperationExceedQuota).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::TerminateInstancesRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = TerminateInstancesRequest::new(["ins-7dk2m9xq"]);
    /// let response = client.terminate_instances(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=TerminateInstances)
    #[inline]
    pub fn terminate_instances(
        &self,
        request: TerminateInstancesRequest,
    ) -> rt::Call<TerminateInstancesRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`terminate_instances`](Client::terminate_instances) asks for.
#[non_exhaustive]
pub struct TerminateInstancesRequest {
    /// 要操作的实例，最多 100 个，ID 由 [DescribeInstances](https://cloud.tencent.com/document/api/213/15728) 的 `InstanceId` 得到。 Required. At most 100 items. Example: `["ins-7dk2m9xq"]`.
    pub instance_ids: Vec<String>,
    /// 要不要一并释放弹性 IP，只涉及主网卡上的第一个。
    ///
    /// 默认值：false
    ///
    /// Default: `false`. Example: `true`.
    pub release_address: Option<bool>,
    /// 要不要一并释放包年包月的数据盘。\
    /// 默认值：false
    ///
    /// Default: `false`. Example: `true`.
    pub release_prepaid_data_disks: Option<bool>,
}

impl TerminateInstancesRequest {
    /// With what is required.
    pub fn new(instance_ids: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self {
            instance_ids: rt::strings(instance_ids),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`release_address`](Self#structfield.release_address).
    #[inline]
    pub fn release_address(mut self, value: bool) -> Self {
        self.release_address = Some(value);
        self
    }
    /// Sets [`release_prepaid_data_disks`](Self#structfield.release_prepaid_data_disks).
    #[inline]
    pub fn release_prepaid_data_disks(mut self, value: bool) -> Self {
        self.release_prepaid_data_disks = Some(value);
        self
    }
}

impl rt::Action for TerminateInstancesRequest {
    type Response = TerminateInstancesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "TerminateInstances")
        .region(rt::Region::Required)
        .rate_limit(20)
        .errors(&[
            "FailedOperation.InvalidInstanceApplicationRole",
            "FailedOperation.InvalidInstanceApplicationRoleEmr",
            "FailedOperation.Unreturnable", "InternalError.TradeUnknownError",
            "InternalServerError", "InvalidAccount.UnpaidOrder",
            "InvalidInstance.NotSupported", "InvalidInstanceId.Malformed",
            "InvalidInstanceId.NotFound", "InvalidInstanceNotSupportedPrepaidInstance",
            "InvalidParameterValue", "InvalidParameterValue.InstanceIdMalformed",
            "InvalidParameterValue.InvalidAppIdFormat",
            "InvalidParameterValue.LimitExceeded", "InvalidParameterValue.NotSupported",
            "LimitExceeded.UserReturnQuota", "MissingParameter",
            "MutexOperation.TaskRunning", "OperationDenied.InstanceOperationInProgress",
            "UnauthorizedOperation.InvalidToken", "UnauthorizedOperation.MFAExpired",
            "UnauthorizedOperation.MFANotFound", "UnsupportedOperation",
            "UnsupportedOperation.InstanceChargeType",
            "UnsupportedOperation.InstanceMixedPricingModel",
            "UnsupportedOperation.InstanceStateBanning",
            "UnsupportedOperation.InstanceStateEnterRescueMode",
            "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateExitRescueMode",
            "UnsupportedOperation.InstanceStateExitServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateFreezing",
            "UnsupportedOperation.InstanceStateIsolating",
            "UnsupportedOperation.InstanceStateLaunchFailed",
            "UnsupportedOperation.InstanceStatePending",
            "UnsupportedOperation.InstanceStateRebooting",
            "UnsupportedOperation.InstanceStateStarting",
            "UnsupportedOperation.InstanceStateStopping",
            "UnsupportedOperation.InstanceStateTerminated",
            "UnsupportedOperation.InstanceStateTerminating",
            "UnsupportedOperation.InstancesProtected",
            "UnsupportedOperation.InvalidInstancesOwner",
            "UnsupportedOperation.RedHatInstanceTerminateUnsupported",
            "UnsupportedOperation.RedHatInstanceUnsupported",
            "UnsupportedOperation.Region", "UnsupportedOperation.SpecialInstanceType",
            "UnsupportedOperation.UserLimitOperationExceedQuota",
        ])
        .rules(&[
            ("InstanceIds", rt::Rule::MaxItems(100)),
        ]);
}

rt::record! {
    TerminateInstancesRequest: "TerminateInstancesRequest";
    0 => instance_ids: "InstanceIds",
    1 => release_address: "ReleaseAddress",
    2 => release_prepaid_data_disks: "ReleasePrepaidDataDisks",
    empty;
}

/// What [`terminate_instances`](Client::terminate_instances) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct TerminateInstancesResponse {
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    TerminateInstancesResponse: "TerminateInstancesResponse";
    0 => request_id: "RequestId",
}
