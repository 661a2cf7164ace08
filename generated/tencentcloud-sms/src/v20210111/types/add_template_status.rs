//! `AddTemplateStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// A new template.
#[derive(Default)]
#[non_exhaustive]
pub struct AddTemplateStatus {
    /// The ID of the template. Example: `2210`.
    pub template_id: String,
}

rt::record! {
    AddTemplateStatus: "AddTemplateStatus";
    0 => template_id: "TemplateId",
}
