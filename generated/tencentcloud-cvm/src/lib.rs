#![cfg_attr(feature = "v20170312", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "v20170312"), doc = "A typed client of Tencent Cloud cvm.")]
#![cfg_attr(feature = "v20170312", doc = "\n## Actions of version 2017-03-12\n")]
#![cfg_attr(feature = "v20170312", doc = include_str!("v20170312/actions.md"))]

pub use tencentcloud_core;

#[cfg(feature = "v20170312")]
pub mod v20170312;
