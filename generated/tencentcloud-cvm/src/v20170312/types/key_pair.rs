//! `KeyPair`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/KeyPair.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core as rt;

/// 一对密钥。
#[derive(Clone, Default)]
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

impl rt::Record for KeyPair {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                    "KeyPair",
                    &[
                        "KeyId",
                        "KeyName",
                        "ProjectId",
                        "Description",
                        "PublicKey",
                        "PrivateKey",
                        "AssociatedInstanceIds",
                        "CreatedTime",
                        "Tags",
                    ],
                )
                .secret(&["PrivateKey"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.key_id,
            1 => &self.key_name,
            2 => &self.project_id,
            3 => &self.description,
            4 => &self.public_key,
            5 => &self.private_key,
            6 => &self.associated_instance_ids,
            7 => &self.created_time,
            8 => &self.tags,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.key_id,
            1 => &mut self.key_name,
            2 => &mut self.project_id,
            3 => &mut self.description,
            4 => &mut self.public_key,
            5 => &mut self.private_key,
            6 => &mut self.associated_instance_ids,
            7 => &mut self.created_time,
            8 => &mut self.tags,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for KeyPair {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for KeyPair {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
