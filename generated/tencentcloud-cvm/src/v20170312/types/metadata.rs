//! `Metadata`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Metadata.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core as rt;

/// 自定义的元数据。
#[derive(Clone)]
#[non_exhaustive]
pub struct Metadata {
    /// 一项一对键值。 Required. Example: `[{"Key": "role", "Value": "web"}]`.
    pub items: Vec<types::MetadataItem>,
}

impl Metadata {
    /// With what is required.
    pub fn new(items: impl IntoIterator<Item = types::MetadataItem>) -> Self {
        Self { items: items.into_iter().collect() }
    }
}

impl rt::Record for Metadata {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("Metadata", &["Items"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.items,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.items,
            _ => return None,
        };
        Some(field)
    }
}

impl rt::Blank for Metadata {
    #[inline]
    fn blank() -> Self {
        Self { items: rt::Blank::blank() }
    }
}

impl std::fmt::Debug for Metadata {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for Metadata {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
