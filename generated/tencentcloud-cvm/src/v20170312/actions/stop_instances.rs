//! `StopInstances`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/StopInstances.md`; mend it there or in overrides.toml.

use crate::v20170312::Client;
use tencentcloud_core::rt;

impl Client {
    /// 给实例关机，一次最多 100 个。
    ///
    /// - 实例须处于 `RUNNING`。
    /// - 调用成功后变为 `STOPPING`，关好以后是 `STOPPED`。
    /// - 断电式的关机可能丢数据，只在关不掉时用。
    /// - 调用返回时还没有关好，结果看 [DescribeInstances](https://cloud.tencent.com/document/api/213/15728) 的 LatestOperationState。
    ///
    /// `StopInstances`; at most 5000 calls a second; takes a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalServerError`](crate::v20170312::ErrorCode::InternalServerError), [`InvalidInstance.NotSupported`](crate::v20170312::ErrorCode::InvalidInstanceNotSupported), [`InvalidInstanceId.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceIdMalformed), [`InvalidInstanceId.NotFound`](crate::v20170312::ErrorCode::InvalidInstanceIdNotFound), [`InvalidParameterCombination`](crate::v20170312::ErrorCode::InvalidParameterCombination), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.InstanceIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceIdMalformed), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValue.ZoneNotSupported`](crate::v20170312::ErrorCode::InvalidParameterValueZoneNotSupported), [`MissingParameter`](crate::v20170312::ErrorCode::MissingParameter), [`MutexOperation.TaskRunning`](crate::v20170312::ErrorCode::MutexOperationTaskRunning), [`OperationDenied.InstanceOperationInProgress`](crate::v20170312::ErrorCode::OperationDeniedInstanceOperationInProgress), [`UnauthorizedOperation.MFAExpired`](crate::v20170312::ErrorCode::UnauthorizedOperationMfaExpired), [`UnauthorizedOperation.MFANotFound`](crate::v20170312::ErrorCode::UnauthorizedOperationMfaNotFound), [`UnsupportedOperation.HibernationForNormalInstance`](crate::v20170312::ErrorCode::UnsupportedOperationHibernationForNormalInstance), [`UnsupportedOperation.InstanceReinstallFailed`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceReinstallFailed), [`UnsupportedOperation.InstanceStateBanning`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateBanning), [`UnsupportedOperation.InstanceStateCorrupted`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateCorrupted), [`UnsupportedOperation.InstanceStateEnterRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateEnterRescueMode), [`UnsupportedOperation.InstanceStateEnterServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateEnterServiceLiveMigrate), [`UnsupportedOperation.InstanceStateExitRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateExitRescueMode), [`UnsupportedOperation.InstanceStateExitServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateExitServiceLiveMigrate), [`UnsupportedOperation.InstanceStateFreezing`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateFreezing), [`UnsupportedOperation.InstanceStateIsolating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateIsolating), [`UnsupportedOperation.InstanceStatePending`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStatePending), [`UnsupportedOperation.InstanceStateRebooting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRebooting), [`UnsupportedOperation.InstanceStateRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRescueMode), [`UnsupportedOperation.InstanceStateServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateServiceLiveMigrate), [`UnsupportedOperation.InstanceStateShutdown`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateShutdown), [`UnsupportedOperation.InstanceStateStarting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStarting), [`UnsupportedOperation.InstanceStateStopped`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStopped), [`UnsupportedOperation.InstanceStateStopping`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStopping), [`UnsupportedOperation.InstanceStateTerminated`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateTerminated), [`UnsupportedOperation.InstanceStateTerminating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateTerminating), [`UnsupportedOperation.StoppedModeStopCharging`](crate::v20170312::ErrorCode::UnsupportedOperationStoppedModeStopCharging).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::StopInstancesRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = StopInstancesRequest::new(["ins-7dk2m9xq", "ins-3fw8b0za"])
    ///     .stop_type("SOFT");
    /// let response = client.stop_instances(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=StopInstances)
    #[inline]
    pub fn stop_instances(
        &self,
        request: StopInstancesRequest,
    ) -> rt::Call<StopInstancesRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`stop_instances`](Client::stop_instances) asks for.
#[non_exhaustive]
pub struct StopInstancesRequest {
    /// 要操作的实例，最多 100 个，ID 由 [DescribeInstances](https://cloud.tencent.com/document/api/213/15728) 的 `InstanceId` 得到。 Required. At most 100 items. Example: `["ins-7dk2m9xq","ins-3fw8b0za"]`.
    pub instance_ids: Vec<String>,
    /// 怎样关机，可选值：
    ///
    /// - SOFT_FIRST：先通知，关不掉再断电
    /// - HARD：等于拔掉电源
    /// - SOFT：先通知操作系统，等它自己关
    ///
    /// 默认值：SOFT。
    ///
    /// Default: `SOFT`. Example: `HARD`.
    pub stop_type: Option<rt::Open<StopInstancesStopType>>,
    /// 按量付费的实例关机以后还收不收费，可选值：
    ///
    /// - KEEP_CHARGING：照常收费
    /// - STOP_CHARGING：不再收费
    ///
    /// 默认值：KEEP_CHARGING。\
    /// 只有一部分实例可以不收费，见[说明](https://cloud.tencent.com/document/product/213/19918)。
    ///
    /// Default: `KEEP_CHARGING`. Example: `STOP_CHARGING`.
    pub stopped_mode: Option<rt::Open<StopInstancesStoppedMode>>,
}

impl StopInstancesRequest {
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
        value: impl Into<rt::Open<StopInstancesStopType>>,
    ) -> Self {
        self.stop_type = Some(value.into());
        self
    }
    /// Sets [`stopped_mode`](Self#structfield.stopped_mode).
    pub fn stopped_mode(
        mut self,
        value: impl Into<rt::Open<StopInstancesStoppedMode>>,
    ) -> Self {
        self.stopped_mode = Some(value.into());
        self
    }
}

impl rt::Action for StopInstancesRequest {
    type Response = StopInstancesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "StopInstances")
        .region(rt::Region::Optional)
        .rate_limit(5000)
        .errors(&[
            "InternalServerError", "InvalidInstance.NotSupported",
            "InvalidInstanceId.Malformed", "InvalidInstanceId.NotFound",
            "InvalidParameterCombination", "InvalidParameterValue",
            "InvalidParameterValue.InstanceIdMalformed",
            "InvalidParameterValue.LimitExceeded",
            "InvalidParameterValue.ZoneNotSupported", "MissingParameter",
            "MutexOperation.TaskRunning", "OperationDenied.InstanceOperationInProgress",
            "UnauthorizedOperation.MFAExpired", "UnauthorizedOperation.MFANotFound",
            "UnsupportedOperation.HibernationForNormalInstance",
            "UnsupportedOperation.InstanceReinstallFailed",
            "UnsupportedOperation.InstanceStateBanning",
            "UnsupportedOperation.InstanceStateCorrupted",
            "UnsupportedOperation.InstanceStateEnterRescueMode",
            "UnsupportedOperation.InstanceStateEnterServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateExitRescueMode",
            "UnsupportedOperation.InstanceStateExitServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateFreezing",
            "UnsupportedOperation.InstanceStateIsolating",
            "UnsupportedOperation.InstanceStatePending",
            "UnsupportedOperation.InstanceStateRebooting",
            "UnsupportedOperation.InstanceStateRescueMode",
            "UnsupportedOperation.InstanceStateServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateShutdown",
            "UnsupportedOperation.InstanceStateStarting",
            "UnsupportedOperation.InstanceStateStopped",
            "UnsupportedOperation.InstanceStateStopping",
            "UnsupportedOperation.InstanceStateTerminated",
            "UnsupportedOperation.InstanceStateTerminating",
            "UnsupportedOperation.StoppedModeStopCharging",
        ])
        .rules(&[
            ("InstanceIds", rt::Rule::MaxItems(100)),
            (
                "StopType",
                rt::Rule::OneOf(&rt::wire_values::<StopInstancesStopType, 3>()),
            ),
            (
                "StoppedMode",
                rt::Rule::OneOf(&rt::wire_values::<StopInstancesStoppedMode, 2>()),
            ),
        ]);
}

rt::record! {
    StopInstancesRequest: "StopInstancesRequest";
    0 => instance_ids: "InstanceIds",
    1 => stop_type: "StopType",
    2 => stopped_mode: "StoppedMode",
    empty;
}

/// What [`stop_instances`](Client::stop_instances) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct StopInstancesResponse {
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    StopInstancesResponse: "StopInstancesResponse";
    0 => request_id: "RequestId",
}

/// The values of [`stop_type`](StopInstancesRequest#structfield.stop_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum StopInstancesStopType {
    /// `SOFT_FIRST`: 先通知，关不掉再断电
    SoftFirst,
    /// `HARD`: 等于拔掉电源
    Hard,
    /// `SOFT`: 先通知操作系统，等它自己关
    Soft,
}

rt::open_enum! {
    StopInstancesStopType;
    "SOFT_FIRST" => SoftFirst,
    "HARD" => Hard,
    "SOFT" => Soft,
}

/// The values of [`stopped_mode`](StopInstancesRequest#structfield.stopped_mode).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum StopInstancesStoppedMode {
    /// `KEEP_CHARGING`: 照常收费
    KeepCharging,
    /// `STOP_CHARGING`: 不再收费
    StopCharging,
}

rt::open_enum! {
    StopInstancesStoppedMode;
    "KEEP_CHARGING" => KeepCharging,
    "STOP_CHARGING" => StopCharging,
}
