//! `MetadataItem`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/MetadataItem.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一项元数据。
#[derive(Clone)]
#[non_exhaustive]
pub struct MetadataItem {
    /// 键，可用字母、数字、下划线和连字符，最大 128 字节。 Required. Length: at most 128. Example: `"role"`.
    pub key: String,
    /// 值，最大 256 KB。 Required. Example: `"web"`.
    pub value: String,
}

impl MetadataItem {
    /// With what is required.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into() }
    }
}

impl rt::Record for MetadataItem {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("MetadataItem", &["Key", "Value"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.key,
            1 => &self.value,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.key,
            1 => &mut self.value,
            _ => return None,
        };
        Some(field)
    }
}

impl rt::Blank for MetadataItem {
    #[inline]
    fn blank() -> Self {
        Self { key: rt::Blank::blank(), value: rt::Blank::blank() }
    }
}

impl std::fmt::Debug for MetadataItem {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for MetadataItem {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
