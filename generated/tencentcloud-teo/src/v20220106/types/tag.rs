//! `Tag`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 站点上的一个标签。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Tag {
    /// 标签的键。
    pub tag_key: Option<String>,
    /// 标签的值。
    pub tag_value: Option<String>,
}

impl rt::Record for Tag {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("Tag", &["TagKey", "TagValue"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.tag_key,
            1 => &self.tag_value,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.tag_key,
            1 => &mut self.tag_value,
            _ => return None,
        };
        Some(field)
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
