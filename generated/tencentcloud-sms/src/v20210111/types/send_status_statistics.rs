//! `SendStatusStatistics`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// Counts of messages.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct SendStatusStatistics {
    /// Messages charged. Of 100 messages, 20 of double length make 120.
    pub fee_count: i64,
    /// Messages handed in.
    pub request_count: i64,
    /// Messages taken over.
    pub request_success_count: i64,
}

impl rt::Record for SendStatusStatistics {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "SendStatusStatistics",
                &["FeeCount", "RequestCount", "RequestSuccessCount"],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.fee_count,
            1 => &self.request_count,
            2 => &self.request_success_count,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.fee_count,
            1 => &mut self.request_count,
            2 => &mut self.request_success_count,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for SendStatusStatistics {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for SendStatusStatistics {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
