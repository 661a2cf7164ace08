//! `RegionInfo`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/RegionInfo.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一个地域。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct RegionInfo {
    /// 写在请求里的名称，如 ap-nanjing Example: `ap-nanjing`.
    pub region: String,
    /// 给人看的名称，如 南京 Example: `南京`.
    pub region_name: String,
    /// 能不能用 Example: `AVAILABLE`.
    pub region_state: String,
}

impl rt::Record for RegionInfo {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("RegionInfo", &["Region", "RegionName", "RegionState"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.region,
            1 => &self.region_name,
            2 => &self.region_state,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.region,
            1 => &mut self.region_name,
            2 => &mut self.region_state,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for RegionInfo {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for RegionInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
