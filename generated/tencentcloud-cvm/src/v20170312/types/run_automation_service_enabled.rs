//! `RunAutomationServiceEnabled`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/RunAutomationServiceEnabled.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 要不要自动化助手。
#[derive(Default)]
#[non_exhaustive]
pub struct RunAutomationServiceEnabled {
    /// 要不要，可选值：
    ///
    /// - true：要
    /// - false：不要
    ///
    ///   默认值：false。
    ///
    /// Default: `false`. Example: `true`.
    pub enabled: Option<bool>,
}

impl RunAutomationServiceEnabled {
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

rt::record! {
    RunAutomationServiceEnabled: "RunAutomationServiceEnabled";
    0 => enabled: "Enabled",
}
