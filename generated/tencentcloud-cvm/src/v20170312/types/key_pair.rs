//! `KeyPair`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/KeyPair.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 一对密钥。
#[derive(Default)]
#[non_exhaustive]
pub struct KeyPair {
    /// 密钥对的 `ID`。 Example: `skey-9t4r6w2g`.
    pub key_id: String,
    /// 密钥对的名称。 Example: `laptop`.
    pub key_name: String,
    /// 属于哪个项目，0 是默认项目。 Example: `0`.
    pub project_id: i64,
    /// 密钥对的说明。 Example: `my laptop`.
    pub description: String,
    /// 公钥。 Example: `ssh-rsa AAAAB3Nz......Qw7f skey-9t4r6w2g`.
    pub public_key: String,
    /// 私钥；腾讯云不保存，请自行收好。 Secret.
    pub private_key: String,
    /// 绑定了它的实例。 Example: `["ins-7dk2m9xq"]`.
    pub associated_instance_ids: Vec<String>,
    /// 何时创建，UTC 时间，如 `2023-11-14T08:00:00Z`。 Example: `2023-11-14T08:00:00Z`.
    pub created_time: rt::Timestamp,
    /// 标签。
    pub tags: Vec<types::Tag>,
}

rt::record! {
    KeyPair: "KeyPair";
    0 => key_id: "KeyId",
    1 => key_name: "KeyName",
    2 => project_id: "ProjectId",
    3 => description: "Description",
    4 => public_key: "PublicKey",
    5 => private_key: "PrivateKey",
    6 => associated_instance_ids: "AssociatedInstanceIds",
    7 => created_time: "CreatedTime",
    8 => tags: "Tags",
    secret: "PrivateKey";
}
