//! `LaunchTemplate`. Written by `cargo xtask gen` from `cvm/2017-03-12/model/LaunchTemplate.md`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// 一个启动模板的某一版。
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct LaunchTemplate {
    /// 模板的 ID。 Example: `lt-7h2x5b0c`.
    pub launch_template_id: Option<String>,
    /// 第几版 Example: `4`.
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

impl rt::Record for LaunchTemplate {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "LaunchTemplate",
                &["LaunchTemplateId", "LaunchTemplateVersion"],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.launch_template_id,
            1 => &self.launch_template_version,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.launch_template_id,
            1 => &mut self.launch_template_version,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for LaunchTemplate {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for LaunchTemplate {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
