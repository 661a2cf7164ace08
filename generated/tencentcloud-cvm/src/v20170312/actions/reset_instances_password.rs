//! `ResetInstancesPassword`. Written by `cargo xtask gen` from `cvm/2017-03-12/action/ResetInstancesPassword.md`; mend it there or in overrides.toml.

use crate::v20170312::Client;
use tencentcloud_core::rt;

impl Client {
    /// 重设实例的登录密码，一次最多 100 个，都改成同一个密码。
    ///
    /// - 用户名随操作系统而不同：`Windows` 是 `Administrator`，`Ubuntu` 是 `ubuntu`，其余是 `root`。
    /// - 实例须先关机；开着的实例要把 `ForceStop` 设为 true。
    ///
    /// `ResetInstancesPassword`; at most 100 calls a second; needs a region.
    ///
    /// # Errors
    /// Its own codes, besides those that every action can answer with: [`FailedOperation.InvalidInstanceApplicationRole`](crate::v20170312::ErrorCode::FailedOperationInvalidInstanceApplicationRole), [`InternalServerError`](crate::v20170312::ErrorCode::InternalServerError), [`InvalidInstance.NotSupported`](crate::v20170312::ErrorCode::InvalidInstanceNotSupported), [`InvalidInstanceId.Malformed`](crate::v20170312::ErrorCode::InvalidInstanceIdMalformed), [`InvalidInstanceId.NotFound`](crate::v20170312::ErrorCode::InvalidInstanceIdNotFound), [`InvalidParameterValue`](crate::v20170312::ErrorCode::InvalidParameterValue), [`InvalidParameterValue.InstanceIdMalformed`](crate::v20170312::ErrorCode::InvalidParameterValueInstanceIdMalformed), [`InvalidParameterValue.InvalidPassword`](crate::v20170312::ErrorCode::InvalidParameterValueInvalidPassword), [`InvalidParameterValue.LimitExceeded`](crate::v20170312::ErrorCode::InvalidParameterValueLimitExceeded), [`InvalidParameterValue.TooLong`](crate::v20170312::ErrorCode::InvalidParameterValueTooLong), [`MissingParameter`](crate::v20170312::ErrorCode::MissingParameter), [`MutexOperation.TaskRunning`](crate::v20170312::ErrorCode::MutexOperationTaskRunning), [`OperationDenied.InstanceOperationInProgress`](crate::v20170312::ErrorCode::OperationDeniedInstanceOperationInProgress), [`UnauthorizedOperation.MFAExpired`](crate::v20170312::ErrorCode::UnauthorizedOperationMfaExpired), [`UnauthorizedOperation.MFANotFound`](crate::v20170312::ErrorCode::UnauthorizedOperationMfaNotFound), [`UnsupportedOperation.InstanceReinstallFailed`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceReinstallFailed), [`UnsupportedOperation.InstanceStateEnterRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateEnterRescueMode), [`UnsupportedOperation.InstanceStateExitRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateExitRescueMode), [`UnsupportedOperation.InstanceStateFreezing`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateFreezing), [`UnsupportedOperation.InstanceStateIsolating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateIsolating), [`UnsupportedOperation.InstanceStatePending`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStatePending), [`UnsupportedOperation.InstanceStateRebooting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRebooting), [`UnsupportedOperation.InstanceStateRescueMode`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRescueMode), [`UnsupportedOperation.InstanceStateRunning`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateRunning), [`UnsupportedOperation.InstanceStateServiceLiveMigrate`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateServiceLiveMigrate), [`UnsupportedOperation.InstanceStateShutdown`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateShutdown), [`UnsupportedOperation.InstanceStateStarting`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStarting), [`UnsupportedOperation.InstanceStateStopping`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateStopping), [`UnsupportedOperation.InstanceStateTerminating`](crate::v20170312::ErrorCode::UnsupportedOperationInstanceStateTerminating), [`UnsupportedOperation.SpecialInstanceType`](crate::v20170312::ErrorCode::UnsupportedOperationSpecialInstanceType), [`UnsupportedOperation.StoppedModeStopCharging`](crate::v20170312::ErrorCode::UnsupportedOperationStoppedModeStopCharging).
    ///
    /// # Example
    /// ```no_run
    /// use tencentcloud_cvm::v20170312::{Client, actions::ResetInstancesPasswordRequest};
    ///
    /// # async fn example(client: Client) -> tencentcloud_core::Result<()> {
    /// let request = ResetInstancesPasswordRequest::new(["ins-7dk2m9xq"], "9x!Kd2#mQ0-7")
    ///     .force_stop(false);
    /// let response = client.reset_instances_password(request).await?;
    /// # let _ = response;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [API Explorer](https://console.cloud.tencent.com/api/explorer?Product=cvm&Version=2017-03-12&Action=ResetInstancesPassword)
    #[inline]
    pub fn reset_instances_password(
        &self,
        request: ResetInstancesPasswordRequest,
    ) -> rt::Call<ResetInstancesPasswordRequest> {
        rt::Call::new(&self.core, request)
    }
}

/// What [`reset_instances_password`](Client::reset_instances_password) asks for.
#[non_exhaustive]
pub struct ResetInstancesPasswordRequest {
    /// 要操作的实例，最多 100 个，ID 由 [DescribeInstances](https://cloud.tencent.com/document/api/213/15728) 的 `InstanceId` 得到。 Required. At most 100 items. Example: `["ins-7dk2m9xq","ins-3fw8b0za"]`.
    pub instance_ids: Vec<String>,
    /// 新的密码，不能以“/”开头，四种字符里至少有三种：小写字母、大写字母、数字、特殊字符 ()\`\~!@#\$%\^&\*-+=\_\|{}\[\]:;'\<\>,.?/
    ///
    /// - Linux：8 到 30 个字符
    /// - Windows：12 到 30 个字符，不能含有用户名
    ///
    /// 两种系统都有时，以 Windows 的要求为准。
    ///
    /// Required. Secret.
    pub password: String,
    /// 改哪个用户的密码，最多 64 个字符。 Length: at most 64. Example: `deploy`.
    pub user_name: Option<String>,
    /// 开着的实例关不掉时，要不要断电，可选值：
    ///
    /// - true：断电
    /// - false：不断电
    ///
    /// 默认值：false。
    ///
    /// Default: `false`. Example: `false`.
    pub force_stop: Option<bool>,
}

impl ResetInstancesPasswordRequest {
    /// With what is required.
    pub fn new(
        instance_ids: impl IntoIterator<Item = impl AsRef<str>>,
        password: impl Into<String>,
    ) -> Self {
        Self {
            instance_ids: rt::strings(instance_ids),
            password: password.into(),
            ..rt::Empty::empty()
        }
    }
    /// Sets [`user_name`](Self#structfield.user_name).
    pub fn user_name(mut self, value: impl Into<String>) -> Self {
        self.user_name = Some(value.into());
        self
    }
    /// Sets [`force_stop`](Self#structfield.force_stop).
    #[inline]
    pub fn force_stop(mut self, value: bool) -> Self {
        self.force_stop = Some(value);
        self
    }
}

impl rt::Action for ResetInstancesPasswordRequest {
    type Response = ResetInstancesPasswordResponse;
    const META: &'static rt::ActionMeta = &rt::ActionMeta::new("cvm", "2017-03-12", "ResetInstancesPassword")
        .region(rt::Region::Required)
        .rate_limit(100)
        .errors(&[
            "FailedOperation.InvalidInstanceApplicationRole", "InternalServerError",
            "InvalidInstance.NotSupported", "InvalidInstanceId.Malformed",
            "InvalidInstanceId.NotFound", "InvalidParameterValue",
            "InvalidParameterValue.InstanceIdMalformed",
            "InvalidParameterValue.InvalidPassword",
            "InvalidParameterValue.LimitExceeded", "InvalidParameterValue.TooLong",
            "MissingParameter", "MutexOperation.TaskRunning",
            "OperationDenied.InstanceOperationInProgress",
            "UnauthorizedOperation.MFAExpired", "UnauthorizedOperation.MFANotFound",
            "UnsupportedOperation.InstanceReinstallFailed",
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
            "UnsupportedOperation.InstanceStateStopping",
            "UnsupportedOperation.InstanceStateTerminating",
            "UnsupportedOperation.SpecialInstanceType",
            "UnsupportedOperation.StoppedModeStopCharging",
        ])
        .rules(&[
            ("InstanceIds", rt::Rule::MaxItems(100)),
            ("UserName", rt::Rule::MaxLen(64)),
        ]);
}

rt::record! {
    ResetInstancesPasswordRequest: "ResetInstancesPasswordRequest";
    0 => instance_ids: "InstanceIds",
    1 => password: "Password",
    2 => user_name: "UserName",
    3 => force_stop: "ForceStop",
    secret: "Password";
    empty;
}

/// What [`reset_instances_password`](Client::reset_instances_password) answers.
#[derive(Default)]
#[non_exhaustive]
pub struct ResetInstancesPasswordResponse {
    /// The id of this call, for questions to the service's support.
    pub request_id: String,
}

rt::record! {
    ResetInstancesPasswordResponse: "ResetInstancesPasswordResponse";
    0 => request_id: "RequestId",
}
