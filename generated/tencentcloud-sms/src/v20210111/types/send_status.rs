//! `SendStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// What became of one message.
#[derive(Clone, Default)]
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

impl rt::Record for SendStatus {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "SendStatus",
                &[
                    "SerialNo",
                    "PhoneNumber",
                    "Fee",
                    "SessionContext",
                    "Code",
                    "Message",
                    "IsoCode",
                ],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.serial_no,
            1 => &self.phone_number,
            2 => &self.fee,
            3 => &self.session_context,
            4 => &self.code,
            5 => &self.message,
            6 => &self.iso_code,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.serial_no,
            1 => &mut self.phone_number,
            2 => &mut self.fee,
            3 => &mut self.session_context,
            4 => &mut self.code,
            5 => &mut self.message,
            6 => &mut self.iso_code,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for SendStatus {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for SendStatus {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}
