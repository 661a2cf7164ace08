//! `ZoneInfo`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/ZoneInfo.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个可用区。
#[derive(Default)]
#[non_exhaustive]
pub struct ZoneInfo {
    /// 写在请求里的名称，如 ap-shanghai-5\
    /// 目前有这些：
    ///
    /// - ap-chongqing-1
    /// - ap-seoul-1
    /// - ap-seoul-2
    /// - ap-chengdu-1
    /// - ap-chengdu-2
    /// - ap-hongkong-1（已售完）
    /// - ap-hongkong-2
    /// - ap-hongkong-3
    /// - ap-shenzhen-fsi-1
    /// - ap-shenzhen-fsi-2
    /// - ap-shenzhen-fsi-3（已售完）
    /// - ap-guangzhou-1（已售完）
    /// - ap-guangzhou-2（已售完）
    /// - ap-guangzhou-3
    /// - ap-guangzhou-4
    /// - ap-guangzhou-6
    /// - ap-guangzhou-7
    /// - ap-tokyo-1
    /// - ap-tokyo-2
    /// - ap-singapore-1
    /// - ap-singapore-2
    /// - ap-singapore-3
    /// - ap-singapore-4
    /// - ap-shanghai-fsi-1
    /// - ap-shanghai-fsi-2
    /// - ap-shanghai-fsi-3
    /// - ap-bangkok-1
    /// - ap-bangkok-2
    /// - ap-shanghai-2
    /// - ap-shanghai-3
    /// - ap-shanghai-4
    /// - ap-shanghai-5
    /// - ap-shanghai-8
    /// - ap-mumbai-1
    /// - ap-mumbai-2
    /// - ap-beijing-1（已售完）
    /// - ap-beijing-3
    /// - ap-beijing-4
    /// - ap-beijing-5
    /// - ap-beijing-6
    /// - ap-beijing-7
    /// - na-siliconvalley-1
    /// - na-siliconvalley-2
    /// - eu-frankfurt-1
    /// - eu-frankfurt-2
    /// - na-ashburn-1
    /// - na-ashburn-2
    /// - ap-nanjing-1
    /// - ap-nanjing-2
    /// - ap-nanjing-3
    /// - sa-saopaulo-1
    /// - ap-jakarta-1
    /// - ap-jakarta-2
    ///
    /// Example: `ap-shanghai-5`.
    pub zone: String,
    /// 给人看的名称，如 上海五区。 Example: `上海五区`.
    pub zone_name: String,
    /// 可用区的编号。 Example: `200005`.
    pub zone_id: String,
    /// 能不能用：AVAILABLE 代表能用，UNAVAILABLE 代表不能用。 Example: `AVAILABLE`.
    pub zone_state: rt::Open<ZoneInfoZoneState>,
}

rt::record! {
    ZoneInfo: "ZoneInfo";
    0 => zone: "Zone",
    1 => zone_name: "ZoneName",
    2 => zone_id: "ZoneId",
    3 => zone_state: "ZoneState",
}

/// The values of [`zone_state`](ZoneInfo#structfield.zone_state).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum ZoneInfoZoneState {
    /// `AVAILABLE`: 能用
    Available,
    /// `UNAVAILABLE`: 不能用
    Unavailable,
}

rt::open_enum! {
    ZoneInfoZoneState;
    "AVAILABLE" => Available,
    "UNAVAILABLE" => Unavailable,
}
