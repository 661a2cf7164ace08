//! `PhoneNumberInfo`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// What is known of one number.
#[derive(Default)]
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

rt::record! {
    PhoneNumberInfo: "PhoneNumberInfo";
    0 => code: "Code",
    1 => message: "Message",
    2 => nation_code: "NationCode",
    3 => subscriber_number: "SubscriberNumber",
    4 => phone_number: "PhoneNumber",
    5 => iso_code: "IsoCode",
    6 => iso_name: "IsoName",
}
