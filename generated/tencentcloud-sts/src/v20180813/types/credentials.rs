//! `Credentials`. Written by `cargo xtask gen` from `sts/2018-08-13/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一组临时凭证。
#[derive(Default)]
#[non_exhaustive]
pub struct Credentials {
    /// 随请求一起发送的 token，长短随策略而变，最长为 4096 字节。 Length: at most 4096. Secret.
    pub token: String,
    /// 临时密钥的 ID，最长为 1024 字节。 Length: at most 1024. Example: `AKID***`.
    pub tmp_secret_id: String,
    /// 临时密钥本身，最长为 1024 字节。 Length: at most 1024. Secret.
    pub tmp_secret_key: String,
}

rt::record! {
    Credentials: "Credentials";
    0 => token: "Token",
    1 => tmp_secret_id: "TmpSecretId",
    2 => tmp_secret_key: "TmpSecretKey",
    secret: "Token", "TmpSecretKey";
}
