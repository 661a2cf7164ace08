//! `LaunchTemplate`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/LaunchTemplate.md`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// 一个启动模板的某一版。
#[derive(Default)]
#[non_exhaustive]
pub struct LaunchTemplate {
    /// 模板的 ID。 Example: `lt-7h2x5b0c`.
    pub launch_template_id: Option<String>,
    /// 第几版。 Example: `4`.
    pub launch_template_version: Option<i64>,
}

impl LaunchTemplate {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets [`launch_template_id`](Self#structfield.launch_template_id).
    pub fn launch_template_id(mut self, value: impl Into<String>) -> Self {
        self.launch_template_id = Some(value.into());
        self
    }
    /// Sets [`launch_template_version`](Self#structfield.launch_template_version).
    #[inline]
    pub fn launch_template_version(mut self, value: i64) -> Self {
        self.launch_template_version = Some(value);
        self
    }
}

rt::record! {
    LaunchTemplate: "LaunchTemplate";
    0 => launch_template_id: "LaunchTemplateId",
    1 => launch_template_version: "LaunchTemplateVersion",
}
