//! `RebootInstances`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/RebootInstances.md`; mend it there or in overrides.toml.

use crate::v20170312::Client;
use tencentcloud_core::rt;

impl Client {
    /// 重启实例，一次最多 100 个。
    ///
    /// - 实例须处于 `RUNNING`。
    /// - 调用成功后变为 `REBOOTING`，重启好以后又是 `RUNNING`。
    /// - 断电式的重启可能丢数据，只在别无办法时用。
    ///
    /// `RebootInstances`; at most 1 call a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.InvalidInstanceApplicationRole`](crate::v20170312::ErrorCode::FailedOperationInvalidInstanceApplicationRole), [`InternalServerError`](crate::v20170312::ErrorCode::InternalServerError), [`InvalidInstance.NotSupported`](crate::v20170312::ErrorCode::InvalidInstanceNotSupported), [`InvalidInstanceId.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceIdMalformed), [`InvalidInstanceId.NotFound`](crate::v20170312::ErrorCode::InvalidInstanceIdNotFound), [`InvalidParameterCombination`](crate::v20170312::ErrorCode::InvalidParameterCombination), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.InstanceIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceIdMalformed), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`MissingParameter`](crate::v20170312::ErrorCode::MissingParameter), [`MutexOperation.TaskRunning`](crate::v20170312::ErrorCode::MutexOperationTaskRunning), [`OperationDenied.InstanceOperationInProgress`](crate::v20170312::ErrorCode::OperationDeniedInstanceOperationInProgress), [`UnauthorizedOperation.MFAExpired`](crate::v20170312::ErrorCode::UnauthorizedOperationMfaExpired), [`UnauthorizedOperation.MFANotFound`](crate::v20170312::ErrorCode::UnauthorizedOperationMfaNotFound), [`UnsupportedOperation`](crate::v20170312::ErrorCode::UnsupportedOperation), [`UnsupportedOperation.InstanceReinstallFailed`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceReinstallFailed), [`UnsupportedOperation.InstanceStateCorrupted`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateCorrupted), [`UnsupportedOperation.InstanceStateEnterRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateEnterRescueMode), [`UnsupportedOperation.InstanceStateEnterServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateEnterServiceLiveMigrate), [`UnsupportedOperation.InstanceStateExitRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateExitRescueMode), [`UnsupportedOperation.InstanceStateExitServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateExitServiceLiveMigrate), [`UnsupportedOperation.InstanceStateFreezing`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateFreezing), [`UnsupportedOperation.InstanceStateIsolating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateIsolating), [`UnsupportedOperation.InstanceStatePending`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStatePending), [`UnsupportedOperation.InstanceStateRebooting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRebooting), [`UnsupportedOperation.InstanceStateServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateServiceLiveMigrate), [`UnsupportedOperation.InstanceStateShutdown`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateShutdown), [`UnsupportedOperation.InstanceStateStarting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStarting), [`UnsupportedOperation.InstanceStateStopped`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStopped), [`UnsupportedOperation.InstanceStateStopping`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStopping), [`UnsupportedOperation.InstanceStateTerminating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateTerminating), [`UnsupportedOperation.StoppedModeStopCharging`](crate::v20170312::ErrorCode::UnsupportedOperationStoppedModeStopCharging).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::RebootInstancesRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = RebootInstancesRequest::new(["ins-7dk2m9xq", "ins-3fw8b0za"])
    ///     .stop_type("SOFT");
    /// let response = client.reboot_instances(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=RebootInstances)
    #[inline]
    pub fn reboot_instances(
        &self,
        request: RebootInstancesRequest,
    ) -> rt::Call<RebootInstancesRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`reboot_instances`](Client::reboot_instances) asks for.
///
/// Without what is required it does not compile:
///
/// ```compile_fail,E0061
/// let request = tencentcloud_cvm::v20170312::actions::RebootInstancesRequest::new();
/// ```
#[non_exhaustive]
pub struct RebootInstancesRequest {
    /// 要操作的实例，最多 100 个，ID 由 [DescribeInstances](https://cloud.tencent.com/document/api/213/15728) 的 `InstanceId` 得到。 Required. At most 100 items. Example: `["ins-7dk2m9xq","ins-3fw8b0za"]`.
    pub instance_ids: Vec<String>,
    /// 怎样关机，可选值：
    ///
    /// - SOFT：先通知操作系统，等它自己关
    /// - HARD：等于拔掉电源
    /// - SOFT_FIRST：先通知，关不掉再断电
    ///
    /// 默认值：SOFT。
    ///
    /// Default: `SOFT`. Example: `SOFT_FIRST`.
    pub stop_type: Option<rt::Open<RebootInstancesStopType>>,
}

impl RebootInstancesRequest {
    /// With what is required.
    pub fn new(instance_ids: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self {
            instance_ids: rt::strings(instance_ids),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`stop_type`](Self#structfield.stop_type).
    pub fn stop_type(
        mut self,
        value: impl Into<rt::Open<RebootInstancesStopType>>,
    ) -> Self {
        self.stop_type = Some(value.into());
        self
    }
}

impl rt::Action for RebootInstancesRequest {
    type Response = RebootInstancesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "RebootInstances")
        .region(rt::Region::Required)
        .rate_limit(1)
        .errors(&[
            "FailedOperation.InvalidInstanceApplicationRole", "InternalServerError",
            "InvalidInstance.NotSupported", "InvalidInstanceId.Malformed",
            "InvalidInstanceId.NotFound", "InvalidParameterCombination",
            "InvalidParameterValue", "InvalidParameterValue.InstanceIdMalformed",
            "InvalidParameterValue.LimitExceeded", "MissingParameter",
            "MutexOperation.TaskRunning", "OperationDenied.InstanceOperationInProgress",
            "UnauthorizedOperation.MFAExpired", "UnauthorizedOperation.MFANotFound",
            "UnsupportedOperation", "UnsupportedOperation.InstanceReinstallFailed",
            "UnsupportedOperation.InstanceStateCorrupted",
            "UnsupportedOperation.InstanceStateEnterRescueMode",
            "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateExitRescueMode",
            "UnsupportedOperation.InstanceStateExitServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateFreezing",
            "UnsupportedOperation.InstanceStateIsolating",
            "UnsupportedOperation.InstanceStatePending",
            "UnsupportedOperation.InstanceStateRebooting",
            "UnsupportedOperation.InstanceStateServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateShutdown",
            "UnsupportedOperation.InstanceStateStarting",
            "UnsupportedOperation.InstanceStateStopped",
            "UnsupportedOperation.InstanceStateStopping",
            "UnsupportedOperation.InstanceStateTerminating",
            "UnsupportedOperation.StoppedModeStopCharging",
        ])
        .rules(&[
            ("InstanceIds", rt::Rule::MaxItems(100)),
            (
                "StopType",
                rt::Rule::OneOf(&rt::wire_values::<RebootInstancesStopType, 3>()),
            ),
        ]);
}

rt::record! {
    RebootInstancesRequest: "RebootInstancesRequest";
    0 => instance_ids: "InstanceIds",
    1 => stop_type: "StopType",
    empty;
}

/// What [`reboot_instances`](Client::reboot_instances) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct RebootInstancesResponse {
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    RebootInstancesResponse: "RebootInstancesResponse";
    0 => request_id: "RequestId",
}

/// The values of [`stop_type`](RebootInstancesRequest#structfield.stop_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum RebootInstancesStopType {
    /// `SOFT`: 先通知操作系统，等它自己关
    Soft,
    /// `HARD`: 等于拔掉电源
    Hard,
    /// `SOFT_FIRST`: 先通知，关不掉再断电
    SoftFirst,
}

rt::open_enum! {
    RebootInstancesStopType;
    "SOFT" => Soft,
    "HARD" => Hard,
    "SOFT_FIRST" => SoftFirst,
}
