//! `SendStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// What became of one message.
#[derive(Default)]
#[non_exhaustive]
pub struct SendStatus {
    /// The number of the delivery. Example: `9c1e7f20-4b8d-4a63-b5f7-1d2e3c4a5b60`.
    pub serial_no: String,
    /// The phone, in the E.164 form. Example: `+6581234567`.
    pub phone_number: String,
    /// How many messages are charged; a long one counts several times. Example: `1`.
    pub fee: i64,
    /// What the request had in its own field of this name. Example: `order-7731`.
    pub session_context: String,
    /// `Ok`, or the error code of this message. Example: `Ok`.
    pub code: String,
    /// What Code means, in words. Example: `sent`.
    pub message: String,
    /// The country of the phone, as two letters; `DEF` where it is not known. Example: `SG`.
    pub iso_code: String,
}

rt::record! {
    SendStatus: "SendStatus";
    0 => serial_no: "SerialNo",
    1 => phone_number: "PhoneNumber",
    2 => fee: "Fee",
    3 => session_context: "SessionContext",
    4 => code: "Code",
    5 => message: "Message",
    6 => iso_code: "IsoCode",
}
