//! `ApiKey`. Written by `cargo xtask gen` from `sts/2018-08-13/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个 API 密钥。
#[derive(Default)]
#[non_exhaustive]
pub struct ApiKey {
    /// 密钥的 ID。 Example: `AKID***`.
    pub secret_id: String,
    /// 何时创建，Unix 时间戳。 Example: `1700000000`.
    pub create_time: i64,
    /// 密钥的状况（2：可用，3：停用，4：已经删掉）。 Example: `2`.
    ///
    /// |Value|Meaning|
    /// |---|---|
    /// |`2`|可用|
    /// |`3`|停用|
    /// |`4`|已经删掉|
    pub status: i64,
}

rt::record! {
    ApiKey: "ApiKey";
    0 => secret_id: "SecretId",
    1 => create_time: "CreateTime",
    2 => status: "Status",
}
