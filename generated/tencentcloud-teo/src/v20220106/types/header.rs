//! `Header`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 预热时带给源站的一个请求头。
#[non_exhaustive]
pub struct Header {
    /// 请求头的名字。 Required. Example: `Accept-Language`.
    pub name: String,
    /// 请求头的内容。 Required. Example: `zh-CN`.
    pub value: String,
}

impl Header {
    /// With what is required.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

rt::record! {
    Header: "Header";
    0 => name: "Name",
    1 => value: "Value",
    empty;
}
