//! `Resource`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use crate::v20220106::types;
use tencentcloud_core::rt;

/// 站点所用的计费资源。
#[derive(Default)]
#[non_exhaustive]
pub struct Resource {
    /// 计费资源的 ID。 Example: `edgeone-5k2m`.
    pub id: String,
    /// 怎样付费，取值有：
    ///
    /// - 0：先用后付。
    ///
    /// Example: `0`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|先用后付|
    pub pay_mode: i64,
    /// 什么时候创建的。
    pub create_time: rt::Timestamp,
    /// 从什么时候起可用。
    pub enable_time: rt::Timestamp,
    /// 到什么时候为止。
    pub expire_time: rt::Timestamp,
    /// 当前状况，取值有：
    ///
    /// - normal：正常使用；
    /// - isolated：已被隔离；
    /// - destroyed：已经销毁。
    ///
    /// Example: `normal`.
    pub status: rt::Open<ResourceStatus>,
    /// 定价所用的参数。
    pub sv: Vec<types::Sv>,
    /// 到期后是否续费，取值有：
    ///
    /// - 0：没有设置过；
    /// - 1：到期自动续；
    /// - 2：到期不续。
    ///
    /// Example: `1`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`0`|没有设置过|
    /// |`1`|到期自动续|
    /// |`2`|到期不续|
    pub auto_renew_flag: i64,
    /// 它所属套餐的 ID。 Example: `edgeone-5k2m`.
    pub plan_id: String,
    /// 在哪里加速，取值有：
    ///
    /// - mainland：境内；
    /// - overseas：境外。
    ///
    /// Example: `mainland`.
    pub area: rt::Open<ResourceArea>,
}

rt::record! {
    Resource: "Resource";
    0 => id: "Id",
    1 => pay_mode: "PayMode",
    2 => create_time: "CreateTime",
    3 => enable_time: "EnableTime",
    4 => expire_time: "ExpireTime",
    5 => status: "Status",
    6 => sv: "Sv",
    7 => auto_renew_flag: "AutoRenewFlag",
    8 => plan_id: "PlanId",
    9 => area: "Area",
}

/// The values of [`status`](Resource#structfield.status).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ResourceStatus {
    /// `normal`: 正常使用
    Normal,
    /// `isolated`: 已被隔离
    Isolated,
    /// `destroyed`: 已经销毁
    Destroyed,
}

rt::open_enum! {
    ResourceStatus;
    "normal" => Normal,
    "isolated" => Isolated,
    "destroyed" => Destroyed,
}

/// The values of [`area`](Resource#structfield.area).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ResourceArea {
    /// `mainland`: 境内
    Mainland,
    /// `overseas`: 境外
    Overseas,
}

rt::open_enum! {
    ResourceArea;
    "mainland" => Mainland,
    "overseas" => Overseas,
}
