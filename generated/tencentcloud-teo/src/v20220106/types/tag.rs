//! `Tag`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 站点上的一个标签。
#[derive(Default)]
#[non_exhaustive]
pub struct Tag {
    /// 标签的键。
    pub tag_key: Option<String>,
    /// 标签的值。
    pub tag_value: Option<String>,
}

rt::record! {
    Tag: "Tag";
    0 => tag_key: "TagKey",
    1 => tag_value: "TagValue",
}
