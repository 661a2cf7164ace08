//! `RunSecurityServiceEnabled`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/RunSecurityServiceEnabled.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 要不要云安全。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct RunSecurityServiceEnabled {
    /// 要不要[云安全](https://cloud.tencent.com/document/product/296)，可选值：
    ///
    /// - true：要
    /// - false：不要
    ///
    ///   默认值：true。
    ///
    /// Default: `true`. Example: `false`.
    pub enabled: Option<bool>,
}

impl RunSecurityServiceEnabled {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`enabled`](Self#structfield.enabled).
    #[inline]
    pub fn enabled(mut self, value: bool) -> Self {
        self.enabled = Some(value);
        self
    }
}

impl rt::Record for RunSecurityServiceEnabled {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("RunSecurityServiceEnabled", &["Enabled"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.enabled,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.enabled,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for RunSecurityServiceEnabled {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for RunSecurityServiceEnabled {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
