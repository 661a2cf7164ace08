//! `Sv`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一个定价参数。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Sv {
    /// 参数名。 Example: `sv_edge_flow`.
    pub key: String,
    /// 参数值。 Example: `50`.
    pub value: String,
}

impl rt::Record for Sv {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("Sv", &["Key", "Value"])
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

impl std::fmt::Debug for Sv {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for Sv {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
