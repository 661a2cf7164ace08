//! Tencent Cloud `teo`, one module and one feature a version of its API.

#[cfg(feature = "v20220106")]
pub mod v20220106;
