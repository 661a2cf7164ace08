//! `Sv`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个定价参数。
#[derive(Default)]
#[non_exhaustive]
pub struct Sv {
    /// 参数名。 Example: `sv_edge_flow`.
    pub key: String,
    /// 参数值。 Example: `50`.
    pub value: String,
}

rt::record! {
    Sv: "Sv";
    0 => key: "Key",
    1 => value: "Value",
}
