//! `ApiKey`. Written by `cargo xtask gen` from `sts/2018-08-13/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一个 API 密钥。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct ApiKey {
    /// 密钥的 ID。 Example: `AKID***`.
    pub secret_id: String,
    /// 何时创建，Unix 时间戳。 Example: `1700000000`.
    pub create_time: i64,
    /// 密钥的状况（2：可用，3：停用，4：已经删掉） Example: `2`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`2`|可用|
    /// |`3`|停用|
    /// |`4`|已经删掉|
    pub status: i64,
}

impl rt::Record for ApiKey {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("ApiKey", &["SecretId", "CreateTime", "Status"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.secret_id,
            1 => &self.create_time,
            2 => &self.status,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.secret_id,
            1 => &mut self.create_time,
            2 => &mut self.status,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for ApiKey {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for ApiKey {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
