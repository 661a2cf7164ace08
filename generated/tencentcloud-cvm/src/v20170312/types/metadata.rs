//! `Metadata`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Metadata.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 自定义的元数据。
#[non_exhaustive]
pub struct Metadata {
    /// 一项一对键值。 Required. Example: `[{"Key": "role", "Value": "web"}]`.
    pub items: Vec<types::MetadataItem>,
}

impl Metadata {
    /// With what is required.
    pub fn new(items: impl IntoIterator<Item = types::MetadataItem>) -> Self {
        Self {
            items: items.into_iter().collect(),
        }
    }
}

rt::record! {
    Metadata: "Metadata";
    0 => items: "Items",
    empty;
}
