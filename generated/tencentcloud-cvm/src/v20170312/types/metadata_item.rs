//! `MetadataItem`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/MetadataItem.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一项元数据。
#[non_exhaustive]
pub struct MetadataItem {
    /// 键，可用字母、数字、下划线和连字符，最大 128 字节。 Required. Length: at most 128. Example: `"role"`.
    pub key: String,
    /// 值，最大 256 KB。 Required. Example: `"web"`.
    pub value: String,
}

impl MetadataItem {
    /// With what is required.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}

rt::record! {
    MetadataItem: "MetadataItem";
    0 => key: "Key",
    1 => value: "Value",
    empty;
}
