//! `PullSmsSendStatus`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// A delivery report.
#[derive(Default)]
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

rt::record! {
    PullSmsSendStatus: "PullSmsSendStatus";
    0 => user_receive_time: "UserReceiveTime",
    1 => country_code: "CountryCode",
    2 => subscriber_number: "SubscriberNumber",
    3 => phone_number: "PhoneNumber",
    4 => serial_no: "SerialNo",
    5 => report_status: "ReportStatus",
    6 => description: "Description",
    7 => session_context: "SessionContext",
}

/// The values of [`report_status`](PullSmsSendStatus#structfield.report_status).
#[derive(Clone, Copy, Debug, PartialEq, Hash)]
#[non_exhaustive]
pub enum PullSmsSendStatusReportStatus {
    /// `SUCCESS`: it did
    Success,
    /// `FAIL`: it did not
    Fail,
}

rt::open_enum! {
    PullSmsSendStatusReportStatus;
    "SUCCESS" => Success,
    "FAIL" => Fail,
}
