#![cfg_attr(feature = "v20220106", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "v20220106"), doc = "A typed client of Tencent Cloud teo.")]

#[cfg(feature = "v20220106")]
pub mod v20220106;
