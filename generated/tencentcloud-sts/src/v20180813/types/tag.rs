//! `Tag`. Written by `cargo xtask gen` from `sts/2018-08-13/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 会话的一个标签。
#[non_exhaustive]
pub struct Tag {
    /// 标签的键，大小写有别，最长为 128 个字符。 Required. Length: at most 128. Example: `project`.
    pub key: String,
    /// 标签的值，大小写有别，最长为 256 个字符。 Required. Length: at most 256. Example: `billing`.
    pub value: String,
}

impl Tag {
    /// With what is required.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}

rt::record! {
    Tag: "Tag";
    0 => key: "Key",
    1 => value: "Value",
    empty;
}
