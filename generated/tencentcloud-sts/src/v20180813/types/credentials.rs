//! `Credentials`. Written by `cargo xtask gen` from `sts/2018-08-13/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一组临时凭证。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Credentials {
    /// 随请求一起发送的 token，长短随策略而变，最长为 4096 字节。 Length: at most 4096. Secret.
    pub token: String,
    /// 临时密钥的 ID，最长为 1024 字节。 Length: at most 1024. Example: `AKID***`.
    pub tmp_secret_id: String,
    /// 临时密钥本身，最长为 1024 字节。 Length: at most 1024. Secret.
    pub tmp_secret_key: String,
}

impl rt::Record for Credentials {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("Credentials", &["Token", "TmpSecretId", "TmpSecretKey"])
                .secret(&["Token", "TmpSecretKey"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.token,
            1 => &self.tmp_secret_id,
            2 => &self.tmp_secret_key,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.token,
            1 => &mut self.tmp_secret_id,
            2 => &mut self.tmp_secret_key,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for Credentials {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for Credentials {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
