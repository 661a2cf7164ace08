//! Tencent Cloud 云服务器 (`cvm`), one module and one feature a version of its API.

#[cfg(feature = "v20170312")]
pub mod v20170312;
