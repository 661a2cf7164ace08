//! `RegionInfo`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/RegionInfo.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个地域。
#[derive(Default)]
#[non_exhaustive]
pub struct RegionInfo {
    /// 写在请求里的名称，如 ap-nanjing。 Example: `ap-nanjing`.
    pub region: String,
    /// 给人看的名称，如 南京。 Example: `南京`.
    pub region_name: String,
    /// 能不能用。 Example: `AVAILABLE`.
    pub region_state: String,
}

rt::record! {
    RegionInfo: "RegionInfo";
    0 => region: "Region",
    1 => region_name: "RegionName",
    2 => region_state: "RegionState",
}
