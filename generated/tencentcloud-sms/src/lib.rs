//! Tencent Cloud `sms`, one module and one feature a version of its API.

#[cfg(feature = "v20210111")]
pub mod v20210111;
