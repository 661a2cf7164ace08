//! `SendStatusStatistics`. Written by `cargo xtask gen` from `sms/2021-01-11/data-types.html`; mend it there or in overrides.toml.

use tencentcloud_core::rt;

/// Counts of messages.
#[derive(Default)]
#[non_exhaustive]
pub struct SendStatusStatistics {
    /// Messages charged. Of 100 messages, 20 of double length make 120.
    pub fee_count: i64,
    /// Messages handed in.
    pub request_count: i64,
    /// Messages taken over.
    pub request_success_count: i64,
}

rt::record! {
    SendStatusStatistics: "SendStatusStatistics";
    0 => fee_count: "FeeCount",
    1 => request_count: "RequestCount",
    2 => request_success_count: "RequestSuccessCount",
}
