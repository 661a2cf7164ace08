//! `Tag`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/Tag.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一个标签。
#[derive(Clone)]
#[non_exhaustive]
pub struct Tag {
    /// 标签的键 Required. Example: `city`.
    pub key: String,
    /// 标签的值 Required. Example: `hangzhou`.
    pub value: String,
}

impl Tag {
    /// With what is required.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into() }
    }
}

impl rt::Record for Tag {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("Tag", &["Key", "Value"])
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

impl rt::Blank for Tag {
    #[inline]
    fn blank() -> Self {
        Self { key: rt::Blank::blank(), value: rt::Blank::blank() }
    }
}

impl std::fmt::Debug for Tag {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for Tag {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
