//! `EnhancedService`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/EnhancedService.md`; mend it there or in overrides.toml.

use crate::v20170312::types;
use tencentcloud_core::rt;

/// 实例上装哪些服务的 Agent。
#[derive(Default)]
#[non_exhaustive]
pub struct EnhancedService {
    /// 云安全，不填则装。 Example: `true`.
    pub security_service: Option<types::RunSecurityServiceEnabled>,
    /// 云监控，不填则装。 Example: `true`.
    pub monitor_service: Option<types::RunMonitorServiceEnabled>,
    /// 自动化助手（TAT），不填则公共镜像装，其他镜像不装。 Example: `false`.
    pub automation_service: Option<types::RunAutomationServiceEnabled>,
}

impl EnhancedService {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`security_service`](Self#structfield.security_service).
    #[inline]
    pub fn security_service(mut self, value: types::RunSecurityServiceEnabled) -> Self {
        self.security_service = Some(value);
        self
    }
    /// Sets [`monitor_service`](Self#structfield.monitor_service).
    #[inline]
    pub fn monitor_service(mut self, value: types::RunMonitorServiceEnabled) -> Self {
        self.monitor_service = Some(value);
        self
    }
    /// Sets [`automation_service`](Self#structfield.automation_service).
    #[inline]
    pub fn automation_service(
        mut self,
        value: types::RunAutomationServiceEnabled,
    ) -> Self {
        self.automation_service = Some(value);
        self
    }
}

rt::record! {
    EnhancedService: "EnhancedService";
    0 => security_service: "SecurityService",
    1 => monitor_service: "MonitorService",
    2 => automation_service: "AutomationService",
}
