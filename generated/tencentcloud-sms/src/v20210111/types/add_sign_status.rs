//! `AddSignStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// A new signature.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct AddSignStatus {
    /// The ID of the signature. Example: `3307`.
    pub sign_id: i64,
}

impl rt::Record for AddSignStatus {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new("AddSignStatus", &["SignId"])
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.sign_id,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.sign_id,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for AddSignStatus {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for AddSignStatus {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
