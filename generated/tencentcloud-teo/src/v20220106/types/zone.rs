//! `Zone`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use crate::v20220106::types;
use tencentcloud_core::rt;

/// 一个已接入的站点。
#[derive(Default)]
#[non_exhaustive]
pub struct Zone {
    /// 站点的 ID。 Example: `zone-2o7abc`.
    pub id: String,
    /// 站点的域名。 Example: `example.com`.
    pub name: String,
    /// 接入之前所用的 NS。 Example: `["dns1.example.net.","dns2.example.net."]`.
    pub original_name_servers: Vec<String>,
    /// 分给该站点的 NS。 Example: `["a1.teodns.com.","a2.teodns.com."]`.
    pub name_servers: Vec<String>,
    /// 站点的接入状况，取值有：
    ///
    /// - active：已切到分配的 NS；
    /// - pending：还没有切换；
    /// - moved：又切到了别处；
    /// - deactivated：已封禁。
    ///
    /// Example: `active`.
    pub status: rt::Open<ZoneStatus>,
    /// 用什么方式接入，取值有
    ///
    /// - full：改用分配的 NS；
    /// - partial：只加 CNAME 记录。
    ///
    /// Example: `full`.
    pub r#type: rt::Open<ZoneType>,
    /// 站点是否停用。 Example: `false`.
    pub paused: bool,
    /// CNAME 加速开着没有，取值有：
    ///
    /// - enabled：开着；
    /// - disabled：没开。
    pub cname_speed_up: rt::Open<ZoneCnameSpeedUp>,
    /// CNAME 验证的结果，取值有：
    ///
    /// - finished：验证过了；
    /// - pending：还在验证。
    ///
    /// Example: `finished`.
    pub cname_status: rt::Open<ZoneCnameStatus>,
    /// 站点带有的标签。
    pub tags: Vec<types::Tag>,
    /// 站点用到的计费资源。
    pub resources: Vec<types::Resource>,
    /// 何时接入。
    pub created_on: rt::Timestamp,
    /// 最近一次改动在何时。
    pub modified_on: rt::Timestamp,
    /// 站点在哪里加速，取值有：
    ///
    /// - global：各地；
    /// - mainland：中国境内；
    /// - overseas：中国境外。
    ///
    /// Example: `overseas`.
    pub area: rt::Open<ZoneArea>,
}

rt::record! {
    Zone: "Zone";
    0 => id: "Id",
    1 => name: "Name",
    2 => original_name_servers: "OriginalNameServers",
    3 => name_servers: "NameServers",
    4 => status: "Status",
    5 => r#type: "Type",
    6 => paused: "Paused",
    7 => cname_speed_up: "CnameSpeedUp",
    8 => cname_status: "CnameStatus",
    9 => tags: "Tags",
    10 => resources: "Resources",
    11 => created_on: "CreatedOn",
    12 => modified_on: "ModifiedOn",
    13 => area: "Area",
}

/// The values of [`status`](Zone#structfield.status).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ZoneStatus {
    /// `active`: 已切到分配的 NS
    Active,
    /// `pending`: 还没有切换
    Pending,
    /// `moved`: 又切到了别处
    Moved,
    /// `deactivated`: 已封禁
    Deactivated,
}

rt::open_enum! {
    ZoneStatus;
    "active" => Active,
    "pending" => Pending,
    "moved" => Moved,
    "deactivated" => Deactivated,
}

/// The values of [`type`](Zone#structfield.type).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ZoneType {
    /// `full`: 改用分配的 NS
    Full,
    /// `partial`: 只加 CNAME 记录
    Partial,
}

rt::open_enum! {
    ZoneType;
    "full" => Full,
    "partial" => Partial,
}

/// The values of [`cname_speed_up`](Zone#structfield.cname_speed_up).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ZoneCnameSpeedUp {
    /// `enabled`: 开着
    Enabled,
    /// `disabled`: 没开
    Disabled,
}

rt::open_enum! {
    ZoneCnameSpeedUp;
    "enabled" => Enabled,
    "disabled" => Disabled,
}

/// The values of [`cname_status`](Zone#structfield.cname_status).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ZoneCnameStatus {
    /// `finished`: 验证过了
    Finished,
    /// `pending`: 还在验证
    Pending,
}

rt::open_enum! {
    ZoneCnameStatus;
    "finished" => Finished,
    "pending" => Pending,
}

/// The values of [`area`](Zone#structfield.area).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ZoneArea {
    /// `global`: 各地
    Global,
    /// `mainland`: 中国境内
    Mainland,
    /// `overseas`: 中国境外
    Overseas,
}

rt::open_enum! {
    ZoneArea;
    "global" => Global,
    "mainland" => Mainland,
    "overseas" => Overseas,
}
