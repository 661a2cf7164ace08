//! `AddTemplateStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// A new template.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct AddTemplateStatus {
    /// The ID of the template. Example: `2210`.
    pub template_id: String,
}

impl rt::Record for AddTemplateStatus {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("AddTemplateStatus", &["TemplateId"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.template_id,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.template_id,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for AddTemplateStatus {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for AddTemplateStatus {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
