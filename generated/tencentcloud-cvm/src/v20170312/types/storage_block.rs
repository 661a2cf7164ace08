//! `StorageBlock`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/StorageBlock.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 本地 HDD。
#[derive(Default)]
#[non_exhaustive]
pub struct StorageBlock {
    /// 什么类型，只有一个值：LOCAL_PRO。 Example: `LOCAL_PRO`.
    pub r#type: Option<String>,
    /// 最小多大，单位 GiB。 Example: `1000`.
    pub min_size: Option<i64>,
    /// 最大多大，单位 GiB。 Example: `4000`.
    pub max_size: Option<i64>,
}

impl StorageBlock {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`type`](Self#structfield.type).
    pub fn r#type(mut self, value: impl Into<String>) -> Self {
        self.r#type = Some(value.into());
        self
    }
    /// Sets [`min_size`](Self#structfield.min_size).
    #[inline]
    pub fn min_size(mut self, value: i64) -> Self {
        self.min_size = Some(value);
        self
    }
    /// Sets [`max_size`](Self#structfield.max_size).
    #[inline]
    pub fn max_size(mut self, value: i64) -> Self {
        self.max_size = Some(value);
        self
    }
}

rt::record! {
    StorageBlock: "StorageBlock";
    0 => r#type: "Type",
    1 => min_size: "MinSize",
    2 => max_size: "MaxSize",
}
