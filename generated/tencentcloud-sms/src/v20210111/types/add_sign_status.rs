//! `AddSignStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// A new signature.
#[derive(Default)]
#[non_exhaustive]
pub struct AddSignStatus {
    /// The ID of the signature. Example: `3307`.
    pub sign_id: i64,
}

rt::record! {
    AddSignStatus: "AddSignStatus";
    0 => sign_id: "SignId",
}
