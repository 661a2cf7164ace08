//! Tencent Cloud `sts`, one module and one feature a version of its API.

#[cfg(feature = "v20180813")]
pub mod v20180813;
