//! `RunMonitorServiceEnabled`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/RunMonitorServiceEnabled.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 要不要云监控。
#[derive(Default)]
#[non_exhaustive]
pub struct RunMonitorServiceEnabled {
    /// 要不要[云监控](https://cloud.tencent.com/document/product/248)，可选值：
    ///
    /// - true：要
    /// - false：不要
    ///
    /// 默认值：true。
    ///
    /// Default: `true`. Example: `false`.
    pub enabled: Option<bool>,
}

impl RunMonitorServiceEnabled {
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
    RunMonitorServiceEnabled: "RunMonitorServiceEnabled";
    0 => enabled: "Enabled",
}
