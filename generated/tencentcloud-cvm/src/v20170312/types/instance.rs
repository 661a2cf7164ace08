//! `Instance`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Instance.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 一个实例。
#[derive(Default)]
#[non_exhaustive]
pub struct Instance {
    /// 放在哪里。
    pub placement: Option<types::Placement>,
    /// 实例的 ID。 Example: `ins-7dk2m9xq`.
    pub instance_id: String,
    /// 机型。 Example: `S5.MEDIUM4`.
    pub instance_type: String,
    /// 有几个核。 Example: `2`.
    pub cpu: i64,
    /// 内存多大，单位 `GiB`。 Example: `4`.
    pub memory: i64,
    /// 有没有受到限制，可选值：
    ///
    /// - NORMAL：没有
    /// - EXPIRED：已到期
    /// - PROTECTIVELY_ISOLATED：因安全原因隔离
    ///
    /// Example: `NORMAL`.
    pub restrict_state: rt::Open<InstanceRestrictState>,
    /// 名称。 Example: `web_07`.
    pub instance_name: String,
    /// 怎样[计费](https://cloud.tencent.com/document/product/213/2180)，可选值：
    ///
    /// - PREPAID：包年包月
    /// - POSTPAID_BY_HOUR：用多少付多少，按小时结
    /// - CDHPAID：放在专用宿主机上，只付宿主机的钱
    /// - SPOTPAID：竞价
    /// - CDCPAID：放在专用集群里
    ///
    /// Example: `PREPAID`.
    pub instance_charge_type: rt::Open<InstanceInstanceChargeType>,
    /// 系统盘。
    pub system_disk: Option<types::SystemDisk>,
    /// 数据盘。
    pub data_disks: Vec<types::DataDisk>,
    /// 主网卡的内网 `IP`。 Example: `["10.8.0.21"]`.
    pub private_ip_addresses: Vec<String>,
    /// 主网卡的公网 `IP`。 Example: `["192.0.2.21"]`.
    pub public_ip_addresses: Vec<String>,
    /// 公网带宽。
    pub internet_accessible: Option<types::InternetAccessible>,
    /// 所在的私有网络。
    pub virtual_private_cloud: Option<types::VirtualPrivateCloud>,
    /// 创建时用的镜像。 Example: `img-4q7zk1px`.
    pub image_id: String,
    /// 到期怎么办，可选值：
    ///
    /// - `NOTIFY_AND_AUTO_RENEW`：到期前通知，并续费
    /// - `NOTIFY_AND_MANUAL_RENEW`：到期前通知，不续费
    /// - `DISABLE_NOTIFY_AND_MANUAL_RENEW`：不通知，也不续费
    /// - 按量付费的实例，此项为 null
    ///
    /// Example: `NOTIFY_AND_AUTO_RENEW`.
    pub renew_flag: Option<rt::Open<InstanceRenewFlag>>,
    /// 何时创建，UTC 时间，如 `2023-11-14T08:00:00Z`。 Example: `2023-11-14T08:00:00Z`.
    pub created_time: rt::Timestamp,
    /// 何时到期，写法同上；按量付费的实例，此项为 null。 Example: `2023-12-14T08:00:00Z`.
    pub expired_time: Option<rt::Timestamp>,
    /// 装的是什么系统。 Example: `Ubuntu 22.04 64bit`.
    pub os_name: String,
    /// 绑定的安全组。 Example: `["sg-5wj9d2ny"]`.
    pub security_group_ids: Vec<String>,
    /// 登录的设置，只返回密钥。
    pub login_settings: Option<types::LoginSettings>,
    /// 目前的状态，见[状态表](https://cloud.tencent.com/document/api/213/15753#InstanceStatus)。 Example: `RUNNING`.
    pub instance_state: rt::Open<InstanceInstanceState>,
    /// 标签。
    pub tags: Vec<types::Tag>,
    /// 关机以后收不收费，可选值：
    ///
    /// - KEEP_CHARGING：照常收费
    /// - STOP_CHARGING：不再收费
    /// - NOT_APPLICABLE：没有关机，或谈不上
    ///
    /// Example: `KEEP_CHARGING`.
    pub stop_charging_mode: rt::Open<InstanceStopChargingMode>,
    /// 全局唯一的 ID。 Example: `0c5e8f72-a41b-4d93-b6e0-f28d7c391a54`.
    pub uuid: String,
    /// 最近一次操作，如 StartInstances。 Example: `StartInstances`.
    pub latest_operation: Option<String>,
    /// 最近一次操作的结果，可选值：
    ///
    /// - SUCCESS：做成了
    /// - OPERATING：还在做
    /// - FAILED：没做成
    ///
    /// Example: `SUCCESS`.
    pub latest_operation_state: Option<rt::Open<InstanceLatestOperationState>>,
    /// 最近一次操作的请求 ID。 Example: `6d2b9a04-c13f-4e87-95b6-e0d74f8a2c31`.
    pub latest_operation_request_id: Option<String>,
    /// IPv6 地址。 Example: `["2001:db8:1::21"]`.
    pub ipv6_addresses: Vec<String>,
    /// 扮演的 CAM 角色。 Example: `web-reader`.
    pub cam_role_name: Option<String>,
    /// 所在的高性能集群。 Example: `hpc-2k7c9e1m`.
    pub hpc_cluster_id: String,
    /// 高性能集群里的 `IP`。 Example: `["10.9.0.21"]`.
    pub rdma_ip_addresses: Vec<String>,
    /// 所在的专用集群。 Example: `cluster-6m1t8h3b`.
    pub dedicated_cluster_id: String,
    /// 为什么被隔离，可选值：
    ///
    /// - ARREAR：欠费
    /// - EXPIRE：到期
    /// - MANMADE：自己退还
    /// - NOTISOLATED：没有被隔离
    ///
    /// Example: `NOTISOLATED`.
    pub isolated_source: rt::Open<InstanceIsolatedSource>,
    /// 所在的置放群组，最多 1 个。 At most 1 item. Example: `["ps-8xk3v5qe"]`.
    pub disaster_recover_group_ids: Vec<String>,
    /// GPU；没有 GPU 的机型没有这一项。
    pub gpu_info: Option<types::GpuInfo>,
    /// 操作系统的许可从何而来，默认值为 TencentCloud。 Default: `TencentCloud`. Example: `TencentCloud`.
    pub license_type: String,
    /// 有没有销毁保护，可选值：
    ///
    /// - true：有，不能通过接口销毁
    /// - false：没有，可以通过接口销毁
    ///
    /// 默认值：false。
    ///
    /// Default: `false`. Example: `false`.
    pub disable_api_termination: bool,
    /// 用什么用户名登录。 Example: `ubuntu`.
    pub default_login_user: String,
    /// 从哪个端口登录。 Example: `22`.
    pub default_login_port: i64,
    /// 最近一次操作为什么没做成。 Example: `None`.
    pub latest_operation_error_msg: Option<String>,
    /// 创建时给的元数据。**内测中**。
    pub metadata: Option<types::Metadata>,
    /// 公网 IPv6 地址。 Example: `["2001:db8:2::21"]`.
    pub public_ipv6_addresses: Vec<String>,
    /// 核与线程。
    pub cpu_topology: Option<types::CpuTopology>,
    /// 在置放群组的第几个分区。 Example: `3`.
    pub partition_number: i64,
}

rt::record! {
    Instance: "Instance";
    0 => placement: "Placement",
    1 => instance_id: "InstanceId",
    2 => instance_type: "InstanceType",
    3 => cpu: "CPU",
    4 => memory: "Memory",
    5 => restrict_state: "RestrictState",
    6 => instance_name: "InstanceName",
    7 => instance_charge_type: "InstanceChargeType",
    8 => system_disk: "SystemDisk",
    9 => data_disks: "DataDisks",
    10 => private_ip_addresses: "PrivateIpAddresses",
    11 => public_ip_addresses: "PublicIpAddresses",
    12 => internet_accessible: "InternetAccessible",
    13 => virtual_private_cloud: "VirtualPrivateCloud",
    14 => image_id: "ImageId",
    15 => renew_flag: "RenewFlag",
    16 => created_time: "CreatedTime",
    17 => expired_time: "ExpiredTime",
    18 => os_name: "OsName",
    19 => security_group_ids: "SecurityGroupIds",
    20 => login_settings: "LoginSettings",
    21 => instance_state: "InstanceState",
    22 => tags: "Tags",
    23 => stop_charging_mode: "StopChargingMode",
    24 => uuid: "Uuid",
    25 => latest_operation: "LatestOperation",
    26 => latest_operation_state: "LatestOperationState",
    27 => latest_operation_request_id: "LatestOperationRequestId",
    28 => ipv6_addresses: "IPv6Addresses",
    29 => cam_role_name: "CamRoleName",
    30 => hpc_cluster_id: "HpcClusterId",
    31 => rdma_ip_addresses: "RdmaIpAddresses",
    32 => dedicated_cluster_id: "DedicatedClusterId",
    33 => isolated_source: "IsolatedSource",
    34 => disaster_recover_group_ids: "DisasterRecoverGroupIds",
    35 => gpu_info: "GPUInfo",
    36 => license_type: "LicenseType",
    37 => disable_api_termination: "DisableApiTermination",
    38 => default_login_user: "DefaultLoginUser",
    39 => default_login_port: "DefaultLoginPort",
    40 => latest_operation_error_msg: "LatestOperationErrorMsg",
    41 => metadata: "Metadata",
    42 => public_ipv6_addresses: "PublicIPv6Addresses",
    43 => cpu_topology: "CpuTopology",
    44 => partition_number: "PartitionNumber",
}

/// The values of [`restrict_state`](Instance#structfield.restrict_state).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceRestrictState {
    /// `NORMAL`: 没有
    Normal,
    /// `EXPIRED`: 已到期
    Expired,
    /// `PROTECTIVELY_ISOLATED`: 因安全原因隔离
    ProtectivelyIsolated,
}

rt::open_enum! {
    InstanceRestrictState;
    "NORMAL" => Normal,
    "EXPIRED" => Expired,
    "PROTECTIVELY_ISOLATED" => ProtectivelyIsolated,
}

/// The values of [`instance_charge_type`](Instance#structfield.instance_charge_type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceInstanceChargeType {
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
    InstanceInstanceChargeType;
    "PREPAID" => Prepaid,
    "POSTPAID_BY_HOUR" => PostpaidByHour,
    "CDHPAID" => Cdhpaid,
    "SPOTPAID" => Spotpaid,
    "CDCPAID" => Cdcpaid,
}

/// The values of [`renew_flag`](Instance#structfield.renew_flag).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceRenewFlag {
    /// `NOTIFY_AND_AUTO_RENEW`: 到期前通知，并续费
    NotifyAndAutoRenew,
    /// `NOTIFY_AND_MANUAL_RENEW`: 到期前通知，不续费
    NotifyAndManualRenew,
    /// `DISABLE_NOTIFY_AND_MANUAL_RENEW`: 不通知，也不续费
    DisableNotifyAndManualRenew,
}

rt::open_enum! {
    InstanceRenewFlag;
    "NOTIFY_AND_AUTO_RENEW" => NotifyAndAutoRenew,
    "NOTIFY_AND_MANUAL_RENEW" => NotifyAndManualRenew,
    "DISABLE_NOTIFY_AND_MANUAL_RENEW" => DisableNotifyAndManualRenew,
}

/// The values of [`instance_state`](Instance#structfield.instance_state).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceInstanceState {
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
    InstanceInstanceState;
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

/// The values of [`stop_charging_mode`](Instance#structfield.stop_charging_mode).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceStopChargingMode {
    /// `KEEP_CHARGING`: 照常收费
    KeepCharging,
    /// `STOP_CHARGING`: 不再收费
    StopCharging,
    /// `NOT_APPLICABLE`: 没有关机，或谈不上
    NotApplicable,
}

rt::open_enum! {
    InstanceStopChargingMode;
    "KEEP_CHARGING" => KeepCharging,
    "STOP_CHARGING" => StopCharging,
    "NOT_APPLICABLE" => NotApplicable,
}

/// The values of [`latest_operation_state`](Instance#structfield.latest_operation_state).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceLatestOperationState {
    /// `SUCCESS`: 做成了
    Success,
    /// `OPERATING`: 还在做
    Operating,
    /// `FAILED`: 没做成
    Failed,
}

rt::open_enum! {
    InstanceLatestOperationState;
    "SUCCESS" => Success,
    "OPERATING" => Operating,
    "FAILED" => Failed,
}

/// The values of [`isolated_source`](Instance#structfield.isolated_source).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceIsolatedSource {
    /// `ARREAR`: 欠费
    Arrear,
    /// `EXPIRE`: 到期
    Expire,
    /// `MANMADE`: 自己退还
    Manmade,
    /// `NOTISOLATED`: 没有被隔离
    Notisolated,
}

rt::open_enum! {
    InstanceIsolatedSource;
    "ARREAR" => Arrear,
    "EXPIRE" => Expire,
    "MANMADE" => Manmade,
    "NOTISOLATED" => Notisolated,
}
