//! `StartInstances`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/StartInstances.md`; mend it there or in overrides.toml.

use crate::v20170312::Client;
use tencentcloud_core::rt;

impl Client {
    /// 给实例开机，一次最多 100 个。
    ///
    /// - 实例须处于 `STOPPED`。
    /// - 调用成功后变为 `STARTING`，开好以后是 `RUNNING`。
    /// - 调用返回时还没有开好，结果看 [DescribeInstances](https://cloud.tencent.com/document/api/213/15728) 的 LatestOperationState。
    ///
    /// `StartInstances`; at most 1 call a second; takes a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`InternalServerError`](crate::v20170312::ErrorCode::InternalServerError), [`InvalidInstance.NotSupported`](crate::v20170312::ErrorCode::InvalidInstanceNotSupported), [`InvalidInstanceId.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceIdMalformed), [`InvalidInstanceId.NotFound`](crate::v20170312::ErrorCode::InvalidInstanceIdNotFound), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.InstanceIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceIdMalformed), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValue.ZoneNotSupported`](crate::v20170312::ErrorCode::InvalidParameterValueZoneNotSupported), [`MissingParameter`](crate::v20170312::ErrorCode::MissingParameter), [`MutexOperation.TaskRunning`](crate::v20170312::ErrorCode::MutexOperationTaskRunning), [`OperationDenied.InstanceOperationInProgress`](crate::v20170312::ErrorCode::OperationDeniedInstanceOperationInProgress), [`UnsupportedOperation.InstanceReinstallFailed`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceReinstallFailed), [`UnsupportedOperation.InstanceStateCorrupted`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateCorrupted), [`UnsupportedOperation.InstanceStateEnterRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateEnterRescueMode), [`UnsupportedOperation.InstanceStateExitRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateExitRescueMode), [`UnsupportedOperation.InstanceStateFreezing`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateFreezing), [`UnsupportedOperation.InstanceStateIsolating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateIsolating), [`UnsupportedOperation.InstanceStatePending`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStatePending), [`UnsupportedOperation.InstanceStateRebooting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRebooting), [`UnsupportedOperation.InstanceStateRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRescueMode), [`UnsupportedOperation.InstanceStateRunning`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRunning), [`UnsupportedOperation.InstanceStateServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateServiceLiveMigrate), [`UnsupportedOperation.InstanceStateShutdown`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateShutdown), [`UnsupportedOperation.InstanceStateStarting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStarting), [`UnsupportedOperation.InstanceStateStopped`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStopped), [`UnsupportedOperation.InstanceStateStopping`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStopping), [`UnsupportedOperation.InstanceStateTerminated`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateTerminated), [`UnsupportedOperation.InstanceStateTerminating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateTerminating).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::StartInstancesRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = StartInstancesRequest::new(["ins-7dk2m9xq", "ins-3fw8b0za"]);
    /// let response = client.start_instances(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=StartInstances)
    #[inline]
    pub fn start_instances(
        &self,
        request: StartInstancesRequest,
    ) -> rt::Call<StartInstancesRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`start_instances`](Client::start_instances) asks for.
#[non_exhaustive]
pub struct StartInstancesRequest {
    /// 要操作的实例，最多 100 个，ID 由 [DescribeInstances](https://cloud.tencent.com/document/api/213/15728) 的 `InstanceId` 得到。 Required. At most 100 items. Example: `["ins-7dk2m9xq","ins-3fw8b0za"]`.
    pub instance_ids: Vec<String>,
}

impl StartInstancesRequest {
    /// With what is required.
    pub fn new(instance_ids: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self {
            instance_ids: rt::strings(instance_ids),
        }
    }
}

impl rt::Action for StartInstancesRequest {
    type Response = StartInstancesResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "StartInstances")
        .region(rt::Region::Optional)
        .rate_limit(1)
        .errors(&[
            "InternalServerError", "InvalidInstance.NotSupported",
            "InvalidInstanceId.Malformed", "InvalidInstanceId.NotFound",
            "InvalidParameterValue", "InvalidParameterValue.InstanceIdMalformed",
            "InvalidParameterValue.LimitExceeded",
            "InvalidParameterValue.ZoneNotSupported", "MissingParameter",
            "MutexOperation.TaskRunning", "OperationDenied.InstanceOperationInProgress",
            "UnsupportedOperation.InstanceReinstallFailed",
            "UnsupportedOperation.InstanceStateCorrupted",
            "UnsupportedOperation.InstanceStateEnterRescueMode",
            "UnsupportedOperation.InstanceStateExitRescueMode",
            "UnsupportedOperation.InstanceStateFreezing",
            "UnsupportedOperation.InstanceStateIsolating",
            "UnsupportedOperation.InstanceStatePending",
            "UnsupportedOperation.InstanceStateRebooting",
            "UnsupportedOperation.InstanceStateRescueMode",
            "UnsupportedOperation.InstanceStateRunning",
            "UnsupportedOperation.InstanceStateServiceLiveMigrate",
            "UnsupportedOperation.InstanceStateShutdown",
            "UnsupportedOperation.InstanceStateStarting",
            "UnsupportedOperation.InstanceStateStopped",
            "UnsupportedOperation.InstanceStateStopping",
            "UnsupportedOperation.InstanceStateTerminated",
            "UnsupportedOperation.InstanceStateTerminating",
        ])
        .rules(&[
            ("InstanceIds", rt::Rule::MaxItems(100)),
        ]);
}

rt::record! {
    StartInstancesRequest: "StartInstancesRequest";
    0 => instance_ids: "InstanceIds",
    empty;
}

/// What [`start_instances`](Client::start_instances) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct StartInstancesResponse {
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    StartInstancesResponse: "StartInstancesResponse";
    0 => request_id: "RequestId",
}
