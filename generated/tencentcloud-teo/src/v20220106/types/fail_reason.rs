//! `FailReason`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一批没有被接受的资源和原因。
#[derive(Default)]
#[non_exhaustive]
pub struct FailReason {
    /// 不被接受的原因。 Example: `invalid url`.
    pub reason: String,
    /// 涉及哪些资源。\
    /// 与请求里 Targets 的写法一样
    ///
    /// Example: `["img.example.com/logo.png"]`.
    pub targets: Vec<String>,
}

rt::record! {
    FailReason: "FailReason";
    0 => reason: "Reason",
    1 => targets: "Targets",
}
