//! `FailReason`. Written by `cargo xtask gen` from `teo/2022-01-06/数据结构.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一批没有被接受的资源和原因。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct FailReason {
    /// 不被接受的原因。 Example: `invalid url`.
    pub reason: String,
    /// 涉及哪些资源。\
    /// 与请求里 Targets 的写法一样
    ///
    /// Example: `["img.example.com/logo.png"]`.
    pub targets: Vec<String>,
}

impl rt::Record for FailReason {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("FailReason", &["Reason", "Targets"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.reason,
            1 => &self.targets,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.reason,
            1 => &mut self.targets,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for FailReason {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for FailReason {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
