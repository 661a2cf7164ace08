//! `PullSmsSendStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core as rt;

/// A delivery report.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct PullSmsSendStatus {
    /// When the phone got it, as a Unix timestamp in seconds. Example: `1700000000`.
    pub user_receive_time: i64,
    /// The country code. Example: `65`.
    pub country_code: String,
    /// The number without its country code. Example: `81234567`.
    pub subscriber_number: String,
    /// The phone, in the E.164 form. Example: `+6581234567`.
    pub phone_number: String,
    /// The number of the delivery. Example: `14:7d3c9a51e04a`.
    pub serial_no: String,
    /// Whether the phone got it. Valid values: SUCCESS (it did), FAIL (it did not). Example: `SUCCESS`.
    pub report_status: rt::Open<PullSmsSendStatusReportStatus>,
    /// The carrier's own word for it. Example: `DELIVRD`.
    pub description: String,
    /// What the request to send had in its field of this name, where support has switched that on. Example: `order-7731`.
    pub session_context: Option<String>,
}

impl rt::Record for PullSmsSendStatus {
    #[inline]
    fn schema(&self) -> &'static rt::Schema {
        const {
            &rt::Schema::new(
                "PullSmsSendStatus",
                &[
                    "UserReceiveTime",
                    "CountryCode",
                    "SubscriberNumber",
                    "PhoneNumber",
                    "SerialNo",
                    "ReportStatus",
                    "Description",
                    "SessionContext",
                ],
            )
        }
    }
    #[inline]
    fn get(&self, i: usize) -> Option<&dyn rt::Field> {
        let field: &dyn rt::Field = match i {
            0 => &self.user_receive_time,
            1 => &self.country_code,
            2 => &self.subscriber_number,
            3 => &self.phone_number,
            4 => &self.serial_no,
            5 => &self.report_status,
            6 => &self.description,
            7 => &self.session_context,
            _ => return None,
        };
        Some(field)
    }
    #[inline]
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn rt::Field> {
        let field: &mut dyn rt::Field = match i {
            0 => &mut self.user_receive_time,
            1 => &mut self.country_code,
            2 => &mut self.subscriber_number,
            3 => &mut self.phone_number,
            4 => &mut self.serial_no,
            5 => &mut self.report_status,
            6 => &mut self.description,
            7 => &mut self.session_context,
            _ => return None,
        };
        Some(field)
    }
}

impl std::fmt::Debug for PullSmsSendStatus {
    #[inline]
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::debug(self, f)
    }
}

impl PartialEq for PullSmsSendStatus {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        rt::eq(self, other)
    }
}

/// The values of [`report_status`](PullSmsSendStatus#structfield.report_status).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PullSmsSendStatusReportStatus {
    /// `SUCCESS`: it did
    Success,
    /// `FAIL`: it did not
    Fail,
}

impl rt::Known for PullSmsSendStatusReportStatus {
    const ALL: &'static [(&'static str, Self)] = &[
        ("SUCCESS", Self::Success),
        ("FAIL", Self::Fail),
    ];
    #[inline]
    fn index(self) -> usize {
        self as usize
    }
}
