#![cfg_attr(feature = "v20220106", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "v20220106"), doc = "A typed client of Tencent Cloud teo.")]
#![cfg_attr(feature = "v20220106", doc = "\n## Actions of version 2022-01-06\n")]
#![cfg_attr(feature = "v20220106", doc = include_str!("v20220106/actions.md"))]

pub use tencentcloud_core;

#[cfg(feature = "v20220106")]
pub mod v20220106;
