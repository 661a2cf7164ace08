//! `PhoneNumberInfo`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// What is known of one number.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct PhoneNumberInfo {
    /// `Ok`, or the error code of this number. Example: `Ok`.
    pub code: String,
    /// What Code means, in words. Example: `found`.
    pub message: String,
    /// The country code. Example: `65`.
    pub nation_code: String,
    /// The number without its country code. Example: `81234567`.
    pub subscriber_number: String,
    /// The E.164 form, or the number as it was sent where it makes no sense. Example: `+6581234567`.
    pub phone_number: String,
    /// The country as two letters; `DEF` where it is not known. Example: `SG`.
    pub iso_code: String,
    /// The name of the country. Example: `Singapore`.
    pub iso_name: String,
}

impl rt::Record for PhoneNumberInfo {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "PhoneNumberInfo",
                &[
                    "Code",
                    "Message",
                    "NationCode",
                    "SubscriberNumber",
                    "PhoneNumber",
                    "IsoCode",
                    "IsoName",
                ],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.code,
            1 => &self.message,
            2 => &self.nation_code,
            3 => &self.subscriber_number,
            4 => &self.phone_number,
            5 => &self.iso_code,
            6 => &self.iso_name,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.code,
            1 => &mut self.message,
            2 => &mut self.nation_code,
            3 => &mut self.subscriber_number,
            4 => &mut self.phone_number,
            5 => &mut self.iso_code,
            6 => &mut self.iso_name,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for PhoneNumberInfo {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for PhoneNumberInfo {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
