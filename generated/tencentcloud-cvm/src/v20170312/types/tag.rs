//! `Tag`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Tag.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个标签。
#[non_exhaustive]
pub struct Tag {
    /// 标签的键。 Required. Example: `city`.
    pub key: String,
    /// 标签的值。 Required. Example: `hangzhou`.
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
