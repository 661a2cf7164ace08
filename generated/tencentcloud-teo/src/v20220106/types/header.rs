//! `Header`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 预热时带给源站的一个请求头。
#[derive(Clone)]
#[non_exhaustive]
pub struct Header {
    /// 请求头的名字。 Required. Example: `Accept-Language`.
    pub name: String,
    /// 请求头的内容。 Required. Example: `zh-CN`.
    pub value: String,
}

impl Header {
    /// With what is required.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }
}

impl rt::Record for Header {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("Header", &["Name", "Value"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.name,
            1 => &self.value,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.name,
            1 => &mut self.value,
            _ => return None,
        };
        Some(field)
    }
}

impl rt::Blank for Header {
    #[inline]
    fn blank() -> Self {
        Self { name: rt::Blank::blank(), value: rt::Blank::blank() }
    }
}

impl std::fmt::Debug for Header {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for Header {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
