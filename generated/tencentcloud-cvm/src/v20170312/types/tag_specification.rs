//! `TagSpecification`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/TagSpecification.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 给哪种资源打哪些标签。
#[non_exhaustive]
pub struct TagSpecification {
    /// 哪种资源：实例写“instance”，宿主机写“host”，镜像写“image”，密钥对写“keypair”，置放群组写“ps”，高性能集群写“hpc”。 Required. Example: `instance`.
    pub resource_type: String,
    /// 打哪些标签。 Required.
    pub tags: Vec<types::Tag>,
}

impl TagSpecification {
    /// With what is required.
    pub fn new(
        resource_type: impl Into<String>,
        tags: impl IntoIterator<Item = types::Tag>,
    ) -> Self {
        Self {
            resource_type: resource_type.into(),
            tags: tags.into_iter().collect(),
        }
    }
}

rt::record! {
    TagSpecification: "TagSpecification";
    0 => resource_type: "ResourceType",
    1 => tags: "Tags",
    empty;
}
