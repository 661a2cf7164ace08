//! `InstanceStatus`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/InstanceStatus.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个实例的状态。状态的含义见[状态表](https://cloud.tencent.com/document/api/213/15753#InstanceStatus)
#[derive(Default)]
#[non_exhaustive]
pub struct InstanceStatus {
    /// 实例的 ID。 Example: `ins-7dk2m9xq`.
    pub instance_id: String,
    /// 目前的状态，可选值：
    ///
    /// - PENDING：正在创建
    /// - LAUNCH_FAILED：没有建成
    /// - RUNNING：开着
    /// - STOPPED：关着
    /// - STARTING：正在开机
    /// - STOPPING：正在关机
    /// - REBOOTING：正在重启
    /// - SHUTDOWN：停用，等待销毁
    /// - TERMINATING：正在销毁
    /// - ENTER_RESCUE_MODE：正进入救援模式
    /// - RESCUE_MODE：救援模式
    /// - EXIT_RESCUE_MODE：正离开救援模式
    /// - ENTER_SERVICE_LIVE_MIGRATE：将要在线迁移
    /// - SERVICE_LIVE_MIGRATE：正在线迁移
    /// - EXIT_SERVICE_LIVE_MIGRATE：在线迁移将结束
    ///
    /// Example: `STOPPED`.
    pub instance_state: rt::Open<InstanceStatusInstanceState>,
}

rt::record! {
    InstanceStatus: "InstanceStatus";
    0 => instance_id: "InstanceId",
    1 => instance_state: "InstanceState",
}

/// The values of [`instance_state`](InstanceStatus#structfield.instance_state).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceStatusInstanceState {
    /// `PENDING`: 正在创建
    Pending,
    /// `LAUNCH_FAILED`: 没有建成
    LaunchFailed,
    /// `RUNNING`: 开着
    Running,
    /// `STOPPED`: 关着
    Stopped,
    /// `STARTING`: 正在开机
    Starting,
    /// `STOPPING`: 正在关机
    Stopping,
    /// `REBOOTING`: 正在重启
    Rebooting,
    /// `SHUTDOWN`: 停用，等待销毁
    Shutdown,
    /// `TERMINATING`: 正在销毁
    Terminating,
    /// `ENTER_RESCUE_MODE`: 正进入救援模式
    EnterRescueMode,
    /// `RESCUE_MODE`: 救援模式
    RescueMode,
    /// `EXIT_RESCUE_MODE`: 正离开救援模式
    ExitRescueMode,
    /// `ENTER_SERVICE_LIVE_MIGRATE`: 将要在线迁移
    EnterServiceLiveMigrate,
    /// `SERVICE_LIVE_MIGRATE`: 正在线迁移
    ServiceLiveMigrate,
    /// `EXIT_SERVICE_LIVE_MIGRATE`: 在线迁移将结束
    ExitServiceLiveMigrate,
}

rt::open_enum! {
    InstanceStatusInstanceState;
    "PENDING" => Pending,
    "LAUNCH_FAILED" => LaunchFailed,
    "RUNNING" => Running,
    "STOPPED" => Stopped,
    "STARTING" => Starting,
    "STOPPING" => Stopping,
    "REBOOTING" => Rebooting,
    "SHUTDOWN" => Shutdown,
    "TERMINATING" => Terminating,
    "ENTER_RESCUE_MODE" => EnterRescueMode,
    "RESCUE_MODE" => RescueMode,
    "EXIT_RESCUE_MODE" => ExitRescueMode,
    "ENTER_SERVICE_LIVE_MIGRATE" => EnterServiceLiveMigrate,
    "SERVICE_LIVE_MIGRATE" => ServiceLiveMigrate,
    "EXIT_SERVICE_LIVE_MIGRATE" => ExitServiceLiveMigrate,
}
