//! `StorageBlock`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/StorageBlock.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 本地 HDD。
#[derive(Clone, Default)]
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

impl rt::Record for StorageBlock {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("StorageBlock", &["Type", "MinSize", "MaxSize"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.r#type,
            1 => &self.min_size,
            2 => &self.max_size,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.r#type,
            1 => &mut self.min_size,
            2 => &mut self.max_size,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for StorageBlock {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for StorageBlock {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
